"""What stands between a source and its cue, or between a cue and its content, and changes neither."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote
from sayso.settings import Settings

ENGLISH = load("en")


def said(text: str) -> list[tuple[list[str], str]]:
    """Each attributed draft of the rules as (its sources from the reader to the origin, its words)."""
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [([text[slice(*(k.source or k.cue or (0, 0)))] for k in d.links], quote(text, d.spans)) for d in found if d.links]


SOURCES = [
    (
        "an apposition between a quotation and its cue",
        "“It is long,” Ada Holm, the mayor's chief of staff, said in an interview. “We had to go.”",
        [(["Ada Holm"], "“It is long,”"), (["Ada Holm"], "“We had to go.”")],
    ),
    (
        "a title with its full stop is part of a name",
        "The pier was shut in May, according to papers Mr. Holm filed as a clerk.",
        [(["papers Mr. Holm filed as a clerk"], "The pier was shut in May")],
    ),
    (
        "a participle that opens the sentence names nobody",
        "Recalling that moment, Ada Holm, who was clerk of the port, said of Linden: “The question is whether he will do it.”",
        [(["Ada Holm"], "“The question is whether he will do it.”")],
    ),
    (
        "a clause between dashes",
        "Ada Holm, head of the group Harbour First - which was founded here and has endorsed Linden - said Linden has options.",
        [(["Ada Holm"], "Linden has options")],
    ),
    (
        "a place between commas is no source of a participle",
        "At an event in Ames, Iowa, on Sunday, Ada Holm tried to explain her vote, saying that the port should be open.",
        [(["Ada Holm"], "the port should be open")],
    ),
    (
        "a letter that opens the sentence is not its subject",
        "In a letter sent after the storm, the port justified the closure as “needed”: “At the order of the mayor, we acted.”",
        [(["the port"], "“At the order of the mayor, we acted.”")],
    ),
    (
        "an adverb is no part of a name",
        "Mayor Ada Holm quickly took a shot: “Oh no, really big news, perhaps the biggest of the year!”",
        [(["Mayor Ada Holm"], "“Oh no, really big news, perhaps the biggest of the year!”")],
    ),
    ("a family is no adverb", "The family said the door was locked.", [(["The family"], "the door was locked")]),
    (
        "an agreement says nothing",
        "The two signed a paper, according to which a part of the pier would be closed.",
        [],
    ),
]


SOURCES += [
    (
        "a participle that tells which one",
        "A student named Holm said, “Even though it rained, people never back down. There will be more.”",
        [
            (["A student named Holm"], "“Even though it rained, people never back down."),
            (["A student named Holm"], "There will be more.”"),
        ],
    ),
    (
        "a man arrested in a month",
        "A man arrested in May said the pier was shut.",
        [(["A man arrested in May"], "the pier was shut")],
    ),
    ("a name that looks like a verb", "Theresa May said the pier was shut.", [(["Theresa May"], "the pier was shut")]),
    ("a name that looks like a future", "Peter Will said the pier was shut.", [(["Peter Will"], "the pier was shut")]),
    ("a share of people", "78% of the clerks said they would go.", [(["78% of the clerks"], "they would go")]),
    (
        "a town an outlet is based in is not the outlet",
        "Holm told Brussels-based media network EURACTIV the rules had been followed.",
        [(["EURACTIV", "Holm"], "the rules had been followed")],
    ),
    (
        "who describes whom as what",
        "Holm was described by the Tribune as “a strong voice for the pier.”",
        [(["the Tribune"], "Holm … as “a strong voice for the pier.”")],
    ),
    (
        "a time behind a source is no part of it",
        "Mayor Ada Holm on Tuesday said the gate was open.",
        [(["Mayor Ada Holm"], "the gate was open")],
    ),
    (
        "who is reported missing reports nothing, an adverb between or not",
        "The final victim, Andrew Holm, was quickly reported missing.",
        [],
    ),
    (
        "a noun that somebody has tells nothing",
        "He faced eighteen counts pertaining to his financial reporting for his pay at the port.",
        [],
    ),
    (
        "what a storm warning does is no speech",
        "The guests ran for cover, as heavy rains and a severe storm warning put a damper on the feast.",
        [],
    ),
    (
        "claims that somebody struck down are nobody's he knows of",
        "They have struck down claims that their show helped Linden.",
        [(["claims"], "their show helped Linden")],
    ),
    (
        "a place that claims is named without the word that leads to it",
        "In mainland Varnholm, which claims the pier is its own, nobody came.",
        [(["mainland Varnholm"], "the pier is its own, nobody came")],
    ),
    (
        "what was not announced is no source",
        "The port had not, as of Friday, announced any plans to shut the pier.",
        [],
    ),
    (
        "the name behind a calling is no part of what he tells",
        "According to the town's first selectman, Peter Marlow, there were ten guests.",
        [(["the town's first selectman"], "there were ten guests")],
    ),
    (
        "a list of places behind a calling is",
        "According to the mayor, New York, London and Rome are closed.",
        [(["the mayor"], "New York, London and Rome are closed")],
    ),
]


@pytest.mark.parametrize(("_", "text", "expected"), [pytest.param(*row, id=row[0]) for row in SOURCES])
def test_a_source_is_found_across_what_is_inserted(_: str, text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


CONTENTS = [
    (
        "a relative clause ends where the main clause goes on",
        "Ada Holm, who estimates that her costs were “in the seven figures,” described the storm.",
        [(["Ada Holm"], "her costs were “in the seven figures,”")],
    ),
    (
        "what she said of the vote is not what the vote did",
        "The vote, which she has repeatedly said was a mistake, was a factor in her defeat.",
        [(["she"], "was a mistake")],
    ),
    ("a measure is no adverbial", "Reports said at least 116 people died.", [(["Reports"], "at least 116 people died")]),
    (
        "what the source is stands between it and the content",
        "According to a report by Holmguard, a security firm, two lists were found.",
        [(["a report by Holmguard"], "two lists were found")],
    ),
    (
        "what the source is stands between it and the content, an article before it or not",
        "According to a letter by Ada Holm, director of the Varnholm port, the tusk came from the wall in the hall.",
        [(["a letter by Ada Holm"], "the tusk came from the wall in the hall")],
    ),
    (
        "whom a calling names with his own name acts himself",
        "According to the mayor, director Ada Holm left.",
        [(["the mayor"], "director Ada Holm left")],
    ),
    (
        "a condition before the cue belongs to what is said",
        "If these findings hold, scientists say, closing the pier may need a vote.",
        [(["scientists"], "If these findings hold … closing the pier may need a vote")],
    ),
    (
        "an adverbial before the cue belongs to what is said",
        "Even then, others insist, the Linden show will be hard to eclipse.",
        [(["others"], "Even then … the Linden show will be hard to eclipse")],
    ),
    (
        "what as considers is behind it",
        "The town paid, as it considers the pier to be its own.",
        [(["it"], "the pier to be its own")],
    ),
    (
        "experts noted that opens no sentence anew",
        "The clerks said that it may spread — suggesting, experts noted, that the pier may call for work.",
        [(["The clerks"], "it may spread"), (["The clerks", "experts"], "the pier may call for work")],
    ),
    (
        "an outlet passes on what somebody called something",
        "Holm called the plan a “breach of his duties,” according to the Tribune.",
        [(["the Tribune", "Holm"], "the plan a “breach of his duties,”")],
    ),
]


CONTENTS += [
    ("what a speaker left open", "Holm said the pier was shut, but did not elaborate.", [(["Holm"], "the pier was shut")]),
    ("what she did not discuss", "Holm said that all sign, though she gave no reasons.", [(["Holm"], "all sign")]),
    (
        "what he did is part of what is said",
        "Holm said the pier was shut, but he did not give up.",
        [(["Holm"], "the pier was shut, but he did not give up")],
    ),
    (
        "a role denied ends before a clause beside it",
        "The port denied any role, and the town said it would pay.",
        [(["The port"], "any role"), (["the town"], "it would pay")],
    ),
]


@pytest.mark.parametrize(("_", "text", "expected"), [pytest.param(*row, id=row[0]) for row in CONTENTS])
def test_a_content_keeps_its_ends(_: str, text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


QUOTED = [
    (
        "the words behind an attributed sentence are the same speaker's",
        'Holm "felt a duty" to the pier, Linden said. "This is not just a small item on his list."',
        [(["Linden"], 'Holm "felt a duty" to the pier'), (["Linden"], '"This is not just a small item on his list."')],
    ),
    (
        "a mark before the closing one ends no attribution",
        "“Sometimes we clerks need a fix!” Holm said. “We do.”",
        [(["Holm"], "“Sometimes we clerks need a fix!”"), (["Holm"], "“We do.”")],
    ),
    (
        "a paragraph in quotation marks is whose the one above ends with",
        "“The port is our task today,” Holm said.\n\n“Even so, it is in need. That is a shame.”\n\nThen the rain came.",
        [
            (["Holm"], "“The port is our task today,”"),
            (["Holm"], "“Even so, it is in need."),
            (["Holm"], "That is a shame.”"),
        ],
    ),
    ("what is not said is nobody's", "Holm won't reveal that the pier is shut.", []),
    ("a thought denied is a thought", "He didn't think the pier would last.", [(["He"], "the pier would last")]),
    (
        "told by nobody in particular",
        "The agency reported being told off the record all five deaths were an accident.",
        [(["The agency", "told"], "all five deaths were an accident")],
    ),
]


QUOTED += [
    (
        "whoever acts behind a quotation said it, by whatever verb",
        "“It is a fine gift for the whole town,” quipped Ada Holm.",
        [(["Ada Holm"], "“It is a fine gift for the whole town,”")],
    ),
    (
        "a question asked is the asker's, and so is what follows",
        "“Do you want this?” Holm asked. “It is a fine gift for the town.”",
        [(["Holm"], "“Do you want this?”"), (["Holm"], "“It is a fine gift for the town.”")],
    ),
    (
        "a long adverbial behind the cue",
        "“It is a gift,” Holm said on Friday at the port after spending the early afternoon there with old friends of hers.",
        [(["Holm"], "“It is a gift,”")],
    ),
    (
        "what he said of a list is no part of the list",
        "“In other years they would be listed,” Holm said of a list that held Ada Linden.",
        [(["Holm"], "“In other years they would be listed,”")],
    ),
    (
        "a relative clause behind the source parts no quotation",
        "“It is a gift,” said Ada Holm, who is now a clerk of the port. “We will all keep it well.”",
        [(["Ada Holm"], "“It is a gift,”"), (["Ada Holm"], "“We will all keep it well.”")],
    ),
    (
        "who leaves behind a quotation said nothing by it",
        "“It is a fine gift for the town!” Holm left the pier.",
        [([""], "“It is a fine gift for the town!”")],
    ),
]

CITED = [
    (
        "who cites at the opening passes on",
        "Citing two officials, the Tribune reported that the pier would be closed.",
        [(["the Tribune", "two officials"], "the pier would be closed")],
    ),
    (
        "a reason cited is nobody",
        "Citing safety concerns, the port said that the pier would be closed.",
        [(["the port"], "the pier would be closed")],
    ),
    ("who was quoted speaks", "The clerk was quoted as saying the pier was shut.", [(["The clerk"], "the pier was shut")]),
    (
        "who quoted passes on",
        "The clerk was quoted by the Tribune as saying the pier was shut.",
        [(["the Tribune", "The clerk"], "the pier was shut")],
    ),
    (
        "an adverbial before what is passed on",
        "In December, a clerk said that the pier was shut, the Tribune reported.",
        [(["the Tribune", "a clerk"], "the pier was shut")],
    ),
    (
        "two that trail pass on in their order",
        "The driver had fled, witnesses told police, according to the Tribune.",
        [(["the Tribune", "witnesses"], "The driver had fled")],
    ),
    (
        "a refusal told is part of what is said",
        "He noted that the House rejected the plan, and that the pier might fall.",
        [(["He"], "the House rejected the plan, and that the pier might fall")],
    ),
    ("a tweet is where it was said", "In a tweet, Holm wrote “The pier is shut.”", [(["Holm"], "“The pier is shut.”")]),
]


CITED += [
    (
        "it is the subject of what is said",
        "In a statement, the port said it “regrets the loss.”",
        [(["the port"], "it “regrets the loss.”")],
    ),
    (
        "people familiar with a matter",
        "Two people familiar with the matter said the pier was shut.",
        [(["Two people familiar with the matter"], "the pier was shut")],
    ),
    ("a condition says nothing", "If Holm said the pier was shut, she was wrong.", []),
    (
        "where it was said is no content",
        "In an interview published on Friday, Holm told the Tribune the pier was shut.",
        [(["Tribune", "Holm"], "the pier was shut")],
    ),
    ("reports are a noun", "Reports in local media said the pier was shut.", [(["Reports in local media"], "the pier was shut")]),
    (
        "whom it cites is no content",
        "Local media reported that, citing police sources, the driver fled.",
        [(["Local media", "police sources"], "the driver fled")],
    ),
    (
        "told it that",
        "The Tribune said Holm had told it that the pier was shut.",
        [(["The Tribune", "Holm"], "the pier was shut")],
    ),
]


@pytest.mark.parametrize(("_", "text", "expected"), [pytest.param(*row, id=row[0]) for row in CITED])
def test_whoever_is_cited_stands_behind_whoever_cites(_: str, text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("_", "text", "expected"), [pytest.param(*row, id=row[0]) for row in QUOTED])
def test_quoted_words_have_the_speaker_the_text_gives_them(_: str, text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


RULES = replace(Settings(), model=False)


def chains_of(text: str) -> list[list[str | None]]:
    """The words of each chain of the reading by the rules, the outlet left out."""
    [intake] = pipeline.take_in(text.encode(), "article.txt", RULES, Hints(outlet="The Paper", title="The pier"))
    return [[h.text for h in s.hops[1:]] for s in pipeline.read(intake, RULES).statements if len(s.hops) > 1]


def test_a_person_spoken_to_passes_nothing_on() -> None:
    assert chains_of("“It was a good day,” Ada Holm, a clerk, told Mr. John Linden on Friday.") == [["Ada Holm"]]


def test_a_source_reached_through_an_outlet_brings_it_along_in_its_paragraph() -> None:
    text = "Ada Holm told the Port Herald that the pier was shut. She added that it was old.\n\nHolm said it was rotten."
    assert chains_of(text) == [["Port Herald", "Ada Holm"], ["Port Herald", "She"], ["Holm"]]


def test_a_surname_spelt_a_letter_off_is_the_same_person() -> None:
    text = "John Sarea said the pier was shut. The pier is old. It is long.\n\nThe pier was rotten, Saree said on Friday."
    [intake] = pipeline.take_in(text.encode(), "article.txt", RULES, Hints(outlet="The Paper", title="The pier"))
    assert len({s.hops[-1].entity for s in pipeline.read(intake, RULES).statements if len(s.hops) > 1}) == 1


def test_a_question_asked_of_a_speaker_is_no_statement() -> None:
    text = "Asked about the pier, Holm said it was unsafe."
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    assert len(chains.drafts(sentences, [frames.find(s) for s in sentences], ())) == 1
