"""What the model is less sure of is read where the words themselves vouch for it."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, proposed
from sayso.reading.encoder.model import Frame as Proposal
from sayso.reading.words.text import layout

ENGLISH = load("en")


def read(text: str, source: str, cue: str, content: str, score: float = 0.7) -> list[str]:
    """What a sentence is read to put forward, where the model proposes these parts and the rules see nothing."""

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    sentences = list(clauses.sentences(layout(text, ENGLISH), ENGLISH))
    proposal = Proposal((at(cue),), (at(source),), (at(content),), score)
    found = proposed.together(sentences, [[] for _ in sentences], [proposal])
    return [text[f.start : f.end] for own in found for f in own]


VOUCHED = [
    (
        "a clause found without that",
        "In May they found the piers had rusted.",
        "they",
        "found",
        "the piers had rusted",
        "the piers had rusted",
    ),
    (
        "the word that leads to a clause is no part of it",
        "Earlier studies have shown that, unlike wood, slate lasts.",
        "Earlier studies",
        "have shown",
        "that, unlike wood, slate lasts",
        "unlike wood, slate lasts",
    ),
    (
        "a bidding with its infinitive",
        "Holm called on the port to shut the gate.",
        "Holm",
        "called on",
        "the port to shut the gate",
        "the port to shut the gate",
    ),
    (
        "a bidding with a subjunctive",
        "The council requested the gate be shut.",
        "The council",
        "requested",
        "the gate be shut",
        "the gate be shut",
    ),
    ("what is foreseen", "Holm expects rising costs.", "Holm", "expects", "rising costs", "rising costs"),
    ("a figure recorded", "The port recorded 31 leaks in May.", "The port", "recorded", "31 leaks in May", "31 leaks in May"),
    (
        "blame with its reason",
        "The union blames Holm for the fire.",
        "The union",
        "blames",
        "Holm for the fire",
        "Holm for the fire",
    ),
    (
        "what is found to be so",
        "They found the piers to be rusty.",
        "They",
        "found",
        "the piers to be rusty",
        "the piers to be rusty",
    ),
    (
        "a concern expressed",
        "Observers expressed concern about the gate.",
        "Observers",
        "expressed concern about",
        "the gate",
        "the gate",
    ),
    ("what somebody did", "The clerk stated Holm acted alone.", "The clerk", "stated", "Holm acted alone", "Holm acted alone"),
    ("a body with its article", "The WHO said there were nine.", "The WHO", "said", "there were nine", "there were nine"),
    (
        "a court's ruling",
        "The court ruled an employer mistreated a clerk.",
        "The court",
        "ruled",
        "an employer mistreated a clerk",
        "an employer mistreated a clerk",
    ),
    (
        "what a law provides",
        "The law provides that the accused is free.",
        "The law",
        "provides",
        "that the accused is free",
        "the accused is free",
    ),
    ("a body whose name looks like a pronoun", "WHO said they are unsure.", "WHO", "said", "they are unsure", "they are unsure"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "said"), [pytest.param(*rest, id=name) for name, *rest in VOUCHED])
def test_a_speaker_a_verb_and_what_is_said_vouch_for_each_other(
    text: str, source: str, cue: str, content: str, said: str
) -> None:
    assert read(text, source, cue, content) == [said]


UNVOUCHED = [
    ("a thing asked for", "Holm requested a new lock.", "Holm", "requested", "a new lock"),
    ("a thing provided", "The port provides the boats that are free.", "The port", "provides", "the boats that are free"),
    ("a thing found", "Holm found the key in the shed.", "Holm", "found", "the key in the shed"),
    ("what a condition tells", "If Holm says the gate is open, go.", "Holm", "says", "the gate is open"),
    ("a noun's own clause", "It was the question Holm asked that rusted the gate.", "Holm", "asked", "that rusted the gate"),
    ("who is asked", "Do you think the gate is open?", "you", "think", "the gate is open"),
    ("a search called off", "Holm called its search off to rest.", "Holm", "called", "its search off to rest"),
    ("a question asked", "Holm asked Ada if she could come.", "Holm", "asked", "Ada if she could come"),
    ("what a thing is cited for", "Rust cited for the leak has spread.", "Rust", "cited for", "the leak has spread"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), [pytest.param(*rest, id=name) for name, *rest in UNVOUCHED])
def test_nothing_is_read_where_the_words_do_not_vouch_for_it(text: str, source: str, cue: str, content: str) -> None:
    assert read(text, source, cue, content) == []
