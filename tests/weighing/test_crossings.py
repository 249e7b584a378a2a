"""Accounts of two sources that cross in one document, and what only looks so."""

from __future__ import annotations

from sayso.records import Case
from tests.weighing.made import Page, weighed


def page() -> Page:
    told = Page("Lantern", "2026-03-01", "en").names("Pavel Orekhov", "Anna Lisova", "Marek Tulin")
    return told.names("the police", "the neighbours", "a lawyer", named=False)


def found(*pages: Page) -> set[tuple[str, str]]:
    case: Case = weighed(*pages)
    return {(c.relation, c.kind) for c in case.conflicts}


def test_a_thing_of_which_no_trace_was_found_and_which_another_tells_of_is_a_conflict() -> None:
    told = page().says("they had found no trace of explosives", "the police", polarity="negative")
    assert found(told.says("a cellar full of explosives", "the neighbours", stance="alleged")) == {("conflict", "polarity")}


def test_who_found_no_trace_of_a_thing_may_tell_of_it() -> None:
    told = page().says("they had found no trace of explosives", "the police", polarity="negative")
    assert found(told.says("dogs were brought to look for explosives", "the police")) == set()


def test_a_deed_that_another_calls_impossible_is_a_conflict() -> None:
    told = page().says("Pavel Orekhov locked the northern sluice", "the police")
    told.says("Pavel Orekhov could not have locked anything with a broken arm", "Anna Lisova", polarity="negative")
    assert found(told) == {("conflict", "polarity")}


def test_a_deed_of_one_that_was_impossible_for_another_is_none() -> None:
    told = page().says("Pavel Orekhov locked the northern sluice", "the police")
    told.says("Marek Tulin could not have locked anything with a broken arm", "Anna Lisova", polarity="negative")
    assert found(told) == set()


def test_two_causes_of_one_disaster_are_a_conflict() -> None:
    told = page().says("a short circuit was the cause of the fire", "the police", stance="believed")
    assert found(told.says("the fire was due to arson", "the neighbours", stance="alleged")) == {("conflict", "object")}


def test_the_first_of_two_causes_that_was_given_up_is_a_change() -> None:
    told = page().says("Pavel Orekhov died of head injuries", "the police")
    told.says("It was initially thought that the death was due to a heart attack", "a lawyer", stance="believed")
    assert found(told) == {("change", "object")}


def test_one_who_names_two_causes_names_both() -> None:
    told = page().says("a short circuit was the cause of the fire", "the police", stance="believed")
    assert found(told.says("the spread of the fire was due to a gas leak", "the police")) == set()


def test_the_charge_and_its_denial_are_a_conflict_where_the_charge_is_only_told_of() -> None:
    told = page().says("Pavel Orekhov was arrested after an allegation of theft.")
    assert found(told.says("The charge", "a lawyer", stance="denied")) == {("conflict", "status")}


def test_these_reports_are_the_ones_just_told_of() -> None:
    told = page().says("two people had drowned", "the neighbours")
    assert found(told.says("these reports", "the police", stance="denied")) == {("conflict", "status")}


def test_what_holds_if_and_what_holds_if_not_is_no_conflict() -> None:
    told = page().says(
        "If the council confirms Anna Lisova, the sluice will stay open until May.", "Anna Lisova", stance="planned"
    )
    told.says(
        "If the council does not confirm Anna Lisova, the sluice will stay open until May.",
        "the police",
        stance="planned",
        polarity="negative",
    )
    assert found(told) == set()


def test_one_who_answers_no_and_goes_on_does_not_contradict_himself() -> None:
    told = (
        page().says("I had good years at the canal", "Pavel Orekhov").says("No I am good", "Pavel Orekhov", polarity="negative")
    )
    assert found(told) == set()


def test_an_outlet_that_tells_how_one_alive_came_to_die_tells_one_story() -> None:
    told = page().says("Pavel Orekhov remained alive early on Monday.").says("Pavel Orekhov died later that day.")
    assert found(told) == set()


def test_survivors_of_the_dead_keep_nobody_alive() -> None:
    told = page().says("Pavel Orekhov died on Monday", "Anna Lisova")
    assert found(told.says("Pavel Orekhov is survived by two sons.")) == set()


def test_a_beating_told_of_and_the_use_of_force_denied_are_a_conflict() -> None:
    told = page().says("they beat him on the back and asked him to sign", "Anna Lisova", stance="alleged")
    told.says("Nobody was at the gate that night", "the neighbours").says("the use of force", "the police", stance="denied")
    assert found(told) == {("conflict", "status")}


def test_what_one_witness_tells_and_denies_and_what_was_no_beating_are_none() -> None:
    told = (
        page()
        .says("they beat him on the back", "the police", stance="alleged")
        .says("the use of force", "the police", stance="denied")
    )
    assert found(told) == set()
    other = (
        page()
        .says("they took his phone", "Anna Lisova", stance="alleged")
        .says("the use of force", "the police", stance="denied")
    )
    assert found(other) == set()
