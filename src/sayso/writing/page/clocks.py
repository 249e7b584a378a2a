"""Two clocks: when things are told to have happened, and when that was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records import Statement
from sayso.writing.page.dates import EDTF_DAY, plain, when
from sayso.writing.page.index import Index, title
from sayso.writing.page.lines import Line, Link, folded, foreign

Lines = Mapping[str, Line]


@dataclass(frozen=True, slots=True)
class Word:
    """A line, when it was said by its own words, when it was published, and the lines in the very same words."""

    line: Line
    said: str | None
    published: str | None
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """One dated happening, and who said so when."""

    id: str
    when: str | None
    words: str | None
    language: str | None
    lines: tuple[Line, ...]
    told: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """A day on which something was published, or is told to have been said."""

    day: str | None
    documents: tuple[Link, ...]
    lines: tuple[Line, ...]


def timeline(index: Index, lines: Lines) -> list[Happening]:
    """The dated happenings, by day."""
    held = [event for event in index.case.events if event.time in index.times]
    held.sort(key=lambda e: (index.times[e.time].earliest or index.times[e.time].latest or "", e.id))
    return [_happening(index, lines, event.id, event.time, event.statements) for event in held]


def _happening(index: Index, lines: Lines, key: str, time_id: str, statements: Iterable[str]) -> Happening:
    time = index.times[time_id]
    held = tuple(lines[s] for s in index.known(statements))
    told = tuple(_word(index, line, more) for line, more in folded(held, index.drawn))
    return Happening(key, when(time), time.text, foreign(index.language(time.document)), held, told)


def _word(index: Index, line: Line, more: tuple[Line, ...]) -> Word:
    return Word(line, line.said, plain(index.documents[line.document_id].published), more)


def told_on(index: Index, lines: Lines) -> list[Issue]:
    """The days of the second clock, the first first: what was published that day, and what is told to have been said that day."""
    documents: dict[str, list[Link]] = defaultdict(list)
    said: dict[str, list[Statement]] = defaultdict(list)
    for d in index.case.documents:
        documents[_day(d.published)].append(Link(f"{index.outlet(d)}: {title(d)}", f"#d-{d.id}", foreign(d.language)))
    for s in index.order:
        time = index.times.get(s.said or "")
        if time and time.earliest and time.earliest == time.latest:
            said[time.earliest].append(s)
    days = sorted({*documents, *said}, key=lambda day: (not day, day))
    return [Issue(plain(day) or None, tuple(documents[day]), tuple(lines[s.id] for s in said[day])) for day in days]


def _day(published: str | None) -> str:
    """The day of a date of publication; the month or year where no more is known; empty where nothing is."""
    found = EDTF_DAY.match(published or "")
    return found.group() if found else ""
