"""English days and months: `Friday, August 30`, `the 5th of May`, `last November`."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.dating import day_number, year_number
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.tokens import DASHES, Scan

SURE_MONTHS = frozenset({1, 2, 7, 9, 10, 11, 12})  # no verb and hardly a first name


def named_day(s: Scan, i: int) -> Expression | None:
    """`yesterday`, `last night`, `this morning`."""
    size = s.match(s.words.days, i)
    if size:
        return Expression(start=i, end=i + size, first=Moment(unit="day", shift=s.words.days[s.keys(i, i + size)]))
    if s.key(i) == "this" and s.match(s.words.time("parts"), i + 1) and s.joined(i + 1):
        return Expression(start=i, end=i + 2, first=Moment(unit="day"))
    return None


def weekday(s: Scan, i: int) -> Expression | None:
    """`Friday`, `last Friday`, `Friday, August 30, 2019`."""
    size = s.match(s.words.shifts, i)
    near_ = s.words.shifts[s.keys(i, i + size)] if size else None
    j = i + size
    length = s.match(s.words.weekdays, j)
    if not length or not s.capital(j) or (size and not s.joined(j)):
        return None
    end = j + length
    if in_name(s, j, end) or s.key(i - 1) in ("every", "each"):
        return None
    week, past = week_of(s, end) if not size else (None, end)
    if week is not None:
        return Expression(start=i, end=past, first=Moment(weekday=s.words.weekdays[s.keys(j, end)], week=week))
    dated = date_after(s, end)
    if dated:
        return replace(dated, start=i, first=replace(dated.first, weekday=s.words.weekdays[s.keys(j, end)]))
    if s.key(j) in ("sun", "sat", "wed", "mon", "fri", "thu"):
        return None
    return Expression(start=i, end=end, first=Moment(weekday=s.words.weekdays[s.keys(j, end)], near=near_))


def week_of(s: Scan, j: int) -> tuple[int | None, int]:
    """`last week`, `of this week` after a weekday, and where it ends."""
    k = j + 1 if s.key(j) == "of" else j
    size = s.match(s.words.shifts, k)
    if size and s.key(k + size) == "week" and s.joined(k):
        return s.words.shifts[s.keys(k, k + size)], k + size + 1
    return None, j


def in_name(s: Scan, j: int, end: int) -> bool:
    """`Super Tuesday`, `the Sunday Times`: a weekday in the name of something else."""
    day = s.says("named_day", j - 1) and s.capital(j - 1) and s.joined(j)
    return day or (s.says("named_by_day", end) and s.capital(end) and s.joined(end))


def date_after(s: Scan, j: int) -> Expression | None:
    """The date a weekday stands before: `, August 30`, ` 13 February 2019`, `the 5th of May`."""
    j = j + 1 if s.key(j) == "," else j
    j = j + 1 if s.key(j) == "the" else j
    return (month_first(s, j) or day_first(s, j)) if s.joined(j) else None


def month_at(s: Scan, i: int) -> tuple[int, int]:
    """The month named at token i and where its name ends; `may` and `march` need their capital."""
    size = s.match(s.words.months, i)
    if size > 1 and s.key(i + size - 1) == "." and s.opens(i + size + 1) and s.capital(i + size):
        size -= 1  # the full stop ends the sentence
    if not size or not s.capital(i):
        return 0, i
    return s.words.months[s.keys(i, i + size)], i + size


def day_at(s: Scan, i: int) -> tuple[int, int]:
    """The day of a month at token i and where it ends: `30`, `30th`, `eighth`."""
    value = day_number(s, i)
    if value:
        suffix = s.glued(i + 1) and s.key(i + 1) in ("st", "nd", "rd", "th")
        return (
            (value, i + 2 if suffix else i + 1)
            if suffix or not (s.glued(i + 1) and s.kind(i + 1) in ("word", "number"))
            else (0, i)
        )
    tens = s.words.cardinals.get(s.key(i), 0)
    if tens in (20, 30) and s.key(i + 1) in DASHES and s.words.ordinals.get(s.key(i + 2), 99) < 10:
        return tens + s.words.ordinals[s.key(i + 2)], i + 3
    value = s.words.ordinals.get(s.key(i))
    return (value, i + 1) if value and value <= 31 else (0, i)


def year_after(s: Scan, j: int) -> tuple[int | None, int]:
    """The year that follows a day or a month: `, 2019`, ` 2019`, ` of 2019`."""
    k = j + 1 if s.key(j) in (",", "of") else j
    value = year_number(s, k) if s.joined(k) else None
    stands = value is not None and not (s.glued(k + 1) and s.kind(k + 1) == "word") and (s.key(j) != "," or value >= 1500)
    return (value, k + 1) if stands else (None, j)


def year_shift(s: Scan, j: int) -> tuple[int | None, int]:
    """`last year`, `of this year` after a month or a season."""
    k = j + 1 if s.key(j) in ("of", ",") else j
    size = s.match(s.words.shifts, k)
    if size and s.key(k + size) == "year" and s.joined(k):
        return s.words.shifts[s.keys(k, k + size)], k + size + 1
    return None, j


def month_first(s: Scan, i: int) -> Expression | None:
    """`January 30, 2026`, `Feb. 5–8`, `November 2024`."""
    size = s.match(s.words.shifts, i)
    if size and s.joined(i + size):
        found = month_first(s, i + size) if s.match(s.words.months, i + size) else None
        shift = s.words.shifts[s.keys(i, i + size)]
        known = found is None or found.first.year or found.first.near is not None
        return None if found is None or known else replace(found, start=i, first=replace(found.first, near=shift))
    month, j = month_at(s, i)
    if not month or not s.joined(j):
        return None
    year, end = year_after(s, j)
    if year:
        return Expression(start=i, end=end, first=Moment(year=year, month=month))
    j = j + 1 if s.key(j) == "the" else j
    day, end = day_at(s, j)
    if not day:
        return None
    high, last_end = day_at(s, end + 1) if s.key(end) in DASHES or s.key(end) in ("to", "through", "and") else (0, end)
    both = high == day + 1 and s.kind(last_end) != "word"  # "May 5 and 6, 2024", not "May 5 and 6 people"
    if high > day and s.joined(end + 1) and (s.key(end) != "and" or both) and s.kind(end + 1) == "number":
        year, end = year_after(s, last_end)
        return Expression(
            start=i, end=end, first=Moment(year=year, month=month, day=day), last=Moment(year=year, month=month, day=high)
        )
    year, end = year_after(s, end)
    years, past = year_shift(s, end) if year is None else (None, end)
    if years is not None:
        return Expression(start=i, end=past, first=Moment(month=month, day=day, year_shift=years))
    if year is None and (month, day) == (9, 11) and s.key(end) in ("attacks", "attack", "terrorist", "hijackers", "victims"):
        year = 2001
    return Expression(start=i, end=end, first=Moment(year=year, month=month, day=day))


def day_first(s: Scan, i: int) -> Expression | None:
    """`30 January 2026`, `the 5th of May`, `5–8 July 2020`."""
    i_day = i + 1 if s.key(i) == "the" else i
    day, j = day_at(s, i_day)
    if not day:
        return None
    high, last_end = day_at(s, j + 1) if s.key(j) in DASHES or s.key(j) in ("to", "and") else (0, j)
    high = 0 if s.key(j) == "and" and high != day + 1 else high
    j = last_end if high > day else j
    j = j + 1 if s.key(j) == "of" else j
    month, end = month_at(s, j)
    if not month or not s.joined(j) or (s.kind(i_day) == "word" and s.key(j - 1) != "of"):
        return None
    year, end = year_after(s, end)
    first = Moment(year=year, month=month, day=day)
    return Expression(start=i, end=end, first=first, last=replace(first, day=high) if high > day else None)


def of_noun(s: Scan, i: int, end: int) -> bool:
    """`its June report`, `a May referendum`, and not `the March on the harbour`."""
    noun = s.kind(end) == "word" and s.joined(end) and not s.capital(end) and not s.says("tense_follows", end)
    return noun and s.says("before_month", i - 1) and s.joined(i) and s.key(end) != "of"


def bare_month(s: Scan, i: int, sure: bool = False) -> Expression | None:
    """`January`, `last November`, `in May`, `September last year`."""
    size = s.match(s.words.shifts, i)
    near_ = s.words.shifts[s.keys(i, i + size)] if size else None
    month, end = month_at(s, i + size)
    if not month or (size and not s.joined(i + size)):
        return None
    shift, past = year_shift(s, end)
    if shift is not None:
        return Expression(start=i, end=past, first=Moment(month=month, year_shift=shift))
    before = s.key(i - 1) if s.joined(i) else ""
    named = s.kind(i - 1) == "word" and s.capital(i - 1) and s.joined(i) and not s.opens(i - 1)
    follows = s.kind(end) == "word" and s.capital(end) and s.joined(end)
    placed = before in (
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "through",
        "during",
        "and",
        "to",
        "of",
        "for",
        "throughout",
        "between",
        "-",
    )
    if placed and follows and before in ("and", "of", "to", "-"):
        return None
    placed = placed or of_noun(s, i, end)
    spans = s.key(end) in DASHES and month_at(s, end + 1)[0] > month  # "March–April 2023"
    if not (sure or size or placed or spans or (month in SURE_MONTHS and not named and not follows)):
        return None
    if len(s.key(i + size)) <= 4 and month not in (5, 6, 7) and ((follows and not size) or not (size or placed)):
        return None
    return Expression(start=i, end=end, first=Moment(month=month, near=near_))
