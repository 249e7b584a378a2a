"""The frozen records of a case (`sayso-case/1`) and their ids.

Every span is `(start, end)`: Unicode code points into a document's text, half-open. Unknown is `None`.
An id is a SHA-256 over the record's identifying parts, joined by NUL and shortened: the same input gives
the same ids in any order, on any machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Span = tuple[int, int]

SCHEMA = "sayso-case/1"
ID_LENGTH = 16
BREAK = " … "  # joins the pieces of a content that its cue cuts in two


def content_id(kind: str, *parts: object) -> str:
    """The id of a record of this kind with these identifying parts: 16 hexadecimal digits."""
    joined = "\0".join([kind, *("" if part is None else str(part) for part in parts)])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def quote(text: str, spans: Iterable[Span]) -> str:
    """The characters of these spans, joined by ` … `."""
    return BREAK.join(text[start:end] for start, end in spans)


# ── what was received ────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes as received, sealed under their hash; how they came, and the encoding they were read in."""

    sha256: str
    size: int
    media_type: str
    name: str
    url: str | None = None
    retrieved: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the case. `outlet` is an entity id, `published` an EDTF date, `sha256` that of its original."""

    id: str
    sha256: str
    media_type: str
    url: str | None = None
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    retrieved: str | None = None
    language: str | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A run of `length` characters: from `start` in the text, from `source` in the original.

    `source` counts code points of the decoded source (HTML, text), or of the page `page` (PDF, from 0).
    `width` is how many source characters the run covers: more than `length` only where one character of the
    text stands for several of the source (`&nbsp;`).
    """

    start: int
    length: int
    source: int
    width: int
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A fact about the document and the place it came from (`json-ld`, `meta`, `time`, `url`, `text`, `user`)."""

    field: str
    value: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Words left out of the reading, and why (a notice, a photo credit, a pitch); `span` where they stand in the text."""

    reason: str
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What intake makes of one original: the document, who published it in words, and where each character came from."""

    original: Original
    document: Document
    outlet: str | None = None
    places: tuple[Place, ...] = ()
    credits: tuple[Credit, ...] = ()
    skipped: tuple[Skipped, ...] = ()


# ── what was read ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as written, and the language it was written in."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is said to be ("stepfather", "defendant"), at its place."""

    text: str
    span: Span
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an entity is mentioned, pronouns included."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, group, organization, place or facility. `named` is false for "the stepfather"."""

    id: str
    kind: str
    name: str
    names: tuple[Name, ...] = ()
    named: bool = True
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One link of a chain of attribution: who, in which words, by which cue."""

    entity: str | None = None
    text: str | None = None
    span: Span | None = None
    kind: str = "outlet"
    cue: Span | None = None
    verb: str | None = None
    firsthand: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing put forward; `hops` runs from the reader (the publishing outlet) to the origin."""

    id: str
    document: str
    spans: tuple[Span, ...]
    text: str
    form: str
    hops: tuple[Hop, ...]
    stance: str
    polarity: str = "positive"
    values: tuple[str, ...] = ()
    time: str | None = None
    said: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A quantity in the text. `amount`, `low`, `high` are decimal strings; `unit` is ISO 4217 for money, UCUM otherwise."""

    id: str
    document: str
    span: Span
    text: str
    kind: str
    amount: str | None = None
    low: str | None = None
    high: str | None = None
    unit: str | None = None
    qualifier: str = "exact"
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A dated expression: EDTF, its earliest and latest day (ISO 8601, or `None` where open), and its words."""

    id: str
    document: str
    span: Span
    text: str
    edtf: str
    earliest: str | None
    latest: str | None
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a document that bear a finding out."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did what to whom, as one statement has it; `demand` and `harm` are spans of its document."""

    id: str
    kind: str
    statement: str
    actor: str | None = None
    target: str | None = None
    demand: Span | None = None
    harm: Span | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Right of reply: unreachable, no_answer, declined, answered."""

    entity: str
    state: str
    statement: str


# ── what weighing finds ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """`child` draws on `parent`: a document id, or the entity id of an outlet whose text is not in the case."""

    id: str
    child: str
    parent: str
    kind: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """What changed along a derivation: lost, added, hardened, softened, changed."""

    derivation: str
    kind: str
    statements: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements that say the same, and the origins left once every relay is collapsed."""

    id: str
    statements: tuple[str, ...]
    roots: tuple[str, ...]
    independent: int
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two accounts that differ; `relation` tells a conflict from a spread, a change and a scope."""

    id: str
    relation: str
    kind: str
    statements: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Arithmetic the text invites: conversion, sum, remainder, order, duration."""

    kind: str
    ok: bool
    values: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One dated happening of the timeline."""

    id: str
    time: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What nobody has said."""

    kind: str
    entity: str | None
    statements: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person decided; append-only."""

    at: str
    by: str
    action: str
    target: str
    before: str | None = None
    after: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one document.

    Entity ids are the document's own here; weighing joins those of one person, organization or place across
    documents. `derivations` are the relays the document itself credits (their parent is an entity of this reading).
    """

    document: Document
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    values: tuple[Value, ...] = ()
    times: tuple[Time, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    acts: tuple[Act, ...] = ()
    replies: tuple[Reply, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the case is: its id, title, day of creation and the languages of its documents."""

    id: str
    title: str
    created: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act of one case, and the acts of its file that tell of it: retellings are one deed."""

    case: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Deeds of one shape, within a case or across cases; worked out when asked for, never part of a case file.

    `actor` and `target` are who in general, `matters` what is threatened, offered or wanted, in the words of the lexicon;
    empty where the statements give nothing that has a word there. That deeds are alike says nothing about whether they happened.
    """

    id: str
    kind: str
    actor: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why a name is one with another of its entity: the rule, and its reason in words with the two values compared.

    Worked out when asked for, never part of a case file; so is `Apart`.
    """

    entity: str
    rule: str
    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two entities, by id, that were one until the review that keeps them apart."""

    one: str
    other: str
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Why the names of a case's entities are one, and which entities are kept apart by review."""

    ties: tuple[Tie, ...] = ()
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A whole case file, every list in a stable order; the fields stand in the order of the exported keys."""

    schema: str = SCHEMA
    case: Heading
    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    values: tuple[Value, ...] = ()
    times: tuple[Time, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    drifts: tuple[Drift, ...] = ()
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    checks: tuple[Check, ...] = ()
    acts: tuple[Act, ...] = ()
    events: tuple[Event, ...] = ()
    replies: tuple[Reply, ...] = ()
    gaps: tuple[Gap, ...] = ()
    reviews: tuple[Review, ...] = ()

    def spans(self) -> Iterator[tuple[str, Span, str | None]]:
        """Every stored span: its document, the span, and the quote it must give where one is stored beside it."""
        for s in self.statements:
            for span in s.spans:
                yield s.document, span, None
            for hop in s.hops:
                if hop.span:
                    yield s.document, hop.span, hop.text
                if hop.cue:
                    yield s.document, hop.cue, None
        for v in self.values:
            yield v.document, v.span, v.text
        for t in self.times:
            yield t.document, t.span, t.text
        for e in self.entities:
            yield from ((m.document, m.span, None) for m in e.mentions)
            yield from ((r.document, r.span, r.text) for r in e.roles)
        for d in self.derivations:
            yield from ((ev.document, ev.span, None) for ev in d.evidence)
        home = {s.id: s.document for s in self.statements}
        for a in self.acts:
            yield from ((home.get(a.statement, ""), span, None) for span in (a.demand, a.harm) if span)
