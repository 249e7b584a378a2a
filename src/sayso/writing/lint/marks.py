"""Words as marks that a draft and a case are laid beside each other by: the same for every inflection, script and language.

A mark is a stem of a word, the concept a word stands for in either language, the key of a name, a figure or a day.
"""

from __future__ import annotations

import re
from functools import lru_cache

import iuliia

from sayso.lexicon.accounts import fold, rows_of, stop_words
from sayso.lexicon.dictionary import parses
from sayso.lexicon.language import load
from sayso.lexicon.lint import forms, met
from sayso.lexicon.names import given_names, name_words
from sayso.records import Span, Time, Value

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W\d_]+)*")
_ENGLISH = re.compile(r"(?<=\w{3})(?:ations?|ments?|ingly|edly|ings?|ies|ied|ers?|ors?|eds?|ly|es|s|e|y)$")
_CASES = re.compile(r"(?<=\w{3})(?:ого|ому|ыми|ой|ая|ую|ый|ий|ым|ом|ем|ей|ых|а|у|е|ы|и|ю|я|й)$")
_LATIN = re.compile(r"(?<=\w{3})(?:aya|aia|iy|yy|y|i|a)$")
_BEGINNING, _LONG = 5, 7  # a long word is known by its beginning: collapsed and collapse, растрата and растратил
_SAYING = frozenset({"say", "claim", "allege", "report", "estimate", "believe", "admit", "deny", "fear", "rule"})
_OPENING = ' \u00a0«“"(—–-'
_SPELLINGS = (("shch|sch|sh", "S"), ("tch|ch", "C"), ("zh", "J"), ("kh|h", "x"), ("ts|tz", "Z"), ("ph", "f"), ("ck|c|q", "k"),
              ("w", "v"), ("[aeiouyj]", ""), (r"(.)\1+", r"\1"))  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its inflection, a long one by its beginning."""
    low = fold(word).replace("’s", "").replace("'s", "")
    if low.isascii():
        cut = _ENGLISH.sub("", low)
        base = re.sub(r"(bb|dd|gg|ll|mm|nn|pp|rr|tt)$", lambda m: m.group()[0], cut)
    else:
        base = fold(parses(low)[0].normal_form)
    return base[:_BEGINNING] if len(base) >= _LONG else base


@lru_cache(maxsize=65536)
def concepts(word: str) -> frozenset[str]:
    """What a word stands for in either language."""
    return rows_of("concept", word) | met("concept", word)


@lru_cache(maxsize=65536)
def word_marks(word: str) -> frozenset[str]:
    """The marks of one word: its concepts, or its stem where it has none."""
    found = concepts(word)
    return frozenset(f"c:{name}" for name in found) if found else frozenset([f"w:{stem(word)}"])


def bare(text: str) -> str:
    """The words of a text in small letters, its signs left out: the same for what is word for word the same."""
    return " ".join(fold(word) for word in WORD.findall(text))


def content(text: str) -> list[str]:
    """The words that carry content, in order; neither figures nor words of saying do."""
    stop = stop_words()
    return [w for w in WORD.findall(text) if fold(w) not in stop and not w[0].isdigit()]


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The key of a word of a name: its consonants in Latin letters, the same in both scripts and in every case."""
    low = fold(word).replace("’s", "").replace("'s", "").strip("’'")
    given = given_names().get(low) or given_names().get(_CASES.sub("", low))
    if given:
        return f"given {given}"
    bare = _LATIN.sub("", low) if low.isascii() else str(iuliia.WIKIPEDIA.translate(_CASES.sub("", low))).lower()
    bones = bare
    for pattern, into in _SPELLINGS:
        bones = re.sub(pattern, into, bones)
    return bones if len(bones) > 2 else bare


def capitals(text: str) -> list[tuple[str, Span]]:
    """Words that begin with a capital and are longer than an initial, with their places."""
    titles = name_words("title")
    found = ((m.group(), m.span()) for m in WORD.finditer(text) if m.group()[0].isupper() and len(m.group()) > 2)
    return [(word, span) for word, span in found if fold(word) not in titles and fold(word) not in stop_words()]


def keys(name: str) -> frozenset[str]:
    """The keys of the words of a name that are written with a capital."""
    return frozenset(key(word) for word, _ in capitals(name))


def figure(value: Value) -> str:
    """A quantity as a mark."""
    return "v:" + ":".join(part or "" for part in (value.kind, value.amount, value.low, value.high))


def day(time: Time) -> str:
    """A date as a mark."""
    return f"t:{time.earliest}:{time.latest}"


def marks(text: str) -> frozenset[str]:
    """The marks of the words of a text; a word written with a capital inside a sentence stands by its key, for a name."""
    named = {span for _, span in capitals(text)}
    inside = {span for span in named if text[: span[0]].rstrip(_OPENING)[-1:] not in ("", ".", "!", "?", "…", ":", "\n")}
    found = {f"n:{key(text[a:b])}" for a, b in named}
    for m in WORD.finditer(text):
        word = m.group()
        if m.span() in inside:
            found |= {f"c:{name}" for name in concepts(word)}
        elif fold(word) not in stop_words() and not word[0].isdigit():
            found |= word_marks(word)
    return frozenset(found)


@lru_cache(maxsize=4)
def _says(language: str) -> frozenset[str]:
    return frozenset(first for first, found in load(language).cues.items() if any(row.verb in _SAYING for _, row in found))


def cued(text: str) -> bool:
    """Whether the text holds a word by which somebody says, holds or estimates something: an order or a threat is none."""
    known = _says("en") | _says("ru")
    return forms("distance").met(text) or any(fold(word) in known for word in WORD.findall(text))
