"""What is worked out of one document alone, kept from one weighing to the next; and when memory is looked through."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sayso.records import Check, Reading
from sayso.weighing import shingles
from sayso.weighing.checks import checks


class Memory:
    """Runs of words by text and arithmetic by reading. Nothing here depends on any other document."""

    def __init__(self) -> None:
        self._runs: dict[str, shingles.Text] = {}
        self._checks: dict[str, tuple[Reading, tuple[Check, ...]]] = {}

    def runs(self, text: str) -> shingles.Text:
        """The runs of words of a text."""
        if text not in self._runs:
            self._runs[text] = shingles.shingled(text)
        return self._runs[text]

    def checks(self, reading: Reading) -> tuple[Check, ...]:
        """The arithmetic of a reading; worked out again where the document was read anew."""
        known = self._checks.get(reading.document.id)
        if known is None or known[0] is not reading:
            known = self._checks[reading.document.id] = (reading, checks(reading))
        return known[1]


@contextmanager
def unswept() -> Iterator[None]:
    """Nothing is looked through for cycles meanwhile: weighing makes millions of sets and no cycles, and so do storing and
    writing a case; this took two fifths of the time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
