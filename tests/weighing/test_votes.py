"""Counts of votes: when one vote has two by two accounts."""

from __future__ import annotations

import pytest

from sayso.weighing.conflicts.votes import votes
from tests.test_reporting import read
from tests.weighing.sides import found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The council voted 7 to 2 on Monday.", (7, 2)),
        ("It passed on a 5–4 vote.", (5, 4)),
        ("It was approved by a vote of two to seven.", (7, 2)),
        ("the 9-to-6 vote of the court", (9, 6)),
        ("Совет семью голосами против двух решил продать порт.", (7, 2)),
        ("25 депутатов проголосовали за, трое — против.", (25, 3)),
        ("She won the vote 52 to 48 percent.", None),
        ("It voted to cut 7 to 2 jobs.", None),
        ("The Senate voted 52-48 and the House voted 220-210.", None),
    ],
)
def test_the_count_of_a_vote(text: str, count: tuple[int, int] | None) -> None:
    told = votes(text)
    assert (told[0] if told else None) == count


COUNCIL = "The Varnish city council voted 7 to 2 on Monday to sell the old harbour to Lantern Holding."
СОВЕТ = "Городской совет Варнска в понедельник семью голосами против двух решил продать старый порт холдингу «Фонарь»."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COUNCIL, COUNCIL.replace("7 to 2", "7-3")),
        (
            COUNCIL,
            "On Monday Varnish's city council approved the sale of the old harbour to Lantern Holding by a vote of 6 to 3.",
        ),
        (СОВЕТ, СОВЕТ.replace("семью голосами против двух", "7 голосами против 3")),
    ],
)
def test_two_counts_of_one_vote_are_a_conflict(one: str, other: str) -> None:
    assert found(read({"Lantern": one, "Harbour": other})) == {("conflict", "value")}


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (COUNCIL, COUNCIL.replace("7 to 2", "seven to two"), "the same count in words"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("Monday", "Thursday"), "another day"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("sell", "lease"), "another matter"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("harbour", "school"), "another thing"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("to sell", "against selling"), "another outcome"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("Varnish", "Mast"), "another place"),
        (COUNCIL, COUNCIL.replace("7 to 2", "6-3").replace("city council", "harbour committee"), "another body"),
        (COUNCIL, COUNCIL.replace("voted 7 to 2", "voted 6-3 in second reading"), "another reading"),
        (СОВЕТ, СОВЕТ.replace("семью голосами против двух", "7 голосами против 2"), "the same count in figures"),
        (СОВЕТ, СОВЕТ.replace("семью", "шестью").replace("продать", "отремонтировать"), "another matter in Russian"),
    ],
)
def test_counts_of_two_votes_and_one_count_in_two_forms_are_no_conflict(one: str, other: str, why: str) -> None:
    assert found(read({"Lantern": one, "Harbour": other})) == set(), why
