"""Whose the words are in English news where the speaker stands apart from his verb, and what only looks like speech."""

from __future__ import annotations

import pytest
from tests.reading.told import framed

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

ENGLISH = load("en")

APART = [
    ("an irregular verb", "The city lost the case, saying it would appeal.", "The city", "it would appeal"),
    ("an apposition", "Linden, a clerk, won the vote, saying he was tired.", "Linden", "he was tired"),
    (
        "a participle in front",
        "Speaking at a hall in Quarry, Linden went after Holm, calling him “a total stiff and a liar”.",
        "Linden",
        "him “a total stiff and a liar”",
    ),
    (
        "a time in front and whom one tells",
        "Hours later, Linden returned the call, telling the Tribune that the port was shut.",
        "Linden",
        "the port was shut",
    ),
    (
        "a time behind the verb",
        "Holm was quick to act and said this week that Linden was right.",
        "Holm",
        "Linden was right",
    ),
    (
        "an insertion between dashes",
        "Reached by phone, Linden — who is listed as a clerk — told the board he was not planning an appeal.",
        "Linden",
        "he was not planning an appeal",
    ),
    ("a passive before a second verb", "Linden was held and says he was beaten.", "Linden", "he was beaten"),
    (
        "a statement given out",
        "The firm issued a statement on Monday saying the gate was shut.",
        "The firm",
        "the gate was shut",
    ),
    ("a word for how many", "All said they were beaten in the yard.", "All", "they were beaten in the yard"),
    ("an ordinal", "The first said the gate fell.", "The first", "the gate fell"),
    (
        "a participle that tells which",
        "The men interviewed said the army held them.",
        "The men interviewed",
        "the army held them",
    ),
    (
        "a relative clause",
        "Charges were filed against a man who police said set fire to the gate at night.",
        "police",
        "set fire to the gate at night",
    ),
    (
        "a noun before the pronoun",
        "Most showed scars they said were a result of blows in the yard.",
        "they",
        "were a result of blows in the yard",
    ),
    (
        "two with their names",
        "The chief of the port, Adam Holm, and the town's clerk, Ada Linden, said that ten people had been held.",
        "The chief of the port, Adam Holm, and the town's clerk, Ada Linden",
        "ten people had been held",
    ),
    (
        "a clause between verb and that",
        "A woman told them on Sunday, when she came back from the port with her sons, that he had left.",
        "A woman",
        "he had left",
    ),
    (
        "names behind a long sentence with commas",
        "The guards, two sons among them, were hurt when the gate fell in the storm, said Ada Holm, head of the port agency.",
        "Ada Holm",
        "The guards, two sons among them, were hurt when the gate fell in the storm",
    ),
    (
        "a kinsman with his name",
        "Ada Holm, 69, died when she opened the gate to her yard, her son, Adam Linden, told the board.",
        "her son, Adam Linden",
        "Ada Holm, 69, died when she opened the gate to her yard",
    ),
    (
        "a trial before that",
        "The guards, who were held in May, pleaded not guilty and claimed during their trial that they only walked home.",
        "The guards",
        "they only walked home",
    ),
    (
        "where the clause with what ends",
        "Workers returned after what the guards said was a false alarm, but many were too frightened to go back.",
        "the guards",
        "was a false alarm",
    ),
    (
        "people in plural before a participle",
        "They got letters by local officials warning that the water rose.",
        "local officials",
        "the water rose",
    ),
    (
        "a relative clause of the subject",
        "A clerk who said he was beaten in the yard has been freed.",
        "A clerk",
        "he was beaten in the yard",
    ),
    (
        "a voice in what shows something",
        "“It hurts us all,” says one voice in the clip that purports to show the yard.",
        "one voice in the clip",
        "“It hurts us all,”",
    ),
    (
        "a name with a participle",
        "In a statement, the Quarry based rights group said the yard was shut.",
        "the Quarry based rights group",
        "the yard was shut",
    ),
    (
        "leaders and their relative clause",
        "Port leaders who have been strict have taken it up, warning that the gate will fall.",
        "Port leaders",
        "the gate will fall",
    ),
    ("a date with commas", "Holm said the Feb. 20, 1992, fire was a mistake.", "Holm", "the Feb. 20, 1992, fire was a mistake"),
]


def said(text: str) -> list[tuple[str | None, str]]:
    """Each draft of the rules as (its last source, its words), narration left out."""
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [(quote(text, (d.links[-1].source,)), quote(text, d.spans)) for d in found if d.links and d.links[-1].source]


@pytest.mark.parametrize(("text", "source", "content"), [pytest.param(*rest, id=name) for name, *rest in APART])
def test_who_acts_in_the_clause_is_who_speaks(text: str, source: str, content: str) -> None:
    assert (source, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some arrests were made as police charged the crowd.", id="running at a crowd charges nobody"),
        pytest.param("Linden won the race, claiming his third victory in the north.", id="what is won is not claimed"),
        pytest.param("Another guard, Ada Holm, posted photos of herself with a lamp.", id="pictures are no words"),
        pytest.param("There have been past allegations of abuse.", id="whose allegations is not said"),
    ],
)
def test_what_only_looks_like_speech_is_told(text: str) -> None:
    assert said(text) == []


def test_the_place_where_a_speaker_stands_is_no_part_of_his_quotation() -> None:
    text = "“The river has dropped at last,” said an official at the post in Quarry, in the northern part of the land."
    assert said(text) == [("an official at the post in Quarry", "“The river has dropped at last,”")]


def test_an_estimate_that_a_figure_is_up_from_is_nobodys_word() -> None:
    text = "The port said its toll stood at 38 on Monday – up from an earlier estimate of five."
    assert said(text) == [("The port", "its toll stood at 38 on Monday – up from an earlier estimate of five")]


def test_which_clerk_is_meant_is_part_of_what_is_said_of_him() -> None:
    text = "A clerk who said he was beaten in the yard has been freed, his lawyer said."
    assert said(text) == [("his lawyer", "A clerk who said he was beaten in the yard has been freed")]


def test_who_could_not_tell_says_no_more_than_that() -> None:
    text = "She said she felt watched and couldn’t tell the guards what she knew."
    assert said(text) == [("She", "she felt watched and couldn’t tell the guards what she knew")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            "The port was shut, the Bay Tribune quoted a clerk as saying.",
            ["the Bay Tribune", "a clerk"],
            id="whom an outlet quotes at the end",
        ),
        pytest.param("“It is bad for us,” Linden said, citing low growth.", ["Linden"], id="a reason says nothing"),
        pytest.param(
            "A spokesman for the port confirmed the use of gas to Reuters by phone.",
            ["Reuters", "A spokesman for the port"],
            id="an outlet told at the end",
        ),
    ],
)
def test_through_whom_it_came(text: str, chain: list[str]) -> None:
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    (draft,) = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    assert [quote(text, (link.source,)) for link in draft.links if link.source] == chain


def test_a_list_of_names_with_initials_is_one_source() -> None:
    text = "Council members A. Reed, B. Stone and C. Clark all argued that the pier was closed."
    assert framed(text) == [("Council members A. Reed, B. Stone and C. Clark", "the pier was closed")]
