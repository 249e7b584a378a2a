"""A case that grows: documents are added, and each addition gives what a full run over all of them would give.

Who is who, which words are rare and who draws on whom may change with any document, so these are asked again of the whole
case: 50 documents take about a second. What belongs to one document alone is worked out once and kept:
its runs of words and its arithmetic here, the wording of its statements and the keys of its names in caches of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.records import Case, Heading, Reading, Review
from sayso.weighing.memory import Memory
from sayso.weighing.weigh import weigh


class Weighing:
    """The readings of a case so far; a document read anew takes the place of its earlier reading."""

    def __init__(self, heading: Heading, reviews: Sequence[Review] = ()) -> None:
        self.heading = heading
        self.reviews = tuple(reviews)
        self._readings: dict[str, Reading] = {}
        self._memory = Memory()

    def add(self, readings: Iterable[Reading]) -> Case:
        """The case with these documents too: the same as one made of all its documents at once, in any order."""
        self._readings |= {r.document.id: r for r in readings}
        return weigh(self.heading, list(self._readings.values()), self.reviews, self._memory)
