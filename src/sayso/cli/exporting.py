"""`sayso export`: the case for other programs, in every format."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso import codec
from sayso.cli.files import deliver
from sayso.errors import CaseError, SaysoError
from sayso.store import Store
from sayso.store.case import OURS
from sayso.store.originals import UNFINISHED, digest
from sayso.writing.exports import FORMATS, File, Format, Material, files

ELSEWHERE = "Name another place with --out."


def export(folder: Path, kind: str, path: Path | None) -> None:
    """Writes the case in this format; the log notes it before anything leaves.

    Raises SaysoError where it can't be written there, ExtraMissing where a library is not installed.
    """
    chosen = FORMATS[kind]
    _check(folder, kind, chosen, path)
    with Store.open(folder, write=True) as store:
        made = _made(store, kind, path)
        if chosen.folder and path:
            write_folder(path, made)
        else:
            ((_, data),) = made
            deliver(data, path)


def _made(store: Store, kind: str, path: Path | None) -> Iterable[File]:
    """The files, noted in the log. A bag carries the log, so its entry comes first and holds the hash of the case in it."""
    case = store.case()
    to = str(path or "standard output")
    if kind == "bag":
        store.log("exported", kind, sha256=digest(codec.encode(case) + b"\n"), to=to)
        return files(kind, Material(case=case, log=tuple(store.custody()), store=store))
    made = list(files(kind, Material(case=case, log=tuple(store.custody()), store=store)))
    store.log("exported", kind, sha256=fingerprint(made), to=to)
    return made


def fingerprint(made: list[File]) -> str:
    """The SHA-256 of the file; of several, that of their list as `sha256sum` prints it, by name."""
    if len(made) == 1 and not made[0][0]:
        return digest(made[0][1])
    return digest("".join(f"{digest(data)}  {name}\n" for name, data in sorted(made)).encode())


def _check(folder: Path, kind: str, chosen: Format, path: Path | None) -> None:
    """What can be known to go wrong is said before anything is done."""
    if path is None:
        if chosen.folder or chosen.binary:
            what = "makes several files" if chosen.folder else "is not for a screen"
            raise SaysoError(f"the format {kind} {what}", advice="Say where to write it with --out PATH.")
        return
    if path.resolve().parent == folder.resolve() and path.name.startswith(OURS):
        raise CaseError("that is a part of the case itself", source=str(path), advice=ELSEWHERE)
    if not path.resolve().parent.is_dir():
        raise CaseError("there is no folder to write it in", source=str(path), advice=ELSEWHERE)
    if chosen.folder:
        vacant(path)
    elif path.is_dir():
        raise CaseError("this is a folder, and the format is one file", source=str(path), advice=ELSEWHERE)


def vacant(path: Path) -> None:
    """Nothing of somebody else's is ever overwritten or mixed with: a folder of ours is new or was empty."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise CaseError("there is something here already", source=str(path), advice="Name a new folder, or empty this one.")


def write_folder(path: Path, made: Iterable[File]) -> None:
    """Puts the files under this name in one step. Raises CaseError where the disk refuses."""
    with complete(path) as unfinished:
        for name, data in made:
            (unfinished / name).parent.mkdir(parents=True, exist_ok=True)
            (unfinished / name).write_bytes(data)


@contextmanager
def complete(path: Path) -> Iterator[Path]:
    """A folder that has its name once it is complete, and leaves nothing behind where it is not."""
    place = Path(os.path.abspath(path))  # so that it has a name, even where it is given as `.`
    unfinished = place.with_name(f"{UNFINISHED}{place.name}")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        yield unfinished
        unfinished.rename(place)
    except OSError as error:
        raise CaseError(f"it can't be written: {error.strerror}", source=str(path)) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
