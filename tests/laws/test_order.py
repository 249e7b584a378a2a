"""The order of a case does not depend on the order in which anything came."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Case, Entity
from sayso.store.case import LISTS
from sayso.store.order import ordered
from tests.laws import strategies as some


def shuffled(items: tuple[Any, ...], chance: random.Random) -> tuple[Any, ...]:
    return tuple(chance.sample(items, len(items)))


def mixed(entity: Entity, chance: random.Random) -> Entity:
    return replace(entity, mentions=shuffled(entity.mentions, chance), roles=shuffled(entity.roles, chance))


@settings(max_examples=60, deadline=None)
@given(some.cases(), st.integers(0, 2**32))
def test_a_shuffled_case_is_ordered_the_same(case: Case, seed: int) -> None:
    chance = random.Random(seed)
    lists: dict[str, Any] = {name: shuffled(getattr(case, name), chance) for name in LISTS}
    lists["entities"] = tuple(mixed(entity, chance) for entity in lists["entities"])
    assert ordered(replace(case, **lists)) == ordered(case)
    assert ordered(ordered(case)) == ordered(case)
