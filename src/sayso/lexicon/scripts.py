"""How Cyrillic letters and Latin ones stand for each other in names (`scripts.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid

OTHER, RARE = 1, 100


@dataclass(frozen=True, slots=True)
class Spellings:
    """For a run of Cyrillic letters, its Latin spellings and their cost; and the Latin letters that may be silent.

    The first spelling of a row costs nothing, another usual one `OTHER`, a rare one `RARE`.
    """

    latin: dict[str, dict[str, int]]
    longest: int
    anywhere: frozenset[str]
    at_the_head: frozenset[str]
    inside: frozenset[str]
    at_the_end: frozenset[str]


@lru_cache(maxsize=1)
def spellings() -> Spellings:
    """The table, checked. Raises `LexiconInvalid`."""
    rows = tomllib.loads(files(__package__).joinpath("scripts.toml").read_text("utf-8"))
    latin: dict[str, dict[str, int]] = {}
    for cost, part in ((RARE, "rare"), (OTHER, "usual")):
        for letters, words in _section(rows, part).items():
            found = words.split() or [""]  # a soft or hard sign may have nothing beside it
            latin.setdefault(letters, {}).update(dict.fromkeys(found, cost) | ({found[0]: 0} if part == "usual" else {}))
    silent = {place: frozenset(words.split()) for place, words in _section(rows, "silent").items()}
    return Spellings(latin=latin, longest=max(map(len, latin)), **silent)


def _section(rows: dict[str, object], name: str) -> dict[str, str]:
    found = rows.get(name)
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise LexiconInvalid(f"no section {name}", source="scripts.toml")
    return found
