"""Derivations: which document draws on which, by its own credit, its words, or the order of what it tells.

Direction comes from a credit, else from the days of publication, else from who names whom, else from a slip that only one
of them makes; where none of them tells, there is a group of copies and no edge. A document has the parents that its text
needs: the best first, another one for what the first does not cover. Who owns up to a source is not charged with that
source's other copies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sayso.records import Check, Derivation, Document, Evidence, content_id
from sayso.weighing.groups import leaders
from sayso.weighing.memory import Memory
from sayso.weighing.pool.pool import Pool
from sayso.weighing.sources import credits, inherited, retold, shingles

COPIED = 0.8  # a text of which four fifths stand in another is a copy of it
REWRITTEN = 0.35  # below a third, shared words are quotations and agency phrases
PARTLY = 0.2  # unless what is shared is prose, and much of it: an agency's lead, or paragraphs taken over
PROSE = 40  # words of it
HALF = 0.5  # a text of which half stands in another is taken from it, wherever it stands there
ECHOED = 0.08  # what a rewriter leaves of the words, where figures, names and their order are the same
COVERS = 0.3  # how much of a text a further parent must add


@dataclass(frozen=True, slots=True)
class Copies:
    """Edges, groups of documents that are one text, and the outlets a document credits for its whole story.

    `alike` holds every pair with a text in common, whether or not an edge was made of it: which parent a text needs may
    change as documents come in, what it has in common with another does not.
    """

    edges: tuple[Derivation, ...]
    alike: tuple[tuple[str, str], ...]
    group: Mapping[str, str]
    credited: Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two documents that tell one text: how (copies, rewrites, translates), and how much they share."""

    a: str
    b: str
    kind: str
    share: float
    words: float


@dataclass(frozen=True, slots=True)
class Known:
    """What tells the direction besides dates: credits (child, parent), and the slips of each document."""

    credited: frozenset[tuple[str, str]]
    slips: inherited.Slips


@dataclass(frozen=True, slots=True)
class Texts:
    """What documents are compared by: their words, runs of them, and anchors."""

    words: Mapping[str, str]
    shingles: Mapping[str, shingles.Text]
    anchors: Mapping[str, retold.Anchors]


def copies(pool: Pool, memory: Memory, checked: Mapping[str, Sequence[Check]]) -> Copies:
    """Who draws on whom among the documents of a case; `checked` is the arithmetic of each."""
    words = {d.id: d.text for d in pool.documents.values()}
    runs = {d: memory.runs.get(d, (text,), partial(shingles.shingled, text)) for d, text in words.items()}
    texts = Texts(words, runs, retold.anchored(pool))
    found = likenesses(texts)
    shares = {frozenset((x.a, x.b)): x.share for x in found}
    credited = [*credits.resolved(pool, shares), *credits.issued(pool, shares), *credits.noticed(pool, shares, memory)]
    slips = inherited.slips(checked, pool)
    edges = [*credited, *_edges(found, texts, pool, Known(frozenset((e.child, e.parent) for e in credited), slips))]
    return Copies(
        edges=tuple(sorted({(e.child, e.parent, e.kind): e for e in reversed(edges)}.values(), key=lambda e: e.id)),
        alike=tuple(sorted((x.a, x.b) for x in found)),
        group=leaders(sorted((x.a, x.b) for x in found if x.kind != "rewrites")),
        credited=credits.whole_story(pool),
    )


# ── which documents tell one text ────────────────────────────────────────────────────────────────


def likenesses(texts: Texts) -> list[Likeness]:
    """Pairs with runs of words in common; then pairs that retell each other's figures, dates and names in order."""
    found = {(x.a, x.b): x for x in _retold(texts)}
    found.update({(x.a, x.b): x for x in _reused(texts)})
    return [found[key] for key in sorted(found)]


def _reused(texts: Texts) -> Iterator[Likeness]:
    for a, b in shingles.pairs(texts.shingles):
        share = shingles.containment(texts.shingles[a], texts.shingles[b])
        if share >= REWRITTEN or (share >= PARTLY and _prose(a, b, texts) >= PROSE):
            yield Likeness(a, b, "copies" if share >= COPIED else "rewrites", share, share)


def _prose(a: str, b: str, texts: Texts) -> int:
    return shingles.prose(texts.words[a], texts.shingles[a], texts.shingles[b])


def _retold(texts: Texts) -> Iterator[Likeness]:
    for pair in retold.pairs(texts.anchors):
        words = shingles.containment(texts.shingles[pair.a], texts.shingles[pair.b])
        if texts.anchors[pair.a].language != texts.anchors[pair.b].language:
            yield Likeness(pair.a, pair.b, "translates", pair.share, 0.0)
        elif words >= ECHOED:
            yield Likeness(pair.a, pair.b, "rewrites", pair.share, words)


# ── edges ────────────────────────────────────────────────────────────────────────────────────────


def _edges(found: Sequence[Likeness], texts: Texts, pool: Pool, known: Known) -> list[Derivation]:
    """An edge for each document whose text is another's: to the parents its text needs and it does not already credit."""
    parents: dict[str, list[tuple[Likeness, str]]] = defaultdict(list)
    for x in found:
        way = direction(pool.documents[x.a], pool.documents[x.b], known, pool)
        if way:
            parents[way[0]].append((x, way[1]))
    kin, owned = _kin(found), _owned(known)
    unowned = {child: [f for f in parents[child] if not _explained(child, f, owned, kin)] for child in sorted(parents)}
    needed = ((child, x, parent) for child, own in unowned.items() for x, parent in _needed(child, own, texts, pool))
    return [_edge(child, parent, x.kind, texts) for child, x, parent in needed if not _background(x, texts)]


def _background(x: Likeness, texts: Texts) -> bool:
    """Only what went before is told in the same words, at the end of both, or a little of it at the end of one."""
    if x.kind != "rewrites" or not _by_words(x) or x.share >= HALF:
        return False
    both = ((x.a, x.b), (x.b, x.a))
    leads = [shingles.in_the_lead(texts.words[a], texts.shingles[a], texts.shingles[b]) for a, b in both]
    return not any(leads) or (x.share < REWRITTEN and not all(leads))


def _kin(found: Sequence[Likeness]) -> dict[str, set[str]]:
    kin: dict[str, set[str]] = defaultdict(set)
    for x in found:
        kin[x.a].add(x.b)
        kin[x.b].add(x.a)
    return kin


def _owned(known: Known) -> dict[str, set[str]]:
    """The sources that every document owns up to."""
    owned: dict[str, set[str]] = defaultdict(set)
    for child, parent in known.credited:
        owned[child].add(parent)
    return owned


def _explained(child: str, found: tuple[Likeness, str], owned: Mapping[str, set[str]], kin: Mapping[str, set[str]]) -> bool:
    """Whether a source the child owns up to explains what it shares with this one: that source itself, or a copy of it; of a
    text in another language, also a source that both own up to."""
    x, parent = found
    own, theirs = (owned.get(d, set()) for d in (child, parent))
    both = x.kind == "translates" and bool(own & theirs)
    return x.kind != "copies" and (parent in own or bool(own & kin[parent]) or both)


def direction(a: Document, b: Document, known: Known, pool: Pool) -> tuple[str, str] | None:
    """Child and parent: by credit, by the day of publication, by who names whom, by a slip; `None` where none of them tells."""
    both = ((a, b), (b, a))
    for child, parent in both:
        if (child.id, parent.id) in known.credited and (parent.id, child.id) not in known.credited:
            return child.id, parent.id
    for child, parent in both:
        if credits.earlier(parent, child):
            return child.id, parent.id
    for names in (credits.names_outlet, credits.speaks_to_other):
        for child, parent in both:
            if names(child, parent, pool) and not names(parent, child, pool):
                return child.id, parent.id
    return next(((c.id, p.id) for c, p in both if known.slips.made(c.id, p.id) and not known.slips.made(p.id, c.id)), None)


def _needed(child: str, found: list[tuple[Likeness, str]], texts: Texts, pool: Pool) -> list[tuple[Likeness, str]]:
    """The best parent (what holds most of it, then the outlet it names, then the earliest), and those that hold the rest."""

    def rank(f: tuple[Likeness, str]) -> tuple[float, float, bool, str, str]:
        parent = pool.documents[f[1]]
        named = credits.names_outlet(pool.documents[child], parent, pool)
        words = 0.0 if _by_words(f[0]) else f[0].words
        return -round(_held(child, *f, texts), 1), -round(words, 1), not named, parent.published or "", parent.id

    ordered = sorted(found, key=rank)
    kept: list[tuple[Likeness, str]] = []
    left = set(texts.shingles[child].hashes)
    for x, parent in ordered:
        covered = left & texts.shingles[parent].hashes
        if not kept or len(covered) >= COVERS * len(texts.shingles[child].hashes):
            kept.append((x, parent))
            left -= covered
    return kept


def _by_words(x: Likeness) -> bool:
    """Whether the likeness was found by runs of words, not by anchors."""
    return x.share == x.words


def _held(child: str, x: Likeness, parent: str, texts: Texts) -> float:
    """How much of the child its parent holds: of its words, or, where it retells, of its figures, dates and names."""
    if _by_words(x):
        own, other = texts.shingles[child].hashes, texts.shingles[parent].hashes
        return len(own & other) / len(own)
    keys, others = texts.anchors[child].places, texts.anchors[parent].places
    return sum(key in others for key in keys) / len(keys)


def _edge(child: str, parent: str, kind: str, texts: Texts) -> Derivation:
    here, there = texts.shingles[child], texts.shingles[parent]
    if kind == "translates":
        spans = retold.evidence(texts.anchors[child], texts.anchors[parent])
        own, others = [a for a, _ in spans], [b for _, b in spans]
    else:
        own, others = shingles.runs(here, there)[:3], shingles.runs(there, here)[:3]
    evidence = [*(Evidence(document=child, span=s) for s in own), *(Evidence(document=parent, span=s) for s in others)]
    return Derivation(
        id=content_id("derivation", child, parent, kind), child=child, parent=parent, kind=kind, evidence=tuple(evidence)
    )
