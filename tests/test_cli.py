"""The command line, as a user runs it: real processes, real files, exit codes, and what is on the screen."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

import sayso
from sayso import codec
from sayso.cli.building import guarded
from sayso.cli.screen import fill, table
from sayso.cli.showing import understood
from sayso.errors import ReadingFailed, SourceEmpty
from sayso.records import Value
from sayso.store import Store

FIRE = """Fire at the Alder depot

The harbour master, Ilona Varga, said the fire began at 4 a.m. on 3 February 2026. About 40 tonnes of copper were lost,
worth $144,000, she said.

The owner, Tomas Reka, denied that the gate had been left open. Police could not be reached for comment.
"""
LOSS = "The port authority estimated the loss at 11 tonnes of copper on 5 February 2026, according to its spokesman.\n"
LATER = "On 7 February 2026 the depot’s owner said: “Nobody was hurt, and the copper was insured.”\n"
MOVES = re.compile(rb'"(created|retrieved)":("[^"]*"|null)')


def run(*arguments: str | Path, cwd: Path, feed: bytes = b"", **world: str) -> subprocess.CompletedProcess[str]:
    """`sayso` with these arguments; the answer as text."""
    command = [sys.executable, "-m", "sayso", *map(os.fspath, arguments)]
    env = {**os.environ, "COLUMNS": "150", "PYTHONUTF8": "1", "NO_COLOR": "1", **world}
    done = subprocess.run(command, cwd=cwd, env=env, input=feed, capture_output=True, timeout=120)
    out, err = (stream.decode("utf-8") for stream in (done.stdout, done.stderr))
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(command, done.returncode, out, err)


def build(folder: Path, *sources: str | Path, **world: str) -> subprocess.CompletedProcess[str]:
    return run("build", *sources, "--case", folder.name, "--no-model", cwd=folder.parent, **world)


def export(folder: Path) -> bytes:
    done = run("export", folder.name, cwd=folder.parent)
    assert done.returncode == 0
    return done.stdout.encode()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with three invented texts, one of them there twice."""
    for name, text in {"fire.txt": FIRE, "loss.txt": LOSS, "later.md": LATER, "again.txt": FIRE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of two texts; for tests that only look at it."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "fire.txt").write_text(FIRE, encoding="utf-8")
    (folder / "loss.txt").write_text(LOSS, encoding="utf-8")
    assert build(folder / "case", "fire.txt", "loss.txt").returncode == 0
    return folder / "case"


def test_in_80_columns_a_name_beside_many_numbers_keeps_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    made = table("People", "name", "says", "passes on", "about", "reply", wide=("name",))
    numbers = (
        "131 156 157 158 159 … (23)",
        "160 161 164 169 170 … (6)",
        "3 6 16 30 33 … (20)",
        "gave no answer, could not be reached",
    )
    shown = Console(width=80, file=StringIO())
    shown.print(fill(made, [("Gennady Starostin", *numbers)]))
    assert isinstance(shown.file, StringIO)
    assert "Gennady Starostin" in shown.file.getvalue()


def test_a_terminal_that_lacks_a_letter_shows_all_the_rest(case: Path) -> None:
    shown = run("show", case.name, "--statements", cwd=case.parent, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert "the fire began at 4 a.m." in " ".join(shown.stdout.split())
    assert "Ilona Varga" in shown.stdout


# ── building ─────────────────────────────────────────────────────────────────────────────────────


def test_the_order_of_the_sources_the_process_and_a_second_go_leave_no_trace(desk: Path) -> None:
    names = ["fire.txt", "loss.txt", "later.md", "again.txt"]
    for folder in ("one", "two", "three"):
        (desk / folder).mkdir()
    one, two, three = (desk / folder / "case" for folder in ("one", "two", "three"))
    places = [Path("..", name) for name in names]
    assert build(one, *places, PYTHONHASHSEED="1").returncode == 0
    assert build(two, *reversed(places), PYTHONHASHSEED="2").returncode == 0
    assert build(three, *places[1:3]).returncode == 0
    assert build(three, *places, PYTHONHASHSEED="3").returncode == 0
    exports = [MOVES.sub(b"", export(folder)) for folder in (one, two, three)]
    assert exports[0] == exports[1] == exports[2]
    assert len(json.loads(export(one))["documents"]) == 3


def test_a_build_says_what_it_did_and_where_the_page_lies(desk: Path) -> None:
    done = build(desk / "case", "fire.txt", "loss.txt")
    assert done.returncode == 0
    assert "2 documents read." in done.stdout
    assert re.search(r"case: 2 documents, 2 pieces of reporting, \d+ statements\.", done.stdout)
    assert f"The page: {desk / 'case' / 'case.html'}" in done.stdout
    assert (desk / "case" / "case.html").read_bytes().lstrip().startswith(b"<!doctype html>")
    assert done.stderr == ""


def test_what_is_there_already_is_skipped(desk: Path) -> None:
    build(desk / "case", "fire.txt")
    done = build(desk / "case", "fire.txt", "loss.txt")
    assert done.returncode == 0
    assert "1 document read, 1 source skipped as already there (fire.txt)." in done.stdout


def test_refused_sources_are_listed_with_reason_and_advice_and_the_run_goes_on(desk: Path) -> None:
    (desk / "empty.txt").touch()
    (desk / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    done = build(desk / "case", "empty.txt", "fire.txt", "missing.txt", "picture.png")
    assert done.returncode == 1
    assert "1 document read, 3 sources refused." in done.stdout
    for words in ("empty.txt", "missing.txt", "no such file", "picture.png", "PNG", "text layer"):
        assert words in done.stderr
    with Store.open(desk / "case") as store:
        assert [refusal.source for refusal in store.refusals()] == ["empty.txt", "missing.txt", "picture.png"]


def test_what_is_hidden_in_a_folder_is_named_and_refuses_nothing(desk: Path) -> None:
    (desk / "papers").mkdir()
    for name in (".DS_Store", "~$fire.docx", "fire.txt"):
        (desk / "papers" / name).write_bytes((desk / "fire.txt").read_bytes())
    done = build(desk / "case", "papers")
    assert done.returncode == 0
    assert "1 document read, 2 hidden files passed over (papers/.DS_Store, papers/~$fire.docx)." in done.stdout


def test_a_refused_file_of_a_folder_is_named_with_its_folder_and_in_full(desk: Path) -> None:
    long = "a-letter-with-a-name-of-many-letters-and-no-space-to-break-it.txt"
    (desk / "papers" / "mine").mkdir(parents=True)
    (desk / "papers" / "mine" / long).touch()
    done = build(desk / "case", "papers", "fire.txt")
    told = "".join(line.split("  ")[0].strip() for line in done.stderr.splitlines())
    assert f"papers/mine/{long}" in told


@pytest.mark.parametrize("day", ["2026-13-45", "2026-02-30", "2026-1-1", "soon"])
def test_a_day_that_is_none_is_refused_before_anything_is_read(desk: Path, day: str) -> None:
    build(desk / "case", "fire.txt")
    done = build(desk / "case", "fire.txt", "--published", day)
    assert done.returncode == 2
    assert "is no date. Write it as" in done.stderr


def test_a_file_that_a_mail_brought_as_well_counts_once(desk: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ada Holm <ada@example.org>", "The fire"
    mail.set_content("I send you what the paper wrote.")
    mail.add_attachment((desk / "fire.txt").read_bytes(), maintype="text", subtype="plain", filename="fire.txt")
    (desk / "mail.eml").write_bytes(mail.as_bytes())
    done = build(desk / "case", "mail.eml", "fire.txt")
    assert "3 documents read." in done.stdout
    assert "case: 2 documents, 2 pieces of reporting" in done.stdout
    assert "1 attachment is in the case twice and counts once" in done.stdout
    assert "mail.eml!fire.txt: the same as fire.txt" in " ".join(run("show", "case", "--skipped", cwd=desk).stdout.split())


def test_nothing_done_is_2(desk: Path) -> None:
    done = build(desk / "case", "missing.txt")
    assert done.returncode == 2
    assert "missing.txt" in done.stderr
    assert build(desk / "case", "missing.txt", "--title", "Another").returncode == 2
    assert json.loads(export(desk / "case"))["case"]["title"] == "Another"  # an empty case may still be named
    assert build(desk / "other").returncode == 2
    assert run("build", "fire.txt", cwd=desk).returncode == 2
    assert run("show", "nowhere", cwd=desk).returncode == 2


def test_the_users_word_goes_into_every_document(desk: Path) -> None:
    said = ("--title", "The depot", "--outlet", "Alder Post", "--published", "2026-02-06", "--url", "https://alder.example/1")
    assert run("build", "fire.txt", "loss.txt", "--case", "case", "--no-model", *said, cwd=desk).returncode == 0
    exported = json.loads(export(desk / "case"))
    assert exported["case"]["title"] == "The depot"
    outlets = {entity["id"]: entity["name"] for entity in exported["entities"]}
    for document in exported["documents"]:
        assert outlets[document["outlet"]] == "Alder Post"
        assert (document["published"], document["url"]) == ("2026-02-06", "https://alder.example/1")


def test_what_the_user_says_later_of_a_source_that_is_there_is_taken_over_and_what_was_said_before_stays(desk: Path) -> None:
    folder = desk / "later"
    build(folder, "loss.txt", "--outlet", "Alder Post")
    done = build(folder, "loss.txt", "--published", "2026-02-06")
    assert "1 document read." in done.stdout
    exported = json.loads(export(folder))
    (document,) = exported["documents"]
    assert document["published"] == "2026-02-06"
    assert "Alder Post" in [e["name"] for e in exported["entities"] if e["id"] == document["outlet"]]
    assert "1 source skipped as already there" in build(folder, "loss.txt", "--published", "2026-02-06").stdout


def test_a_date_that_is_none_and_another_title_are_refused_in_one_line(desk: Path) -> None:
    done = run("build", "fire.txt", "--case", "case", "--published", "yesterday", cwd=desk)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "'yesterday' is no date. Write it as 2026-02-04" in done.stderr
    assert build(desk / "case", "fire.txt").returncode == 0
    done = run("build", "loss.txt", "--case", "case", "--title", "Another", cwd=desk)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "this case is titled “case”" in done.stderr


def test_standard_input_and_a_folder_are_sources(desk: Path) -> None:
    command = ("build", "-", ".", "--case", "case", "--no-model")
    done = run(*command, cwd=desk, feed=b"The mayor said the bridge was safe.")
    assert done.returncode == 0
    assert "4 documents read, 1 source skipped" in done.stdout
    again = run(*command, cwd=desk, feed=b"The mayor said the bridge was safe.")  # the case itself is no source
    assert "0 documents read, 5 sources skipped" in again.stdout


def test_a_file_name_that_is_no_utf_8_does_no_harm(desk: Path) -> None:
    name = os.fsencode(desk) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(LATER)
    assert build(desk / "case", os.fsdecode(b"caf\xe9.txt")).returncode == 0
    assert json.loads(export(desk / "case"))["documents"][0]["path"] == "caf\\udce9.txt"


def test_a_second_writer_is_told_to_wait(desk: Path) -> None:
    with Store.create(desk / "case", "case"):
        done = build(desk / "case", "fire.txt")
        assert done.returncode == 2
        assert f"process {os.getpid()} is writing this case. Wait until it is done, then try again." in done.stderr


def test_what_a_stopped_build_left_unread_is_read_by_the_next(desk: Path) -> None:
    build(desk / "case", "fire.txt", "loss.txt")
    whole = export(desk / "case")
    with Store.open(desk / "case", write=True) as store:  # as if it had been killed after collecting the second source
        store.connection.execute("DELETE FROM readings WHERE rowid = 2")
        store.connection.execute("DELETE FROM weighed")
    assert "1 document read, 2 sources skipped" in build(desk / "case", "fire.txt", "loss.txt").stdout
    assert export(desk / "case") == whole


@pytest.mark.slow
def test_a_build_killed_at_any_moment_is_finished_by_the_same_command(desk: Path) -> None:
    names, chance = ["fire.txt", "loss.txt", "later.md"], random.Random(11)
    assert build(desk / "whole", *names, "--title", "The depot").returncode == 0
    command = [sys.executable, "-m", "sayso", "build", *names, "--case", "case", "--title", "The depot", "--no-model"]
    for _ in range(4):
        process = subprocess.Popen(command, cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.2, 2))
        process.kill()
        process.wait()
    assert build(desk / "case", *names, "--title", "The depot").returncode == 0
    assert run("verify", "case", cwd=desk).returncode == 0
    assert MOVES.sub(b"", export(desk / "case")) == MOVES.sub(b"", export(desk / "whole"))


# ── looking ──────────────────────────────────────────────────────────────────────────────────────


def test_show_prints_the_case_at_a_glance(case: Path) -> None:
    done = run("show", case, cwd=case.parent)
    assert done.returncode == 0
    for words in ("2 documents, 2 pieces of reporting", "Fire at the Alder depot", "Who has not replied", "could not be reached"):
        assert words in done.stdout


def test_show_prints_the_tables_asked_for(case: Path) -> None:
    options = ("--statements", "--people", "--values", "--timeline", "--claims", "--conflicts")
    done = run("show", case, *options, cwd=case.parent)
    assert done.returncode == 0
    places = [done.stdout.index(name) for name in ("Statements", "People", "Figures", "Conflicts", "Timeline", "Claims")]
    assert places == sorted(places)
    for words in ("Ilona Varga", "denied", "Tomas Reka", "about 40 t", "144,000 USD", "3 February 2026"):
        assert words in done.stdout


def test_who_draws_on_whom_is_readable_in_a_narrow_terminal(desk: Path) -> None:
    long = "\n\n".join(f"Clerk Ilona Varga said that depot {n} had lost {n}0 tonnes of copper in the night." for n in "123456789")
    for name, day in (("one", "2026-02-03"), ("two", "2026-02-05")):
        (desk / f"{name}.txt").write_text(f"{name}\n\n{long}", encoding="utf-8")
        said = ("--outlet", f"The Very Long Named Post Number {name}", "--published", day)
        run("build", f"{name}.txt", "--case", "drawn", "--no-model", *said, cwd=desk)
    shown = run("show", "drawn", "--derivations", cwd=desk, COLUMNS="80").stdout
    assert "copies" in shown
    assert len(shown.splitlines()) < 14


def test_a_document_cannot_drive_the_terminal(tmp_path: Path) -> None:
    trap = "A clerk, Ida Moss, said the \x1b[2J key \u202egnorw was lost. She said it [bold]was[/bold] on Monday."
    (tmp_path / "trap.txt").write_text(trap, encoding="utf-8")
    build(tmp_path / "case", "trap.txt")
    shown = run("show", "case", "--statements", cwd=tmp_path).stdout
    assert "key" in shown
    assert "[bold]was[/bold]" in shown
    assert not {"\x1b", "\u202e"} & set(shown)


def test_an_export_keeps_the_contract_and_is_noted_in_the_log(case: Path, tmp_path: Path) -> None:
    data = export(case)
    assert list(Draft202012Validator(codec.schema()).iter_errors(json.loads(data))) == []
    assert run("export", case, "--format", "json", "--out", tmp_path / "case.json", cwd=tmp_path).returncode == 0
    assert (tmp_path / "case.json").read_bytes() == data
    with Store.open(case) as store:
        last = [entry for entry in store.custody() if entry.event == "exported"][-1]
    assert last.facts()["to"] == str(tmp_path / "case.json")
    assert run("export", case, "--format", "xml", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"amount": "144000", "unit": "USD"}, "144,000 USD"),
        ({"amount": "40", "unit": "t", "qualifier": "about"}, "about 40 t"),
        ({"low": "3", "high": "4.5", "unit": "kg", "qualifier": "between"}, "between 3 and 4.5 kg"),
        ({"low": "1200", "qualifier": "at_least"}, "at least 1,200"),
        ({}, ""),
    ],
)
def test_a_figure_is_shown_as_understood(value: dict[str, str], shown: str) -> None:
    known = {"id": "0", "document": "0", "span": (0, 1), "text": "x", "kind": "count"}
    assert understood(Value(**known | value)) == shown


def test_a_fault_of_ours_in_one_document_is_that_documents_error() -> None:
    with pytest.raises(ReadingFailed, match=r"a.txt: ZeroDivisionError at test_cli.py:\d+: .* please report it"):
        guarded(lambda: 1 // 0, "a.txt", ReadingFailed)
    with pytest.raises(SourceEmpty):
        guarded(refuse, "a.txt", ReadingFailed)


def refuse() -> None:
    raise SourceEmpty("no words")


# ── proving ──────────────────────────────────────────────────────────────────────────────────────


def test_verify_says_so_when_nothing_is_wrong(case: Path) -> None:
    done = run("verify", case, cwd=case.parent)
    assert done.returncode == 0
    assert "Nothing is wrong." in done.stdout
    assert "2 originals re-hashed" in done.stdout
    found = re.search(r"Custody log: \d+ entries, head ([0-9a-f]{64})", done.stdout)
    assert found
    assert run("verify", case, "--head", found[1], cwd=case.parent).returncode == 0
    other = run("verify", case, "--head", "0" * 64, cwd=case.parent)
    assert other.returncode == 1
    assert "this head is not in the log" in other.stdout


def flip_a_byte(case: Path) -> None:
    original = min((case / "originals").iterdir())
    original.chmod(0o644)
    data = bytearray(original.read_bytes())
    data[10] ^= 1
    original.write_bytes(data)


def move_a_span(case: Path) -> None:
    change = "UPDATE weighed SET record = json_set(record, '$.spans[0][0]', json_extract(record, '$.spans[0][0]') + 1)"
    _change(case, f"{change} WHERE list = 'statements' AND position = 0")


def remove_a_row(case: Path) -> None:
    _change(case, "DROP TRIGGER custody_stays", "DELETE FROM custody WHERE number = 3")


def _change(case: Path, *statements: str) -> None:
    with sqlite3.connect(case / "case.db") as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("tamper", "words"),
    [
        (flip_a_byte, ["original", "was changed: its bytes have another hash"]),
        (move_a_span, ["span", "its spans do not give"]),
        (remove_a_row, ["custody", "rows 3 to 3 are missing"]),
    ],
)
def test_verify_finds_what_was_changed(tamper: Callable[[Path], None], words: list[str], desk: Path) -> None:
    build(desk / "case", "fire.txt", "loss.txt")
    tamper(desk / "case")
    done = run("verify", "case", cwd=desk)
    assert done.returncode == 1
    assert [word for word in [*words, "wrong"] if word not in done.stdout] == []


# ── starting ─────────────────────────────────────────────────────────────────────────────────────


def test_the_version_is_told(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout == f"sayso {sayso.__version__}\n"


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import sayso", {"rich", "typer", "orjson", "numpy", "lxml"}),
        ("from sayso.cli import app; app(['--help'], standalone_mode=False)", {"sayso.pipeline", "sayso.store", "numpy", "lxml"}),
    ],
)
def test_a_start_loads_no_more_than_it_needs(code: str, unwanted: set[str]) -> None:
    program = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & unwanted == set()


@pytest.mark.slow
def test_the_demo_builds_the_bundled_case(tmp_path: Path) -> None:
    done = run("demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "8 documents" in done.stdout
    assert f"The page: {tmp_path / 'demo-case' / 'case.html'}" in done.stdout
    assert run("verify", "demo-case", cwd=tmp_path).returncode == 0
    assert list(Draft202012Validator(codec.schema()).iter_errors(json.loads(export(tmp_path / "demo-case")))) == []


# ── reviewing ────────────────────────────────────────────────────────────────────────────────────


def test_names_that_a_person_keeps_apart_stay_apart_through_a_new_build_until_that_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text("The watchman, Pavel Orekhov, said the depot burned.\n", encoding="utf-8")
    (tmp_path / "пожар.txt").write_text("Следователь Павел Орехов сказал, что склад сгорел.\n", encoding="utf-8")
    folder = tmp_path / "case"
    assert build(folder, "fire.txt", "пожар.txt").returncode == 0

    def people() -> str:
        return " ".join(run("show", "case", "--people", cwd=tmp_path).stdout.split())

    def review(*options: str) -> subprocess.CompletedProcess[str]:
        return run("review", "case", *options, cwd=tmp_path)

    pair = ("--apart", "Pavel Orekhov", "Павел Орехов @ пожар.txt")
    assert "Why these are one" in people()
    assert "--by" in review(*pair).stderr
    assert review(*pair, "--by", "Ida", "--note", "two men").returncode == 0
    (tmp_path / "later.txt").write_text("Nobody was hurt, Pavel Orekhov said.\n", encoding="utf-8")
    assert build(folder, "later.txt").returncode == 0
    assert re.search(r"Kept apart by review .*Pavel Orekhov Павел Орехов Ida .*two men", people())
    assert "Kept apart by review from" in (folder / "case.html").read_text(encoding="utf-8")
    assert "two already" in review(*pair, "--by", "Ida").stderr
    assert review("--withdraw", "1", "--by", "Eva").returncode == 0
    assert "Kept apart" not in people()
    assert review("--withdraw", "1", "--by", "Eva").returncode == 2
    assert "no longer kept apart" in review().stdout
    assert run("verify", "case", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("names", [("Pavel Orekhov", "Nobody At All"), ("Ilona Varga", "Tomas Reka")])
def test_names_that_are_not_one_can_not_be_parted(case: Path, names: tuple[str, str]) -> None:
    done = run("review", case.name, "--apart", *names, "--by", "Ida", cwd=case.parent)
    assert done.returncode == 2
    assert run("review", case.name, cwd=case.parent).stdout == "What people decided: nothing yet.\n"
