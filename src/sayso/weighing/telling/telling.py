"""What a text tells, in the rows of the lexicon: its deeds, the things it names, and the words no row knows.

Rows are the same in both languages, so that «задержали» and "arrested" meet; a word no row knows meets itself only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon import predicates
from sayso.lexicon.accounts import Forms, distinct, fold, told_apart, union
from sayso.lexicon.predicates import Row
from sayso.weighing import words
from sayso.weighing.names.lemmas import lemmas
from sayso.weighing.names.scripts import cyrillic

LIGHT = "light"  # words that carry no deed of their own: "got", «провели»


@dataclass(frozen=True, slots=True)
class Content:
    """The deeds and things of a text, the kinds of which it names one of several, and the stems of its other words."""

    deeds: frozenset[str]
    things: frozenset[str]
    kinds: frozenset[tuple[str, str]]  # (weekday, friday), (offence, fraud), (kin, mother)
    rest: frozenset[str]
    main: frozenset[str]  # the first of its deeds
    before: frozenset[str]  # the things named before it: in English, who or what did it, unless it is told in the passive
    rows: frozenset[str]  # what of it the lexicon knows, in either language

    @property
    def atoms(self) -> frozenset[str]:
        """All of it, for counting what two texts share."""
        return self.rows | self.rest

    def without(self, stems: frozenset[str]) -> Content:
        """The same, words of these stems left out of those no row knows."""
        if self.rest.isdisjoint(stems):
            return self
        return Content(self.deeds, self.things, self.kinds, self.rest - stems, self.main, self.before, self.rows)


@lru_cache(maxsize=4096)
def content(text: str) -> Content:
    """What the words of a text tell."""
    found: dict[str, set[str]] = defaultdict(set)
    rest: set[str] = set()
    main: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    for word, met in _met(words.words(text)):
        for row in met:
            found[row.sort].add(row.name)
        if not main and (main := once(frozenset(row.name for row in met if row.sort == "deeds"))):
            before = once(frozenset(found["things"]))
        if not met:
            rest.add(words.stem(word))
    deeds, things = once(frozenset(found.pop("deeds", ()))), once(frozenset(found.pop("things", ())))
    found.pop(LIGHT, None)
    kinds = {(kind, name) for kind, names in found.items() for name in names}
    if _telling_apart().met(text):
        kinds |= set(told_apart(text))
    rows = once(deeds | things | frozenset(name for _, name in kinds))
    return Content(deeds, things, frozenset(kinds), frozenset(rest), main, before, rows)


@lru_cache(maxsize=16384)
def once(names: frozenset[str]) -> frozenset[str]:
    """The first set equal to this: the many statements of a case tell of few things, and each set is kept once."""
    return names


def _met(found: Sequence[str]) -> Iterator[tuple[str, Sequence[Row]]]:
    """The words that are no stop words, and where a form stands, the rows it is met in."""
    at = 0
    while at < len(found):
        size, rows_here = _rows_at(found, at) if _starting(found[at]) else (1, ())
        if rows_here or words.carries(found[at]):
            yield found[at], rows_here
        at += size


def _rows_at(found: Sequence[str], at: int) -> tuple[int, Sequence[Row]]:
    """The longest form that stands here, how many words it takes, and its rows."""
    for form, met in _starting(found[at]):
        here = found[at : at + len(form)]
        if len(here) == len(form) and all(f in _bases(w) for f, w in zip(form[1:], here[1:], strict=True)):
            return len(form), met
    return 1, ()


@lru_cache(maxsize=1)
def _telling_apart() -> Forms:
    """Any word of a kind that tells two statements apart."""
    return union(forms for _, named in distinct() for _, forms in named)


@lru_cache(maxsize=32768)
def _starting(word: str) -> tuple[tuple[tuple[str, ...], tuple[Row, ...]], ...]:
    """The forms that begin with this word, and their rows."""
    return tuple(form for base in _bases(word) for form in _forms().get(base, ()))


@lru_cache(maxsize=8192)
def _bases(word: str) -> tuple[str, ...]:
    """The base forms a word may have, as it stands first (English) or the likeliest first (Russian).

    A word that begins as no form of the lexicon does is left as it stands: the dictionary takes its time.
    """
    low = fold(word).removesuffix("’s").removesuffix("'s")
    if low[:3] not in _beginnings():
        return (low,)
    if cyrillic(word):
        return lemmas(word)
    cut = [low[:-n] for n, ending in ((2, "ed"), (3, "ing")) if low.endswith(ending) and len(low) > n + 2]
    single = [c[:-1] for c in cut if c[-1] == c[-2:-1]]
    return tuple(dict.fromkeys([low, *lemmas(low), *cut, *(c + "e" for c in cut), *single]))


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(fold(word)[:3] for row in predicates.rows() for form in row.forms for word in words.words(form))


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[tuple[tuple[str, ...], tuple[Row, ...]]]]:
    """Every form in base forms, by its first word; longer ones first."""
    found: dict[str, dict[tuple[str, ...], dict[Row, None]]] = defaultdict(lambda: defaultdict(dict))
    for row in predicates.rows():
        for form in row.forms:
            base = tuple(_base(w) for w in words.words(form))
            found[base[0]][base][row] = None
    return {first: sorted(((f, tuple(r)) for f, r in forms.items()), key=lambda f: -len(f[0])) for first, forms in found.items()}


def _base(word: str) -> str:
    """A form of the lexicon by its own base form: паром is a ferry, whatever else it may be a form of."""
    bases = _bases(word)
    return fold(word) if not cyrillic(word) or fold(word) in bases[:-1] else bases[0]
