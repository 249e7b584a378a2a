"""Whom an English "he" or "she" stands for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reading.told import framed

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = replace(Settings(), model=False)


def meant(text: str, words: str) -> str | None:
    """The name of the entity that the pronoun at the start of these words stands for."""
    [intake] = pipeline.take_in(text.encode(), "article.txt", RULES, Hints(outlet="The Paper", title="The pier"))
    at = intake.document.text.index(words)
    found = pipeline.read(intake, RULES).entities
    return next((e.name for e in found if any(m.span[0] == at for m in e.mentions)), None)


PRONOUNS = [
    ("the subject before opens the next sentence", "John Holm met Adam Linden. He was late.", "He was", "John Holm"),
    ("an object is not who acts", "John Holm left early. Peter Linden saw him on the pier.", "him on", "John Holm"),
    ("his own is whose clause it is", "John Holm met Adam Linden, who lost his key.", "his key", "Adam Linden"),
    ("whom the opening words lead to", "Adam Linden left. In his letter, John Holm asked for more.", "his letter", "John Holm"),
    (
        "who does it to her is not who tells of it",
        "The clerk came to the police in May. Orr had offered to pay her for her silence, she said.",
        "she said",
        "The clerk",
    ),
    ("nor is he whom it is done to", "The clerk left. Orr had tried to bribe her on Monday.", "her on", "The clerk"),
    ("but he may do it to himself", "John Holm fell and hurt himself.", "himself", "John Holm"),
    ("a man is not meant by she", "Mary Holm met Adam Linden. She was late.", "She was", "Mary Holm"),
    (
        "whom his own words tell of is not who says them",
        "John Holm left. His stepfather says he was ill. “My son was tired — he was scared,” he told the Tribune.",
        "he told",
        "His stepfather",
    ),
    (
        "who is spoken of in this paragraph comes before who spoke in the last one",
        "The prison service denied on Tuesday that inmates had been beaten.\n\n"
        "“None of this happened,” John Holm, the deputy head of the service, told reporters.\n\n"
        "Mary Linden, who represents one of the inmates, said she saw his neck on Sunday. He told her that guards had come.",
        "He told",
        "one of the inmates",
    ),
    (
        "who first comes up in what is told is not who tells it",
        "Mary Linden saw his neck. He told her that guards had come and that a doctor left, she said.",
        "she said",
        "Mary Linden",
    ),
    (
        "a song that he wrote is no subject that opening words lead to",
        "John Holm left early. In 2012 he wrote a song for a film, Adam Linden thought.",
        "he wrote",
        "John Holm",
    ),
    (
        "his brother, named behind him, is not he",
        "John Holm left early. On the death of his brother, Adam Linden, in May, the pier was sold.",
        "his brother",
        "John Holm",
    ),
    (
        "who is quoted calls somebody else he",
        "Adam Linden left the pier. John Holm stayed. “He was tired,” said Holm.",
        "He was",
        "Adam Linden",
    ),
    (
        "his in a quotation is not who is quoted, named before it",
        "Adam Linden was dismissed in May. John Holm defended the step on Monday. Holm said: “His work was bad.”",
        "His work",
        "Adam Linden",
    ),
    (
        "somebody's brother goes on, and not whose brother he is",
        "Karl Holm was found dead on Friday. Holm’s brother spoke to a detective. He said the pier was empty.",
        "He said",
        "Holm’s brother",
    ),
    (
        "a friend of somebody goes on, and not whose friend he is",
        "Karl Linden was not there. A friend of Linden also spoke to investigators. He claimed that it rained.",
        "He claimed",
        "A friend",
    ),
    (
        "somebody's brother with his name goes on",
        "Linden’s brother, Adam Holm, claimed the guards broke in. He said they took along his brother Karl Linden.",
        "He said",
        "Adam Holm",
    ),
    ("a name that is mostly a woman's tells it", "Floyd Holm met Gladys Linden. She was late.", "She was", "Gladys Linden"),
    (
        "who does it now is not whom it is done to",
        "Mary Holm had led the talks. She was late. When Ada Linden at last came in, Mary Holm tells her that it rained.",
        "her that",
        "Ada Linden",
    ),
    (
        "nor is one of two who do it together",
        "Mary Holm led the talks. She was late. When Ada Linden came, Peter Orr and Mary Holm tell her that it rained.",
        "her that",
        "Ada Linden",
    ),
    ("one may bring somebody with him", "Adam Linden left. John Holm came and brought with him a guard.", "him a", "John Holm"),
    (
        "whom another is asked to help may be who asks",
        "Mary Holm left. John Holm asked Mary Holm to help him.",
        "him.",
        "John Holm",
    ),
    ("his friends, who do it, are not he", "John Holm was late. Yet his friends called him early.", "him early", "John Holm"),
    (
        "whom others let somebody tell is not ruled out",
        "Mary Holm left. Mary Holm may not let editorials tell her how to vote.",
        "her how",
        "Mary Holm",
    ),
    (
        "who is watched in the opening words is not at once the subject behind them",
        "When John Holm sent word of a bird that he watched, Adam Linden came.",
        "he watched",
        "John Holm",
    ),
    (
        'opening words lead on behind "and" too',
        "Peter Orr offered John Holm a raise. This ends the strike, and as he turns down the job, Adam Linden tells Ann to go.",
        "he turns",
        "Adam Linden",
    ),
    (
        "who knows it is who acts behind it",
        "Adam Linden met John Holm. However, knowing that Adam Linden had a film of him, John Holm left.",
        "him, John",
        "John Holm",
    ),
    (
        "whom one comes across is no subject that opening words lead to",
        "John Holm met Mary Linden. After a search of her street, he comes across Ann Orr, who left.",
        "her street",
        "Mary Linden",
    ),
    (
        "a surname alone is who was spoken of, and not the father named in passing",
        "John Holm was born in Harrow, the son of Peter Holm (d. 1980) and Maude. A guard saw Holm as he left his house.",
        "his house",
        "John Holm",
    ),
    (
        "nor is a parent who bears it who was named by it before",
        "Holm was born in Harrow, the daughter of Thomas Holm. Holm said she was late.",
        "she was",
        "Holm",
    ),
    ("a name that says one word twice is whole", "Adam Linden met Bo Renn. Later Bo Bo lost his key.", "his key", "Bo Bo"),
    ("himself is who is named before it", "Adam Linden sued. The case against John Holm himself failed.", "himself", "John Holm"),
    ("a title tells who is a woman", "Peter Orr met Baroness Linden. She was late.", "She was", "Linden"),
    ("a man's given name tells it", "Ann Orr met Laurence Linden. He was late.", "He was", "Laurence Linden"),
    ("a given name of both tells nothing", "Leslie Holm met Peter Linden. She was late.", "She was", "Leslie Holm"),
    ("a surname alone is a person", "The crane fell. Gurdow returned late, and his key was lost.", "his key", "Gurdow"),
]


@pytest.mark.parametrize(("text", "words", "name"), [pytest.param(*row[1:], id=row[0]) for row in PRONOUNS])
def test_a_pronoun_stands_for_the_person_for_whom_most_speaks(text: str, words: str, name: str) -> None:
    assert meant(text, words) == name


def test_all_who_bear_a_surname_are_they() -> None:
    text = "The Bradleys were late, and the clerk left. The Bradleys came at ten. They said that it rained."
    [intake] = pipeline.take_in(text.encode(), "article.txt", Settings(), Hints(outlet="The Paper"))
    [family] = [e for e in pipeline.read(intake, Settings()).entities if e.name == "Bradleys"]
    assert family.kind == "group"
    assert text.index("They said") in {m.span[0] for m in family.mentions}


def test_a_pronoun_for_which_nobody_fits_stands_open() -> None:
    assert meant("Mary Holm met Ann Linden. The rain fell. He was late.", "He was") is None


@pytest.mark.parametrize("when", ["a week ago", "last month", "on Friday", "earlier this year", "in May", ""])
def test_who_says_it_is_named_before_a_who_whatever_tells_when(when: str) -> None:
    text = f"The words echo those of his successor, Felix Calder, who {when} asserted that the pier will stay.\n"
    assert framed(text.replace("  ", " ")) == [("Felix Calder", "the pier will stay")]
