"""What nobody said is put in nobody's mouth: a text, and who says what with which stance (the outlet alone is nobody)."""

from __future__ import annotations

import pytest
from tests.reading.told import read

NEVER = [
    ("Brandt never said that the mill was sold.", "", "Brandt never said that the mill was sold"),
    ("Brandt never admitted that he took the ledger.", "", "Brandt never admitted that he took the ledger"),
    ("The guild has never once claimed that the mill was sold.", "", None),
    ("Brandt never accused the warden of theft.", "", "Brandt never accused the warden of theft"),
    ("Nor did Brandt say that the mill was sold.", "", "Nor did Brandt say that the mill was sold"),
    ("Brandt did not claim that the mill was sold.", "", "Brandt did not claim that the mill was sold"),
    ("The jury was not told that Brandt had confessed.", "", "The jury was not told that Brandt had confessed"),
    ("The jury never heard that Brandt had confessed.", "", "The jury never heard that Brandt had confessed"),
    ("Quill said she was not told that the mill was sold.", "Quill", "she was not told that the mill was sold"),
    ("Quill said the guild never told her the mill was sold.", "Quill", "the guild never told her the mill was sold"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "words"), NEVER)
def test_what_somebody_never_said_is_not_put_forward_by_him(text: str, source: str, words: str | None) -> None:
    assert [(who, held, polarity) for who, held, _, polarity in told(text)] == [(source, words or text[:-1], "negative")]


SAID = [
    ("The mill was never sold, Brandt said.", "Brandt", "The mill was never sold"),
    ("Brandt not only said that the mill was sold.", "Brandt", "the mill was sold"),
    ("Those who were not there were told by Brandt that the mill was sold.", "Brandt", "the mill was sold"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "words"), SAID)
def test_a_negation_of_something_else_takes_no_word_from_who_said_it(text: str, source: str, words: str) -> None:
    assert (source, words) in [(who, held) for who, held, _, _ in told(text)]


LIES = [
    ("The warden Ida Lund called the claim that the gate was shut a lie.", "Ida Lund", "the gate was shut", "denied"),
    ("Lund described the report that the mill had burned as a fabrication.", "Lund", "the mill had burned", "denied"),
    ("The guild called reports that the men had fled completely false and left.", "The guild", "the men had fled", "denied"),
    ("The guild branded claims that the men had fled “a lie”.", "The guild", "the men had fled", "denied"),
    ("Ольхова назвала утверждение, что мост закрыт, ложью.", "Ольхова", "мост закрыт", "denied"),
    ("Ольхова назвала слухи о том, что она ушла, полной выдумкой.", "Ольхова", "она ушла", "denied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "words", "stance"), LIES)
def test_what_somebody_calls_a_lie_is_denied_by_him_and_the_claim_is_no_source(
    text: str, source: str, words: str, stance: str
) -> None:
    assert (source, words, stance) in [(who, held, how) for who, held, how, _ in told(text)]
    assert {who for who, _, _, _ in told(text)} <= {source, ""}


def test_what_is_called_anything_else_is_not_denied() -> None:
    held = told("Lund called the claim that the false ledgers were burned a serious matter.")
    assert not {"denied"} & {how for _, _, how, _ in held}
    assert not {"the claim"} & {who for who, _, _, _ in held}


def test_who_does_not_call_it_a_lie_denies_nothing() -> None:
    assert {how for _, _, how, _ in told("Lund never called the claim that the gate was shut a lie.")} == {"fact"}
    assert {how for _, _, how, _ in told("Ольхова не назвала утверждение, что мост закрыт, ложью.")} == {"fact"}


@pytest.mark.parametrize("verb", ["was", "had been", "has been"])
def test_what_somebody_says_she_was_told_keeps_both_behind_it_in_every_tense(verb: str) -> None:
    reading = read(f"Quill said she {verb} told that the mill was sold.", outlet="Ledger")
    assert [(len(s.hops), s.text) for s in reading.statements] == [(3, "the mill was sold")]


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Each statement as (who stands last behind the outlet, its words, its stance, its polarity)."""
    reading = read(text, outlet="Ledger")
    names = {e.id: e.name for e in reading.entities}
    who = [[names.get(h.entity or "", h.text or "") for h in s.hops[1:]] for s in reading.statements]
    return [(w[-1] if w else "", s.text, s.stance, s.polarity) for w, s in zip(who, reading.statements, strict=True)]
