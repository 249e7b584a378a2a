"""English: how somebody puts a thing forward, read from the whole sentence."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

PUT = [
    ("planned", "The port said the ferry will open on Friday."),
    ("planned", "Holm said she was leaving the council next week."),
    ("planned", "“I commit that I will pick a clerk,” Holm said."),
    ("fact", "Researchers said the firm holds two boats and would owe 60 crowns in taxes."),
    ("denied", "“I never took a bribe,” Holm said."),
    ("admitted", "Holm acknowledged that she had lied to the court."),
    ("possible", "The minister said it was possible that the ship sank."),
    ("ordered", "“Close the port now,” Holm told the mayor."),
    ("believed", "Holm hopes the port will open."),
    ("believed", "Holm is confident that the port is safe."),
    ("feared", "Residents are afraid that the dam may break."),
]


@pytest.mark.parametrize(("stance", "text"), PUT)
def test_the_stance_is_that_of_the_first_main_clause_and_its_cue(stance: str, text: str) -> None:
    assert [s.stance for s in read(text).statements] == [stance]


def test_what_one_wishes_one_could_do_is_not_left_open() -> None:
    (statement,) = read("“Most people wish they could go back,” Holm said.").statements
    assert statement.stance != "possible"


def test_a_pronoun_right_behind_the_verb_is_the_one_who_speaks() -> None:
    assert said(read("Holm said she hopes the port opens.")) == [(["Holm"], "the port opens")]


@pytest.mark.parametrize(
    ("stance", "text"),
    [
        ("denied", "The mayor said he had done nothing illegal."),
        ("believed", "“We need more nurses,” the minister said."),
        ("believed", "The union says the port is badly run."),
        ("admitted", "Holm confessed to stealing the boat."),
        ("threatened", "The union threatened a strike."),
        ("ordered", "The prosecutor asked for a sentence of six years."),
        ("fact", "The mayor said he would not comment."),
        ("ruled", "Jurors acquitted Holm."),
    ],
)
def test_a_deed_done_by_saying_it_keeps_its_name(stance: str, text: str) -> None:
    assert [s.stance for s in read(text).statements] == [stance]


@pytest.mark.parametrize("text", ["Holm sought a second term.", "The mayor asked for help.", "Holm threatened the clerk."])
def test_what_is_sought_or_who_is_threatened_is_told(text: str) -> None:
    assert said(read(text)) == [([], text.rstrip("."))]
