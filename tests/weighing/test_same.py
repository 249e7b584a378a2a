"""Which statements say the same: pairs by hand, half of them hard negatives."""

from __future__ import annotations

from tests.weighing.later_pairs import LATER_OTHER, LATER_SAME
from tests.weighing.pairs import OTHER, SAME


def test_of_the_pairs_joined_nearly_all_say_the_same() -> None:
    wrong = [p for p in (*OTHER, *LATER_OTHER) if p.joined()]
    right = [p for p in (*SAME, *LATER_SAME) if p.joined()]
    assert len(right) / (len(right) + len(wrong)) >= 0.95, [(p.one.text, p.other.text, p.why) for p in wrong]


def test_most_pairs_that_say_the_same_are_joined() -> None:
    missed = [p for p in (*SAME, *LATER_SAME) if not p.joined()]
    assert len(missed) <= 9, [(p.one.text, p.other.text, p.why) for p in missed]
