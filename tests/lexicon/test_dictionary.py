"""The dictionary of Russian word forms."""

from __future__ import annotations

import pytest

from sayso.lexicon.dictionary import analyzer, base_forms

WORDS = ["суда", "стали", "в", "а", "корендясову", "варнский", "ран", "людей", "по-прежнему", "ещё", "еще", "7-й", "госагентство"]


@pytest.mark.parametrize("word", WORDS)
def test_base_forms_are_those_of_the_dictionary_in_its_order(word: str) -> None:
    assert list(dict.fromkeys(base_forms(word))) == list(dict.fromkeys(parse.normal_form for parse in analyzer().parse(word)))
