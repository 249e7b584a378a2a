"""`sayso show --skipped`: what was left out of the reading, document by document, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType

from sayso.cli.screen import cell, counted, fill, table
from sayso.records import Reading, Skipped
from sayso.writing.page.index import title

LONGEST = 300  # characters shown of words that were left out


def skipped(readings: Iterable[Reading]) -> Iterator[RenderableType]:
    """One table a document that had something left out; words in a row with one reason are one line."""
    nothing = True
    for reading in readings:
        if reading.skipped:
            nothing = False
            made = table(f"Left out: {title(reading.document)}", "why", "words", wide=("words",))
            yield fill(made, _rows(reading.skipped))
    if nothing:
        yield cell("Left out: nothing.")


def _rows(found: Iterable[Skipped]) -> Iterator[tuple[str, str]]:
    for reason, alike in groupby(found, key=lambda s: s.reason):
        words = [" ".join(s.text.split()) for s in alike]
        shown = " / ".join(words)
        if len(shown) > LONGEST:
            shown = f"{shown[:LONGEST].rstrip()} … ({counted(len(words), 'piece', 'pieces')})"
        yield reason, shown
