"""Development documents beside a twin in which one figure or date is another. Skips without the shared folder."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sayso.records import Case, Hop, Reading, Statement, Time, Value
from sayso.weighing.weigh import weigh
from tests.weighing import gold
from tests.weighing.made import HEADING

pytestmark = pytest.mark.skipif(not gold.files(), reason="no development gold: set SAYSO_SHARED")
Change = Value | Time


def other(ident: str | None) -> str:
    return f"twin of {ident}"


def twin(reading: Reading, changed: Change) -> Reading:
    """The same document put out by somebody else, with this one figure or date."""
    ident = other(reading.document.id)

    def moved(record: Value | Time) -> Value | Time:
        held = changed if changed.id == record.id else record
        return replace(held, id=other(record.id), document=ident)

    def hop(h: Hop) -> Hop:
        return replace(h, entity=other(h.entity))

    def told(s: Statement) -> Statement:
        ids = {
            "id": other(s.id),
            "document": ident,
            "values": tuple(map(other, s.values)),
            "time": other(s.time) if s.time else None,
        }
        return replace(s, hops=tuple(map(hop, s.hops)), **ids)  # type: ignore[arg-type]

    return replace(
        reading,
        document=replace(reading.document, id=ident, outlet=other(reading.document.outlet)),
        entities=tuple(
            replace(e, id=other(e.id), mentions=tuple(replace(m, document=ident) for m in e.mentions)) for e in reading.entities
        ),
        statements=tuple(map(told, reading.statements)),
        values=tuple(map(moved, reading.values)),
        times=tuple(map(moved, reading.times)),
        derivations=(),
    )


def perturbed(reading: Reading, rnd: random.Random) -> Iterator[tuple[Statement, Change]]:
    """A statement, and one of its figures or its date made another: two or three times as much and one, or another year."""
    figures = [(s, v) for s in reading.statements for v in reading.values if v.id in s.values and v.amount]
    for s, v in rnd.sample(figures, min(2, len(figures))):
        yield s, replace(v, amount=str(int(float(v.amount or 0)) * rnd.choice([2, 3]) + 1))
    dated = [(s, t) for s in reading.statements for t in reading.times if t.id == s.time and t.earliest and t.latest]
    for s, t in dated[:1]:
        yield s, replace(t, earliest="2031-05-05", latest="2031-05-05", edtf="2031-05-05")


def differences(case: Case) -> set[frozenset[str]]:
    """Pairs of statements whose figures or dates differ."""
    return {frozenset(c.statements) for c in case.conflicts if c.kind in ("value", "date")}


def own(pair: frozenset[str]) -> frozenset[str]:
    """The pair as it stands in the document itself."""
    return frozenset(s.removeprefix("twin of ") for s in pair)


def test_a_figure_or_date_made_another_is_a_difference_and_nothing_else_is() -> None:
    rnd, hits, wrong, every = random.Random(5), 0, 0, 0
    for path in gold.files():
        reading = replace(gold.reading(path), derivations=())
        before = differences(weigh(HEADING, [reading]))
        for statement, changed in perturbed(reading, rnd):
            found = differences(weigh(HEADING, [reading, twin(reading, changed)]))
            wanted = frozenset({statement.id, other(statement.id)})
            every, hits = every + 1, hits + (wanted in found)
            wrong += len([pair for pair in found - {wanted} if own(pair) not in before])
    precision, recall = hits / (hits + wrong), hits / every
    assert precision >= 0.95
    assert 2 * precision * recall / (precision + recall) >= 0.85
