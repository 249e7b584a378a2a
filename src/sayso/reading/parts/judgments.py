"""Judgments: what a court found and what it decided is ruled by it; what parties and witnesses told the court stays theirs.

A title says that this is one, and headings of their own (*УСТАНОВИЛ:*, *ПРИГОВОРИЛ:*, *FOR THESE REASONS, THE COURT*) open
what the court finds and decides. What stands above the first of them only says who sat and who appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.lexicon.papers import COURT, is_judgment, recites_law, unspaced
from sayso.lexicon.voices import Voices
from sayso.reading.words.text import Layout, fold
from sayso.records import Span

HEAD = 8  # paragraphs in which the title stands
LONGEST_HEADING = 80
CAPTION = 14  # paragraphs in which an English judgment says whose case it is
_ITEM = re.compile(r"(?:[а-я\d]{1,2}\)|[-–—•])\s")
_PARTIES = re.compile(r"CASE OF .{3,80} [vV]\.? .{3,60}")
_HEARD_IN = re.compile(r"(?:IN THE [A-Z’' ]*(?:COURT|TRIBUNAL)|(?:UNITED STATES|SUPREME|HIGH|FEDERAL) [A-Z ]*COURT|VIEWS$)")


@dataclass(frozen=True, slots=True)
class Judgment:
    """Where a court is named, the stretches in which it finds and decides, and what is formal: the head and the headings."""

    court: Span
    decided: tuple[Span, ...]
    formal: tuple[Span, ...]


def find(layout: Layout, words: Voices) -> Judgment | None:
    """The judgment that this text is."""
    paragraphs, text = layout.paragraphs, layout.text
    titled = any(is_judgment(text[slice(*span)]) for span in paragraphs[:HEAD])
    opening = [n for n, span in enumerate(paragraphs) if _opens(text[slice(*span)], words)]
    court = next((m for span in paragraphs[: opening[0] + 1] if (m := COURT.search(text, *span))), None) if opening else None
    if not titled or court is None or opening[-1] + 1 >= len(paragraphs):
        return None
    ends = [*opening[1:], len(paragraphs)]
    own = (paragraphs[n + 1 : end] for n, end in zip(opening, ends, strict=True))
    decided = tuple((run[0][0], run[-1][1]) for stretch in own for run in _without_law(text, stretch))
    russian = court["ru"] is not None
    formal = [*(paragraphs[: opening[0]] if russian else ()), *(paragraphs[n] for n in opening)]
    return Judgment(court.span(), decided, tuple(formal))


def _without_law(text: str, paragraphs: Sequence[Span]) -> Iterator[list[Span]]:
    """Runs of paragraphs between those, with the items of a list below them, that recite the law: a law is no finding."""
    run: list[Span] = []
    law = False
    for span in paragraphs:
        law = recites_law(text[slice(*span)]) or (law and bool(_ITEM.match(text, *span)))
        if law and run:
            yield run
            run = []
        elif not law:
            run.append(span)
    if run:
        yield run


def retells(layout: Layout) -> bool:
    """Whether an English text is a judgment by its head: a title, the parties to a case, the court it was heard in."""
    head = [layout.text[slice(*span)] for span in layout.paragraphs[:CAPTION]]
    return any(is_judgment(line) or _PARTIES.fullmatch(line) or _HEARD_IN.match(line) for line in head)


def _opens(line: str, words: Voices) -> bool:
    """Whether a paragraph is such a heading, or closes with it: *…, судебная коллегия установила:*."""
    folded = unspaced(fold(line)).strip()
    bare = folded.rstrip(" :")
    if len(line) <= LONGEST_HEADING and line.isupper() and _leads(bare, words["operative"]):
        return True
    return folded.endswith(":") and (bare in words["operative"] or bare.rpartition(" ")[2] in words["operative"])


def _leads(bare: str, headings: Sequence[str] | frozenset[str]) -> bool:
    return any(bare == heading or bare.startswith(heading + " ") for heading in headings)
