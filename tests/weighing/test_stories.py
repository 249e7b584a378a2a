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


# ── what a negation is of ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ferries of the line serve no fewer than thirty towns along the coast.",
            "Ferries of the line serve over thirty towns along the coast.",
        ),
        (
            "Паромы компании ходят не менее чем по тридцати маршрутам вдоль берега.",
            "Паромы компании ходят более чем по тридцати маршрутам вдоль берега.",
        ),
        (
            "Забастовки докеров крупнейшего порта не прекращаются второй год.",
            "Забастовки докеров крупнейшего порта продолжаются второй год.",
        ),
        (
            "Strikes of the dockers at the largest port have not stopped for a year.",
            "Strikes of the dockers at the largest port have lasted for a year.",
        ),
        (
            "Сотрудники таможни полчаса допрашивали водителя парома без видимых причин.",
            "Сотрудники таможни полчаса допрашивали водителя парома.",
        ),
    ],
)
def test_a_negation_of_what_the_other_does_not_tell_is_no_contradiction(one: str, other: str) -> None:
    new = en if one.isascii() else ru
    assert two(new("Lantern").says(one), new("Beacon").says(other)) == set()


def test_names_alone_are_not_contradicted() -> None:
    one = ru("Фонарь").names("Северный Причал", kind="facility").says("В случае с «Северным Причалом-2» это не так.")
    other = ru("Маяк").names("Северный Причал", kind="facility").says("«Северный Причал-2»")
    assert two(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The dockers of the largest port have not stopped the strike.",
            "The dockers of the largest port have stopped the strike.",
        ),
        ("Докеры крупнейшего порта не прекратили забастовку.", "Докеры крупнейшего порта прекратили забастовку."),
        ("Взрыва на складе порта ночью не было.", "Взрыв на складе порта ночью был."),
    ],
)
def test_the_same_affirmed_and_negated_is_a_conflict(one: str, other: str) -> None:
    new = en if one.isascii() else ru
    assert two(new("Lantern").says(one), new("Beacon").says(other)) == {("conflict", "polarity")}
