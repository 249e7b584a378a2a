"""A bag back into a case: everything is proved before anything is put in place.

What a bag holds is somebody else's word. No SQL and no file name of it is used; its rows go into a database of our own making.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import orjson

from sayso import codec
from sayso.errors import CaseDamaged, CaseMissing, CaseTooNew
from sayso.store import Store, database, originals, verify
from sayso.writing.exports.bag import CASE, ESCAPES, ORIGINALS, RECORDS, SCHEMA, TABLES

ALGORITHMS = ("sha512", "sha256")
VERSIONS = ("0.97", "1.0")
AGAIN = "Ask for the bag again, or look for a copy of it."
COUNTS = "sqlite_sequence"  # SQLite's own: the highest number ever given in each log


def read(bag: Path, folder: Path) -> None:
    """Makes the case of this bag in this folder, which must be there and be empty.

    Raises CaseMissing where this is no bag of a case, CaseDamaged where it does not prove true, CaseTooNew.
    """
    prove(bag)
    _known(bag)
    (folder / "originals").mkdir()
    for path in sorted((bag / ORIGINALS).iterdir()) if (bag / ORIGINALS).is_dir() else []:
        originals.seal(folder / "originals", path.read_bytes())
    _fill(bag, folder / "case.db")
    with Store.open(folder) as store:
        _same(bag, store)


# ── the bag ──────────────────────────────────────────────────────────────────────────────────────


def prove(bag: Path) -> None:
    """Checks the bag as RFC 8493 asks: complete, and every file with the hash its manifests give.

    Raises CaseMissing where this is no bag, CaseDamaged where it does not prove true.
    """
    _declared(bag)
    if (bag / "fetch.txt").exists():
        raise CaseDamaged("this bag is not complete: it wants files to be fetched", source=str(bag), advice=AGAIN)
    found = set(_walk(bag))
    manifests = [name for name in ALGORITHMS if (bag / f"manifest-{name}.txt").is_file()]
    if not manifests:
        raise CaseDamaged("this bag has no manifest of SHA-256 or SHA-512", source=str(bag), advice=AGAIN)
    for name in manifests:
        listed = _manifest(bag, f"manifest-{name}.txt")
        _complete(bag, {path for path in found if path.startswith("data/")}, set(listed))
        _check(bag, name, listed)
        if (bag / f"tagmanifest-{name}.txt").is_file():
            _check(bag, name, _manifest(bag, f"tagmanifest-{name}.txt"))


def _declared(bag: Path) -> None:
    told = _tags(bag / "bagit.txt") if (bag / "bagit.txt").is_file() else {}
    if told.get("BagIt-Version") not in VERSIONS:
        advice = "`sayso export CASE --format bag --out BAG` makes one."
        raise CaseMissing("there is no bag here", source=str(bag), advice=advice)


def _walk(bag: Path) -> Iterator[str]:
    """Every file of the bag, by its path in it; a link is refused, for it may lead anywhere."""
    for path in sorted(bag.rglob("*")):
        if path.is_symlink():
            raise CaseDamaged("this bag holds a link and not a file", source=str(path))
        if path.is_file():
            yield path.relative_to(bag).as_posix()


def _manifest(bag: Path, name: str) -> dict[str, str]:
    """The paths of a manifest and their hashes."""
    listed: dict[str, str] = {}
    for line in filter(None, _text(bag / name).split("\n")):
        digest, _, path = line.partition(" ")
        listed[_unescaped(path.strip().removeprefix("*").removeprefix("./"))] = digest.lower()
    return listed


def _complete(bag: Path, found: set[str], listed: set[str]) -> None:
    for path in sorted(found ^ listed):
        what = "is missing from the bag" if path in listed else "is in the bag and in no manifest"
        raise CaseDamaged(f"{path} {what}", source=str(bag), advice=AGAIN)


def _check(bag: Path, algorithm: str, listed: dict[str, str]) -> None:
    root = bag.resolve()
    for path, digest in listed.items():
        file = (bag / path).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            raise CaseDamaged(f"{path} is missing from the bag", source=str(bag), advice=AGAIN)
        with open(file, "rb") as data:
            if hashlib.file_digest(data, algorithm).hexdigest() != digest:
                raise CaseDamaged(f"{path} was changed: it has another hash", source=str(bag), advice=AGAIN)


def _tags(path: Path) -> dict[str, str]:
    """The labels of a tag file and their values; a line that begins with a blank goes on with the one before."""
    lines = _text(path).replace("\n ", " ").replace("\n\t", " ").split("\n")
    return {label.strip(): value.strip() for label, _, value in (line.partition(":") for line in lines)}


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")  # any of the three line ends that RFC 8493 allows comes as "\n"
    except (OSError, UnicodeDecodeError) as error:
        raise CaseDamaged("this file of the bag can't be read", source=str(path), advice=AGAIN) from error


def _unescaped(path: str) -> str:
    for character, code in reversed(ESCAPES.items()):
        path = path.replace(code, character).replace(code.lower(), character)
    return path


# ── the case ─────────────────────────────────────────────────────────────────────────────────────


def _known(bag: Path) -> None:
    """Whether this bag holds a case, and one that this sayso can read."""
    number = _tags(bag / "bag-info.txt").get(SCHEMA, "") if (bag / "bag-info.txt").is_file() else ""
    if not number.isdecimal() or not (bag / CASE).is_file():
        raise CaseMissing("this bag holds no case of sayso", source=str(bag))
    if int(number) > len(database.migrations()):
        advice = "Update sayso and try again."
        raise CaseTooNew(f"a later sayso packed this case (schema {number})", source=str(bag), advice=advice)


def _fill(bag: Path, path: Path) -> None:
    """A new database with the bag's rows; tables and columns are ours, a row that does not fit them is refused."""
    with database.new(path) as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        tables = [str(name) for (name,) in connection.execute(TABLES) if name != COUNTS]
        for table in tables:
            columns = [str(name) for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
            for row in _rows(bag, table, columns):
                names = ", ".join(row)
                connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
        for row in _rows(bag, COUNTS, ["name", "seq"]):
            connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (row.get("seq"), row.get("name")))


def _rows(bag: Path, table: str, columns: list[str]) -> Iterator[dict[str, str | int | None]]:
    path = bag / RECORDS / f"{table}.jsonl"
    for line in path.read_bytes().splitlines() if path.is_file() else []:
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise CaseDamaged(f"a row can't be read: {error}", source=str(path)) from error
        if not isinstance(row, dict) or not row or not set(row) <= set(columns):
            raise CaseDamaged(f"a row is none of a case's {table}", source=str(path))
        yield {name: row[name] for name in columns if name in row}


def _same(bag: Path, store: Store) -> None:
    """The case must prove true, and be the one that the bag shows in `case.json`."""
    wrong = [finding for finding in verify(store) if finding.wrong]
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise CaseDamaged(
            f"the case in this bag does not prove true: {wrong[0].subject}: {wrong[0].detail}{more}", source=str(bag)
        )
    if codec.encode(store.case()) + b"\n" != (bag / CASE).read_bytes():
        raise CaseDamaged("case.json is not the case that the records give", source=str(bag))
