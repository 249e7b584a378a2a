"""The map of derivations: where each node stands and how each edge runs. Arrows go from a document to what it draws on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records import Derivation
from sayso.writing.page.index import Index, title
from sayso.writing.page.lines import foreign
from sayso.writing.page.words import say, strings

WIDTH, HEIGHT = 208, 48
GAP, ROW, EDGE = 132, 66, 12


@dataclass(frozen=True, slots=True)
class Node:
    """A document, or an outlet whose text is not in the case, at its place."""

    key: str
    x: float
    y: float
    name: str
    below: str
    language: str | None
    href: str | None
    outside: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """One derivation: its path and where its label stands; at the far end where several leave one node."""

    path: str
    x: float
    y: float
    far: bool
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole drawing."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def chart(index: Index) -> Chart | None:
    """The drawing, or nothing where no document draws on another."""
    drawn = [d for d in index.case.derivations if d.child in index.documents and index.link(d.parent) and d.parent != d.child]
    if not drawn:
        return None
    places = arrange(drawn, list(index.documents))
    leaving = Counter(d.child for d in drawn)
    nodes = tuple(_node(index, key, x, y) for key, (x, y) in places.items())
    width = max(node.x for node in nodes) + WIDTH + EDGE
    height = max(node.y for node in nodes) + HEIGHT + EDGE
    return Chart(width, height, nodes, tuple(_edge(d, places, leaving[d.child] > 1) for d in drawn))


def arrange(drawn: list[Derivation], documents: list[str]) -> dict[str, tuple[float, float]]:
    """A place for every node: what is drawn on to the right, those that draw on it to its left, a row for each leaf."""
    parent = primary(drawn)
    ends = [end for d in drawn for end in (d.child, d.parent)]
    depth = {key: _depth(key, parent) for key in dict.fromkeys(ends)}
    columns = max(depth.values())
    rows = _rows(parent, [key for key in depth if depth[key] == 0])
    places: dict[str, tuple[float, float]] = {
        key: ((columns - depth[key]) * (WIDTH + GAP) + EDGE, row * ROW + EDGE) for key, row in rows.items()
    }
    below = max(rows.values()) + 1
    alone = [doc for doc in documents if doc not in places]
    for n, doc in enumerate(alone):
        row, column = divmod(n, columns + 1)
        places[doc] = ((columns - column) * (WIDTH + GAP) + EDGE, (below + row) * ROW + EDGE)
    return places


def primary(drawn: Iterable[Derivation]) -> dict[str, str]:
    """One parent a node, so that the drawing is a forest; an edge that would close a ring is left for a line only."""
    parent: dict[str, str] = {}
    for d in drawn:
        if d.child not in parent and d.child not in _up(d.parent, parent):
            parent[d.child] = d.parent
    return parent


def _up(key: str, parent: dict[str, str]) -> list[str]:
    path = [key]
    while path[-1] in parent:
        path.append(parent[path[-1]])
    return path


def _depth(key: str, parent: dict[str, str]) -> int:
    return len(_up(key, parent)) - 1


def _rows(parent: dict[str, str], roots: list[str]) -> dict[str, float]:
    children: dict[str, list[str]] = defaultdict(list)
    for child, above in parent.items():
        children[above].append(child)
    rows: dict[str, float] = {}
    leaf = 0
    waiting = [(root, False) for root in reversed(roots)]
    while waiting:
        key, seen = waiting.pop()
        if seen:
            rows[key] = sum(rows[child] for child in children[key]) / len(children[key])
        elif children[key]:
            waiting += [(key, True), *((child, False) for child in reversed(children[key]))]
        else:
            rows[key], leaf = float(leaf), leaf + 1
    return rows


def _node(index: Index, key: str, x: float, y: float) -> Node:
    if key in index.documents:
        document = index.documents[key]
        language = foreign(document.language)
        return Node(key, x, y, index.outlet(document), title(document), language, f"#d-{key}", False)
    name, note = index.source(key), str(strings()["map"]["outside"])
    return Node(key, x, y, name, note, foreign(index.language(key)), index.link(key), True)


def _edge(d: Derivation, places: dict[str, tuple[float, float]], far: bool) -> Edge:
    (ax, ay), (bx, by) = places[d.child], places[d.parent]
    x1, y1, x2, y2 = ax + WIDTH, ay + HEIGHT / 2, bx - 7, by + HEIGHT / 2
    bend = max(GAP / 2, abs(x2 - x1) / 3)
    path = f"M{x1:g} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"
    x, y = (x2 - 6, y2 + (-6 if y2 <= y1 else 15)) if far else (x1 + 10, y1 + (15 if y2 < y1 else -6))
    return Edge(path, x, y, far, say("derivation", d.kind), d.kind)
