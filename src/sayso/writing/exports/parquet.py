"""`parquet`: every list of the case in a file of its own, its records as they are. Nothing is lost: the case can be had back."""

from __future__ import annotations

import functools
import io
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa
import pyarrow.parquet as pq

from sayso import codec
from sayso.records import SCHEMA, Case, Heading
from sayso.writing.exports.material import File, Material

SCALARS = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}


def files(material: Material) -> Iterator[File]:
    """`case.parquet` with the heading, and one file for each list, empty ones too."""
    plain = codec.to_plain(material.case)
    yield "case.parquet", _written([plain["case"]], Heading)
    for name, kind in lists().items():
        yield f"{name}.parquet", _written(plain[name], kind)


def lists() -> dict[str, Any]:
    """The lists of a case and the kind of record in each."""
    hints = get_type_hints(Case)
    return {f.name: get_args(hints[f.name])[0] for f in fields(Case) if f.name not in ("schema", "case")}


@functools.cache
def arrow(kind: Any) -> pa.DataType:
    """The Arrow type of a kind of value: a record is a struct, a span a pair of whole numbers."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return pa.struct([pa.field(f.name, arrow(hints[f.name]), optional(hints[f.name])) for f in fields(kind)])
    if get_origin(kind) is tuple:
        inner, *rest = get_args(kind)
        return pa.list_(pa.field("item", arrow(inner), False), -1 if rest == [Ellipsis] else 1 + len(rest))
    if get_origin(kind) is types.UnionType:
        return arrow(next(part for part in get_args(kind) if part is not types.NoneType))
    return SCALARS[kind]


def optional(kind: Any) -> bool:
    """Whether a value of this kind may be unknown."""
    return types.NoneType in get_args(kind)


def _written(records: list[dict[str, Any]], kind: Any) -> bytes:
    schema = pa.schema(list(arrow(kind)), metadata={"schema": SCHEMA})
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(records, schema=schema), out)
    return out.getvalue()
