"""What the reader model hears of a testimony that goes on: per word, whether it is told on the say-so of a source named before.

A sentence's score is the mean of its words' and what its place adds to it; nought is as likely as not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.windows import Floats
from sayso.records import Span


@dataclass(frozen=True, slots=True, eq=False)
class Testimony:
    """Per word of a text its score; `places`: what it adds that a sentence stands where it does, by name of circumstance."""

    words: Sequence[Span]
    scores: Floats
    places: Mapping[str, float]

    def goes_on(self, span: Span, circumstances: Iterable[str]) -> float:
        """How likely these words, standing where they do, are the testimony before them, in log-odds."""
        first = bisect_right(self.words, span[0], key=lambda word: word[1])
        last = bisect_left(self.words, span[1], key=lambda word: word[0])
        if first >= last:
            return float("-inf")
        return float(self.scores[first:last].mean()) + sum(self.places.get(name, 0.0) for name in circumstances)
