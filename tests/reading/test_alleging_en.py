"""What an English paper alleges by a participle is the word of who issued it or the paper's, never the outlet's. Invented."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

ALLEGED = [
    ("The widow filed a lawsuit alleging the port hid the report.", "The widow", "the port hid the report"),
    (
        "The bureau filed a sealed complaint accusing a clerk of using straw donors.",
        "The bureau",
        "a clerk of using straw donors",
    ),
    ("The tabloid published a story on Friday claiming that Holm had left her post.", "The tabloid", "Holm had left her post"),
    ("Orlov tore up parts of a Globe report claiming Crane lied.", "a Globe report", "Crane lied"),
    ("Linden put out a statement saying that the pier was lost.", "Linden", "the pier was lost"),
]


@pytest.mark.parametrize(("text", "who", "what"), ALLEGED)
def test_what_a_paper_alleges_is_its_issuers_word_or_its_own(text: str, who: str, what: str) -> None:
    told = [s for s in read(text + "\n").statements if len(s.hops) > 1]
    assert [(s.hops[-1].text, s.text) for s in told] == [(who, what)]
    assert told[0].stance == ("fact" if "saying" in text else "alleged")


def test_a_participle_that_hangs_on_no_paper_adds_nothing() -> None:
    assert all(not who for who, _ in said(read("Crowds gathered on the quay claiming their seats.\n")))
    assert said(read("Holm said she had filed a lawsuit alleging fraud at the port.\n")) == [
        (["Holm"], "she had filed a lawsuit"),
        (["Holm"], "fraud at the port"),
    ]


def test_what_a_paper_says_others_said_is_theirs_through_its_issuer() -> None:
    told = said(read("The widow filed a lawsuit alleging that the port said the pier was safe.\n"))
    assert told == [(["The widow", "the port"], "the pier was safe")]


def test_who_was_reached_for_comment_speaks_and_not_the_reaching() -> None:
    text = "Reached for comment, a spokesman for Port Media Inc., the Globe's parent company, also denied that it was false.\n"
    assert [who for who, _ in said(read(text))][-1][0].startswith("a spokesman")
