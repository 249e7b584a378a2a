"""How Chinese syllables in Latin letters are written in Russian (`pinyin.toml`)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid


@lru_cache(maxsize=1)
def syllables() -> dict[str, str]:
    """Every syllable in Latin letters, and as Russian writes it. Raises `LexiconInvalid`."""
    rows = tomllib.loads(files(__package__).joinpath("pinyin.toml").read_text("utf-8"))
    initials, finals, whole = (_section(rows, name) for name in ("initials", "finals", "whole"))
    made = {a + b: initials[a] + finals[b] for a in initials for b in finals}
    return made | whole


def _section(rows: dict[str, object], name: str) -> dict[str, str]:
    found = rows.get(name)
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise LexiconInvalid(f"no section {name}", source="pinyin.toml")
    return found
