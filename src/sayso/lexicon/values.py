"""The words for numbers, quantities and times, one curated file a language (`en.values.toml`, `ru.values.toml`).

A word is written folded: lower case, `ё` as `е`, no stress marks. `стем|а у ом` stands for the forms of one paradigm.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from sayso.errors import LexiconInvalid

KINDS = frozenset({"money", "mass", "length", "count", "percent", "duration", "age", "ordinal"})
QUALIFIERS = frozenset({"exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between"})
LANGUAGES = frozenset({"en", "ru"})

Phrase = tuple[str, ...]
T = TypeVar("T")
PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
STRESS = re.compile("[\u0300\u0301]")


def fold(word: str) -> str:
    """A word as the lexicon writes it."""
    return STRESS.sub("", word.lower()).replace("ё", "е").replace("’", "'") if word else word


def phrase(words: str) -> Phrase:
    """The tokens of a phrase, as the reader cuts them."""
    return tuple(PIECE.findall(unicodedata.normalize("NFC", fold(words))))


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """A table of phrases that knows how long those are that start, or end, with a word."""

    table: Mapping[Phrase, T]
    starts: Mapping[str, int]
    ends: Mapping[str, int]

    def __getitem__(self, key: Phrase) -> T:
        return self.table[key]

    def get(self, key: Phrase) -> T | None:
        return self.table.get(key)

    def __contains__(self, key: object) -> bool:
        return key in self.table

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self.table)

    def __len__(self) -> int:
        return len(self.table)


def phrases(pairs: Iterable[tuple[Phrase, T]]) -> Phrases[T]:
    """The table of these phrases; what a later row says of a phrase holds."""
    table = dict(pairs)
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for key in table:
        starts[key[0]] = max(len(key), starts.get(key[0], 0))
        ends[key[-1]] = max(len(key), ends.get(key[-1], 0))
    return Phrases(MappingProxyType(table), MappingProxyType(starts), MappingProxyType(ends))


NO_PHRASES: Phrases[None] = phrases(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a number measures: UCUM code, or ISO 4217 for money (`None` where the words leave it open)."""

    kind: str
    code: str | None
    factor: int = 1
    ambiguous: bool = False  # a unit only right after digits or a scale ("5 g", "10 million won")
    minor: bool = False  # a hundredth of the unit ("cents")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ValueWords:
    """One language's words, each table from folded tokens to what they mean."""

    language: str
    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    marks: Mapping[str, int]
    money_marks: Mapping[str, int]
    groups: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    halves: Mapping[str, str]
    wholes: Phrases[tuple[str, Unit]]
    units: Phrases[Unit]
    before: Phrases[str]
    after: Phrases[str]
    words: Mapping[str, frozenset[str]]
    months: Phrases[int]
    weekdays: Phrases[int]
    seasons: Phrases[int]
    days: Phrases[int]
    periods: Mapping[str, str]
    shifts: Phrases[int]
    timewords: Mapping[str, Phrases[None]]

    def time(self, group: str) -> Phrases[None]:
        """The phrases of this group of time words."""
        return self.timewords.get(group, NO_PHRASES)

    def says(self, group: str, word: str) -> bool:
        """Whether a word belongs to this group of words."""
        return word in self.words.get(group, ())


def forms(row: str) -> Iterator[str]:
    """`рубл|ь я ю` → рубль, рубля, рублю; a row without a bar is one form."""
    stem, bar, endings = row.partition("|")
    if not bar:
        yield stem
        return
    yield from (stem + ending.replace("-", "") for ending in endings.split())


def refuse(language: str, reason: str) -> LexiconInvalid:
    return LexiconInvalid(reason, source=f"lexicon/{language}.values.toml")


def listed(language: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every form of a table `meaning = [words]`, with its meaning; a word that means two things is refused."""
    seen: dict[str, str] = {}
    for meaning, rows in table.items():
        if not isinstance(rows, list) or not all(isinstance(row, str) and row for row in rows):
            raise refuse(language, f"{meaning!r} needs a list of words")
        for form in (form for row in rows for form in forms(row)):
            if seen.setdefault(form, meaning) != meaning:
                raise refuse(language, f"{form!r} means both {seen[form]} and {meaning}")
            yield form, meaning


def whole(language: str, meaning: str) -> int:
    try:
        return int(meaning)
    except ValueError:
        raise refuse(language, f"{meaning!r} is no whole number") from None


def numbered(language: str, table: Mapping[str, Any], *, cased: bool = False) -> Mapping[str, int]:
    return MappingProxyType({form if cased else fold(form): whole(language, value) for form, value in listed(language, table)})


def phrased(language: str, table: Mapping[str, Any]) -> Phrases[int]:
    return phrases((phrase(form), whole(language, value)) for form, value in listed(language, table))


def grouped(language: str, table: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    pairs = [(group, fold(form)) for group, rows in table.items() for form, _ in listed(language, {group: rows})]
    return MappingProxyType({group: frozenset(form for g, form in pairs if g == group) for group in table})


def unit_rows(language: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Phrase, Unit]]:
    for row in rows:
        if (
            row.get("kind") not in KINDS
            or not row.get("words")
            or set(row) - {"kind", "code", "factor", "words", "ambiguous", "minor"}
        ):
            raise refuse(language, f"a unit needs a kind and words: {dict(row)}")
        unsure = {form for item in row.get("ambiguous", ()) for form in forms(item)}
        for key, minor in (("words", False), ("minor", True)):
            for form in (form for item in row.get(key, ()) for form in forms(item)):
                yield (
                    phrase(form),
                    Unit(
                        kind=row["kind"], code=row.get("code"), factor=row.get("factor", 1), ambiguous=form in unsure, minor=minor
                    ),
                )


def whole_rows(language: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Phrase, tuple[str, Unit]]]:
    """Words that are a number and its unit at once («полгода», «полтонны»)."""
    for row in rows:
        if row.get("kind") not in KINDS or not row.get("words") or not isinstance(row.get("amount"), str):
            raise refuse(language, f"a whole amount needs a kind, an amount and words: {dict(row)}")
        for form in (form for item in row["words"] for form in forms(item)):
            yield phrase(form), (row["amount"], Unit(kind=row["kind"], code=row.get("code")))


def qualifier_rows(language: str, rows: Iterable[Mapping[str, Any]], side: str) -> Iterator[tuple[Phrase, str]]:
    for row in rows:
        if row.get("name") not in QUALIFIERS or set(row) - {"name", "before", "after"}:
            raise refuse(language, f"an unknown qualifier: {dict(row)}")
        yield from ((phrase(form), row["name"]) for item in row.get(side, ()) for form in forms(item))


def parse(language: str, data: Mapping[str, Any]) -> ValueWords:
    """The tables of one file, every row checked."""

    def table(name: str) -> Mapping[str, Any]:
        found = data.get(name, {})
        if not isinstance(found, dict):
            raise refuse(language, f"{name} needs to be a table")
        return found

    return ValueWords(
        language=language,
        cardinals=numbered(language, table("cardinals")),
        scales=numbered(language, table("scales")),
        marks=numbered(language, table("marks"), cased=True),
        money_marks=numbered(language, table("money_marks"), cased=True),
        groups=numbered(language, table("groups")),
        ordinals=numbered(language, table("ordinals")),
        fractions=numbered(language, table("fractions")),
        halves=MappingProxyType({fold(form): value for form, value in listed(language, table("halves"))}),
        wholes=phrases(whole_rows(language, data.get("wholes", ()))),
        units=phrases(unit_rows(language, data.get("units", ()))),
        before=phrases(qualifier_rows(language, data.get("qualifiers", ()), "before")),
        after=phrases(qualifier_rows(language, data.get("qualifiers", ()), "after")),
        words=grouped(language, table("words")),
        months=phrased(language, table("months")),
        weekdays=phrased(language, table("weekdays")),
        seasons=phrased(language, table("seasons")),
        days=phrased(language, table("days")),
        periods=MappingProxyType({fold(form): meaning for form, meaning in listed(language, table("periods"))}),
        shifts=phrased(language, table("shifts")),
        timewords=MappingProxyType({group: time_phrases(rows) for group, rows in table("timewords").items()}),
    )


def time_phrases(rows: Iterable[str]) -> Phrases[None]:
    return phrases((phrase(form), None) for row in rows for form in forms(row))


@cache
def value_words(language: str) -> ValueWords:
    """The words of a language; of a language without a file, none: digits and ISO dates are read all the same."""
    if language not in LANGUAGES:
        return parse(language, {})
    path = resources.files("sayso.lexicon").joinpath(f"{language}.values.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise refuse(language, f"no TOML: {error}") from error
    if data.get("language") != language:
        raise refuse(language, "the file names another language")
    return parse(language, data)
