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
