"""Where bytes leave: files written whole or not at all, and standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sayso.errors import CaseError


def write(path: Path, data: bytes) -> None:
    """Puts the bytes under this name in one step: a reader never sees half a page.

    Raises CaseError where the disk refuses.
    """
    unfinished = path.with_name(f".unfinished-{path.name}")
    try:
        with open(unfinished, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise CaseError(f"it can't be written: {error.strerror}", source=str(path)) from error


def deliver(data: bytes, path: Path | None) -> None:
    """Puts the bytes under this name; on standard output where none is given. Raises CaseError where the disk refuses."""
    if path:
        write(path, data)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
