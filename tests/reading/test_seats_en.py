"""English officials: titles cut short before a name, the seats they hold, and whom *the senator* means. All names invented."""

from __future__ import annotations

import pytest
from tests.reading.test_mentions import names
from tests.reading.told import read, said

TITLED = [
    ("Maine Gov. Paul Larch resigned.", [("place", "Maine"), ("person", "Paul Larch")]),
    ("New Jersey Republican Gov. Chris Moss left.", [("place", "New Jersey"), ("person", "Chris Moss")]),
    ("Lt. Gov. Ada Holm left.", [("person", "Ada Holm")]),
    ("California Democratic Rep. Maxine Holm left.", [("place", "California"), ("person", "Maxine Holm")]),
    ("Rep. Peter King left.", [("person", "Peter King")]),
    ("Representative Peter T. King left.", [("person", "Peter T. King")]),
    ("They met Sen. Angus King of Maine.", [("person", "Angus King"), ("place", "Maine")]),
    ("They met the lawyer Joseph diMarco there.", [("person", "Joseph diMarco")]),
    ("They met King Harald there.", [("person", "Harald")]),
    ("Peter King left. “It is late,” King said.", [("person", "Peter King"), ("person", "King")]),
    ("Peter King left. “It is late,” the King said.", [("person", "Peter King")]),
    ("Sen. Bob Corker left. “It is late,” Corker said.", [("person", "Bob Corker"), ("person", "Corker")]),
    ("They met Londoners there.", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLED, ids=[case[0] for case in TITLED])
def test_a_title_is_no_part_of_the_name_and_king_may_be_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, "en") == expected


TWO = "Maine Sen. Ada Holm came. Sen. Karl Linden, R-Ariz., came. "
MEANT = [
    ("Gov. Ada Holm came. The governor said the port was shut.", "Ada Holm"),
    ("Rep. Ada Holm came. The four-term congresswoman said the port was shut.", "Ada Holm"),
    ("Gov. Ada Holm said it was late. Gov. Sara Orr was there. The governor said the port was shut.", "Ada Holm"),
    (TWO + "The Maine senator said the port was shut.", "Ada Holm"),
    (TWO + "The Arizona Republican said the port was shut.", "Karl Linden"),
    ("Ada Holm of Texas came. Karl Linden (D-Vt.) came. The Vermont Democrat said the port was shut.", "Karl Linden"),
    (TWO + "The Florida senator said the port was shut.", "The Florida senator"),
    ("Gov. Ada Holm came. The senator said the port was shut.", "The senator"),
]


@pytest.mark.parametrize(("text", "who"), MEANT, ids=[case[0] for case in MEANT])
def test_the_senator_is_who_holds_that_seat_and_nobody_else(text: str, who: str) -> None:
    assert said(read(text))[-1] == ([who], "the port was shut")


def test_behind_a_place_and_a_title_it_is_the_person_who_speaks() -> None:
    assert said(read("Former Arkansas Gov. Ada Holm, for her part, called the plan “a mistake.”"))[-1][0] == ["Ada Holm"]


HE = [
    ("who is told of", "“It is late,” Karl Holm said. Karl Linden was there.\n\nOf Linden, he said he was ill.", "Karl Holm"),
    (
        "the words of two paragraphs",
        'Sara Orr spoke.\n\n"The first is late. It is so.\n\n"The second is late. It is so. It was so," she said.',
        "Sara Orr",
    ),
    (
        "a mark that is never closed",
        "“The pier is old.\n\nSara Orr of Maine said she was “hopeful” about the port.\n\n“It is late,” she said.",
        "Sara Orr",
    ),
    (
        "who acts behind where he is from",
        "Karl Orr said it was late.\n\nOne clerk, Stephen Moor of Ohio, even raised the threat.\n\n“It is late,” he said.",
        "Stephen Moor",
    ),
]


@pytest.mark.parametrize(("holds", "text", "who"), HE, ids=[case[0] for case in HE])
def test_he_is_who_speaks_there(holds: str, text: str, who: str) -> None:
    assert said(read(text))[-1][0] == [who], holds


AGAIN = [
    ("Sen. Ada Holm met Karl Linden. The Texas lawmaker said the port was shut.", "Ada Holm"),
    ("U.S. Sen. Ada Holm came. The Florida Republican said the port was shut.", "Ada Holm"),
    ("Karl Linden came. The presumptive nominee said the port was shut.", "Karl Linden"),
    ("Ada Holm met Karl Linden. The presumptive nominee said the port was shut.", "The presumptive nominee"),
    ("News anchor Jorge Ramon met Karl Holm. The Quarry-born journalist said the port was shut.", "Jorge Ramon"),
    ("The Senate Ports Committee met. Senate Leader Ada Holm, D-N.Y., said the port was shut.", "Ada Holm"),
]


@pytest.mark.parametrize(("text", "who"), AGAIN, ids=[case[0] for case in AGAIN])
def test_who_was_named_is_meant_by_a_calling_that_brings_nobody_new(text: str, who: str) -> None:
    assert said(read(text))[-1] == ([who], "the port was shut")


TOLD = [
    ("Linden told NBC's Lester Holm that the port was shut.", ["NBC", "Linden"]),
    ("Linden told Fox News the port was shut.", ["Fox News", "Linden"]),
    ("Linden told Americans that the port was shut.", ["Linden"]),
]


@pytest.mark.parametrize(("text", "chain"), TOLD, ids=[case[0] for case in TOLD])
def test_a_people_that_is_told_passes_nothing_on_and_an_interviewers_outlet_does(text: str, chain: list[str]) -> None:
    assert said(read(text))[-1] == (chain, "the port was shut")


UNDER = [
    ("President Karl Orr came. Vice President Ada Holm came. The president said the port was shut.", "Karl Orr"),
    ("President Karl Orr came. Vice President Ada Holm came. The vice president said the port was shut.", "Ada Holm"),
    ("Deputy Mayor Ada Holm came. The deputy mayor said the port was shut.", "Ada Holm"),
    ("Deputy Mayor Ada Holm came. The mayor said the port was shut.", "The mayor"),
    ("Lt. Gov. Ada Holm came. The governor said the port was shut.", "The governor"),
]


@pytest.mark.parametrize(("text", "who"), UNDER, ids=[case[0] for case in UNDER])
def test_a_vice_president_is_no_president(text: str, who: str) -> None:
    assert said(read(text))[-1] == ([who], "the port was shut")


def test_who_stands_behind_the_body_he_is_of_is_the_one_who_speaks() -> None:
    text = "Lantern News' Ada Holm said the pier was open. Harbour Guild President Ines Linden denied it."
    assert [sources[-1] for sources, _ in said(read(text))] == ["Ada Holm", "Ines Linden"]
