"""How the reader model leans: which stance it hears in a statement, from the words of it, its first words and its cue's.

It speaks only where the rules have no word to go by and would call what somebody said a fact; it never makes a fact of an
opinion or an accusation. Its scores are what careful readers said of some 6,600 statements, where the rules said "fact"
(training/heads.py). In Russian it spoils as much of what looks like a fact as it mends: there the rules stand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reading.encoder.windows import Floats
from sayso.records import Span

STANCES = (
    "fact", "alleged", "believed", "possible", "predicted", "planned", "ordered", "denied", "admitted", "ruled", "charged",
    "estimated", "feared", "threatened", "offered",
)  # fmt: skip
OPENING = 8  # words a content opens with
FEWEST = 4  # words of more than one letter in a content to be heard at all
LANGUAGES = frozenset({"en"})  # in which it is asked what only looks like a fact
SURE = 0.7  # the share from which it is heard between two stances that are no facts
NEARER = {"believed": "alleged", "predicted": "planned"}  # from the rules' answer to the one it may make of it
IN_RUSSIAN = frozenset({"predicted"})
OTHERS = ("believed", "alleged", "predicted", "planned")
PARTS = 3  # a word's scores as one of a content, of its opening, of its cue


@dataclass(frozen=True, slots=True, eq=False)
class Leanings:
    """Per word of a text the scores of every stance. `scores` is words × parts × stances."""

    words: Sequence[Span]
    scores: Floats

    def of(self, content: Sequence[Span], cue: Span | None) -> dict[str, float]:
        """The shares of the stances for a statement; they sum to one. Empty for a mere phrase: it has no predicate to hear."""
        cues = self._inside(cue) if cue else []
        words = [word for span in content for word in self._inside(span) if word not in cues]
        if sum(end - start > 1 for start, end in (self.words[word] for word in words)) < FEWEST:
            return {}
        scores = self.scores[words, 0].mean(0) + self.scores[words[:OPENING], 1].mean(0)
        if cues:
            scores = scores + self.scores[cues, 2].mean(0)
        powers = np.exp(scores - scores.max())
        return dict(zip(STANCES, (powers / powers.sum()).tolist(), strict=True))

    def _inside(self, span: Span) -> list[int]:
        """The words a span covers, at least in part."""
        first = bisect_right(self.words, span[0], key=lambda word: word[1])
        return list(range(first, bisect_left(self.words, span[1], key=lambda word: word[0])))


def settled(ruled: str, language: str, leaning: Mapping[str, float]) -> str:
    """The rules' answer; where that is "fact" only for want of a word, what the model holds likelier.

    An opinion becomes an accusation and what is foretold a plan where the model is sure of it.
    """
    if not leaning:
        return ruled
    nearer = NEARER.get(ruled)
    if nearer and (language in LANGUAGES or ruled in IN_RUSSIAN):
        return nearer if leaning[nearer] > SURE else ruled
    if ruled != "fact" or language not in LANGUAGES:
        return ruled
    best = max(OTHERS, key=lambda stance: leaning[stance])
    return best if leaning[best] > leaning[ruled] else ruled
