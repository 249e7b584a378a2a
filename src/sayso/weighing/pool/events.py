"""The happening a document reports: what kind it is, on which days, and what it names at its opening.

Two documents report one happening where these meet. Asked of the two alone; where it is not sure, they report two.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from sayso.lexicon.accounts import forms, rows_of
from sayso.lexicon.names import countries
from sayso.records import Entity, Reading, Time
from sayso.weighing.days import SOON, day
from sayso.weighing.names.things import meaning

LEAD = 1500  # characters in which a document says what happened, where and when
LONGEST = 7  # days in the words for one: "last week"
SEASON = 60  # days after a happening in which it is still told of by its day without the year
CLOSE = 3  # days between two documents that name one building or company
_SCENES = frozenset({"place", "facility", "organization"})
Span = tuple[date, date]


@dataclass(frozen=True)
class Event:
    """What a document reports: kinds of happening and of places, the days, and the names at its opening that speak for nobody."""

    kinds: frozenset[str]
    venues: frozenset[str]
    days: tuple[Span, ...]
    places: frozenset[str]
    bodies: frozenset[str]
    published: date | None

    @cached_property
    def keys(self) -> frozenset[Hashable]:
        """Of two documents on one happening, both have one of these."""
        return frozenset((kind, name) for kind in self.kinds for name in self.places | self.bodies)

    def meets(self, other: Event) -> bool:
        """Whether both report one happening."""
        one_day = any(_overlap(x, y) for x in self.days for y in other.days)
        if self.days and other.days and not one_day:
            return False
        bodies = self.bodies & other.bodies
        if not (self.kinds & other.kinds or (one_day and bodies)):
            return False
        if self.venues and other.venues and not self.venues & other.venues:
            return False
        shared = (self.bodies | self.places) & (other.bodies | other.places)
        return bool(shared) and (one_day or self._told_together(other, len(shared), bool(bodies)))

    def _told_together(self, other: Event, shared: int, bodies: bool) -> bool:
        """Told within few days of each other, of more in common than one place."""
        if self.published is None or other.published is None:
            return False
        apart = abs((self.published - other.published).days)
        return (bodies and apart <= CLOSE) or ((shared > 1 or bool(self.venues & other.venues)) and apart <= 1)

    def covers(self, time: Time) -> bool:
        """Whether a time may be one in which this happening, or what came of it, is told: its days, and all until it was told."""
        told = span(time)
        if told is None or not (self.days or self.published):
            return False
        first = min(a for a, _ in self.days) if self.days else (self.published or told[0]) - timedelta(days=SOON)
        return told[1] >= first - timedelta(days=1) and (self.published is None or told[0] <= self.published)


def _overlap(x: Span, y: Span) -> bool:
    return x[0] <= y[1] and y[0] <= x[1]


def span(time: Time) -> Span | None:
    """The first and the last day of a time."""
    first, last = day(time.earliest), day(time.latest)
    return (first, last) if first and last else None


def event(reading: Reading, mentions: Sequence[tuple[int, int, str]], entities: Mapping[str, Entity]) -> Event | None:
    """What a document reports; `None` where its opening tells of no single happening, or of a war that brings many."""
    lead = reading.document.text[:LEAD]
    kinds = rows_of("happening", lead)
    if not kinds or forms("warfare").met(lead):
        return None
    voices = {h.entity for s in reading.statements for h in s.hops} | {reading.document.outlet}
    held = [entities[e] for at, _, e in mentions if at < LEAD and e in entities and e not in voices]
    scenes = [e for e in held if e.named and e.kind in _SCENES]
    places = frozenset(e.id for e in scenes if e.kind == "place" and not meaning("place", e.name).rows & countries())
    bodies = frozenset(e.id for e in scenes if e.kind != "place")
    return Event(kinds, rows_of("venue", lead), tuple(_days(reading)), places, bodies, day(reading.document.published))


def _days(reading: Reading) -> Iterator[Span]:
    """The days that its opening gives, in statements that tell of a happening or of its victims; and the first one."""
    published = day(reading.document.published)
    telling = [s for s in reading.statements if s.spans[0][0] < LEAD and _tells(s.text)]
    for at, time in enumerate(sorted(reading.times, key=lambda t: t.span)):
        inside = any(a <= time.span[0] and time.span[1] <= b for s in telling for a, b in s.spans)
        told = span(time) if inside or at == 0 else None
        if told and (told[1] - told[0]).days <= LONGEST and _recent(told, published, time):
            yield told


def _tells(text: str) -> bool:
    return bool(rows_of("happening", text) or rows_of("toll", text))


def _recent(told: Span, published: date | None, time: Time) -> bool:
    """Whether it is told in full, or is news on the day it was put out."""
    if published is None or not time.relative:
        return not time.relative
    dated = any(c.isdigit() for c in time.text)
    return told[0] <= published and (published - told[1]).days <= (SEASON if dated else SOON)
