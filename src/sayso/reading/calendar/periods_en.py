"""English periods and steps: `the fall of 2025`, `third quarter`, `last week`, `two years ago`, `the next day`."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.dating import PLACED_UNITS, day_number, number, year_number, year_range
from sayso.reading.calendar.days_en import year_after, year_shift
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.numbers import numeral
from sayso.reading.words.tokens import DASHES, Scan


def season(s: Scan, i: int) -> Expression | None:
    """`the fall of 2025`, `last summer`, `spring 2024`; a bare season is a word like any other."""
    j = i + 1 if s.key(i) == "the" else i
    size = s.match(s.words.shifts, j)
    near_ = s.words.shifts[s.keys(j, j + size)] if size else None
    length = s.match(s.words.seasons, j + size)
    if not length:
        return None
    code = s.words.seasons[s.keys(j + size, j + size + length)]
    end = j + size + length
    winter = winter_of(s, i, end) if code == 24 else None
    if winter:
        return winter
    year, past = year_after(s, end)
    shift, past_shift = year_shift(s, end)
    if year:
        return Expression(start=i, end=past, first=Moment(year=year, code=code))
    if shift is not None:
        return Expression(start=i, end=past_shift, first=Moment(code=code, year_shift=shift))
    return Expression(start=i, end=end, first=Moment(code=code, near=near_)) if near_ is not None else None


def winter_of(s: Scan, i: int, end: int) -> Expression | None:
    """`the winter of 2024–25`: one winter, its months known."""
    k = end + 1 if s.key(end) == "of" else end
    years = year_range(s, k) if s.joined(k) else None
    if not years or not years.last or years.first.year is None or years.last.year != years.first.year + 1:
        return None
    return Expression(
        start=i, end=years.end, first=Moment(year=years.first.year, month=12), last=Moment(year=years.last.year, month=2)
    )


def ranked(s: Scan, i: int) -> Expression | None:
    """`the first half of 2025`, `third quarter`, `Q1 2025`."""
    j = i + 1 if s.key(i) == "the" else i
    dated = year_number(s, j)
    if dated and s.joined(j + 1) and not year_number(s, j + 1):
        found = ranked(s, j + 1)
        plain = found is not None and found.first.year is None and found.first.year_shift is None
        return replace(found, start=i, first=replace(found.first, year=dated)) if found and plain else None
    rank, k = s.words.ordinals.get(s.key(j)), j + 1
    if s.key(j) in ("last", "latter") and s.key(k) == "half":
        rank = 2
    if rank is None and day_number(s, j) and s.glued(j + 1) and s.key(j + 1) in ("st", "nd", "rd", "th"):
        rank, k = day_number(s, j), j + 2
    if s.key(j) == "q" and s.glued(j + 1) and (number(s, j + 1) or 9) <= 4:
        rank, end, base = number(s, j + 1), j + 2, 32
    else:
        k = k + 1 if s.key(k) in DASHES or s.key(k) == "fiscal" else k
        base = {"quarter": 32, "half": 39}.get(s.key(k), 0)
        end = k + 1
    if not rank or not base or rank > (4 if base == 32 else 2):
        return None
    year, past = year_after(s, end)
    shift, past_shift = year_shift(s, end)
    if year:
        return Expression(start=i, end=past, first=Moment(year=year, code=base + rank))
    if shift is not None:
        return Expression(start=i, end=past_shift, first=Moment(code=base + rank, year_shift=shift))
    return Expression(start=i, end=end, first=Moment(code=base + rank)) if base == 32 else None


def near(s: Scan, i: int) -> Expression | None:
    """`last week`, `this month`, `next year`."""
    j = i + 1 if s.key(i) == "the" else i
    size = s.match(s.words.shifts, j)
    unit = s.words.periods.get(s.key(j + size)) if size and s.joined(j + size) else None
    if not unit or unit == "day" or s.key(j + size).endswith("s") or s.key(j) in ("past", "previous"):
        return None
    shift = s.words.shifts[s.keys(j, j + size)]
    end = j + size + 1
    if (s.key(i) == "the" and shift == -1) or s.capital(end - 1):
        return None  # "the last week" is how long, not when; "This Week" is a title
    part = ranked(s, end + 2) if unit == "year" and s.key(end) in ("'", "’") and s.key(end + 1) == "s" else None
    if part and part.first.year is None and part.first.year_shift is None:
        return Expression(start=i, end=part.end, first=replace(part.first, year_shift=shift))
    return Expression(start=i, end=end, first=Moment(unit=unit, shift=shift, near=shift))


def the_weekend(s: Scan, i: int) -> Expression | None:
    """`over the weekend`: the one before."""
    if s.key(i) == "the" and s.key(i + 1) == "weekend" and s.key(i - 1) in ("over", "during", "on", "at"):
        return Expression(start=i, end=i + 2, first=Moment(unit="weekend"))
    return None


def the_period(s: Scan, j: int) -> Expression | None:
    """`the end of the year`, `the beginning of the month`."""
    unit = s.words.periods.get(s.key(j + 1)) if s.key(j) == "the" else None
    if unit not in ("week", "month", "year", "quarter") or s.key(j + 2) in ("of", "'", "’", "-"):
        return None
    return Expression(start=j, end=j + 2, first=Moment(unit=unit))


def ago(s: Scan, i: int) -> Expression | None:
    """`two weeks ago`, `a year ago`."""
    found = numeral(s, i)
    amount, j = (int(found.amount), found.end) if found and not found.part and found.amount % 1 == 0 else (1, i + 1)
    if found is None and s.key(i) not in ("a", "an"):
        return None
    unit = s.words.periods.get(s.key(j)) if s.joined(j) else None
    if unit not in PLACED_UNITS or amount > 3000 or s.key(j + 1) != "ago":
        return None
    if found is None and s.key(i - 1) == "half":
        return Expression(start=i, end=j + 2, first=Moment(unit="month", shift=-6)) if unit == "year" else None
    return Expression(start=i, end=j + 2, first=Moment(unit=unit, shift=-amount))


def beside(s: Scan, i: int) -> Expression | None:
    """`a year earlier`, `three days later`, `the next day`: placed by the date before it in the paragraph."""
    following = s.key(i) == "the" and s.key(i + 1) in ("next", "following", "previous")
    unit = s.words.periods.get(s.key(i + 2)) if following else None
    if unit in PLACED_UNITS and not s.key(i + 2).endswith("s") and s.key(i + 3) != "or":
        return Expression(start=i, end=i + 3, first=Moment(unit=unit, shift=-1 if s.key(i + 1) == "previous" else 1, beside=True))
    found = numeral(s, i)
    amount, j = (int(found.amount), found.end) if found and not found.part and found.amount % 1 == 0 else (1, i + 1)
    if found is None and s.key(i) not in ("a", "an", "one"):
        return None
    unit = s.words.periods.get(s.key(j)) if s.joined(j) else None
    side = {"earlier": -1, "later": 1}.get(s.key(j + 1), 0)
    if unit not in PLACED_UNITS or amount > 3000 or not side or s.key(j + 2) == "than":
        return None
    return Expression(start=i, end=j + 2, first=Moment(unit=unit, shift=side * amount, beside=True))
