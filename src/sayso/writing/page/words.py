"""The words the page says itself, from `en.toml`: one table a section, one place for all of them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.lexicon.innocence import maintained
from sayso.records import Statement


@cache
def strings() -> dict[str, Any]:
    """Every string of the page, by section."""
    return tomllib.loads((files(__package__) / "en.toml").read_text("utf-8"))


def say(section: str, key: str) -> str:
    """The word for a code of the contract; a code without one is shown as it is, its underscores as spaces."""
    return str(strings()[section].get(key) or key.replace("_", " "))


def put(s: Statement) -> str:
    """How a statement is put forward, in a word; who denies guilt by claiming innocence does not deny innocence."""
    return say("stance", "innocent" if s.stance == "denied" and maintained(s.text) else s.stance)


def counted(number: int, forms: list[str]) -> str:
    """The form of a noun that goes with this number, without the number."""
    return forms[0 if number == 1 else 1].replace("{n}", str(number))
