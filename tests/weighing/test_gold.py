"""Development gold through a perfect reader: what weighing alone makes of it. Skips without the shared folder."""

from __future__ import annotations

import json
import time
from functools import lru_cache
from pathlib import Path

import pytest

from sayso.records import Case, Span
from sayso.weighing.weigh import weigh
from tests.weighing import gold
from tests.weighing.made import HEADING

pytestmark = pytest.mark.skipif(not gold.files(), reason="no development gold: set SAYSO_SHARED")


@lru_cache(maxsize=32)
def case(path: Path) -> Case:
    return weigh(HEADING, [gold.reading(path)])


def found(path: Path, a: list[int], b: list[int], relation: str) -> bool:
    """Whether a difference of this relation lies between the two places."""
    spans = {s.id: s.spans for s in case(path).statements}

    def touches(ident: str, place: list[int]) -> bool:
        return any(meets(span, (place[0], place[1])) for span in spans[ident])

    return any(
        c.relation == relation and any(touches(s, a) for s in c.statements) and any(touches(s, b) for s in c.statements)
        for c in case(path).conflicts
    )


def meets(x: Span, y: Span) -> bool:
    return x[0] < y[1] and y[0] < x[1]


def test_every_conflict_of_the_seed_is_found() -> None:
    seed = gold.SHARED / "seed" / "gold.json"
    wanted = json.loads(seed.read_text(encoding="utf-8"))["conflicts"]
    assert all(found(seed, c["a"], c["b"], c["relation"]) for c in wanted)


@pytest.mark.parametrize("path", gold.files(), ids=lambda p: p.stem)
def test_what_only_looks_like_a_conflict_is_none(path: Path) -> None:
    pairs = json.loads(path.read_text(encoding="utf-8"))["not_conflicts"]
    assert not [c["why"] for c in pairs if found(path, c["a"], c["b"], "conflict")]


def test_two_fifths_of_all_differences_is_found_and_nine_in_ten_found_are_differences() -> None:
    """What rules reach in documents about other things than those they were thought of for; the rest needs a reader of sense."""
    golds = [(p, json.loads(p.read_text(encoding="utf-8"))["conflicts"]) for p in gold.files()]
    hits = sum(found(p, c["a"], c["b"], c["relation"]) for p, wanted in golds for c in wanted)
    every = sum(len(wanted) for _, wanted in golds)
    made = sum(c.relation != "scope" for p, _ in golds for c in case(p).conflicts)  # a scope says that there is none
    assert hits / every >= 0.4
    assert hits / made >= 0.8


def test_fifty_documents_are_weighed_within_a_second_of_work() -> None:
    readings = [gold.reading(p) for p in gold.files()]
    started = time.process_time()
    weigh(HEADING, readings)
    assert time.process_time() - started < len(readings) / 50 + 1
