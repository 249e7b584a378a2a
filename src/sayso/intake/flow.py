"""Runs of HTML source become text, and every character keeps its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape

from sayso.intake.markup import BLOCK, CELL, LINE, ROW
from sayso.records import Place

PIECE = re.compile(r"[ \t\n\r\f]+|&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]{1,31};?)|[^ \t\n\r\f&]+|&")
BREAKS = {CELL: "\t", LINE: "\n", ROW: "\n", BLOCK: "\n\n"}


@dataclass(slots=True)
class Flow:
    """Text as it grows. White space is held back until words follow it, so none stands at the edge of a line."""

    source: str
    pieces: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0
    gap: int = 0
    space: int | None = None  # where in the source the space held back stands; -1 for one that stands for several characters

    def add(self, start: int, end: int, gap: int, *, preformatted: bool = False) -> None:
        """One run of source characters, after a gap of this kind."""
        self.gap = max(self.gap, gap)
        for m in PIECE.finditer(self.source, start, end):
            if m[0][0] in " \t\n\r\f":
                self.white(m, preformatted)
            else:
                self.word(m.start(), m[0], unescape(m[0]) if m[0][0] == "&" else m[0])

    def skip(self, gap: int) -> None:
        """A run left out: what it was set off by still separates its neighbours."""
        self.gap = max(self.gap, gap)

    def white(self, m: re.Match[str], preformatted: bool) -> None:
        if preformatted and "\n" in m[0]:
            self.gap = max(self.gap, BLOCK if m[0].count("\n") > 1 else LINE)
        if self.space is None:
            self.space = m.start() if m[0] == " " else -1

    def word(self, at: int, raw: str, shown: str) -> None:
        if not shown.strip(" \t\n\r\f"):
            self.space = -1 if shown and self.space is None else self.space
            return
        self.separate()
        self.keep(at, raw, shown)

    def separate(self) -> None:
        """What stands between the words so far and the next: a break, a space, or nothing."""
        if self.gap and self.length:
            self.put(BREAKS[self.gap])
        elif self.space == -1 and self.length:
            self.put(" ")
        elif self.space is not None and self.length:
            self.keep(self.space, " ", " ")
        self.gap, self.space = 0, None

    def put(self, shown: str) -> None:
        self.pieces.append(shown)
        self.length += len(shown)

    def keep(self, at: int, raw: str, shown: str) -> None:
        """Characters with a place; one that goes straight on from the last place makes that longer."""
        last = self.places[-1] if self.places else None
        plain = raw == shown
        if last and plain and last.length == last.width and self.follows(last, at):
            grown = last.length + len(shown)
            self.places[-1] = Place(start=last.start, length=grown, source=last.source, width=grown)
        else:
            self.places.append(Place(start=self.length, length=len(shown), source=at, width=len(raw)))
        self.put(shown)

    def follows(self, last: Place, at: int) -> bool:
        return last.source + last.width == at and last.start + last.length == self.length

    def text(self) -> str:
        return "".join(self.pieces)


def flow(source: str, runs: Iterable[tuple[int, int, int]]) -> tuple[str, tuple[Place, ...]]:
    """The text of these runs (start, end, gap before) and the place of each of its characters but the breaks."""
    growing = Flow(source)
    for start, end, gap in runs:
        growing.add(start, end, gap)
    return growing.text(), tuple(growing.places)
