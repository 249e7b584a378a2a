"""The process that the kill test kills: adds and reads documents, and says `done` only when the store has said so."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from sayso.store import Store
from tests.store.material import READER, intake, reading, text, weighed


def write(folder: Path, numbers: list[int], told: Connection) -> None:
    """Builds the case, as far as it gets; sends what is done, one message a commit."""
    told.send(("started", folder.name))
    with Store.open(folder, write=True) if Store.exists(folder) else Store.create(folder, "Ferries") as store:
        for number in numbers:
            taken = intake(number)
            if not store.has(taken.original.sha256):
                store.add([taken], text(number).encode(), taken.original.name)
                told.send(("collected", taken.original.sha256))
        for document in store.unread(READER):
            store.save_reading(reading(store.intake(document)), READER)
            told.send(("read", document))
        store.save_weighing(weighed(store.heading(), list(store.readings())))
        told.send(("weighed", folder.name))
