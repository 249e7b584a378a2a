"""Names that Russian writes syllable by syllable, by a system and not by ear: Korean and Vietnamese ones.

A word is one syllable here: the hyphen of Kim Jong-un (Ким Чен Ын) parts two words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from sayso.lexicon.syllables import LANGUAGES, Spelt, parts, whole
from sayso.weighing.names import pinyin

LONGEST = 7  # letters of a syllable


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """How Russian may write a bare Latin word of one such syllable, as `pinyin.plain` gives it; nothing where it is none."""
    if len(word) > LONGEST:
        return frozenset()
    found = (w for name in LANGUAGES for w in whole(name).get(word) or _made(word, parts(name)))
    return frozenset(map(pinyin.plain, found))


def _made(word: str, of: Sequence[Spelt]) -> list[str]:
    """Every way to write a word as one of each of these parts, in order."""
    if not of:
        return [] if word else [""]
    heads = [(latin, spelt) for latin, spelt in of[0].items() if word.startswith(latin)]
    return [way + rest for latin, spelt in heads for rest in _made(word[len(latin) :], of[1:]) for way in spelt]


@lru_cache(maxsize=65536)
def russian(word: str) -> bool:
    """Whether a Russian word is one Korean syllable."""
    plain = pinyin.plain(word)
    return _runs(plain, parts("korean")) or any(plain in ways for ways in whole("korean").values())


def _runs(word: str, of: Sequence[Spelt]) -> bool:
    if not of:
        return not word
    heads: Collection[str] = {pinyin.plain(way) for ways in of[0].values() for way in ways}
    return any(word.startswith(head) and _runs(word[len(head) :], of[1:]) for head in heads)


@lru_cache(maxsize=1)
def single() -> frozenset[str]:
    """The Russian words of one letter that are Korean syllables and no initials: Ким Ё Чжон, У Вон Сик."""
    return frozenset(way for ways in parts("korean")[1].values() for way in ways if len(way) == 1)
