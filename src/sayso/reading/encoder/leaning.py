"""How the reader model leans: which stance it hears in a statement, from the words of it, its first words and its cue's.

It speaks only where no cue, hedge or act has decided, and so much surer than the rules as `TURNS` asks of it: little where an
opinion would pass for a fact. It never makes a fact of what the rules call something else.
Its scores, and how sure it has to be, are what careful readers said of some 6,300 statements (training/heads.py).
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
TURNS: Mapping[str, Mapping[str, Mapping[str, float]]] = {
    "en": {
        "fact": {"believed": 0.7, "alleged": 1, "predicted": 1, "planned": 1},
        "believed": {"alleged": 2},
    },
    "ru": {"fact": {"believed": 10}, "predicted": {"planned": 20}},
}  # from the rules' answer to what it may make of it: how many times likelier that has to be
HEARD = 0.1  # the share that a plan must have itself to be heard in what the rules foretell
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
        return inside(self.words, span)


@dataclass(frozen=True, slots=True, eq=False)
class Carrying:
    """Per word of a text how much it sounds like what somebody told before (a logit)."""

    words: Sequence[Span]
    scores: Floats

    def of(self, span: Span) -> float | None:
        """The mean over the words of a sentence; none where it has no word."""
        words = inside(self.words, span)
        return float(self.scores[words].mean()) if words else None


def inside(words: Sequence[Span], span: Span) -> list[int]:
    """The numbers of the words a span covers, at least in part."""
    first = bisect_right(words, span[0], key=lambda word: word[1])
    return list(range(first, bisect_left(words, span[1], key=lambda word: word[0])))


def settled(ruled: str, language: str, leaning: Mapping[str, float]) -> str:
    """The rules' answer, or what the model holds so much likelier that it may take its place."""
    turns = TURNS.get(language, {}).get(ruled, {}) if leaning else {}
    best = max(turns, key=lambda stance: leaning[stance] / turns[stance], default=ruled)
    heard = best != ruled and (ruled != "predicted" or leaning[best] > HEARD)
    return best if heard and leaning[best] > turns[best] * leaning[ruled] else ruled
