"""The lists of callings: what is refused, and what they say."""

from __future__ import annotations

import pytest

from sayso.errors import LexiconInvalid
from sayso.lexicon.callings import callings, parse


def test_callings_of_one_field_may_be_one_persons_and_seats_may_not() -> None:
    assert callings().together("чиновник", frozenset({"министр"}))
    assert not callings().together("президент", frozenset({"министр"}))
    assert not callings().together("следователь", frozenset({"хоккеист"}))


def test_one_land_has_one_stem_however_it_is_called() -> None:
    assert callings().stem("российский") == callings().stem("рф")
    assert callings().stem("австрийский") != callings().stem("австралийский")


def test_a_list_that_is_missing_or_not_folded_is_refused() -> None:
    with pytest.raises(LexiconInvalid, match="governed"):
        parse({})
    with pytest.raises(LexiconInvalid, match="not folded"):
        parse({"governed": {"rows": ["Город: мэр"]}})
