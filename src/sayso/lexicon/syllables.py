"""How Korean and Vietnamese syllables in Latin letters are written in Russian (`syllables.toml`)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid

Spelt = dict[str, tuple[str, ...]]  # a run of Latin letters, and how Russian may write it
_PARTS = {"korean": ("initials", "vowels", "ends"), "vietnamese": ("initials", "finals")}
LANGUAGES = tuple(_PARTS)


@lru_cache(maxsize=2)
def parts(language: str) -> tuple[Spelt, ...]:
    """What a syllable of a language is made of, in order. Raises `LexiconInvalid`."""
    return tuple(_section(language, name) for name in _PARTS[language])


@lru_cache(maxsize=2)
def whole(language: str) -> Spelt:
    """Syllables that are written by a habit of their own: Park, Пак. Raises `LexiconInvalid`."""
    return _section(language, "whole")


@lru_cache(maxsize=1)
def _table() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("syllables.toml").read_text("utf-8"))


def _section(language: str, name: str) -> Spelt:
    rows = _table().get(language)
    found = rows.get(name) if isinstance(rows, dict) else None
    if not isinstance(found, dict) or not all(isinstance(v, str) and v for v in found.values()):
        raise LexiconInvalid(f"no section {language}.{name}", source="syllables.toml")
    return {latin: tuple("" if way == "-" else way for way in spelt.split()) for latin, spelt in found.items()}
