"""Straight apostrophes quote as British papers have them; a genitive and a contraction quote nothing."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted, read

from sayso.reading.words import singles

QUOTED = [
    ("'We left early,' Holm said.", ["'We left early,'"]),
    ("Holm said it was 'wide open' at noon.", ["'wide open'"]),
    ("'The clerk's claim is untrue. It was I,' Holm said.", ["'The clerk's claim is untrue. It was I,'"]),
    ("Holm called them 'slow and full of mistakes' but fair.", ["'slow and full of mistakes'"]),
    ("The officers' union and the clerk's wife can't go.", []),
    ("“The 'Zarya' is shut,” Holm said.", []),
    ("Rock 'n' roll 'til late.", []),
    ("'All Bets Are Off.'", []),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTED)
def test_apostrophes_that_open_and_close_are_marks_of_quotation(text: str, quotes: list[str]) -> None:
    at = sorted(singles.places(text))
    assert [text[a : b + 1] for a, b in zip(at[::2], at[1::2], strict=True)] == quotes


def test_a_quotation_in_apostrophes_has_one_speaker_over_its_sentences() -> None:
    reading = read("'The tale of a theft is untrue. All of it points to Orr,' Ada Holm said.")
    assert [(s.hops[-1].text, s.form) for s in reading.statements] == [("Ada Holm", "direct")] * 2


def test_a_sentence_ends_with_the_clock_before_a_quotation() -> None:
    assert drafted("The crane fell at 5 p.m. “It was loud,” Holm said.") == [
        (None, "The crane fell at 5 p.m"),
        ("Holm", "“It was loud,”"),
    ]


TOLD = [
    ("heard without that", "The inquest heard the boy drowned in May.", [("heard", "the boy drowned in May")]),
    ("a case is heard", "The court heard the case filed in May.", [(None, "The court heard the case filed in May")]),
    (
        "whom one tells, and a name",
        "Ada Holm told the court Paul Orr's conviction for the murder of his mate was safe.",
        [("Ada Holm", "Paul Orr's conviction for the murder of his mate was safe")],
    ),
    ("what was done to him", "He testified to being beaten by a guard.", [("He", "being beaten by a guard")]),
    ("what he did", "Holm admitted to taking money from the port.", [("Holm", "taking money from the port")]),
    (
        "before another clause",
        "Even though Holm confessed to acting alone, several clerks were tried in May.",
        [("Holm", "acting alone"), (None, "several clerks were tried in May")],
    ),
    (
        "a raid he tells of",
        "One man recounted a brutal assault he says occurred after his arrest.",
        [("One man", "a brutal assault he says occurred after his arrest")],
    ),
    ("what one was able to confirm", "The firm was able to confirm that the gate was shut.", [("The firm", "the gate was shut")]),
    (
        "what one was not able to confirm",
        "Holm was not able to confirm that the gate was shut.",
        [(None, "Holm was not able to confirm that the gate was shut")],
    ),
    ("what one managed to find out", "Police were able to determine that it had sunk.", [("Police", "it had sunk")]),
    ("a reason", "“I must speak,” the man said, explaining his decision to go to the mayor.", [("the man", "“I must speak,”")]),
    (
        "accounts in detail",
        "The findings include detailed accounts of a raid in May.",
        [(None, "The findings include detailed accounts of a raid in May")],
    ),
    (
        "a nickname",
        "Ada Holm, nicknamed the “Eel of Marle,” had 750 boats.",
        [(None, "Ada Holm, nicknamed the “Eel of Marle,” had 750 boats")],
    ),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*rest, id=name) for name, *rest in TOLD])
def test_what_is_told_is_put_forward_whole_and_no_more(text: str, told: list[tuple[str | None, str]]) -> None:
    assert drafted(text) == told


def test_who_wrote_the_article_is_no_source_of_what_a_court_was_told() -> None:
    reading = read("The pier was sold twice, the Court of Appeal was told yesterday, writes Ada Borrill.")
    assert [(s.hops[-1].text, s.text) for s in reading.statements] == [("told", "The pier was sold twice")]


def test_a_case_that_is_cited_cites_nobody() -> None:
    reading = read("Another case cited involves a man detained in May.", outlet="Bay Post")
    assert [len(s.hops) for s in reading.statements] == [1]


def test_a_long_statement_is_its_issuers_though_somebody_else_speaks_before_it() -> None:
    text = (
        "On Friday, the Harbour Office released a statement saying the pier was shut.\n\n"
        "A clerk told us the raid began at 7 p.m. “No crews were hurt. We thank the guards. Nobody was held. "
        "The boats are in port,” read the statement."
    )
    last = [s.hops[-1].text for s in sorted(read(text).statements, key=lambda s: s.spans)][-4:]
    assert last == ["the Harbour Office"] * 4
