"""Subject and verb in Russian: which word can be the subject of which verb, and which verb speaks of the future."""

from __future__ import annotations

from sayso.lexicon.dictionary import NOMINAL
from sayso.reading.words.morphology import forms, moods, persons, tenses

YO = frozenset({"признает", "признают", "узнает", "узнают"})  # the future, or a present tense written without its ё
LIKELY = 0.15  # a reading rarer than this is not meant ("России" as a plural)


def subject(word: str, many: bool | None) -> bool:
    """Whether the word can be a subject in this number (`None`: in any); a foreign or fixed name can."""
    likely = [f for f in forms(word) if f.score >= LIKELY]
    fits = any(f.case == "nomn" and f.pos in NOMINAL and many in (None, f.many) for f in likely)
    return fits or (word[:1].isupper() and (word.isascii() or word.isupper()))


def dative(word: str) -> bool:
    """Whether the word can be whom one speaks to («рассказал «Проталине»»)."""
    return any(f.case == "datv" and f.pos in NOMINAL for f in forms(word))


def plural(verb: str) -> bool | None:
    """The number of a verb ("уверен" among them), or `None` where the word is no verb."""
    return next((f.many for f in forms(verb) if f.pos in ("VERB", "PRTS", "ADJS")), None)


def future(verb: str) -> bool:
    """Whether the word is a verb in the future tense ("продолжит")."""
    return forms(verb)[0].pos == "VERB" and tenses(verb) == {"futr"} and verb not in YO


def imperative(verb: str) -> bool:
    """Whether the word is a verb that asks for something ("выходите")."""
    asks = moods(verb) == {"impr"} or ("impr" in moods(verb) and verb.endswith(("те", "тесь")))  # no *отправим*
    return forms(verb)[0].pos == "VERB" and asks


def person(verb: str) -> str | None:
    """The person of a verb: `1per`, `2per`, `3per`."""
    return next(iter(persons(verb)), None) if forms(verb)[0].pos == "VERB" else None


def participle(word: str) -> bool:
    """Whether the word is a verbal adverb ("сообщив"): its subject is that of the sentence."""
    return forms(word)[0].pos == "GRND"
