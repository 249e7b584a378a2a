"""How much and how many times, told in words: half is no third, and what doubled did not triple."""

from __future__ import annotations

import pytest

from sayso.lexicon.accounts import told_apart
from tests.test_reporting import read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Half of the crew of Mast left on Monday.", "A third of the crew of Mast left on Monday.", False),
        ("Half of the crew of Mast left on Monday.", "Half the crew of Mast left on Monday.", True),
        ("Prices in Varnish doubled in January.", "Prices in Varnish tripled in January.", False),
        ("Orlin was arrested twice in 2024.", "Orlin was arrested three times in 2024.", False),
        ("Цены в Варнске в январе выросли вдвое.", "Цены в Варнске в январе выросли втрое.", False),
        ("Цены в Варнске в январе выросли вдвое.", "В январе цены в Варнске выросли вдвое.", True),
        ("Половина команды «Мачты» ушла в понедельник.", "Треть команды «Мачты» ушла в понедельник.", False),
        ("Две трети команды «Мачты» ушли в понедельник.", "Треть команды «Мачты» ушла в понедельник.", False),
    ],
)
def test_shares_and_multiples_in_words_are_not_exchanged(one: str, other: str, same: bool) -> None:
    case = read({"Lantern": one, "Harbour": other})
    assert any(len(c.statements) == 2 for c in case.claims) == same


def test_a_word_within_a_longer_one_of_its_kind_is_not_told() -> None:
    assert set(told_apart("Две трети домов сгорели")) == {("fraction", "two_thirds")}
    assert set(told_apart("Треть домов сгорела")) == {("fraction", "third")}
