"""Where and when a report was filed, before its first words: *QUARRY HARBOUR, March 4 (Lantern Wire) — Two men died*."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.text import Layout, trim
from sayso.records import Skipped, Span

HEAD = 4  # paragraphs in which a report may begin
_PLACE = r"[A-Z][A-Z'’.-]+(?:,? [A-Z][A-Z'’.-]*)*(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_DAY = r",? \(?[A-Z][a-z]{2,8}\.? \d{1,2}\)?(?:, \d{4})?"
_WIRE = r",? \([A-Z][^()\n]{1,40}\)"
_FILED = re.compile(rf"{_PLACE}(?:(?:{_DAY})(?:{_WIRE})?\.? ?(?:[—–-]|--)|{_WIRE} ?(?:[—–-]|--)| ?(?:[—–]|--)) ?(?=[\"“‘A-Z])")


def opened(layout: Layout) -> tuple[Layout, tuple[Skipped, ...]]:
    """The layout with the sentences behind datelines beginning there, and the datelines."""
    firsts = {start for start, _ in layout.paragraphs[:HEAD]}
    ends = {s: m.end() for s, e in layout.sentences if s in firsts and (m := _FILED.match(layout.text, s, e))}
    if not ends:
        return layout, ()
    sentences: tuple[Span, ...] = tuple((ends.get(start, start), end) for start, end in layout.sentences)
    spans = [trim(layout.text, span) for span in ends.items()]
    skipped = (Skipped(reason="dateline", text=layout.text[slice(*span)], span=span) for span in spans)
    return replace(layout, sentences=sentences), tuple(skipped)
