"""Extended Date/Time Format (ISO 8601-2), as far as the reader writes it: its first and last day, steps of the calendar.

Written: years, months, days, seasons (21–24), quarters (33–36), halves (40–41), decades and centuries (`199X`, `18XX`),
intervals with an open end, and `[a,b]`, one of two days.
"""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, date, timedelta

Bounds = tuple[str | None, str | None]

# the months of a season or a quarter; winter is left to `winter`, for it lies in two years
MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
WINTER = 24


def bounds(edtf: str) -> Bounds:
    """The earliest and the latest day of an EDTF string; `None` at an open end."""
    if edtf.startswith("["):
        ends = [bounds(part) for part in edtf.strip("[]").split(",")]
        return min(str(a) for a, _ in ends), max(str(b) for _, b in ends)
    if "/" in edtf:
        low, _, high = edtf.partition("/")
        return (None if low == ".." else bounds(low)[0]), (None if high == ".." else bounds(high)[1])
    return single(edtf)


def single(edtf: str) -> Bounds:
    year, _, rest = edtf.partition("-")
    if "X" in year:
        return year.replace("X", "0") + "-01-01", year.replace("X", "9") + "-12-31"
    if not rest:
        return f"{year}-01-01", f"{year}-12-31"
    if "-" in rest:
        return edtf, edtf
    return months(int(year), int(rest))


def months(year: int, code: int) -> Bounds:
    """A month, or the months of a season, a quarter, a half. "The winter of 2025" may begin or end the year: both are inside."""
    if code == WINTER:
        return f"{year:04}-01-01", f"{year + 1:04}-02-{last_day(year + 1, 2)}"
    first, last = MONTHS.get(code, (code, code))
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{last_day(year, last)}"


def last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def day(year: int, month: int, number: int) -> str | None:
    """A day that exists, as EDTF."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def week(inside: date) -> str:
    """The week, Monday to Sunday, of a day."""
    monday = step(inside, "day", -inside.weekday())
    return f"{monday}/{step(monday, 'day', 6)}"


def step(start: date, unit: str, count: int) -> date:
    """So many days, weeks, months or years on; a day its month lacks becomes the month's last."""
    if unit in ("day", "week"):
        return shifted(start, count * (7 if unit == "week" else 1))
    index = start.year * 12 + start.month - 1 + count * (12 if unit == "year" else 1)
    year, month = min(max(index // 12, 1), MAXYEAR), index % 12 + 1
    return date(year, month, min(start.day, last_day(year, month)))


def shifted(start: date, days: int) -> date:
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def period(inside: date, unit: str) -> str:
    """The calendar unit a day lies in."""
    if unit == "week":
        return week(inside)
    if unit == "weekend":
        saturday = step(inside, "day", 5 - inside.weekday())
        return f"{saturday}/{step(saturday, 'day', 1)}"
    if unit == "day":
        return inside.isoformat()
    if unit == "month":
        return f"{inside:%Y-%m}"
    if unit == "quarter":
        return f"{inside:%Y}-{33 + (inside.month - 1) // 3}"
    return f"{inside.year // 10:03}X" if unit == "decade" else f"{inside.year:04}"
