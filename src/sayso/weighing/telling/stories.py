"""Whether two documents tell one story: what their openings say, whom they name, what they report.

Asked of the two alone. It needs not be sure: it lets two statements that name nobody be compared at all, and keeps apart those of
two stories that no name, figure or day ties, be they worded alike ("No cause of death was announced").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sayso.weighing import words
from sayso.weighing.pool.events import Event
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.issues import Issue, issue
from sayso.weighing.telling.openings import topic

OPENING = 80  # words in which news says what it is about
ALIKE = 1 / 5  # of the words of two openings that tell one story, measured by the cosine: of two stories one pair in 150 has it


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """What a document shows of its story: the text it is one with, its opening's words, whom it names in full, what happened.

    `topic` is the thing that a document of reference says it is about, `one_text` a document that it is one text with.
    """

    document: str
    language: str | None
    topic: str | None
    one_text: str | None
    opening: frozenset[str]
    cast: frozenset[tuple[str, ...]]
    event: Event | None
    issue: Issue | None

    def meets(self, other: Story) -> bool:
        """Whether both may tell one story."""
        if self.document == other.document or (self.one_text is not None and self.one_text == other.one_text):
            return True
        if not self.cast.isdisjoint(other.cast) or len(self.opening & other.opening) >= ALIKE * self._size(other):
            return True
        return self.event is not None and other.event is not None and self.event.meets(other.event)

    def _size(self, other: Story) -> float:
        """The geometric mean of their numbers of words; openings without any are alike in nothing."""
        return float((len(self.opening) * len(other.opening)) ** 0.5) or float("inf")


def story(document: str, one_text: str | None, pool: Pool) -> Story:
    """What this document shows of its story."""
    held, cast = pool.documents[document], pool.cast.get(document, frozenset())
    return Story(
        document=document,
        language=held.language,
        topic=topic(held.text),
        one_text=one_text,
        opening=opening(held.text),
        cast=cast,
        event=pool.events.get(document),
        issue=issue(held, pool.dated.get(document, ())),
    )


@lru_cache(maxsize=4096)
def opening(text: str) -> frozenset[str]:
    """The stems of the words that carry content among its first."""
    return frozenset(words.stem(w) for w in islice(words.each(text), OPENING) if words.carries(w))
