"""What part a figure plays in its sentence: a whole that another is of, so much for each, a step up or down.

Only figures of one part are compared: 150 of 400 flights and 250 flights differ in 150, and not in 400.
"""

from __future__ import annotations

import re

from sayso.lexicon.accounts import forms
from sayso.records import BREAK, Value
from sayso.weighing.telling.told import Told

_OF = re.compile(r"\W{0,2}(?:\w+\s){0,3}(?:из|of)\s(?:\w+\s)?", re.I)
_STEP = re.compile(r"\b(?:на|by)\s$", re.I)
_OTHER = re.compile(r"\b(?:other|another|remaining|остальн\w+|друг\w+|ещ[её])\s$", re.I)
_FOR_EACH = re.compile(r"\bпо\s$", re.I)
AFTER = 25  # characters behind a figure in which "each" and "a year" may stand


def same_part(x: Value, y: Value, a: Told, b: Told) -> bool:
    """Whether two figures play one part in their statements, and neither is one that another is compared with."""
    alike = (whole(x, a), each(x, a), step(x, a), other(x, a)) == (whole(y, b), each(y, b), step(y, b), other(y, b))
    return alike and not compared(x, a) and not compared(y, b)


def whole(value: Value, t: Told) -> bool:
    """It is that of which another figure, just before it, is a part: 400 in "150 of 400"."""
    said = _before(value, t)
    earlier = (len(_before(v, t)) + len(v.text) for v in t.values if v.span[1] <= value.span[0])
    return any(_OF.fullmatch(said[at:]) for at in earlier)


def each(value: Value, t: Told) -> bool:
    """It is so much for each, or for a stretch of time."""
    said = _before(value, t)
    after = t.statement.text[len(said) + len(value.text) :][:AFTER]
    return _FOR_EACH.search(said) is not None or any(start <= 1 for start, _ in forms("each").spans(after))


def step(value: Value, t: Told) -> bool:
    """It is by how much something rose or fell."""
    return _STEP.search(_before(value, t)) is not None


def other(value: Value, t: Told) -> bool:
    """It is of those that are left beside the ones told of: "the other two"."""
    return _OTHER.search(_before(value, t)) is not None


def compared(value: Value, t: Told) -> bool:
    """It is what another is compared with: "against 2.6% the day before"."""
    told = _before(value, t)
    return any(end >= len(told.rstrip()) for _, end in forms("compared").spans(told))


def _before(value: Value, t: Told) -> str:
    """The words of the statement before a figure."""
    at = 0
    for start, end in t.statement.spans:
        if start <= value.span[0] < end:
            return t.statement.text[: at + value.span[0] - start]
        at += end - start + len(BREAK)
    return ""
