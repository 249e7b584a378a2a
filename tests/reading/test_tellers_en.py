"""Who tells it in English sentences whose subject is long, only counted, or stands behind a "who"; what only tells when."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted, framed, read, said

TELLERS = [
    ("some", "Some say the port should be shut.", [("Some", "the port should be shut")]),
    ("with some saying", "Fishers are angry, with some saying it looks poor.", [("some", "it looks poor")]),
    ("a say is no saying", "They have some say in the matter.", []),
    ("at least one", "At least one clerk said the door was locked.", [("At least one clerk", "the door was locked")]),
    ("around so many", "Around 20 people said the door was locked.", [("Around 20 people", "the door was locked")]),
    ("claims that are counted", "At least three unfavorable claims about Holm surfaced in May.", []),
    (
        "those who are briefed",
        "People briefed on the matter say that Holm has left.",
        [("People briefed on the matter", "Holm has left")],
    ),
    (
        "those involved",
        "Officials involved in the talks said the port was shut.",
        [("Officials involved in the talks", "the port was shut")],
    ),
    ("her", "A spokesman for her said she had left.", [("A spokesman for her", "she had left")]),
    ("a news outlet", "Lantern News reports the case is shut.", [("Lantern News", "the case is shut")]),
    ("reports of news", "Many Lantern News reports shut the case.", []),
    (
        "a subject with two relative clauses",
        "A maker of ropes that was fined in a case that shook the town said Friday it has been sold.",
        [("A maker of ropes", "it has been sold")],
    ),
    (
        "a subject with a relative clause",
        "At least one insider who had dealt with Linden told the Harbour Post that he would go.",
        [("At least one insider", "he would go")],
    ),
    (
        "a second subject with its name",
        "Several clerks called on him to go, and at least one clerk, Quarry's John Marsh, said he should stay.",
        [("at least one clerk, Quarry's John Marsh", "he should stay")],
    ),
    (
        "a subject behind where",
        "It may fail in the council, where Chairman Peter Linden, R-Quarry, has said the bill is dead.",
        [("Chairman Peter Linden", "the bill is dead")],
    ),
    (
        "several people before a who",
        "Holm spoke to sailors and port clerks, who have said the plan will cost them jobs.",
        [("port clerks", "the plan will cost them jobs")],
    ),
    (
        "members of a body",
        "It led to calls by members of the council who said that she could be removed.",
        [("members of the council", "she could be removed")],
    ),
    ("no verb before them", "We understand members who feel that it is shut.", [("members", "it is shut")]),
    (
        "a name before what it is called",
        "The ad was shown to the Harbour League, a men and women group, which said it was wrong.",
        [("the Harbour League", "it was wrong")],
    ),
    (
        "a name before his office",
        "They met Rod Stern, the deputy mayor, who made clear that it was shut.",
        [("Rod Stern", "it was shut")],
    ),
    ("no day before an office", "On Friday, the mayor, who said the port was shut, left.", [("the mayor", "the port was shut")]),
    (
        "those who accuse beside another clause",
        "With fees already down and critics accusing him of haste, he may have undercut his own case.",
        [("critics", "him of haste")],
    ),
    (
        "a statement that claimed",
        "Linden, for example, put out a statement after her words that claimed Holm had fought the port.",
        [("Linden", "Holm had fought the port")],
    ),
    ("a letter that said", "Holm got a letter that said the pier was shut.", [("a letter", "the pier was shut")]),
    (
        "what only tells which people are meant",
        "Holm said his bid had resonated with voters who believed that it was shut.",
        [("Holm", "his bid had resonated with voters who believed that it was shut")],
    ),
    (
        "a name before the state of its town",
        "They met Sheriff Adam Reed of Deuel County, Neb., who said that he was glad.",
        [("Sheriff Adam Reed of Deuel County", "he was glad")],
    ),
    (
        "a clause put in between dashes",
        "Linden — who has insisted he will not sign the bill — spoke to Holm on Thursday.",
        [("Linden", "he will not sign the bill")],
    ),
]


TIMES = [
    ("however", "Carter however said he would stay.", [("Carter", "he would stay")]),
    ("what he said before, behind but", "But it operates alone, he said.", [("he", "But it operates alone")]),
    (
        "a clause in the present behind but",
        "But the club needs a new roof, Holm said.",
        [("Holm", "But the club needs a new roof")],
    ),
    ("an adverbial behind but", "But on Monday morning, Holm said.", []),
    (
        "an insertion of many words",
        "The auditor said the letter, which included a draft of the port fee order and a list of names, held nothing new.",
        [("The auditor", "the letter, which included a draft of the port fee order and a list of names, held nothing new")],
    ),
    ("a day without on", "Ada Holm said Friday she is closing the pier.", [("Ada Holm", "she is closing the pier")]),
    ("a day before a name", "Ada Holm said Monday evening Linden was ill.", [("Ada Holm", "Linden was ill")]),
    ("long", "She has long said the door was locked.", [("She", "the door was locked")]),
    ("at times", "She has at times said the door was locked.", [("She", "the door was locked")]),
    (
        "behind the participle",
        "Linden opposed it in 2010 but has said in recent months that he would support it.",
        [("Linden", "he would support it")],
    ),
    ("whom one told", "She told others the port was shut.", [("She", "the port was shut")]),
    ("no deed made clear", "The letter made clear his disdain for the port and for those who work there.", []),
    ("a paper told", "Holm left, telling the paper the claims are false.", [("Holm", "the claims are false")]),
    ("came to believe", "Linden came to believe that a clerk had left.", [("Linden", "a clerk had left")]),
    ("made clear", "Linden made clear during a meeting that it was shut.", [("Linden", "it was shut")]),
    (
        "brackets",
        "A clerk told Lantern News the Port Office (PO) has been shut.",
        [("A clerk", "the Port Office (PO) has been shut")],
    ),
]

CREDITS = [
    ("first reported that", "The Lantern first reported on Monday that Linden left.", [("The Lantern", "Linden left")]),
    ("a credit", "The Lantern first reported the theft.", []),
    (
        "a credit inside what is said",
        "Holm said the plan, which was first reported in The Lantern, should be dropped.",
        [("Holm", "the plan, which was first reported in The Lantern, should be dropped")],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), TELLERS, ids=[t[0] for t in TELLERS])
def test_who_tells_is_the_whole_subject_and_nobody_told_of_beside_it(
    why: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert framed(text) == expected


@pytest.mark.parametrize(("why", "text", "expected"), TIMES, ids=[t[0] for t in TIMES])
def test_when_and_how_often_it_is_said_hides_nobody(why: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert framed(text) == expected


@pytest.mark.parametrize(("why", "text", "expected"), CREDITS, ids=[t[0] for t in CREDITS])
def test_a_credit_for_the_whole_silences_no_other_verb(why: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert framed(text) == expected


def test_what_the_speaker_is_called_behind_his_name_is_no_part_of_his_words() -> None:
    text = "The reading serves several ends, said Robert Lund, a sailor from Quarry, who came up with the idea."
    assert drafted(text) == [("Robert Lund", "The reading serves several ends")]
    text = "The reading, which is new, serves several ends, said Robert W. Lund, Independent of Quarry, who led it."
    assert drafted(text) == [("Robert W. Lund", "The reading, which is new, serves several ends")]


def test_a_verb_that_looks_like_a_noun_leaves_nothing_told_by_the_outlet() -> None:
    text = "The old lawsuit, argued in lively exchanges on Tuesday, claims that the port favors men over women."
    assert drafted(text) == [("The old lawsuit", "the port favors men over women")]


def test_where_a_question_was_put_is_no_statement() -> None:
    text = "“Have I not been clear?” Ada Holm said at a meeting with Peter Linden of Quarry, the head of the board.\n"
    assert said(read(text)) == [(["Ada Holm"], "“Have I not been clear?”")]


def test_a_sentence_in_brackets_is_read_without_them() -> None:
    text = "(Linden opposed it in 2010 but has said in recent months that he would support it if it came to the floor.)"
    assert drafted(text) == [
        (None, "Linden opposed it in 2010"),
        ("Linden", "he would support it if it came to the floor"),
    ]


def test_a_has_long_before_the_verb_is_no_part_of_what_stands_before() -> None:
    text = "He has spent decades at sea, and has long maintained that he had no ties to the port."
    assert drafted(text) == [(None, "He has spent decades at sea"), ("He", "he had no ties to the port")]


def test_when_somebody_told_an_outlet_is_no_statement() -> None:
    text = "“We have left,” Ada Holm told the Tribune in a talk on Tuesday, several hours after Linden's words were reported."
    assert [what for who, what in drafted(text)] == ["“We have left,”"]
    beside = "“We have left,” Ada Holm told the Tribune on Tuesday, and the port was shut."
    assert (None, "on Tuesday, and the port was shut") in drafted(beside)
