"""English years, decades and centuries: `in 2017`, `the early 1990s`, `nineteen ninety-six`."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.dating import number, year_number
from sayso.reading.calendar.days_en import day_at
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.tokens import DASHES, Scan


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


def stage_decade(s: Scan, i: int, j: int) -> Expression | None:
    """`the early 2020s`: its first, middle or last five years, as wide as they may be meant."""
    found = decade(s, j)
    if found is None or not found.first.fixed:
        return None
    if not found.first.fixed[:3].isdigit():  # `the early 1900s` may be its first decade or the first of its thirds
        return found
    ten = int(found.first.fixed[:3]) * 10
    low, high = {"ear": (0, 4), "mid": (3, 7), "lat": (5, 9)}.get(s.key(i)[:3], (0, 9))
    return replace(found, first=Moment(fixed=f"{ten + low:04}/{ten + high:04}"))


def century(s: Scan, i: int) -> Expression | None:
    """`the 19th century`."""
    j = i + 1 if s.key(i) == "the" else i
    rank, k = day_at(s, j)
    k = k + 1 if s.key(k) in DASHES else k
    if not rank or s.key(k) != "century" or (k == j + 1 and s.kind(j) == "number"):
        return None
    return Expression(start=i, end=k + 1, first=Moment(fixed=f"{rank - 1:02}XX"))


YEAR_WORDS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "of",
        "during",
        "through",
        "fiscal",
        "year",
        "early",
        "late",
        "mid",
        "before",
        "after",
    }
)


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
    return Expression(
        start=i, end=j + 1 if unit < 10 else i + 2, first=Moment(year=century_ * 100 + tens + (unit if unit < 10 else 0))
    )


def quantity(s: Scan, i: int) -> bool:
    """Money, a measure, people, a name with a number, or a qualified figure (`more than 2000`)."""
    if (s.glued(i) and s.kind(i - 1) != "sign") or (
        s.glued(i) and s.key(i - 1) in ("$", "€", "£", "₽", "#", "№", ".", "/", "+", "%")
    ):
        return True
    j = i + 1
    if s.key(j) == "levels":  # "below 2005 levels"
        return False
    if s.glued(j) and (s.kind(j) in ("word", "number") or s.key(j) in ("%", "/", "$", "€")):
        return True
    if s.joined(j) and (s.match(s.words.units, j) or s.key(j) in s.words.scales or s.says("counted", j)):
        return True
    before = s.ends(s.words.before, i)
    return bool(
        before and s.words.before[s.keys(i - before, i)] != "about" and s.key(i - 1) not in ("over", "within", "to")
    ) or s.says("numbered", i - 1)
