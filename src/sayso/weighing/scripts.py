"""Whether a Cyrillic word and a Latin one are one name written by ear: Джонсон and Johnson, Зальцбург and Salzburg.

The words are laid along each other, letter by letter, by the table of `lexicon/scripts.toml`. A long word may hold two
rare spellings, a short one none; nor may a Slavic surname, which is transliterated letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.lexicon.names import given_forms
from sayso.lexicon.scripts import RARE, spellings
from sayso.weighing import keys

FAR = 100 * RARE  # two names
_UKRAINIAN = str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "’": "'", "ʼ": "'"})
_SLAVIC = re.compile(r"(?:[оеё]в|[иы]н|ск(?:ий|ой)?|цк(?:ий|ой)?|енко|[ую]к|[ая]к|ич)(?:а|ая)?$")
_SONOROUS = str.maketrans({"л": "l", "м": "n", "н": "n", "р": "r", "m": "n"})
_CYRILLIC = re.compile(r"[а-яёіїєґ]")


def cyrillic(word: str) -> bool:
    """Whether the word is written in Cyrillic letters."""
    return _CYRILLIC.search(word.lower()) is not None


@lru_cache(maxsize=65536)
def distance(a: str, b: str) -> int:
    """What the spellings cost that lie between two words of two scripts; `FAR` where they are no one name."""
    russian, latin = (a, b) if cyrillic(a) else (b, a)
    if not cyrillic(russian) or cyrillic(latin):
        return FAR
    if russian[:1].lower() not in russian_heads(latin) and keys.plain(russian)[:1] not in russian_heads(latin):
        return FAR  # most pairs part at their first letter
    left, right = russian.lower().translate(_UKRAINIAN), keys.bare_latin(latin)
    if _feminine(left) != _feminine(right) or not _near(sonorants(left), sonorants(right)):
        return FAR
    found = _aligned(left, right)
    return found if found <= _allowed(left, right) else FAR


@lru_cache(maxsize=65536)
def begins(initial: str, word: str) -> bool:
    """Whether a name of either script begins with this initial of either script: Дж. and Jeremy, E. and Евгений."""
    a, b = initial.lower(), word.lower()
    if cyrillic(a) == cyrillic(b):
        return keys.plain(b).startswith(keys.plain(a)) or keys.latin(b)[:1] == keys.latin(a)[:1] != ""
    russian, latin = (a, b) if cyrillic(a) else (b, a)
    found = (spelt for size in (1, 2) for spelt in spellings().latin.get(russian[:size], {}))
    return any(spelt and (keys.bare_latin(latin).startswith(spelt) or spelt[:1] == latin) for spelt in found)


def head(word: str) -> str:
    """The letter a word begins with, in lower case and without its accent."""
    return keys.bare_latin(word)[:1]


@lru_cache(maxsize=65536)
def russian_heads(word: str) -> frozenset[str]:
    """The Cyrillic letters that a Latin word may begin with."""
    start = keys.bare_latin(word)
    starts = [start, *([start[1:]] if start[:1] in spellings().at_the_head | spellings().anywhere else [])]
    found = (letters for letters, spelt in spellings().latin.items() if any(s and w.startswith(s) for s in spelt for w in starts))
    return frozenset(keys.plain(letters)[:1] for letters in found) | _same_given(word)


def _same_given(word: str) -> frozenset[str]:
    """What the Cyrillic forms of a given name begin with: Eugene, Евгений."""
    return frozenset(form[:1] for form in given_forms(keys.plain(word)) if cyrillic(form))


@lru_cache(maxsize=65536)
def sonorants(word: str) -> str:
    """The l, n and r of a word, m as n: what hardly any way of spelling changes. Cheap to compare before all else."""
    return re.sub(r"[^lnr]|(.)(?=\1)", "", word.translate(_SONOROUS))


def _near(a: str, b: str) -> bool:
    return a == b or abs(len(a) - len(b)) == 1 or (len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) < 2)


def _feminine(word: str) -> bool:
    """Alexander is not Alexandra: a name that ends in -a ends so in both scripts."""
    return word.removesuffix("h")[-1:] in ("a", "а", "я")


def _allowed(russian: str, latin: str) -> int:
    shorter = min(len(russian), len(latin))
    rare = 0 if shorter <= 2 or _SLAVIC.search(russian) else 1 if shorter <= 6 else 2
    return rare * RARE + RARE - 1


def _aligned(russian: str, latin: str) -> int:
    """The cost of the cheapest way to lay one word along the other."""
    best = [[FAR] * (len(latin) + 1) for _ in range(len(russian) + 1)]
    best[0][0] = 0
    for i in range(len(russian) + 1):
        if all(cost >= 3 * RARE for row in best[i : i + spellings().longest] for cost in row):
            return FAR  # nothing leads on from here
        for j in range(len(latin) + 1):
            if best[i][j] < 3 * RARE:
                for di, dj, cost in _steps(russian, i, latin, j):
                    best[i + di][j + dj] = min(best[i + di][j + dj], best[i][j] + cost)
    return best[-1][-1]


def _steps(russian: str, i: int, latin: str, j: int) -> Iterator[tuple[int, int, int]]:
    """Letters that can stand beside each other from here: how many of each, and at what cost."""
    table = spellings()
    if j < len(latin):
        silent = _silent(latin, i, j)
        if silent is not None:
            yield 0, 1, silent
    if 0 < i < len(russian) and russian[i] == russian[i - 1]:
        yield 1, 0, 0
    for size in range(1, min(table.longest, len(russian) - i) + 1):
        for spelt, cost in table.latin.get(russian[i : i + size], {}).items():
            if latin.startswith(spelt, j):
                yield size, len(spelt), cost


def _silent(latin: str, i: int, j: int) -> int | None:
    """What it costs to leave a Latin letter without one beside it; `None` where it can't be."""
    table, letter, last = spellings(), latin[j], len(latin) - 1
    if letter in table.anywhere or (j > 0 and latin[j - 1] == letter) or (j == last and letter == "e" and i):
        return 0
    if i == 0:
        return RARE if letter in table.at_the_head else None
    return RARE if letter in table.inside or (j >= last - 1 and letter in table.at_the_end) else None
