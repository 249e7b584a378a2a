"""Issues of a series: forecasts, bulletins and schedules of one heading, each for a day of its own.

What recurs from issue to issue is told anew of each day: "Winds from the northwest" of Tuesday is no word on Friday's weather.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.records import Document, Time
from sayso.weighing import words
from sayso.weighing.days import day

_LEAD = re.compile(r"[^\n]+?(?:[.!?](?=\s)|$)", re.M)  # a heading's line, or the first sentence below it


@dataclass(frozen=True, slots=True)
class Issue:
    """The words of a document's heading but for its date, the day that heading or lead gives, and the day it was put out."""

    heading: frozenset[str]
    of: date
    published: date

    def of_another_day(self, other: Issue) -> bool:
        """Whether both are of one series, each put out on a day of its own and for a day of its own."""
        return self.heading == other.heading and self.of != other.of and self.published != other.published


def issue(document: Document, times: Sequence[Time]) -> Issue | None:
    """What a document shows of its series; `None` where it has no heading, or neither that nor its lead gives one day.

    A day that the lead alone gives must not be over: news has a heading, too, and tells of yesterday.
    """
    published, first = day(document.published), _LEAD.match(document.text)
    lead = _LEAD.search(document.text, first.end()) if first else None
    if published is None or first is None or lead is None or first[0].endswith((".", "!", "?")):
        return None
    heading = first[0]
    for time in (t for t in times if t.span[1] <= first.end()):
        heading = heading.replace(time.text, " ")
    kept = frozenset(words.stem(w) for w in words.content(heading))
    headed, told = _one_day(times, *first.span()), _one_day(times, *lead.span())
    of = headed or (told if told and told >= published else None)
    return Issue(kept, of, published) if kept and of else None


def _one_day(times: Sequence[Time], start: int, end: int) -> date | None:
    """The one day that the text gives between these places."""
    days = {(t.earliest, t.latest) for t in times if start <= t.span[0] and t.span[1] <= end}
    first, last = next(iter(days)) if len(days) == 1 else (None, None)
    return day(first) if first == last else None
