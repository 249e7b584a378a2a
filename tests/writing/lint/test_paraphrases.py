"""Sixty paraphrases with a fault and forty without, written by hand over the two invented cases (`paraphrases.tsv`).

Half of them (`kept`) were not looked at while the rules were made.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading
from sayso.settings import Settings
from tests.weighing.test_ferry import case as ferry

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[2] / "examples/kedrozersk"
SETTINGS = Settings()
Row = dict[str, str]


@lru_cache(maxsize=1)
def bundled() -> Case:
    files = sorted(EXAMPLE.iterdir())
    intakes = [i for f in files for i in pipeline.take_in(f.read_bytes(), f.name, SETTINGS, Hints(path=f.name))]
    readings = [pipeline.read(i, SETTINGS) for i in intakes]
    return pipeline.weigh(Heading(id="kedrozersk", title="Kedrozersk", created="2026-01-01"), readings)


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    with (HERE / "paraphrases.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def held_back(text: str, case: str) -> bool:
    """Whether the lint holds a draft of this one sentence back."""
    draft = pipeline.take_in(text.encode("utf-8"), "draft.txt", SETTINGS, Hints())[0]
    return pipeline.lint(draft, bundled() if case == "kedrozersk" else ferry(), SETTINGS).blocked


def share(part: str, language: str, faulty: bool) -> float:
    """The share of these paraphrases that is held back."""
    found = [r for r in rows() if (r["part"], r["language"], bool(r["expected"])) == (part, language, faulty)]
    return sum(held_back(r["text"], r["case"]) for r in found) / len(found)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("part", ["dev", "kept"])
def test_four_in_five_faults_written_by_hand_are_held_back(part: str, language: str) -> None:
    assert share(part, language, True) >= 0.8


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("part", ["dev", "kept"])
def test_hardly_a_faithful_paraphrase_is_held_back(part: str, language: str) -> None:
    assert share(part, language, False) <= 0.1


def test_there_are_sixty_with_a_fault_and_forty_without_half_of_each_kept_back() -> None:
    assert [sum(bool(r["expected"]) for r in rows() if r["part"] == part) for part in ("dev", "kept")] == [30, 30]
    assert [sum(not r["expected"] for r in rows() if r["part"] == part) for part in ("dev", "kept")] == [20, 20]
