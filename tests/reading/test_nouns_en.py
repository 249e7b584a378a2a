"""English: a verb of speech and a noun that reports before one "that": who puts forward what follows."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

ENGLISH = load("en")


def told(text: str) -> list[tuple[str, str, str]]:
    """Who puts what forward in a text, and how."""
    laid = layout(text, ENGLISH)
    found = [frame for sentence in clauses.sentences(laid, ENGLISH) for frame in frames.find(sentence)]
    return [(text[slice(*f.source)] if f.source else "", f.verb, text[slice(*f.content[0])]) for f in found]


NOUNS = [
    ("a statement is the means", "Ada Holm said in a statement that the banks were closed.", ("Ada Holm", "say")),
    ("testimony is the means", "Holm wrote in her testimony that the banks were closed.", ("Holm", "say")),
    ("who confirms a report says so", "The mayor confirmed reports that the banks were closed.", ("The mayor", "say")),
    ("who issues a statement makes it", "The port published a statement that the banks were closed.", ("The port", "say")),
    ("who repeats a denial denies", "A clerk reiterated denials that the banks were closed.", ("A clerk", "deny")),
    ("who answers a report says nothing of it", "Holm responded to reports that the banks were closed.", ("reports", "report")),
]


@pytest.mark.parametrize(("text", "who"), [pytest.param(*row[1:], id=row[0]) for row in NOUNS])
def test_one_of_a_verb_and_a_noun_puts_forward_what_follows(text: str, who: tuple[str, str]) -> None:
    assert told(text) == [(*who, "the banks were closed")]


RELATIVE = [
    "the two boats behind the ferry that struck the pier carried friends of the captain",
    "following an inquiry that included evidence, it was decided the guard had acted alone",
]


@pytest.mark.parametrize("content", RELATIVE)
def test_a_that_which_tells_which_one_opens_no_content(content: str) -> None:
    assert told(f"Ada Holm said {content}.") == [("Ada Holm", "say", content)]


def test_whose_accusation_it_is_accuses() -> None:
    assert told("These include Mr Linden’s allegation that he was beaten.") == [("Mr Linden", "allege", "he was beaten")]


def test_an_accusation_of_nobody_is_told() -> None:
    assert told("An allegation that he was beaten was dropped.") == []


def test_by_whom_a_thing_was_found() -> None:
    assert told("A dozen clerks dispute findings by investigators that the guard was right.") == [
        ("investigators", "report", "the guard was right")
    ]


def test_what_was_admitted_in_court_or_reported_on_a_site_is_said() -> None:
    assert told("Linden admitted in court that the beam was rotten.") == [("Linden", "admit", "the beam was rotten")]
    assert told("The Post reported on its website that the beam was rotten.") == [("The Post", "report", "the beam was rotten")]
