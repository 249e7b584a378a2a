"""`verify` finds every kind of change, and nothing where nothing was changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.records import Intake, Mention, Reading
from sayso.store import Store, verify
from tests.laws import strategies as some
from tests.store.material import READER, intake, reading
from tests.store.test_case import REVIEW, filled

SHA256 = intake(1).original.sha256
DOCUMENT = intake(1).document.id


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = filled(tmp_path / "case", [1, 2, 3])
    store.add_review(REVIEW)
    for trigger in ("custody_stays", "custody_holds", "reviews_stay", "reviews_hold"):  # whoever tampers does this first
        store.connection.execute(f"DROP TRIGGER {trigger}")
    return store


def flip(store: Store) -> None:
    path = store.originals / SHA256
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[7] ^= 1
    path.write_bytes(data)


def lose(store: Store) -> None:
    (store.originals / SHA256).unlink()


def plant(store: Store) -> None:
    (store.originals / "note.txt").write_text("look at this")


def shift(store: Store) -> None:
    store.connection.execute("UPDATE readings SET reading = replace(reading, '\"spans\":[[0,', '\"spans\":[[1,')")


def stretch(store: Store) -> None:
    store.connection.execute("UPDATE weighed SET record = replace(record, '\"spans\":[[0,', '\"spans\":[[999,')")


def orphan(store: Store) -> None:
    store.connection.execute("DELETE FROM weighed WHERE list = 'documents' AND position = 1")


def garble(store: Store) -> None:
    store.connection.execute("UPDATE documents SET intake = '{}' WHERE id = ?", (DOCUMENT,))


def forget(store: Store) -> None:
    store.connection.execute("DELETE FROM custody WHERE number = 3")


def behead(store: Store) -> None:
    store.connection.execute("DELETE FROM custody WHERE number = (SELECT max(number) FROM custody)")


def backdate(store: Store) -> None:
    store.connection.execute("UPDATE custody SET at = '1999-01-01T00:00:00Z' WHERE number = 2")


def remove(store: Store) -> None:
    store.connection.execute("DELETE FROM originals WHERE sha256 = ?", (SHA256,))


def unread(store: Store) -> None:
    store.connection.execute("DELETE FROM readings WHERE document = ?", (DOCUMENT,))


def slip(store: Store) -> None:
    store.connection.execute("INSERT INTO originals VALUES (?, 3, 'slipped.txt')", ("f" * 64,))


def revise(store: Store) -> None:
    store.connection.execute("UPDATE reviews SET review = replace(review, 'Ida', 'Eva')")


def break_log(store: Store) -> None:
    store.connection.execute("UPDATE custody SET detail = '{' WHERE number = 2")


@pytest.mark.parametrize(
    ("tamper", "kind", "says"),
    [
        (flip, "original", "was changed"),
        (lose, "original", "is missing"),
        (plant, "original", "not one of the case's originals"),
        (shift, "span", "its spans do not give"),
        (shift, "record", "this reading is not the one in the log"),
        (stretch, "span", "not within the text"),
        (stretch, "record", "it is not the one in the log"),
        (orphan, "span", "its document is not in the case"),
        (garble, "record", "lacks its field"),
        (forget, "custody", "rows 3 to 3 are missing"),
        (behead, "custody", "are missing"),
        (backdate, "custody", "hash does not follow"),
        (remove, "custody", "gone without a word"),
        (unread, "record", "this reading is in the log and nowhere else"),
        (slip, "custody", "the log does not know it"),
        (revise, "record", "they are not the ones in the log"),
        (break_log, "database", "row 2 of the custody log can't be read"),
    ],
)
def test_a_change_is_found(store: Store, tamper: Callable[[Store], None], kind: str, says: str) -> None:
    assert verify(store) == []
    tamper(store)
    found = [finding for finding in verify(store) if finding.wrong]
    assert any(finding.kind == kind and says in finding.detail for finding in found), found


def test_what_is_only_worth_knowing_is_not_wrong(store: Store) -> None:
    (store.originals / SHA256).chmod(0o644)
    cut_short = b"sealed, and then the power went"
    (store.originals / hashlib.sha256(cut_short).hexdigest()).write_bytes(cut_short)
    findings = verify(store)
    assert len(findings) == 2
    assert not any(finding.wrong for finding in findings)


def test_damage_in_the_database_is_a_finding_and_no_crash(store: Store) -> None:
    path = store.folder / "case.db"
    store.close()
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    path.write_bytes(data)
    with Store.open(store.folder) as damaged:
        assert any(finding.kind == "database" for finding in verify(damaged))


def test_a_mention_with_an_empty_span_is_found(store: Store) -> None:
    read = reading(intake(1))
    bad = replace(read.entities[0], mentions=(Mention(document=DOCUMENT, span=(5, 5)),))
    store.save_reading(replace(read, entities=(bad,)), READER)
    assert [finding.subject for finding in verify(store)] == [f"{DOCUMENT} [5, 5]"]


@settings(max_examples=15, deadline=None)
@given(read=some.readings())
def test_any_reading_that_keeps_the_contract_proves_true(tmp_path_factory: pytest.TempPathFactory, read: Reading) -> None:
    data = read.document.text.encode()
    with Store.create(tmp_path_factory.mktemp("law") / "case", "Law") as store:
        store.add([Intake(original=some.originals(data), document=read.document)], data, "law.txt")
        store.save_reading(read, READER)
        assert list(store.readings()) == [read]
        assert verify(store) == []
