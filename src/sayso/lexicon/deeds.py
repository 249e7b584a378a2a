"""Deeds that one account tells in other words than another (`deeds.toml`): beatings, deaths, dismissals, searches, fires."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconInvalid
from sayso.lexicon.accounts import fold
from sayso.lexicon.steps import pattern, run_of_words, telling_words

_WORD = re.compile(r"\w+")
_WHO = ("subject", "object", "any", "nobody")


@dataclass(frozen=True)
class Deed:
    """A deed: its words, of whom it is told, what those it counts are called, and whether it befalls somebody once."""

    name: str
    forms: str
    words: frozenset[str]  # the longest of each form: a text that holds none of them does not tell of it
    who: str
    toll: str | None
    counted: bool
    sum: bool
    once: bool

    @cached_property
    def told(self) -> re.Pattern[str]:
        """Its words as a pattern, compiled when a text is first asked that holds one of them."""
        return re.compile(self.forms)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("deeds.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, object]]:
    rows = _table().get("deed")
    if not isinstance(rows, list) or not rows or any(row.get("who") not in _WHO for row in rows):
        raise LexiconInvalid("a deed that is told of nobody knows whom", source="deeds.toml")
    return rows


@lru_cache(maxsize=1)
def deeds() -> tuple[Deed, ...]:
    """All deeds; of one name may be several, told of otherwise."""
    return tuple(_deed(row) for row in _rows())


def _deed(row: dict[str, object]) -> Deed:
    toll, flags = row.get("toll"), [row.get(key) is True for key in ("counted", "sum", "once")]
    words = telling_words(row, "passive", "active", "plain")
    return Deed(str(row["name"]), pattern(row), words, str(row["who"]), str(toll) if toll else None, *flags)


def possible(folded: str) -> list[Deed]:
    """The deeds of which a text in lower case holds a word: most texts hold none, and need no pattern."""
    held = _words().intersection(_WORD.findall(folded))
    return [row for row in deeds() if not held.isdisjoint(row.words)] if held else []


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for row in deeds() for word in row.words)


@lru_cache(maxsize=8)
def words(key: str) -> re.Pattern[str]:
    """One of the lists of words beside a deed, each a whole word or a run of them."""
    table = _table().get("words", {})
    if key not in table:
        raise LexiconInvalid(f"no {key} in section words", source="deeds.toml")
    return re.compile(rf"(?<!\w){run_of_words([fold(w) for w in table[key]])}\b")
