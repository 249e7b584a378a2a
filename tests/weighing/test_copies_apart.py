"""Copies that part in one figure, date or name."""

from __future__ import annotations

from dataclasses import replace

from tests.weighing.made import Page
from tests.weighing.sides import page, two

STORY = (
    "The northern sluice of the canal was opened at four in the morning on the orders of the dispatcher.",
    "Water reached the quay within the hour, and the cellars of the old town stood full by seven.",
    "Boats were torn from their moorings and driven against the piers of the railway bridge.",
)


def retold(outlet: str, last: str, value: str = "", when: str | None = None) -> Page:
    made = page(outlet, None)
    for sentence in STORY:
        made.says(sentence)
    return made.says(last, values=(value,) if value else (), when=when)


def test_a_figure_that_differs_between_two_copies_of_one_text_is_a_conflict() -> None:
    one = retold("Lantern", "The toll of flooded cellars was 459.", "459|count|459||")
    other = retold("Harbour", "The toll of flooded cellars was 1,234.", "1,234|count|1234||")
    assert two(one, other) == {("conflict", "value")}


def test_one_end_of_a_span_of_time_that_differs_between_two_copies_is_a_conflict() -> None:
    one = retold("Lantern", "He was dispatcher of the canal from 1994 to 2016.", when="1994 to 2016|1994-01-01|2016-12-31")
    other = retold("Harbour", "He was dispatcher of the canal from 1998 to 2016.", when="1998 to 2016|1998-01-01|2016-12-31")
    for made in (one, other):
        years = made.times[0].text.split(" to ")
        made.times[0] = replace(made.times[0], edtf="/".join(years))
    assert two(one, other) == {("conflict", "date")}


def test_two_texts_of_one_mould_about_two_places_are_none() -> None:
    told = "There were {} housing units at the last count of the census bureau."
    one = page("Lantern").names("Veleta", kind="place").says("Veleta is a township of the coast.")
    one.says(told.format(131), values=("131 housing units|count|131||housing units",))
    other = page("Harbour").names("Ostrava", kind="place").says("Ostrava is a village of the hills.")
    other.says(told.format(955), values=("955 housing units|count|955||housing units",))
    assert two(one, other) == set()


LONG = "Pavel Orekhov died on {} at the age of {} and was buried beside the northern sluice of the old canal."


def test_a_sentence_taken_over_with_another_day_and_age_is_a_conflict() -> None:
    one = page("Lantern").says(LONG.format("January 1, 1787", "44"), values=("44|age|44|a",), when="January 1, 1787|1787-01-01")
    other = page("Harbour").says(LONG.format("June 15, 1790", "47"), values=("47|age|47|a",), when="June 15, 1790|1790-06-15")
    assert two(one, other) & {("conflict", "date"), ("conflict", "value")}


def test_two_things_of_one_name_told_apart_in_brackets_do_not_differ() -> None:
    told = "High Mast School ({}) is a public school of the canal district which first began to operate in {} with one class."
    one = page("Lantern").says(told.format("Quay", "1963"), when="1963|1963-01-01|1963-12-31")
    other = page("Harbour").says(told.format("Sluice", "1985"), when="1985|1985-01-01|1985-12-31")
    assert two(one, other) == set()


ENTRY = (
    "The council of the northern canal opened its hearing on the broken sluice in the old harbour hall at noon.",
    "Keepers of the archive brought nine boxes of letters about the repair works and their unpaid bills.",
)


def entry(outlet: str, who: str) -> Page:
    told = page(outlet).says(ENTRY[0]).says(ENTRY[1])
    return told.says(f"{who} signed the order that closed the northern sluice before the autumn flood reached the quay.")


def test_a_copy_with_another_name_in_a_sentence_is_a_conflict() -> None:
    assert two(entry("Lantern", "Pavel Orekhov"), entry("Harbour", "Anna Lisova")) == {("conflict", "agent")}


def test_a_copy_with_the_same_name_parts_from_nothing() -> None:
    assert two(entry("Lantern", "Pavel Orekhov"), entry("Harbour", "Pavel Orekhov")) == set()


def test_a_pronoun_read_of_somebody_else_in_a_copy_parts_from_nothing() -> None:
    one, other = (entry(outlet, "He").names(who) for outlet, who in (("Lantern", "Pavel Orekhov"), ("Harbour", "Anna Lisova")))
    for told, who in ((one, "Pavel Orekhov"), (other, "Anna Lisova")):
        told.statements[-1] = replace(told.statements[-1], about=(told.own(who),))
    assert two(one, other) == set()
