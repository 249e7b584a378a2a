"""A case keeps what it is given: documents, readings, reviews and the log, for one writer at a time."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from sayso import codec
from sayso.errors import CaseBusy, CaseDamaged, CaseError, CaseMissing, CaseTooNew, RecordInvalid, SourceLocked
from sayso.records import Review
from sayso.store import Store, verify
from tests.store.material import READER, intake, reading, text, weighed

REVIEW = Review(at="2026-02-04T10:00:00Z", by="Ida", action="confirm", target="0123456789abcdef", note="by telephone")


def filled(folder: Path, numbers: list[int]) -> Store:
    """A new case with these documents, read and weighed, open for writing."""
    store = Store.create(folder, "Ferries")
    for number in numbers:
        taken = intake(number)
        store.add([taken], text(number).encode(), taken.original.name)
        store.save_reading(reading(taken), READER)
    store.save_weighing(weighed(store.heading(), list(store.readings())))
    return store


def test_what_was_added_is_there_after_closing(tmp_path: Path) -> None:
    filled(tmp_path / "case", [1, 2]).close()
    with Store.open(tmp_path / "case") as store:
        assert {found.document.text for found in store.intakes()} == {text(1), text(2)}
        assert store.has(intake(1).original.sha256)
        assert not store.has(intake(3).original.sha256)
        assert store.heading().languages == ("en",)
        assert len(store.case().statements) == 2
        assert store.original(intake(1).original.sha256) == text(1).encode()


def test_an_original_is_named_by_its_hash_and_write_protected(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        (path,) = store.originals.iterdir()
        assert path.name == intake(1).original.sha256
        assert path.stat().st_mode & 0o777 == 0o444


def test_the_order_in_which_documents_came_leaves_no_trace(tmp_path: Path) -> None:
    numbers = list(range(8))
    cases = []
    for name in ("one", "two"):
        with filled(tmp_path / name, numbers) as store:
            cases.append(codec.encode(store.case()))
        random.Random(4).shuffle(numbers)
    assert cases[0] == cases[1]


def test_the_title_names_the_case(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a", "Ferries") as one, Store.create(tmp_path / "b", "Ferries") as two:
        assert one.heading().id == two.heading().id


def test_a_document_waits_to_be_read_until_its_reading_is_saved(tmp_path: Path) -> None:
    with Store.create(tmp_path / "case", "Ferries") as store:
        store.add([intake(1)], text(1).encode(), "report-1.txt")
        assert store.unread(READER) == [intake(1).document.id]
        assert store.intake(intake(1).document.id) == intake(1)
        store.save_reading(reading(intake(1)), READER)
        assert store.unread(READER) == []
        assert store.unread("test 2") == [intake(1).document.id]


def test_the_same_bytes_under_another_name_are_entered_anew(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        store.add([intake(1, name="copy.txt")], text(1).encode(), "copy.txt")
        assert store.kept_as(intake(1).original.sha256) == "copy.txt"
        assert [found.document.path for found in store.intakes()] == ["copy.txt"]
        assert store.unread(READER) == [intake(1).document.id]
        assert verify(store) == []


def test_documents_of_other_bytes_are_refused(tmp_path: Path) -> None:
    with Store.create(tmp_path / "case", "Ferries") as store:
        with pytest.raises(RecordInvalid, match="not those of these bytes"):
            store.add([intake(1)], b"other bytes", "other.txt")
        with pytest.raises(RecordInvalid, match="refuses this record"):
            store.save_reading(reading(intake(1)), READER)
        assert list(store.intakes()) == []


def test_reviews_are_appended_and_survive_a_new_weighing(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        store.add_review(REVIEW)
        store.save_weighing(weighed(store.heading(), list(store.readings())))
        assert store.reviews() == [REVIEW]
        assert store.case().reviews == (REVIEW,)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.execute("DELETE FROM reviews")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.execute("UPDATE custody SET subject = ''")


def test_the_log_tells_what_was_done(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        store.refuse(SourceLocked("a password is needed", source="b\udcff\0.pdf", advice="Save it without."))
        store.log("exported", "json", sha256="0" * 64)
        assert [entry.event for entry in store.custody()] == ["created", "collected", "read", "weighed", "refused", "exported"]
        (refusal,) = store.refusals()
        assert (refusal.source, refusal.kind) == ("b\\udcff\u2400.pdf", "SourceLocked")
        assert (refusal.reason, refusal.advice) == ("a password is needed", "Save it without.")
        assert verify(store) == []
        with pytest.raises(ValueError, match="no custody event"):
            store.log("looked", "json")


def test_what_is_deleted_is_gone_and_the_log_says_why(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1, 2]) as store:
        sha256 = intake(1).original.sha256
        store.delete(sha256, "a court order")
        assert not store.has(sha256)
        assert not (store.originals / sha256).exists()
        assert [found.document.text for found in store.readings()] == [text(2)]
        assert store.case().documents == ()
        assert [entry.facts() for entry in store.custody()][-1] == {"reason": "a court order"}
        assert verify(store) == []
        with pytest.raises(KeyError):
            store.delete(sha256, "again")


def test_one_process_writes_and_others_read(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]):
        with pytest.raises(CaseBusy, match=r"process \d+ is writing this case\. Wait"):
            Store.open(tmp_path / "case", write=True)
        with Store.open(tmp_path / "case") as reader:
            assert len(reader.case().documents) == 1
            with pytest.raises(CaseError, match="readonly"):
                reader.log("exported", "json")
    Store.open(tmp_path / "case", write=True).close()


def test_a_folder_without_a_case_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing, match="no case here"):
        Store.open(tmp_path)
    Store.create(tmp_path, "Ferries").close()
    with pytest.raises(CaseError, match="already"):
        Store.create(tmp_path, "Ferries")


def test_a_case_is_not_made_among_other_things(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(CaseError, match=r"other things \(letter.txt\)"):
        Store.create(tmp_path, "Ferries")
    with pytest.raises(CaseError, match="can't be made"):
        Store.create(tmp_path / "letter.txt", "Ferries")


def test_a_case_of_a_later_sayso_is_left_alone(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        store.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(CaseTooNew, match="schema 99"):
        Store.open(tmp_path / "case")


def test_what_is_left_of_a_case_whose_making_was_cut_short_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".unfinished-case.db").write_bytes(b"half")
    (tmp_path / ".unfinished-case.db-wal").write_bytes(b"half")
    (tmp_path / "originals").mkdir()
    with Store.create(tmp_path, "Ferries") as store:
        assert verify(store) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.db", "case.lock", "originals"]


def test_a_foreign_or_broken_database_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "case.db").touch()
    with pytest.raises(CaseDamaged, match="not one of sayso's"):
        Store.open(tmp_path)
    (tmp_path / "case.db").write_bytes(b"no database at all, but long enough to have a header" * 20)
    with pytest.raises(CaseDamaged, match="can't be read"):
        Store.open(tmp_path)


def test_what_a_killed_writer_left_half_written_is_swept_by_the_next(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        (store.originals / ".unfinished-abc").touch()
    with Store.open(tmp_path / "case", write=True) as store:
        assert len(list(store.originals.iterdir())) == 1


def test_an_original_spoilt_on_the_disk_is_sealed_anew_when_it_comes_again(tmp_path: Path) -> None:
    with filled(tmp_path / "case", [1]) as store:
        path = store.originals / intake(1).original.sha256
        path.chmod(0o644)
        path.write_bytes(b"")
        with pytest.raises(CaseDamaged):
            store.original(path.name)
        store.add([intake(1)], text(1).encode(), "report-1.txt")
        assert store.original(path.name) == text(1).encode()
