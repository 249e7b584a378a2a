"""What the model proposes is checked before it stands beside the rules."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading import chains, clauses, frames, proposed
from sayso.reading.frame import Frame
from sayso.reading.model import Frame as Proposal
from sayso.reading.text import layout

TEXT = (
    "The porter backs the new gate. “We shut it. The clerk thinks it rusts,” said Ada Linden. The clerk said the gate was open."
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
    assert added(proposal("backs", "The porter", "the new gate")) == ["the new gate"]


@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(proposal("backs", "The porter", "the new gate", score=0.3), id="the model is not sure"),
        pytest.param(proposal("backs", "Ada Linden", "the new gate"), id="the source stands in another sentence"),
        pytest.param(proposal("thinks", "The clerk thinks"[:9], "it rusts"), id="somebody else is quoted with it"),
        pytest.param(proposal("said the", "The porter", "the gate was open"), id="a rule speaks of these words"),
    ],
)
def test_a_proposal_that_may_put_words_into_a_wrong_mouth_is_left_out(left_out: Proposal) -> None:
    assert added(left_out) == []


def test_what_the_cue_denies_to_have_been_said_is_left_out() -> None:
    text = "The clerk did not specify whether the gate rusts. The clerk rejected that the gate rusts."
    lexicon = load("en")
    sentences = list(clauses.sentences(layout(text, lexicon), lexicon))
    said = [("did not specify", "whether the gate rusts"), ("rejected", "that the gate rusts")]
    proposals = [
        Proposal(((text.index(cue), text.index(cue) + len(cue)),), (), ((text.index(what), text.index(what) + len(what)),), 0.9)
        for cue, what in said
    ]
    found = [[text[slice(*f.cue)] for f in own] for own in proposed.by_sentence(sentences, proposals)]
    assert found == [[], ["rejected"]]


def test_two_frames_that_open_each_other_come_to_an_end() -> None:
    lexicon = load("en")
    text = "They said they think it rusts."
    [sentence] = clauses.sentences(layout(text, lexicon), lexicon)
    one = Frame((5, 9), "say", (0, 4), ((0, 29),))
    other = Frame((15, 20), "believe", (10, 14), ((0, 29),))
    assert chains.drafts([sentence], [[one, other]], ()) is not None
