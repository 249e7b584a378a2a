"""`timelinejs`: the dated happenings as TimelineJS 3 reads them.

TimelineJS wants one date to place a slide and shows the words beside it: the slide stands at the earliest day, and the words
say how much is known. Its texts are HTML, so everything from a document is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from sayso.records import Event, Statement, Time
from sayso.writing.exports.exact import is_exact
from sayso.writing.exports.iris import written
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.told import quoted, say_so, stance, statements, told
from sayso.writing.page.dates import plain, when
from sayso.writing.page.index import Index, index, title

NOTE = "What documents say happened, and on whose say-so. A slide is no finding."
LONG = 90  # characters of a statement that a headline takes; the text below it has all of them


def files(material: Material) -> Iterator[File]:
    """One file."""
    yield "", written(timeline(index(material.case)))


def timeline(look: Index) -> dict[str, Any]:
    """The title slide and a slide for every happening that has a day to stand at."""
    title = {"headline": escape(look.case.case.title), "text": f"<p>{NOTE}</p>"}
    slides = [slide(look, e, look.times[e.time]) for e in look.case.events if e.time in look.times and look.known(e.statements)]
    return {"title": {"text": title, "unique_id": look.case.case.id}, "events": [s for s in slides if s]}


def slide(look: Index, event: Event, time: Time) -> dict[str, Any] | None:
    """One happening; None where neither bound of its time is known."""
    exact = is_exact(time.edtf)
    start = time.edtf if exact else time.earliest or time.latest
    end = None if exact else time.latest
    if start is None:
        return None
    first, *_ = told_of = statements(look, event.statements)
    short = first.text if len(first.text) <= LONG else f"{first.text[: LONG - 1]}…"
    below = [told(look, s) for s in told_of] if len(told_of) > 1 or short != first.text else []
    made = {
        "unique_id": event.id,
        "start_date": date(start),
        "display_date": escape(f"{when(time) or time.edtf} (“{time.text}”)"),
        "text": {
            "headline": escape(f"{say_so(look, first)} ({stance(first)}): {quoted(short)}"),
            "text": "".join(f"<p>{escape(line)}</p>" for line in (*below, *papers(look, told_of))),
        },
    }
    return made | ({"end_date": date(end)} if end and end != start else {})


def papers(look: Index, told_of: list[Statement]) -> list[str]:
    """The documents that tell of it, each with its title and day."""
    held = (look.documents[key] for key in dict.fromkeys(s.document for s in told_of))
    return [", ".join(part for part in (look.outlet(d), title(d), plain(d.published)) if part) for d in held]


def date(day: str) -> dict[str, int]:
    """`2026-03-04` in parts; a year before our era is a negative number."""
    sign, digits = (-1, day[1:]) if day.startswith("-") else (1, day)
    year, *rest = (int(part) for part in digits[:10].split("-"))
    return {"year": sign * year} | dict(zip(("month", "day"), rest, strict=False))
