"""English: clauses beside and inside what somebody says: whose each is, and that none is lost."""

from __future__ import annotations

import pytest
from tests.reading.told import framed, read, said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police said the man was drunk, while his brother stood outside.", "his brother stood outside"),
        ("A clerk said that the talks had failed, whereas in Lend two shops were shut.", "in Lend two shops were shut"),
    ],
)
def test_what_another_did_meanwhile_is_told_by_the_outlet(text: str, told: str) -> None:
    assert said(read(text))[-1] == ([], told)


def test_a_clause_shifted_as_reported_speech_is_the_speakers_too() -> None:
    text = "The Tax Centre said the rich would pay more, while the poor would pay less."
    assert framed(text) == [("The Tax Centre", "the rich would pay more, while the poor would pay less")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Olsen hopes the day sends a message that “nobody is above it.”", "the day sends a message that “nobody is above it.”"),
        ("Olsen said the ruling sends a message that the court listens.", "the ruling sends a message that the court listens"),
        ("Olsen said the same day that the court was shut.", "the court was shut"),
        ("Olsen said this week in Varn that the court was shut.", "the court was shut"),
    ],
)
def test_a_that_inside_the_clause_does_not_cut_it(text: str, content: str) -> None:
    assert framed(text) == [("Olsen", content)]


def test_a_sentence_whose_blank_is_lost_stands_for_itself() -> None:
    told = said(read("The museum opened its exhibition.According to Ivo Lund, the paintings were stolen."))
    assert told == [([], "The museum opened its exhibition"), (["Ivo Lund"], "the paintings were stolen")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The man was shot, police said, but the mayor fled.", [(["police"], "The man was shot … but the mayor fled")]),
        (
            "The man was shot, police said; his wife was unhurt.",
            [(["police"], "The man was shot"), (["police"], "his wife was unhurt")],
        ),
        (
            "The man was shot, police said, but the mayor declined to comment.",
            [(["police"], "The man was shot"), ([], "the mayor declined to comment")],
        ),
        (
            "His deputy did not agree: the mayor, Ada Holm said, was finished.",
            [([], "His deputy did not agree"), (["Ada Holm"], "the mayor … was finished")],
        ),
    ],
)
def test_what_goes_on_behind_who_says_it_is_his(text: str, told: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == told


def test_an_answer_in_quotation_marks_is_his_who_asked_before_it() -> None:
    text = "“What is the cost?” asked Senator Roger Wick, the leader. “I do not know.”"
    assert said(read(text))[-1] == (["Roger Wick"], "“I do not know.”")


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Mr. Holm's core complaint was that the pier was lost.", ("Mr. Holm", "the pier was lost")),
        ("Ms. Plum could not resist suggesting that the clerks began it.", ("Ms. Plum", "the clerks began it")),
        ("The union called Tuesday for the port to be shut.", ("The union", "the port to be shut")),
        ("The clip ends with Perry claiming that the pier is lost.", ("Perry", "the pier is lost")),
        ("Ruiz criticized the ministry for not paying the nurses.", ("Ruiz", "the ministry for not paying the nurses")),
        ("The agency warned fishermen about high waves.", ("The agency", "high waves")),
        ("Ruiz dismissed the claim that the nurses were unpaid as nonsense.", ("Ruiz", "the nurses were unpaid")),
        (
            "“It is shut,” Ms. Plum’s spokesman, Drew Hamm, wrote on Lantern.",
            ("Ms. Plum’s spokesman, Drew Hamm", "“It is shut,”"),
        ),
    ],
)
def test_who_says_it_is_found_round_other_words(text: str, frame: tuple[str, str]) -> None:
    assert framed(text) == [frame]


@pytest.mark.parametrize("text", ["Ruiz criticized the ministry.", "The clerk was criticized for leaving."])
def test_blame_that_says_nothing_or_is_nobodys_is_told(text: str) -> None:
    assert said(read(text)) == [([], text.rstrip("."))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“Ada is great,” the mayor said, but “when it comes to ports, Ada has a history of delays.”",
            [(["the mayor"], "“Ada is great,” … “when it comes to ports, Ada has a history of delays.”")],
        ),
        (
            "“It is late,” Holm said, going on to say that the port was shut.",
            [(["Holm"], "“It is late,”"), (["Holm"], "the port was shut")],
        ),
        (
            "Holm’s early-morning tweets accusing Ada Plum of theft were deleted.",
            [([], "Holm’s early-morning tweets accusing Ada Plum of theft were deleted")],
        ),
    ],
)
def test_what_goes_on_in_a_sentence_is_his_who_spoke(text: str, told: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == told
