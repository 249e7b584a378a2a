"""What a participle puts forward, at the head of a sentence or behind its subject; and what is told right behind a hearer."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted

FRONTED = [
    (
        "a clause",
        "Saying he was tired of it, Holm resigned on Friday.",
        [("Holm", "he was tired of it"), (None, "Holm resigned on Friday")],
    ),
    (
        "a claim",
        "Claiming the vote was rigged, the group marched on the hall.",
        [("the group", "the vote was rigged"), (None, "the group marched on the hall")],
    ),
    (
        "an accusation",
        "Accusing the port of theft, the union walked out in May.",
        [("the union", "the port of theft"), (None, "the union walked out in May")],
    ),
    (
        "a name given, and what he said besides",
        "Calling it a “feast of greed” the bishop said “We need to pray.”",
        [("the bishop", "it a “feast of greed”"), ("the bishop", "“We need to pray.”")],
    ),
    (
        "a quotation, and another behind the main clause",
        "Saying “there are many boats despite the ban”, Mayor Holm added, “We must act.”",
        [("Mayor Holm", "“there are many boats despite the ban”"), ("Mayor Holm", "“We must act.”")],
    ),
    (
        "a condition inside",
        "Saying that if he stayed, the port would fail, Holm left it in May.",
        [("Holm", "if he stayed, the port would fail"), (None, "Holm left it in May")],
    ),
    (
        "what he did between",
        "Saying the pier was free, Holm drove to town and told reporters it was late.",
        [("Holm", "the pier was free"), (None, "Holm drove to town"), ("Holm", "it was late")],
    ),
    ("a goodbye", "Saying goodbye, Holm left the room.", [(None, "Saying goodbye, Holm left the room")]),
    ("a call", "Calling the police, Holm ran to the gate.", [(None, "Calling the police, Holm ran to the gate")]),
]
BESIDE = [
    (
        "a claim",
        "Several unions claiming the vote was stolen from Holm gathered on Saturday for a rally organized by the port.",
        [
            (None, "Several unions … gathered on Saturday for a rally organized by the port"),
            ("Several unions", "the vote was stolen from Holm"),
        ],
    ),
    (
        "between commas",
        "Holm, saying he was tired of it, resigned on Friday.",
        [(None, "Holm … resigned on Friday"), ("Holm", "he was tired of it")],
    ),
    (
        "an infinitive",
        "A man claiming to be a clerk called the port.",
        [(None, "A man … called the port"), ("A man", "to be a clerk")],
    ),
    (
        "a demand",
        "Protesters demanding that the mayor resign marched on Friday.",
        [(None, "Protesters … marched on Friday"), ("Protesters", "the mayor resign")],
    ),
    ("nobody", "Anyone claiming the port was shut is lying.", [(None, "Anyone claiming the port was shut is lying")]),
    ("an it", "It's worth noting that the pier has been shut.", [(None, "It's worth noting that the pier has been shut")]),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*rest, id=name) for name, *rest in FRONTED])
def test_a_participle_that_opens_the_sentence_is_the_word_of_who_acts(text: str, told: list[tuple[str | None, str]]) -> None:
    assert drafted(text) == told


@pytest.mark.parametrize(("text", "told"), [pytest.param(*rest, id=name) for name, *rest in BESIDE])
def test_what_a_participle_beside_the_subject_says_ends_before_the_main_predicate(
    text: str, told: list[tuple[str | None, str]]
) -> None:
    assert drafted(text) == told


TOLD = [
    (
        "before a quotation",
        "Holm told police she had a permit and “no plans to use it in the near future”.",
        [("Holm", "she had a permit and “no plans to use it in the near future”")],
    ),
    (
        "and a second thing in quotation marks",
        "Holm informed police she had a permit, but “that she had no plans to use it”.",
        [("Holm", "she had a permit"), ("Holm", "“that she had no plans to use it”")],
    ),
    ("behind a noun", "Holm told the clerk the gate was shut.", [("Holm", "the gate was shut")]),
    (
        "behind who is told of himself",
        "Holm told the men, who had come from the port, “The gate was shut.”",
        [("Holm", "“The gate was shut.”")],
    ),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*rest, id=name) for name, *rest in TOLD])
def test_what_is_told_opens_right_behind_whom_it_is_told(text: str, told: list[tuple[str | None, str]]) -> None:
    assert drafted(text) == told
