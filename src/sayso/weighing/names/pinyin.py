"""Chinese names in both scripts: Xi Jinping, Си Цзиньпин. Written syllable by syllable, by a system and not by ear."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.pinyin import syllables

MOST = 3  # syllables of a word of a name
LONGEST = 6  # letters of a syllable
_NEAR = str.maketrans({"э": "е", "ъ": None, "-": None, "ё": "е"})


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """How Russian may write a word of Chinese syllables; nothing where it is none. As `plain` gives it: without ъ, э as е."""
    return frozenset(plain(f) for f in _forms(word, MOST)) if re.fullmatch(r"[a-z]{2,}", word) else frozenset()


def _forms(word: str, most: int) -> set[str]:
    found: set[str] = set()
    for size in range(1, min(LONGEST, len(word)) + 1):
        head = syllables().get(word[:size]) if most else None
        if head:
            found |= {head} if size == len(word) else {head + rest for rest in _forms(word[size:], most - 1)}
    return found


@lru_cache(maxsize=65536)
def plain(russian: str) -> str:
    """A Russian word in lower case, without what parts its syllables, э as е: Чанъань, Дэн and Ден."""
    return russian.lower().translate(_NEAR)


def parted(latin: str, word: str) -> bool:
    """Whether a Chinese word ends in -ng and a Russian one in -нь: two names (Qiang is Цян, and Qian Цянь)."""
    return latin.endswith("ng") and word.lower().endswith("нь") and bool(forms(latin)) and russian(word)


@lru_cache(maxsize=1)
def single() -> frozenset[str]:
    """The Russian words of one letter that are syllables and no initials: Ван И, У Цянь."""
    return frozenset(russian for russian in syllables().values() if len(russian) == 1)


@lru_cache(maxsize=65536)
def russian(word: str) -> bool:
    """Whether a Russian word is made of such syllables."""
    return _made(plain(word), MOST)


@lru_cache(maxsize=1)
def _written() -> frozenset[str]:
    return frozenset(map(plain, syllables().values()))


def _made(word: str, most: int) -> bool:
    return not word or (most > 0 and any(word[:n] in _written() and _made(word[n:], most - 1) for n in range(1, len(word) + 1)))
