"""Whether two documents may tell of two occasions: what recurs is news again, and a day is told from the day it is told on.

Asked of two statements and their documents alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from sayso.lexicon.accounts import fold, forms
from sayso.records import Time
from sayso.weighing import words
from sayso.weighing.days import SOON, day
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.ties import one_document
from sayso.weighing.telling.told import Told

BESIDE = 5  # words with content on either side of a time that tell what it dates
_CLAUSE = re.compile(r"[,;:()—–]")
_SUBORDINATE = re.compile(
    r"\b(?:after|before|until|since|while|when|as|following|amid|because of|после|до того|перед тем|когда|пока"
    r"|в связи с|из-за|на фоне)\b"
)
_YEAR = re.compile(r"^\d{4}")
_PARTICIPLE = re.compile(r"\s*\w+(?:вш|ющ|ущ|ащ|ящ|нн)(?:[иы]й|ая|ее|ое|[иы]е|[ео]го|[ео]й|[иы]х|ую|юю|[ео]му|[иы]м|[иы]ми)\b")


# ── days ─────────────────────────────────────────────────────────────────────────────────────────


def published(t: Told, pool: Pool) -> date | None:
    """The day its document was put out."""
    return day(pool.documents[t.statement.document].published)


def same_words_for_it(x: Time, y: Time) -> bool:
    """In two documents the same words that count from the day of telling: a text put out again on another day."""
    return x.document != y.document and x.relative and y.relative and fold(x.text) == fold(y.text)


def of_one_year(x: Time, y: Time, pool: Pool) -> tuple[Time, Time]:
    """Both times; where the year of one is a guess, for its document bears no date, in the year of the other."""
    if _guessed(x, pool):
        return _in_year_of(x, y), y
    return (x, _in_year_of(y, x)) if _guessed(y, pool) else (x, y)


def _guessed(x: Time, pool: Pool) -> bool:
    document = pool.documents.get(x.document)
    return x.relative and document is not None and document.published is None


def _in_year_of(x: Time, y: Time) -> Time:
    year = y.edtf[:4]
    if not _YEAR.match(year) or not all(end is None or _YEAR.match(end) for end in (x.earliest, x.latest)):
        return x
    earliest, latest = (end and year + end[4:] for end in (x.earliest, x.latest))
    return Time(
        id=x.id, document=x.document, span=x.span, text=x.text, edtf=_YEAR.sub(year, x.edtf), earliest=earliest, latest=latest
    )


# ── occasions ────────────────────────────────────────────────────────────────────────────────────


def one_in_an_aside(a: Told, x: Time, b: Told, y: Time, pool: Pool) -> bool:
    """One of two times stands in a clause of its own ("who in 2010 was ..."), and dates what that clause tells."""
    return _in_an_aside(a, x, pool) != _in_an_aside(b, y, pool)


def _in_an_aside(t: Told, time: Time, pool: Pool) -> bool:
    start = next((a for a, b in t.statement.spans if a <= time.span[0] < b), time.span[0])
    before = pool.documents[t.statement.document].text[start : time.span[0]]
    clauses = _CLAUSE.split(before)
    return len(clauses) > 1 and (forms("aside").met(clauses[-1]) or _PARTICIPLE.match(clauses[-1]) is not None)


def of_other_words(a: Told, x: Time, b: Told, y: Time) -> bool:
    """One of two times stands beside little of what both tell: *died on Friday after he was found*, *was found on Tuesday*."""
    common = a.core & b.core
    apart, apart_too = (len(common & _beside(t, time)) * 2 < len(common) for t, time in ((a, x), (b, y)))
    return apart != apart_too


def of_other_steps(a: Told, x: Time, b: Told, y: Time) -> bool:
    """No word beside one of two times stands beside the other: *on 5 May it was signed*, *on 30 April it was approved*."""
    return not (a.core & b.core & _around(a, x) & _around(b, y))


def _around(t: Told, time: Time) -> frozenset[str]:
    """The few words before a time and behind it, names left out."""
    start = next((s for s, e in t.statement.spans if s <= time.span[0] < e), None)
    if start is None or len(t.statement.spans) > 1:
        return t.core
    text, (at, end) = t.statement.text, (time.span[0] - start, time.span[1] - start)
    before, behind = ([w for w in words.content(part) if w[0].islower()] for part in (text[:at], text[end:]))
    return frozenset(words.stem(w) for w in [*before[-BESIDE:], *behind[:BESIDE]])


def _beside(t: Told, time: Time) -> frozenset[str]:
    """The words of the clause in which a time stands, as far as words like "after" part it from others."""
    start = next((s for s, e in t.statement.spans if s <= time.span[0] < e), None)
    if start is None or len(t.statement.spans) > 1:
        return t.core
    at, text = time.span[0] - start, t.statement.text
    marks = [0, *(m.start() for m in _SUBORDINATE.finditer(text)), len(text)]
    clause = next((text[i:j] for i, j in pairwise(marks) if i <= at < j), text)
    return words.stems(clause)


def later_occasion(a: Told, b: Told, pool: Pool) -> bool:
    """One happened after the other was already told of, or was ahead when the other was over: what recurs is news again."""
    return not one_document(a, b) and (_after(a, b, pool) or _after(b, a, pool))


def _after(first: Told, second: Told, pool: Pool) -> bool:
    """Whether what the second tells lies beyond what the first can speak of."""
    told, later = published(first, pool), published(second, pool)
    ends = (first.time.latest if first.time else None, second.time.earliest if second.time else None)
    over, begins = map(day, ends)
    if told is None or later is None or over is None or begins is None:
        return False
    if over <= told:
        return begins > told + timedelta(days=1)
    return over < later <= begins


def long_between(a: Told, b: Told, pool: Pool) -> bool:
    """Put out more than two weeks apart, and not both of them say when: nothing shows that they tell of one happening."""
    days = published(a, pool), published(b, pool)
    if one_document(a, b) or days[0] is None or days[1] is None or (a.time and b.time):
        return False
    return abs((days[0] - days[1]).days) > SOON


def recalled(a: Told, b: Told, pool: Pool) -> bool:
    """In two documents, one tells of a day long before the other was put out, and that one of none: it is no news there."""
    if one_document(a, b) or bool(a.time) == bool(b.time):
        return False
    old, news = (a, b) if a.time else (b, a)
    ended, told = day(old.time.latest) if old.time else None, published(news, pool)
    return ended is not None and told is not None and (told - ended).days > SOON
