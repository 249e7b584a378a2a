"""How the reader model links: what it says for words going back to earlier words of the same text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reading.encoder.windows import Floats, Ints
from sayso.records import Span

LINK_WIDTH = 64
EDGES = np.array([1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 29, 38, 50, 66, 88, 120])
BUCKETS = 2 * len(EDGES) + 1  # nearer to farther on either side, and the cue itself


def bucket(steps: Ints) -> Ints:
    """The bucket of signed distances."""
    size = np.searchsorted(EDGES, np.abs(steps), "right")
    buckets: Ints = (len(EDGES) + np.sign(steps) * size).astype(np.int64)
    return buckets


@dataclass(frozen=True, slots=True, eq=False)
class Linkings:
    """Per word of a text the vectors whose products say what goes back to what: words × (later, earlier) × (first, last)."""

    words: Sequence[Span]
    sides: Floats
    distance: Floats

    def of(self, later: Span, earlier: Sequence[Span]) -> list[float]:
        """What it says for these words going back to each of those: above nought is likelier than to nobody."""
        own = self._ends(later)
        theirs = [self._ends(span) for span in earlier]
        if own is None or None in theirs or not theirs:
            return [0.0] * len(theirs)
        first, last = (np.array(ends) for ends in zip(*(ends for ends in theirs if ends), strict=True))
        vectors = self.sides[first, 2] + self.sides[last, 3]
        scores = vectors @ (self.sides[own[0], 0] + self.sides[own[1], 1]) / np.float32(LINK_WIDTH**0.5)
        found: list[float] = (scores + self.distance[bucket(last - own[1])]).tolist()
        return found

    def _ends(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word of a span."""
        first = bisect_right(self.words, span[0], key=lambda word: word[1])
        last = bisect_left(self.words, span[1], key=lambda word: word[0]) - 1
        return (first, last) if first <= last else None
