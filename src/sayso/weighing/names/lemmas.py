"""The base forms of a word inside a name: Russian by dictionary, English by its plural."""

from __future__ import annotations

from functools import lru_cache

from sayso.lexicon.dictionary import base_forms
from sayso.weighing.names.keys import plain
from sayso.weighing.names.scripts import cyrillic

ALWAYS_PLURAL = frozenset({"news", "physics", "ethics", "politics", "economics", "mathematics", "headquarters"})


@lru_cache(maxsize=65536)
def lemmas(word: str) -> tuple[str, ...]:
    """What the word may be a form of, the likeliest first; itself last. Lower case, ё as е."""
    bare = plain(word)
    found = [plain(form) for form in base_forms(word.lower())] if cyrillic(word) else [_singular(bare)]
    return tuple(dict.fromkeys([*found, bare]))


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in ALWAYS_PLURAL:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
