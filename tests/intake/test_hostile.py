"""Input made to hurt: refused or read within a minute and a gigabyte, measured in a process of its own."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from sayso.errors import SourceRefused
from sayso.intake import receive
from sayso.settings import Settings
from tests.intake import papers

pytestmark = pytest.mark.slow

GIGABYTE = 1 << 30
CHILD = """
import resource, sys
from pathlib import Path
from sayso.collect import Found, gather
from sayso.errors import SourceRefused
from sayso.intake import receive
from sayso.settings import Settings
for found in gather(sys.argv[1:], Settings()):
    try:
        made = receive(found.data, name=found.name, settings=Settings(), hints=found.hints) if isinstance(found, Found) else found
    except SourceRefused as refused:
        made = refused
    print(type(made).__name__, len(made[0].document.text) if isinstance(made, list) else made.reason)
# The kernel's own mark of this program's memory; getrusage's begins with the most its parent ever had.
status = Path("/proc/self/status")
marks = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.exists() else []
print(1024 * int(marks[0] if marks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""


def outcome(path: Path) -> tuple[str, int]:
    """What became of the file, in words, and the most memory that took, in bytes."""
    done = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, timeout=300, check=True)
    assert not done.stderr
    *words, memory = done.stdout.splitlines()
    return "\n".join(words), int(memory)


def nested(tag: str, depth: int) -> bytes:
    return (f"<{tag}>" * depth + "The board of the harbour said so on Monday." + f"</{tag}>" * depth).encode()


HOSTILE = {
    "empty.txt": (b"", "SourceEmpty"),
    "binary.txt": (bytes(range(256)) * 4000, "SourceUnsupported"),
    "cut.pdf": (papers.pdf([[(72, 700, 12, "words")]])[:300], "SourceBroken"),
    "locked.pdf": (papers.pdf([[(72, 700, 12, "words")]], password="x"), "SourceLocked"),
    "bomb.docx": (papers.bomb(1_000_000_000), "SourceTooLarge"),
    "deep-div.html": (nested("div", 100_000), "list"),
    "deep-b.html": (nested("b", 100_000), "list"),
    "deep-table.html": (nested("table><tr><td", 100_000), "SourceTooLarge"),
    "unclosed.html": (b"<article><p>The board said so.</p>" + b'<a b="' * 200_000, "list"),
    "brackets.html": (b"<html><p>words</p>" + b"<" * 2_000_000, "list"),
    "comments.html": (b"<html><p>The board of the harbour said so.</p>" + b"<!--" * 500_000, "list"),
    "elements.html": (b"<html>" + b"<i>" * 10_000_000, "SourceTooLarge"),
    "stray.html": (b"<html><p>The board of the harbour said so.</p>" + b"</div>" * 1_000_000, "list"),
    "deep.eml": (b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: message/rfc822\n\n" * 3000 + b"words", "Source"),
    "lines.txt": (b"a\r\n" * 1_500_000, "list"),
    "long.txt": (b"word " * 9_000_000, "SourceTooLarge"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_read_or_refused_in_time_and_space(name: str, tmp_path: Path) -> None:
    data, expected = HOSTILE[name]
    (tmp_path / name).write_bytes(data)
    words, memory = outcome(tmp_path / name)
    assert words.startswith(expected)
    assert memory < GIGABYTE


def test_a_text_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as opened:
        opened.truncate(200_000_000)
    words, memory = outcome(tmp_path / "huge.txt")
    assert words.startswith("SourceTooLarge")
    assert memory < GIGABYTE // 4


def test_a_folder_of_good_and_bad_files_is_read_to_its_end(tmp_path: Path) -> None:
    for name in ("binary.txt", "cut.pdf", "empty.txt", "locked.pdf"):
        (tmp_path / name).write_bytes(HOSTILE[name][0])
    (tmp_path / "zz.txt").write_text("The board of the harbour said so on Monday.")
    (tmp_path / "loop").symlink_to(tmp_path)
    words, _ = outcome(tmp_path)
    kinds = [line.split()[0] for line in words.splitlines()]
    assert kinds == ["SourceUnsupported", "SourceBroken", "SourceEmpty", "SourceLocked", "SourceUnreadable", "list"]


GOOD = {
    "report.pdf": papers.pdf([[(72, 700, 12, "The board of the harbour said so."), (72, 680, 12, "It was Monday.")]] * 3),
    "letter.docx": papers.word(["The board of the harbour said so.", "It was Monday."], title="The pier", table=[["a", "b"]]),
    "mail.eml": papers.mail(
        "The board said so.", "<p>The board <b>said</b> so.</p>", Subject="Пирс", From="a@b.example"
    ).as_bytes(),
    "page.html": b'<article class="x"><h1>Pier</h1><p>The board of the harbour said so&nbsp;on Monday.<table><tr><td>1',
    "report.txt": "Пирс\r\n\r\nИсточник: Курьер\r\n\r\nВсё.".encode("cp1251"),
}


@pytest.mark.parametrize("name", GOOD)
def test_damaged_files_are_read_or_refused_and_never_crash(name: str) -> None:
    chance = random.Random(name)
    for _ in range(120):
        data = bytearray(GOOD[name])
        for _ in range(chance.choice([1, 5, 50])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        if chance.random() < 0.3:
            data += b"\n%%EOF"
        with suppress(SourceRefused):
            assert receive(bytes(data), name=name, settings=Settings())
