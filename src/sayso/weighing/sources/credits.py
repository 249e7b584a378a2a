"""Credits: the relays a document owns up to, and what it says of itself (a correction, a retraction, a republication)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit

from sayso.lexicon.accounts import notices
from sayso.lexicon.outlets import outlet_named
from sayso.records import Derivation, Document, Evidence, Span, content_id
from sayso.reporting import opens_with
from sayso.weighing import words
from sayso.weighing.amounts import number
from sayso.weighing.memory import Memory
from sayso.weighing.pool.pool import Pool
from sayso.weighing.sources.papers import issuer

OPENING = 400  # characters in which a document says what it is
MONTH = len("2026-03")  # a date that fine tells of a story
FEWEST = 5  # of a thing whose number tells of a story: two people stand in many
_TAKEN = frozenset({"republishes", "translates"})
Shares = Mapping[frozenset[str], float]
Notice = tuple[str, Span | None]  # its kind, and where it stands


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
    at = _addressed(pool)
    return [_resolved(c, [*published.get(c.parent, []), *_at_home(c.parent, at, pool)], pool, shares) for c in pool.credits]


def _addressed(pool: Pool) -> dict[str, list[Document]]:
    """The documents by the address of their site."""
    found: dict[str, list[Document]] = defaultdict(list)
    for document in pool.documents.values():
        if document.url and (host := urlsplit(document.url).hostname):
            found[host.removeprefix("www.")].append(document)
    return found


def _at_home(outlet: str, at: Mapping[str, list[Document]], pool: Pool) -> list[Document]:
    """What stands at the address of a listed outlet under another name: the Sunday paper of a daily's site."""
    listed = {o.domain for n in pool.entities[outlet].names if (o := outlet_named(n.text))} if outlet in pool.entities else set()
    return [d for domain in sorted(listed) for d in at.get(domain, []) if d.outlet != outlet]


def _resolved(credit: Derivation, candidates: Sequence[Document], pool: Pool, shares: Shares) -> Derivation:
    child = pool.documents[credit.child]
    before = [d for d in candidates if d.id != child.id and not earlier(child, d)]
    told = [f for d in before if (f := (story(child, d, pool, shares), d.id))[0] > 0]
    told = told or [f for d in before if (f := (float(len(_details(child, pool) & _details(d, pool))), d.id))[0] >= 2]
    parent = min(told, key=lambda f: (-f[0], f[1]))[1] if told else credit.parent
    return Derivation(
        id=content_id("derivation", credit.child, parent, credit.kind),
        child=credit.child,
        parent=parent,
        kind=credit.kind,
        evidence=credit.evidence,
    )


def issued(pool: Pool, shares: Shares) -> list[Derivation]:
    """Who passes on what a body put out that publishes a document of the case: a report of its own, a release.

    Outlets are left to the credits: a body that is none is named where its words are told.
    """
    published: dict[str, list[Document]] = defaultdict(list)
    for document in pool.documents.values():
        if document.outlet:
            published[document.outlet].append(document)
    credited = {(c.child, c.parent) for c in pool.credits}
    found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for statement in pool.statements.values():
        own = pool.documents[statement.document].outlet
        for hop in statement.hops[1:]:
            body = issuer(hop, statement, pool) or hop.entity
            if body in published and body and body != own and hop.span:
                found[statement.document, body].append(Evidence(document=statement.document, span=hop.span))
    drawn = (
        Derivation(id="", child=child, parent=body, kind="relays", evidence=tuple(sorted(set(spans), key=lambda e: e.span)))
        for (child, body), spans in sorted(found.items())
        if (child, body) not in credited
    )
    made = (_resolved(d, published[d.parent], pool, shares) for d in drawn)
    return [d for d in made if d.parent in pool.documents]


def story(a: Document, b: Document, pool: Pool, shares: Shares) -> float:
    """How much two documents are on one story: text in common, and names beside the outlets'; 0 where they are not."""
    names = len(_subjects(a, pool) & _subjects(b, pool))
    text = shares.get(frozenset((a.id, b.id)), 0.0)
    return text * 10 + names if names >= 2 or text else 0.0


def _subjects(document: Document, pool: Pool) -> set[object]:
    """The people a document names in full, and the bodies and places it mentions, the outlets of the case left out."""
    named = {e for _, _, e in pool.mentioned.get(document.id, []) if pool.entities[e].named and e not in pool.outlets}
    people = {t.key for e in named for t in pool.traits.get((document.id, e), ())}
    return people | {e for e in named if pool.entities[e].kind != "person"}


def _details(document: Document, pool: Pool) -> set[object]:
    """Its subjects, whom it calls by surname alone, how many of what it tells of, and when: fine enough beside a credit."""
    people = (pool.entities[e] for _, _, e in pool.mentioned.get(document.id, []) if e not in pool.outlets)
    surnames = {e.name.casefold().split()[-1] for e in people if e.named and e.kind == "person"}
    values = (v for s in pool.by_document.get(document.id, []) for v in pool.values_of(s))
    counted = {(v.amount, *sorted(words.stems(v.of))) for v in values if v.of and (number(v.amount) or 0) >= FEWEST}
    named = {x for x in _subjects(document, pool) if not isinstance(x, tuple)}
    days = {t.edtf for t in pool.dated.get(document.id, []) if not t.relative and len(t.edtf) >= MONTH}
    return named | surnames | counted | days


def whole_story(pool: Pool) -> dict[str, set[str]]:
    """The outlets a document credits for its story as a whole: in no statement's own chain, or in the one it opens with."""
    found: dict[str, set[str]] = defaultdict(set)
    for credit in pool.credits:
        document, told = pool.documents[credit.child], pool.by_document.get(credit.child, [])
        if not any(_in_chain(e, pool) for e in credit.evidence) or opens_with(credit, document, told):
            found[credit.child].add(credit.parent)
    return dict(found)


def _in_chain(evidence: Evidence, pool: Pool) -> bool:
    start, end = evidence.span
    spans = (span for s in pool.by_document.get(evidence.document, []) for h in s.hops for span in (h.span, h.cue) if span)
    return any(a < end and start < b for a, b in spans)


def names_outlet(child: Document, parent: Document, pool: Pool) -> bool:
    """Whether the first names the outlet of the second."""
    return parent.outlet is not None and child.outlet != parent.outlet and _names(child, parent.outlet, pool)


def speaks_to_other(child: Document, parent: Document, pool: Pool) -> bool:
    """Whether the second names its own outlet in what it tells ("told Protalina"): the first left that out."""
    return parent.outlet is not None and child.outlet != parent.outlet and _names(parent, parent.outlet, pool)


def _names(document: Document, outlet: str, pool: Pool) -> bool:
    """Whether the outlet is named after the document's first statement has begun: above it stand headings and source lines."""
    statements = pool.by_document.get(document.id, [])
    begins = statements[0].spans[0][0] if statements else 0
    return any(e == outlet and start >= begins for start, _, e in pool.mentioned.get(document.id, []))


# ── what a document says of itself ───────────────────────────────────────────────────────────────


def noticed(pool: Pool, shares: Shares, memory: Memory) -> list[Derivation]:
    """Corrections, retractions, translations and republications that a document states in words."""
    told = ((d, memory.notices.get(d.id, (d.title, d.text), partial(_told, d))) for d in pool.documents.values())
    return [edge for document, notices in told for edge in _notices(document, notices, pool, shares)]


def _told(document: Document) -> list[Notice]:
    return [*_noticed_in(document.text), *_titled(document)]


def _notices(document: Document, told: Sequence[Notice], pool: Pool, shares: Shares) -> Iterator[Derivation]:
    for kind, span in told:
        parent = _taken_from(document, span, pool, shares) if kind in _TAKEN else _corrected(document, pool)
        if parent:
            made = "translates" if kind in _TAKEN and _abroad(document, parent, pool) else kind
            ident = content_id("derivation", document.id, parent, made)
            evidence = (Evidence(document=document.id, span=span),) if span else ()
            yield Derivation(id=ident, child=document.id, parent=parent, kind=made, evidence=evidence)


def _titled(document: Document) -> list[Notice]:
    """A notice in the title alone; its evidence is where the opening lines say so again."""
    title = document.title or ""
    kinds = [(kind, form) for kind, form in notices() for s in form.spans(title) if _is_notice(kind, title, s)]
    return [(kind, next(iter(form.spans(document.text[:OPENING])), None)) for kind, form in kinds[:1]]


def _abroad(document: Document, parent: str, pool: Pool) -> bool:
    return parent in pool.documents and pool.documents[parent].language != document.language


def _noticed_in(text: str) -> list[Notice]:
    """Notices that open a line, one a line; elsewhere such words tell of something else."""
    found: dict[str, Span | None] = {}
    for line in re.finditer(r"[^\n]+", text):
        kind = next(
            (kind for kind, form in notices() if any(_is_notice(kind, line.group(), s) for s in form.spans(line.group()))), None
        )
        if kind:
            found.setdefault(kind, line.span())
    return list(found.items())


def _is_notice(kind: str, line: str, span: Span) -> bool:
    """Where it stands: near the head of its line; a single word is followed by a colon, a dash, a full stop or nothing."""
    if kind in _TAKEN:
        return len(line) <= 300 and span[0] <= 90
    whole = " " in line[span[0] : span[1]] or re.match(r"\s*(?:[:.—–-]|$)", line[span[1] :]) is not None
    return span[0] <= 3 and whole


def _corrected(document: Document, pool: Pool) -> str | None:
    """The same outlet's earlier document on the same subjects; `None` where it is not in the case, or two could be meant."""
    mine = _subjects(document, pool)
    own = [d for d in pool.documents.values() if d.id != document.id and d.outlet and d.outlet == document.outlet]
    shared = Counter({d.id: len(mine & _subjects(d, pool)) for d in own if not earlier(document, d)})
    (best, most), (_, next_most) = [*shared.most_common(2), ("", 0), ("", 0)][:2]
    return best if most > next_most else None


def _taken_from(document: Document, span: Span | None, pool: Pool, shares: Shares) -> str | None:
    """The outlet named in the notice: its document on the story where the case has it."""
    outlets = [e for e in _named_in(document, span, pool) if e != document.outlet] if span else []
    if not outlets:
        return None
    own = [d for d in pool.documents.values() if d.outlet == outlets[0] and d.id != document.id]
    told = [f for f in ((story(document, d, pool, shares), d.id) for d in own) if f[0] > 0]
    return min(told, key=lambda f: (-f[0], f[1]))[1] if told else outlets[0]


def _named_in(document: Document, span: Span, pool: Pool) -> list[str]:
    """Bodies mentioned in these words; then outlets of the case whose name stands there, for notices are no statements."""
    mentioned = [e for start, end, e in pool.mentioned.get(document.id, []) if span[0] <= start and end <= span[1]]
    bodies = [e for e in mentioned if pool.entities[e].named and pool.entities[e].kind not in ("person", "place")]
    line = document.text[slice(*span)]
    return [
        *bodies,
        *(o for o in sorted(pool.outlets) if any(re.search(rf"\b{re.escape(n.text)}\b", line) for n in pool.entities[o].names)),
    ]
