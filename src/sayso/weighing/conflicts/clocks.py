"""Two hours for one happening of one day: it began at 7 p.m., or at 9 p.m.

An hour that is told by another clock ("Moscow time") is compared with hours of the same clock only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.accounts import fold, forms, named, rows_of
from sayso.records import Span
from sayso.weighing.claims.same import alike, different_modes, different_times, polarity
from sayso.weighing.conflicts.figures import Finding, each
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.ties import elsewhere, one_document, one_person, strangers
from sayso.weighing.telling.told import Told

APART = 30  # minutes between two hours that are not one
LOOSELY = 90  # and where one of them is "about"
BEFORE = 20  # characters before an hour in which it is called "about"
SUBJECT = 40  # characters between what happened and the word for its beginning
_DIGIT = re.compile(r"\d")
_BREAK = re.compile(r"[.,;:!?\d]")
_HALF_DAYS = re.compile(r"\b(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?", re.I)
_DAY = re.compile(r"(?<![\d.,:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?![\d:]| ?[ap]\.?m)", re.I)
_HOURS = re.compile(r"\bв (?P<h>\d{1,2})(?:\.(?P<m>[0-5]\d))?(?: час(?:а|ов)?)? (?P<half>утра|дня|вечера|ночи)")
_LATE = {"p": 12, "дня": 12, "вечера": 12}


def another_hour(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents put what they report, or what they tell in the same words, at two hours of one day."""
    one, other = hours(a.statement.text), hours(b.statement.text)
    if one_document(a, b) or len(one) != 1 or len(other) != 1 or different_times(a, b) or different_modes(a, b):
        return None
    if polarity(a, b) or strangers(a, b) or elsewhere(a, b) or not _one_happening(a, b, pool) or not _one_clock(a, b):
        return None
    (x, at, loose), (y, there, loosely) = one[0], other[0]
    gap = min(abs(x - y), 24 * 60 - abs(x - y))
    if gap < (LOOSELY if loose or loosely else APART):
        return None
    clock = "" if gap % 60 or _clocks(a) else " Neither says by which clock."  # whole hours apart: perhaps of two time zones
    return Finding("conflict", "date", each(a, at, b, there, pool) + clock)


def _one_happening(a: Told, b: Told, pool: Pool) -> bool:
    """Both documents report one happening and both statements say when it began; or both tell the same of one person."""
    events = [pool.events.get(t.statement.document) for t in (a, b)]
    kinds = rows_of("happening", a.statement.text) & rows_of("happening", b.statement.text)
    if events[0] and events[1] and events[0].meets(events[1]) and kinds:
        return all(_tells_its_beginning(t.statement.text) for t in (a, b))
    return a.language == b.language and one_person(a, b) and a.time is not None and b.time is not None and alike(a.bare, b.bare)


def _tells_its_beginning(text: str) -> bool:
    """Whether a word for what happened is the subject of a word for its beginning: "the fire broke out", "начался пожар"."""
    told = [span for _, form in named("happening") for span in form.spans(text)]
    return any(_of_one_clause(text, what, begins) for what in told for begins in forms("beginning").spans(text))


def _of_one_clause(text: str, what: Span, begins: Span) -> bool:
    first, second = sorted((what, begins))
    reach = SUBJECT if first is what else BEFORE
    return second[0] - first[1] <= reach and not _BREAK.search(text[first[1] : second[0]])


def _one_clock(a: Told, b: Told) -> bool:
    """No clock is named, or the same."""
    return _clocks(a) == _clocks(b)


def _clocks(t: Told) -> set[str]:
    return {fold(t.statement.text)[i:j] for i, j in forms("clock").spans(t.statement.text)}


@lru_cache(maxsize=16384)
def hours(text: str) -> tuple[tuple[int, str, bool], ...]:
    """The hours of the clock in a text: minutes since midnight, the words, and whether it was about then."""
    if not _DIGIT.search(text):
        return ()
    found = sorted((m for form in (_HALF_DAYS, _DAY, _HOURS) for m in form.finditer(text)), key=lambda m: m.start())
    return tuple((_minutes(m), m[0].strip(), forms("about").met(text[max(0, m.start() - BEFORE) : m.start()])) for m in found)


def _minutes(m: re.Match[str]) -> int:
    named = m.groupdict()
    half, hour = (named.get("half") or "").lower(), int(m["h"])
    return (hour % 12 + _LATE.get(half, 0) if half else hour) * 60 + int(named["m"] or 0)
