"""English documents that say whose they are: posts, releases, transcripts, labels, and whom an outlet met."""

from __future__ import annotations

import pytest
from tests.reading.told import RULES, read, said

from sayso import pipeline
from sayso.intake import Hints

POSTS = """@dr_vale: The water in Lend is not safe. The mayor says it is fine.
RT @lendwatch: The plant will close on Monday
@mayor_lend: We have no evidence of that."""

COURT = """DISTRICT COURT OF RASK
Press release, 2 October 2024

The court found that the defendant had demanded money from the clerk."""


def outlet(text: str) -> str | None:
    return pipeline.take_in(text.encode(), "release.txt", RULES, Hints())[0].outlet


def test_each_post_of_a_thread_is_its_accounts() -> None:
    assert [who[0] for who, _ in said(read(POSTS))] == ["@dr_vale", "@dr_vale", "@lendwatch", "@mayor_lend"]


def test_a_witness_named_in_brackets_is_who_speaks() -> None:
    asked, again = "CHAIR: Please state your name.\n\nWITNESS (Ilse Roan): I worked at the depot.", "CHAIR: Who sold it?"
    text = f"{asked}\n\n{again}\n\nROAN: The mayor sold it."
    assert [who for who, _ in said(read(text))] == [["Ilse Roan"], ["Ilse Roan"]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (COURT, "DISTRICT COURT OF RASK"),
        (
            "Press service of the Governor of Ostland\nStatement on the fire\n\nNobody was hurt.",
            "Press service of the Governor of Ostland",
        ),
        ("Source: the bridge was damaged by a barge. The owner denies it.", None),
    ],
)
def test_a_release_is_the_bodys_that_issues_it_and_a_sentence_is_nobodys_name(text: str, whose: str | None) -> None:
    assert outlet(text) == whose


def test_the_court_in_its_own_release_is_the_outlet_and_rules() -> None:
    (statement,) = read(COURT).statements
    assert (len(statement.hops), statement.stance) == (1, "ruled")


def test_what_a_body_asks_for_in_its_own_release_is_ordered() -> None:
    (statement,) = read("We ask residents not to spread rumours.").statements
    assert statement.stance == "ordered"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Source: the bridge was damaged by a barge.", ["Source"]),
        ("Police: two drivers were detained.", ["Police"]),
        ("Governor Karl Menz: the bridge was closed.", ["Karl Menz"]),
        ("Victims: two men were killed.", []),
    ],
)
def test_who_opens_a_paragraph_before_a_colon_says_what_follows(text: str, who: list[str]) -> None:
    assert said(read(text))[0][0] == who


def test_those_an_outlet_interviewed_come_through_it() -> None:
    text = "The Lantern Post interviewed two of the recruits. Another recruit said rumours in the camp suggest that he left."
    assert said(read(text))[-1][0] == ["Lantern Post", "Another recruit", "rumours in the camp"]


def test_those_the_police_interviewed_come_through_nobody() -> None:
    assert said(read("Police interviewed two recruits. One recruit said he left."))[-1][0] == ["One recruit"]


@pytest.mark.parametrize("first", ["One of them", "The man"])
def test_an_apposition_without_a_name_is_nobody_new(first: str) -> None:
    one, other = read(f"{first}, a 21-year-old serviceman, said he left. The serviceman said he fled.").statements
    assert one.hops[-1].entity == other.hops[-1].entity


def test_a_short_name_with_a_capital_is_the_body_named_before() -> None:
    told = said(read("The Harbour Courier was first. According to the Courier, the two men were held."))
    assert told[-1][0] == ["Harbour Courier"]
