"""Where accounts only seem to part."""

from __future__ import annotations

import pytest

from tests.weighing.made import weighed
from tests.weighing.sides import found, page, two

NONE = [
    (
        "a rounding",
        "The losses came to 10.9 million on the quay.",
        "10.9 million|money|10900000|EUR",
        "11 million|money|11000000|EUR",
    ),
    (
        "nearly and exact",
        "The losses came to 10.6 million on the quay.",
        "10.6 million|money|10600000|EUR",
        "11 million|money|11000000|EUR||nearly",
    ),
    ("a lower bound", "Losses came to 12 boats on the quay.", "12 boats|count|12||boats", "10 boats|count|10||boats|more_than"),
    (
        "two currencies",
        "The losses came to 41 million on the quay.",
        "41 million|money|41000000|EUR",
        "44 million|money|44000000|USD",
    ),
    (
        "inclusive days",
        "The flood on the quay lasted for five days in spring.",
        "five days|duration|5|d",
        "four days|duration|4|d",
    ),
    (
        "floors by two countries' counting",
        "The fire on the quay began on the first floor of the shed.",
        "first floor|ordinal|1||floor",
        "second floor|ordinal|2||floor",
    ),
    ("two units", "The crack in the quay ran for 10 miles inland.", "10 miles|length|10|[mi_i]", "16 km|length|16|km"),
    ("two things counted", "The flood reached 12 boats on the quay.", "12 boats|count|12||boats", "9 sheds|count|9||sheds"),
]


@pytest.mark.parametrize(("why", "told", "one", "other"), NONE)
def test_figures_that_can_both_be_true_are_none(why: str, told: str, one: str, other: str) -> None:
    first = page("Lantern").says(told, values=(one,))
    second = page("Harbour").says(told.replace(one.split("|")[0], other.split("|")[0]), values=(other,))
    assert two(first, second) == set(), why


def test_a_total_and_its_part_are_a_scope_and_no_conflict() -> None:
    told = page("Lantern").says("A total of 39 people are confirmed dead.", values=("39 people|count|39||people",))
    told.says("Six of the deaths were of children.", values=("Six|count|6||children",))
    assert found(weighed(told)) == {("scope", "value")}
    assert {c.status for c in weighed(told).claims} == {"single_source"}


def test_the_same_told_of_two_people_is_none() -> None:
    one = page("Lantern").says("Pavel Orekhov lost 11 boats in the flood.", values=("11 boats|count|11||boats",))
    other = page("Harbour").says("Anna Lisova lost 9 boats in the flood.", values=("9 boats|count|9||boats",))
    assert two(one, other) == set()


def test_the_same_told_of_two_places_is_none() -> None:
    one = page("Lantern").names("Veleta", kind="place")
    one.says("Three men were killed by the fire in Veleta.", values=("Three men|count|3||men",))
    other = page("Harbour").names("Ostrava", kind="place")
    other.says("Five men were killed by the fire in Ostrava.", values=("Five men|count|5||men",))
    assert two(one, other) == set()


def test_a_fear_and_a_fact_are_none() -> None:
    one = page("Lantern").says("Pavel Orekhov warned the villages below the canal.")
    other = page("Harbour").says(
        "Pavel Orekhov will not warn the villages below the canal.", stance="feared", polarity="negative"
    )
    assert two(one, other) == set()


def test_a_loss_and_the_damages_ordered_are_none() -> None:
    told = page("Lantern").says(
        "the losses at 11 million", "the foreman", stance="estimated", values=("11 million|money|11000000|EUR",)
    )
    told.says("The court ordered them to pay 8 million in damages.", stance="ruled", values=("8 million|money|8000000|EUR",))
    assert found(weighed(told)) == set()


def test_a_paper_s_number_tells_two_papers_of_two_days_apart() -> None:
    licence = "The harbour council gave Pavel Orekhov the sluice licence {} on {}."
    one = page("Lantern").says(licence.format("KD77-5502", "2 February"), when="2 February|2026-02-02")
    other = page("Harbour").says(licence.format("KD77-5136", "5 February"), when="5 February|2026-02-05")
    assert two(one, other) == set()


def test_what_is_called_for_and_what_was_paid_are_none() -> None:
    one = page("Lantern").says("The quay pays 3% of its income for it.", values=("3%|percent|3|%",))
    other = page("Harbour").says("Guidelines call for the quay to pay 5% of its income for it.", values=("5%|percent|5|%",))
    assert two(one, other) == set()


@pytest.mark.parametrize("speaker", [(), ("the foreman",)])
def test_one_teller_who_says_once_and_never_tells_of_two_matters(speaker: tuple[str, ...]) -> None:
    told = page("Lantern").says("The keepers of the flood years inspected the northern sluice twice in spring.", *speaker)
    told.says("Nobody inspected the northern sluice.", *speaker)
    assert found(weighed(told)) == set()


def test_a_word_of_negation_inside_a_compound_denies_nothing() -> None:
    told = page("Lantern").says("The no-harbour lever moved the northern sluice.", "the foreman")
    assert found(weighed(told.says("The harbour lever moved the northern sluice.", "the dispatcher"))) == set()


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "A class 3 storm on that scale must bring winds of {}.",
            "A class 1 storm on that scale must bring winds of {}.",
            "111|74",
        ),
        ("The deaths on the river canal have passed {}.", "The cases on the river canal have passed {}.", "100|900"),
        ("Pavel Orekhov won the other {} in the canal vote.", "Pavel Orekhov won {} in the canal vote.", "2 seats|9 seats"),
        ("In the canal vote Pavel Orekhov won {}.", "In the canal vote Pavel Orekhov won {} of trust.", "3 rounds|54"),
    ],
)
def test_figures_of_two_things_in_two_documents_are_not_set_side_by_side(first: str, second: str, figures: str) -> None:
    pages = []
    for outlet, told, figure in zip(("Lantern", "Harbour"), (first, second), figures.split("|"), strict=True):
        number, _, of = figure.partition(" ")
        pages.append(page(outlet).says(told.format(figure), values=(f"{figure}|count|{number}||{of}",)))
    assert two(*pages) == set()


def test_a_question_neither_affirms_nor_denies() -> None:
    asked = page("Lantern").says("“Is it true that the leak in the sluice was known?”", "the foreman", form="direct")
    asked.says("“There was no leak in the sluice.”", "the dispatcher", form="direct", polarity="negative")
    assert found(weighed(asked)) == set()
    told = page("Lantern").says("“It is true that the leak in the sluice was known.”", "the foreman", form="direct")
    told.says("“There was no leak in the sluice.”", "the dispatcher", form="direct", polarity="negative")
    assert found(weighed(told)) == {("conflict", "polarity")}


def test_what_would_follow_if_an_allegation_is_true_is_no_accusation() -> None:
    status = {("conflict", "status")}
    for words, expected in (
        ("If the allegations are true, he must go.", set()),
        ("Allegations of theft: jail if convicted.", status),
    ):
        told = page("Lantern").says(words, "the foreman").says("the allegations", "the dispatcher", stance="denied")
        assert found(weighed(told)) == expected, words
