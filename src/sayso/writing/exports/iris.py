"""The names of things in linked data. None of them is an address: nothing has to be fetched to read an export."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import orjson

from sayso.writing.page.index import Index

VOCABULARY = "urn:sayso:vocabulary:1:"
SOFTWARE = "urn:sayso:software"
PRETTY = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def iri(kind: str, *ids: object) -> str:
    """The name of a record: `urn:sayso:statement:1375f7be3b87de6b`."""
    return ":".join(["urn:sayso", kind, *map(str, ids)])


def content(sha256: str) -> str:
    """The name of bytes by their SHA-256 (RFC 6920): `ni:///sha-256;…`."""
    digits = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digits}"


def text_hash(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def thing(look: Index, key: str) -> str:
    """The name of an entity or a document, whichever has this id."""
    return iri("document" if key in look.documents else "entity", key)


def filled(**parts: Any) -> dict[str, Any]:
    """The parts that are known: what is None or empty is left out, for an unknown is not a value."""
    return {key: value for key, value in parts.items() if value is not None and value != [] and value != ""}


def written(plain: Any) -> bytes:
    """As indented JSON in UTF-8."""
    return orjson.dumps(plain, option=PRETTY)
