"""Dated expressions in a text, each with its EDTF and its first and last day; what can't be placed is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from sayso.lexicon.values import value_words
from sayso.reading.calendar import edtf
from sayso.reading.calendar.dates import expressions
from sayso.reading.calendar.moments import Anchor, Expression, Moment, anchor, place
from sayso.reading.calendar.tenses import turned
from sayso.reading.words.tokens import Scan, scan
from sayso.records import Time, content_id

NEAR = 4  # tokens between a year and the day told of it
REACH = 600  # characters; a date further back is not what "the next day" leans on


def find(text: str, language: str, document: str, published: str | None) -> tuple[Time, ...]:
    """Every dated expression of the text that can be placed, in order."""
    s = scan(text, value_words(language))
    return tuple(times(s, document, published))


def times(s: Scan, document: str, published: str | None) -> Iterator[Time]:
    found = _in_their_years(s, tuple(turned(s, expression) for expression in expressions(s)))
    at = replace(anchor(published), text=next(filter(None, map(whole_day, found)), None))
    before: int | None = None
    for expression in found:
        day = whole_day(expression)
        near = before is not None and same_paragraph(s, before, expression.start)
        at = replace(at, told=day or at.told, text=day or at.text, last=at.last if near else None)
        placed = spread(expression, at)
        if placed:
            at, before = replace(at, last=placed[0]), expression.end
            yield record(s, document, expression, *placed)


def _in_their_years(s: Scan, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """*события 2011 года, когда 24 февраля …*: a day told of a year right before it is of that year."""
    return found[:1] + tuple(_of_year(s, before, one) for before, one in pairwise(found))


def _of_year(s: Scan, before: Expression, one: Expression) -> Expression:
    between = [s.key(i) for i in range(before.end, one.start)]
    tells = between[:2] == [",", "когда"] and len(between) <= NEAR
    only_year = before.first == Moment(year=before.first.year) and before.last is None
    bare = one.first == Moment(month=one.first.month, day=one.first.day, side=one.first.side) and one.first.month is not None
    if not (tells and only_year and bare):
        return one
    last = replace(one.last, year=one.last.year or before.first.year) if one.last else None
    return replace(one, first=replace(one.first, year=before.first.year), last=last)


def same_paragraph(s: Scan, a: int, b: int) -> bool:
    start, end = s.tokens[a - 1].end, s.tokens[b].start
    return end - start < REACH and "\n\n" not in s.text[start:end].replace(" ", "")


def whole_day(expression: Expression) -> date | None:
    """The day of an expression that names it in full: another date of the text may lean on it."""
    placed = place(expression.first, Anchor()) if expression.first.full else None
    return (
        date.fromisoformat(placed[0])
        if placed and len(placed[0]) == 10 and placed[0][4:5] == "-" and placed[0][7:8] == "-"
        else None
    )


def spread(expression: Expression, at: Anchor) -> tuple[str, bool] | None:
    """The EDTF of an expression, both its ends and its open side."""
    first = place(expression.first, at)
    if first is None:
        return None
    if expression.last is not None:
        return ended(first, expression.last, at)
    text, relative = first
    if expression.opened == "since":
        return f"{text.partition('/')[0]}/..", relative
    if expression.opened in ("until", "end"):
        return f"../{last_of(text, expression.opened == 'end')}", relative
    return first


def last_of(text: str, end: bool) -> str:
    """Where an open beginning ends: `the end of` names a day, else the unit stands as written."""
    high = str(edtf.bounds(text)[1])
    return high if (end and len(text) > 4) or "/" in text or text.startswith("[") else text


def ended(first: tuple[str, bool], last: Moment, at: Anchor) -> tuple[str, bool] | None:
    second = place(last, at)
    if second is None:
        return None
    low, high = edtf.bounds(first[0])[0], edtf.bounds(second[0])[1]
    if last.weekday is not None and last.month is None and low and high and low > high:
        second = edtf.step(date.fromisoformat(second[0]), "week", 1).isoformat(), True
        high = second[0]
    if low is None or high is None or low > high:
        return None
    return f"{first[0].partition('/')[0]}/{second[0].rpartition('/')[2]}", first[1] or second[1]


def record(s: Scan, document: str, found: Expression, text: str, relative: bool) -> Time:
    start, end = s.span(found.start, found.end)
    earliest, latest = edtf.bounds(text)
    return Time(
        id=content_id("time", document, start, end),
        document=document,
        span=(start, end),
        text=s.text[start:end],
        edtf=text,
        earliest=earliest,
        latest=latest,
        relative=relative,
    )
