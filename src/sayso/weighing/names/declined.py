"""Russian forms of one foreign name: no dictionary puts Асию into the nominative, so forms of it stand as names.

They are one where the surname is the same, letter by letter, and the given names are one stem with endings of one declension;
or where given name and surname are in one case both (Бориса Джонсона), and the case has the man they are cases of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.weighing.names import keys, scripts

Key = tuple[str, ...]
Words = tuple[str, ...]
_HARD = re.compile(r"(?:ой|ом|ою|[аыуе])?$")
_SOFT = re.compile(r"(?:ей|ем|ею|[яиюейь])$")
_CASES = tuple(re.compile(f"(?<=[^аеёиоуыэюяйь])(?:{ending})$") for ending in ("а", "у", "ом", "е"))
_OWN = re.compile(r"(?:[оеё]в|[иы]н)$")
_VOWELS = "аеёиоуыэюяйь"  # and what ends a word after them
SHORTEST = 3  # letters of a stem


def ties(named: Iterable[tuple[Key, Words]]) -> Iterator[tuple[Key, Key]]:
    """Pairs of spellings that are forms of one name; none where two of them are given names of their own, or of two genders."""
    every = list(named)
    yield from _both_declined(every)
    yield from _one_declined(every)


def _both_declined(named: Iterable[tuple[Key, Words]]) -> Iterator[tuple[Key, Key]]:
    """A man's given name and surname in one case, and in the nominative; a surname in -ов, -ин may be a woman's (Петрова)."""
    known = {tuple(w.lower() for w in words): key for key, words in named if len(words) == 2 and scripts.cyrillic(words[0])}
    for (first, last), key in known.items():
        for endings in _CASES:
            stem, surname = endings.sub("", first), endings.sub("", last)
            base = known.get((stem, surname)) if stem != first and surname != last and not _OWN.search(surname) else None
            if base and base != key:
                yield min(base, key), max(base, key)


def _one_declined(named: Iterable[tuple[Key, Words]]) -> Iterator[tuple[Key, Key]]:
    alike: dict[tuple[str, str, str], dict[str, Key]] = defaultdict(dict)
    for key, (first, *rest) in named:
        if rest and scripts.cyrillic(first):
            for stem, declension in stems(first):
                alike[stem, declension, " ".join(map(keys.spelling, rest))].setdefault(first.lower(), key)
    for forms in alike.values():
        if len(forms) > 1 and _one_name(forms):
            yield from pairwise(sorted(set(forms.values())))


def stems(given: str) -> Iterator[tuple[str, str]]:
    """The stems this may be a form of, each with its declension."""
    low = given.lower()
    for declension, endings in (("hard", _HARD), ("soft", _SOFT)):
        stem = endings.sub("", low, count=1)
        fits = stem != low or (declension == "hard" and low[-1] not in _VOWELS)
        if fits and len(stem) >= SHORTEST:
            yield stem, declension


def _one_name(forms: Iterable[str]) -> bool:
    """At most one of them is known as a name, and none is a man's beside a woman's (Роберт, Роберта; Валерий, Валерия)."""
    known = {form for form in forms if keys.given(form)}
    bare = any(form[-1] not in _VOWELS for form in forms) and any(form[-1] == "а" for form in forms)
    soft = any(form[-1] == "й" for form in known) and any(form[-1] == "я" for form in forms)
    return len({keys.spelling(form) for form in known}) < 2 and not bare and not soft
