"""What the model proposes is checked before it stands beside the rules."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames, proposed
from sayso.reading.attribution.frame import Frame
from sayso.reading.chains import chains
from sayso.reading.encoder.model import Frame as Proposal
from sayso.reading.words.text import layout

TEXT = (
    "The porter yearns to shut the new gate. “We shut it. The clerk thinks it rusts,” said Ada Linden. "
    "The clerk said the gate was open."
)


def proposal(cue: str, source: str, content: str, score: float = 0.9) -> Proposal:
    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    return Proposal((at(cue),), (at(source),), (at(content),), score)


def added(*proposals: Proposal) -> list[str]:
    """The contents that the model adds to what the rules read."""
    lexicon = load("en")
    sentences = list(clauses.sentences(layout(TEXT, lexicon), lexicon))
    ruled = [frames.find(s) for s in sentences]
    both = proposed.together(sentences, ruled, proposals)
    return [TEXT[f.start : f.end] for own, all_of_it in zip(ruled, both, strict=True) for f in all_of_it if f not in own]


def test_what_no_rule_sees_is_added() -> None:
    assert added(proposal("yearns", "The porter", "to shut the new gate")) == ["to shut the new gate"]


@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(proposal("yearns", "The porter", "to shut the new gate", score=0.3), id="the model is not sure"),
        pytest.param(proposal("yearns", "Ada Linden", "to shut the new gate"), id="the source stands in another sentence"),
        pytest.param(proposal("thinks", "The clerk thinks"[:9], "it rusts"), id="somebody else is quoted with it"),
        pytest.param(proposal("said the", "The porter", "the gate was open"), id="a rule speaks of these words"),
    ],
)
def test_a_proposal_that_may_put_words_into_a_wrong_mouth_is_left_out(left_out: Proposal) -> None:
    assert added(left_out) == []


def test_what_the_cue_denies_to_have_been_said_is_left_out() -> None:
    text = "The clerk did not specify whether the gate rusts. He rejected that the gate rusts. He declined to say if it rusts."
    lexicon = load("en")
    sentences = list(clauses.sentences(layout(text, lexicon), lexicon))
    said = [
        ("did not specify", "whether the gate rusts"),
        ("rejected", "that the gate rusts"),
        ("declined to say", "if it rusts"),
    ]
    proposals = [
        Proposal(((text.index(cue), text.index(cue) + len(cue)),), (), ((text.index(what), text.index(what) + len(what)),), 0.9)
        for cue, what in said
    ]
    found = [[text[slice(*f.cue)] for f in own] for own in proposed.by_sentence(sentences, proposals)]
    assert found == [[], ["rejected"], []]


def test_two_frames_that_open_each_other_come_to_an_end() -> None:
    lexicon = load("en")
    text = "They said they think it rusts."
    [sentence] = clauses.sentences(layout(text, lexicon), lexicon)
    one = Frame((5, 9), "say", (0, 4), ((0, 29),))
    other = Frame((15, 20), "believe", (10, 14), ((0, 29),))
    assert chains.drafts([sentence], [[one, other]], ()) is not None


SENTENCES = [
    (
        "who is cited is no content",
        "The Port Herald, citing local groups, saw it.",
        "citing",
        "The Port Herald",
        "local groups",
        None,
    ),
    ("who is accused says nothing", "Linden was accused of taking it.", "was accused of", "Linden", "taking it", None),
    ("nobody regards", "The porters are considered rude here.", "are considered", None, "rude here", None),
    ("it appears that nobody reports", "The pier seems to be shut.", "seems", None, "to be shut", None),
    ("a place is no source", "In Malta, claims on the pier go on.", "claims", "In Malta", "on the pier", None),
    ("a name is given", "Holm called it “Clear Pier” on Friday.", "called", "Holm", "it “Clear Pier”", None),
    ("a pardon granted is a deed", "Holm granted the clerk a full pardon.", "granted", "Holm", "the clerk a full pardon", None),
    ("one word is no content", "The clerk noted rust.", "noted", "The clerk", "rust", None),
    (
        "a clause is no source",
        "The crew found ten men, who praised the pier.",
        "praised",
        "The crew found ten men",
        "the pier",
        None,
    ),
    ("a word is whole", "An anti-pier group yearns to shut it.", "yearns", "An anti", "to shut it", "An anti-pier"),
    ("who is whom it takes up", "Ada Holm, who yearned to shut it, left.", "yearned", "who", "to shut it", "Ada Holm"),
    ("a clause that is held", "Linden is convinced that it will rust.", "is convinced", "Linden", "that it will rust", "Linden"),
]


@pytest.mark.parametrize(("text", "cue", "source", "content", "whose"), [pytest.param(*row[1:], id=row[0]) for row in SENTENCES])
def test_an_english_proposal_has_a_whole_source_that_can_speak_or_is_left_out(
    text: str, cue: str, source: str | None, content: str, whose: str | None
) -> None:
    lexicon = load("en")
    sentences = list(clauses.sentences(layout(text, lexicon), lexicon))

    def at(words: str | None) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    [found] = proposed.by_sentence(sentences, [Proposal(at(cue), at(source), at(content), 0.9)])
    assert [text[slice(*f.source)] for f in found if f.source] == ([whose] if whose else [])
