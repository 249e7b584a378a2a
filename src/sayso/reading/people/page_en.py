"""An English text as its names are looked for: its pieces with the lists, and the stretches of them that are one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.lexicon.outlets import outlets
from sayso.lexicon.people import People
from sayso.reading.words.pieces import Piece
from sayso.records import Span


@dataclass(frozen=True)
class Page:
    """The pieces of a text with its language's lists, and what is asked of them often."""

    text: str
    pieces: Sequence[Piece]
    lists: People

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that this text writes in small letters somewhere."""
        return frozenset(p.text for p in self.pieces if p.word and p.text[0].islower())

    @cached_property
    def inner(self) -> frozenset[str]:
        """The capitalised words that this text writes inside a sentence."""
        return frozenset(p.text for p in self.pieces if p.capital and not p.first)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The titles that are surnames here, as they stand behind a given name and before no name: *Peter King said*."""
        lists, found = self.lists, set()
        for index, piece in enumerate(self.pieces[1:], 1):
            if piece.text not in lists.offices or not piece.near:
                continue
            given, after = self.pieces[index - 1].text, self.at(index + 1)
            named = given in lists.given and given not in lists.places and given not in lists["demonyms"]
            if named and not (after and after.near and after.capital):
                found.add(piece.text)
        return frozenset(found)

    @property
    def outlets(self) -> frozenset[str]:
        return _outlets(self.lists)

    def at(self, index: int) -> Piece | None:
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def lower(self, index: int) -> str:
        piece = self.at(index)
        return piece.lower if piece else ""

    def shown(self, index: int) -> str:
        piece = self.at(index)
        return piece.text if piece else ""

    def quote(self, start: int, end: int) -> str:
        return self.text[self.pieces[start].start : self.pieces[end - 1].end]

    def span(self, start: int, end: int) -> Span:
        return self.pieces[start].start, self.pieces[end - 1].end


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces `start` to `end` that are one name; `roles` the titles that were before it."""

    start: int
    end: int
    roles: tuple[Span, ...] = ()
    office: str | None = None
    kind: str | None = None


@lru_cache(maxsize=4)  # the lists are the same for every text
def _outlets(lists: People) -> frozenset[str]:
    return lists["outlets"] | frozenset(name for outlet in outlets() for name in outlet.names)
