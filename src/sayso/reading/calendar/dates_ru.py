"""Russian dated expressions: «в пятницу, 4 марта 2016 года», «с 5 по 8 мая», «до конца февраля», «осенью 2025 года»."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.dates_ru_core import core, day_at, day_month, month_year, weekday, year
from sayso.reading.calendar.dating import numeric_date
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.tokens import DASHES, Scan


def wrapped(s: Scan, i: int, plain: Expression | None = None) -> Expression | None:
    """A dated expression at token i with its preposition and the words that open one of its sides."""
    return (
        night(s, i)
        or ranged(s, i)
        or opened(s, i)
        or placed(s, i)
        or staged(s, i)
        or spanned(s, i, plain_year(s, plain) or core(s, i))
    )


def plain_year(s: Scan, plain: Expression | None) -> Expression | None:
    """`2014–2018 годы`, «2014–2018 гг.»."""
    if plain is None:
        return None
    size = s.match(s.words.time("years"), plain.end) or s.match(s.words.time("year"), plain.end)
    return replace(plain, end=plain.end + size) if size and s.joined(plain.end) else plain


def placed(s: Scan, i: int) -> Expression | None:
    """«в понедельник», «в феврале 2013 года», «на прошлой неделе»."""
    if s.match(s.words.time("in"), i) != 1 or not s.joined(i + 1) or s.match(s.words.time("early"), i):
        return None
    found = spanned(s, i + 1, core(s, i + 1, placed=True))
    return replace(found, start=i) if found else None


def staged(s: Scan, i: int) -> Expression | None:
    """«в начале февраля», «в конце прошлого года», «середина 2010-х»: the period it is a part of."""
    size = s.match(s.words.time("early"), i)
    found = core(s, i + size, placed=True) or current(s, i + size) if size and s.joined(i + size) else None
    return replace(found, start=i) if found else None


def current(s: Scan, i: int) -> Expression | None:
    """«до конца года», «в начале недели»: of the one that runs."""
    unit = s.words.periods.get(s.key(i))
    stands = unit in ("week", "month", "year", "quarter") and s.key(i) in ("недели", "месяца", "года", "квартала")
    return Expression(start=i, end=i + 1, first=Moment(unit=unit)) if stands else None


def night(s: Scan, i: int) -> Expression | None:
    """«в ночь на 5 мая», «в ночь с понедельника на вторник»."""
    size = s.match(s.words.time("night"), i)
    if not size:
        return None
    j = i + size
    first = day_month(s, j) or weekday(s, j, placed=True)
    if first is None:
        return split_night(s, i, j)
    second = core(s, first.end + 1, placed=True) if s.key(first.end) == "на" else None
    if second is None:
        return replace(first, start=i)
    return Expression(start=i, end=second.end, first=lend(first.first, second.first), last=second.first)


def split_night(s: Scan, i: int, j: int) -> Expression | None:
    """«в ночь с 4 на 5 мая»."""
    low, end = day_at(s, j)
    high = day_month(s, end + 1) if low and s.key(end) == "на" else None
    if high is None:
        return None
    return Expression(start=i, end=high.end, first=replace(high.first, day=low), last=high.first)


def ranged(s: Scan, i: int) -> Expression | None:
    """«с 5 по 8 мая 2017 года», «с мая по июль», «с 2014 по 2016 год», «с понедельника до пятницы», «между маем и июлем»."""
    if s.key(i) not in ("с", "со", "от", "между"):
        return None
    joints = ("и",) if s.key(i) == "между" else ("по", "до", "-", "–", "—")
    low, end = day_at(s, i + 1)
    if low and s.key(end) in joints:
        high = day_month(s, end + 1)
        if high:
            return Expression(start=i, end=high.end, first=replace(high.first, day=low), last=high.first)
    first = core(s, i + 1, placed=True) or year(s, i + 1, bare=True)
    if first is None or first.last is not None or s.key(first.end) not in joints:
        return None
    second = core(s, first.end + 1, placed=True)
    if second is None or second.last is not None:
        return None
    return Expression(start=i, end=second.end, first=lend(first.first, second.first), last=second.first)


def lend(first: Moment, second: Moment) -> Moment:
    """The first end takes the year it lacks from the second."""
    if first.year is None and second.year and first.month:
        wraps = second.month and first.month > second.month
        return replace(first, year=second.year - 1 if wraps else second.year)
    return first


def opened(s: Scan, i: int) -> Expression | None:
    """«с 2015 года», «с 12 февраля», «до конца февраля», «к 2030 году»."""
    size = s.match(s.words.time("until_end"), i)
    found = (core(s, i + size, placed=True) or current(s, i + size)) if size else None
    if found:
        return replace(found, start=i, opened="end") if found.last is None else None
    for side in ("since", "until"):
        size = s.match(s.words.time(side), i)
        found = core(s, i + size, placed=True) if size and s.joined(i + size) else None
        if found and found.last is None and opens(side, found):
            return replace(found, start=i, opened=side)
    return None


def opens(side: str, found: Expression) -> bool:
    """«с прошлой недели» opens; «до вчера» and «к прошлому году» hardly place anything."""
    return found.first.unit is None or side == "since"


def spanned(s: Scan, i: int, found: Expression | None) -> Expression | None:
    """«май–июль 2020 года», «13 июля – 15 июля», «13 - 15 июля»."""
    low, end = day_at(s, i)
    if low and (s.key(end) in DASHES or s.key(end) == "и"):
        high = day_month(s, end + 1)
        if high and (high.first.day == low + 1 or (s.key(end) != "и" and (high.first.day or 0) > low)):
            return Expression(start=i, end=high.end, first=replace(high.first, day=low), last=high.first)
        marked = numeric_date(s, end + 1)
        if marked and marked.first.fixed and marked.first.fixed[-2:] > f"{low:02}":
            return Expression(
                start=i, end=marked.end, first=Moment(fixed=f"{marked.first.fixed[:-2]}{low:02}"), last=marked.first
            )
    if found is None or found.last is not None or s.key(found.end) not in DASHES:
        return found
    second = day_month(s, found.end + 1) if found.first.day else month_year(s, found.end + 1)
    if second is None or found.first.month is None or second.last is not None:
        return found
    return Expression(start=i, end=second.end, first=lend(found.first, second.first), last=second.first)
