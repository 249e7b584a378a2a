"""What the reader model leans to speaks only where it is as much surer than the rules as the turn asks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.language import load
from sayso.reading.encoder.leaning import PARTS, STANCES, TURNS, Leanings, settled
from sayso.reading.encoder.windows import words_of
from sayso.reading.stances import stances
from sayso.reading.words.text import layout

ENGLISH = load("en")
TEXT = "The porter said that the gate was a disgrace."
EVEN = dict.fromkeys(STANCES, 1 / len(STANCES))


def leanings(stance: str, words: str) -> Leanings:
    """Leanings of a text in which these words alone speak for a stance."""
    at, spans = TEXT.index(words), words_of(TEXT)
    scores = np.zeros((len(spans), PARTS, len(STANCES)), np.float32)
    scores[[i for i, (start, _) in enumerate(spans) if at <= start < at + len(words)], :, STANCES.index(stance)] = 9
    return Leanings(spans, scores)


@given(st.sampled_from([s for s in STANCES if s != "fact"]), st.sampled_from(sorted(TURNS)))
def test_nothing_ever_becomes_a_fact(ruled: str, language: str) -> None:
    assert settled(ruled, language, EVEN | {"fact": 0.99, ruled: 0}) != "fact"


def test_what_may_accuse_is_an_accusation_before_it_is_a_fact() -> None:
    assert settled("believed", "en", EVEN | {"fact": 0.8, "believed": 0.01, "alleged": 0.1}) == "alleged"


def test_where_the_model_is_sure_an_opinion_accuses() -> None:
    assert settled("believed", "en", EVEN | {"alleged": 0.9}) == "alleged"
    assert settled("believed", "en", EVEN | {"alleged": 0.1}) == "believed"


def test_a_plan_hardly_heard_takes_the_place_of_no_forecast_and_in_english_none_does() -> None:
    assert settled("predicted", "ru", EVEN | {"planned": 0.09, "predicted": 0.001}) == "predicted"
    assert settled("predicted", "en", EVEN | {"planned": 0.9, "predicted": 0.001}) == "predicted"


def test_in_russian_it_makes_a_plan_of_what_is_foretold_and_no_accusation() -> None:
    assert settled("predicted", "ru", EVEN | {"planned": 0.9, "predicted": 0.01}) == "planned"
    assert settled("believed", "ru", EVEN | {"alleged": 0.9}) == "believed"


def test_an_opinion_the_rules_have_no_word_for_is_one_where_the_model_holds_it_likelier() -> None:
    assert settled("fact", "en", EVEN | {"fact": 0.4, "believed": 0.5}) == "believed"


def test_in_russian_it_has_to_be_ten_times_likelier() -> None:
    assert settled("fact", "ru", EVEN | {"fact": 0.2, "believed": 0.7}) == "fact"
    assert settled("fact", "ru", EVEN | {"fact": 0.02, "believed": 0.7}) == "believed"


def test_a_language_it_was_not_measured_in_keeps_the_rules_answer() -> None:
    assert settled("fact", "de", EVEN | {"fact": 0.01, "believed": 0.9}) == "fact"


@pytest.mark.parametrize(
    "leaning",
    [{}, EVEN | {"fact": 0.4, "believed": 0.2}],
    ids=["it heard nothing", "it holds a fact likelier"],
)
def test_the_rules_stand_where_the_model_holds_nothing_likelier(leaning: dict[str, float]) -> None:
    assert settled("fact", "en", leaning) == "fact"


def test_shares_of_a_statement_sum_to_one_and_follow_its_own_words() -> None:
    content = (TEXT.index("that"), len(TEXT))
    shares = leanings("believed", "a disgrace").of([content], (11, 15))
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.__getitem__) == "believed"


def test_words_outside_of_a_statement_say_nothing_of_it() -> None:
    shares = leanings("believed", "The porter").of([(TEXT.index("that"), len(TEXT))], None)
    assert shares == pytest.approx(EVEN)


@pytest.mark.parametrize("words", ["", "was a disgrace."])
def test_a_mere_phrase_leans_to_nothing(words: str) -> None:
    at = TEXT.index(words)
    assert leanings("believed", "a disgrace").of([(at, at + len(words))], None) == {}


def put_forward(text: str, heard: str) -> str:
    """The stance of an English content said by somebody, the model sure of another one than fact."""
    put = stances.Put("say", leaning=EVEN | {heard: 0.9, "fact": 0.05})
    return stances.stance(layout(text, ENGLISH), [(0, len(text))], put, ENGLISH)


@pytest.mark.parametrize(
    ("text", "heard", "stance"),
    [
        ("the charter of the port prohibits any work at night", "believed", "fact"),
        ("the charter of the port shames its crews", "believed", "believed"),
        ("the crew has been unable to question the clerk", "alleged", "fact"),
        ("the crew has been careless with the clerk", "alleged", "alleged"),
    ],
)
def test_what_a_law_lays_down_and_what_one_cannot_do_are_told(text: str, heard: str, stance: str) -> None:
    assert put_forward(text, heard) == stance
