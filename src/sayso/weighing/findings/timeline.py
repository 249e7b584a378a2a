"""The timeline: dated happenings, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.records import Claim, Event, Time, content_id
from sayso.weighing.pool.pool import Pool


def timeline(claims: Sequence[Claim], pool: Pool) -> tuple[Event, ...]:
    """One event for every claim and interval of its statements' times, in order of time."""
    found: dict[tuple[str, str | None, str | None], list[str]] = defaultdict(list)
    times: dict[tuple[str, str | None, str | None], list[Time]] = defaultdict(list)
    for claim in claims:
        for ident in claim.statements:
            time = pool.time_of(pool.statements[ident])
            if time:
                key = (claim.id, time.earliest, time.latest)
                found[key].append(ident)
                times[key].append(time)
    events = [_event(min(times[k], key=_surest), tuple(ids)) for k, ids in found.items()]
    return tuple(sorted(events, key=lambda e: (*_order(pool.times[e.time]), e.id)))


def _event(time: Time, statements: tuple[str, ...]) -> Event:
    return Event(id=content_id("event", time.id, *statements), time=time.id, statements=statements)


def _surest(time: Time) -> tuple[bool, str]:
    """A date written out before one worked out."""
    return time.relative, time.id


def _order(time: Time) -> tuple[str, str]:
    return time.earliest or time.latest or "", time.latest or "9999"
