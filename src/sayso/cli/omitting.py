"""`sayso show --skipped`: what was left out of the reading, document by document, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType

from sayso.cli.screen import cell, counted, fill, table
from sayso.records import Reading, Skipped
from sayso.weighing.pool.attached import repeated
from sayso.writing.page.index import title

LONGEST = 300  # characters shown of words that were left out


def skipped(readings: Iterable[Reading]) -> Iterator[RenderableType]:
    """One table a document that had something left out; words in a row with one reason are one line."""
    nothing, held = True, list(readings)
    again = repeated([reading.document for reading in held])
    for reading in held:
        whole = again.get(reading.document.id)
        rows = [("counted once", f"{reading.document.path}: the same as {whole.path}")] if whole else list(_rows(reading.skipped))
        if rows:
            nothing = False
            yield fill(table(f"Left out: {title(reading.document)}", "why", "words", wide=("words",)), rows)
    if nothing:
        yield cell("Left out: nothing.")


def _rows(found: Iterable[Skipped]) -> Iterator[tuple[str, str]]:
    for reason, alike in groupby(found, key=lambda s: s.reason):
        words = [" ".join(s.text.split()) for s in alike]
        shown = " / ".join(words)
        if len(shown) > LONGEST:
            shown = f"{shown[:LONGEST].rstrip()} … ({counted(len(words), 'piece', 'pieces')})"
        yield reason, shown
