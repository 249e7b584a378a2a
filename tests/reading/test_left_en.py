"""What stands beside the words that somebody tells in an English sentence is kept: the outlet's clause, or the teller's own."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

LEFT = [
    (
        "a clause behind a thing denied is the outlet's",
        "All of the guards denied the allegations, but the key of one of them was found on the pier.",
        [(["the guards"], "the allegations"), ([], "the key of one of them was found on the pier")],
    ),
    (
        "so is one behind a closed quotation",
        "“The gate was open,” Holm said, although the key was found on the pier.",
        [(["Holm"], "“The gate was open,”"), ([], "the key was found on the pier")],
    ),
    (
        "the outlet's clause before what somebody says is kept, though no list holds its verb",
        "The council opposes a pier, and Holm said the vote would be repeated.",
        [([], "The council opposes a pier"), (["Holm"], "the vote would be repeated")],
    ),
    (
        "what somebody was asked is nothing that he says",
        "Asked whether he had been paid, Linden replied in the negative.",
        [([], "Asked whether he had been paid, Linden replied in the negative")],
    ),
    (
        "what is conceded behind the teller of a clause is his",
        "The firm could sell the pier again, the Tribune reported, though it is unlikely that anybody would pay.",
        [(["the Tribune"], "The firm could sell the pier again … though it is unlikely that anybody would pay")],
    ),
    (
        "what goes on with a clause that is told, its verb shifted too, is not put down to the outlet",
        "The paper stated that the guard would be paid, while the clerks could look after themselves.",
        [(["The paper"], "the guard would be paid, while the clerks could look after themselves")],
    ),
    (
        "the main predicate behind a clause that takes up who speaks is told of him",
        "Mr. Holm, who told reporters he was innocent, left the court by a side door.",
        [([], "Mr. Holm … left the court by a side door"), (["Holm"], "he was innocent")],
    ),
    (
        "the main clause behind one that somebody opens is told by who reports both",
        "Because the guard said the gate was open, the clerk left the pier, according to the Tribune.",
        [(["the Tribune", "the guard"], "the gate was open"), (["the Tribune"], "the clerk left the pier")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in LEFT])
def test_nothing_beside_what_is_told_is_lost(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == expected


SAID = [
    ("women, children and invalids would be allowed to leave", ["The ministry"]),
    ("rebels control the port", ["The ministry"]),
    ("prices rise every year", ["The ministry"]),
    ("today conditions in the port appear to be bad", ["The ministry"]),
    ("goodbye to the crew of the ship", []),
    ("a prayer for the dead of the port", []),
    ("almost nothing about the port until May", []),
]


@pytest.mark.parametrize(("words", "sources"), SAID)
def test_a_clause_behind_a_bare_said_is_whose_verb_it_is_whatever_its_words(words: str, sources: list[str]) -> None:
    assert [own for own, _ in said(read(f"The ministry said {words}."))] == [sources]
