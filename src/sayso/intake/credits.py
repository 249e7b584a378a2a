"""What a page says about itself: headline, outlet, authors, publication date and address, each with the place it came from."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lxml.etree import LxmlError

from sayso.intake import jsonld, meta
from sayso.intake.bylines import authors
from sayso.intake.content import Content
from sayso.intake.dates import machine_date, path_date, written_date
from sayso.intake.dross import LABEL, SENTENCE
from sayso.intake.headings import Heading, headline, unsigned
from sayso.intake.markup import Page
from sayso.intake.surplus import words
from sayso.records import Credit

AUTHOR = re.compile(
    r"\b(?:author|byline|byl|autor|auteur|autore|writer|avtor)s?(?:[-_]?names?)?\b|p-author|\bvcard\b|byline", re.I
)
PUBLISHED = re.compile(r"publi(?:sh|é|c)|posted|veröffentlicht|erstellt|опубликован|pubdate|entry-date|dt-published", re.I)
CHANGED = re.compile(r"update|modif|aktualisiert|geändert|обновлен|stand:", re.I)
BYLINE = re.compile(
    r"(?:by|von|par|por|autor(?:in)?:|author:|text:|auteur\s?:|di|автор:|текст:)\s+[A-ZÄÖÜÉА-Я]\w+(?:\s+\S+){0,5}$", re.I
)
SET_OFF = re.compile(r".{0,30}?\d.{0,15}?\d{4}\W{0,2}\s*[|–—)/-]")
CYRILLIC = re.compile("[а-яё]{3}[^<>]{0,200}[а-яё]{3}")
FRAMES = frozenset({"body", "article", "main", "html"})
LONGEST_BYLINE = 120
NEAR = 60  # how many runs before and after the article's beginning its dateline may stand


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states in JSON-LD and meta elements, the heading that is its headline, and its address."""

    credits: tuple[Credit, ...]
    top: Heading | None
    url: str | None

    def first(self, field: str) -> str | None:
        return next((c.value for c in self.credits if c.field == field), None)

    def of(self, field: str) -> list[Credit]:
        return [c for c in self.credits if c.field == field]


def stated(page: Page, found: Content, url: str | None) -> Stated:
    """What the page states of itself, and which of its headings bears that out."""
    said = (*jsonld.credits(page), *meta.credits(page))
    titles = [c.value for c in said if c.field == "title"]
    titles += [page.text(e) for e in page.elements if e.tag == "title"][:1]
    site = next((c.value for c in said if c.field == "outlet"), None)
    top = headline(page, titles, site, found.kept[0] if found.kept else 0, found.why)
    return Stated(said, top, url or next((c.value for c in said if c.field == "url"), None))


def credits(page: Page, found: Content, said: Stated) -> Iterator[Credit]:
    """The page's credits; of several for one field the most trusted comes first."""
    yield from titles(page, said)
    yield from (c for c in said.credits if c.field in ("outlet", "url"))
    yield from published(page, found, said)
    yield from written_by(page, found, said)


def titles(page: Page, said: Stated) -> Iterator[Credit]:
    if said.top:
        yield Credit(field="title", value=said.top.words, place=f"h{said.top.level + 1}")
    site = said.first("outlet")
    yield from (replace(c, value=unsigned(c.value, site)) for c in said.of("title"))
    for element in page.elements:
        if element.tag == "title" and (words := page.text(element)):
            yield Credit(field="title", value=unsigned(words, site), place="title")
            return


# ── when ─────────────────────────────────────────────────────────────────────────────────────────


def published(page: Page, found: Content, said: Stated) -> Iterator[Credit]:
    """The publication date by JSON-LD, meta, marked elements, address, and the words by the headline; most voices first."""
    there, stamped = path_date(said.url) if said.url else None, said.of("published")
    if there and stamped and abs((date.fromisoformat(stamped[0].value) - date.fromisoformat(there)).days) == 1:
        yield Credit(field="published", value=there, place="url")  # the stamp is another time zone's, the address is the outlet's
    days = [("time", marked_date(page, found)), ("url", there), ("text", dateline(page, found))]
    known = [*stamped, *(Credit(field="published", value=day, place=place) for place, day in days if day)]
    yield from sorted(known, key=lambda c: -voices(known, c.value))
    if not known and (day := guessed(page, said.url)):
        yield Credit(field="published", value=day, place="htmldate")


def voices(known: list[Credit], day: str) -> int:
    """How many places say this day; what readers see counts as one, however it is marked."""
    return len({"shown" if c.place in ("time", "text") else c.place for c in known if c.value == day})


def marked_date(page: Page, found: Content) -> str | None:
    """The day of an element marked as the publication date, else of the first `<time>` near the article's beginning."""
    marked, near = [], []
    for element in page.elements:
        said = f"{element.get('itemprop')} {element.get('class')} {element.get('data-type')}"
        if element.tag == "time" or "datepublished" in said.lower():
            day = machine_date(element.get("datetime") or element.get("content") or page.text(element)[:80])
            if day and ("pubdate" in element.attrs or PUBLISHED.search(said)) and not CHANGED.search(said):
                marked.append(day)
            elif day and close(element.first, found) and not CHANGED.search(said):
                near.append(day)
    return next(iter(marked + near), None)


def close(run: int, found: Content) -> bool:
    return bool(found.kept) and found.kept[0] - NEAR <= run <= found.kept[0] + NEAR


def dateline(page: Page, found: Content) -> str | None:
    """A day written beside the headline; one called published before any other, the nearest before one further off."""
    dated = [(not PUBLISHED.search(said), away, day) for away, said in lines(page, found) if (day := written_date(said))]
    return min(dated)[2] if dated else opening(page, found)


def opening(page: Page, found: Content) -> str | None:
    """The day that opens the article, set off by a dash: `Eastmoor, 27 January 2022 – The harbour board`."""
    for piece in found.pieces:
        m = SET_OFF.match(words(page, piece)) if piece.first in found.kept[:NEAR] else None
        if m and (day := written_date(m[0])):
            return day
    return None


def lines(page: Page, found: Content) -> Iterator[tuple[int, str]]:
    """The short pieces by the article's beginning and how far from it they stand: no sentence of it, no word of a change."""
    for piece in found.pieces:
        if close(piece.first, found):
            said = words(page, piece)
            report = piece.reason is None and (len(said) > LABEL or SENTENCE.search(said))
            if len(said) <= LONGEST_BYLINE and not report and not CHANGED.search(said):
                yield abs(piece.first - found.kept[0]), said


def guessed(page: Page, url: str | None) -> str | None:
    """The day htmldate finds by its own rules; it misreads Russian dates and makes a bare year 1 January: neither is taken."""
    if CYRILLIC.search(page.source):
        return None
    from htmldate import find_date  # a fifth of a second to load, and seldom needed

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # it calls a page without a tree an error

    try:
        found = find_date(page.source, url=url, extensive_search=False, original_date=True)
    except (ValueError, AttributeError, TypeError, RecursionError, LxmlError):
        return None
    return found if found and not found.endswith("-01-01") else None


# ── who ──────────────────────────────────────────────────────────────────────────────────────────


def written_by(page: Page, found: Content, said: Stated) -> Iterator[Credit]:
    """The authors by JSON-LD, `rel=author`, meta, elements named after them, and a byline; never the outlet itself."""
    outlets, stated = {c.value.casefold() for c in said.of("outlet")}, said.of("author")
    places = [
        *((c.place, c.value) for c in stated if c.place == jsonld.PLACE),
        *(("rel", words) for words in linked(page, found)),
        *((c.place, c.value) for c in stated if c.place != jsonld.PLACE),
        *(("byline", words) for words in named(page, found)),
        *(("text", said) for _, said in lines(page, found) if BYLINE.match(said)),
    ]
    for place, names in places:
        for name in authors(names):
            if name.casefold() not in outlets:
                yield Credit(field="author", value=name, place=place)


def linked(page: Page, found: Content) -> list[str]:
    """The words of the links to an author: those by the article's beginning, or the only one of the page."""
    every = [(close(e.first, found), page.text(e)) for e in page.elements if "author" in e.get("rel").lower().split()]
    return [words for near, words in every if near] or (list({words for _, words in every}) if len(set(every)) == 1 else [])


def named(page: Page, found: Content) -> Iterator[str]:
    """The words of the innermost elements named after authors, by the article's beginning."""
    for element in sorted(page.elements, key=lambda e: (e.stop - e.first, e.first)):
        said = f"{element.get('itemprop')} {element.get('class')} {element.get('id')}"
        if AUTHOR.search(said) and element.tag not in FRAMES and close(element.first, found):
            words = page.text(element)
            if words and len(words) <= LONGEST_BYLINE:
                yield words
                return
