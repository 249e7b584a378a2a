"""The curated words for numbers, quantities and times: every row is checked when it is read."""

from __future__ import annotations

import pytest

from sayso.errors import LexiconInvalid
from sayso.lexicon.values import forms, parse, phrase, value_words


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_language_has_its_words(language: str) -> None:
    words = value_words(language)
    assert words.cardinals
    assert words.units
    assert len(words.months) >= 12
    assert set(words.weekdays.table.values()) == set(range(7))


def test_a_paradigm_is_one_row() -> None:
    assert list(forms("рубл|ь я ю")) == ["рубль", "рубля", "рублю"]
    assert list(forms("год|- а")) == ["год", "года"]


def test_a_phrase_is_cut_as_a_text_is() -> None:
    assert phrase("U.S. dollar") == ("u", ".", "s", ".", "dollar")
    assert phrase("трёх") == ("трех",)


def test_a_language_without_a_file_has_no_words() -> None:
    assert not value_words("de").cardinals


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"units": [{"kind": "weight", "words": ["kg"]}]}, "a kind the contract does not have"),
        ({"units": [{"kind": "mass"}]}, "a unit without words"),
        ({"qualifiers": [{"name": "roughly", "before": ["roughly"]}]}, "a qualifier the contract does not have"),
        ({"cardinals": {"two": ["two"]}}, "a number that is none"),
        ({"cardinals": {"2": "two"}}, "words that are no list"),
        ({"cardinals": {"2": ["two"], "3": ["two"]}}, "one word for two numbers"),
        ({"months": []}, "a table that is none"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_a_bad_row_is_refused(data: dict[str, object], why: str) -> None:
    with pytest.raises(LexiconInvalid):
        parse("en", data)
