"""What the reader model says for words going back to earlier words."""

from __future__ import annotations

import numpy as np

from sayso.reading.encoder.links import BUCKETS, LINK_WIDTH, Linkings

WORDS = [(0, 3), (4, 8), (9, 13), (14, 16)]  # "Ada Holm left. She" without its stop


def linkings(first: float, last: float) -> Linkings:
    """A text of four words, the last of which looks for what the first two offer."""
    sides = np.zeros((4, 4, LINK_WIDTH), np.float32)
    sides[3, 0, 0] = LINK_WIDTH**0.5
    sides[0, 2, 0], sides[1, 3, 0] = first, last
    return Linkings(WORDS, sides, np.zeros(BUCKETS, np.float32))


def test_a_span_is_scored_by_its_first_and_its_last_word() -> None:
    assert linkings(2.0, 3.0).of((14, 16), [(0, 8), (9, 13)]) == [5.0, 0.0]


def test_words_that_the_text_does_not_hold_say_nothing() -> None:
    assert linkings(2.0, 3.0).of((14, 16), [(3, 4)]) == [0.0]
    assert linkings(2.0, 3.0).of((14, 16), []) == []
