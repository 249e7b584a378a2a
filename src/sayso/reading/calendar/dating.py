"""Pieces of a date that both languages write alike: digits with marks, years, day numbers."""

from __future__ import annotations

import re

from sayso.reading.calendar import edtf
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.tokens import DASHES, Scan

MARKED = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})")
ISO_MARKED = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})")
PLACED_UNITS = frozenset({"day", "week", "month", "year", "decade"})
FIRST_YEAR, LAST_YEAR = 1000, 2199
CENTURY_TURN = 50  # two digits below it are of this century


def number(s: Scan, i: int) -> int | None:
    """Plain digits at token i."""
    key = s.key(i)
    return int(key) if s.kind(i) == "number" and key.isdecimal() and len(key) <= 4 else None


def day_number(s: Scan, i: int) -> int | None:
    """1 to 31 in digits."""
    value = number(s, i)
    return value if value and value <= 31 and len(s.key(i)) <= 2 else None


def year_number(s: Scan, i: int) -> int | None:
    """Four digits that can be a year."""
    value = number(s, i)
    return value if value and len(s.key(i)) == 4 and FIRST_YEAR <= value <= LAST_YEAR else None


def full_year(two: int) -> int:
    return 2000 + two if two < CENTURY_TURN else 1900 + two


def numeric_date(s: Scan, i: int) -> Expression | None:
    """`2026-02-17`, `17.02.2026`, `17/02/2026`; `02/03/2026` is one of two days."""
    if s.kind(i) != "number" or (s.glued(i) and s.kind(i - 1) == "word"):
        return None
    found = iso(s, i)
    if found:
        return found
    key = s.key(i)
    backwards = ISO_MARKED.fullmatch(key)
    if backwards:
        fixed = edtf.day(int(backwards[1]), int(backwards[3]), int(backwards[4]))
        return Expression(start=i, end=i + 1, first=Moment(fixed=fixed)) if fixed else None
    marked = MARKED.fullmatch(key)
    fixed = from_marks(s, marked) if marked else None
    return Expression(start=i, end=i + 1, first=Moment(fixed=fixed)) if fixed else None


def from_marks(s: Scan, marked: re.Match[str]) -> str | None:
    a, b, year = int(marked[1]), int(marked[3]), int(marked[4])
    year = full_year(year) if len(marked[4]) == 2 else year
    day_first, month_first = edtf.day(year, b, a), edtf.day(year, a, b)
    if marked[2] == "." or s.words.language == "ru":
        return day_first if len(marked[4]) == 4 or s.words.language == "ru" else None
    if day_first and month_first and day_first != month_first:
        return f"[{min(day_first, month_first)},{max(day_first, month_first)}]"
    return month_first or day_first


def iso(s: Scan, i: int) -> Expression | None:
    year = year_number(s, i)
    if year is None or s.key(i + 1) != "-" or not (s.glued(i + 1) and s.glued(i + 2)) or len(s.key(i + 2)) != 2:
        return None
    month = number(s, i + 2)
    if month is None or not 1 <= month <= 12:
        return None
    if s.key(i + 3) == "-" and s.glued(i + 3) and s.glued(i + 4) and len(s.key(i + 4)) == 2 and number(s, i + 4):
        fixed = edtf.day(year, month, int(s.key(i + 4)))
        return Expression(start=i, end=i + 5, first=Moment(fixed=fixed)) if fixed else None
    return None


def year_range(s: Scan, i: int) -> Expression | None:
    """`2014–2018`, `2014-15`, `2014/15`."""
    low = year_number(s, i)
    if low is None or s.key(i + 1) not in DASHES or s.glued(i + 1) != s.glued(i + 2):
        return year_slash(s, i)
    high = year_number(s, i + 2)
    if high is None and len(s.key(i + 2)) == 2 and s.glued(i + 2) and number(s, i + 2) is not None:
        high = low // 100 * 100 + int(s.key(i + 2))
    if high is None or high <= low or (s.glued(i + 3) and s.kind(i + 3) in ("word", "number")):
        return None
    return Expression(start=i, end=i + 3, first=Moment(year=low), last=Moment(year=high))


def year_slash(s: Scan, i: int) -> Expression | None:
    found = re.fullmatch(r"((?:1[89]|20)\d\d)/(\d\d|\d{4})", s.key(i)) if s.kind(i) == "number" else None
    if not found:
        return None
    low = int(found[1])
    high = int(found[2]) if len(found[2]) == 4 else low // 100 * 100 + int(found[2])
    return Expression(start=i, end=i + 1, first=Moment(year=low), last=Moment(year=high)) if high == low + 1 else None
