"""Loads `callings.toml`: what a Russian text may call somebody it has named before."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconInvalid

SOURCE = "callings.toml"
Headed = tuple[frozenset[str], frozenset[str]]  # bodies, and who stands at the head of such
STEM = 4  # letters by which words of one land or body are told to be of one stem


@dataclass(frozen=True, slots=True)
class Callings:
    """The lists of `callings.toml`, folded."""

    fields: tuple[frozenset[str], ...]
    seats: frozenset[str]
    anybody: frozenset[str]
    strangers: frozenset[str]
    never: frozenset[str]
    leading: frozenset[str]
    governed: tuple[Headed, ...]
    headed: tuple[Headed, ...]
    lands: tuple[tuple[str, ...], ...]

    def together(self, one: str, others: frozenset[str]) -> bool:
        """Whether who bears one of the others may bear this calling, too."""
        alike = one not in self.seats and any(one in row and others & row for row in self.fields)
        return alike or one in others or any(other.startswith(f"{one}-") for other in others)

    def heads_of(self, body: str) -> frozenset[str]:
        """Who stands at the head of such a body: of «ведомство» a minister or a director."""
        return self.seats_of(body).union(*(who for what, who in self.headed if body in what))

    def seats_of(self, body: str) -> frozenset[str]:
        """Whose seat it is to head what is governed: a government is a premier's."""
        return frozenset().union(*(who for what, who in self.governed if body in what))

    def stem(self, word: str) -> str:
        """What words of one land have in common, or else how a word begins."""
        return next((row[0] for row in self.lands if word.startswith(row)), word[:STEM])


@cache
def callings() -> Callings:
    """The lists, read and checked once. Raises `LexiconInvalid`."""
    return parse(tomllib.loads(files("sayso.lexicon").joinpath(SOURCE).read_text(encoding="utf-8")))


def parse(table: Mapping[str, Any]) -> Callings:
    """The lists of one file; `LexiconInvalid` names the list that is missing or not folded."""
    governed, headed = (
        tuple((frozenset(what.split()), frozenset(who.split())) for what, _, who in (row.partition(":") for row in rows))
        for rows in (_list(table, "governed", "rows"), _list(table, "headed", "rows"))
    )
    return Callings(
        fields=tuple(frozenset(row.split()) for row in _list(table, "fields", "rows")),
        seats=frozenset(_list(table, "seats", "words")),
        anybody=frozenset(_list(table, "anybody", "words")),
        strangers=frozenset(_list(table, "strangers", "words")),
        never=frozenset(_list(table, "never", "words")),
        leading=frozenset(_list(table, "leading", "words")),
        governed=governed,
        headed=headed,
        lands=tuple(tuple(row.split()) for row in _list(table, "lands", "rows")),
    )


def _list(table: Mapping[str, Any], name: str, key: str) -> list[str]:
    entries = table.get(name, {}).get(key)
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, str) for entry in entries):
        raise LexiconInvalid(f"[{name}] has no {key}", source=SOURCE)
    wrong = [entry for entry in entries if entry != entry.lower().replace("ё", "е").strip() or not entry]
    if wrong:
        raise LexiconInvalid(f"[{name}] is not folded: {wrong[0]!r}", source=SOURCE)
    return entries
