"""English: whom another tells of as saying something is the source of it, and the other stands before him in the chain."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.english import inner_en
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

ENGLISH = load("en")


def said(text: str) -> list[tuple[list[str], str]]:
    """Each statement of a text that somebody puts forward: the sources of its chain, and its words."""
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [([text[slice(*k.source)] for k in d.links if k.source], quote(text, d.spans)) for d in found if d.links]


INNER = [
    (
        "in papers, behind a participle",
        "Court papers say Karl Linden walked up to a deputy, saying, “I just shot somebody.”",
        (["Court papers", "Karl Linden"], "“I just shot somebody.”"),
    ),
    (
        "behind a source that a preposition names",
        "According to the report, a porter gave testimony to the police claiming that the four men met at the gate.",
        (["the report", "a porter"], "the four men met at the gate"),
    ),
    (
        "in the past, where the outer source speaks now",
        "Police say Karl Linden shot the guard and told a friend that he would leave.",
        (["Police", "Karl Linden"], "he would leave"),
    ),
    (
        "to a friend of his, where the outer source is several",
        "Police said the clerk murmured a prayer and told his friend to run.",
        (["Police", "the clerk"], "his friend to run"),
    ),
]


@pytest.mark.parametrize(("text", "last"), [pytest.param(*row[1:], id=row[0]) for row in INNER])
def test_whom_another_tells_of_bears_the_second_verb(text: str, last: tuple[list[str], str]) -> None:
    assert said(text)[-1] == last


OUTER = [
    ("adding", "Police said the driver fled, adding that he had been seen on the pier.", "he had been seen on the pier"),
    ("a body goes on", "The office said Linden resigned in May, saying he had been lied to.", "he had been lied to"),
    ("an addressee", "Holm said the mayor left and told her staff that the vote was lost.", "the vote was lost"),
]


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row[1:], id=row[0]) for row in OUTER])
def test_who_spoke_first_goes_on_where_nothing_tells_another(text: str, words: str) -> None:
    first, last = said(text)
    assert last == (first[0], words)


ABOVE = "Ada Holm says she knows the clerk.\n\n“He was a neighbour. His mother lives across the street.”"


def test_a_paragraph_in_quotation_marks_is_said_by_the_one_person_who_spoke_above_it() -> None:
    assert said(ABOVE)[1:] == [(["Ada Holm"], "“He was a neighbour."), (["Ada Holm"], "His mother lives across the street.”")]


def test_a_paragraph_in_quotation_marks_is_no_word_of_the_outlet_where_nobody_is_found_to_say_it() -> None:
    assert said("The ferry sank on Friday near the pier.\n\n“Nobody was at the wheel. We all saw it.”") == [
        ([], "“Nobody was at the wheel."),
        ([], "We all saw it.”"),
    ]


@pytest.mark.parametrize("words", ["she", "the driver", "Ada Holm", "Ada Holm, a porter at the pier"])
def test_one_person_is_one_person(words: str) -> None:
    assert inner_en.one_person(words)


@pytest.mark.parametrize("words", ["police", "officials", "the Harbour Council", "they", "the report"])
def test_several_or_a_body_or_a_paper_are_no_person(words: str) -> None:
    assert not inner_en.one_person(words)


LED = [
    (
        "behind a day",
        "Police said that on Friday, a neighbour told officers he saw Linden at the gate.",
        (["Police", "a neighbour"], "he saw Linden at the gate"),
    ),
    (
        "behind a clause",
        "The affidavit says that when police came to the house, Linden told them he had shot his brother.",
        (["The affidavit", "Linden"], "he had shot his brother"),
    ),
    (
        "who is quoted as saying so",
        "A survivor was quoted as saying that before the shooting, the guards accused the clerks of hiding the captain.",
        (["A survivor", "the guards"], "the clerks of hiding the captain"),
    ),
]


@pytest.mark.parametrize(("text", "only"), [pytest.param(*row[1:], id=row[0]) for row in LED])
def test_words_that_lead_to_an_inner_source_part_it_from_no_outer_one(text: str, only: tuple[list[str], str]) -> None:
    assert said(text) == [only]


def test_who_tells_another_something_behind_a_comma_is_no_source_of_what_stands_before() -> None:
    assert said("Holm said the ferry sank, and the captain told her he was sorry.") == [
        (["Holm"], "the ferry sank"),
        (["the captain"], "he was sorry"),
    ]


def test_an_account_that_papers_give_is_theirs_and_whoever_speaks_in_it_speaks_by_them() -> None:
    text = "The papers gave this account of events:\n\nThe guard left. According to a friend, Holm hit him in the face."
    assert said(text) == [(["The papers"], "The guard left"), (["The papers", "a friend"], "Holm hit him in the face")]


@pytest.mark.parametrize("body", ["Oregon State Police", "the Senate Committee"])
def test_a_body_that_hears_and_does_not_publish_passes_nothing_on(body: str) -> None:
    assert said(f"Ada Holm told {body} that the pier was closed.") == [(["Ada Holm"], "the pier was closed")]


def test_what_an_indictment_charges_is_its_accusation() -> None:
    assert said("The one-count indictment charges that Linden moved the money.") == [
        (["The one-count indictment"], "Linden moved the money")
    ]


def test_who_is_cited_at_the_end_passes_on_all_that_stands_before() -> None:
    assert said(
        "Police said Linden was killed by a guard, but his lawyers say they have not seen the tape, the Post reported."
    ) == [
        (["the Post", "Police"], "Linden was killed by a guard"),
        (["the Post", "his lawyers"], "they have not seen the tape"),
    ]
