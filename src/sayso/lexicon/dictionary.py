"""The dictionary of Russian word forms (pymorphy3): loaded at the first Russian word, once for all rooms."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

NOMINAL = frozenset({"NOUN", "ADJF", "NPRO", "PRTF", "NUMR"})  # what a case is of
PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})  # marks of names


@lru_cache(maxsize=20_000)
def parses(word: str) -> tuple[Any, ...]:
    """What a word may be as it is written, the likeliest first."""
    return tuple(analyzer().parse(word))


@cache
def analyzer() -> Any:
    """The dictionary itself."""
    import pymorphy3  # 0.1 s and 15 MB: only for Russian
    import pymorphy3_dicts_ru

    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())  # left to find it, it takes twice the time
