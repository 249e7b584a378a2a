"""Dates as people write them. An interval stays an interval: nothing is made more exact than it was."""

from __future__ import annotations

import re
from calendar import monthrange

from sayso.records import Time
from sayso.writing.page.words import strings

EDTF_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def month(number: int) -> str:
    """The name of a month, from 1."""
    return str(strings()["month"]["names"][number - 1])


def plain(edtf: str | None) -> str | None:
    """`2026-03-04` as `4 March 2026`, `2026-03` as `March 2026`; a form that is not a plain date stays as it is."""
    found = EDTF_DAY.match(edtf or "")
    if not edtf or not found or not _is_plain(edtf[found.end() :], found):
        return edtf
    year, mon, day = found.groups()
    return " ".join(part for part in (day and str(int(day)), mon and month(int(mon)), year) if part)


def _is_plain(rest: str, found: re.Match[str]) -> bool:
    return (not rest or rest.startswith("T")) and 1 <= int(found[2] or 1) <= 12


def interval(earliest: str | None, latest: str | None) -> str | None:
    """The days between two bounds, the shortest way to say them without loss."""
    if earliest and latest:
        return _closed(earliest, latest)
    if latest:
        return str(strings()["month"]["until"]).format(day=plain(latest))
    return str(strings()["month"]["since"]).format(day=plain(earliest)) if earliest else None


def _closed(earliest: str, latest: str) -> str | None:
    if earliest == latest:
        return plain(earliest)
    year, mon = earliest[:4], earliest[5:7]
    if (earliest, latest) == (f"{year}-01-01", f"{year}-12-31"):
        return year
    if earliest.endswith("-01") and latest == f"{year}-{mon}-{_last(year, mon)}":
        return plain(f"{year}-{mon}")
    return f"{_less(earliest, latest)} – {plain(latest)}"


def _less(earliest: str, latest: str) -> str | None:
    """The earlier day without the year it shares with the later one."""
    words = plain(earliest)
    shared = len(earliest) == 10 and earliest[:4] == latest[:4]
    return words.removesuffix(f" {earliest[:4]}") if words and shared else words


def _last(year: str, mon: str) -> int:
    return monthrange(int(year), int(mon))[1]


def when(time: Time | None) -> str | None:
    """A time as days; where it has none, its EDTF form."""
    return (interval(time.earliest, time.latest) or time.edtf) if time else None
