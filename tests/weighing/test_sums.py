"""What a court or an investigation puts a figure to, in two documents on one case."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page
from tests.weighing.sides import page, two


def case(outlet: str, told: str, figure: str, published: str = "2026-03-01") -> Page:
    kind, amount, unit = (
        ("money", figure.split()[0] + "000000", "RUB") if "million" in figure else ("duration", figure.split()[0], "a")
    )
    return (
        page(outlet, published)
        .says("Pavel Orekhov ran the harbour office.")
        .says(told.format(figure), values=(f"{figure}|{kind}|{amount}|{unit}",))
    )


@pytest.mark.parametrize(
    ("told", "figure", "published", "expected"),
    [
        ("A judge sent Pavel Orekhov to a penal colony for {}.", "11 years", "2026-03-03", {("conflict", "value")}),
        ("A judge sent Pavel Orekhov to a penal colony for {}.", "8 years", "2026-03-03", set()),
        ("The prosecutor had asked for a penal colony for {} for Pavel Orekhov.", "11 years", "2026-03-03", set()),
        ("Pavel Orekhov could have gone to prison for up to {}.", "11 years", "2026-03-03", set()),
        ("A judge sent Pavel Orekhov to a penal colony for {}.", "11 years", "2027-03-03", set()),
        ("A judge sent Anna Lisova to a penal colony for {}.", "11 years", "2026-03-03", set()),
    ],
)
def test_two_sentences_of_one_person_put_out_within_a_month(
    told: str, figure: str, published: str, expected: set[tuple[str, str]]
) -> None:
    one = case("Lantern", "Pavel Orekhov was sentenced to {} on Monday.", "8 years")
    assert two(one, case("Harbour", told, figure, published)) == expected


@pytest.mark.parametrize(
    ("why", "expected"),
    [("for mooring without a light", {("conflict", "value")}), ("for contempt of the harbour court", set())],
)
def test_fines_for_two_things_are_two_fines(why: str, expected: set[tuple[str, str]]) -> None:
    one = case("Lantern", "Pavel Orekhov was fined {} for mooring by night.", "11 million roubles")
    assert (
        two(one, case("Harbour", "A judge told Pavel Orekhov to pay a fine of {} " + why + ".", "15 million roubles")) == expected
    )


@pytest.mark.parametrize(
    ("told", "figure", "expected"),
    [
        ("The skippers say that {} were embezzled by Pavel Orekhov.", "15 million roubles", {("conflict", "value")}),
        ("The skippers say that {} were embezzled by Pavel Orekhov.", "900 million roubles", set()),
        ("Pavel Orekhov paid a fine of {} for the boats.", "15 million roubles", set()),
    ],
)
def test_two_sums_that_one_person_is_said_to_have_taken(told: str, figure: str, expected: set[tuple[str, str]]) -> None:
    one = case("Lantern", "Pavel Orekhov is accused of the theft: he is said to have stolen {} in all.", "11 million roubles")
    assert two(one, case("Harbour", told, figure)) == expected


def test_a_document_that_gives_both_sums_parts_from_nobody() -> None:
    one = case("Lantern", "Pavel Orekhov was sentenced to {} on Monday.", "8 years")
    other = case("Harbour", "A judge sent Pavel Orekhov to a penal colony for {}.", "11 years")
    other.says("A higher court made it 8 years.", values=("8 years|duration|8|a",))
    assert two(one, other) == set()
