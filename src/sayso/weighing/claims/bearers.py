"""Whether two statements tell of the same one: of Orlov, not of Orlov's wife; of what was, not of what might have been; and
whether both say what it is that somebody declined."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.accounts import forms
from sayso.weighing import words
from sayso.weighing.telling.told import Told

_ALMOST = re.compile(r"\b(?:almost|nearly) (?:\w{2,}ed|sold|won|lost|died|fell|broke|left|shot|hit|sank)\b", re.I)
_OWN = re.compile(r"\b((?:[A-Z][\w-]+ )*[A-Z][\w-]+)(?:[’']s|(?<=s)[’']) (?:\w+ )?(\w+)")
_OF = re.compile(r"\b(\w+) of (?:the )?((?:[A-Z][\w-]+ ?)+)")
_BEFORE = re.compile(r"\b([а-яёА-ЯЁ]\w+) ((?:[А-ЯЁ]\w+ ?)+)")


def another_bearer(a: Told, b: Told) -> bool:
    """One tells it of somebody's wife, lawyer or house, the other of that person: each of the two knows no such word."""
    return _beside(a, b) or _beside(b, a)


def _beside(a: Told, b: Told) -> bool:
    if a.language != b.language or not a.people & b.people:
        return False
    if any(kind == "kin" for kind, _ in a.content.kinds) and not any(kind == "kin" for kind, _ in b.content.kinds):
        return True
    names = frozenset(words.stem(w) for t in a.traits if any(t.meets(u) for u in b.traits) for w in t.words)
    heads = _heads(a.statement.text, names)
    if heads and names & words.stems(_apart(a.statement.text)):
        return False  # he is told of himself too: *Orlov's aide said Orlov was arrested*
    return bool(heads) and heads.isdisjoint(b.wording.stems) and not _heads(b.statement.text, names)


def _heads(text: str, names: frozenset[str]) -> frozenset[str]:
    """The stems of the words that belong to these: Orlov's *house*, the *wife* of Orlov, *адвокат* Орлова."""
    found = [m[2] for m in _OWN.finditer(text) if names & words.stems(m[1])]
    found += [m[1] for m in _OF.finditer(text) if names & words.stems(m[2])]
    found += [m[1] for m in _BEFORE.finditer(text) if names & words.stems(m[2]) and forms("belonging").met(m[1])]
    return frozenset(words.stem(w) for w in found)


def _apart(text: str) -> str:
    """The text without its owners and what is theirs."""
    return _BEFORE.sub(" ", _OF.sub(" ", _OWN.sub(" ", text)))


def unreal(a: Told, b: Told) -> bool:
    """One tells of what might have been, is threatened by law or was refused, the other of what was."""
    return is_unreal(a.statement.text) != is_unreal(b.statement.text)


@lru_cache(maxsize=65536)
def is_unreal(text: str) -> bool:
    """Whether a text tells of what did not happen, or may not: "could have sold", "almost sold", «чуть не продал»."""
    return forms("unreal").met(text) or _ALMOST.search(text) is not None


def left_open(a: Told, b: Told) -> bool:
    """One says no more than that somebody declined, agreed or asked, the other to what or for what: it may be another thing."""
    return _is_open(a) != _is_open(b)


def _is_open(t: Told) -> bool:
    return len(t.core) == 1 and forms("left_open").met(t.statement.text)
