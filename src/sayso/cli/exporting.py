"""`sayso export`: the case for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso import codec
from sayso.cli.files import write
from sayso.store import Store
from sayso.store.originals import digest


def export(folder: Path, kind: str, path: Path | None) -> None:
    """Writes the case as one JSON object and a line end; the log notes it before anything leaves."""
    with Store.open(folder, write=True) as store:
        data = codec.encode(store.case()) + b"\n"
        store.log("exported", kind, sha256=digest(data), to=str(path or "standard output"))
    if path:
        write(path, data)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
