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


def base_forms(word: str) -> list[str]:
    """What a word in lower case may be a form of, the likeliest first; of one alone it is not asked which is likelier."""
    dictionary = analyzer().dictionary
    known = dictionary.words.similar_items(word, analyzer().char_substitutes) if len(word) > 1 else ()
    found = {dictionary.build_normal_form(*place, form) for form, places in known for place in places}
    return list(found) if len(found) == 1 else [parse.normal_form for parse in analyzer().parse(word)]


@cache
def analyzer() -> Any:
    """The dictionary itself."""
    import pymorphy3  # 0.1 s and 15 MB: only for Russian
    import pymorphy3_dicts_ru

    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())  # left to find it, it takes twice the time
