"""Papers of courts and inquiries: nouns and passives that tell whose a contention is, and a denial hung on at the end."""

from __future__ import annotations

import pytest
from tests.reading.told import framed

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def said(text: str) -> list[tuple[str | None, str, str]]:
    """Whose every statement is at last, how it is put forward, and its words."""
    intake = pipeline.take_in(text.encode(), "paper.txt", RULES, Hints(outlet="Bay Review"))[0]
    reading = pipeline.read(intake, RULES)
    return [(s.hops[-1].text, s.stance, s.text) for s in sorted(reading.statements, key=lambda s: s.spans)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In the Board's view, the gate was not shut.", "the Board", "the gate was not shut"),
        ("In her submission, the gate was not shut.", "her", "the gate was not shut"),
        ("The gate, in the keepers' submission, was shut.", "the keepers", "The gate … was shut"),
        ("The gate was shut, in the keeper's opinion.", "the keeper", "The gate was shut"),
        ("It is the contention of the plaintiff that the gate was shut.", "the plaintiff", "the gate was shut"),
        ("It was the first defendant's case that the gate was shut.", "the first defendant", "the gate was shut"),
        ("The plaintiff's position is that the gate was shut.", "The plaintiff", "the gate was shut"),
        ("It was contended on behalf of the keepers that the gate was shut.", "the keepers", "the gate was shut"),
        ("It was further submitted by the keepers that the gate was shut.", "the keepers", "the gate was shut"),
    ],
)
def test_a_noun_or_a_passive_tells_whose_contention_it_is(text: str, source: str, content: str) -> None:
    """What somebody's view, case or submission is said to be is his, and never told as fact by the paper."""
    ((whose, _, words),) = said(text)
    assert (whose, words.replace(" ... ", " … ")) == (source, content)


def test_what_is_alleged_by_nobody_named_is_no_fact() -> None:
    """*It was further alleged that C* keeps its distance though nobody is named."""
    ((whose, stance, words),) = said("It was further alleged that the guards had beaten Linden.")
    assert (whose, stance) == ("It was further alleged", "alleged")
    assert words == "the guards had beaten Linden"


def test_a_denial_hung_on_is_the_deniers_and_no_part_of_what_is_denied() -> None:
    """*…, which he denies* and *…, a claim the port disputes* deny what stands before."""
    found = said("The clerk says that Holm took the money, which he denies.")
    assert [(stance, words) for _, stance, words in found][1] == ("denied", "which")
    assert found[0][2] == "Holm took the money"
    assert found[1][0] == "he"
    found = said("The clerk says that the port burned the papers, a claim the port has disputed.")
    assert found[1] == ("the port", "denied", "a claim")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The Board observed in that connection that the gate was shut.", "The Board", "the gate was shut"),
        ("In that regard it finds, moreover, that the gate was shut.", "it", "the gate was shut"),
        ("The plaintiff further claims that he was held.", "The plaintiff", "he was held"),
        ("In part 6(f) of his plea the plaintiff alleges that he was held.", "the plaintiff", "he was held"),
        ("According to the plaintiff on the 14th morning he was held.", "the plaintiff", "he was held"),
        ("The said letter confirms the fact that the gate was shut.", "The said letter", "the gate was shut"),
        ("The report published on Monday says that the gate was shut.", "The report", "the gate was shut"),
        ("The keepers admit the fact that the gate was open.", "The keepers", "the gate was open"),
    ],
)
def test_what_stands_beside_a_source_is_none_of_it(text: str, source: str, content: str) -> None:
    """A date, a part of a paper or "the fact" between a source and what it says hides neither."""
    assert [(whose, words) for whose, _, words in said(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The medical reports provided by the plaintiff refer to bruises on the left hand.",
        "As described later in this report, the speech had been written by the clerk.",
        "He was held after publishing articles exposing alleged theft at the port.",
    ],
)
def test_a_paper_that_points_to_itself_and_a_noun_put_nothing_forward(text: str) -> None:
    """*The reports provided by X*, *as described below* and *alleged theft* name nobody who speaks."""
    assert all(whose is None for whose, _, _ in said(text))


def test_what_a_court_goes_on_to_find_is_ruled_by_it_though_it_is_called_it() -> None:
    """*It further notes*, *In that connection it observes*, *It finds* behind the court are the court's."""
    text = "The Court examined the file. It further notes that the gate was shut. It finds that the keeper was at fault."
    assert [stance for _, stance, _ in said(text)][1:] == ["ruled", "ruled"]


@pytest.mark.parametrize(
    "text",
    [
        "The court rejected his requests for a new hearing on account of the time that had gone by.",
        "The Varland courts dismissed Linden's appeals against his removal.",
        "While he is held the Board can conceal where he is, deny his right to a lawyer and to see his family.",
    ],
)
def test_a_request_turned_down_is_no_denial(text: str) -> None:
    """Who rejects an appeal or denies a right says nothing to be untrue."""
    assert all(stance != "denied" for _, stance, _ in said(text))


def test_what_a_list_of_information_received_hedges_stays_hedged() -> None:
    """Below *According to the information received:* what is alleged there is alleged, and the words for it are no part of it."""
    text = "The camp is shut\n\nAccording to the information received:\n\nIt is alleged that guards beat Linden. It was shut.\n"
    assert said(text) == [
        ("It is alleged", "alleged", "guards beat Linden"),
        ("the information received", "fact", "It was shut"),
    ]


def test_a_quotation_goes_on_through_a_paragraph_that_only_closes_it() -> None:
    """A quotation that a paragraph opens and the next closes is the speaker's who was quoted above."""
    text = "“We look for him,” says Sergeant Ada Holm.\n\n“We would hear from anyone.\n\nYou can call us at any time.”\n"
    assert [whose for whose, _, _ in said(text)] == ["Sergeant Ada Holm"] * 3


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Holm never really thought that the gate would hold.", "negative"),
        ("Holm doesn't believe the gate was shut.", "negative"),
        ("Holm believes the gate was shut.", "positive"),
        ("Holm never thought that the gate was not shut.", "positive"),
    ],
)
def test_who_never_thought_so_holds_the_contrary(text: str, polarity: str) -> None:
    """A negated belief is never read as the belief."""
    intake = pipeline.take_in(text.encode(), "paper.txt", RULES, Hints(outlet="Bay Review"))[0]
    assert [s.polarity for s in pipeline.read(intake, RULES).statements] == [polarity]


def test_who_avers_claims() -> None:
    """*The petitioner avers that C* keeps its distance as *claims* does."""
    assert said("The petitioner avers that the guard had beaten him.") == [
        ("The petitioner", "alleged", "the guard had beaten him")
    ]


def test_a_side_of_the_trial_has_a_case() -> None:
    assert framed("The prosecution case was that he drove her away.") == [("The prosecution", "he drove her away")]


def test_who_is_made_to_say_it_puts_nothing_forward() -> None:
    assert framed("Guards beat them to make them confess to theft.") == []
