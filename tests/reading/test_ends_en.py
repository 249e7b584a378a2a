"""Where an English content ends, and what stands between a source and what it says."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

ENGLISH = load("en")


def first_content(text: str) -> list[str]:
    """The content of a text's first frame, piece by piece."""
    laid = layout(text, ENGLISH)
    found = [frame for sentence in clauses.sentences(laid, ENGLISH) for frame in frames.find(sentence)]
    return [text[slice(*piece)] for piece in found[0].content]


ENDS = [
    (
        "a second deed",
        "The chairman denied any wrongdoing at the time and threatened to sue the paper.",
        ["any wrongdoing at the time"],
    ),
    ("two things denied are one content", "The chairman denied any theft and fraud.", ["any theft and fraud"]),
    (
        "when it was denied",
        "Officials denied that inmates had been beaten, a day after two lawyers said their clients were hurt.",
        ["inmates had been beaten"],
    ),
    (
        "what somebody calls it besides",
        'Ada Holm demanded the resignation of the minister, calling the fire "a crime, not an accident."',
        ["the resignation of the minister"],
    ),
    (
        "on what condition somebody spoke",
        "According to two people, who spoke on condition that they not be named, detectives are looking at the chairman.",
        ["detectives are looking at the chairman"],
    ),
]


@pytest.mark.parametrize(("text", "content"), [pytest.param(*row[1:], id=row[0]) for row in ENDS])
def test_it_ends_where_something_else_is_told(text: str, content: list[str]) -> None:
    assert first_content(text) == content


def test_what_somebody_calls_it_besides_is_put_forward_too() -> None:
    text = 'Ada Holm demanded the resignation of the minister, calling the fire "a crime, not an accident."'
    laid = layout(text, ENGLISH)
    [_, named] = [frame for sentence in clauses.sentences(laid, ENGLISH) for frame in frames.find(sentence)]
    assert (named.verb, text[slice(*named.content[0])]) == ("believe", 'the fire "a crime, not an accident."')


def test_what_is_believed_beside_the_main_clause_is_no_belief_in_it() -> None:
    laid = layout("Holm, who is believed to have left the country, could not be located.", ENGLISH)
    assert [frame for sentence in clauses.sentences(laid, ENGLISH) for frame in frames.find(sentence)] == []


HANGING = [
    ("After Holm said the pier was sold, the port closed its gate.", "the pier was sold"),
    ("On Friday, after Holm claimed that the pier was sold, the port closed its gate.", "the pier was sold"),
    ("Two days after Marlow accused the port of fraud, the council opened an inquiry.", "the port of fraud"),
    ("But on Friday, after Crane had hinted at talks, the office took the step.", "talks"),
    ("As Linden warned of floods, residents left the town.", "floods"),
]


@pytest.mark.parametrize(("text", "content"), HANGING)
def test_what_is_said_in_a_clause_that_hangs_on_another_ends_where_that_opens(text: str, content: str) -> None:
    told = said(read(text + "\n"))
    assert next(words for who, words in told if who).endswith(content)
    assert any(not who and words.startswith(("the port", "the council", "the office", "residents")) for who, words in told)


WHOLE = [
    "As Holm said, the port closed its gate.",
    "Asked about the fire, Holm said the port was shut, the gates were locked and the guards were gone.",
    "The port closed after Holm said the pier was sold, the gate was lost and the guards were gone.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_no_clause_hangs_where_the_main_one_stands_before_or_what_is_said_is_it(text: str) -> None:
    assert [words for who, words in said(read(text + "\n")) if who][-1].endswith(("its gate", "the guards were gone"))
