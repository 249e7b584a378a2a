"""English sources and what hangs on them: when somebody spoke, whom a "who" takes up, the full stop of a name."""

from __future__ import annotations

import pytest
from tests.reading.told import framed, read, said

SPOKE = [
    ("a time behind the name", "Linden over the weekend denied the port was sold.", ("Linden", "the port was sold")),
    ("and another", "The mayor in the past has said that the pier is old.", ("The mayor", "the pier is old")),
    ("an adverb", "Linden afterward said the sale was over.", ("Linden", "the sale was over")),
    ("a name like an adverb", "Long said the sale was over.", ("Long", "the sale was over")),
    (
        "the day of a paper",
        "A letter from Linden in May said the pier was old.",
        ("A letter from Linden in May", "the pier was old"),
    ),
    (
        "the full stop of a name",
        "Joseph R. Linden Jr. has said he will be abroad.",
        ("Joseph R. Linden Jr.", "he will be abroad"),
    ),
    ("a time that leads", "Ten minutes later, Ada Holm, a clerk, said the pier was old.", ("Ada Holm", "the pier was old")),
    ("and one that leads further", "Within minutes of it, Ada Holm, a clerk, urged Linden to go.", ("Ada Holm", "Linden to go")),
    (
        "the day after",
        "And the day after the vote, the mayor tweeted in support of Orr, calling him “a great man.”",
        ("the mayor", "him “a great man.”"),
    ),
    ("a time before its verb", "Linden over the weekend met Orr, saying it was late.", ("Linden", "it was late")),
    ("the object of a verb", "The vote enraged clerks, who said the pier was old.", ("clerks", "the pier was old")),
    ("whose ire it is", "It drew the ire of Judge Ada Holm who said it was late.", ("Judge Ada Holm", "it was late")),
    (
        "two of them",
        "The paper met three women who were clerks at the time who said the pier was old.",
        ("three women", "the pier was old"),
    ),
    ("a year behind them", "Linden met Russians in June 2016 who said the pier was old.", ("Russians", "the pier was old")),
    (
        "the head of a phrase",
        "He wrote to a member of the House who said the pier was old.",
        ("a member of the House", "the pier was old"),
    ),
    (
        "the name before its apposition",
        "“Late,” said James Renard, a candidate in Ohio’s 16th District, who said the pier was old.",
        ("James Renard", "the pier was old"),
    ),
    ("a thing told of", "The wall is a project Democratic lawmakers say is dead.", ("Democratic lawmakers", "is dead")),
    ("clerks by number", "A number of clerks said the pier was old.", ("A number of clerks", "the pier was old")),
    ("whose claim it is", "He must apologize for his on-camera claim that the pier is old.", ("his", "the pier is old")),
    ("whose suspicions", "Many harbor suspicions that the pier is old.", ("Many", "the pier is old")),
    ("a woman’s", "The Post wrote of a woman’s claims that the pier is old.", ("a woman", "the pier is old")),
    ("no verb before a noun", "Linden forcefully defended revelations that the pier is old.", ("revelations", "the pier is old")),
    ("no wake", "It came in the wake of reports that the pier is old.", ("reports", "the pier is old")),
    ("reports by their place", "Local reports that the pier is old were false.", ("Local reports", "the pier is old were false")),
    (
        "a share of voters",
        "52 percent of registered voters said the pier was old.",
        ("52 percent of registered voters", "the pier was old"),
    ),
    ("who calls him so", "Holm called Orr a liar.", ("Holm", "Orr a liar")),
    ("who calls them so", "The campaign called the charges unfounded.", ("The campaign", "the charges unfounded")),
    ("who calls it unlawful", "Holm called the search unlawful.", ("Holm", "the search unlawful")),
    ("how it was noted", "As a clerk noted with some alarm, the pier was old.", ("a clerk", "the pier was old")),
    ("how it was told", 'She told a guard at the door, in French and English, "it fell".', ("She", '"it fell"')),
    ("some, behind no noun", "Some believe the pier is old.", ("Some", "the pier is old")),
    ("many, where a clause opens", "Many fear the pier is old.", ("Many", "the pier is old")),
    ("a stage taken", "Orr took to Twitter on Monday to say the pier was old.", ("Orr", "the pier was old")),
    ("a speech used", "Ada Holm used her speech to accuse Orr of fraud.", ("Ada Holm", "Orr of fraud")),
    ("a place written on", "Holm went on CNN to deny the claims.", ("Holm", "the claims")),
    ("reports", "By reports on Saturday, the pier is old.", ("reports", "the pier is old")),
    ("a retired one", "It hurt a recently retired clerk who said it was late.", ("a recently retired clerk", "it was late")),
]


@pytest.mark.parametrize(("holds", "text", "expected"), SPOKE, ids=[case[0] for case in SPOKE])
def test_who_speaks_is_no_more_than_who_that_is(holds: str, text: str, expected: tuple[str, str]) -> None:
    assert framed(text)[-1] == expected, holds


WORDLESS = [
    "His visit threatens to delay the talks.",
    "The dispute threatens to delay the talks.",
    "Some fear of the pier remains.",
    "Holm took to the streets to claim her due.",
    "Holm used the money to claim a prize.",
    "Holm called the police a second time.",
    "Holm called the chief executive.",
    "Police called the local constable.",
    "The mayor called the dockers' unions.",
    "The firm used the incident to claim a refund.",
    "Holm called her brother a few days later.",
    "Orr was called a month later by the police.",
    "The crane is called the Giant by the crews.",
]


def test_who_calls_somebody_so_stands_behind_a_passive() -> None:
    assert said(read("Orr has been called a charlatan by fellow doctors.\n")) == [(["doctors"], "Orr … a charlatan")]


@pytest.mark.parametrize("text", WORDLESS)
def test_what_happens_says_nothing(text: str) -> None:
    assert framed(text) == []


def test_who_threatens_says_what() -> None:
    assert framed("The port authority threatened to sue.") == [("The port authority", "to sue")]
