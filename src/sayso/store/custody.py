"""The custody log: who has done what with the material, each row bound to the one before by its hash.

An entry's hash is the SHA-256 of the previous hash and its own number, time, event, subject and detail, joined by NUL.
Whoever has noted the head can tell later whether anything before it was changed, removed or put in.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson

from sayso.errors import CaseDamaged

EVENTS = ("created", "collected", "refused", "read", "weighed", "reviewed", "exported", "deleted")
START = "0" * 64
ALL = "SELECT number, at, event, subject, detail, hash FROM custody ORDER BY number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row; `subject` is the hash, id or name it is about, `detail` a JSON object."""

    number: int
    at: str
    event: str
    subject: str
    detail: str
    hash: str

    def facts(self) -> dict[str, Any]:
        """The detail, as a dict; CaseDamaged where somebody has broken it."""
        try:
            found: dict[str, Any] = orjson.loads(self.detail)
        except orjson.JSONDecodeError as error:
            raise CaseDamaged(f"row {self.number} of the custody log can't be read") from error
        return found


def now() -> str:
    """The moment, in UTC to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def link(previous: str, *parts: object) -> str:
    """The hash of an entry with these parts after the entry with that hash."""
    return hashlib.sha256("\0".join([previous, *map(str, parts)]).encode("utf-8", "surrogatepass")).hexdigest()


def append(connection: sqlite3.Connection, event: str, subject: str, detail: dict[str, Any]) -> Entry:
    """Adds a row, inside the caller's transaction; `event` is one of EVENTS."""
    if event not in EVENTS:
        raise ValueError(f"{event!r} is no custody event")
    number, previous = head(connection)
    facts = {name: storable(value) if isinstance(value, str) else value for name, value in detail.items()}
    fields = (number + 1, now(), event, storable(subject), orjson.dumps(facts, option=orjson.OPT_SORT_KEYS).decode())
    row = (*fields, link(previous, *fields))
    connection.execute("INSERT INTO custody (number, at, event, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?)", row)
    return entry(row)


def storable(text: str) -> str:
    """The text without NUL, which parts the fields under the hash, or half a surrogate pair (a file name that is no UTF-8)."""
    return text.replace("\0", "\u2400").encode("utf-8", "backslashreplace").decode()


def head(connection: sqlite3.Connection) -> tuple[int, str]:
    """The number and hash of the last row."""
    row = connection.execute("SELECT number, hash FROM custody ORDER BY number DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, START)


def entry(row: tuple[Any, ...]) -> Entry:
    """The entry in this row of ALL."""
    return Entry(**dict(zip(Entry.__slots__, row, strict=True)))


def breaks(log: Iterable[Entry], highest: int) -> Iterator[tuple[int, str]]:
    """Where the chain does not hold: the number of the row, and what is wrong; `highest` is the last number ever given."""
    number, previous = 0, START
    for entry in log:
        if entry.number != number + 1:
            yield entry.number, f"rows {number + 1} to {entry.number - 1} are missing"
        if entry.hash != link(previous, entry.number, entry.at, entry.event, entry.subject, entry.detail):
            yield entry.number, "its hash does not follow from the row before and what it says"
        number, previous = entry.number, entry.hash
    if number < highest:
        yield highest, f"rows {number + 1} to {highest} are missing"


@dataclass(slots=True, kw_only=True)
class Holdings:
    """What the case holds by its log: SHA-256 of each stored record, those of documents under their original's."""

    documents: dict[str, dict[str, str]] = field(default_factory=dict)
    readings: dict[str, str] = field(default_factory=dict)
    weighed: str | None = None
    reviews: list[str] = field(default_factory=list)

    def enter(self, entry: Entry) -> None:
        """Takes one event into account."""
        facts = entry.facts()
        match entry.event:
            case "collected":
                self.leave(entry.subject)
                self.documents[entry.subject] = facts["documents"]
            case "read":
                self.readings[entry.subject] = facts["sha256"]
            case "weighed":
                self.weighed = facts["sha256"]
            case "reviewed":
                self.reviews.append(facts["sha256"])
            case "deleted":
                self.leave(entry.subject)
                self.weighed = None

    def leave(self, original: str) -> None:
        """An original goes with its documents and their readings."""
        for document in self.documents.pop(original, {}):
            self.readings.pop(document, None)


def holdings(log: Iterable[Entry]) -> Holdings:
    """What the case must hold if this log is true; CaseDamaged where a row lacks what its event tells."""
    found = Holdings()
    for entry in log:
        try:
            found.enter(entry)
        except KeyError as error:
            raise CaseDamaged(f"row {entry.number} of the custody log can't be read") from error
    return found
