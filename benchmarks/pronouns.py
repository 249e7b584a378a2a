"""Whom a pronoun stands for, on GAP's development snippets: the whole reading and the reader model's links beside it.

    SAYSO_SHARED=../shared PYTHONPATH=.:src python benchmarks/pronouns.py [--split dev] [--some N] [--misses]

GAP asks of two names a snippet whether the pronoun means them. The score is its own: F1 over all names asked about, for
masculine and feminine pronouns apart, and their ratio. *Right where one is*: snippets where one of the two is right
and the reading says so of it alone.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from dataclasses import replace as changed
from pathlib import Path
from typing import Any

from training.measure import led_back
from training.scores import Count

from sayso import pipeline
from sayso.intake import Hints
from sayso.reading.encoder.model import ReaderModel
from sayso.settings import Settings

Span = tuple[int, int]
Row = dict[str, Any]
FEMININE = frozenset({"she", "her", "hers", "herself"})


@dataclass(slots=True)
class Scores:
    """GAP's counts by gender, and how many snippets came out whole."""

    names: dict[str, Count] = field(default_factory=lambda: {"masculine": Count(), "feminine": Count()})
    right: int = 0
    asked: int = 0

    def add(self, row: Row, means: tuple[bool, bool]) -> bool:
        """Count one snippet; whether it came out whole."""
        said = (row["a"]["coref"], row["b"]["coref"])
        gender = "feminine" if row["pronoun"]["text"].lower() in FEMININE else "masculine"
        self.names[gender].add(sum(m and s for m, s in zip(means, said, strict=True)), sum(means), sum(said))
        self.asked += any(said)
        self.right += any(said) and means == said
        return means == said

    def line(self, name: str) -> str:
        """One row of the table."""
        whole = Count()
        for count in self.names.values():
            whole.add(count.hits, count.proposed, count.marked)
        men, women = self.names["masculine"].f1, self.names["feminine"].f1
        return (
            f"{name:10} P {whole.precision:.3f}  R {whole.recall:.3f}  F1 {whole.f1:.3f}   masculine {men:.3f}  "
            f"feminine {women:.3f}  ratio {women / men if men else 0:.2f}   right where one is {self.right}/{self.asked}"
        )


def snippets(shared: Path, split: str) -> Iterator[Row]:
    """The snippets of a split."""
    for line in (shared / "data" / "gap-en" / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _span(part: Row) -> Span:
    return part["start"], part["end"]


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def by_reading(settings: Settings) -> Callable[[Row], tuple[bool, bool]]:
    """What the whole reading says of a snippet: the names that the pronoun's entity goes by."""

    def means(row: Row) -> tuple[bool, bool]:
        intake = pipeline.take_in(row["text"].encode(), "snippet.txt", settings, Hints(outlet="The Paper"))[0]
        entities = pipeline.read(intake, settings).entities
        own = [e for e in entities if any(m.span == _span(row["pronoun"]) for m in e.mentions)]
        spans = [m.span for e in own for m in e.mentions]
        return any(_meets(s, _span(row["a"])) for s in spans), any(_meets(s, _span(row["b"])) for s in spans)

    return means


def by_links(model: ReaderModel) -> Callable[[Row], tuple[bool, bool]]:
    """What the model's links alone say: the names met first on the way back from the pronoun."""

    def means(row: Row) -> tuple[bool, bool]:
        links = {link.mention: link.antecedent for link in model.read([row["text"]])[0].links}
        names = (_span(row["a"]), _span(row["b"]))
        met = (tuple(_meets(span, name) for name in names) for span in led_back(_span(row["pronoun"]), links))
        first = next((pair for pair in met if any(pair)), (False, False))
        return first[0], first[1]

    return means


def main() -> None:
    """Read the command line, read the snippets, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("SAYSO_SHARED", "../shared")))
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--some", type=int, default=None, help="the first so many snippets only")
    parser.add_argument("--misses", action="store_true", help="print what the reading gets wrong")
    given = parser.parse_args()
    if not (given.shared / "data" / "gap-en").is_dir():
        raise SystemExit(f"no GAP under {given.shared}: name the developers' data with --shared or SAYSO_SHARED")
    rows = list(snippets(given.shared, given.split))[: given.some]
    tools = {
        "reading": by_reading(Settings()),
        "rules": by_reading(changed(Settings(), model=False)),
        "links": by_links(ReaderModel.load(1)),
    }
    for name, means in tools.items():
        scores = Scores()
        wrong = [(row, found) for row in rows if not scores.add(row, found := means(row))]
        print(scores.line(name))
        for row, found in wrong if given.misses and name == "reading" else ():
            print(row["id"], row["pronoun"]["text"], row["pronoun"]["start"], found, _told(row))


def _told(row: Row) -> str:
    """A snippet with its pronoun and names marked, for reading."""
    text = row["text"]
    marks = [(row["pronoun"], "«", "»"), *((row[k], "[+" if row[k]["coref"] else "[-", "]") for k in "ab")]
    for part, left, right in sorted(marks, key=lambda m: -m[0]["start"]):
        text = text[: part["start"]] + left + part["text"] + right + text[part["end"] :]
    return str(text)


if __name__ == "__main__":
    main()
