"""What is told once and for all: ages, dates of birth, when a thing was built, how many live there."""

from __future__ import annotations

import pytest

from sayso.weighing.names.people import parts
from sayso.weighing.telling.openings import definition, foreign, topic
from tests.weighing.made import Page, weighed
from tests.weighing.sides import found

WHO = "Pavel Orekhov"


def page(outlet: str, published: str | None = "2026-03-01") -> Page:
    return Page(outlet, published).names(WHO, "Anna Lisova")


def aged(outlet: str, told: str, age: str, published: str | None = "2026-03-01") -> Page:
    return page(outlet, published).says(told.format(age), values=(f"{age}|age|{age}|a",))


@pytest.mark.parametrize(
    ("other", "published", "expected"),
    [
        ("{}, Pavel Orekhov", "2026-03-05", set()),
        ("Pavel Orekhov, {}, was led away.", "2026-03-05", {("conflict", "value")}),
        ("Pavel Orekhov, {}, was led away.", "2026-09-05", set()),
        ("Pavel Orekhov, {}, was led away.", None, set()),
        ("Anna Lisova, {}, was led away.", "2026-03-05", set()),
    ],
)
def test_two_ages_of_one_person_told_within_two_weeks(other: str, published: str | None, expected: set[tuple[str, str]]) -> None:
    one = aged("Lantern", "The foreman Pavel Orekhov, {}, was held on the quay.", "23")
    assert found(weighed(one, aged("Harbour", other, "24", published))) == expected


@pytest.mark.parametrize(
    ("besides", "expected"), [("Anna Lisova led him away.", {("conflict", "value")}), ("He was led away.", set())]
)
def test_two_of_a_name_years_apart_are_one_where_another_is_named_too(besides: str, expected: set[tuple[str, str]]) -> None:
    one = aged("Lantern", "The foreman Pavel Orekhov, {}, was held on the quay.", "23").says("Anna Lisova held him.")
    other = Page("Harbour", "2026-03-05").names(WHO, *(["Anna Lisova"] if "Anna" in besides else []))
    other.says("Pavel Orekhov, 27, sat in a boat.", values=("27|age|27|a",)).says(besides)
    assert found(weighed(one, other)) == expected


@pytest.mark.parametrize(
    ("told", "figure", "expected"),
    [
        ("24-летний клерк Павел Орехов ушел ночью.", "24-летний", {("conflict", "value")}),
        ("Павел Орехов и 24-летний клерк ушли ночью.", "24-летний", set()),
    ],
)
def test_an_age_before_a_calling_and_a_name_is_his_who_is_named(told: str, figure: str, expected: set[tuple[str, str]]) -> None:
    one, other = (Page(outlet, "2026-03-01", "ru").names("Павел Орехов") for outlet in ("Фонарь", "Маяк"))
    one.says("На причале стоял Павел Орехов, 23 лет.", values=("23 лет|age|23|a",))
    assert found(weighed(one, other.says(told, values=(f"{figure}|age|24|a",)))) == expected


@pytest.mark.parametrize(
    ("other", "figure", "expected"),
    [
        ("Pavel Orekhov, a father of five, was led away by night.", "five|count|5", {("conflict", "value")}),
        ("The father of five children, Pavel Orekhov was held.", "five children|count|5||children", {("conflict", "value")}),
        ("Pavel Orekhov, a father of two, was led away by night.", "two|count|2", set()),
        ("A lawyer of Pavel Orekhov and a father of five was led away.", "five|count|5", set()),
        ("Anna Lisova, a mother of five, was led away by night.", "five|count|5", set()),
    ],
)
def test_two_numbers_of_one_person_s_children_are_a_conflict(other: str, figure: str, expected: set[tuple[str, str]]) -> None:
    one = page("Lantern").says("Pavel Orekhov, a father of two, stood on the quay.", values=("two|count|2",))
    assert found(weighed(one, page("Harbour", "2026-03-02").says(other, values=(figure,)))) == expected


@pytest.mark.parametrize(
    ("figure", "of", "published", "expected"),
    [
        ("three ribs", "ribs", "2026-03-05", {("conflict", "value")}),
        ("three ribs", "ribs", "2026-09-05", set()),
        ("three teeth", "teeth", "2026-03-05", set()),
        ("two ribs", "ribs", "2026-03-05", set()),
    ],
)
def test_two_counts_of_one_persons_broken_ribs(figure: str, of: str, published: str, expected: set[tuple[str, str]]) -> None:
    amount = {"two": "2", "three": "3"}[figure.split()[0]]
    one = page("Lantern").says("Pavel Orekhov broke two ribs on the quay.", values=("two ribs|count|2||ribs",))
    other = page("Harbour", published).says(
        f"Guards left Pavel Orekhov with {figure} broken.", values=(f"{figure}|count|{amount}||{of}",)
    )
    assert found(weighed(one, other)) == expected


BORN = "Pavel Orekhov was born in {} beside the canal."
ALSO = "A skipper, Pavel Orekhov (born {}) ran the ferry."


@pytest.mark.parametrize(("year", "expected"), [("1952", set()), ("1959", {("conflict", "date")})])
def test_two_years_of_birth_of_one_person(year: str, expected: set[tuple[str, str]]) -> None:
    one = page("Lantern").says(BORN.format("1952"), when="1952|1952-01-01|1952-12-31")
    other = page("Harbour").says(ALSO.format(year), when=f"{year}|{year}-01-01|{year}-12-31")
    assert found(weighed(one, other)) == expected


MAST = "Mast is a village on the river Ivolga."


def village(outlet: str, defined: str, told: str, figure: str, when: str | None = None) -> Page:
    return page(outlet).says(defined).says(told.format(figure), values=(f"{figure}|count|{figure}||",), when=when)


@pytest.mark.parametrize(
    ("defined", "told", "when", "expected"),
    [
        (MAST, "Mast had a population of {}.", None, {("conflict", "value")}),
        (MAST, "Its population at the last two counts of all was {}.", None, {("conflict", "value")}),
        (MAST, "The population density was {} to the mile.", None, set()),
        (MAST, "The population was {} in 2021.", "2021|2021-01-01|2021-12-31", set()),
        ("Mast is a village on the bay of Olonka.", "Mast had a population of {}.", None, set()),
        ("Kedrovka is a village on the river Ivolga.", "Kedrovka had a population of {}.", None, set()),
    ],
)
def test_how_many_live_in_the_place_two_documents_are_about(
    defined: str, told: str, when: str | None, expected: set[tuple[str, str]]
) -> None:
    one = village("Lantern", MAST, "The population was {} in 2010.", "412", "2010|2010-01-01|2010-12-31")
    assert found(weighed(one, village("Harbour", defined, told, "958", when))) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [("It was built in {}.", True), ("The old mill was built in {}.", False), ("Another tower was built in {}.", False)],
)
def test_when_the_thing_two_documents_are_about_was_built(told: str, expected: bool) -> None:
    tower = "Ivolga Tower is a lighthouse."
    one = page("Lantern").says(f"{tower} Ivolga Tower was built in 1902.", when="1902|1902-01-01|1902-12-31")
    other = page("Harbour").says(tower).says(told.format("1885"), when="1885|1885-01-01|1885-12-31")
    assert bool(found(weighed(one, other))) == expected


def test_a_document_says_at_its_opening_what_it_is_about() -> None:
    titled = definition("Mast (Bay) Mast is a village in Olonka County.")
    assert titled is not None
    assert (titled.name, titled.says) == ("mast", {"olonka", "county"})
    assert definition("The police came on Monday. It was a cold day.") is None


def test_a_definition_by_a_name_that_is_foreign_to_the_other_is_of_another_thing() -> None:
    assert foreign("Mast is a village in Olonka.", "Mast is a village in Ivolga.")
    assert not foreign("Mast is a village in Olonka.", "Mast is a small village in Olonka.")
    assert not foreign("The police came.", "Mast is a village in Ivolga.")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The Rope Hall in Mast was built in {} for the skippers.", True),
        ("The Sail Hall in Mast was built in {} for the skippers.", False),
        ("The Rope Hall in Kedrovka was built in {} for the skippers.", False),
        ("A chapel at the Rope Hall was built in {} for the skippers.", False),
    ],
)
def test_when_the_thing_that_a_statement_itself_names_was_built(told: str, expected: bool) -> None:
    one = page("Lantern").names("Mast", "Kedrovka", kind="place").says("The fire in Mast began at night.")
    one.says("The Rope Hall in Mast, constructed in 1902, burnt down.", when="1902|1902-01-01|1902-12-31")
    place = "Kedrovka" if "Kedrovka" in told else "Mast"
    other = page("Harbour").names("Mast", "Kedrovka", kind="place").says(f"Nobody was hurt by the fire in {place}.")
    other.says(told.format("1885"), when="1885|1885-01-01|1885-12-31")
    assert bool(found(weighed(one, other))) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rope Hall (Mast)\n\nThe Rope Hall in Mast was built by skippers.", "rope hall"),
        ("Home About Meetings Mast Township Mast Township is a township of the bay.", "mast township"),
        ("Videos Page The Cross of Mast is a medal.", "cross of mast"),
        ("St. Olga's Chapel is a chapel on the quay.", "st. olga's chapel"),
        ("In knots: Mast – 15\nSails – 9\nOlga Mast is a skipper.", "olga mast"),
        ('Rope makers. Retrieved from "https://w.example/w/index.php?title=Rope_Hall_(Mast)&oldid=1"', "rope hall"),
    ],
)
def test_a_document_is_about_what_its_title_and_its_first_sentence_both_name(text: str, name: str) -> None:
    assert topic(text) == name


def test_a_share_of_a_whole_that_nobody_names_is_not_set_against_another() -> None:
    told = "Sailors and rope makers accounted for {} of the population in that count."
    one, other = (
        Page(outlet).says(told.format(share), values=(f"{share}|percent|{share[:-1]}||population",))
        for outlet, share in (("Lantern", "13%"), ("Harbour", "20%"))
    )
    assert found(weighed(one, other)) == set()


def test_a_share_of_a_population_is_of_a_place_whoever_is_named_beside_it() -> None:
    told = "Olga Lisova said that rope makers were {} of the population respectively."
    one, other = (
        Page(outlet)
        .names("Olga Lisova", kind="person")
        .says(told.format(share), values=(f"{share}|percent|{share[:-1]}||population",))
        for outlet, share in (("Lantern", "13%"), ("Harbour", "20%"))
    )
    assert found(weighed(one, other)) == set()


def test_a_name_behind_a_title_that_is_the_same_name_is_told_once() -> None:
    assert parts("Olga Lisova Olga Lisova") == parts("Olga Lisova")
    assert parts("Sergo Sergo").words == ("Sergo", "Sergo")
