"""Many reports on one story: what they only seem to part in, and what they do."""

from __future__ import annotations

import pytest

from sayso.records import Case
from tests.weighing.made import Page, weighed

ORLOV, PETRELLI = "Gleb Orlov", "Nina Petrelli"
ОРЛОВ = "Глеб Орлов"


def en(outlet: str, published: str | None = "2026-03-02") -> Page:
    return Page(outlet, published, "en").names(ORLOV, PETRELLI).names("Lakeside", kind="place")


def ru(outlet: str, published: str | None = "2026-03-02") -> Page:
    return Page(outlet, published, "ru").names(ОРЛОВ).names("Озерск", kind="place")


def found(case: Case) -> set[tuple[str, str]]:
    return {(c.relation, c.kind) for c in case.conflicts}


def two(one: Page, other: Page) -> set[tuple[str, str]]:
    return found(weighed(one, other))


# ── a state that became another ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("later", ["2026-03-02", "2026-03-09"])
def test_who_tells_of_a_conviction_and_its_reversal_parts_with_nobody_who_tells_of_one(later: str) -> None:
    both = en("Lantern").says("Gleb Orlov was convicted of arson in 2019.").says("On Monday the court quashed the sentence.")
    one = en("Beacon", later).says("The court acquitted Gleb Orlov.")
    assert two(both, one) == set()
    both = ru("Фонарь").says("Глеб Орлов был признан виновным в поджоге.").says("Суд отменил приговор.")
    one = ru("Маяк", later).says("Суд оправдал жителя города, его имя Глеб Орлов.")
    assert two(both, one) == set()


def test_who_tells_of_an_arrest_and_a_release_parts_with_nobody_who_tells_of_one() -> None:
    both = en("Lantern").says("Gleb Orlov was released on bail.").says("He had been arrested in May.")
    assert two(both, en("Beacon").says("Gleb Orlov is being held in Lakeside.")) == set()


def test_a_conviction_told_by_the_one_and_an_acquittal_by_the_other_are_a_conflict() -> None:
    assert two(en("Lantern").says("Gleb Orlov was convicted."), en("Beacon").says("Gleb Orlov was acquitted.")) == {
        ("conflict", "status")
    }
