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
