"""Main text, headline, date and authors on trafilatura's public evaluation pages, ours beside trafilatura's in one run.

    python benchmarks/pages.py FOLDER [--json]

FOLDER is the `tests` folder of trafilatura's repository (with `evaldata.json`, `cache/`, `eval/`): fetched, never committed.
Main text is scored as trafilatura does: of the snippets that must be in the text and those that must not, precision, recall, F1.
Headline, date and authors are right when they say what the annotation says, and when they say nothing where it has nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trafilatura import bare_extraction, extract

from sayso.errors import SourceRefused
from sayso.intake import Hints, receive
from sayso.settings import Settings

Item = dict[str, Any]
OPTIONS = {"include_comments": False, "include_tables": True, "include_formatting": False}


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of a page."""

    text: str = ""
    title: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(slots=True)
class Score:
    """Snippets found and not, facts right and wrong, seconds."""

    count: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def text(self) -> tuple[float, float, float]:
        tp, fp, fn = (self.count[key] for key in ("tp", "fp", "fn"))
        return ratio(tp, tp + fp), ratio(tp, tp + fn), ratio(2 * tp, 2 * tp + fp + fn)

    def fact(self, name: str) -> tuple[float, float]:
        """Right where the annotation has a value; right over all pages, those without one included."""
        given, none = self.count[f"{name} given"], self.count[f"{name} none"]
        right = self.count[f"{name} right"]
        return ratio(right, given), ratio(right + self.count[f"{name} silent"], given + none)


def ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def ours(data: bytes, url: str) -> Read:
    try:
        made = receive(data, name="page.html", settings=Settings(), hints=Hints(fetched=url))[0]
    except SourceRefused:
        return Read()
    document = made.document
    return Read(document.text, document.title, document.published, document.authors)


def theirs(data: bytes, url: str) -> Read:
    """trafilatura: the text with its benchmark's own settings, the metadata with the page's address."""
    text = extract(data, fast=False, **OPTIONS)
    meta = bare_extraction(data, url=url, with_metadata=True)
    if meta is None:
        return Read(text or "")
    return Read(text or "", meta.title, meta.date, tuple(meta.author.split("; ")) if meta.author else ())


READERS: dict[str, Callable[[bytes, str], Read]] = {"sayso": ours, "trafilatura": theirs}


def flat(words: str | None) -> str:
    return " ".join((words or "").split())


def title_key(words: str | None) -> str:
    return flat(words).casefold().replace("’", "'").replace("\u00ad", "")


def author_key(names: Iterable[str]) -> frozenset[str]:
    """Names without their order, case and separators."""
    return frozenset(filter(None, re.split(r"\s*(?:[;,/&]|\band\b|\bund\b)\s*", title_key("; ".join(names)))))


def tally(score: Score, item: Item, read: Read) -> None:
    shown = flat(read.text)
    for snippet in item["with"]:
        score.count["tp" if flat(snippet) in shown else "fn"] += 1
    score.count["fp"] += sum(flat(snippet) in shown for snippet in item["without"])
    if "title" in item:
        author = item["author"] if isinstance(item["author"], list) else [item["author"] or ""]
        fact(score, "headline", title_key(item["title"]), title_key(read.title))
        fact(score, "date", item["date"] or "", read.date or "")
        fact(score, "authors", author_key(author), author_key(read.authors))


def fact(score: Score, name: str, gold: object, said: object) -> None:
    if gold:
        score.count[f"{name} given"] += 1
        score.count[f"{name} right"] += gold == said
    else:
        score.count[f"{name} none"] += 1
        score.count[f"{name} silent"] += not said


def page_of(folder: Path, item: Item) -> bytes:
    return next(p for p in (folder / "cache" / item["file"], folder / "eval" / item["file"]) if p.is_file()).read_bytes()


def half(url: str) -> str:
    """Whose errors may be looked at while rules are written (`seen`), and whose only counted (`held out`)."""
    return "seen" if hashlib.sha256(url.encode()).digest()[0] % 2 == 0 else "held out"


def measure(folder: Path) -> dict[str, dict[str, Score]]:
    """For each reader its score on all pages and on either half."""
    items: dict[str, Item] = json.loads((folder / "evaldata.json").read_text("utf-8"))
    scores = {name: {part: Score() for part in ("all", "seen", "held out")} for name in READERS}
    for url, item in items.items():
        data = page_of(folder, item)
        for name, read in READERS.items():
            begun = time.perf_counter()
            made = read(data, url)
            scores[name]["all"].seconds += time.perf_counter() - begun
            for part in ("all", half(url)):
                tally(scores[name][part], item, made)
    return scores


def figures(score: Score) -> dict[str, float]:
    precision, recall, f1 = score.text()
    found = {"text precision": precision, "text recall": recall, "text F1": f1}
    for name in ("headline", "date", "authors"):
        found[name], found[f"{name}, silence counted"] = score.fact(name)
    return {name: round(value, 4) for name, value in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    asked = parser.parse_args()
    scores = measure(asked.folder)
    table = {name: {part: figures(score) for part, score in parts.items()} for name, parts in scores.items()}
    if asked.json:
        print(json.dumps(table, indent=2))
        return 0
    for part in ("all", "seen", "held out"):
        print(f"\n{part:28}" + "".join(f"{name:>14}" for name in table))
        for row in table["sayso"][part]:
            print(f"{row:28}" + "".join(f"{parts[part][row]:14.4f}" for parts in table.values()))
    print(f"\n{'seconds':28}" + "".join(f"{parts['all'].seconds:14.1f}" for parts in scores.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
