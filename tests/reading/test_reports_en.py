"""Reports that there are, whoever makes them, are the source of what they tell."""

from __future__ import annotations

import pytest
from tests.reading.told import framed

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

ENGLISH = load("en")


REPORTS = [
    ("of a thing", "There were reports of theft in the port.", [("reports", "theft in the port")]),
    (
        "that somebody did something",
        "There were also several credible reports that guards harmed the clerks.",
        [("several credible reports", "guards harmed the clerks")],
    ),
    ("without that", "There had been reports guards harmed the clerks.", [("reports", "guards harmed the clerks")]),
    ("that emerged", "In August, reports emerged of theft in the port.", [("reports", "theft in the port")]),
    ("that circulated", "Soon rumours circulated he had sold the pier.", [("rumours", "he had sold the pier")]),
    ("that accuse", "There were widespread allegations that the clerk lied.", [("widespread allegations", "the clerk lied")]),
    ("there are none", "There were no reports of theft in the port.", []),
    ("that are things", "There were two reports from the port on the gate.", []),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in REPORTS])
def test_reports_put_forward_what_they_are_of(text: str, found: list[tuple[str, str]]) -> None:
    assert framed(text) == found


def test_that_there_were_reports_is_no_statement_beside_them() -> None:
    text = "Throughout the country there were reports the clerks faced abuse."
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    drafts = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    assert [quote(text, d.spans) for d in drafts] == ["the clerks faced abuse"]


SHOWN = [
    ("records show", "Court records show the clerk was paid in May.", [("Court records", "the clerk was paid in May")]),
    ("show that", "Most studies show that ferries sink at night.", [("Most studies", "ferries sink at night")]),
    (
        "whoever got them",
        "Documents obtained by the Lantern show the clerk knew of the leak.",
        [("Documents obtained by the Lantern", "the clerk knew of the leak")],
    ),
    (
        "estimates",
        "Estimates by the port office state about 300 boats are lost each year.",
        [("Estimates by the port office", "about 300 boats are lost each year")],
    ),
    ("put in", "In May, court records show, the clerk was paid.", [("court records", "In May")]),
    ("guidelines state", "The guidelines state that boats are free.", [("The guidelines", "boats are free")]),
    ("show a thing", "Most polls show a tight race.", []),
    ("show somebody ahead", "Polls show Holm ahead of Corr.", []),
    ("show a thing that somebody did", "The papers show a plan approved in May.", []),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in SHOWN])
def test_papers_that_show_or_state_a_clause_are_its_source(text: str, found: list[tuple[str, str]]) -> None:
    assert framed(text) == found
