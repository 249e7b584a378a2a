"""A case that grows: documents are added, and each addition gives what a full run over all of them would give.

Every addition weighs the whole case again: who is who, which words are rare and who draws on whom may change with any
document. What belongs to one document alone is worked out once in a process and kept in its memory: its runs of words and its
arithmetic here, the wording of its statements and the keys of its names in caches of their own. That spares most of
the time (at 50 documents 0.1 s for one more, 1.1 s for all; at 2,000 15 s, 52 s): the rest is between documents.
Nothing of it is kept on the disk: twenty megabytes for 1,000 documents, on which findings would rest and which no log proves.
`benchmarks/weighing.py` measures.
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
        return self._weighed()

    def remove(self, documents: Iterable[str]) -> Case:
        """The case without these documents: the same as one that never had them."""
        for document in documents:
            self._readings.pop(document, None)
        return self._weighed()

    def _weighed(self) -> Case:
        return weigh(self.heading, list(self._readings.values()), self.reviews, self._memory)
