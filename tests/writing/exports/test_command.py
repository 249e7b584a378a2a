"""`sayso export` and `sayso import`, as a user runs them: what is written, what is refused, and what the log notes."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from sayso.cli.app import Format
from sayso.errors import ExtraMissing
from sayso.records import Case, Heading
from sayso.store import Store, verify
from sayso.writing.exports import FORMATS, Material, files
from tests.test_cli import run

EMPTY = Case(case=Heading(id="0123456789abcdef", title="Nothing yet", created="2026-03-14"))


@pytest.fixture
def desk(bundled_folder: Path, tmp_path: Path) -> Path:
    """A folder beside the bundled case."""
    (tmp_path / "case").symlink_to(bundled_folder)
    return tmp_path


def last(case: Path) -> tuple[str, dict[str, str]]:
    """The last entry of the log: its subject and its facts."""
    with Store.open(case) as store:
        *_, entry = store.custody()
    return entry.subject, entry.facts()


def test_the_command_knows_every_format_and_no_other() -> None:
    assert [choice.value for choice in Format] == list(FORMATS)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"bag"}))
def test_a_case_with_nothing_in_it_has_every_format(name: str) -> None:
    pytest.importorskip(FORMATS[name].library or "json")
    made = dict(files(name, Material(case=EMPTY)))
    assert made
    assert ("" in made) != FORMATS[name].folder


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"xlsx"}))
def test_the_same_case_gives_the_same_bytes(name: str, material: Material) -> None:
    if name == "bag" and material.store is None:
        pytest.skip("a bag is made from a case on disk")
    pytest.importorskip(FORMATS[name].library or "json")
    assert list(files(name, material)) == list(files(name, material))


def test_an_extra_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delitem(sys.modules, "sayso.writing.exports.sheets", raising=False)
    with pytest.raises(ExtraMissing, match=r"needs openpyxl, from the extra “sheets”.*pip install 'sayso\[sheets\]'"):
        files("xlsx", Material(case=EMPTY))


def test_a_format_of_one_file_goes_to_standard_output_or_to_a_file_and_the_log_has_its_hash(desk: Path) -> None:
    shown = run("export", "case", "--format", "timelinejs", cwd=desk)
    assert run("export", "case", "--format", "timelinejs", "--out", "line.json", cwd=desk).returncode == 0
    written = (desk / "line.json").read_bytes()
    assert shown.stdout.encode() == written
    subject, facts = last(desk / "case")
    assert (subject, facts) == ("timelinejs", {"sha256": hashlib.sha256(written).hexdigest(), "to": "line.json"})


def test_a_format_of_several_files_makes_a_folder_and_the_log_has_the_hash_of_their_list(desk: Path) -> None:
    assert run("export", "case", "--format", "csv", "--out", "tables", cwd=desk).returncode == 0
    names = sorted(path.name for path in (desk / "tables").iterdir())
    assert names == ["acts.csv", "conflicts.csv", "people.csv", "statements.csv", "timeline.csv"]
    sums = "".join(f"{hashlib.sha256((desk / 'tables' / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    assert last(desk / "case")[1]["sha256"] == hashlib.sha256(sums.encode()).hexdigest()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("csv",), "makes several files. Say where to write it with --out PATH."),
        (("xlsx",), "is not for a screen. Say where to write it with --out PATH."),
        (("csv", "--out", "full"), "full: there is something here already. Name a new folder, or empty this one."),
        (("bag", "--out", "file.txt"), "file.txt: there is something here already."),
        (("prov", "--out", "full"), "full: this is a folder, and the format is one file."),
        (("prov", "--out", "no/where.json"), "there is no folder to write it in."),
        (("json", "--out", "case/case.db"), "that is a part of the case itself."),
        (("docx",), "Invalid value for '--format'"),
    ],
)
def test_what_can_not_be_written_there_is_refused_in_words_and_nothing_is_touched(
    desk: Path, arguments: tuple[str, ...], told: str
) -> None:
    (desk / "full").mkdir()
    (desk / "full" / "kept.txt").write_text("kept")
    (desk / "file.txt").write_text("kept")
    before = last(desk / "case")
    done = run("export", "case", "--format", *arguments, cwd=desk)
    assert done.returncode == 2
    assert told in done.stderr
    assert sorted(path.name for path in desk.iterdir()) == ["case", "file.txt", "full"]
    assert (desk / "full" / "kept.txt").read_text() == (desk / "file.txt").read_text() == "kept"
    assert last(desk / "case") == before


def test_a_bag_and_its_import_give_the_same_export_and_a_case_that_verifies(desk: Path) -> None:
    assert run("export", "case", "--format", "bag", "--out", "bag", cwd=desk).returncode == 0
    noted = last(desk / "case")
    assert noted == ("bag", {"sha256": hashlib.sha256((desk / "bag/data/case.json").read_bytes()).hexdigest(), "to": "bag"})
    done = run("import", "bag", "--case", "back", cwd=desk)
    assert done.returncode == 0
    assert "The coal gallery of Kedrozersk: 8 documents" in done.stdout
    assert (desk / "back" / "case.html").is_file()
    assert last(desk / "back") == noted
    with Store.open(desk / "back") as store:
        assert verify(store) == []
    exports = [run("export", name, cwd=desk).stdout for name in ("case", "back")]
    assert exports[0] == exports[1]
    assert json.loads(exports[0])["schema"] == "sayso-case/1"


def test_an_import_that_fails_leaves_nothing_behind(desk: Path) -> None:
    assert run("export", "case", "--format", "bag", "--out", "bag", cwd=desk).returncode == 0
    (desk / "bag" / "data" / "case.json").write_bytes(b"{}\n")
    done = run("import", "bag", "--case", "back", cwd=desk)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "data/case.json was changed: it has another hash" in done.stderr
    assert run("import", "nowhere", "--case", "back", cwd=desk).returncode == 2
    assert run("import", "bag", "--case", "bag", cwd=desk).returncode == 2
    assert sorted(path.name for path in desk.iterdir()) == ["bag", "case"]
