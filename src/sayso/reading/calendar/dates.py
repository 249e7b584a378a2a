"""Dated expressions as written, before they are placed: what the two languages share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.lexicon.values import value_words
from sayso.reading.calendar import dates_en, dates_ru
from sayso.reading.calendar.clocks import clock
from sayso.reading.calendar.dating import numeric_date, year_range
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.tokens import Scan


@lru_cache(maxsize=1)  # asked for by the values, which leave dates out, and by the times
def expressions(s: Scan) -> tuple[Expression, ...]:
    """Every dated expression of the text, in order, none overlapping another."""
    return tuple(_expressions(s))


def _expressions(s: Scan) -> Iterator[Expression]:
    i = 0
    while i < len(s.tokens):
        found = expression(s, i) if can_start(s, i) else None
        if found:
            yield found
        i = found.end if found else i + 1


def can_start(s: Scan, i: int) -> bool:
    """Whether a dated expression can start at token i: asked of every word, so that few are looked at closely."""
    if s.tokens[i].key not in OTHERS:
        return tells(s, i)
    return any(tells(s, j) for j in range(i + 1, min(i + 1 + REACH, len(s.tokens))))


def tells(s: Scan, i: int) -> bool:
    """Whether token i is a number or a word of time."""
    return s.tokens[i].kind == "number" or s.tokens[i].key in triggers(s.words.language)


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
# What opens an expression and says nothing by itself.
OTHERS = frozenset({"a", "an", "the", "'", "’", "‘", "q", "between", "from", "между", "от"})
REACH = 3  # words after one of them in which the word of time must come
OPENING = ("parts", "early", "until_end", "since", "until", "before_end", "in", "night")


@cache
def triggers(language: str) -> frozenset[str]:
    """The words a dated expression can start with."""
    words = value_words(language)
    tables = (words.months, words.weekdays, words.seasons, words.days, words.shifts)
    starts = {word for table in tables for word in table.starts} | {
        word for group in OPENING for word in words.time(group).starts
    }
    return frozenset(starts | set(words.cardinals) | set(words.ordinals) | set(words.periods) | ROMANS)


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
