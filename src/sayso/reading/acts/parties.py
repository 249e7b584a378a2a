"""The people and bodies near a verb: what both languages ask of them before one is made the actor or the target of an act."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.words.text import Token
from sayso.records import Span

REACH = 12  # words from a verb to whom it is done to


@dataclass(frozen=True, slots=True)
class Party:
    """A person, group or body mentioned at these words."""

    span: Span
    entity: str


@dataclass(frozen=True, slots=True)
class Place:
    """A party among a statement's words: `first` to `last` (exclusive)."""

    entity: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sides:
    """Who did it and to whom; `None` where the text does not say."""

    actor: str | None = None
    target: str | None = None


def places(words: Sequence[Token], near: Sequence[Party]) -> list[Place]:
    """Where the parties stand, those inside another's words too."""
    starts = [word.start for word in words]
    return [Place(p.entity, bisect_left(starts, p.span[0]), bisect_left(starts, p.span[1])) for p in near]


def outermost(found: Sequence[Place]) -> list[Place]:
    """Those not inside another's words: in *Orlov's son was beaten* it is the son who was."""
    return [p for p in found if not any(q is not p and q.first <= p.first and p.last <= q.last for q in found)]


def nearest(found: Sequence[Place], at: int, *, behind: bool) -> Place | None:
    """The last of these before word `at`, or the first behind it."""
    if behind:
        return next((p for p in found if at < p.first <= at + REACH), None)
    return next((p for p in reversed(found) if p.last <= at), None)


def back(words: Sequence[Token], at: int) -> Iterator[int]:
    """The places of the words before word `at`, the nearest first, as far as a mark that parts them."""
    for i in range(at - 1, -1, -1):
        if words[i].word:
            yield i
        elif words[i].text not in "«»\"“”„'’":
            return
