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
    key = s.tokens[i].key
    if key not in opening(s.words.language):  # so it is for most words
        return s.tokens[i].kind == "number"
    if key in MARKS:
        return s.kind(i + 1) == "number"
    if key in OTHERS:
        return told(s, i + 1, REACH)
    if key in openers(s.words.language):
        return any(s.match(s.words.time(side), i) for side in SIDES) and told(s, i + 1, FAR)
    return tells(s, i)


def told(s: Scan, i: int, reach: int) -> bool:
    """Whether one of so many tokens from i on is a number or a word of time."""
    return any(tells(s, j) for j in range(i, min(i + reach, len(s.tokens))))


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
OTHERS = frozenset({"a", "an", "the", "between", "from", "между", "от"})
MARKS = frozenset({"'", "’", "‘", "q"})  # these only before a number
REACH = 3  # words after one of the others in which the word of time must come
SIDES = ("until_end", "since", "until", "before_end", "in", "night")  # what stands before a date: `since`, «в ночь на»
FAR = 6  # words after the first of a side in which the word of time must come


@cache
def triggers(language: str) -> frozenset[str]:
    """The words a dated expression can start with."""
    words = value_words(language)
    tables = (words.months, words.weekdays, words.seasons, words.days, words.shifts)
    starts = {word for table in tables for word in table.starts} | {*words.time("parts").starts, *words.time("early").starts}
    romans = ROMANS if language == "ru" else frozenset[str]()
    starts |= words.words.get("month_adjective", frozenset()) | words.words.get("year_adjective", frozenset())
    starts |= {"полгода", "полтора"} if language == "ru" else set()
    known = starts | set(words.cardinals) | set(words.ordinals) | set(words.periods) | romans
    return frozenset(known - set(words.time("in").starts))  # «в» says nothing, though «в начале» does


@cache
def openers(language: str) -> frozenset[str]:
    """The words that only open a side of a date or lead up to one."""
    words = value_words(language)
    return frozenset(word for side in SIDES for word in words.time(side).starts) - triggers(language)


@cache
def opening(language: str) -> frozenset[str]:
    """Every word and mark that a dated expression can begin with."""
    return MARKS | OTHERS | openers(language) | triggers(language)


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
