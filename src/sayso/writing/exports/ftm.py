"""`ftm`: FollowTheMoney entities, one a line, and `loss.csv`, which names every value that FollowTheMoney can't hold.

A statement is a Note on those it is about, and its text begins with whose it is and how it is put. An edge carries its stance
in `status`, whose word it is in `role` and `summary`, and the outlet in `publisher`: none stands there as a fact of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import orjson

from sayso.records import Act, Derivation, Document, Entity, Event, Statement, Time, content_id
from sayso.writing.exports import csvs
from sayso.writing.exports.ftm_dates import dates
from sayso.writing.exports.ftm_loss import COLUMNS, losses
from sayso.writing.exports.ftm_node import LANGUAGES, LONGEST, Node, link, node, web
from sayso.writing.exports.graph import RELATIONS
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.tables import Table
from sayso.writing.exports.told import say_so, stance, statements, told
from sayso.writing.page.index import Index, index, title
from sayso.writing.page.words import say

SCHEMATA = {"person": "Person", "group": "LegalEntity", "place": "Address", "facility": "Address"}  # or an Organization


def files(material: Material) -> Iterator[File]:
    """`entities.ftm.json`, one JSON object a line, and `loss.csv`."""
    look = index(material.case)
    yield "entities.ftm.json", b"".join(orjson.dumps(n, option=orjson.OPT_APPEND_NEWLINE) for n in nodes(look))
    yield "loss.csv", csvs.written(Table("loss", COLUMNS, tuple(losses(look))))


def nodes(look: Index) -> Iterator[Node]:
    """Everything in the case that FollowTheMoney has a schema for."""
    yield from map(party, look.case.entities)
    for d in look.case.documents:
        yield article(look, d)
    for e in look.case.entities:
        yield from mentions(look, e)
    for s in look.order:
        yield note(look, s)
        yield from tellers(look, s)
    held = {s.id: s for s in look.order}
    yield from (act(look, a, held[a.statement]) for a in look.case.acts if a.actor and a.target and a.statement in held)
    yield from (event(look, e, look.times[e.time]) for e in look.case.events if e.time in look.times and look.known(e.statements))
    yield from (derivation(look, d) for d in look.case.derivations)


def party(e: Entity) -> Node:
    """A person, body or place; one that nobody named says so in its name, so that it is never matched as if it were one."""
    schema = SCHEMATA.get(e.kind, "Organization")
    name = e.name if e.named else f"{e.name} (not named)"
    others = dict.fromkeys(n.text for n in e.names if n.text != e.name) if e.named else ()
    return node(schema, e.id, name=[name], alias=[*others], full=[e.name] if schema == "Address" else None)


def article(look: Index, d: Document) -> Node:
    """A document, its text included where it is not too long; what no outlet published is no article."""
    name = PurePosixPath((d.path or "").replace("\\", "/")).name or title(d)
    return node(
        "Article" if d.outlet in look.entities else "Document", d.id,
        fileName=[name], title=[title(d)], author=d.authors, publisher=_outlet(look, d), sourceUrl=web(d.url),
        publishedAt=dates(d.published).get("date"), mimeType=[d.media_type], language=_language(d),
        bodyText=[d.text] if len(d.text) <= LONGEST else None, notes=[f"SHA-256 of the original: {d.sha256}"],
    )  # fmt: skip


def mentions(look: Index, e: Entity) -> Iterator[Node]:
    """That a document speaks of somebody, and what it calls them: its word, not ours."""
    for key in dict.fromkeys(m.document for m in e.mentions if m.document in look.documents):
        d = look.documents[key]
        called = [f"called “{text}”" for text in dict.fromkeys(r.text for r in e.roles if r.document == key)]
        yield node(
            "Documentation", content_id("documentation", key, e.id),
            document=[key], entity=[e.id], role=["mentioned", *called], status=["as the document has it"],
            publisher=_outlet(look, d), sourceUrl=web(d.url), summary=[f"As {look.outlet(d)} has it."],
        )  # fmt: skip


def note(look: Index, s: Statement) -> Node:
    """A statement: its text can't be read without whose it is and how it is put."""
    d = look.documents[s.document]
    return node(
        "Note", s.id,
        description=[told(look, s)], entity=[key for key in s.about if key in look.entities], proof=[d.id],
        publisher=_outlet(look, d), sourceUrl=web(d.url), keywords=[f"stance: {stance(s)}", f"form: {say('form', s.form)}"],
    )  # fmt: skip


def tellers(look: Index, s: Statement) -> Iterator[Node]:
    """Who says it, and who passes it on; which of them comes first in the chain has no place here."""
    origin, between = s.hops[-1].entity, s.hops[:-1]
    told_by = {hop.entity: "repeats" for hop in between if hop.entity}
    if origin:
        told_by[origin] = RELATIONS.get(s.stance, "says")
    for who, relation in told_by.items():
        if who in look.entities:
            yield link(look, s, content_id("teller", s.id, who), who, s.id, relation)


def act(look: Index, a: Act, s: Statement) -> Node:
    """Who did what to whom, as the statement has it."""
    role = f"{a.kind} ({stance(s)}, on the say-so of: {say_so(look, s)})"
    return link(look, s, a.id, a.actor or "", a.target or "", role, **_when(look.times.get(a.time or "")))


def event(look: Index, e: Event, time: Time) -> Node:
    """A dated happening, as the first statement that tells of it has it."""
    first, *others = said = statements(look, e.statements)
    parties = (key for s in said for key in s.about if key in look.entities)
    legal = [key for key in dict.fromkeys(parties) if SCHEMATA.get(look.entities[key].kind) != "Address"]
    return node(
        "Event", e.id,
        name=[told(look, first)], description=[told(look, s) for s in others], involved=legal,
        proof=[*dict.fromkeys(s.document for s in said)], publisher=_outlet(look, look.documents[first.document]), **_when(time),
    )  # fmt: skip


def derivation(look: Index, d: Derivation) -> Node:
    """Who draws on whom: found by sayso in the texts, and said so."""
    words = f"{look.source(d.child)} {say('derivation', d.kind)} {look.source(d.parent)}, as sayso found by comparing texts."
    found = ["found by sayso by comparing texts"]
    return node(
        "UnknownLink",
        d.id,
        subject=[d.child],
        object=[d.parent],
        role=[d.kind],
        status=found,
        publisher=["sayso"],
        summary=[words],
    )


def _when(time: Time | None) -> dict[str, list[str]]:
    return dates(time.edtf, time.earliest, time.latest) if time else {}


def _outlet(look: Index, d: Document) -> list[str]:
    return [look.outlet(d)] if d.outlet in look.entities else []


def _language(d: Document) -> list[str]:
    return [LANGUAGES[d.language]] if d.language in LANGUAGES else []
