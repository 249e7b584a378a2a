"""English: speakers named together are one source by their names, and a speaker is who he is, not the body or show beside him."""

from __future__ import annotations

import pytest
from tests.reading.told import EN, framed, read, said

from sayso.reading.attribution import clauses, unheard
from sayso.reading.attribution.frame import Frame
from sayso.reading.words.text import layout


@pytest.mark.parametrize(
    "text",
    [
        "Council members Ada Plum and Ben Corr said the bridge was closed.",
        "“The bridge was closed,” said council members Ada Plum and Ben Corr.",
        "According to council members Ada Plum and Ben Corr, the bridge was closed.",
    ],
)
def test_those_named_together_are_told_without_what_they_are(text: str) -> None:
    (statement,) = read(text).statements
    assert [hop.text for hop in statement.hops[1:]] == ["Ada Plum and Ben Corr"]


def test_they_who_speak_again_are_those_named_together() -> None:
    told = read("Council members Ada Plum, Ben Corr and Cy Dunn said the bridge was closed. They said it was old.")
    one, other = (s.hops[-1].entity for s in told.statements)
    assert one == other


def test_a_title_before_one_of_two_names_leaves_them_joined() -> None:
    (statement,) = read("The mayor Ada Holm and the clerk Sara Orr said the bridge was closed.").statements
    assert statement.hops[-1].kind == "collective"


def test_two_offices_without_a_name_are_two_people() -> None:
    told = said(read("The mayor said the pier was shut. The minister said it was open."))
    assert told == [(["The mayor"], "the pier was shut"), (["The minister"], "it was open")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The National Organization for Ports President Terry Olin said the strike would end.", "Terry Olin"),
        ("The adviser for Mayor Terry Olin said the strike would end.", "The adviser"),
    ],
)
def test_the_head_of_a_body_speaks_and_not_the_body(text: str, who: str) -> None:
    assert said(read(text)) == [([who], "the strike would end")]


@pytest.mark.parametrize(
    "text",
    [
        "On Lantern's “The View with Ada Holm,” Vale said the port was shut.",
        "In an interview with “The Late Pier with Stephen Orr,” Vale said the port was shut.",
    ],
)
def test_the_title_of_a_show_before_the_speaker_is_not_what_he_said(text: str) -> None:
    assert framed(text) == [("Vale", "the port was shut")]


def test_a_quotation_before_the_speaker_stays_his_words() -> None:
    assert framed("“No Justice,” Vale said in the port.") == [("Vale", "“No Justice,”")]


def test_what_somebody_said_it_in_is_no_part_of_who_he_is() -> None:
    told = read("“We are pleased,” said the clerk Ada Plum in a joint statement.").statements
    assert [hop.text for s in told for hop in s.hops[1:]] == ["the clerk Ada Plum"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lindsey Orr Speaks ‘Directly’ After Shooting in Varn.\n\nLindsey Orr said the port was shut.", "Lindsey Orr"),
        ("Miss Universe Alicia Roth said the port was shut.", "Alicia Roth"),
    ],
)
def test_a_name_ends_where_its_bearer_does(text: str, who: str) -> None:
    assert said(read(text))[-1] == ([who], "the port was shut")


@pytest.mark.parametrize("word", ["Noting", "Shortly", "Having"])
def test_a_word_for_nobody_is_no_source(word: str) -> None:
    text = f"{word} said the port was shut."
    sentence = next(iter(clauses.sentences(layout(text, EN), EN)))
    assert unheard.nobodys(sentence, Frame((len(word) + 1, len(word) + 5), "say", (0, len(word)), ((len(word) + 6, len(text)),)))


def test_a_place_joined_to_another_by_and_speaks_for_nobody() -> None:
    (statement,) = read("Herders in the villages of Oru and Bala said armed men had driven off the cows.").statements
    assert (statement.hops[-1].entity, statement.hops[-1].text) == (None, "Herders in the villages of Oru and Bala")


def test_what_somebody_without_a_name_thinks_is_his_once() -> None:
    asked = "Q: Who gave it?\nA: The director gave it.\nQ: Did you see it?\nA: I saw it.\nQ: Anybody else?"
    text = f"{asked}\nA: No. I think the driver was outside."
    assert [len(s.hops) for s in read(text).statements][-1] == 2
