"""Where accounts part."""

from __future__ import annotations

import pytest

from tests.weighing.made import weighed
from tests.weighing.sides import found, page, two


def test_two_figures_of_one_happening_are_a_conflict() -> None:
    one = page("Lantern").says("Eleven houses on the quay were flooded by the canal.", values=("Eleven houses|count|11||houses",))
    other = page("Harbour").says("Nine houses on the quay were flooded by the canal.", values=("Nine houses|count|9||houses",))
    assert two(one, other) == {("conflict", "value")}


def test_two_figures_in_two_languages_are_a_conflict() -> None:
    one = page("Lantern").says("Pavel Orekhov sold metal, killing four workers.", values=("four workers|count|4||workers",))
    other = page("Фонарь", language="ru").says("Погибли трое рабочих.", values=("трое рабочих|count|3||рабочих",))
    assert two(one, other) == {("conflict", "value")}


def test_two_estimates_are_a_spread() -> None:
    one = page("Lantern").says(
        "the damage to the quay at 41 million", "the foreman", stance="estimated", values=("41 million|money|41000000|EUR",)
    )
    one.says("damage of 38 million to the quay", "the dispatcher", stance="estimated", values=("38 million|money|38000000|EUR",))
    assert found(weighed(one)) == {("spread", "value")}


def test_a_toll_that_is_still_counted_is_a_change() -> None:
    dead = "The collapse of the quay killed {} people on Monday."
    one = page("Lantern", "2026-03-03").says(
        dead.format("three"), values=("three people|count|3||people",), when="Monday|2026-03-02"
    )
    other = page("Lantern", "2026-03-05").says(
        dead.format("five"), values=("five people|count|5||people",), when="Monday|2026-03-02"
    )
    assert two(one, other) == {("change", "value")}


def test_long_after_the_happening_another_toll_is_a_conflict() -> None:
    dead = "The collapse of the quay killed {} people in May."
    one = page("Lantern", "2026-03-03").says(
        dead.format("three"), values=("three people|count|3||people",), when="May|2025-05-01|2025-05-31"
    )
    other = page("Harbour", "2026-03-05").says(
        dead.format("five"), values=("five people|count|5||people",), when="May|2025-05-01|2025-05-31"
    )
    assert two(one, other) == {("conflict", "value")}


def test_another_day_of_the_same_happening_is_a_conflict() -> None:
    told = "Pavel Orekhov opened the northern sluice of the canal on {} without warning."
    one = page("Lantern").says(told.format("February 2"), when="February 2|2026-02-02")
    other = page("Harbour").says(told.format("February 5"), when="February 5|2026-02-05")
    assert two(one, other) == {("conflict", "date")}


@pytest.mark.parametrize(
    ("later", "expected"), [("On Monday|2026-03-02", {("conflict", "value")}), ("On Friday|2026-03-06", set())]
)
def test_a_paragraph_that_tells_of_another_day_just_before_counts_another_accident(later: str, expected: set[object]) -> None:
    one = page("Lantern").says("On Monday a tram left the rails on the quay.", when="On Monday|2026-03-02")
    one.says("The accident on the quay hurt nine workers", "the foreman", values=("nine workers|count|9||workers",)).prints("\n")
    one.says(f"{later.partition('|')[0]} a tram hit a van on the quay.", when=later)
    one.says("The accident on the quay hurt four workers", "the dispatcher", values=("four workers|count|4||workers",))
    assert found(weighed(one)) == expected


def test_one_exact_weight_of_two_things_is_a_conflict() -> None:
    told = page("Lantern").says("The men hauled 7.3 tons of rope from the shed.", values=("7.3 tons|mass|7.3|t|rope",))
    told.says("In May they hauled away 7.3 tons of chain.", "the foreman", values=("7.3 tons|mass|7.3|t|chain",))
    assert found(weighed(told)) == {("conflict", "object")}


@pytest.mark.parametrize(
    ("gave", "kept", "expected"),
    [
        ("The drivers handed over all the money.", "later we decided to keep some of it", True),
        ("Водители отдали все деньги.", "потом мы часть оставили себе", True),
        ("The drivers handed over the money.", "later we decided to keep some of it", False),
        ("The drivers handed over all the money.", "later we decided to keep quiet", False),
    ],
)
def test_all_given_and_some_kept_can_not_both_be(gave: str, kept: str, expected: bool) -> None:
    language = "ru" if gave.startswith("В") else "en"
    told = page("Lantern", language=language).says(gave, "the foreman").says(kept, "the dispatcher")
    assert found(weighed(told)) == ({("conflict", "value")} if expected else set())


@pytest.mark.parametrize(
    ("plea", "claim"),
    [
        ("Pavel Orekhov pleaded guilty.", "the confession was tortured out of him"),
        ("Pavel Orekhov admitted his guilt.", "his testimony was given under duress"),
        ("Павел Орехов признал вину.", "признание из него выбили"),
    ],
)
def test_a_plea_and_a_claim_that_it_was_not_free_are_a_conflict(plea: str, claim: str) -> None:
    language = "en" if plea.isascii() else "ru"
    told = page("Lantern", language=language).says(plea).says(claim, "the foreman", stance="alleged")
    assert found(weighed(told)) == {("conflict", "status")}


def test_an_accusation_and_its_denial_are_a_conflict() -> None:
    told = page("Lantern").says("Anna Lisova struck a driver", "the foreman", stance="alleged")
    told.says("the charge", "Anna Lisova", stance="denied")
    assert found(weighed(told)) == {("conflict", "status")}


@pytest.mark.parametrize(
    ("told", "denier", "expected"),
    [
        ("Anna Lisova struck Pavel Orekhov with a rope", "Anna Lisova", {("conflict", "status")}),
        ("Anna Lisova struck Pavel Orekhov with a rope", "Pavel Orekhov", set()),
        ("Anna Lisova telephoned Pavel Orekhov from the quay", "Anna Lisova", set()),
    ],
)
def test_who_denies_the_allegations_denies_that_he_harmed_another(told: str, denier: str, expected: set[tuple[str, str]]) -> None:
    page_ = page("Lantern").says(told, "the foreman").says("The quay was empty that night.")
    assert found(weighed(page_.says("the allegations", denier, stance="denied"))) == expected


def test_yes_and_no_in_the_same_words_are_a_conflict() -> None:
    one = page("Lantern").says("Pavel Orekhov warned the villages below the canal.")
    other = page("Harbour").says("Pavel Orekhov did not warn the villages below the canal.", polarity="negative")
    assert two(one, other) == {("conflict", "polarity")}


def test_never_against_once_is_a_conflict() -> None:
    told = page("Lantern").says("the director closed the gallery by an order of 1 October", "Anna Lisova")
    told.says("There was some talk. Nobody closed the gallery, we walked there daily.", "the foreman", polarity="negative")
    assert found(weighed(told)) == {("conflict", "polarity")}


def test_dead_and_alive_are_a_conflict_or_a_change() -> None:
    one = page("Lantern").says("Pavel Orekhov died in the flood.")
    same_day = page("Harbour").says("Pavel Orekhov is alive.", "the foreman")
    later = page("Harbour", "2026-03-02").says("Pavel Orekhov is alive.", "the foreman")
    assert two(one, same_day) == {("conflict", "status")}
    assert two(one, later) == {("change", "status")}


def test_a_conflict_disputes_its_claims() -> None:
    told = (
        page("Lantern")
        .says("Pavel Orekhov pleaded guilty.")
        .says("the confession was beaten out of him", "the foreman", stance="alleged")
    )
    assert {c.status for c in weighed(told).claims} == {"disputed"}


def test_two_foretellers_of_one_count_are_a_spread() -> None:
    told = page("Lantern").says(
        "Anna Lisova will win the vote of the canal council by 176 votes",
        "the foreman",
        stance="predicted",
        values=("176 votes|count|176||votes",),
    )
    told.says(
        "Anna Lisova will win the vote of the canal council by 219 votes",
        "the dispatcher",
        stance="predicted",
        values=("219 votes|count|219||votes",),
    )
    assert found(weighed(told)) == {("spread", "value")}
