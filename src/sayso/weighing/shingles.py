"""Text in common: which documents hold the same runs of words, and where.

A shingle is five words in a row. Two texts are compared by *containment*, the share of the smaller one's shingles that the
larger has: an article rewritten by half keeps a containment of 0.9 where its Jaccard index falls to 0.25. Long texts are
compared by a sample of their shingles, those whose hash is a multiple of a number: unlike a bottom-k sketch, it keeps
containment between texts of different length.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Text:
    """A text's shingles: each one's hash and the place it has in the text."""

    places: tuple[tuple[int, Span], ...]
    hashes: frozenset[int]
    sample: frozenset[int]


def shingled(text: str) -> Text:
    """The shingles of a text, in order."""
    found = [(m.group(), m.span()) for m in _WORD.finditer(fold(text))]
    runs = [found[i : i + WIDTH] for i in range(max(min(len(found), 1), len(found) - WIDTH + 1))]
    places = tuple((zlib.crc32(" ".join(w for w, _ in run).encode()), (run[0][1][0], run[-1][1][1])) for run in runs)
    hashes = frozenset(h for h, _ in places)
    sample = frozenset(h for h in hashes if h % SAMPLE == 0) if len(hashes) > LONG else hashes
    return Text(places, hashes, sample)


def pairs(texts: Mapping[str, Text]) -> Iterator[tuple[str, str]]:
    """Documents that share enough of a sample to be compared in full."""
    counts = Counter(pair for holders in _holders(texts).values() for pair in _met(holders))
    for (a, b), shared in sorted(counts.items()):
        scale = SAMPLE if texts[a].sample is not texts[a].hashes or texts[b].sample is not texts[b].hashes else 1
        if shared * scale >= 0.15 * min(len(texts[a].hashes), len(texts[b].hashes)):
            yield a, b


def _holders(texts: Mapping[str, Text]) -> dict[int, list[str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for ident in sorted(texts):
        for h in texts[ident].sample:
            holders[h].append(ident)
    return holders


def _met(holders: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(holders) > CROWD:
        return [*pairwise(holders), *((holders[0], h) for h in holders[1:])]
    return ((a, b) for i, a in enumerate(holders) for b in holders[i + 1 :])


def containment(a: Text, b: Text) -> float:
    """The share of the smaller text's shingles that the larger one has; 0 where they are too few to mean anything."""
    least, common = min(len(a.hashes), len(b.hashes)), len(a.hashes & b.hashes)
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


def runs(text: Text, other: Text) -> list[Span]:
    """Where the text has the other's words: the longest runs first."""
    found: list[Span] = []
    last = -2
    for i, (h, (start, end)) in enumerate(text.places):
        if h not in other.hashes:
            continue
        if found and last == i - 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        last = i
    return sorted(found, key=lambda s: (s[0] - s[1], s))
