"""The content of a statement in words: their stems within a language, their concepts across languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sayso.lexicon.accounts import fold, rows_of, stop_words
from sayso.records import Statement

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W\d_]+)*")
CAPITALIZED = re.compile(r"\b[A-ZА-ЯЁ][\w’'-]+")
CLAUSE_END = re.compile(r"[.;!?](?:\s|$)")
# Endings of inflection, the longest first; what is left must keep three letters.
_RUSSIAN = re.compile(
    r"(?<=\w{3})(?:ировавш|ывавш|ивавш|авш|ивш|ывш|вш|ующ|ающ|яющ|ящ|ущ|ющ)?"
    r"(?:иями|ями|ами|иях|ях|ах|ием|ией|иям|ого|его|ому|ему|ыми|ими|ешь|ете|ите|ишь|ует|уют|ает|ают|яет|яют|ала|ало|али|ила|ило|или|ыла|ыло|ыли|ела|ело|ели|ать|ять|ить|еть|уть"
    r"|ный|ная|ное|ные|ной|ных|ным|ном|ную|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ам|ям|ую|юю|ов|ев|ым|им|ых|их|ою|ею|ия|ья|ии|ью|ет|ют|ит|ат|ят|ут|ан|ен|ил|ал|ыл|ел|ла|ло|ли|на|но|ны|а|я|о|е|ы|и|у|ю|ь|й)(?:ся|сь)?$"
)
_ENGLISH = re.compile(r"(?<=\w{3})(?:ations?|ments?|ingly|edly|ings?|ies|ied|ers?|ors?|eds?|ly|es|s|e|y)$")
_DOUBLED = re.compile(r"(?<=\w\w)([bdgmnlprt])\1$")


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A word without the endings of its inflection; enough to meet itself, not a dictionary form."""
    low = fold(word).replace("’s", "").replace("'s", "")
    cut = _ENGLISH if low.isascii() else _RUSSIAN
    once = cut.sub("", low)
    return _DOUBLED.sub(r"\1", once) if low.isascii() else once


def words(text: str) -> list[str]:
    """The words and numbers of a text, as written."""
    return _WORD.findall(text)


def each(text: str) -> Iterator[str]:
    """The same, one by one: of a long text only the first may be asked for."""
    return (found.group() for found in _WORD.finditer(text))


@lru_cache(maxsize=32768)
def carries(word: str) -> bool:
    """Whether a word carries content of its own."""
    return fold(word) not in stop_words()


def content(text: str) -> list[str]:
    """The words that carry content, in order."""
    return [w for w in _WORD.findall(text) if carries(w)]


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a few words: a name, a figure, what is counted."""
    return frozenset(stem(w) for w in content(text))


def concepts(found: Iterable[str]) -> frozenset[str]:
    """What these words stand for in either language."""
    return frozenset(name for word in found for name in rows_of("concept", word))


def with_source(statement: Statement) -> str:
    """Its words behind those that its sources stand in: *Earlier reports* and *preliminary figures* date what they lead to."""
    return " ".join([*(h.text for h in statement.hops[1:] if h.text), statement.text])
