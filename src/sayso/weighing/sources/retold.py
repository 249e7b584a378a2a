"""The same story retold: two documents that give the same figures, dates and names in the same order.

What a translator or a rewriter carries over untouched is an *anchor*: a telling quantity, a date, a name. Two reports on
one happening share anchors too; a translation or a rewrite shares most of them, figures among them, and in their order.
In one language some runs of words must be the same as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.records import Span
from sayso.weighing import amounts
from sayso.weighing.pool.pool import Pool

FEWEST = 6  # anchors in common
FIGURES = 2  # of them quantities or dates
SHARED = 0.6  # of the anchors of the one that has fewer
OF_ALL = 0.4  # and of the one that has more
ORDERED = 0.75  # of the anchors in common, in the same order
CROWD = 40  # an anchor of more documents than this tells nothing

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchors:
    """A document's anchors in the order of its text, each where it first stands."""

    language: str | None
    places: Mapping[Key, Span]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, one of which retells the other; and the share of anchors in common."""

    a: str
    b: str
    share: float


def anchored(pool: Pool) -> dict[str, Anchors]:
    """The anchors of every document."""
    found: dict[str, list[tuple[Span, Key]]] = defaultdict(list)
    for value in pool.values.values():
        if amounts.telling(value):
            found[value.document].append((value.span, ("value", *amounts.signature([value])[0])))
    for time in pool.times.values():
        found[time.document].append((time.span, ("time", time.edtf)))
    for document, mentions in pool.mentioned.items():
        found[document].extend(((start, end), ("name", e)) for start, end, e in mentions if pool.entities[e].named)
    return {d: Anchors(pool.documents[d].language, _first(keys)) for d, keys in found.items() if d in pool.documents}


def _first(keys: Sequence[tuple[Span, Key]]) -> dict[Key, Span]:
    places: dict[Key, Span] = {}
    for span, key in sorted(keys):
        places.setdefault(key, span)
    return places


def pairs(anchors: Mapping[str, Anchors]) -> list[Pair]:
    """Documents one of which may retell the other."""
    shared = Counter(pair for pair in _meeting(anchors))
    found = (Pair(a, b, likeness(anchors[a], anchors[b])) for (a, b), count in sorted(shared.items()) if count >= FEWEST)
    return [p for p in found if p.share > 0]


def _meeting(anchors: Mapping[str, Anchors]) -> Iterator[tuple[str, str]]:
    holders: dict[Key, list[str]] = defaultdict(list)
    for document in sorted(anchors):
        for key in anchors[document].places:
            holders[key].append(document)
    for held in holders.values():
        if len(held) <= CROWD:
            yield from combinations(held, 2)


def likeness(a: Anchors, b: Anchors) -> float:
    """The share of anchors in common; 0 where they are too few, too weak, or in another order."""
    common = [key for key in a.places if key in b.places]
    sizes = sorted((len(a.places), len(b.places)))
    figures = sum(key[0] != "name" for key in common)
    if len(common) < FEWEST or figures < FIGURES or len(common) < SHARED * sizes[0] or len(common) < OF_ALL * sizes[1]:
        return 0.0
    return len(common) / sizes[0] if in_order(common, b) >= ORDERED * len(common) else 0.0


def in_order(common: Sequence[Key], b: Anchors) -> int:
    """How many of these, in the order of the one text, stand in the same order in the other: the longest such run."""
    tails: list[Span] = []
    for key in common:
        place = b.places[key]
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def evidence(a: Anchors, b: Anchors) -> list[tuple[Span, Span]]:
    """The first figures and dates that both give, in each."""
    return [(a.places[key], b.places[key]) for key in a.places if key in b.places and key[0] != "name"][:3]
