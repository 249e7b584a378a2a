"""Publication dates as pages and texts write them, made EDTF days; whatever is not certainly a day is None."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

EARLIEST, LATEST = 1900, 2100
EN = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
RU = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
DE = {"mai": 5, "mär": 3, "okt": 10, "dez": 12}
MONTHS = {name: n for names in (EN, RU) for n, name in enumerate(names, 1)} | DE
WORD = "|".join(
    (
        "january|february|march|april|june|july|august|september|october|november|december|sept",
        "января|февраля|марта|апреля|июня|июля|августа|сентября|октября|ноября|декабря",
        "januar|februar|märz|juni|juli|oktober|dezember",
        *MONTHS,
    )
)
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)")
SLASHED = re.compile(r"(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|-е|-го|\.)?(?:\s+of)?[\s-]+({WORD})\.?,?[\s-]+(\d{{4}})(?!\d)", re.I)
MONTH_FIRST = re.compile(rf"\b({WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I)
NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
IN_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)|[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)")


def day(year: int | str, month: int | str, dom: int | str) -> str | None:
    """The EDTF day, or None where the calendar has none such."""
    try:
        found = date(int(year), int(month), int(dom))
    except ValueError:
        return None
    return found.isoformat() if EARLIEST <= found.year <= LATEST else None


def machine_date(value: str) -> str | None:
    """The day of a date written for machines (ISO 8601, RFC 5322, compact); a written-out date is read as well."""
    value = value.strip()
    if m := (ISO.search(value) or SLASHED.search(value) or COMPACT.match(value)):
        return day(*m.groups())
    return written_date(value) or posted(value)


def posted(value: str) -> str | None:
    """The day of a mail's or an HTTP header's date."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return None


def written_date(text: str) -> str | None:
    """The first whole date in these words (English, Russian, German); `03/04/2025`, read two ways, is none."""
    return next((found for _, found in sorted(written_dates(text)) if found), None)


def written_dates(text: str) -> list[tuple[int, str | None]]:
    """Every whole date in these words, with where it stands."""
    return [
        *((m.start(), day(*m.groups())) for p in (ISO, SLASHED) for m in p.finditer(text)),
        *((m.start(), day(m[3], m[2], m[1])) for m in DOTTED.finditer(text)),
        *((m.start(), day(m[3], month(m[2]), m[1])) for m in DAY_FIRST.finditer(text)),
        *((m.start(), day(m[3], month(m[1]), m[2])) for m in MONTH_FIRST.finditer(text)),
        *((m.start(), numeric(*m.groups())) for m in NUMERIC.finditer(text)),
    ]


def month(word: str) -> int:
    return MONTHS[word.lower()[:3]]


def numeric(first: str, second: str, year: str) -> str | None:
    """`31/12/2025` and `12/31/2025` are one day each; a date whose two numbers could change places is none."""
    if int(first) > 12 or first == second:
        return day(year, second, first)
    return day(year, first, second) if int(second) > 12 else None


def path_date(url: str) -> str | None:
    """The day in an address (`/2026/02/04/`, `-20260204.html`)."""
    for m in IN_PATH.finditer(url.partition("?")[0]):
        if found := day(*[g for g in m.groups() if g]):
            return found
    return None
