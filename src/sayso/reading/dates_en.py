"""English dated expressions: `Friday, August 30`, `the fall of 2025`, `earlier this week`, `before the end of February`."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.dating import day_number, number, year_number
from sayso.reading.moments import Expression, Moment
from sayso.reading.numbers import numeral
from sayso.reading.tokens import DASHES, Scan

SURE_MONTHS = frozenset({1, 2, 7, 9, 10, 11, 12})  # no verb and hardly a first name
PLACED_UNITS = frozenset({"day", "week", "month", "year", "decade"})


def wrapped(s: Scan, i: int, plain: Expression | None = None) -> Expression | None:
    """A dated expression at token i with the words that open one of its sides."""
    return opened(s, i) or between(s, i) or spanned(s, i, plain or core(s, i))


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


def spanned(s: Scan, i: int, found: Expression | None) -> Expression | None:
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
    shape = lambda m: (m.weekday is not None and m.month is None, m.month is not None, m.day is not None, m.unit)  # noqa: E731
    return shape(a) == shape(b) and a.fixed is None and b.fixed is None


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
    found = weekday(s, j) or named_day(s, j) or month_first(s, j) or season(s, j) or ranked(s, j) or near(s, j) or stage_decade(s, i, j)
    found = found or bare_month(s, j, sure=True) or decade(s, after_the) or (bare_year(s, j, sure=True) if s.key(j - 1) != "later" else None)
    found = found or the_period(s, j)
    return replace(part_of_day(s, found), start=i) if found else None


def the_period(s: Scan, j: int) -> Expression | None:
    """`the end of the year`, `the beginning of the month`."""
    unit = s.words.periods.get(s.key(j + 1)) if s.key(j) == "the" else None
    if unit not in ("week", "month", "year", "quarter") or s.key(j + 2) in ("of", "'", "’", "-"):
        return None
    return Expression(start=j, end=j + 2, first=Moment(unit=unit))


def stage_decade(s: Scan, i: int, j: int) -> Expression | None:
    """`the early 2020s`: its first, middle or last five years, as wide as they may be meant."""
    found = decade(s, j)
    if found is None or not found.first.fixed:
        return None
    ten = int(found.first.fixed[:3]) * 10
    low, high = {"ear": (0, 4), "mid": (3, 7), "lat": (5, 9)}.get(s.key(i)[:3], (0, 9))
    return replace(found, first=Moment(fixed=f"{ten + low:04}/{ten + high:04}"))


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
    dated = date_after(s, end)
    if dated:
        return replace(dated, start=i)
    if s.key(j) in ("sun", "sat", "wed", "mon", "fri", "thu"):
        return None
    return Expression(start=i, end=end, first=Moment(weekday=s.words.weekdays[s.keys(j, end)], near=near_))


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
        return (value, i + 2 if suffix else i + 1) if suffix or not (s.glued(i + 1) and s.kind(i + 1) in ("word", "number")) else (0, i)
    tens = s.words.cardinals.get(s.key(i), 0)
    if tens in (20, 30) and s.key(i + 1) in DASHES and s.words.ordinals.get(s.key(i + 2), 99) < 10:
        return tens + s.words.ordinals[s.key(i + 2)], i + 3
    value = s.words.ordinals.get(s.key(i))
    return (value, i + 1) if value and value <= 31 else (0, i)


def year_after(s: Scan, j: int) -> tuple[int | None, int]:
    """The year that follows a day or a month: `, 2019`, ` 2019`, ` of 2019`."""
    k = j + 1 if s.key(j) in (",", "of") else j
    value = year_number(s, k) if s.joined(k) else None
    stands = value is not None and not (s.glued(k + 1) and s.kind(k + 1) == "word") and (s.key(j) != "," or 1500 <= value)
    return (value, k + 1) if stands else (None, j)


def month_first(s: Scan, i: int) -> Expression | None:
    """`January 30, 2026`, `Feb. 5–8`, `November 2024`."""
    size = s.match(s.words.shifts, i)
    if size and s.joined(i + size):
        found = month_first(s, i + size)
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
    if high > day and s.joined(end + 1) and (s.key(end) != "and") and s.kind(end + 1) == "number":
        year, end = year_after(s, last_end)
        return Expression(start=i, end=end, first=Moment(year=year, month=month, day=day), last=Moment(year=year, month=month, day=high))
    year, end = year_after(s, end)
    return Expression(start=i, end=end, first=Moment(year=year, month=month, day=day))


def day_first(s: Scan, i: int) -> Expression | None:
    """`30 January 2026`, `the 5th of May`, `5–8 July 2020`."""
    i_day = i + 1 if s.key(i) == "the" else i
    day, j = day_at(s, i_day)
    if not day:
        return None
    high, last_end = day_at(s, j + 1) if s.key(j) in DASHES or s.key(j) == "to" else (0, j)
    j = last_end if high > day else j
    j = j + 1 if s.key(j) == "of" else j
    month, end = month_at(s, j)
    if not month or not s.joined(j) or (s.kind(i_day) == "word" and s.key(j - 1) != "of"):
        return None
    year, end = year_after(s, end)
    first = Moment(year=year, month=month, day=day)
    return Expression(start=i, end=end, first=first, last=replace(first, day=high) if high > day else None)


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
    placed = before in ("in", "since", "by", "until", "till", "from", "through", "during", "and", "to", "of", "for", "throughout", "between", "-")
    if not (sure or size or placed or (month in SURE_MONTHS and not named and not follows)):
        return None
    if len(s.key(i + size)) <= 4 and month not in (5, 6, 7) and ((follows and not size) or not (size or placed)):
        return None
    return Expression(start=i, end=end, first=Moment(month=month, near=near_))


def year_shift(s: Scan, j: int) -> tuple[int | None, int]:
    """`last year`, `of this year` after a month or a season."""
    k = j + 1 if s.key(j) in ("of", ",") else j
    size = s.match(s.words.shifts, k)
    if size and s.key(k + size) == "year" and s.joined(k):
        return s.words.shifts[s.keys(k, k + size)], k + size + 1
    return None, j


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
    from sayso.reading.dating import year_range

    k = end + 1 if s.key(end) == "of" else end
    years = year_range(s, k) if s.joined(k) else None
    if not years or not years.last or years.first.year is None or years.last.year != years.first.year + 1:
        return None
    return Expression(start=i, end=years.end, first=Moment(year=years.first.year, month=12), last=Moment(year=years.last.year, month=2))


def ranked(s: Scan, i: int) -> Expression | None:
    """`the first half of 2025`, `third quarter`, `Q1 2025`."""
    j = i + 1 if s.key(i) == "the" else i
    dated = year_number(s, j)
    if dated and s.joined(j + 1):
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


def ago(s: Scan, i: int) -> Expression | None:
    """`two weeks ago`, `a year ago`."""
    found = numeral(s, i)
    amount, j = (int(found.amount), found.end) if found and not found.part and found.amount % 1 == 0 else (1, i + 1)
    if found is None and s.key(i) not in ("a", "an"):
        return None
    unit = s.words.periods.get(s.key(j)) if s.joined(j) else None
    if unit not in PLACED_UNITS or amount > 3000 or s.key(j + 1) != "ago":
        return None
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


def decade(s: Scan, i: int) -> Expression | None:
    """`the 1990s`, `the '90s`."""
    j = i + 1 if s.key(i) == "the" else i
    short = s.key(j) in ("'", "’", "‘")
    j = j + 1 if short else j
    value = number(s, j)
    k = j + 2 if s.key(j + 1) in ("'", "’") and s.glued(j + 1) else j + 1
    if value is None or value % 10 or s.key(k) != "s" or not s.glued(k):
        return None
    if year_number(s, j):
        text = f"{value // 10:03}X" if value % 100 or value >= 2000 else f"{value // 100:02}XX"
        return Expression(start=i, end=k + 1, first=Moment(fixed="200X" if value == 2000 else text))
    known = short or s.key(i) == "the" or s.key(i - 1) in ("the", "-", "early", "late", "mid")
    return Expression(start=i, end=k + 1, first=Moment(fixed=f"19{value // 10}X")) if known and 20 <= value <= 90 else None


def century(s: Scan, i: int) -> Expression | None:
    """`the 19th century`."""
    j = i + 1 if s.key(i) == "the" else i
    rank, k = day_at(s, j)
    k = k + 1 if s.key(k) in DASHES else k
    if not rank or s.key(k) != "century" or k == j + 1 and s.kind(j) == "number":
        return None
    return Expression(start=i, end=k + 1, first=Moment(fixed=f"{rank - 1:02}XX"))


def bare_year(s: Scan, i: int, sure: bool = False) -> Expression | None:
    """Four digits that nothing makes a quantity: `in 2017`, `the 1968 assassination`."""
    spoken = spoken_year(s, i)
    if spoken:
        return spoken
    value = year_number(s, i)
    if value is None or not 1500 <= value <= 2100 or quantity(s, i):
        return None
    framed = sure or s.key(i - 1) in YEAR_WORDS or s.key(i - 1) in DASHES
    if not framed and not 1900 <= value <= 2100:
        return None
    return Expression(start=i, end=i + 1, first=Moment(year=value))


def spoken_year(s: Scan, i: int) -> Expression | None:
    """`nineteen ninety-six`."""
    century_ = s.words.cardinals.get(s.key(i), 0)
    tens = s.words.cardinals.get(s.key(i + 1), 0) if s.joined(i + 1) else 0
    if century_ not in (18, 19) or not 20 <= tens <= 90:
        return None
    j = i + 3 if s.key(i + 2) in DASHES else i + 2
    unit = s.words.cardinals.get(s.key(j), 10) if s.joined(j) else 10
    return Expression(start=i, end=j + 1 if unit < 10 else i + 2, first=Moment(year=century_ * 100 + tens + (unit if unit < 10 else 0)))


YEAR_WORDS = frozenset({"in", "since", "by", "until", "till", "from", "of", "during", "through", "fiscal", "year", "early", "late", "mid", "before", "after"})


def quantity(s: Scan, i: int) -> bool:
    """Money, a measure, people, a name with a number, or a qualified figure (`more than 2000`)."""
    if (s.glued(i) and s.kind(i - 1) != "sign") or (s.glued(i) and s.key(i - 1) in ("$", "€", "£", "₽", "#", "№", ".", "/", "+", "%")):
        return True
    j = i + 1
    if s.glued(j) and (s.kind(j) in ("word", "number") or s.key(j) in ("%", "/", "$", "€")):
        return True
    if s.joined(j) and (s.match(s.words.units, j) or s.key(j) in s.words.scales or s.says("counted", j)):
        return True
    before = s.ends(s.words.before, i)
    return bool(before and s.words.before[s.keys(i - before, i)] != "about" and s.key(i - 1) not in ("over", "within", "to")) or s.says("numbered", i - 1)
