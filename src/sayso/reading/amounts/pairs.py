"""Two amounts in a phrase of the unit alone: `a month or two`, «день-два», «год или два», «неделю-другую»."""

from __future__ import annotations

from decimal import Decimal

from sayso.lexicon.values import Unit
from sayso.reading.amounts.measures import Measure
from sayso.reading.words.numbers import ONE, Numeral
from sayso.reading.words.tokens import DASHES, Scan

TWO = Decimal(2)


def pair(s: Scan, i: int) -> Measure | None:
    """One of the unit, over the whole phrase; the high end is `TWO`."""
    j = i + 1 if s.says("article", i) and s.joined(i + 1) else i
    unit = _unit(s, j) if (j > i) == (s.words.language == "en") else None
    k = j + 1
    joint = (s.says("or", k) and s.joined(k)) or (s.words.language == "ru" and s.key(k) in DASHES and s.glued(k))
    if unit is None or not joint or not _second(s, k + 1) or _unit(s, k + 2):
        return None
    return Measure(start=i, end=k + 2, number=Numeral(start=i, end=k + 2, amount=ONE), unit=unit)


def _unit(s: Scan, j: int) -> Unit | None:
    unit = s.words.units.get((s.key(j),))
    return unit if unit is not None and unit.kind == "duration" and not unit.ambiguous and s.kind(j) == "word" else None


def _second(s: Scan, k: int) -> bool:
    """`two`, «другую»; no number that has its own noun behind it is told apart here."""
    return s.words.cardinals.get(s.key(k)) == TWO or s.says("another", k)
