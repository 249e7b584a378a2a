"""What FollowTheMoney can't hold, value by value: which record, which field, what it was, and why it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import orjson

from sayso import codec
from sayso.records import Time
from sayso.writing.exports.exact import is_exact
from sayso.writing.exports.ftm_dates import dates
from sayso.writing.exports.ftm_node import LANGUAGES, LONGEST, web
from sayso.writing.exports.tables import Row
from sayso.writing.page.index import Index

COLUMNS: Row = ("list", "id", "field", "value", "why")
SPAN = "no place for a span of characters"
WHOLE = "no schema for this"
KEPT = ""
ALL_LOST = dict.fromkeys(("drifts", "claims", "conflicts", "checks", "replies", "gaps", "reviews", "values"), WHOLE)

# Of the lists that have a schema: what becomes of each field. Tests hold this table to the records.
FIELDS: dict[str, dict[str, str]] = {
    "documents": {
        "id": KEPT, "media_type": KEPT, "url": KEPT, "path": "only the file's name has a place", "title": KEPT, "outlet": KEPT,
        "authors": KEPT, "published": KEPT, "retrieved": "not the document's own date", "language": KEPT, "text": KEPT,
        "sha256": "checksums are SHA-1; it stands in words in a note",
    },
    "entities": {
        "id": KEPT, "kind": KEPT, "name": KEPT, "names": "no place for the language of a name", "named": KEPT,
        "roles": SPAN, "mentions": SPAN,
    },
    "statements": {
        "id": KEPT, "document": KEPT, "spans": SPAN, "text": KEPT, "form": KEPT,
        "hops": "no place for the order of a chain, nor for cues and their words", "stance": KEPT, "polarity": KEPT,
        "values": "no place for figures", "time": "no place for a date of a note", "said": "no place for a date of a note",
        "about": KEPT,
    },
    "times": {
        "id": "", "document": "no place for a date by itself", "span": SPAN, "text": "no place for the words of a date",
        "edtf": KEPT, "earliest": KEPT, "latest": KEPT, "relative": "no place for how a date was placed",
    },
    "derivations": {"id": KEPT, "child": KEPT, "parent": KEPT, "kind": KEPT, "evidence": SPAN},
    "acts": {
        "id": KEPT, "kind": KEPT, "statement": KEPT, "actor": KEPT, "target": KEPT, "demand": SPAN, "harm": SPAN, "time": KEPT,
    },
    "events": {"id": KEPT, "time": KEPT, "statements": KEPT},
}  # fmt: skip


def losses(look: Index) -> Iterator[Row]:
    """Every value that is not in `entities.ftm.json`, in the order of the case."""
    plain = codec.to_plain(look.case)
    for field, value in plain["case"].items():
        yield from _row("case", look.case.case.id, field, value, "no place for the case itself")
    for name in (f.name for f in fields(look.case) if f.name not in ("schema", "case")):
        for number, record in enumerate(plain[name], 1):
            yield from _record(name, str(record.get("id") or f"#{number}"), record)
    yield from _narrowed(look)
    yield from _edgeless(look)
    yield from _odd(look)


def _record(name: str, key: str, record: dict[str, Any]) -> Iterator[Row]:
    """The fields of one record that have no place; one without an id is named by its number in the list."""
    reasons = FIELDS.get(name) or dict.fromkeys(record, ALL_LOST.get(name, WHOLE))
    for field, value in record.items():
        if field != "id" and reasons[field] and _says_more(name, field, value):
            yield from _row(name, key, field, value, reasons[field])


def _says_more(name: str, field: str, value: Any) -> bool:
    """A chain of the outlet alone and a time that needed no other are all there."""
    if (name, field) == ("statements", "hops"):
        return len(value) > 1
    return not ((name, field) == ("times", "relative") and value is False)


def _narrowed(look: Index) -> Iterator[Row]:
    """Times that no event or act carries, and those whose date says more than FollowTheMoney can."""
    acts = {a.time for a in look.case.acts if a.time and a.actor and a.target}
    carried = acts | {e.time for e in look.case.events}
    for t in look.case.times:
        if t.id not in carried:
            yield from _uncarried(t)
        elif not is_exact(t.edtf):
            yield from _row("times", t.id, "edtf", t.edtf, f"written as {_written(t)}: no place for a date that is not exact")


def _uncarried(t: Time) -> Iterator[Row]:
    """The bounds of an exact date follow from it."""
    fields = ("edtf",) if is_exact(t.edtf) else ("edtf", "earliest", "latest")
    for field in fields:
        yield from _row("times", t.id, field, getattr(t, field), "no event and no edge has it")


def _written(t: Time) -> str:
    found = dates(t.edtf, t.earliest, t.latest)
    return ", ".join(f"{name} {day}" for name, (day,) in found.items()) or "nothing"


def _edgeless(look: Index) -> Iterator[Row]:
    """An edge has two ends: acts whose actor or target nobody names have none."""
    for act in look.case.acts:
        if not (act.actor and act.target):
            for field, value in codec.to_plain(act).items():
                if field not in ("id", "demand", "harm"):
                    yield from _row("acts", act.id, field, value, "an edge needs an actor and a target, and one is unknown")


def _odd(look: Index) -> Iterator[Row]:
    """Single values that do not fit where others of their kind do."""
    for d in look.case.documents:
        if d.published and not is_exact(d.published):
            yield from _row("documents", d.id, "published", d.published, "no place for a date that is not exact")
        if d.url and not web(d.url):
            yield from _row("documents", d.id, "url", d.url, "only a web address has a place")
        if d.language and d.language not in LANGUAGES:
            yield from _row("documents", d.id, "language", d.language, "no three-letter code is known for it here")
        if len(d.text) > LONGEST:
            yield from _row("documents", d.id, "text", f"{len(d.text)} characters", f"a text holds {LONGEST} characters at most")
        elif d.text != d.text.strip():
            yield from _row("documents", d.id, "text", "blanks around it", "a text has none around it")
    for e in look.case.entities:
        if e.kind in ("group", "facility"):
            yield from _row("entities", e.id, "kind", e.kind, "no schema of that name")


def _row(name: str, key: str, field: str, value: Any, why: str) -> Iterator[Row]:
    """One row; an unknown or empty value is no loss."""
    if value is not None and value != [] and value != "":
        yield name, key, field, value if isinstance(value, str) else orjson.dumps(value).decode(), why
