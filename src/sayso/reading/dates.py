"""Dated expressions as written, before they are placed: what the two languages share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.lexicon.values import value_words
from sayso.reading import dates_en, dates_ru
from sayso.reading.clocks import clock
from sayso.reading.dating import numeric_date, year_range
from sayso.reading.moments import Expression, Moment
from sayso.reading.tokens import Scan


@lru_cache(maxsize=1)  # asked for by the values, which leave dates out, and by the times
def expressions(s: Scan) -> tuple[Expression, ...]:
    """Every dated expression of the text, in order, none overlapping another."""
    return tuple(_expressions(s))


def _expressions(s: Scan) -> Iterator[Expression]:
    signal = triggers(s.words.language)
    i = 0
    while i < len(s.tokens):
        found = expression(s, i) if s.tokens[i].kind == "number" or s.tokens[i].key in signal else None
        if found:
            yield found
        i = found.end if found else i + 1


def expression(s: Scan, i: int) -> Expression | None:
    if clock(s, i):
        return None
    plain = numeric_date(s, i) or year_range(s, i)
    if s.words.language == "en":
        return dates_en.wrapped(s, i, plain)
    return dates_ru.wrapped(s, i, plain) if s.words.language == "ru" else plain


ROMANS = frozenset(
    [
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "xvii",
        "xviii",
        "xix",
        "xx",
        "xxi",
        "хх",
        "хіх",
        "хіх",
    ]
)
OTHERS = frozenset({"a", "an", "the", "'", "’", "‘", "q", "between", "from", "между", "от", "night"})
OPENING = ("parts", "early", "until_end", "since", "until", "before_end", "in", "night")


@cache
def triggers(language: str) -> frozenset[str]:
    """The words a dated expression can start with."""
    words = value_words(language)
    tables = (words.months, words.weekdays, words.seasons, words.days, words.shifts)
    starts = {word for table in tables for word in table.starts} | {
        word for group in OPENING for word in words.time(group).starts
    }
    return frozenset(starts | set(words.cardinals) | set(words.ordinals) | set(words.periods) | OTHERS | ROMANS)


def occupied(s: Scan) -> frozenset[int]:
    """The tokens of calendar dates and clock times: their numbers are no quantities."""
    taken: set[int] = set()
    for found in expressions(s):
        if not counted(found.first):
            taken.update(range(found.start, found.end))
    for i, token in enumerate(s.tokens):
        if token.kind == "number" or token.key in s.words.cardinals:
            taken.update(range(i, clock(s, i)))
    return frozenset(taken)


def counted(moment: Moment) -> bool:
    """`three days ago` holds a duration too."""
    return moment.unit is not None
