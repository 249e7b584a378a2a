"""What looks like an English attribution and is none: a noun like a verb, a source that is no name, nothing put forward."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.chains import chains
from sayso.reading.words.text import layout
from sayso.records import quote

ENGLISH = load("en")


def said(text: str) -> list[tuple[str, str]]:
    """Each attributed draft of the rules as (its last source, its words)."""
    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    found = chains.drafts(sentences, [frames.find(s) for s in sentences], ())
    return [(text[slice(*(d.links[-1].source or d.links[-1].cue or (0, 0)))], quote(text, d.spans)) for d in found if d.links]


NOT_SAID = [
    ("a noun in the plural is no verb", "The port listed some suspicious or interesting claims culled from a longer file."),
    ("a pledge of several is a noun", "The board embraced a plan that relies on a series of individual pledges from owners."),
    ("disputes are had", "Others stand idle as they await resolution of legal and zoning disputes."),
    ("a call of one is a noun", "While Linden's clarion call for a “new pier” draws thousands, the board waits."),
    ("an effect may clarify", "The same clarifying effect may be near in the harbour, where the race has so far been slow."),
    ("what was announced does what the sentence tells", "A merger announced on Monday would turn the yard into a bank."),
    ("groups that encourage somebody are told of", "Groups encouraging Linden to run are hailing the plan of the port."),
    ("a need is felt", "The harbour board felt the need to obtain papers from the yard."),
    ("a loss is felt", "Two clerks feel the brunt of the storm in the harbour."),
    ("one thinks back", "Owners think warmly back to the year of the first pier."),
    ("a step is considered", "Linden considered a run for the board in May."),
    ("a deal is called off", "The yard and the bank called off a deal in May."),
    ("a fee is charged", "The Harbour Club charged a $900 fee in May."),
    ("little was said", "Linden said little about the storm."),
    ("a bribe is taken", "Karl Holm, a clerk at the port, accepted a $900 bribe from a man he had held in May."),
    ("a bidding is taken", "The board accepted the mayor's offer."),
    ("a load is taken for what it was not", "Three clerks were charged with guarding what they thought were loads of tin."),
    ("what somebody only may have thought", "Karl Holm may have thought the worst was over in April."),
    ("what critics might say", "Critics might say the pier is old."),
    ("whether to do it is weighed", "The judge is considering whether to order the board to pay."),
    ("a judge is voted in", "It has been two months since the board confirmed a judge."),
    ("what is alleged of a thing named so", "The dancer was paid to remain silent about alleged affairs with Holm."),
    ("cases are heard", "The court agreed to hear cases that guilds hoped would help owners."),
    ("a role is taken on", "Karl Holm and his brothers assumed their father's former role as leaders of the guild."),
    ("a man is indicted on a day", "A federal grand jury indicted Karl Holm on May 10."),
    ("a paper addresses a thing", "The guild gave out a statement addressing Holm's arrest."),
    ("a letter is written", "Karl Holm wrote a letter to the board of the port."),
    ("a dissent is written", "This month Judge Ada Holm wrote a lashing dissent, rooted in old cases."),
    ("numbers compare", "Owners make up most of the guild, and as many as three of them say so."),
]


@pytest.mark.parametrize(("holds", "text"), NOT_SAID, ids=[case[0] for case in NOT_SAID])
def test_nothing_is_put_forward(holds: str, text: str) -> None:
    assert said(text) == [], holds


SAID = [
    ("claims of one are a verb", "The clerk claims the pier is shut.", [("The clerk", "the pier is shut")]),
    ("research needs no article", "New research claims the pier is old.", [("New research", "the pier is old")]),
    ("several call for a thing", "Both clerks call for an inquiry.", [("Both clerks", "an inquiry")]),
    ("a guild of clerks say so", "A number of clerks say the pier is shut.", [("A number of clerks", "the pier is shut")]),
    ("a feeling is an opinion", "Linden felt the pier was unsafe.", [("Linden", "the pier was unsafe")]),
    ("what it is taken for", "Linden considers the plan a mistake.", [("Linden", "the plan a mistake")]),
    ("a thing is conceded", "Linden accepted that the pier was unsafe.", [("Linden", "the pier was unsafe")]),
    ("a thing is assumed", "Holm assumed a guild with a name was rich.", [("Holm", "a guild with a name was rich")]),
    ("charges are named", "A jury indicted Holm on charges of theft.", [("A jury", "Holm on charges of theft")]),
    (
        "what was reported to the guards",
        "Linden said she had never reported it to police.",
        [("Linden", "she had never reported it to police")],
    ),
    ("a letter arrived", "Holm wrote the letter had come late.", [("Holm", "the letter had come late")]),
    ("a clause is agreed to", "Linden agreed that the pier was old.", [("Linden", "the pier was old")]),
    (
        "a letter of May",
        "A letter from Ada Linden in May said the pier was old.",
        [("A letter from Ada Linden in May", "the pier was old")],
    ),
    ("a death is confirmed", "Police confirmed the death of a judge.", [("Police", "the death of a judge")]),
    ("nothing may be told of", "Linden said nothing had been found.", [("Linden", "nothing had been found")]),
    (
        "data released by somebody are a source",
        "The pier lost money, according to data released by the board.",
        [("data released by the board", "The pier lost money")],
    ),
]


@pytest.mark.parametrize(("holds", "text", "expected"), SAID, ids=[case[0] for case in SAID])
def test_what_is_put_forward_stays(holds: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected, holds
