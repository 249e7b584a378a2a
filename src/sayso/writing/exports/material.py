"""What an export is made from."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Case
from sayso.store import Store
from sayso.store.custody import Entry

File = tuple[str, bytes]
"""The name of a file inside the export (with `/` between folders; empty for a format of one file) and its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A case; its custody log and its store, for the formats that carry those."""

    case: Case
    log: tuple[Entry, ...] = ()
    store: Store | None = None
