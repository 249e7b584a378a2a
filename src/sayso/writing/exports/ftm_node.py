"""A FollowTheMoney entity as plain values: an id, a schema, and properties that are lists of strings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.records import Statement
from sayso.writing.exports.told import stance, told
from sayso.writing.page.index import Index

Node = dict[str, Any]
LANGUAGES = {"en": "eng", "ru": "rus"}
LONGEST = 65_000  # characters of a text property


def node(schema: str, key: str, **properties: Iterable[str] | None) -> Node:
    """The entity; a property without a value is left out, and blanks around a value are, as FollowTheMoney has it."""
    held = {name: [text for value in values if (text := value.strip())] for name, values in properties.items() if values}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in held.items() if values}}


def link(look: Index, s: Statement, key: str, subject: str, target: str, role: str, **more: list[str]) -> Node:
    """An edge that a statement draws: on whose say-so, how it is put, in which outlet."""
    d = look.documents[s.document]
    return node(
        "UnknownLink", key,
        subject=[subject], object=[target], role=[role], status=[stance(s)], summary=[told(look, s)],
        publisher=[look.outlet(d)], sourceUrl=web(d.url), **more,
    )  # fmt: skip


def web(url: str | None) -> list[str]:
    """The address, where it is one of the web: no other kind has a place."""
    return [url] if url and url.startswith(("http://", "https://")) else []
