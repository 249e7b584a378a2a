"""All readings of a case in one place, with the case's entities in them: what every question of weighing asks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from sayso.records import Act, Derivation, Document, Entity, Hop, Reading, Reply, Statement, Time, Value
from sayso.weighing.memory import Memory
from sayso.weighing.names.names import Names, join
from sayso.weighing.names.people import Trait
from sayso.weighing.names.reviewed import Decision
from sayso.weighing.pool.events import Event, event
from sayso.weighing.pool.tallies import Group, tallies


@dataclass(frozen=True, slots=True)
class Pool:
    """Records by their ids, and a document's statements in the order of its text."""

    documents: dict[str, Document]
    entities: dict[str, Entity]
    statements: dict[str, Statement]
    values: dict[str, Value]
    times: dict[str, Time]
    credits: tuple[Derivation, ...]
    acts: tuple[Act, ...]
    replies: tuple[Reply, ...]
    outlets: frozenset[str]
    by_document: dict[str, list[Statement]] = field(default_factory=dict)
    acts_of: dict[str, list[Act]] = field(default_factory=dict)
    mentioned: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    traits: dict[tuple[str, str], frozenset[Trait]] = field(default_factory=dict)
    cast: dict[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)  # the keys of a document's people
    place: dict[str, int] = field(default_factory=dict)  # a statement's number in its document
    scenes: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a document's named places, the first first
    events: dict[str, Event | None] = field(default_factory=dict)  # what happened that a document reports
    tolls: dict[str, dict[Group, tuple[Value, ...]]] = field(default_factory=dict)  # and its counts, by what became of whom
    dated: dict[str, list[Time]] = field(default_factory=dict)  # a document's times in the order of its text
    readings: dict[str, Reading] = field(default_factory=dict)  # each with the case's entities in it
    met: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the case's entities that a document's own are

    def text_before(self, statement: Statement, size: int) -> str:
        """The characters of its document just before a statement."""
        start = statement.spans[0][0]
        return self.documents[statement.document].text[max(0, start - size) : start]

    def values_of(self, statement: Statement) -> list[Value]:
        """A statement's values, in the order of the text."""
        return sorted((self.values[v] for v in statement.values if v in self.values), key=lambda v: v.span)

    def times_in(self, statement: Statement) -> list[Time]:
        """The dated expressions within a statement's words, in the order of the text."""
        held = self.dated.get(statement.document, [])
        return [t for t in held if any(a <= t.span[0] and t.span[1] <= b for a, b in statement.spans)]

    def time_of(self, statement: Statement) -> Time | None:
        """When what the statement tells happened."""
        return self.times.get(statement.time) if statement.time else None


def pool(readings: Sequence[Reading], decided: Sequence[Decision], memory: Memory) -> Pool:
    """The readings with their documents' own entities replaced by the case's, in an order that input does not change."""
    ordered = sorted({r.document.id: r for r in readings}.values(), key=lambda r: r.document.id)
    names = join(ordered, decided, memory)
    mentioned = _mentioned(names.entities)
    met = {r.document.id: tuple(names.case_id[r.document.id, e.id] for e in r.entities) for r in ordered}
    renamed = [memory.renamed.get(r.document.id, (r, met[r.document.id]), partial(_renamed, r, names)) for r in ordered]
    statements = {s.id: s for r in renamed for s in r.statements}
    acts = tuple(a for r in renamed for a in r.acts)
    known = {e.id: e for e in names.entities}
    events = {r.document.id: event(r, mentioned.get(r.document.id, ()), known) for r in renamed}
    return Pool(
        documents={r.document.id: r.document for r in renamed},
        entities=known,
        statements=statements,
        values={v.id: v for r in renamed for v in r.values},
        times={t.id: t for r in renamed for t in r.times},
        credits=tuple(d for r in renamed for d in r.derivations if d.parent != r.document.outlet),  # nobody draws on himself
        acts=acts,
        replies=tuple(p for r in renamed for p in r.replies),
        outlets=frozenset(r.document.outlet for r in renamed if r.document.outlet),
        by_document={r.document.id: sorted(r.statements, key=_in_text) for r in renamed},
        acts_of=_acts_of(acts),
        mentioned=mentioned,
        traits=names.traits,
        cast=_cast(names),
        scenes=_scenes(mentioned, names.entities),
        events=events,
        tolls={r.document.id: tallies(r, events[r.document.id]) for r in renamed},
        dated={r.document.id: sorted(r.times, key=lambda t: (t.span, t.id)) for r in renamed},
        place={s.id: i for r in renamed for i, s in enumerate(sorted(r.statements, key=_in_text))},
        readings={r.document.id: r for r in renamed},
        met=met,
    )


def _cast(names: Names) -> dict[str, frozenset[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for (document, _), traits in names.traits.items():
        found[document] |= {t.key for t in traits if t.key[0] != "initial"}
    return {document: frozenset(keys) for document, keys in found.items()}


def _in_text(statement: Statement) -> tuple[tuple[tuple[int, int], ...], str]:
    return statement.spans, statement.id


def _acts_of(acts: Sequence[Act]) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        found[act.statement].append(act)
    return dict(found)


def _mentioned(entities: Sequence[Entity]) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.document].append((*mention.span, entity.id))
    return {document: sorted(mentions) for document, mentions in found.items()}


def _scenes(mentioned: dict[str, list[tuple[int, int, str]]], entities: Sequence[Entity]) -> dict[str, tuple[str, ...]]:
    places = {e.id for e in entities if e.named and e.kind == "place"}
    return {document: tuple(dict.fromkeys(e for _, _, e in found if e in places)) for document, found in mentioned.items()}


def _renamed(reading: Reading, names: Names) -> Reading:
    """The reading with every entity id the case's."""
    document = reading.document

    def case(own: str | None) -> str | None:
        return names.case_id.get((document.id, own), own) if own else own

    def sure(own: str) -> str:
        return names.case_id.get((document.id, own), own)

    def hop(h: Hop) -> Hop:
        return replace(h, entity=case(h.entity)) if h.entity else h

    return replace(
        reading,
        document=replace(document, outlet=case(document.outlet)),
        statements=tuple(
            replace(s, hops=tuple(hop(h) for h in s.hops), about=tuple(dict.fromkeys(sure(a) for a in s.about)))
            for s in reading.statements
        ),
        acts=tuple(replace(a, actor=case(a.actor), target=case(a.target)) for a in reading.acts),
        replies=tuple(replace(p, entity=sure(p.entity)) for p in reading.replies),
        derivations=tuple(replace(d, parent=sure(d.parent)) for d in reading.derivations),
    )
