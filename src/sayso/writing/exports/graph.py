"""`jsonld`: who says, repeats, denies, estimates, contradicts and corrects, in the small vocabulary of `docs/vocabulary.md`.

The relations hold between sources, statements and documents. None of them says that what a statement says is so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files as resources
from typing import Any

import orjson

from sayso.records import Case, Document, Entity, Statement
from sayso.writing.exports.iris import content, filled, iri, thing, written
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.told import named, say_so
from sayso.writing.page.index import Index, index, title

RELATIONS = {"denied": "denies", "estimated": "estimates"}  # stances that have a relation of their own; the rest is `says`
MENDS = ("corrects", "retracts")
Edges = dict[str, dict[str, list[str]]]


def files(material: Material) -> Iterator[File]:
    """One file."""
    yield "", written(graph(index(material.case)))


@cache
def context() -> dict[str, Any]:
    """The vocabulary's JSON-LD context, as the package ships it."""
    found: dict[str, Any] = orjson.loads((resources(__package__) / "vocabulary.jsonld").read_bytes())["@context"]
    return found


def graph(look: Index) -> dict[str, Any]:
    """Every document, source and statement, with what it says, repeats or contradicts."""
    edges = relations(look)
    nodes = [
        *(document(look, d) for d in look.case.documents),
        *(source(e) for e in look.case.entities),
        *(unknown(look, s) for s in look.order if s.hops[-1].entity is None and len(s.hops) > 1),
        *(statement(look, s) for s in look.order),
    ]
    return {"@context": context(), "@graph": [n | edges.get(n["id"], {}) for n in nodes]}


def relations(look: Index) -> Edges:
    """The six relations, by what they go out from."""
    edges: Edges = defaultdict(lambda: defaultdict(list))
    for s in look.order:
        _spoken(s, edges)
    for d in look.case.derivations:
        relation = "corrects" if d.kind in MENDS else "repeats"
        edges[iri("document", d.child)][relation].append(thing(look, d.parent))
    _opposed(look.case, edges)
    return {node: dict(held) for node, held in edges.items()}


def _spoken(s: Statement, edges: Edges) -> None:
    """The origin says, denies or estimates; whoever stands between it and the reader repeats."""
    origin, between = s.hops[-1], s.hops[:-1]
    edges[speaker(s)][RELATIONS.get(s.stance, "says")].append(iri("statement", s.id))
    for one in dict.fromkeys(hop.entity for hop in between if hop.entity and hop.entity != origin.entity):
        edges[iri("entity", one)]["repeats"].append(iri("statement", s.id))


def _opposed(case: Case, edges: Edges) -> None:
    """Both ways: that two accounts exclude each other says nothing about which of them holds."""
    for conflict in case.conflicts:
        if conflict.relation == "conflict":
            for one in conflict.statements:
                others = [iri("statement", other) for other in conflict.statements if other != one]
                held = edges[iri("statement", one)]["contradicts"]
                held.extend(other for other in others if other not in held)


def speaker(s: Statement) -> str:
    """The name of the origin; one that is only described has a name for this statement alone."""
    known = s.hops[-1].entity
    return iri("entity", known) if known else iri("source", s.id)


def document(look: Index, d: Document) -> dict[str, Any]:
    """One document, its original by content hash."""
    outlet = iri("entity", d.outlet) if d.outlet else None
    return filled(
        id=iri("document", d.id), type="Document", label=title(d), outlet=outlet,
        original=content(d.sha256), published=d.published,
    )  # fmt: skip


def source(e: Entity) -> dict[str, Any]:
    """One person, body or place."""
    return {"id": iri("entity", e.id), "type": "Source", "label": e.name, "kind": e.kind}


def unknown(look: Index, s: Statement) -> dict[str, Any]:
    """An origin that the case has no entry for, as it is called here."""
    name = named(look, look.documents[s.document], s.hops[-1])
    return {"id": speaker(s), "type": "Source", "label": name, "kind": s.hops[-1].kind}


def statement(look: Index, s: Statement) -> dict[str, Any]:
    """One statement, never without its stance and its chain."""
    at = look.documents[s.document]
    return filled(
        id=iri("statement", s.id),
        type="Statement",
        words=s.text,
        saySo=say_so(look, s),
        stance=s.stance,
        polarity=s.polarity,
        form=s.form,
        document=iri("document", s.document),
        about=[thing(look, key) for key in s.about],
        chain=[_link(look, at, s, n) for n in range(len(s.hops))],
    )


def _link(look: Index, at: Document, s: Statement, n: int) -> dict[str, Any]:
    hop = s.hops[n]
    who = speaker(s) if n == len(s.hops) - 1 else iri("entity", hop.entity) if hop.entity else None
    cue = at.text[slice(*hop.cue)] if hop.cue else None
    return filled(
        type="Hop", source=who, name=named(look, at, hop), words=hop.text, kind=hop.kind,
        verb=hop.verb, cue=cue, firsthand=hop.firsthand,
    )  # fmt: skip
