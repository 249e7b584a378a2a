"""Conflicts between documents that answer one question, on public passages: F1 and precision of the pairs found.

    PYTHONPATH=.:src SAYSO_SHARED=../shared python benchmarks/conflicts.py [--misses] [--no-model]

Of the RAMDocs development half, the questions whose every answer is a figure or a date. Two passages about one entity
that give different answers conflict; passages that agree, that are about two entities of one name, or that do not answer
at all, do not. A pair counts as found where weighing sets a statement of the one against a statement of the other by a
figure or a date. Reads nothing but the shared folder; without it there is nothing to measure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from asked import SHARED, asked
from sayso import pipeline
from sayso.errors import SourceRefused
from sayso.intake import Hints
from sayso.records import Case, Conflict, Heading, Reading
from sayso.settings import Settings

FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.I,
)


@dataclass(frozen=True)
class Passage:
    """One passage: whom it is about, what it answers, and what was read in it."""

    entity: str | None
    answer: str | None
    reading: Reading


@dataclass
class Score:
    """Pairs found rightly, found wrongly, and missed."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    def line(self) -> str:
        precision = self.hits / (self.hits + self.wrong or 1)
        recall = self.hits / (self.hits + self.missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        counts = f"{self.hits} found, {self.wrong} wrong, {self.missed} missed"
        return f"conflicts between passages: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f} ({counts})"


def questions() -> Iterator[dict[str, Any]]:
    """The questions whose every answer is a figure or a date."""
    for line in (SHARED / "data/ramdocs/dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        answers = [*row["gold_answers"], *row["wrong_answers"]]
        if answers and all(FIGURE.search(str(a)) for a in answers):
            yield row


def passages(row: dict[str, Any], settings: Settings) -> list[Passage]:
    """The passages of a question; a wrong answer is about the entity of the right one before it."""
    about = dict(zip(row["gold_answers"], row["disambig_entity"], strict=False))
    found, last = [], None
    for number, document in enumerate(row["documents"]):
        known = document["type"] != "noise"
        last = about.get(document["answer"], last) if known else last
        name = f"passage-{number}.txt"
        try:
            intake = pipeline.take_in(document["text"].encode(), name, settings, Hints(outlet=f"Outlet {number}"))[0]
        except SourceRefused:  # what intake refuses has no place in a case either
            continue
        reading = pipeline.read(intake, settings)
        found.append(Passage(last if known else None, document["answer"] if known else None, reading))
    return found


def conflicting(a: Passage, b: Passage) -> bool:
    """Whether the two answer differently about one entity."""
    return None not in (a.entity, a.answer, b.answer) and a.entity == b.entity and a.answer != b.answer


def found(case: Case, a: Passage, b: Passage) -> list[Conflict]:
    """Differences in a figure or a date between the two."""
    home = {s.id: s.document for s in case.statements}
    ends = {a.reading.document.id, b.reading.document.id}
    return [c for c in case.conflicts if c.kind in ("value", "date") and {home[s] for s in c.statements} == ends]


def measure(settings: Settings, *, misses: bool) -> Score:
    """Every pair of passages of every question, weighed by themselves: what a third passage says must not matter."""
    score = Score()
    for row in questions():
        held = passages(row, settings)
        heading = Heading(id="question", title=row["text"], created="2026-01-01", languages=("en",))
        case = pipeline.weigh(heading, [p.reading for p in held])
        for a, b in combinations(held, 2):
            if a.reading.document.id == b.reading.document.id:
                continue
            wanted, made = conflicting(a, b), found(case, a, b)
            score.hits += bool(wanted and made)
            score.wrong += bool(made and not wanted)
            score.missed += bool(wanted and not made)
            if misses and bool(wanted) != bool(made):
                print(f"{'missed' if wanted else 'wrong'}: {row['text']} {a.answer} / {b.answer}", *(c.explanation for c in made))
    return score


def main() -> None:
    settings, misses = asked(__doc__, "print every pair missed or wrongly found", "data/ramdocs/dev.jsonl")
    print(measure(settings, misses=misses).line())


if __name__ == "__main__":
    main()
