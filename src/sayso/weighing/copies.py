"""Derivations: which document draws on which, by its own credit, its words, or both.

Direction comes from a credit, else from the days of publication; where neither tells, there is a group of copies and no
edge. A document has the parents that its text needs: the best first, another one for what the first does not cover.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Derivation, Document, Evidence, content_id
from sayso.weighing import credits, shingles
from sayso.weighing.groups import leaders
from sayso.weighing.pool import Pool

COPIED = 0.8  # a text of which four fifths stand in another is a copy of it
REWRITTEN = 0.35  # below a third, shared words are quotations and agency phrases
COVERS = 0.3  # how much of a text a further parent must add


@dataclass(frozen=True, slots=True)
class Copies:
    """Edges, groups of documents that are one text, and the outlets a document credits for its whole story.

    `alike` holds every pair with text in common, whether or not an edge was made of it: which parent a text needs may
    change as documents come in, what it has in common with another does not.
    """

    edges: tuple[Derivation, ...]
    alike: tuple[tuple[str, str], ...]
    group: Mapping[str, str]
    credited: Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two documents with text in common."""

    a: str
    b: str
    share: float


def copies(pool: Pool) -> Copies:
    """Who draws on whom among the documents of a case."""
    texts = {d.id: shingles.shingled(d.text) for d in pool.documents.values()}
    reuses = _reuses(texts)
    credited = [*credits.resolved(pool, {frozenset((r.a, r.b)): r.share for r in reuses}), *credits.noticed(pool)]
    edges = [*credited, *_text_edges(reuses, texts, pool, credited)]
    group = leaders((r.a, r.b) for r in sorted(reuses, key=lambda r: (r.a, r.b)) if r.share >= COPIED)
    alike = tuple(sorted((r.a, r.b) for r in reuses))
    return Copies(tuple(sorted({e.id: e for e in edges}.values(), key=lambda e: e.id)), alike, group, credits.whole_story(pool))


def _reuses(texts: Mapping[str, shingles.Text]) -> list[Reuse]:
    found = (Reuse(a, b, shingles.containment(texts[a], texts[b])) for a, b in shingles.pairs(texts))
    return [r for r in found if r.share >= REWRITTEN]


def _text_edges(
    reuses: Sequence[Reuse], texts: Mapping[str, shingles.Text], pool: Pool, credited: Sequence[Derivation]
) -> list[Derivation]:
    """An edge for each document whose text is in another: to the parents its text needs."""
    parents: dict[str, list[tuple[float, str]]] = defaultdict(list)
    told = {(e.child, e.parent) for e in credited}
    for r in reuses:
        way = direction(pool.documents[r.a], pool.documents[r.b], told)
        if way:
            parents[way[0]].append((r.share, way[1]))
    return [
        _edge(child, parent, share, texts)
        for child, found in parents.items()
        for share, parent in _needed(child, found, texts, pool)
    ]


def direction(a: Document, b: Document, told: set[tuple[str, str]]) -> tuple[str, str] | None:
    """Child and parent: by credit, else by the day of publication; `None` where neither tells."""
    for child, parent in ((a, b), (b, a)):
        if (child.id, parent.id) in told and (parent.id, child.id) not in told:
            return child.id, parent.id
    if credits.earlier(a, b):
        return b.id, a.id
    return (a.id, b.id) if credits.earlier(b, a) else None


def _needed(
    child: str, found: list[tuple[float, str]], texts: Mapping[str, shingles.Text], pool: Pool
) -> list[tuple[float, str]]:
    """The best parent (most in common, then the earliest), and those that hold what it does not."""
    ordered = sorted(found, key=lambda f: (-round(f[0], 1), pool.documents[f[1]].published or "", f[1]))
    kept: list[tuple[float, str]] = []
    left = set(texts[child].hashes)
    for share, parent in ordered:
        covered = left & texts[parent].hashes
        if not kept or len(covered) >= COVERS * len(texts[child].hashes):
            kept.append((share, parent))
            left -= covered
    return kept


def _edge(child: str, parent: str, share: float, texts: Mapping[str, shingles.Text]) -> Derivation:
    kind = "copies" if share >= COPIED else "rewrites"
    here = [Evidence(document=child, span=s) for s in shingles.runs(texts[child], texts[parent])[:3]]
    there = [Evidence(document=parent, span=s) for s in shingles.runs(texts[parent], texts[child])[:3]]
    return Derivation(
        id=content_id("derivation", child, parent, kind), child=child, parent=parent, kind=kind, evidence=(*here, *there)
    )
