"""The words a brief says itself, from `en.toml` and `ru.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def strings(language: str) -> dict[str, Any]:
    """Every string of one language, by section."""
    return tomllib.loads((files(__package__) / f"{language}.toml").read_text("utf-8"))


@cache
def listed(language: str, section: str) -> frozenset[str]:
    """The words of a list, which its table keeps as one string separated by spaces."""
    return frozenset(strings(language)["lists"][section].split())


def phrase(language: str, section: str, key: str, **filled: str) -> str:
    """A phrase with its places filled."""
    return str(strings(language)[section][key]).format(**filled)
