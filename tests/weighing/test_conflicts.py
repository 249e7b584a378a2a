"""Where accounts part, and where they only seem to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import Case
from tests.weighing.made import Page, weighed

MEN = ("Pavel Orekhov", "Anna Lisova")


def page(outlet: str, published: str | None = "2026-03-01", language: str = "en") -> Page:
    return Page(outlet, published, language).names(*MEN, "Павел Орехов").names("the foreman", "the dispatcher", named=False)


def found(case: Case) -> set[tuple[str, str]]:
    return {(c.relation, c.kind) for c in case.conflicts}


def two(one: Page, other: Page) -> set[tuple[str, str]]:
    return found(weighed(one, other))


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


def test_a_conflict_disputes_its_claims() -> None:
    told = (
        page("Lantern")
        .says("Pavel Orekhov pleaded guilty.")
        .says("the confession was beaten out of him", "the foreman", stance="alleged")
    )
    assert {c.status for c in weighed(told).claims} == {"disputed"}


# ── copies that part in one figure ───────────────────────────────────────────────────────────────

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


# ── one matter told again in one document ────────────────────────────────────────────────────────


def test_two_tolls_by_two_speakers_one_of_them_unsure_are_a_spread() -> None:
    told = page("Lantern").says(
        "between 36 and 40 people under the rubble",
        "the foreman",
        stance="possible",
        values=("between 36 and 40 people|count|36||people",),
    )
    told.says("68 people were missing", "the dispatcher", values=("68 people|count|68||people",))
    assert found(weighed(told)) == {("spread", "value")}


def test_a_total_that_rose_is_a_change() -> None:
    told = page("Lantern").says("increasing the confirmed death toll to 31", values=("31|count|31||",))
    told.says("A total of 39 are confirmed dead.", "the dispatcher", values=("A total of 39|count|39||",))
    assert found(weighed(told)) == {("change", "value")}


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Three people died in a van that evening.", "three people|count|3||people"),
        ("Two more people were killed on the bridge.", "Two more people|count|2||people"),
    ],
)
def test_another_event_s_toll_or_a_further_one_is_none(first: str, other: str) -> None:
    told = page("Lantern").says("increasing the confirmed death toll to 31", values=("31|count|31||",))
    text = other.split("|")[0]
    told.says(first, "the dispatcher", values=(other.replace(text, text if text in first else text.capitalize()),))
    assert found(weighed(told)) == set()


def test_what_other_reports_date_otherwise_is_a_conflict() -> None:
    told = page("Lantern").says("The sluice was opened on 14 February.", when="14 February|2026-02-14")
    told.says("13 February", "other reports", when="13 February|2026-02-13")
    assert found(weighed(told)) == {("conflict", "date")}


@pytest.mark.parametrize("aside", ["(by other accounts, 13 February)", "(13 February, by other accounts)"])
def test_a_statement_that_gives_two_accounts_is_a_conflict_by_itself(aside: str) -> None:
    told = page("Lantern").says(f"The fire broke out on 14 February {aside}.", when="14 February|2026-02-14")
    told._time("13 February|2026-02-13", told.statements[0].spans[0])
    case = weighed(told)
    assert found(case) == {("conflict", "date")}
    assert [c.statements for c in case.conflicts] == [(case.statements[0].id,)]


def test_what_was_not_confirmed_and_then_is_confirmed_is_a_change() -> None:
    told = page("Lantern").says("The death of Pavel Orekhov has not yet been confirmed.", polarity="negative")
    told.says("The death of Pavel Orekhov is officially confirmed.")
    assert found(weighed(told)) == {("change", "status")}


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
