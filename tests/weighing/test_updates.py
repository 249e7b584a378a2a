"""One matter told again in one document: another toll, another account, what was not so yet."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Heading
from sayso.settings import Settings
from tests.weighing.made import weighed
from tests.weighing.sides import found, page


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


def test_yet_another_time_is_no_not_yet() -> None:
    for words, expected in (("yet another turn", set()), ("not yet a turn", {("change", "status")})):
        told = page("Lantern").says(f"The death of Pavel Orekhov is {words} for the harbour, which no longer hires pilots.")
        told.says("Everybody has heard of the death of Pavel Orekhov at the harbour.", "the foreman")
        assert found(weighed(told)) == expected, words


@pytest.mark.parametrize(
    ("told", "when", "by", "expected"),
    [
        ("The office disclosed the leak of the archive on May 18", "May 18|2026-05-18", "the dispatcher", {("conflict", "date")}),
        ("The office disclosed the leak of the archive on May 18", "May 18|2026-05-18", "the foreman", set()),
        ("The office disclosed the leak of the archive on July 18", "July 18|2026-07-18", "the dispatcher", set()),
        ("The office again disclosed the leak of the archive on May 18", "May 18|2026-05-18", "the dispatcher", set()),
        ("The skippers sold the boats of the canal on May 18", "May 18|2026-05-18", "the dispatcher", set()),
        (
            "On May 18 the council of the harbour approved a plan to stop the leak to the archive that it disclosed",
            "May 18|2026-05-18",
            "the dispatcher",
            set(),
        ),
    ],
)
def test_one_deed_that_two_voices_put_on_two_days_of_a_month(
    told: str, when: str, by: str, expected: set[tuple[str, str]]
) -> None:
    made = page("Lantern").says(
        "After the flood it disclosed the leak to the archive on May 21.", "the foreman", when="May 21|2026-05-21"
    )
    made.says("Nobody spoke.").says("It was cold.").says("The works were shut.").says(f"{told}.", by, when=when)
    assert found(weighed(made)) == expected


def test_a_long_name_in_two_statements_does_not_make_them_of_one_deed() -> None:
    made = page("Lantern").says(
        "A list was put out of those hurt in Mast Rope Hall on May 21", "the foreman", when="May 21|2026-05-21"
    )
    made.says("The fire in Mast Rope Hall began on May 18", when="May 18|2026-05-18")
    assert found(weighed(made)) == set()


@pytest.mark.parametrize(
    ("told", "figure", "of", "expected"),
    [
        ("{} died in the attack", "eight Skippers", "Skippers", {("conflict", "value")}),
        ("{} died in the attack", "eight people", "people", set()),
        ("{} died in the flood", "eight Skippers", "Skippers", set()),
        ("Earlier it had said that {} died in the attack", "eight Skippers", "Skippers", {("change", "value")}),
        ("{} were injured in the attack", "eight Skippers", "Skippers", set()),
    ],
)
def test_two_voices_count_those_whom_one_attack_killed(told: str, figure: str, of: str, expected: set[tuple[str, str]]) -> None:
    made = page("Lantern").says(
        "six Skipper nationals were killed in the attack",
        "the foreman",
        values=("six Skipper nationals|count|6||Skipper nationals",),
    )
    made.says("Nobody spoke.").says("It was cold.").says(
        told.format(figure), "the dispatcher", values=(f"{figure}|count|8||{of}",)
    )
    assert found(weighed(made)) == expected


def test_as_many_victims_as_hurt_and_dead_are_one_count() -> None:
    made = page("Lantern").says("there were 14 injured", "the foreman", values=("14 injured|count|14||injured",))
    made.says("13 people were injured, and one died", "the dispatcher", values=("13 people|count|13||people", "one|count|1||"))
    assert found(weighed(made)) == set()


def test_what_was_reported_earlier_in_one_document_is_a_change() -> None:
    text = (
        "В результате взрыва на пирсе погибли два человека. Согласно предварительным данным, в ходе происшествия пострадали "
        "пять человек.\n\nРанее сообщалось о четырех травмированных гражданах.\n"
    )
    rules = Settings(model=False)
    (intake,) = pipeline.take_in(text.encode(), "pier.txt", rules, Hints(outlet="Заря"))
    case = pipeline.weigh(Heading(id="c", title="t", created="2026-03-08"), [pipeline.read(intake, rules)])
    assert found(case) == {("change", "value")}
