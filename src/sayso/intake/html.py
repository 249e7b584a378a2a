"""Saved pages: the article's text with the place of every character, the page's credits, and what was left out."""

from __future__ import annotations

from collections.abc import Callable

from sayso.intake import bold
from sayso.intake.content import Content, content
from sayso.intake.credits import credits, stated
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import decode
from sayso.intake.flow import Flow
from sayso.intake.headings import Heading
from sayso.intake.markup import Page, parse
from sayso.intake.seal import HTML
from sayso.intake.surplus import words
from sayso.records import Original, Skipped
from sayso.settings import Settings


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The one article of a page; its places count the decoded source, character references and all.

    Raises SourceUnsupported, SourceTooLarge.
    """
    source, encoding = decode(data, declared=hints.charset)
    return [draft(source, encoding, original.url)]


def draft(source: str, encoding: str, url: str | None = None, read: Callable[[Page], Content] = content) -> Draft:
    """A page as a draft; `read` tells which of its runs are its text: a page's article, or a mail's own words."""
    page = parse(source)
    found = read(page)
    said = stated(page, found, url)
    text = flow(page, found, said.top)
    return Draft(
        text=text.text(),
        media_type=HTML,
        encoding=encoding,
        places=tuple(text.places),
        credits=(*credits(page, found, said), *bold.credits(page, text)),
        skipped=tuple(skipped(page, found, said.top)),
    )


def flow(page: Page, found: Content, top: Heading | None = None) -> Flow:
    """The headline and the kept runs as text; what is left out still separates its neighbours."""
    text, kept, preformatted = Flow(page.source), set(found.kept), in_pre(page)
    if top and found.kept and page.elements[top.number].first < found.kept[0]:
        kept.update(range(page.elements[top.number].first, page.elements[top.number].stop))
    for number, run in enumerate(page.runs):
        if number in kept and not found.dead[run.owner]:
            text.add(run.start, run.end, run.gap, preformatted=preformatted[run.owner])
        else:
            text.skip(run.gap)
    return text


def in_pre(page: Page) -> list[bool]:
    """For every element whether line breaks count in it."""
    found: list[bool] = []
    for element in page.elements:
        found.append(element.tag in ("pre", "listing") or (element.parent >= 0 and found[element.parent]))
    return found


def skipped(page: Page, found: Content, top: Heading | None) -> list[Skipped]:
    """What was left out, one record for neighbours with one reason; the headline is kept wherever it stands."""
    grouped: list[tuple[str, list[str]]] = []
    head = page.elements[top.number] if top else None
    for piece in found.dropped:
        if head and head.first <= piece.first < head.stop:
            continue
        if grouped and grouped[-1][0] == piece.reason:
            grouped[-1][1].append(words(page, piece))
        elif piece.reason:
            grouped.append((piece.reason, [words(page, piece)]))
    return [Skipped(reason=reason, text="\n".join(lines)) for reason, lines in grouped]
