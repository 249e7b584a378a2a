"""Where a source, whom it told and what it put forward begin and end in English news."""

from __future__ import annotations

import pytest

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
    return [
        ([text[slice(*(link.source or link.cue or (0, 0)))] for link in d.links], " … ".join(text[slice(*s)] for s in d.spans))
        for d in found
    ]


EDGES = [
    ("a name behind an outlet", "Holm told ABC News Linden came by sea.", [(["ABC News", "Holm"], "Linden came by sea")]),
    ("a noun behind an outlet", "Holm told ABC News the Dutch port is shut.", [(["ABC News", "Holm"], "the Dutch port is shut")]),
    ("media of a country", "Holm told Dutch media talks would go on.", [(["Dutch media", "Holm"], "talks would go on")]),
    ("a day behind a statement", "The club said in a statement Thursday at least 9 fled.", [(["The club"], "at least 9 fled")]),
    (
        "where and when it was said",
        "Linden, a clerk, should be freed, Ada Holm said in one of a series of talks just after dawn.",
        [(["Ada Holm"], "Linden, a clerk, should be freed")],
    ),
    (
        "a reason behind the speaker",
        "The permits were given, the port said in a release, because its lists were lost.",
        [(["the port"], "The permits were given … because its lists were lost")],
    ),
    ("an agentless tail", "The pier had been shut, it was revealed in court.", [(["it was revealed"], "The pier had been shut")]),
    ("at first", "Port officials at first said he was dead.", [(["Port officials"], "he was dead")]),
    ("denied or that", "Linden denied taking it or that he saw it.", [(["Linden"], "taking it or that he saw it")]),
    (
        "a concession",
        "Although Holm said the pier was safe, the council has closed it.",
        [(["Holm"], "the pier was safe"), ([], "the council has closed it")],
    ),
    (
        "a reason inside what is conceded",
        "Although Holm said because it rained, the pier was shut.",
        [(["Holm"], "because it rained, the pier was shut")],
    ),
    (
        "quoted by",
        "The pier was shut, Linden was quoted as saying by Reuters.",
        [(["Reuters", "Linden"], "The pier was shut")],
    ),
    ("a picture", "Police released a photo of a man with a bag.", [([], "Police released a photo of a man with a bag")]),
    ("evidence as somebody", "Holm testified as a friend of Linden.", [([], "Holm testified as a friend of Linden")]),
    (
        "two things one is accused of",
        "A man accused of taking it and hiding it said he was ill.",
        [(["A man accused of taking it and hiding it"], "he was ill")],
    ),
    ("one side at a trial", "The defence claim he was ill.", [(["The defence"], "he was ill")]),
    ("a claim of one side", "The defence claim was lost.", [([], "The defence claim was lost")]),
    (
        "what is accepted and what is claimed",
        "Linden accepts that he was there but maintains he was ill.",
        [(["Linden"], "he was there"), (["Linden"], "he was ill")],
    ),
    ("speech denied", "Linden denied telling Ada Holm he took it.", [(["Linden"], "telling Ada Holm he took it")]),
    (
        "a crime denied beside a plea",
        "Linden has admitted the theft but denied attempted murder.",
        [(["Linden"], "the theft"), (["Linden"], "attempted murder")],
    ),
    (
        "another's denial behind a quotation",
        "A clerk told police Linden had said: “We have to go” but the defendant denied using those words.",
        [(["A clerk", "Linden"], "“We have to go”"), (["the defendant"], "using those words")],
    ),
    (
        "a quotation handed over by a second verb",
        "Holm said he was well, adding: “Nobody was hurt here.”",
        [(["Holm"], "he was well"), (["Holm"], "“Nobody was hurt here.”")],
    ),
    (
        "what which takes up",
        "The port has debts, which the mayor has pledged to pay.",
        [([], "The port has debts, which the mayor has pledged to pay")],
    ),
    (
        "whom another outlet quotes",
        "A judge said it was theft and the Tribune, quoting friends of Linden, said he had fled.",
        [(["A judge"], "it was theft"), (["the Tribune", "friends of Linden"], "he had fled")],
    ),
    (
        "a belief that tells which one",
        "Holm said police found the car they believed he drove.",
        [(["Holm"], "police found the car they believed he drove")],
    ),
    (
        "what came to its end",
        "Testimony concluded Friday in the trial of Linden.",
        [([], "Testimony concluded Friday in the trial of Linden")],
    ),
    ("a charge", "Holm charged that the board had lied.", [(["Holm"], "the board had lied")]),
    ("an unclosed quotation", "Holm said: “We had nothing to hide.", [(["Holm"], "“We had nothing to hide.")]),
    (
        "paragraphs of one quotation run together",
        'Holm said: "We have six ships. "They are old." She left.',
        [(["Holm"], '"We have six ships.'), (["Holm"], '"They are old."'), ([], "She left")],
    ),
    (
        "a quotation behind a second verb",
        "Linden said he knew of the cost but argued: “Nobody was hurt here.”",
        [(["Linden"], "he knew of the cost"), (["Linden"], "“Nobody was hurt here.”")],
    ),
    (
        "the office of a body in initials",
        "Trucks will go there, according to the U.N.’s Office for Ports.",
        [(["the U.N.’s Office for Ports"], "Trucks will go there")],
    ),
    ("a name that is a word", "Small argued Thursday that the pier was safe.", [(["Small"], "the pier was safe")]),
    (
        "who, on which day",
        "They met an expert, Tim Holm, who on Monday testified that it rained.",
        [([], "They met an expert, Tim Holm"), (["Tim Holm"], "it rained")],
    ),
    (
        "a time before the speaker",
        "Nearly a week into a strike that hit Quarry, leader Ada Holm said it would go on.",
        [(["leader Ada Holm"], "it would go on")],
    ),
    ("a house by its number", "Number 10 said an error was made.", [(["Number 10"], "an error was made")]),
    (
        "what a speaker is called behind his words",
        "Paul Orr was hurt in the clash, his spokeswoman, Nina Holm said.",
        [(["Nina Holm"], "Paul Orr was hurt in the clash")],
    ),
    ("mixed marks", '“We were ill, and we left," Holm said.', [(["Holm"], '“We were ill, and we left,"')]),
    ("an age behind who said it", "“We left,” said Ada Holm, 33, a clerk who was there.", [(["Ada Holm"], "“We left,”")]),
    (
        "a source behind a clause and an adverbial",
        "Most were hurt while fleeing the port, following the attack on Monday, said a source who spoke to Reuters.",
        [(["Reuters", "a source"], "Most were hurt while fleeing the port, following the attack on Monday")],
    ),
    (
        "a name behind an office",
        "The secretary of the party in Quarry, Ada Holm, in a statement on Monday, said the gate was shut.",
        [(["The secretary of the party in Quarry, Ada Holm"], "the gate was shut")],
    ),
    ("those that", "Linden said crimes like those that happened end.", [(["Linden"], "crimes like those that happened end")]),
    (
        "what another did in what is said",
        "Linden said Ada Holm had only confirmed his bad luck.",
        [(["Linden"], "Ada Holm had only confirmed his bad luck")],
    ),
    ("a think tank", "A Pier think tank and a Quarry club were held.", [([], "A Pier think tank and a Quarry club were held")]),
    ("plans concluded", "Linden claimed the port had concluded plans.", [(["Linden"], "the port had concluded plans")]),
    ("it is specified", "It is specified that Holm came in May.", [(["It is specified"], "Holm came in May")]),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in EDGES])
def test_a_statement_has_its_speaker_and_no_word_too_many_or_too_few(text: str, found: list[tuple[list[str], str]]) -> None:
    assert told(text) == found
