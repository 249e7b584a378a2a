"""Whether a case proves true: originals, database, custody log, and every span to the character."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

from sayso import codec
from sayso.errors import RecordInvalid, SaysoError
from sayso.records import Case, Heading, Intake, Reading, Span, quote
from sayso.store import custody, originals
from sayso.store.case import LISTS, Store, proof

UNTITLED = Heading(id="", title="", created="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that does not prove true (or, where `wrong` is false, that somebody should know)."""

    kind: str
    subject: str
    detail: str
    wrong: bool = True


def verify(store: Store) -> list[Finding]:
    """Everything wrong with the case: an empty list where every original, record, span and log entry proves true."""
    checks: list[Callable[[Store], Iterator[Finding]]] = [_database, _originals, _strays, _chain, _proofs, _readings, _weighing]
    return [finding for check in checks for finding in _guarded(check, store)]


def _guarded(check: Callable[[Store], Iterator[Finding]], store: Store) -> Iterator[Finding]:
    """A check that damage stops is itself a finding; the others go on."""
    try:
        yield from check(store)
    except SaysoError as error:
        yield Finding(kind="database", subject=str(store.folder), detail=error.reason)


def _database(store: Store) -> Iterator[Finding]:
    for (problem,) in store.rows("PRAGMA integrity_check"):
        if problem != "ok":
            yield Finding(kind="database", subject="case.db", detail=str(problem))
    for table, *_ in store.rows("PRAGMA foreign_key_check"):
        yield Finding(kind="database", subject=str(table), detail="a row refers to one that is not there")


# ── originals ────────────────────────────────────────────────────────────────────────────────────


def _originals(store: Store) -> Iterator[Finding]:
    for sha256, size, name in store.rows("SELECT sha256, size, name FROM originals ORDER BY sha256"):
        path = store.originals / sha256
        if not path.is_file():
            yield Finding(kind="original", subject=sha256, detail=f"{name} is missing")
        elif originals.digest(path.read_bytes()) != sha256 or path.stat().st_size != size:
            yield Finding(kind="original", subject=sha256, detail=f"{name} was changed: its bytes have another hash")
        elif stat.S_IMODE(path.stat().st_mode) & 0o222:
            yield Finding(kind="original", subject=sha256, detail=f"{name} is not write-protected", wrong=False)


def _strays(store: Store) -> Iterator[Finding]:
    """Files in `originals/` that the case does not know: put there by somebody, or left by a build that was cut short."""
    for name in originals.names(store.originals):
        if store.has(name):
            continue
        path = store.originals / name
        if path.is_file() and originals.digest(path.read_bytes()) == name:
            detail = "sealed but not entered: a build was cut short, run it again"
            yield Finding(kind="original", subject=name, detail=detail, wrong=False)
        else:
            yield Finding(kind="original", subject=name, detail="this file is not one of the case's originals")


# ── the custody log ──────────────────────────────────────────────────────────────────────────────


def _chain(store: Store) -> Iterator[Finding]:
    highest = next(store.rows("SELECT seq FROM sqlite_sequence WHERE name = 'custody'"), (0,))
    for number, detail in custody.breaks(store.custody(), int(highest[0])):
        yield Finding(kind="custody", subject=f"row {number}", detail=detail)


def _proofs(store: Store) -> Iterator[Finding]:
    """Each record is the one whose hash the log holds, and the log knows each record."""
    logged = custody.holdings(store.custody())
    held = {str(sha256) for (sha256,) in store.rows("SELECT sha256 FROM originals")}
    for sha256 in sorted(held ^ set(logged.documents)):
        detail = "the log does not know it" if sha256 in held else "it was collected, and is gone without a word in the log"
        yield Finding(kind="custody", subject=sha256, detail=detail)
    documents = {key: value for found in logged.documents.values() for key, value in found.items()}
    yield from _compared(store, "SELECT id, intake FROM documents", documents, "document")
    yield from _compared(store, "SELECT document, reading FROM readings", logged.readings, "reading")
    reviews = [originals.digest(text.encode()) for (text,) in store.rows("SELECT review FROM reviews ORDER BY number")]
    if reviews != logged.reviews:
        yield Finding(kind="record", subject="reviews", detail="they are not the ones in the log")
    rows = list(store.weighed())
    if (rows or logged.weighed) and proof(rows) != logged.weighed:
        yield Finding(kind="record", subject="weighing", detail="it is not the one in the log")


def _compared(store: Store, query: str, logged: dict[str, str], what: str) -> Iterator[Finding]:
    stored = {str(key): originals.digest(text.encode()) for key, text in store.rows(query)}
    for key in sorted(stored.keys() | logged.keys()):
        if key not in stored:
            yield Finding(kind="record", subject=key, detail=f"this {what} is in the log and nowhere else")
        elif stored[key] != logged.get(key):
            yield Finding(kind="record", subject=key, detail=f"this {what} is not the one in the log")


# ── spans ────────────────────────────────────────────────────────────────────────────────────────


def _readings(store: Store) -> Iterator[Finding]:
    query = "SELECT id, intake, reading FROM documents LEFT JOIN readings ON document = id ORDER BY id"
    for identity, intake, reading in store.rows(query):
        try:
            yield from _document(codec.decode_as(Intake, intake), codec.decode_as(Reading, reading) if reading else None)
        except RecordInvalid as error:
            yield Finding(kind="record", subject=identity, detail=error.reason)


def _document(intake: Intake, reading: Reading | None) -> Iterator[Finding]:
    document = intake.document
    for skipped in intake.skipped:
        if skipped.span:
            yield from _span({document.id: document.text}, document.id, skipped.span, skipped.text)
    if reading:
        lists = {field.name: getattr(reading, field.name) for field in fields(Reading) if field.name in LISTS}
        yield from spans(Case(case=UNTITLED, documents=(document,), **lists))


def _weighing(store: Store) -> Iterator[Finding]:
    yield from spans(store.case())


def spans(case: Case) -> Iterator[Finding]:
    """Every span of the case that is not in its text or does not give its quote, to the character."""
    texts = {document.id: document.text for document in case.documents}
    for document, span, said in case.spans():
        yield from _span(texts, document, span, said)
    for statement in case.statements:
        if quote(texts.get(statement.document, ""), statement.spans) != statement.text:
            yield Finding(kind="span", subject=statement.id, detail=f"its spans do not give {_short(statement.text)}")


def _span(texts: dict[str, str], document: str, span: Span, said: str | None) -> Iterator[Finding]:
    start, end = span
    subject, text = f"{document} [{start}, {end}]", texts.get(document)
    if text is None:
        yield Finding(kind="span", subject=subject, detail="its document is not in the case")
    elif not 0 <= start < end <= len(text):
        yield Finding(kind="span", subject=subject, detail=f"it is not within the text of {len(text)} characters")
    elif said is not None and text[start:end] != said:
        yield Finding(kind="span", subject=subject, detail=f"it gives {_short(text[start:end])}, not {_short(said)}")


def _short(words: str) -> str:
    return f"“{words if len(words) <= 60 else words[:59] + '…'}”"
