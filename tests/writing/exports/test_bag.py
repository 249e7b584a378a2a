"""BagIt: valid under `bagit`, a whole case there and back, and nothing is believed that does not prove true."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import codec
from sayso.errors import CaseDamaged, CaseError, CaseMissing, CaseTooNew, SaysoError
from sayso.records import Review
from sayso.store import Store, verify
from sayso.writing.exports import Material, bag, files, unbag

TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")


def packed(case: Path, folder: Path) -> Path:
    """The bag of this case, in this folder."""
    with Store.open(case) as store:
        for name, data in files("bag", Material(case=store.case(), log=tuple(store.custody()), store=store)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    return folder


def sealed_again(folder: Path) -> None:
    """Writes the manifests anew, as somebody would who wants a changed bag to be believed."""
    payload, tags = bag.Tally(), bag.Tally()
    held = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
    list(payload.count((path.relative_to(folder).as_posix(), path.read_bytes()) for path in held))
    (folder / "manifest-sha256.txt").write_bytes(payload.manifest())
    list(tags.count((name, (folder / name).read_bytes()) for name in TAGS))
    (folder / "tagmanifest-sha256.txt").write_bytes(tags.manifest())


def line(folder: Path, table: str, change: Callable[[str], str]) -> None:
    """Changes the rows of a table in the bag."""
    path = folder / "data" / "records" / f"{table}.jsonl"
    path.write_text(change(path.read_text("utf-8")), "utf-8")


@pytest.fixture
def packed_case(bundled_folder: Path, tmp_path: Path) -> Path:
    return packed(bundled_folder, tmp_path / "bag")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """An empty folder for a case."""
    (tmp_path / "back").mkdir()
    return tmp_path / "back"


def test_a_bag_is_valid_under_bagit(packed_case: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed")
    held = bagit.Bag(str(packed_case))
    held.validate()
    assert held.info["External-Description"] == "The coal gallery of Kedrozersk"
    assert held.version_info == (1, 0)


def test_a_bag_comes_back_as_the_same_case_with_its_log_and_proves_true(
    packed_case: Path, bundled_folder: Path, room: Path
) -> None:
    unbag.read(packed_case, room)
    with Store.open(bundled_folder) as before, Store.open(room) as after:
        assert codec.encode(after.case()) == codec.encode(before.case())
        assert list(after.custody()) == list(before.custody())
        assert list(after.intakes()) == list(before.intakes())
        assert list(after.readings()) == list(before.readings())
        assert verify(after) == []
        assert (packed_case / "data/case.json").read_bytes() == codec.encode(after.case()) + b"\n"


def test_a_bag_of_the_case_that_came_back_holds_the_same_bytes(packed_case: Path, room: Path, tmp_path: Path) -> None:
    unbag.read(packed_case, room)
    again = packed(room, tmp_path / "again")
    assert (again / "manifest-sha256.txt").read_bytes() == (packed_case / "manifest-sha256.txt").read_bytes()


def test_what_people_decided_and_what_was_deleted_comes_along(bundled_folder: Path, room: Path, tmp_path: Path) -> None:
    shutil.copytree(bundled_folder, case := tmp_path / "case")
    with Store.open(case, write=True) as store:
        store.add_review(Review(at="2026-03-14T10:00:00Z", by="M. H.", action="join", target="x", note="“=1+1” 📒"))
        store.delete(next(sha256 for (sha256,) in store.rows("SELECT sha256 FROM originals")), "asked to")
    unbag.read(packed(case, tmp_path / "bag"), room)
    with Store.open(case) as before, Store.open(room, write=True) as after:
        assert after.reviews() == before.reviews()
        assert list(after.custody())[-1].event == "deleted"
        after.log("exported", "json")  # the numbers go on where they were
        assert list(after.custody())[-1].number == list(before.custody())[-1].number + 1
        assert verify(after) == []


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda b: (b / "data/case.json").write_bytes(b"{}\n"), "data/case.json was changed"),
        (lambda b: next((b / "data/originals").iterdir()).unlink(), "is missing from the bag"),
        (lambda b: (b / "data/more.txt").write_text("more"), "data/more.txt is in the bag and in no manifest"),
        (lambda b: (b / "bag-info.txt").write_text("External-Identifier: another\n"), "bag-info.txt was changed"),
        (lambda b: (b / "fetch.txt").write_text("https://x.example/ - data/x\n"), "wants files to be fetched"),
        (lambda b: (b / "manifest-sha256.txt").unlink(), "no manifest"),
        (lambda b: (b / "data/link").symlink_to("/etc/passwd"), "holds a link"),
    ],
)  # fmt: skip
def test_a_bag_that_is_damaged_is_refused_before_anything_is_made(
    packed_case: Path, room: Path, damage: Callable[[Path], object], told: str
) -> None:
    damage(packed_case)
    with pytest.raises(CaseDamaged, match=told):
        unbag.read(packed_case, room)
    assert list(room.iterdir()) == []


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("weighed", lambda rows: rows.replace("alleged", "fact"), "does not prove true"),
        ("custody", lambda rows: rows.replace('"collected"', '"deleted"', 1), "does not prove true"),
        ("custody", lambda rows: "\n".join(rows.splitlines()[:-1]) + "\n", "does not prove true"),
        ("documents", lambda rows: rows.replace('"id":', '"id); DROP TABLE custody; --":', 1), "none of a case's documents"),
        ("heading", lambda rows: rows.replace("coal", "gold"), "case.json is not the case"),
        ("readings", lambda rows: rows + "{broken\n", "a row can't be read"),
    ],
)  # fmt: skip
def test_a_bag_whose_manifest_was_made_to_fit_a_change_is_still_refused(
    packed_case: Path, room: Path, table: str, change: Callable[[str], str], told: str
) -> None:
    line(packed_case, table, change)
    sealed_again(packed_case)
    unbag.prove(packed_case)
    with pytest.raises(SaysoError, match=told):
        unbag.read(packed_case, room)


def test_a_path_that_leads_out_of_the_bag_is_refused(packed_case: Path, room: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    manifest = packed_case / "tagmanifest-sha256.txt"
    manifest.write_text(manifest.read_text() + f"{hashlib.sha256(b'x').hexdigest()}  ../secret\n")
    with pytest.raises(CaseDamaged, match="missing from the bag"):
        unbag.read(packed_case, room)


def test_what_is_no_bag_or_no_bag_of_a_case_or_a_later_one_is_told_apart(packed_case: Path, room: Path, tmp_path: Path) -> None:
    with pytest.raises(CaseMissing, match="there is no bag here"):
        unbag.read(tmp_path / "nowhere", room)
    info = packed_case / "bag-info.txt"
    told = info.read_text()
    info.write_text(told.replace("Sayso-Database-Schema: ", "Sayso-Database-Schema: 9"))
    sealed_again(packed_case)
    with pytest.raises(CaseTooNew, match="later sayso"):
        unbag.read(packed_case, room)
    info.write_text("External-Identifier: x\n")
    sealed_again(packed_case)
    with pytest.raises(CaseMissing, match="holds no case"):
        unbag.read(packed_case, room)


def test_a_bag_made_by_another_program_of_the_same_payload_is_taken(packed_case: Path, room: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed")
    schema = json.loads(json.dumps(dict(pair.split(": ", 1) for pair in (packed_case / "bag-info.txt").read_text().splitlines())))
    for path in sorted((packed_case / "data").iterdir()):
        path.rename(packed_case / path.name)
    (packed_case / "data").rmdir()
    for name in (*TAGS, "tagmanifest-sha256.txt"):
        (packed_case / name).unlink()
    bagit.make_bag(str(packed_case), schema, checksums=["sha512", "sha256"])
    unbag.read(packed_case, room)
    with Store.open(room) as store:
        assert verify(store) == []


def test_an_original_that_no_longer_is_what_was_sealed_is_not_packed(bundled_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(bundled_folder, case := tmp_path / "case")
    original = next((case / "originals").iterdir())
    original.chmod(0o644)
    original.write_bytes(b"changed")
    with pytest.raises(CaseError, match="missing or was changed"):
        packed(case, tmp_path / "bag")
