"""`bag`: a whole case as BagIt (RFC 8493): its originals, its records and its log, to be proved and imported anywhere.

data/case.json               the case as `json` exports it, for whoever wants to read it
data/originals/SHA-256       the sealed originals
data/records/TABLE.jsonl     every row of the case's database, one JSON object a line
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import orjson

from sayso import __version__, codec
from sayso.records import Case
from sayso.store import Store, database
from sayso.writing.exports.material import File, Material

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
RECORDS, ORIGINALS, CASE = "data/records", "data/originals", "data/case.json"
SCHEMA = "Sayso-Database-Schema"
ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}  # RFC 8493, 2.1.3


@dataclass(slots=True)
class Tally:
    """What went into a bag: hash and size of each file."""

    hashes: dict[str, str] = field(default_factory=dict)
    size: int = 0

    def count(self, files: Iterable[File]) -> Iterator[File]:
        """The files, counted as they pass."""
        for name, data in files:
            self.hashes[name] = hashlib.sha256(data).hexdigest()
            self.size += len(data)
            yield name, data

    def manifest(self) -> bytes:
        """The hashes as a manifest writes them."""
        return "".join(f"{sha256}  {escaped(name)}\n" for name, sha256 in sorted(self.hashes.items())).encode("utf-8")


def files(material: Material) -> Iterator[File]:
    """The payload, then the tag files that prove it; ValueError where there is no store to take it from."""
    if material.store is None:
        raise ValueError("a bag is made from a case on disk")
    payload, tags = Tally(), Tally()
    yield from payload.count(contents(material.case, material.store))
    yield from tags.count(
        [
            ("bagit.txt", DECLARATION),
            ("bag-info.txt", information(material, payload)),
            ("manifest-sha256.txt", payload.manifest()),
        ]
    )
    yield "tagmanifest-sha256.txt", tags.manifest()


def contents(case: Case, store: Store) -> Iterator[File]:
    """The payload, one file at a time. Raises CaseDamaged where an original no longer is what was sealed."""
    yield CASE, codec.encode(case) + b"\n"
    for (sha256,) in list(store.rows("SELECT sha256 FROM originals ORDER BY sha256")):
        yield f"{ORIGINALS}/{sha256}", store.original(sha256)
    for (table,) in list(store.rows(TABLES)):
        yield f"{RECORDS}/{table}.jsonl", b"".join(rows(store, table))


def rows(store: Store, table: str) -> Iterator[bytes]:
    """The rows of a table (ours or SQLite's count of numbers given), each a line, in the order of its key."""
    columns = [name for _, name, *_ in store.rows(f"PRAGMA table_info({table})")]
    for row in store.rows(f"SELECT * FROM {table} ORDER BY 1, 2"):
        yield orjson.dumps(dict(zip(columns, row, strict=True)), option=orjson.OPT_APPEND_NEWLINE)


def information(material: Material, payload: Tally) -> bytes:
    """`bag-info.txt`: what is in the bag and who packed it when."""
    heading = material.case.case
    assert material.store is not None
    last = [entry.at[:10] for entry in material.log]
    lines = {
        "External-Identifier": heading.id,
        "External-Description": " ".join(heading.title.split()),
        "Bagging-Date": last[-1] if last else heading.created[:10],
        "Payload-Oxum": f"{payload.size}.{len(payload.hashes)}",
        "Bag-Software-Agent": f"sayso {__version__}",
        SCHEMA: str(database.version(material.store.connection)),
    }
    return "".join(f"{label}: {value}\n" for label, value in lines.items()).encode("utf-8")


def escaped(name: str) -> str:
    """A file name as a manifest writes it."""
    return "".join(ESCAPES.get(character, character) for character in name)
