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
    by_letter: dict[str, dict[str, tuple[tuple[str, int], ...]]]  # the same, by the first Latin letter
    heard: dict[str, tuple[str, ...]]  # a Cyrillic consonant, and what stands for it in whatever run: one of these must be there
    longest: int
    anywhere: frozenset[str]
    at_the_head: frozenset[str]
    inside: frozenset[str]
    at_the_end: frozenset[str]


@lru_cache(maxsize=4)  # asked without a word, with yes and with no: each is remembered apart
def spellings(*, belarusian: bool = False) -> Spellings:
    """The table, checked; with the spellings of names from Belarusian, if asked for. Raises `LexiconInvalid`."""
    rows = _rows()
    latin: dict[str, dict[str, int]] = {}
    for letters, words in _section(rows, "belarusian").items() if belarusian else ():
        latin[letters] = dict.fromkeys(words.split() or [""], OTHER)
    for cost, part in ((RARE, "rare"), (OTHER, "usual")):
        for letters, words in _section(rows, part).items():
            found = words.split() or [""]  # a soft or hard sign may have nothing beside it
            held = latin.setdefault(letters, {})
            costs = dict.fromkeys(found, cost) | ({found[0]: 0} if part == "usual" else {})
            held.update({word: min(cost, held.get(word, cost)) for word, cost in costs.items()})
    silent = {place: frozenset(words.split()) for place, words in _section(rows, "silent").items()}
    return Spellings(
        latin=latin,
        by_letter={letters: _by_letter(words) for letters, words in latin.items()},
        heard=_heard(latin),
        longest=max(map(len, latin)),
        **silent,
    )


@lru_cache(maxsize=1)
def _rows() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("scripts.toml").read_text("utf-8"))


@lru_cache(maxsize=65536)
def from_belarusian(latin: str) -> bool:
    """Whether a Latin name, in lower case, has a spelling that tells that it is spelt from Belarusian."""
    marks = _belarusian_marks()
    return any(mark in latin for mark in marks["inside"]) or latin.endswith(marks["at_the_end"])


@lru_cache(maxsize=1)
def _belarusian_marks() -> dict[str, tuple[str, ...]]:
    return {place: tuple(words.split()) for place, words in _section(_rows(), "belarusian_marks").items()}


def _by_letter(spelt: dict[str, int]) -> dict[str, tuple[tuple[str, int], ...]]:
    firsts = sorted({word[:1] for word in spelt})
    return {first: tuple((word, cost) for word, cost in spelt.items() if word[:1] == first) for first in firsts}


def _heard(latin: dict[str, dict[str, int]]) -> dict[str, tuple[str, ...]]:
    """For every letter that is never silent, the shortest of its spellings and of those of the runs that hold it."""
    found: dict[str, tuple[str, ...]] = {}
    for letter in sorted({ch for run in latin for ch in run}):
        spelt = {word for run, words in latin.items() if letter in run for word in words}
        if "" not in spelt and not any(set(word) <= set("aeiouy") for word in spelt):
            found[letter] = tuple(sorted(w for w in spelt if not any(o != w and o in w for o in spelt)))
    return found


def _section(rows: dict[str, object], name: str) -> dict[str, str]:
    found = rows.get(name)
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise LexiconInvalid(f"no section {name}", source="scripts.toml")
    return found
