"""Ages that only a number's neighbours show."""

from __future__ import annotations

import re

from sayso.reading.amounts.measures import Measure
from sayso.reading.words.tokens import DASHES, Scan

OLDEST = 120
SHORT = 2  # letters of an initial, or of *Jr.*
ADJECTIVE = re.compile(r"(?:летн|месячн)\w{2,3}$")


def bare_age(s: Scan, m: Measure) -> tuple[int, int] | None:
    """`aged fifteen`, `the age of 25`, and the number between commas after a name (`Vitaly Rusakov, 21,`)."""
    if not 0 < m.amount <= OLDEST or m.amount % 1:
        return None
    i, j = m.start, m.end
    if s.says("age", i - 1) and (m.unit is None or m.kind == "duration"):
        return i - 1, j
    if s.says("of", i - 1) and s.says("age", i - 2):
        return i - 2, j
    if m.hyphen and m.kind == "duration" and s.says("young", j) and s.joined(j):
        return i, j
    if m.unit is None and listed(s, i) and closed(s, j):
        return i, j
    return (i, j) if m.unit is None and m.number.form == "digits" and (apposed(s, i, j) or told(s, i, j)) else None


def listed(s: Scan, i: int) -> bool:
    """`aged nine, ten, 49, and 59`: whether the number goes on with a list of ages."""
    j = i - 1
    while j > 0 and (s.key(j) == "," or s.says("and", j)):
        j -= 1
    plain = s.kind(j) == "number" or s.key(j) in s.words.cardinals
    return j < i - 1 and plain and s.joined(i) and (s.says("age", j - 1) or listed(s, j))


def closed(s: Scan, j: int) -> bool:
    """Whether nothing that the number could count stands behind it."""
    return s.key(j) in (",", ".", ";", ")") or s.says("and", j) or not s.joined(j)


def told(s: Scan, i: int, j: int) -> bool:
    """`She is 45.`, `who turned 30,`."""
    ends = s.key(j) in (".", ",", ";", ")") or not s.joined(j)
    return ends and s.says("being", i - 1) and s.says("person", i - 2)


def apposed(s: Scan, i: int, j: int) -> bool:
    """Between a comma after a name and another mark, within one line."""
    name = i - 2 - (s.key(i - 2) == "." and len(s.key(i - 3)) <= SHORT)  # *Roman K., 34,*
    named = s.key(i - 1) == "," and s.kind(name) == "word" and s.capital(name) and not month_before(s, name)
    ends = (
        s.key(j) in (",", ")", ";")
        or (s.key(j) == "." and not s.glued(j + 1))
        or (s.says("and", j) and s.joined(j) and s.capital(j + 1))
    )
    return named and ends


def month_before(s: Scan, i: int) -> bool:
    return bool(s.ends(s.words.months, i + 1) or s.ends(s.words.weekdays, i + 1))


def russian_age(s: Scan, m: Measure) -> tuple[int, int] | None:
    """«Филипос, 19 лет», «девочка 8 лет», «ему было 45 лет», «в возрасте 30 лет», «23-летний студент»."""
    if m.unit is None or m.kind != "duration" or m.unit.code not in ("a", "mo") or not 0 < m.amount <= OLDEST:
        return None
    here = (m.start, m.end)
    if ADJECTIVE.search(s.key(m.end - 1)):
        return None if term_noun(s, m.end) or (m.end - m.start == 1 and m.unit.code == "mo") else here
    i = m.start - s.ends(s.words.before, m.start)
    if s.says("elder", m.start - 1):
        return here
    told = (
        s.says("age", i - 1)
        or s.says("lived", i - 1)
        or (s.says("lived", i - 2) and s.kind(i - 1) == "word")
        or s.says("person", i - 1)
    )
    return here if told or russian_apposition(s, i, m.end) else None


def russian_apposition(s: Scan, i: int, end: int) -> bool:
    """«Робел Филипос, 19 лет.», «Николай Глазков 40 лет», «Иванов (45 лет)»."""
    if s.key(i - 1) in (",", "(") and s.capital(i - 2) and s.kind(i - 2) == "word":
        return s.key(end) in {",", ".", ")", ";"} or not s.joined(end)
    named = s.kind(i - 1) == "word" and s.capital(i - 1)
    ends = s.key(end) in {",", ".", ")", "и"} or not s.joined(end)
    return named and (
        (s.capital(i - 2) and not s.opens(i - 1)) or (s.opens(i - 1) and s.key(i - 1).endswith(("у", "ю", "ой")) and ends)
    )


def term_noun(s: Scan, j: int) -> bool:
    """«30-летним стажем», «десятилетний контракт»: how long, not how old."""
    j = j + 1 if s.key(j) in DASHES else j
    return any(s.says("term", k) for k in (j, j + 1) if s.joined(k))
