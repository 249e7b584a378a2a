"""A second thing said in one English sentence is a statement of its own, where it is certain who says it."""

from __future__ import annotations

import pytest
from tests.reading.told import framed

SECOND = [
    (
        "behind what will be",
        "Anna Kovar said the plant would close and urged the workers to find new jobs.",
        [("Anna Kovar", "the plant would close"), ("Anna Kovar", "the workers to find new jobs")],
    ),
    (
        "behind what there is",
        "Anna Kovar said there was a lack of light on the pier and urged the crowd to wait.",
        [("Anna Kovar", "there was a lack of light on the pier"), ("Anna Kovar", "the crowd to wait")],
    ),
    (
        "behind a name given",
        'Anna Kovar called the plan "lousy" and said it would fail.',
        [("Anna Kovar", 'the plan "lousy"'), ("Anna Kovar", "it would fail")],
    ),
    (
        "of others",
        "One resident said the house shook and several said they heard a blast.",
        [("One resident", "the house shook"), ("several", "they heard a blast")],
    ),
]


@pytest.mark.parametrize(("text", "parts"), [pytest.param(*row[1:], id=row[0]) for row in SECOND])
def test_what_a_speaker_says_besides_is_a_second_thing(text: str, parts: list[tuple[str, str]]) -> None:
    assert framed(text) == parts


def test_what_another_did_by_his_account_stays_part_of_it() -> None:
    text = "Kovar said the mayor came to the pier and urged the crowd to wait."
    assert framed(text) == [("Kovar", "the mayor came to the pier and urged the crowd to wait")]


DEED_AND_WORD = [
    (
        "words in quotation marks",
        'Anna Kovar cited the treaty and said, "They need to stand by us," on Monday.',
        [("Anna Kovar", '"They need to stand by us," on Monday')],
    ),
    (
        "a clause",
        "The city issued an advisory and stated the board had closed the plant.",
        [("The city", "the board had closed the plant")],
    ),
    (
        "behind an apposition",
        "The manager of the port, Anna Kovar, shut the plant but said it would open again.",
        [("The manager of the port, Anna Kovar", "it would open again")],
    ),
    (
        "a bidding",
        "The States Embassy had left, and advised its citizens to leave the port.",
        [("The States Embassy", "its citizens to leave the port")],
    ),
    ("no word, but a right denied", "The board closed the plant and denied them the right to march.", []),
    ("no word, but a thing done", "The soldiers beat him and continued torturing him.", []),
    ("of another clause", "The plant was shut; the clerk left and the owner sold it.", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*rest, id=name) for name, *rest in DEED_AND_WORD])
def test_who_does_one_thing_says_the_other(text: str, expected: list[tuple[str, str]]) -> None:
    assert framed(text) == expected


GOES_ON = [
    (
        "to say a clause",
        "Anna Kovar went on to say thousands would have to leave.",
        [("Anna Kovar", "thousands would have to leave")],
    ),
    (
        "to add words",
        "Anna Kovar went on to add “the plant will open again in May.”",
        [("Anna Kovar", "“the plant will open again in May.”")],
    ),
    ("to accuse", "Some groups continued to accuse the board of theft.", [("Some groups", "the board of theft")]),
    ("to do what is no word", "Anna Kovar went on to run the plant.", []),
    ("to work on a report", "Anna Kovar continued to work on the report.", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*rest, id=name) for name, *rest in GOES_ON])
def test_who_goes_on_to_say_something_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert framed(text) == expected


def test_who_has_his_seat_in_brackets_speaks_behind_the_comma_too() -> None:
    assert framed("Councillor Anna Kovar (V-08), announced office hours for May.") == [
        ("Councillor Anna Kovar", "office hours for May")
    ]


NO_WORD = [
    ("violence goes on", "Violence continued through the night.", []),
    ("a thing denied to somebody", "The board denied the workers access to the plant.", []),
    ("a charge denied", "The owner denied violating the right to march.", [("The owner", "violating the right to march")]),
    ("no comma behind the source", "According to Kovar the plant was shut.", [("Kovar", "the plant was shut")]),
    ("no comma behind those who fled", "According to exiles there was no food.", [("exiles", "there was no food")]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*rest, id=name) for name, *rest in NO_WORD])
def test_what_goes_on_or_is_withheld_is_no_word_of_anybody(text: str, expected: list[tuple[str, str]]) -> None:
    assert framed(text) == expected


def test_a_second_deed_behind_a_comma_is_a_statement_of_its_own() -> None:
    doubting = "Linden questioned the clerks, saying the beams were rotten, and urging the crew to go."
    assert [content for _, content in framed(doubting)] == ["the beams were rotten", "the crew to go"]
    assert [content for _, content in framed("Linden said it was rotten, and urged crews to go.")] == [
        "it was rotten",
        "crews to go",
    ]
