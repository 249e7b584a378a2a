"""The case as five plain tables, for CSV and XLSX: statements, people, acts, timeline, conflicts.

A column that the HURIDOCS events standard formats have goes by their name for it (`Type of Act`, `Initial Date`). Theirs for
whoever did something and whoever it was done to (`Perpetrator`, `Victim`) would be findings, and so would `Reliability of
Information`: those are not used. The columns of our own say on whose say-so a row stands and how it is put.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Act, Case, Entity, Event, Span, Statement, Time
from sayso.writing.exports.told import chain, origin, say_so, statements, told
from sayso.writing.page.index import Index, index, title
from sayso.writing.page.views import Ties, ties
from sayso.writing.page.words import put, say

Row = tuple[str, ...]
BETWEEN = "; "  # several values in one cell
LINE = "\n"  # several sentences in one cell


@dataclass(frozen=True, slots=True)
class Table:
    """A table: every cell is text, an unknown one is empty."""

    name: str
    columns: Row
    rows: tuple[Row, ...]


STATEMENTS: Row = (
    "Information record number", "Event", "Source", "On whose say-so", "Stance", "Polarity", "Statement", "Form", "Chain",
    "Source Connection to Information", "Related Person", "When", "When, in words", "Said when", "Figures",
    "Document", "Title", "Outlet", "Date of Source Material", "Language of Source Material", "Type of Source Material",
    "Place in the text", "Claim", "Claim status", "Independent origins", "Link", "SHA-256 of the original",
)  # fmt: skip
PEOPLE: Row = (
    "Person Record Number", "Name", "Other names", "Counting unit", "Kind", "Named in the documents", "Described as",
    "Origin of", "Passes on", "Spoken of in", "Reply", "Mentions",
)  # fmt: skip
ACTS: Row = (
    "Act Record Number", "Event", "Type of Act", "On whose say-so", "Stance", "Polarity", "Actor, as told", "Target, as told",
    "Demand", "Harm", "Initial Date", "Final Date", "When, in words", "Statement", "Information record number", "Document",
)  # fmt: skip
TIMELINE: Row = (
    "Event Record Number", "Event Title", "Initial Date", "Final Date", "When", "When, in words", "Event Description",
    "Information record numbers", "Supporting Documents",
)  # fmt: skip
CONFLICTS: Row = (
    "Conflict", "Relation", "Differs in", "Explanation", "Information record number", "On whose say-so", "Stance", "Polarity",
    "Statement", "Document",
)  # fmt: skip


NUMBERS = {
    "Information record number", "Information record numbers", "Event", "Act Record Number", "Person Record Number",
    "Event Record Number", "Conflict", "Claim", "Document", "Supporting Documents", "SHA-256 of the original", "Origin of",
    "Passes on", "Spoken of in",
}  # fmt: skip


def tables(case: Case) -> list[Table]:
    """All five, in the order of the documentation."""
    look = index(case)
    makers: list[tuple[str, Row, Callable[[Index], Iterator[Row]]]] = [
        ("statements", STATEMENTS, _statements),
        ("people", PEOPLE, _people),
        ("acts", ACTS, _acts),
        ("timeline", TIMELINE, _timeline),
        ("conflicts", CONFLICTS, _conflicts),
    ]
    return [_readable(Table(name, columns, tuple(rows(look)))) for name, columns, rows in makers]


def _readable(table: Table) -> Table:
    """The table with its numbers last: who opens it sees words first."""
    order = sorted(range(len(table.columns)), key=lambda n: table.columns[n] in NUMBERS)
    rows = tuple(tuple(row[n] for n in order) for row in table.rows)
    return Table(table.name, tuple(table.columns[n] for n in order), rows)


def _statements(look: Index) -> Iterator[Row]:
    events = _events(look.case)
    for s in look.order:
        document, claim = look.documents[s.document], look.claim_of.get(s.id)
        when, said = look.times.get(s.time or ""), look.times.get(s.said or "")
        firsthand = s.hops[-1].firsthand
        yield (
            s.id, BETWEEN.join(events[s.id]), origin(look, s), say_so(look, s), put(s), s.polarity, s.text,
            s.form, chain(look, s), "" if firsthand is None else say_firsthand(firsthand),
            _names(look, s.about), when.edtf if when else "", when.text if when else "", said.edtf if said else "",
            BETWEEN.join(look.values[v].text for v in s.values if v in look.values),
            document.id, title(document), look.outlet(document), document.published or "", document.language or "",
            document.media_type, places(s.spans), claim.id if claim else "", say("status", claim.status) if claim else "",
            str(claim.independent) if claim else "", document.url or "", document.sha256,
        )  # fmt: skip


def _people(look: Index) -> Iterator[Row]:
    """Whoever is spoken of most stands first."""
    tied = ties(look)
    for e in sorted(look.case.entities, key=lambda e: (-len(e.mentions), e.name, e.id)):
        held = tied.get(e.id, Ties())
        yield (
            e.id, e.name, BETWEEN.join(dict.fromkeys(n.text for n in e.names if n.text != e.name)),
            "group" if e.kind == "group" else "individual" if e.kind == "person" else "", e.kind, "yes" if e.named else "no",
            _roles(look, e), *(BETWEEN.join(ids) for ids in (held.says, held.relays, held.about)),
            BETWEEN.join(dict.fromkeys(held.replies)), str(len(e.mentions)),
        )  # fmt: skip


def _acts(look: Index) -> Iterator[Row]:
    held, events = {s.id: s for s in look.order}, _events(look.case)
    for a in look.case.acts:
        if a.statement in held:
            yield _act(look, a, held[a.statement], events[a.statement])


def _act(look: Index, a: Act, s: Statement, events: list[str]) -> Row:
    text, time = look.documents[s.document].text, look.times.get(a.time or "")
    return (
        a.id, BETWEEN.join(events), a.kind, say_so(look, s), put(s), s.polarity,
        _names(look, [a.actor] if a.actor else []), _names(look, [a.target] if a.target else []),
        text[slice(*a.demand)] if a.demand else "", text[slice(*a.harm)] if a.harm else "",
        *_days(time), time.text if time else "", s.text, s.id, s.document,
    )  # fmt: skip


def _timeline(look: Index) -> Iterator[Row]:
    for e in look.case.events:
        if e.time in look.times and (held := statements(look, e.statements)):
            yield _event(look, e, look.times[e.time], held)


def _event(look: Index, e: Event, time: Time, held: list[Statement]) -> Row:
    documents = dict.fromkeys(s.document for s in held)
    return (
        e.id, told(look, held[0]), *_days(time), time.edtf, time.text, LINE.join(told(look, s) for s in held),
        BETWEEN.join(s.id for s in held), BETWEEN.join(documents),
    )  # fmt: skip


def _conflicts(look: Index) -> Iterator[Row]:
    for c in look.case.conflicts:
        for s in statements(look, c.statements):
            yield (
                c.id, c.relation, say("conflict_kind", c.kind), c.explanation, s.id, say_so(look, s), put(s),
                s.polarity, s.text, s.document,
            )  # fmt: skip


def _events(case: Case) -> dict[str, list[str]]:
    """The happenings of the timeline that each statement tells of."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in case.events:
        for key in event.statements:
            found[key].append(event.id)
    return found


def _names(look: Index, ids: Sequence[str]) -> str:
    return BETWEEN.join(look.source(key) for key in ids)


def _roles(look: Index, e: Entity) -> str:
    """What documents call somebody, and which: a role is an outlet's word as well."""
    found = (f"{r.text} ({look.source(r.document)})" for r in e.roles if r.document in look.documents)
    return BETWEEN.join(dict.fromkeys(found))


def _days(time: Time | None) -> tuple[str, str]:
    return ((time.earliest or ""), (time.latest or "")) if time else ("", "")


def places(spans: Sequence[Span]) -> str:
    """Spans as `133-204; 300-310`: code points, from 0, the end not included."""
    return BETWEEN.join(f"{start}-{end}" for start, end in spans)


def say_firsthand(firsthand: bool) -> str:
    """Whether the source was there, as the document has it."""
    return "first hand" if firsthand else "not first hand"
