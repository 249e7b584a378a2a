"""How many pieces of reporting a case stands on: documents that go back to one and the same report count once.

Three things tie documents together: one draws on another (a derivation); both draw on an outlet whose own text is not in the
case, as a whole or for most of what they attribute; both print the same sentences, though nothing says who had them first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from sayso.records import Case, Derivation, Statement

MOST = 0.5  # share of a document's attributed statements that must come through an outlet for the whole to be its report
SAME_TEXT = 0.6  # share of the shorter document's sentences that another prints word for word
FEWEST = 3  # sentences that two documents must share at least
CROWD = 50  # documents that print one sentence before it counts as a formula and ties nobody


def pieces(case: Case) -> tuple[tuple[str, ...], ...]:
    """The ids of the documents in groups, one a piece of reporting: the largest first, each in the order of the case."""
    leader = {d.id: d.id for d in case.documents}

    def top(node: str) -> str:
        leader.setdefault(node, node)
        while leader[node] != node:
            node = leader[node]
        return node

    for one, other in (*_drawn(case), *_worded_alike(case)):
        leader[top(one)] = top(other)
    gathered: dict[str, list[str]] = defaultdict(list)
    for document in case.documents:
        gathered[top(document.id)].append(document.id)
    return tuple(sorted((tuple(group) for group in gathered.values()), key=len, reverse=True))


def _drawn(case: Case) -> Iterator[tuple[str, str]]:
    """Every document with what it draws on."""
    documents = {d.id for d in case.documents}
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in case.statements:
        told[statement.document].append(statement)
    for edge in case.derivations:
        if edge.child in documents and (edge.parent in documents or _as_a_whole(edge, told[edge.child])):
            yield edge.child, edge.parent


def _as_a_whole(edge: Derivation, told: list[Statement]) -> bool:
    """Whether the document is the outlet's report retold, and does not only quote it here and there."""
    attributed = [s for s in told if len(s.hops) > 1]
    through = sum(any(h.entity == edge.parent for h in s.hops[1:]) for s in attributed)
    named = {h.span for s in attributed for h in s.hops}
    credited = any(e.document == edge.child and e.span not in named for e in edge.evidence)
    return credited or edge.kind != "relays" or (len(attributed) > 1 and through > MOST * len(attributed))


def _worded_alike(case: Case) -> Iterator[tuple[str, str]]:
    """Pairs of documents most of whose sentences are the same, word for word."""
    printed: dict[str, set[str]] = defaultdict(set)
    own: Counter[str] = Counter()
    for statement in case.statements:
        printed[" ".join(statement.text.casefold().split())].add(statement.document)
    for holders in printed.values():
        own.update(holders)
    shared = Counter(pair for holders in printed.values() if len(holders) < CROWD for pair in combinations(sorted(holders), 2))
    for (one, other), count in sorted(shared.items()):
        if count >= FEWEST and count >= SAME_TEXT * min(own[one], own[other]):
            yield one, other
