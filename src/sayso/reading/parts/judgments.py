"""Judgments: what a court found and what it decided is ruled by it; what parties and witnesses told the court stays theirs.

A title says that this is one, and headings of their own (*УСТАНОВИЛ:*, *ПРИГОВОРИЛ:*, *FOR THESE REASONS, THE COURT*) open
what the court finds and decides. What stands above the first of them only says who sat and who appeared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.voices import Voices
from sayso.reading.words.text import Layout, fold
from sayso.records import Span

HEAD = 8  # paragraphs in which the title stands
LONGEST_TITLE = 60
LONGEST_HEADING = 80
_SPACED = re.compile(r"(?<=\b\w) (?=\w\b)")  # П Р И Г О В О Р
_OF = r"(?: [А-ЯЁ][\w-]+(?: (?:области|края|района|округа|[А-ЯЁ][\w-]+)){0,3})?"  # Орловский районный суд Кедровской области
_RU = rf"(?P<ru>[А-ЯЁ][\w-]*(?: [\w-]+){{0,5}}? суд{_OF})(?= в составе| под|,|$)"
_NAME = r"(?: (?:of|OF|for|the|THE|[A-Z][\w’'-]*)){0,6}"
_EN = rf"(?:[A-Z][\w’'-]*(?: (?:of|for|the|and))* ){{0,5}}(?:Court|Tribunal|COURT|TRIBUNAL){_NAME}"
_COURT = re.compile(rf"{_RU}|{_EN}")


@dataclass(frozen=True, slots=True)
class Judgment:
    """Where a court is named, the stretches in which it finds and decides, and what is formal: the head and the headings."""

    court: Span
    decided: tuple[Span, ...]
    formal: tuple[Span, ...]


def find(layout: Layout, words: Voices) -> Judgment | None:
    """The judgment that this text is."""
    paragraphs, text = layout.paragraphs, layout.text
    titled = any(_titles(text[slice(*span)], words) for span in paragraphs[:HEAD])
    opening = [n for n, span in enumerate(paragraphs) if _opens(text[slice(*span)], words)]
    court = next((m for span in paragraphs[: opening[0] + 1] if (m := _COURT.search(text, *span))), None) if opening else None
    if not titled or court is None or opening[-1] + 1 >= len(paragraphs):
        return None
    ends = [*opening[1:], len(paragraphs)]
    decided = tuple((paragraphs[n + 1][0], paragraphs[end - 1][1]) for n, end in zip(opening, ends, strict=True) if n + 1 < end)
    russian = court["ru"] is not None
    formal = [*(paragraphs[: opening[0]] if russian else ()), *(paragraphs[n] for n in opening)]
    return Judgment(court.span(), decided, tuple(formal))


def _titles(line: str, words: Voices) -> bool:
    return len(line) <= LONGEST_TITLE and _SPACED.sub("", fold(line)).strip(" .:") in words["judgments"]


def _opens(line: str, words: Voices) -> bool:
    """Whether a paragraph is such a heading, or closes with it: *…, рассмотрев дело, УСТАНОВИЛ:*."""
    folded = _SPACED.sub("", fold(line)).strip()
    bare = folded.rstrip(" :")
    if len(line) <= LONGEST_HEADING and line.isupper() and _leads(bare, words["operative"]):
        return True
    return folded.endswith(":") and (bare in words["operative"] or bare.rpartition(", ")[2] in words["operative"])


def _leads(bare: str, headings: Sequence[str] | frozenset[str]) -> bool:
    return any(bare == heading or bare.startswith(heading + " ") for heading in headings)
