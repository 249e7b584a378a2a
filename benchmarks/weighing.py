"""How long weighing takes and how much memory: a whole case at once, one more document, and whole builds on the disk.

    SAYSO_SHARED=/path .venv/bin/python benchmarks/weighing.py [--documents 50,200,1000,2000] [--builds 50,200] [--readings FILE]

Articles of four collections outside the repository (`nerel`, `wikinews-en`, `polnear`, `factrueval`), dealt in turn, as of forty
outlets and nine months, are read by rules; `--readings` keeps what was read for the next time. Every row is a process of its
own, so that nothing is known beforehand. *All* is a weighing of so many documents, *one more* a further one in the same process
(`weighing.incremental`), both in seconds of the processor; *peak* is the process's memory at its highest in the first of the two,
*held* what it had with the readings alone. `--builds` runs `sayso build` as a user does, and times, by the clock, the first build
of so many files, one that adds a file, and one that adds nothing. The goals: 50 documents in 1 s, 2,000 in 60 s and 1 GiB.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path

from sayso import codec, pipeline
from sayso.intake import Hints
from sayso.records import Heading, Reading
from sayso.settings import Settings
from sayso.weighing.incremental import Weighing

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SOURCES = ("nerel/train", "wikinews-en/unlabelled", "polnear/train", "factrueval/train")
HEADING = Heading(id="benchmark", title="Benchmark", created="2026-01-01")
OUTLETS, MONTHS, DAYS = 40, 9, 28


def texts() -> Iterator[str]:
    """Articles of every collection in turn, as far as they reach."""
    files = [(SHARED / "data" / f"{source}.jsonl").read_text(encoding="utf-8").splitlines() for source in SOURCES]
    return (json.loads(line)["text"] for row in zip_longest(*files) for line in row if line)


def hints(number: int) -> tuple[str, str]:
    """The outlet and the day of the article with this number."""
    return f"Outlet {number % OUTLETS}", f"2026-{1 + number % MONTHS:02}-{1 + number % DAYS:02}"


def read(many: int) -> Iterator[Reading]:
    """The readings of so many articles, by rules."""
    rules = Settings(model=False)
    for number, text in enumerate(islice(texts(), many)):
        outlet, day = hints(number)
        said = Hints(outlet=outlet, published=day)
        yield from (pipeline.read(i, rules) for i in pipeline.take_in(text.encode(), f"{number}.txt", rules, said))


def kept(file: Path, many: int) -> None:
    """Has at least so many readings in the file, one a line."""
    if not file.exists() or len(file.read_bytes().splitlines()) < many:
        file.write_bytes(b"".join(codec.encode(reading) + b"\n" for reading in read(many)))


# ── weighing ─────────────────────────────────────────────────────────────────────────────────────


def peak() -> int:
    """The memory of this process at its highest so far, in MiB (Linux; `ru_maxrss` would count the process that started it)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def weigh(file: Path, many: int) -> None:
    """Prints the row of so many documents, in a process that has weighed nothing before."""
    with file.open("rb") as lines:
        *readings, last = [codec.decode_as(Reading, line) for line in islice(lines, many + 1)]
    held, growing = peak(), Weighing(HEADING)
    whole = seconds(growing, readings)
    highest, statements = peak(), sum(len(r.statements) for r in readings)
    more = seconds(growing, [last])
    print(f"{len(readings):9,} {statements:11,} {whole:8.2f} {more:9.2f} {highest:6,} {held:6,}", flush=True)


def seconds(growing: Weighing, added: list[Reading]) -> float:
    """Seconds of the processor that weighing takes with these documents added."""
    before = time.process_time()
    growing.add(added)
    return time.process_time() - before


# ── builds ───────────────────────────────────────────────────────────────────────────────────────


def built(folder: Path, *sources: Path) -> float:
    """The seconds of one `sayso build` by rules."""
    command = [sys.executable, "-m", "sayso", "build", *map(str, sources), "--case", str(folder), "--no-model"]
    before = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    return time.monotonic() - before


def build(many: int) -> None:
    """Prints the row of a case of so many files."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Path(scratch) / "desk"
        desk.mkdir()
        files = [desk / f"{number}.txt" for number in range(many + 1)]
        for file, text in zip(files, texts(), strict=False):
            file.write_text(text, encoding="utf-8")
        case, later = Path(scratch) / "case", files[-1].rename(Path(scratch) / "later.txt")
        taken = [built(case, desk), built(case, later), built(case, desk, later)]
    print(f"{many:9,} {taken[0]:12.1f} {taken[1]:12.1f} {taken[2]:14.1f}", flush=True)


# ── the table ────────────────────────────────────────────────────────────────────────────────────


def numbers(text: str) -> list[int]:
    """Numbers parted by commas."""
    return [int(part) for part in text.split(",") if part]


def main() -> None:
    """Read the articles and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=numbers, default=[50, 200, 1000, 2000], help="weigh so many")
    parser.add_argument("--builds", type=numbers, default=[], help="and build cases of so many")
    parser.add_argument("--readings", type=Path, help="keep the readings here")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        weigh(options.readings, options.one)
        return
    with tempfile.TemporaryDirectory() as scratch:
        file = options.readings or Path(scratch) / "readings.jsonl"
        kept(file, max(options.documents, default=0) + 1)
        print("documents  statements    all s  one more   peak   held MiB")
        for many in options.documents:
            subprocess.run([sys.executable, __file__, "--one", str(many), "--readings", str(file)], check=True)
    if options.builds:
        print("\ndocuments  first build  one more s  nothing new s")
        for many in options.builds:
            build(many)


if __name__ == "__main__":
    main()
