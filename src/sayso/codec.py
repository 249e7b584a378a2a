"""Records to plain values to JSON bytes, and back.

The fields of a record are the keys of its object, in the same order, so the whole of `sayso-case/1` stands in
`records.py`; this module only walks it. Reading back is strict: what `encode` would not have written is refused.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from importlib import resources
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import orjson

from sayso.errors import RecordInvalid
from sayso.records import SCHEMA, Case

R = TypeVar("R")
Reader = Callable[[Any], Any]

KEEP_CASE = "Read it with the sayso that wrote it, or export it again."


def encode(record: object) -> bytes:
    """The record as compact JSON in UTF-8, keys in the order of the contract.

    Raises RecordInvalid where its text holds half a surrogate pair, which UTF-8 can't carry.
    """
    try:
        return orjson.dumps(record)
    except TypeError as error:
        raise RecordInvalid(f"this {type(record).__name__} can't be written as JSON: {error}") from error


def decode(data: bytes) -> Case:
    """The case that these bytes hold; RecordInvalid where they are no `sayso-case/1`."""
    return decode_as(Case, data)


def decode_as(kind: type[R], data: bytes) -> R:
    """The record of this kind that these bytes hold; RecordInvalid where they don't."""
    try:
        plain = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise RecordInvalid(f"this is no JSON: {error}") from error
    return from_plain(kind, plain)


def to_plain(record: object) -> Any:
    """The record as dicts, lists, strings, numbers, booleans and None."""
    return orjson.loads(encode(record))


def from_plain(kind: type[R], plain: Any) -> R:
    """The record of this kind that these plain values hold; RecordInvalid where they don't."""
    if kind is Case and isinstance(plain, dict) and plain.get("schema") != SCHEMA:
        raise RecordInvalid(f"the format is {plain.get('schema')!r}, not {SCHEMA!r}", advice=KEEP_CASE)
    whole: Any = kind
    record: R = _reader(whole)(plain)
    return record


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `sayso-case/1`, as the package ships it."""
    found: dict[str, Any] = orjson.loads(resources.files("sayso").joinpath("schema.json").read_bytes())
    return found


@functools.cache
def _reader(kind: Any) -> Reader:
    """What turns a plain value into one of this kind; made once for each kind, since a case holds many thousands."""
    if is_dataclass(kind):
        return _record_reader(kind)
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if get_origin(kind) in (types.UnionType,):
        return _optional_reader(get_args(kind))
    return _scalar_reader(kind)


def _scalar_reader(kind: type) -> Reader:
    def read(plain: Any) -> Any:
        if type(plain) is not kind:  # not isinstance: True is no count
            raise _unlike(kind.__name__, plain)
        return plain

    return read


def _optional_reader(kinds: tuple[Any, ...]) -> Reader:
    (inner,) = (_reader(kind) for kind in kinds if kind is not types.NoneType)
    return lambda plain: None if plain is None else inner(plain)


def _tuple_reader(kinds: tuple[Any, ...]) -> Reader:
    return _list_reader(_reader(kinds[0])) if kinds[-1] is Ellipsis else _row_reader([_reader(kind) for kind in kinds])


def _list_reader(item: Reader) -> Reader:
    def read(plain: Any) -> Any:
        if type(plain) is not list:
            raise _unlike("list", plain)
        return tuple([item(part) for part in plain])

    return read


def _row_reader(items: list[Reader]) -> Reader:
    def read(plain: Any) -> Any:
        if type(plain) is not list or len(plain) != len(items):
            raise _unlike(f"list of {len(items)}", plain)
        return tuple([item(part) for item, part in zip(items, plain, strict=True)])

    return read


def _record_reader(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    parts = list(readers.items())
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}

    def read(plain: Any) -> Any:
        if type(plain) is not dict:
            raise _unlike(kind.__name__, plain)
        if plain.keys() != readers.keys():
            _check_keys(kind.__name__, plain, readers, needed)
            return kind(**{name: readers[name](part) for name, part in plain.items()})
        return kind(**{name: part(plain[name]) for name, part in parts})

    return read


def _check_keys(name: str, plain: Mapping[str, Any], known: Mapping[str, Reader], needed: set[str]) -> None:
    """A field with a default may be absent (an older sayso did not write it); an unknown one may not be there."""
    for key in sorted(plain.keys() - known.keys()):
        raise RecordInvalid(f"{name} has no field {key!r}", advice=KEEP_CASE)
    for key in sorted(needed - plain.keys()):
        raise RecordInvalid(f"{name} lacks its field {key!r}")


def _unlike(wanted: str, plain: Any) -> RecordInvalid:
    return RecordInvalid(f"{wanted} is wanted here, not {str(plain)[:60]!r}")
