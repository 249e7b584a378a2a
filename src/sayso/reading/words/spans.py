"""Spans asked about often: laid down in order once, so that a question costs a search and no walk over all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from sayso.records import Span

T = TypeVar("T")


class Cover:
    """The ground that some spans cover, each by itself."""

    def __init__(self, spans: Iterable[Span]) -> None:
        laid = sorted(spans)
        self._starts = [start for start, _ in laid]
        self._reach = list(accumulate((end for _, end in laid), max))  # how far those up to here go

    def holds(self, span: Span) -> bool:
        """Whether one of them has the whole of this span in it."""
        before = bisect_right(self._starts, span[0])
        return before > 0 and self._reach[before - 1] >= span[1]

    def meets(self, span: Span) -> bool:
        """Whether one of them has a character of this span in it."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._reach[before - 1] > span[0]


class Placed(Generic[T]):
    """Things at their spans; answers come in the order in which the things were given, each once."""

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        self._things = list(things)
        self._order = sorted(range(len(self._things)), key=lambda n: self._things[n][0])
        self._starts = [self._things[n][0][0] for n in self._order]

    def starting(self, start: int, end: int) -> list[tuple[Span, T]]:
        """Those that begin from `start` on and before `end`."""
        return [self._things[n] for n in sorted(self._from(start, end))]

    def inside(self, *spans: Span) -> list[T]:
        """Those that lie in one of these spans."""
        found = {n for a, b in spans for n in self._from(a, b + 1) if self._things[n][0][1] <= b}
        return [self._things[n][1] for n in sorted(found)]

    def _from(self, start: int, end: int) -> list[int]:
        return self._order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def outermost(spans: Sequence[Span]) -> list[Span]:
    """Those of these spans (sorted, each once) that no other one has in it; each ends behind the one before."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return kept
