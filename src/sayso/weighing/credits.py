"""Credits: the relays a document owns up to, and what it says of itself (a correction, a retraction, a republication)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.lexicon.accounts import notices
from sayso.records import Derivation, Document, Evidence, Span, content_id
from sayso.weighing.pool import Pool

Shares = Mapping[frozenset[str], float]


def earlier(a: Document, b: Document) -> bool:
    """Whether the first was certainly published before the second; a day against a time of that day tells nothing."""
    if not a.published or not b.published:
        return False
    length = min(len(a.published), len(b.published))
    return a.published[:length] < b.published[:length]


def resolved(pool: Pool, shares: Shares) -> list[Derivation]:
    """The documents' own credits, leading to the credited outlet's document where the case has it on the same story."""
    published: dict[str, list[Document]] = defaultdict(list)
    for document in pool.documents.values():
        if document.outlet:
            published[document.outlet].append(document)
    return [_resolved(c, published.get(c.parent, []), pool, shares) for c in pool.credits]


def _resolved(credit: Derivation, candidates: Sequence[Document], pool: Pool, shares: Shares) -> Derivation:
    child = pool.documents[credit.child]
    fits = [(story(child, d, pool, shares), d.id) for d in candidates if d.id != child.id and not earlier(child, d)]
    told = [f for f in fits if f[0] > 0]
    parent = min(told, key=lambda f: (-f[0], f[1]))[1] if told else credit.parent
    return Derivation(
        id=content_id("derivation", credit.child, parent, credit.kind),
        child=credit.child,
        parent=parent,
        kind=credit.kind,
        evidence=credit.evidence,
    )


def story(a: Document, b: Document, pool: Pool, shares: Shares) -> float:
    """How much two documents are on one story: text in common, and names beside the outlets'; 0 where they are not."""
    names = len(_subjects(a, pool) & _subjects(b, pool))
    text = shares.get(frozenset((a.id, b.id)), 0.0)
    return text * 10 + names if names >= 2 or text else 0.0


def _subjects(document: Document, pool: Pool) -> set[str]:
    """Those the document names, the outlets of the case left out."""
    outlets = {d.outlet for d in pool.documents.values()}
    return {e for _, _, e in pool.mentioned.get(document.id, []) if pool.entities[e].named and e not in outlets}


def whole_story(pool: Pool) -> dict[str, set[str]]:
    """The outlets a document credits for its story as a whole: credits that stand in no statement's own chain."""
    found: dict[str, set[str]] = defaultdict(set)
    for credit in pool.credits:
        if not any(_in_chain(e, pool) for e in credit.evidence):
            found[credit.child].add(credit.parent)
    return dict(found)


def _in_chain(evidence: Evidence, pool: Pool) -> bool:
    start, end = evidence.span
    spans = (span for s in pool.by_document.get(evidence.document, []) for h in s.hops for span in (h.span, h.cue) if span)
    return any(a < end and start < b for a, b in spans)


# ── what a document says of itself ───────────────────────────────────────────────────────────────


def noticed(pool: Pool) -> list[Derivation]:
    """Corrections, retractions and republications that a document states in words."""
    return [edge for document in pool.documents.values() for edge in _notices(document, pool)]


def _notices(document: Document, pool: Pool) -> Iterator[Derivation]:
    for kind, span in _noticed_in(document.text):
        parent = _republished(document, span, pool) if kind == "republishes" else _corrected(document, pool)
        if parent:
            evidence = (Evidence(document=document.id, span=span),)
            yield Derivation(
                id=content_id("derivation", document.id, parent, kind),
                child=document.id,
                parent=parent,
                kind=kind,
                evidence=evidence,
            )


def _noticed_in(text: str) -> list[tuple[str, Span]]:
    """Notices that open a paragraph, or stand as a whole in the first line: elsewhere such words tell of something else."""
    found: dict[str, Span] = {}
    for line in re.finditer(r"[^\n]+", text):
        for kind, form in notices():
            spans = [s for s in form.spans(line.group()) if s[0] <= 3 or (kind == "republishes" and s[0] <= 60)]
            if spans and _is_notice(kind, line.group(), spans[0]):
                found.setdefault(kind, line.span())
    return list(found.items())


def _is_notice(kind: str, line: str, span: Span) -> bool:
    """A one-word notice is followed by a colon, a dash, a full stop or nothing."""
    return kind == "republishes" or " " in line[span[0] : span[1]] or re.match(r"\s*(?:[:.—–-]|$)", line[span[1] :]) is not None


def _corrected(document: Document, pool: Pool) -> str | None:
    """The same outlet's earlier document on the same subjects; `None` where it is not in the case, or two could be meant."""
    mine = _subjects(document, pool)
    others = [
        d for d in pool.documents.values() if d.id != document.id and d.outlet == document.outlet and not earlier(document, d)
    ]
    shared = Counter({d.id: len(mine & _subjects(d, pool)) for d in others if document.outlet})
    best = shared.most_common(2)
    if not best or best[0][1] < 1 or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _republished(document: Document, span: Span, pool: Pool) -> str | None:
    """The body named in the notice: its document on the story where the case has it."""
    named = [e for start, end, e in pool.mentioned.get(document.id, []) if span[0] <= start and end <= span[1]]
    bodies = [e for e in named if pool.entities[e].kind == "organization" and e != document.outlet]
    if not bodies:
        return None
    fits = [
        (story(document, d, pool, {}), d.id) for d in pool.documents.values() if d.outlet == bodies[0] and d.id != document.id
    ]
    told = [f for f in fits if f[0] > 0]
    return min(told, key=lambda f: (-f[0], f[1]))[1] if told else bodies[0]
