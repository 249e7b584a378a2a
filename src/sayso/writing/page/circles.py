"""What the map alone does not say: who draws on one another in a ring, where nobody knows who was first, who has it from one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.writing.page.index import Index
from sayso.writing.page.words import strings

MOST_TOLD = 2  # sources that many have it from, at most, told of


def remarks(index: Index) -> list[str]:
    """One sentence for every ring, for every piece of reporting whose documents no credit and no date puts in order, and for
    the sources that documents of several pieces have most of it from."""
    words = strings()["lead"]
    rung = [str(words["ring"]).format(names=_names(index, ring)) for ring in rings(index)]
    rung += undirected(index)
    shared = [str(words["one_source"]).format(count=len(d), name=index.source(source)) for source, d in sources(index)]
    return rung + shared[:MOST_TOLD]


def undirected(index: Index) -> list[str]:
    """One sentence for every piece of reporting of which nothing says whose document was first."""
    return [str(strings()["lead"]["unordered"]).format(names=_names(index, heads)) for heads in unordered(index)]


def sources(index: Index) -> list[tuple[str, list[str]]]:
    """Who, other than an outlet, is behind more than half of what each of several documents attributes; and these documents."""
    attributed: dict[str, list[str | None]] = defaultdict(list)
    for statement in index.order:
        if len(statement.hops) > 1:
            attributed[statement.document].append(index.origin_of(statement.id))
    outlets = {d.outlet for d in index.documents.values()}
    found: dict[str, list[str]] = defaultdict(list)
    for document, origins in attributed.items():
        first, count = Counter(origins).most_common(1)[0]
        if first and first not in outlets and count > 1 and count * 2 > len(origins):
            found[first].append(document)
    several = ((source, held) for source, held in found.items() if len({index.piece_of[d] for d in held}) > 1)
    return sorted(several, key=lambda s: (-len(s[1]), s[0]))


def _names(index: Index, documents: Iterable[str]) -> str:
    return ", ".join(index.outlet(index.documents[d]) for d in documents)


def rings(index: Index) -> list[list[str]]:
    """Documents each of which draws, by however many steps, on every other of them; in the order of the case."""
    parents = _parents(index)
    above = {d: _reached(d, parents) for d in parents}
    found = {frozenset({d, *(o for o in above[d] if d in above.get(o, ()))}) for d in parents}
    return [[d for d in index.documents if d in ring] for ring in sorted(found, key=min) if len(ring) > 1]


def undecided(index: Index) -> list[frozenset[str]]:
    """Documents of which nobody knows which was first: those of a ring, and copies that nothing puts in order."""
    return [frozenset(found) for found in (*rings(index), *unordered(index))]


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
    for document in index.documents.values():
        if document.outlet in tied:
            tied[document.id].add(document.outlet)
            tied[document.outlet].add(document.id)
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
