"""Deeds and things by the words for them in either language (`predicates.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid


@dataclass(frozen=True, slots=True)
class Row:
    """One deed or thing: its sort (`deeds`, `things`, or a kind of `apart`), its name, and the forms it is met in."""

    sort: str
    name: str
    forms: tuple[str, ...]


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """Every row. Raises `LexiconInvalid`."""
    table = tomllib.loads(files(__package__).joinpath("predicates.toml").read_text("utf-8"))
    found = [row for sort in ("deeds", "things") for row in _rows(sort, table[sort].get("rows"))]
    return tuple(found + [row for kind, text in table["apart"].items() for row in _rows(kind, text)])


def _rows(sort: str, text: object) -> Iterator[Row]:
    if not isinstance(text, str):
        raise LexiconInvalid(f"no rows of {sort}", source="predicates.toml")
    for line in filter(None, text.splitlines()):
        name, *languages = line.split(";")
        forms = [form.strip() for part in languages for form in part.split(",")]
        if not forms or not all(forms):
            raise LexiconInvalid(f"an empty form: {line}", source="predicates.toml")
        yield Row(sort, name.strip(), tuple(forms))
