"""The sealed originals: each stored once, under its SHA-256, read-only, and never rewritten."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import CaseError

UNFINISHED = ".unfinished-"
SEALED = 0o444


def digest(data: bytes) -> str:
    """The SHA-256 of these bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def seal(folder: Path, data: bytes) -> str:
    """Writes the bytes under their hash, durably, and gives the hash; a sealed one is left alone.

    Raises CaseError where the disk refuses.
    """
    sha256 = digest(data)
    try:
        if not _sealed(folder / sha256, sha256):
            _write(folder, sha256, data)
    except OSError as error:
        raise CaseError(f"the original can't be stored: {error.strerror}", source=str(folder)) from error
    return sha256


def _sealed(path: Path, sha256: str) -> bool:
    """Whether a file is there and proves true; one that a dying disk left behind is written anew."""
    return path.is_file() and digest(path.read_bytes()) == sha256


def _write(folder: Path, sha256: str, data: bytes) -> None:
    """Complete and on the disk before it has its name: nothing half-written ever carries a hash."""
    unfinished = folder / f"{UNFINISHED}{sha256}"
    unfinished.unlink(missing_ok=True)
    with open(unfinished, "xb") as file:
        file.write(data)
        file.flush()
        os.fchmod(file.fileno(), SEALED)
        os.fsync(file.fileno())
    unfinished.rename(folder / sha256)
    sync(folder)


def sync(folder: Path) -> None:
    """Makes the folder's names durable."""
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def sweep(folder: Path) -> None:
    """Removes what a killed writer left half-written; only for who holds the writer's lock."""
    for unfinished in folder.glob(f"{UNFINISHED}*"):
        unfinished.unlink()


def names(folder: Path) -> Iterator[str]:
    """The names of the sealed files, in order."""
    yield from sorted(path.name for path in folder.iterdir() if not path.name.startswith(UNFINISHED))
