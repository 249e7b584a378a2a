"""An opinion, a forecast for another year and who calls the charges baseless give no account that another could contradict."""

from __future__ import annotations

from sayso.records import Conflict
from tests.weighing.made import Page, weighed


def found(page: Page) -> tuple[Conflict, ...]:
    """The differences within one document."""
    return weighed(page).conflicts


def page(*names: str) -> Page:
    """A document of two speakers."""
    return Page("Lantern", "2026-03-01").names("Marek Tulin|Tulin", "Anna Lisova|Lisova", *names)


def test_who_denies_rumours_answers_the_report_before_whatever_is_told_of_their_spread() -> None:
    report = "Tulin took money from five builders"
    denial = "the rumours, which rippled through the council on Friday"
    made = found(page("Beacon").says(report, "Beacon", stance="alleged").says(denial, "Marek Tulin", stance="denied"))
    assert [(c.relation, c.kind) for c in made] == [("conflict", "status")]


def test_an_opinion_is_no_report_that_could_be_denied() -> None:
    opinion = "Tulin needs to answer these serious questions"
    said = page().says(opinion, "Anna Lisova", stance="believed")
    assert not found(said.says("the report is false", "Marek Tulin", stance="denied"))


def test_who_calls_the_charges_baseless_does_not_accuse_whom_they_are_brought_against() -> None:
    said = page().says("the charges were an attempt to silence him", "Anna Lisova", stance="alleged")
    assert not found(said.says("he pleads not guilty to the charges", "Marek Tulin", stance="denied"))


def test_shares_foreseen_for_two_years_are_two() -> None:
    first, later = "After 2036 the fund will pay 77 percent of benefits", "By 2085 the fund will pay 74 percent of benefits"
    made = page().says(first, stance="predicted", values=("77 percent|percent|77|%|benefits",), when="2036|2036-01-01")
    made.says(later, stance="predicted", values=("74 percent|percent|74|%|benefits",), when="2085|2036-01-01|2085-12-31")
    assert not found(made)
