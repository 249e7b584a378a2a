"""Which country a document tells of: so whose ministry it means by "the Foreign Ministry" alone.

A word beside the name says it («украинский МИД»). Else it is the country that the text tells of most, where it has told of no
other since before every mention; or twice as often as of any other, where no paragraph with a mention has just told of another.
Of a text that tells of none it is its outlet's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.names import countries, country_of, domains, homes, name_words, places_and_words
from sayso.records import Span
from sayso.weighing.names.keys import plain
from sayso.weighing.names.lemmas import lemmas

START = 4  # letters that a word shares with a form of a place, so that few words need the dictionary
TWICE = 2
_WORD = re.compile(r"[^\W\d_]+")
_DOMAIN = re.compile(r"(?:https?://)?[\w.-]*\.(?P<top>\w{2,})(?:[:/]|$)")


@dataclass(frozen=True, slots=True)
class _Last:
    """A country told of before a mention, and what stands between the two."""

    country: str
    between: str


def country(text: str, mentions: Sequence[Span], address: str | None) -> str | None:
    """The country whose body a document means where it only says what it is; `None` where it may be any country's."""
    told = list(_told(text))
    if not told:
        return _of_address(address or "")
    before = [_last(told, at, text) for at, _ in mentions]
    beside = {last.country for last in before if last and last.between == " "}
    if beside:
        return min(beside) if len(beside) == 1 else None
    (first, most), *others = Counter(named for _, named in told).most_common(2)
    second = others[0][1] if others else 0
    if most >= TWICE * second:
        return first if all(last is None or last.country == first or "\n" in last.between for last in before) else None
    return first if most > second and all(last is not None and last.country == first for last in before) else None


def _last(told: Sequence[tuple[Span, str]], at: int, text: str) -> _Last | None:
    """The country told of last before a place in the text."""
    before = [(end, named) for (_, end), named in told if end <= at]
    return _Last(before[-1][1], text[before[-1][0] : at]) if before else None


def _told(text: str) -> Iterator[tuple[Span, str]]:
    """Every mention of a country, of its people or of a town that lies in it."""
    words, past = list(_WORD.finditer(text)), 0
    for at, word in enumerate(words):
        if at >= past and plain(word[0])[:START] in _starts():
            form = next((f for f in _forms().get(_base(word[0]), ()) if _stands(f[0], words[at : at + len(f[0])])), None)
            if form:
                past = at + len(form[0])
                yield (word.start(), words[past - 1].end()), form[1]


def _stands(form: Sequence[str], here: Sequence[re.Match[str]]) -> bool:
    return len(here) == len(form) and all(_base(w[0]) == base for base, w in zip(form[1:], here[1:], strict=True))


def _base(word: str) -> str:
    return lemmas(word)[0]


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The forms of all places that lie in one country, in base forms, by their first words; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    states = countries() - name_words("continent").keys()
    for meant in places_and_words():
        for place in {country_of().get(place, place) for place in meant.means & homes()} & states:
            base = tuple(_base(w) for w in _WORD.findall(meant.form))
            found[base[0]].append((base, place))
    return {first: sorted(forms, key=lambda f: (-len(f[0]), f)) for first, forms in found.items()}


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(first[:START] for first in _forms())


def _of_address(address: str) -> str | None:
    """The country whose domain an address lies in."""
    found = _DOMAIN.match(address)
    return domains().get(found["top"].lower()) if found else None
