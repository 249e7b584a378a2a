"""What the map alone does not say: which documents draw on one another in a ring, and where nobody knows who was first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.writing.page.index import Index
from sayso.writing.page.words import strings


def remarks(index: Index) -> list[str]:
    """One sentence for every ring, then one for every piece of reporting whose documents no credit and no date puts in order."""
    words = strings()["lead"]
    rung = [str(words["ring"]).format(names=_names(index, ring)) for ring in rings(index)]
    return rung + [str(words["unordered"]).format(names=_names(index, heads)) for heads in unordered(index)]


def _names(index: Index, documents: Iterable[str]) -> str:
    return ", ".join(index.outlet(index.documents[d]) for d in documents)


def rings(index: Index) -> list[list[str]]:
    """Documents each of which draws, by however many steps, on every other of them; in the order of the case."""
    parents = _parents(index)
    above = {d: _reached(d, parents) for d in parents}
    found = {frozenset({d, *(o for o in above[d] if d in above.get(o, ()))}) for d in parents}
    return [[d for d in index.documents if d in ring] for ring in sorted(found, key=min) if len(ring) > 1]


def _parents(index: Index) -> dict[str, set[str]]:
    parents: dict[str, set[str]] = defaultdict(set)
    for d in index.case.derivations:
        if d.child in index.documents and d.parent in index.documents and d.child != d.parent:
            parents[d.child].add(d.parent)
    return parents


def _reached(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += edges.get(node, ())
    return seen


def unordered(index: Index) -> list[list[str]]:
    """Of each piece of reporting that no chain of derivations holds together: the first document of every part of it."""
    tied: dict[str, set[str]] = defaultdict(set)
    for d in index.case.derivations:
        tied[d.child].add(d.parent)
        tied[d.parent].add(d.child)
    heads = (_heads([*index.roots_in(group), *group], tied) for group in index.groups)
    return [found for found in heads if len(found) > 1]


def _heads(group: Iterable[str], tied: Mapping[str, set[str]]) -> list[str]:
    """The first of every part of a group that its ties hold together."""
    found: list[str] = []
    seen: set[str] = set()
    for d in group:
        if d not in seen:
            found.append(d)
            seen |= {d, *_reached(d, tied)}
    return found
