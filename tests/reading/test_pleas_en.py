"""What somebody pleads guilty to is admitted; a bare plea, or one that was not entered, is narrated."""

from __future__ import annotations

import pytest
from tests.reading.told import read


@pytest.mark.parametrize(
    ("text", "who", "deed"),
    [
        ("Ada Holm pleaded guilty on Monday to taking bribes from two crews.", "Ada Holm", "taking bribes from two crews"),
        ("Ada Holm pleaded guilty Monday to selling the port's boats.", "Ada Holm", "selling the port's boats"),
        ("Ada Holm, 40, pled guilty to two counts of theft and was jailed.", "Ada Holm", "two counts of theft"),
        (
            "Another clerk, Ada Holm, pleaded guilty to bribery for her role in the scheme.",
            "Another clerk, Ada Holm",
            "bribery for her role in the scheme",
        ),
    ],
)
def test_the_deed_pleaded_to_is_admitted_by_who_pleads(text: str, who: str, deed: str) -> None:
    found = [s for s in read(text, outlet="The Port Post").statements if len(s.hops) > 1]
    assert [(s.hops[-1].text, s.text, s.stance) for s in found] == [(who, deed, "admitted")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm pleaded guilty to theft.",
        "Ada Holm pleaded guilty in May.",
        "Ada Holm has not pleaded guilty to taking bribes from two crews.",
        "Ada Holm pleaded not guilty to taking bribes from two crews.",
        "Ada Holm is expected to plead guilty to taking bribes from two crews.",
    ],
)
def test_a_bare_plea_and_one_not_entered_admit_nothing(text: str) -> None:
    assert not [s for s in read(text, outlet="The Port Post").statements if s.stance == "admitted"]


def test_a_plea_that_prosecutors_tell_of_is_one_thing_they_say_and_no_accusation() -> None:
    text = "A Willow man pleaded guilty Monday to threatening to kill a mayor, Ada Holm, in March, prosecutors said.\n"
    (statement,) = read(text).statements
    assert (statement.hops[-1].text, statement.stance) == ("prosecutors", "fact")
    assert statement.text.startswith("A Willow man pleaded guilty")


def test_a_convicted_thief_is_so_called_and_was_convicted_is_told() -> None:
    assert [s.stance for s in read("Prosecutors said Crane is a convicted thief and had a boat.\n").statements] == ["fact"]
    assert [s.stance for s in read("Prosecutors said Crane was convicted of theft.\n").statements] == ["ruled"]
