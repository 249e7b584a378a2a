"""One text told twice with a figure or a date made another, and two texts that only look so."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page, weighed
from tests.weighing.sides import found, page, two

YEAR = "{0}|{0}-01-01|{0}-12-31"


def counted(outlet: str, told: str, *figures: str) -> Page:
    values = tuple(f"{figure}|count|{figure.split()[0]}||{figure.split()[1]}" for figure in figures)
    return Page(outlet).says(told.format(*figures), values=values)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("958 people", "121 barns", "94 carts"), {("conflict", "value")}),
        (("958 people", "133 barns", "94 carts"), set()),
        (("319 people", "121 barns", "94 carts"), set()),
    ],
)
def test_of_three_things_two_documents_count_two_alike_and_the_third_otherwise(
    figures: tuple[str, ...], expected: set[tuple[str, str]]
) -> None:
    one = counted("Lantern", "The flood reached {}, {} and {}.", "319 people", "121 barns", "94 carts")
    other = counted("Harbour", "According to the clerk's list the water took from {} in the delta {} and {} of oats.", *figures)
    assert found(weighed(one, other)) == expected


HALL = "The hall was restored and became the Rope Museum of Mast in {}, and was opened in a storm."
LONGER = "Since then, as the keeper tells, the hall was restored and became the Rope Museum of Mast in {}, and was opened."


@pytest.mark.parametrize(("year", "expected"), [("1955", {("conflict", "date")}), ("1980", set())])
def test_another_date_among_the_same_words_in_a_sentence_that_goes_on_otherwise(
    year: str, expected: set[tuple[str, str]]
) -> None:
    one = page("Lantern").says(HALL.format("1980"), when=YEAR.format("1980"))
    other = page("Harbour").says(LONGER.format(year), when=YEAR.format(year))
    assert two(one, other) == expected


def test_one_mould_that_two_things_of_other_names_are_told_in_parts_in_nothing() -> None:
    one = page("Lantern").names("Mast", kind="place").says(HALL.format("1980"), when=YEAR.format("1980"))
    other = page("Harbour").names("Kedrovka", kind="place")
    other.says(HALL.replace("Mast", "Kedrovka").format("1955"), when=YEAR.format("1955"))
    assert two(one, other) == set()


TURNOUT = "In the count of that spring the people of Mast parish and its two wards were {}."


@pytest.mark.parametrize(("place", "expected"), [("Mast", {("conflict", "value")}), ("Kedrovka", set())])
def test_a_sentence_told_again_of_what_bears_the_same_name_is_of_one_thing(place: str, expected: set[tuple[str, str]]) -> None:
    one = (
        page("Lantern")
        .names("Mast", kind="place")
        .says("Mast lies on the bay.")
        .says(TURNOUT.format("9523"), values=("9523|count|9523||",))
    )
    other = page("Harbour").names(place, kind="place")
    other.says(TURNOUT.replace("Mast", place).format("1234"), values=("1234|count|1234||",))
    assert two(one, other) == expected
