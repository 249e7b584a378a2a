"""Mentions in Russian: names judged over the whole text and put into their base form, then descriptions without a name."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.mentions import Found, Proposed
from sayso.records import Span


def find(text: str, sentences: Sequence[Span], model: Sequence[Proposed] = ()) -> tuple[Found, ...]:
    """Named and unnamed mentions, in the order of the text."""
    return ()
