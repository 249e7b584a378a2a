"""In a letter, an interview or behind a colon "I" is the speaker and "they" are others, as in quotation marks."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.stances import stances
from sayso.reading.words.text import layout

ENGLISH = load("en")


def stance(text: str, *, direct: bool) -> str:
    return stances.stance(layout(text, ENGLISH), [(0, len(text))], stances.Put("say", direct=direct), ENGLISH)


@pytest.mark.parametrize(
    ("text", "reported", "direct"),
    [
        ("they will close the pier", "planned", "predicted"),
        ("he would sail at night", "planned", "predicted"),
        ("we will close the pier", "planned", "planned"),
        ("it will open a new line", "planned", "predicted"),
        ("of course we will close the pier", "planned", "planned"),
        ("at that time they would row to the island", "fact", "fact"),
        ("they did not think about the crews", "believed", "fact"),
    ],
)
def test_whom_a_pronoun_means_hangs_on_whose_words_these_are(text: str, reported: str, direct: str) -> None:
    assert stance(text, direct=False) == reported
    assert stance(text, direct=True) == direct


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is why I urge you to close the pier", "ordered"),
        ("I request the port to help the crews", "ordered"),
        ("We call on the port to pay its crews", "ordered"),
        ("We ask how the pier could fall", "fact"),
        ("Close friends told me of it", "fact"),
        ("I would ask them simple questions", "fact"),
    ],
)
def test_what_a_writer_asks_for_right_there_is_bidden(text: str, expected: str) -> None:
    assert stance(text, direct=True) == expected
