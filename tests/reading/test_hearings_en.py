"""What a court heard was put forward there, and the court neither says nor rules it."""

from __future__ import annotations

import pytest
from tests.reading.told import read

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout

ENGLISH = load("en")


def told(text: str) -> list[tuple[list[str], str]]:
    """Every statement of a text with the sources or cues of its chain; the outlet's own with none."""
    laid = layout(text, ENGLISH)
    sentences = list(clauses.sentences(laid, ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [([text[slice(*(link.source or link.cue or (0, 0)))] for link in d.links], text[slice(*d.spans[0])]) for d in found]


HEARD = [
    ("with that", "The jury heard that Linden was stabbed.", [(["heard"], "Linden was stabbed")]),
    ("without that", "The Harbour Court heard Linden had fled.", [(["heard"], "Linden had fled")]),
    ("how it was", "Jurors heard how Linden was stabbed.", [(["heard"], "how Linden was stabbed")]),
    ("behind a time", "The jury was told yesterday that Linden has a knife.", [(["told"], "Linden has a knife")]),
    ("at the end", "He had left before Linden came, the court heard.", [(["heard"], "He had left before Linden came")]),
    ("told at the end", "He was angry, jurors were told.", [(["told"], "He was angry")]),
    (
        "what another said there",
        "A man said he was hit because Linden was jealous, a jury has heard.",
        [(["heard", "A man"], "he was hit because Linden was jealous")],
    ),
    (
        "by name",
        "The ten-man jury was told by prosecutor Ada Holm that Linden lied.",
        [(["prosecutor Ada Holm"], "Linden lied")],
    ),
    ("a case", "The court heard the case brought by residents.", [([], "The court heard the case brought by residents")]),
    ("from somebody", "The court heard from Linden on Monday.", [([], "The court heard from Linden on Monday")]),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in HEARD])
def test_what_a_court_heard_is_no_word_of_the_court_nor_of_the_outlet(text: str, found: list[tuple[list[str], str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ruling party said the harbour was empty.", "fact"),
        ("The Marle court said the harbour was empty.", "ruled"),
        ("A lawyer of the Marle court said the harbour was empty.", "fact"),
    ],
)
def test_a_party_in_power_and_people_of_a_court_rule_nothing(text: str, stance: str) -> None:
    assert [s.stance for s in read(text).statements] == [stance]


def test_a_contest_is_no_denial() -> None:
    assert not [s for s in read("Early contests have brought a captain to the port.").statements if len(s.hops) > 1]


def test_rules_one_sails_under_are_no_ruling() -> None:
    found = read("The boat was sailing under visual night rules (VNR) when it sank.").statements
    assert [(len(s.hops), s.stance) for s in found] == [(1, "fact")]


def test_who_contests_those_allegations_denies_them() -> None:
    assert [s.stance for s in read("The harbour office contested those allegations.").statements] == ["denied"]
