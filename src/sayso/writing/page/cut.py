"""A document's text cut into paragraphs and pieces, so that statements may overlap and nest in any way.

A piece is a run of text that the same statements cover from its first to its last character. Joined again, the
pieces of a document are its text, character for character: nothing is trimmed, moved or normalised.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span

BLANK = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n\s*")
BREAK = re.compile(r"\n(?=[^\S\n]*\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement's words at one place: its number on the page, its id, the span, and whether that is its first span."""

    number: int
    id: str
    span: Span
    first: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters: the marks that cover it (widest first), and those that begin with it."""

    text: str
    covers: tuple[Mark, ...]
    starts: tuple[Mark, ...]
    breaks: bool


Paragraph = tuple[Piece, ...]


def paragraphs(text: str, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """The text as paragraphs of pieces; the line ends that part two paragraphs stay at the end of the first."""
    fit = [mark for mark in marks if 0 <= mark.span[0] < mark.span[1] <= len(text)]
    ends = paragraph_ends(text)
    pieces = _pieces(text, fit, set(ends))
    return tuple(_until(pieces, end) for end in ends)


def paragraph_ends(text: str) -> list[int]:
    """Where each paragraph ends: after a blank line, or after every line where the text has no blank line."""
    rule = BLANK if BLANK.search(text.strip()) else LINE
    ends = [found.end() for found in rule.finditer(text)]
    return ends if ends and ends[-1] == len(text) else [*ends, len(text)]


def _until(pieces: Iterator[tuple[int, Piece]], end: int) -> Paragraph:
    taken = []
    for stop, piece in pieces:
        taken.append(piece)
        if stop == end:
            break
    return tuple(taken)


def _pieces(text: str, marks: Sequence[Mark], ends: set[int]) -> Iterator[tuple[int, Piece]]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span[0]].append(mark)
    lines = {found.end() for found in BREAK.finditer(text)}
    cuts = sorted({*opening, *(mark.span[1] for mark in marks), *ends, *lines} - {0})
    active: list[Mark] = []
    for start, stop in zip([0, *cuts], cuts, strict=False):
        starts = sorted(opening.get(start, ()), key=_width)
        active = sorted([mark for mark in active if mark.span[1] > start] + starts, key=_width)
        breaks = stop in lines and stop not in ends
        yield stop, Piece(text[start:stop], tuple(active), tuple(starts), breaks)


def _width(mark: Mark) -> tuple[int, int]:
    return (mark.span[0] - mark.span[1], mark.number)
