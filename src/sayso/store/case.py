"""A case is a folder: `originals/`, `case.db`, `case.lock`, and the pages written from it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from sayso import codec
from sayso.errors import CaseDamaged, CaseError, CaseMissing, RecordInvalid, SaysoError
from sayso.records import SCHEMA, Case, Heading, Intake, Reading, Review, content_id
from sayso.store import custody, database, originals
from sayso.store.lock import acquire
from sayso.store.order import ordered

LISTS = tuple(field.name for field in fields(Case) if field.name not in ("schema", "case", "reviews"))
OURS = ("case.", "originals", originals.UNFINISHED)  # how the names of our files begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A source that was not taken in, and why."""

    at: str
    source: str
    kind: str
    reason: str
    advice: str | None = None


class Store:
    """One case, open for reading, or for the one writer there may be."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: int | None) -> None:
        self.folder = folder
        self.connection = connection
        self._lock = lock

    # ── opening ──────────────────────────────────────────────────────────────────────────────────

    @classmethod
    def create(cls, folder: Path | str, title: str) -> Self:
        """A new case in this folder, open for writing.

        Raises CaseError where one is there already or the folder holds other things, CaseBusy where another is at it.
        """
        folder = Path(folder)
        _make(folder)
        lock = acquire(folder)
        try:
            _begin(folder, title)
            return cls(folder, database.connect(folder / "case.db", write=True), lock)
        except BaseException:
            os.close(lock)
            raise

    @classmethod
    def open(cls, folder: Path | str, *, write: bool = False) -> Self:
        """The case in this folder.

        Raises CaseMissing, CaseDamaged, CaseTooNew and, for a writer, CaseBusy.
        """
        folder = Path(folder)
        if not cls.exists(folder):
            advice = "`sayso build SOURCE... --case DIR` makes one."
            raise CaseMissing("there is no case here", source=str(folder), advice=advice)
        connection, lock = _writer(folder) if write else (database.connect(folder / "case.db", write=False), None)
        store = cls(folder, connection, lock)
        if write:
            store._renew()
        return store

    @staticmethod
    def exists(folder: Path | str) -> bool:
        """Whether a case was made in this folder; where the making was cut short, there is none."""
        return (Path(folder) / "case.db").is_file()

    def close(self) -> None:
        """Lets go of the database and of the writer's lock, in that order."""
        self.connection.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _renew(self) -> None:
        originals.sweep(self.originals)
        if database.version(self.connection) < len(database.migrations()):
            with self._transaction():
                database.migrate(self.connection)

    @property
    def originals(self) -> Path:
        """The folder of the sealed originals."""
        return self.folder / "originals"

    def _transaction(self) -> AbstractContextManager[None]:
        return database.transaction(self.connection)

    def rows(self, query: str, *parts: Any) -> Iterator[tuple[Any, ...]]:
        """The rows; CaseDamaged where the database no longer gives them."""
        try:
            yield from self.connection.execute(query, parts)
        except sqlite3.DatabaseError as error:
            raise CaseDamaged(f"the case's database can't be read: {error}", source=str(self.folder)) from error

    def retitle(self, title: str) -> None:
        """Gives the case another title, and with it another id, while it holds no document; CaseError once it does.

        A first build that was given nothing but wrong sources leaves such a case.
        """
        if next(self.rows("SELECT 1 FROM originals"), None):
            known = self.heading().title
            advice = "Leave --title out, or name another folder for another case."
            raise CaseError(f"this case is titled “{known}”", source=str(self.folder), advice=advice)
        with self._transaction():
            self.connection.execute("UPDATE heading SET id = ?, title = ?", (identity := content_id("case", title), title))
            self.log("created", identity, title=title)

    # ── what was received ────────────────────────────────────────────────────────────────────────

    def heading(self) -> Heading:
        """What the case is, with the languages of its documents."""
        (row,) = self.rows("SELECT id, title, created FROM heading")
        found = self.rows("SELECT DISTINCT json_extract(intake, '$.document.language') AS l FROM documents ORDER BY l")
        languages = tuple(language for (language,) in found if language)
        return Heading(id=row[0], title=row[1], created=row[2], languages=languages)

    def kept_as(self, sha256: str) -> str | None:
        """The name (a path, a link) under which the original with this hash came, or None where it is not in the case."""
        return next((str(name) for (name,) in self.rows("SELECT name FROM originals WHERE sha256 = ?", sha256)), None)

    def taken(self, sha256: str) -> list[Intake]:
        """The documents of the original with this hash, as they were taken in."""
        rows = self.rows("SELECT intake FROM documents WHERE original = ? ORDER BY id", sha256)
        return [codec.decode_as(Intake, text) for (text,) in rows]

    def has(self, sha256: str) -> bool:
        """Whether the original with this hash is in the case."""
        return self.kept_as(sha256) is not None

    def add(self, intakes: Sequence[Intake], data: bytes, name: str) -> None:
        """Seals the bytes that came under this name and enters the documents in them; on return all of it is on the disk.

        An original that is there already is entered anew, and its documents wait to be read again.
        Raises RecordInvalid where the documents are not those of these bytes.
        """
        sha256 = originals.digest(data)
        if not intakes or any({i.original.sha256, i.document.sha256} != {sha256} for i in intakes):
            raise RecordInvalid("the documents are not those of these bytes", source=sha256)
        packed = {intake.document.id: codec.encode(intake).decode() for intake in intakes}
        proof = {key: originals.digest(text.encode()) for key, text in packed.items()}
        originals.seal(self.originals, data)
        with self._transaction():
            self.connection.execute("DELETE FROM originals WHERE sha256 = ?", (sha256,))
            self.connection.execute("INSERT INTO originals VALUES (?, ?, ?)", (sha256, len(data), custody.storable(name)))
            self.connection.executemany("INSERT INTO documents VALUES (?, ?, ?)", [(k, sha256, t) for k, t in packed.items()])
            self.log("collected", sha256, name=name, size=len(data), documents=proof)

    def intakes(self) -> Iterator[Intake]:
        """Every document as it was taken in, by document id."""
        for (text,) in self.rows("SELECT intake FROM documents ORDER BY id"):
            yield codec.decode_as(Intake, text)

    def intake(self, document: str) -> Intake:
        """One document as it was taken in; KeyError where it is not in the case."""
        for (text,) in self.rows("SELECT intake FROM documents WHERE id = ?", document):
            return codec.decode_as(Intake, text)
        raise KeyError(document)

    def original(self, sha256: str) -> bytes:
        """The sealed bytes; CaseDamaged where they no longer are what was sealed."""
        path = self.originals / sha256
        data = path.read_bytes() if path.is_file() else b""
        if originals.digest(data) != sha256:
            raise CaseDamaged("the original is missing or was changed", source=str(path))
        return data

    def refuse(self, refused: SaysoError) -> None:
        """Notes in the log that a source was not taken in."""
        with self._transaction():
            facts = {"kind": type(refused).__name__, "reason": refused.reason, "advice": refused.advice}
            self.log("refused", refused.source or "", **facts)

    def refusals(self) -> list[Refusal]:
        """Every source that was ever refused, in order of time."""
        log = (entry for entry in self.custody() if entry.event == "refused")
        return [Refusal(at=entry.at, source=entry.subject, **entry.facts()) for entry in log]

    def delete(self, sha256: str, reason: str) -> None:
        """Takes an original and all that was read in it out of the case; the log keeps that it was there and why it went.

        The weighing goes too, for it no longer holds. KeyError where the original is not in the case.
        """
        if not self.has(sha256):
            raise KeyError(sha256)
        with self._transaction():
            self.connection.execute("DELETE FROM originals WHERE sha256 = ?", (sha256,))
            self.connection.execute("DELETE FROM weighed")
            self.log("deleted", sha256, reason=reason)
        (self.originals / sha256).unlink(missing_ok=True)
        originals.sync(self.originals)

    # ── what was read, weighed and decided ───────────────────────────────────────────────────────

    def unread(self, reader: str) -> list[str]:
        """The ids of the documents that this reader (its name and version) has not read yet, in order."""
        query = "SELECT id FROM documents LEFT JOIN readings ON document = id AND reader = ? WHERE document IS NULL ORDER BY id"
        return [str(identity) for (identity,) in self.rows(query, reader)]

    def save_reading(self, reading: Reading, reader: str) -> None:
        """Keeps what was read in one document, in place of an earlier reading; on return it is on the disk."""
        document, text = reading.document.id, codec.encode(reading).decode()
        with self._transaction():
            self.connection.execute("REPLACE INTO readings VALUES (?, ?, ?)", (document, reader, text))
            self.log("read", document, reader=reader, sha256=originals.digest(text.encode()))

    def readings(self) -> Iterator[Reading]:
        """Every reading, by document id."""
        for (text,) in self.rows("SELECT reading FROM readings ORDER BY document"):
            yield codec.decode_as(Reading, text)

    def basis(self, weigher: str) -> str:
        """One hash over all that a weighing comes from: the weigher (its name and version), the readings, the decisions."""
        readings = (part for row in self.rows("SELECT document, reading FROM readings ORDER BY document") for part in row)
        reviews = (text for (text,) in self.rows("SELECT review FROM reviews ORDER BY number"))
        return custody.link("", weigher, codec.encode(self.heading()).decode(), *readings, "", *reviews)

    def stands(self, basis: str) -> bool:
        """Whether the weighing kept here came from just that, and is the one in the log to the letter."""
        query = "SELECT detail FROM custody WHERE event = 'weighed' ORDER BY number DESC LIMIT 1"
        logged: dict[str, Any] = next((orjson.loads(detail) for (detail,) in self.rows(query)), {})
        return logged.get("basis") == basis and logged.get("sha256") == proof(self.weighed())

    def save_weighing(self, case: Case, basis: str | None = None) -> None:
        """Keeps what was weighed, in place of the weighing before; the order of the lists is settled here.

        `basis` is what it came from, where a later build is to know.
        """
        rows = list(_packed(ordered(case)))
        known = {"basis": basis} if basis else {}
        with self._transaction():
            self.connection.execute("DELETE FROM weighed")
            self.connection.executemany("INSERT INTO weighed VALUES (?, ?, ?)", rows)
            self.log("weighed", case.case.id, sha256=proof(rows), **known)

    def weighed(self) -> Iterator[tuple[str, int, str]]:
        """The rows of the latest weighing: list, position, record."""
        for name, position, record in self.rows("SELECT list, position, record FROM weighed ORDER BY list, position"):
            yield str(name), int(position), str(record)

    def case(self) -> Case:
        """The whole case as last weighed, and what people decided; two builds differ in `created` and `retrieved` alone."""
        lists: dict[str, list[str]] = {name: [] for name in LISTS}
        for name, _, record in self.weighed():
            lists[name].append(record)
        joined = ",".join(f'"{name}":[{",".join(records)}]' for name, records in lists.items())
        reviews = ",".join(text for (text,) in self.rows("SELECT review FROM reviews ORDER BY number"))
        heading = codec.encode(self.heading()).decode()
        return codec.decode(f'{{"schema":"{SCHEMA}","case":{heading},{joined},"reviews":[{reviews}]}}'.encode())

    def add_review(self, review: Review) -> None:
        """Appends what a person decided."""
        text = codec.encode(review).decode()
        with self._transaction():
            self.connection.execute("INSERT INTO reviews (review) VALUES (?)", (text,))
            self.log("reviewed", review.target, by=review.by, action=review.action, sha256=originals.digest(text.encode()))

    def reviews(self) -> list[Review]:
        """What people decided, in the order they did."""
        return [codec.decode_as(Review, text) for (text,) in self.rows("SELECT review FROM reviews ORDER BY number")]

    # ── the custody log ──────────────────────────────────────────────────────────────────────────

    def log(self, event: str, subject: str, **detail: Any) -> None:
        """Appends to the custody log, in the transaction under way or in one of its own."""
        if self.connection.in_transaction:
            custody.append(self.connection, event, subject, detail)
        else:
            with self._transaction():
                custody.append(self.connection, event, subject, detail)

    def custody(self) -> Iterator[custody.Entry]:
        """The custody log, the first entry first."""
        return map(custody.entry, self.rows(custody.ALL))


def proof(rows: Iterable[tuple[str, int, str]]) -> str:
    """One hash over the rows of a weighing, whichever order they are given in."""
    return custody.link("", *(part for row in sorted(rows) for part in row))


def _packed(case: Case) -> Iterator[tuple[str, int, str]]:
    for name in LISTS:
        for position, record in enumerate(getattr(case, name)):
            yield name, position, codec.encode(record).decode()


def _begin(folder: Path, title: str) -> None:
    if Store.exists(folder):
        raise CaseError("there is a case here already", source=str(folder))
    identity = content_id("case", title)
    with database.new(folder / "case.db") as connection:
        connection.execute("INSERT INTO heading VALUES (1, ?, ?, ?)", (identity, title, custody.now()[:10]))
        custody.append(connection, "created", identity, {"title": title})


def _make(folder: Path) -> None:
    """The folder of a new case; nothing of somebody else's may be in it."""
    try:
        (folder / "originals").mkdir(parents=True, exist_ok=True)
        others = sorted(path.name for path in folder.iterdir() if not path.name.startswith(OURS))
    except OSError as error:
        raise CaseError(f"the folder can't be made: {error.strerror}", source=str(folder)) from error
    if others:
        advice = "Name a new or an empty folder for the case."
        raise CaseError(f"this folder holds other things ({others[0]})", source=str(folder), advice=advice)


def _writer(folder: Path) -> tuple[sqlite3.Connection, int]:
    lock = acquire(folder)
    try:
        return database.connect(folder / "case.db", write=True), lock
    except BaseException:
        os.close(lock)
        raise
