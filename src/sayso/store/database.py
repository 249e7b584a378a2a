"""The connection to `case.db`: WAL, durable commits, one schema, numbered migrations."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from sayso.errors import CaseDamaged, CaseError, CaseTooNew, RecordInvalid
from sayso.store.originals import UNFINISHED, sync

OURS = 0x73617973  # "says", the application id in the file's header
BUSY_SECONDS = 10.0


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection in autocommit mode; a reader's can neither write nor check-point, so it never disturbs the writer.

    Raises CaseDamaged where the file is no database of ours, CaseTooNew where a later sayso wrote it.
    """
    try:
        connection = sqlite3.connect(address(path, write=write), uri=True, isolation_level=None, timeout=BUSY_SECONDS)
        _check(connection, path)
        if write:
            _harden(connection)
    except sqlite3.OperationalError as error:
        raise CaseError(f"the case's database can't be opened: {error}", source=str(path)) from error
    except sqlite3.DatabaseError as error:
        raise CaseDamaged(f"the case's database can't be read: {error}", source=str(path)) from error
    return connection


def address(path: Path, *, write: bool) -> str:
    """SQLite's URI of the file; on a medium that can't be written, a case is read without the files WAL wants beside it."""
    base = f"file:{quote(str(path.absolute()))}"
    if write:
        return f"{base}?mode=rwc"
    return f"{base}?mode=ro" if os.access(path.parent, os.W_OK) else f"{base}?immutable=1"


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone() != (OURS,):
        raise CaseDamaged("this database is not one of sayso's", source=str(path))
    if (number := version(connection)) > len(migrations()):
        advice = "Update sayso and try again."
        raise CaseTooNew(f"a later sayso wrote this case (schema {number})", source=str(path.parent), advice=advice)


def _harden(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


@contextmanager
def new(path: Path) -> Iterator[sqlite3.Connection]:
    """A new database, complete under its name or not there at all: a reader can't finish what a killed maker began."""
    unfinished = path.with_name(f"{UNFINISHED}{path.name}")
    for left in path.parent.glob(f"{unfinished.name}*"):
        left.unlink()
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
        _harden(connection)
        with transaction(connection):
            migrate(connection)
            yield connection
    unfinished.rename(path)
    sync(path.parent)


def version(connection: sqlite3.Connection) -> int:
    """The number of the last migration made; 0 for a new file."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def migrations() -> list[str]:
    """The migrations in their order; the first has number 1."""
    folder = resources.files("sayso.store").joinpath("migrations")
    scripts = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [script.read_text(encoding="utf-8") for script in scripts]


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the database up to this sayso's schema; to be called inside a transaction, so all of it happens or none."""
    connection.execute(f"PRAGMA application_id = {OURS}")
    for number, script in enumerate(migrations(), start=1):
        if number > version(connection):
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def statements(script: str) -> Iterator[str]:
    """The single statements of a script: `executescript` would commit the transaction we are in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing of it; on return it is on the disk.

    Raises CaseError where the disk refuses, RecordInvalid where a record refers to one that is not there.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.OperationalError):
            raise CaseError(f"the case can't be written: {error}") from error
        if isinstance(error, sqlite3.IntegrityError):
            raise RecordInvalid(f"the case refuses this record: {error}") from error
        raise
