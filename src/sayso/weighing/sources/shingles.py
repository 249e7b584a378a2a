"""Text in common: which documents hold the same runs of words, and where.

A shingle is five words in a row. Two texts are compared by *containment*, the share of the smaller one's shingles that the
larger has: an article rewritten by half keeps a containment of 0.9 where its Jaccard index falls to 0.25. Long texts are
compared by a sample of their shingles, those whose hash is a multiple of a number: unlike a bottom-k sketch, it keeps
containment between texts of different length.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise

from sayso.lexicon.accounts import fold
from sayso.records import Span

WIDTH = 5
SAMPLE = 4  # one shingle in four, for texts of more than LONG
LONG = 400
FEWEST = 12  # two texts may have a sentence in common by chance, or a quotation
CROWD = 24  # a shingle of more documents than this is compared between neighbours only: their group is found all the same
RUN = 15  # words in a row that two reporters do not choose alike
_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text's shingles in order: each one's hash, and where it begins and ends; how many there are, counted once each.

    Numbers in arrays: two thousand documents hold a million shingles.
    """

    runs: array[int] = field(repr=False)
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)
    size: int

    @property
    def hashes(self) -> frozenset[int]:
        """Its shingles as a set."""
        return _distinct(self)

    @property
    def sampled(self) -> bool:
        """Whether it is so long that a sample of it is enough."""
        return self.size > LONG

    @property
    def sample(self) -> Iterable[int]:
        """The shingles by which it is met."""
        held = set(self.runs)
        return (h for h in held if h % SAMPLE == 0) if self.sampled else held


@lru_cache(maxsize=256)
def _distinct(text: Text) -> frozenset[int]:
    return frozenset(text.runs)


def shingled(text: str) -> Text:
    """The shingles of a text, in order."""
    found = list(_WORD.finditer(fold(text)))
    words = [m.group() for m in found]
    last = max(min(len(found), 1), len(found) - WIDTH + 1)
    hashes = array("I", (zlib.crc32(" ".join(words[i : i + WIDTH]).encode()) for i in range(last)))
    starts = array("I", (m.start() for m in found[:last]))
    ends = array("I", (m.end() for m in found[min(WIDTH, len(found)) - 1 :])) if found else array("I")
    return Text(hashes, starts, ends, len(set(hashes)))


def pairs(texts: Mapping[str, Text]) -> Iterator[tuple[str, str]]:
    """Documents that share enough of a sample to be compared in full."""
    counts = Counter(pair for holders in _holders(texts) for pair in _met(holders))
    for (a, b), shared in sorted(counts.items()):
        scale = SAMPLE if texts[a].sampled or texts[b].sampled else 1
        if shared * scale >= 0.15 * min(texts[a].size, texts[b].size):
            yield a, b


def _holders(texts: Mapping[str, Text]) -> Iterator[list[str]]:
    """The documents of every shingle that several hold, each told by its place in the order of ids until it is met."""
    ids = sorted(texts)
    held = array("Q", (h << 32 | at for at, ident in enumerate(ids) for h in texts[ident].sample))
    for _, same in groupby(sorted(held), key=lambda both: both >> 32):
        holders = [ids[both & 0xFFFFFFFF] for both in same]
        if len(holders) > 1:
            yield holders


def _met(holders: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(holders) > CROWD:
        return [*pairwise(holders), *((holders[0], h) for h in holders[1:])]
    return ((a, b) for i, a in enumerate(holders) for b in holders[i + 1 :])


def containment(a: Text, b: Text) -> float:
    """The share of the smaller text's shingles that the larger one has; 0 where they are too few to mean anything."""
    least, common = min(a.size, b.size), len(a.hashes & b.hashes)
    return common / least if least and (common >= FEWEST or a.hashes == b.hashes) else 0.0


def prose(words: str, text: Text, other: Text) -> int:
    """How many words of its own telling a text has in common with another: in runs of fifteen and more, quotations left out."""
    quoted = [m.span() for m in _QUOTED.finditer(words)]
    found = 0
    for start, end in runs(text, other):
        inside = sum(max(0, min(end, b) - max(start, a)) for a, b in quoted)
        size = len(words[start:end].split())
        found += size if size >= RUN and inside * 2 <= end - start else 0
    return found


def in_the_lead(words: str, text: Text, other: Text) -> bool:
    """Whether a fifth at least of what the text has in common with another stands in its first half."""
    found = runs(text, other)
    early = sum(end - start for start, end in found if start * 2 < len(words))
    return early * 5 >= sum(end - start for start, end in found)


def runs(text: Text, other: Text) -> list[Span]:
    """Where the text has the other's words: the longest runs first."""
    found: list[Span] = []
    last = -2
    theirs = other.hashes
    for i, h in enumerate(text.runs):
        if h not in theirs:
            continue
        if found and last == i - 1:
            found[-1] = (found[-1][0], text.ends[i])
        else:
            found.append((text.starts[i], text.ends[i]))
        last = i
    return sorted(found, key=lambda s: (s[0] - s[1], s))
