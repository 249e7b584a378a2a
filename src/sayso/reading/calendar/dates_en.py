"""English dated expressions: `Friday, August 30`, `the fall of 2025`, `earlier this week`, `before the end of February`."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.days_en import bare_month, day_first, month_first, named_day, weekday
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.calendar.periods_en import ago, beside, near, ranked, season, the_period, the_weekend
from sayso.reading.calendar.years_en import bare_year, century, decade, stage_decade
from sayso.reading.words.tokens import DASHES, Scan


def wrapped(s: Scan, i: int, plain: Expression | None = None) -> Expression | None:
    """A dated expression at token i with the words that open one of its sides."""
    return opened(s, i) or between(s, i) or spanned(s, plain or core(s, i))


def opened(s: Scan, i: int) -> Expression | None:
    """`since 2015`, `until Friday`, `through 2021`, `before the end of February`."""
    for side in ("since", "until", "before_end"):
        size = s.match(s.words.time(side), i)
        found = core(s, i + size) if size and s.joined(i + size) else None
        if found and found.last is None and stands_open(s, side, i + size, found):
            return replace(found, start=i, opened="end" if s.match(s.words.time("ending"), i + size) else side)
    return None


def stands_open(s: Scan, side: str, at: int, found: Expression) -> bool:
    """`before` opens only `the end of ...`; `by last year` and `to 1990` place nothing open."""
    if side == "before_end":
        return s.match(s.words.time("ending"), at) > 0
    if s.key(at - 1) in ("to", "beginning", "starting", "effective"):
        return False
    if s.match(s.words.time("ending"), at):  # "by the end of the year"
        return True
    return found.first.unit is None or found.first.shift != 0 or s.key(at - 1) != "by"


def between(s: Scan, i: int) -> Expression | None:
    """`between May and July 2020`, `from Monday to Friday`."""
    if s.key(i) not in ("between", "from"):
        return None
    first = core(s, i + 1)
    joint = ("and",) if s.key(i) == "between" else ("to", "until", "till", "through")
    if first is None or first.last is not None or not (s.key(first.end) in joint or s.key(first.end) in DASHES):
        return None
    second = core(s, first.end + 1)
    return join(replace(first, start=i), second) if second and second.last is None else None


def spanned(s: Scan, found: Expression | None) -> Expression | None:
    """`May to July 2020`, `Monday–Friday`, `July 5 - August 2`."""
    if found is None or found.last is not None or found.opened:
        return found
    j = found.end
    if not (s.key(j) in ("to", "through") or s.key(j) in DASHES) or not s.joined(j + 1):
        return found
    second = core(s, j + 1)
    if second is None or second.last is not None or not alike(found.first, second.first):
        return found
    return join(found, second)


def alike(a: Moment, b: Moment) -> bool:
    return shape(a) == shape(b) and a.fixed is None and b.fixed is None


def shape(m: Moment) -> tuple[bool, bool, bool, str | None]:
    """What a moment names: a weekday, a month, a day, a step."""
    return m.weekday is not None and m.month is None, m.month is not None, m.day is not None, m.unit


def join(first: Expression, second: Expression) -> Expression:
    """One span of two moments; the first takes the year it lacks from the second."""
    a, b = first.first, second.first
    if a.year is None and b.year and a.month and a.unit is None:
        a = replace(a, year=b.year - 1 if b.month and a.month > b.month else b.year)
    return Expression(start=first.start, end=second.end, first=a, last=b)


# ── one expression ───────────────────────────────────────────────────────────────────────────────


def core(s: Scan, i: int) -> Expression | None:
    """The dated expression at token i, without what opens it."""
    part = s.match(s.words.time("early"), i)
    if part:
        found = staged(s, i, part)
        if found:
            return found
    found = (
        night_of(s, i)
        or named_day(s, i)
        or weekday(s, i)
        or month_first(s, i)
        or day_first(s, i)
        or season(s, i)
        or ranked(s, i)
        or near(s, i)
        or the_weekend(s, i)
        or ago(s, i)
        or beside(s, i)
        or decade(s, i)
        or century(s, i)
        or bare_month(s, i)
        or bare_year(s, i)
    )
    return part_of_day(s, found) if found else None


def staged(s: Scan, i: int, size: int) -> Expression | None:
    """`early February`, `mid-July`, `late last year`, `earlier this week`, `the end of 2025`: the period it is a part of."""
    j = i + size
    j = j + 1 if s.key(j) in DASHES and s.glued(j) else j
    j = j + 1 if s.key(j) == "of" else j
    after_the = j + 1 if s.key(j) == "the" else j
    found = (
        weekday(s, j)
        or named_day(s, j)
        or month_first(s, j)
        or season(s, j)
        or ranked(s, j)
        or near(s, j)
        or stage_decade(s, i, j)
    )
    found = (
        found
        or bare_month(s, j, sure=True)
        or decade(s, after_the)
        or (bare_year(s, j, sure=True) if s.key(j - 1) != "later" else None)
    )
    found = found or the_period(s, j)
    return replace(part_of_day(s, found), start=i) if found else None


def part_of_day(s: Scan, found: Expression) -> Expression:
    """Take in `morning`, `evening`, `at noon` after a day."""
    moment = found.first
    daily = moment.day is not None or moment.weekday is not None or moment.unit == "day"
    if daily and found.last is None and s.match(s.words.time("parts"), found.end) and s.joined(found.end):
        return replace(found, end=found.end + 1)
    return found


def night_of(s: Scan, i: int) -> Expression | None:
    """`the night of Monday to Tuesday`."""
    j = i + 1 if s.key(i) == "the" else i
    if s.key(j) not in ("night", "evening", "morning", "afternoon") or s.key(j + 1) not in ("of", "from"):
        return None
    first = weekday(s, j + 2) or month_first(s, j + 2) or day_first(s, j + 2)
    if first is None:
        return None
    second = weekday(s, first.end + 1) if s.key(first.end) in ("to", "into", "-", "–") else None
    found = Expression(start=i, end=second.end, first=first.first, last=second.first) if second else replace(first, start=i)
    return found
