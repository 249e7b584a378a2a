"""What acts have in common (`shapes.toml`): who in general takes part, and what is threatened, offered or wanted."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.lexicon.accounts import Forms, compiled


def parties(text: str) -> frozenset[str]:
    """The roles that these words name, in either language: `officer`, `conscript`, ..."""
    return _met("party", text)


def matters(text: str) -> frozenset[str]:
    """What these words speak of that is threatened, offered or wanted, in either language."""
    return _met("matter", text)


@lru_cache(maxsize=65536)
def _met(section: str, text: str) -> frozenset[str]:
    return frozenset(name for name, form in rows(section) if form.met(text))


@lru_cache(maxsize=2)
def rows(section: str) -> tuple[tuple[str, Forms], ...]:
    """The rows of `party` or `matter`: a name and its forms. Raises `LexiconInvalid`."""
    held = tomllib.loads(files(__package__).joinpath("shapes.toml").read_text("utf-8")).get(section)
    if not isinstance(held, list) or not all(_is_row(row) for row in held):
        raise LexiconInvalid(f"no rows of {section}", source="shapes.toml")
    return tuple((row["name"], compiled(row["forms"])) for row in held)


def _is_row(row: object) -> bool:
    return (
        isinstance(row, dict)
        and isinstance(row.get("name"), str)
        and isinstance(row.get("forms"), list)
        and bool(row["forms"])
        and all(isinstance(form, str) and form for form in row["forms"])
    )
