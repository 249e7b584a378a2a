"""One writing process a case.

SQLite before 3.51.3 can lose a commit when two processes write in WAL mode, and Debian 12 ships 3.40: so there is one
writer, whatever the version. The kernel drops the lock when its process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from sayso.errors import CaseBusy, CaseError

WAIT = "Wait until it is done, then try again."


def acquire(folder: Path) -> int:
    """The file descriptor that holds the writer's lock; closing it lets go.

    Raises CaseBusy where another has it, CaseError where the folder can't be written.
    """
    try:
        held = os.open(folder / "case.lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CaseError("the case can't be written here", source=str(folder), advice=f"({error.strerror})") from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise CaseBusy(f"{_holder(held)} is writing this case", source=str(folder), advice=WAIT) from error
    os.ftruncate(held, 0)
    os.pwrite(held, str(os.getpid()).encode(), 0)
    return held


def _holder(held: int) -> str:
    """Who has the lock, as far as it has said; lets go of our own descriptor."""
    number = os.pread(held, 20, 0).decode("ascii", "replace")
    os.close(held)
    return f"process {number}" if number.isdigit() else "another process"
