"""Whether the time that reading takes grows with the text and no faster: one text once, four times and sixteen times as long.

    SAYSO_SHARED=/path .venv/bin/python benchmarks/length.py [--start 10000] [--model]

English and Russian articles are joined, and English sentences dealt to three speakers make a transcript; the rules alone read
them. Printed are seconds of the processor for 10,000 characters, and each as a ratio to the shortest text of the same run: near 1
where the work is in proportion. The texts lie outside the repository (`wikinews-en`, `nerel`).
"""

from __future__ import annotations

import argparse
import json
import os
import time
from itertools import accumulate
from pathlib import Path

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SOURCES = {"English": "wikinews-en/unlabelled.jsonl", "Russian": "nerel/train.jsonl"}
TIMES = (1, 4, 16)
SPEAKERS = ("ANNA HOLM", "PETER VOSS", "INTERVIEWER")
ROUNDS = 3
TURN = 3  # sentences in one go


def articles(name: str, length: int) -> str:
    """So many characters of articles of one collection, whole ones, from its beginning again where it ends."""
    rows = (SHARED / "data" / SOURCES[name]).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"].strip() for row in rows]
    texts *= 1 + length // sum(map(len, texts))
    reach = list(accumulate(map(len, texts)))
    return "\n\n".join(text for text, end in zip(texts, reach, strict=True) if end - len(text) < length)


def transcript(length: int) -> str:
    """The English articles as turns of three speakers."""
    prose = " ".join(articles("English", length).split())
    said = [f"{sentence}." for sentence in prose.split(". ") if len(sentence) > 20]
    turns = [" ".join(said[n : n + TURN]) for n in range(0, len(said), TURN)]
    return "\n\n".join(f"{SPEAKERS[n % len(SPEAKERS)]}: {turn}" for n, turn in enumerate(turns))


def seconds(text: str, settings: Settings) -> float:
    """Seconds of the processor that 10,000 characters of this text take."""
    taken = pipeline.take_in(text.encode(), "length.txt", settings, Hints())[0]
    before = time.process_time()
    pipeline.read(taken, settings)
    return (time.process_time() - before) / len(taken.document.text) * 10_000


def best(text: str, settings: Settings) -> float:
    """The least of some readings, each of a text that is new by a letter: a machine with other work is slow at times."""
    return min(seconds(text[n:], settings) for n in range(ROUNDS))


def main() -> None:
    """Read every text and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=int, default=10_000, help="characters of the shortest text")
    parser.add_argument("--model", action="store_true", help="read with the reader model as well")
    options = parser.parse_args()
    settings = Settings(model=options.model)
    makers = {name: lambda length, name=name: articles(name, length) for name in SOURCES} | {"transcript": transcript}
    print("seconds per 10,000 characters   " + "".join(f"{n:>14}×" for n in TIMES))
    for name, make in makers.items():
        seconds(make(options.start * TIMES[-1]), settings)  # every word was looked up once before the clock runs
        taken = [best(make(options.start * n), settings) for n in TIMES]
        print(f"{name:<32}" + "".join(f"{t:>8.3f} ({t / taken[0]:4.2f})" for t in taken), flush=True)


if __name__ == "__main__":
    main()
