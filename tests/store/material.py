"""Invented documents for the store's tests: text, intake and a small reading, the same in every process."""

from __future__ import annotations

import hashlib

from sayso.records import (
    Case,
    Document,
    Entity,
    Heading,
    Hop,
    Intake,
    Mention,
    Name,
    Original,
    Reading,
    Statement,
    content_id,
)

READER = "test 1"


def text(number: int) -> str:
    return f"The ferry {number} left Port\u00a0Alder late, the harbour master said.\nNobody was hurt."


def intake(number: int, name: str | None = None) -> Intake:
    data = text(number).encode()
    sha256 = hashlib.sha256(data).hexdigest()
    name = name or f"report-{number}.txt"
    original = Original(sha256=sha256, size=len(data), media_type="text/plain", name=name)
    identity = content_id("document", sha256, None)
    document = Document(id=identity, sha256=sha256, media_type="text/plain", path=name, language="en", text=text(number))
    return Intake(original=original, document=document)


def reading(taken: Intake) -> Reading:
    """One statement by the harbour master, to the character."""
    document = taken.document
    end = document.text.index(", the harbour")
    start = document.text.index("the harbour")
    source = (start, start + len("the harbour master"))
    words = document.text[slice(*source)]
    master = Entity(
        id=content_id("entity", document.id, "master"),
        kind="person",
        name=words,
        names=(Name(text=words, language="en"),),
        named=False,
        mentions=(Mention(document=document.id, span=source),),
    )
    said = Statement(
        id=content_id("statement", document.id, 0, end),
        document=document.id,
        spans=((0, end),),
        text=document.text[:end],
        form="indirect",
        hops=(Hop(), Hop(entity=master.id, text=words, span=source, kind="role", verb="say")),
        stance="fact",
    )
    return Reading(document=document, entities=(master,), statements=(said,))


def weighed(heading: Heading, readings: list[Reading]) -> Case:
    """A case of these readings, nothing weighed."""
    return Case(
        case=heading,
        documents=tuple(reading.document for reading in readings),
        entities=tuple(item for reading in readings for item in reading.entities),
        statements=tuple(item for reading in readings for item in reading.statements),
    )
