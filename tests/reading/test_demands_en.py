"""English nouns and omitted pronouns that attribute, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.reading.told import framed

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

ENGLISH = load("en")


def told(text: str) -> list[tuple[str, str, str, list[str]]]:
    """How, by whom, what and through whom something is put forward in a text."""
    laid = layout(text, ENGLISH)
    found = [frame for sentence in clauses.sentences(laid, ENGLISH) for frame in frames.find(sentence)]
    through = [[text[slice(*relay)] for relay in f.relays] for f in found]
    return [
        (f.verb, text[slice(*f.source)] if f.source else "", text[slice(*f.content[0])], relays)
        for f, relays in zip(found, through, strict=True)
    ]


TOLD = [
    (
        "what demands include is ordered by their owner",
        "Their demands have included the release of the prisoners.",
        ("order", "Their", "the release of the prisoners", []),
    ),
    (
        "whom an outlet interviewed speaks through it",
        "Some of the workers the Tribune interviewed said they would stay.",
        ("say", "Some of the workers", "they would stay", ["Tribune"]),
    ),
    (
        "who is named within a relative clause speaks",
        "The union published a report in which the clerks said wages fell by a third.",
        ("say", "the clerks", "wages fell by a third", []),
    ),
    (
        "a copy of nothing named is no source beside who saw it",
        "The plant will close in May, according to a copy seen by the Tribune.",
        ("say", "the Tribune", "The plant will close in May", []),
    ),
    (
        "a number placed at a figure is estimated",
        "The Tribune has placed the number of dead in the hundreds.",
        ("estimate", "The Tribune", "number of dead in the hundreds", []),
    ),
]


@pytest.mark.parametrize(("text", "statement"), [pytest.param(*row[1:], id=row[0]) for row in TOLD])
def test_it_is_put_forward(text: str, statement: tuple[str, str, str, list[str]]) -> None:
    assert told(text) == [statement]


def test_who_is_put_in_trouble_is_no_estimate() -> None:
    assert told("The deal put the company in trouble.") == []


def test_who_says_something_in_a_statement_says_it_through_him_who_points_to_it() -> None:
    assert told("Kovar pointed to a statement in which the firm said the plant was safe.") == [
        ("say", "Kovar", "the firm said the plant was safe", []),
        ("say", "the firm", "the plant was safe", []),
    ]


def test_who_disagrees_with_something_denies_it() -> None:
    assert told("Kovar disagreed with the finding.") == [("deny", "Kovar", "the finding", [])]


def test_who_was_saying_it_is_the_subject_of_that_verb() -> None:
    found = told("Kovar said the police were attributing the letter to Linden.")
    assert [source for _, source, _, _ in found] == ["Kovar", "the police"]


def test_whom_an_outlet_interviewed_may_open_the_sentence() -> None:
    assert told("Workers interviewed by the Tribune said they would stay.") == [
        ("say", "Workers interviewed by the Tribune", "they would stay", ["Tribune"])
    ]


CALLED_FOR = [
    (
        "calls by somebody",
        "On Monday, the mayor joined calls by residents asking the county to close the bridge.",
        [("residents", "the county to close the bridge")],
    ),
    ("calls for it", "Ministers have backed calls by clerks for the mayor to resign.", [("clerks", "the mayor to resign")]),
    ("a letter", "The mayor wrote to the council asking to close the bridge.", [("The mayor", "to close the bridge")]),
    (
        "a letter to somebody who is asked",
        "Holm wrote to the port asking it to waive the fee.",
        [("Holm", "it to waive the fee")],
    ),
    ("calls for a thing", "Police took calls from residents asking for help.", []),
]
OWN_DEEDS = [
    (
        "behind an infinitive",
        "Mayor Ada Holm urged the council to think again and spoke with the clerk about the bridge.",
        [("Mayor Ada Holm", "the council to think again")],
    ),
    (
        "two things asked for",
        "Holm ordered the guards to go home and stay there.",
        [("Holm", "the guards to go home and stay there")],
    ),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in CALLED_FOR])
def test_what_calls_and_letters_ask_for_is_the_demand_of_who_makes_them(text: str, found: list[tuple[str, str]]) -> None:
    assert framed(text) == found


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in OWN_DEEDS])
def test_what_somebody_does_besides_is_no_part_of_what_he_asks_for(text: str, found: list[tuple[str, str]]) -> None:
    assert framed(text) == found
