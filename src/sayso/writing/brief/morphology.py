"""Russian word forms: what is in the nominative, a verb, a name."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from sayso.lexicon.dictionary import NOMINAL, PROPER, analyzer, parses

PREDICATES = frozenset({"VERB", "PRTS", "ADJS", "PRED", "COMP"})
CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщэюя")


def tags(word: str) -> tuple[Any, ...]:
    """The tags a word may have, the likeliest first."""
    return tuple(parse.tag for parse in parses(word))


def predicate(word: str) -> bool:
    """Whether the word's likeliest reading can carry a clause."""
    return str(tags(word)[0].POS) in PREDICATES


def proper(word: str) -> bool:
    """Whether the word's likeliest reading is a name; a word that no dictionary has is one too (*Росгвардия*)."""
    known: bool = analyzer().word_is_known(word.lower())
    return not known or any(mark in tags(word)[0] for mark in PROPER)


def nominative(phrase: str) -> bool:
    """Whether the head of a noun phrase, its first noun-like word, can stand in the nominative."""
    head = _head(phrase)
    return head is not None and any("nomn" in tag and str(tag.POS) in NOMINAL for tag in tags(head))


def noun(phrase: str) -> bool:
    """Whether it is a noun phrase at all."""
    return _head(phrase) is not None


def plural_verb(words: str) -> bool | None:
    """Whether the finite verb in these words is a plural; `None` where there is none."""
    found = [tags(word.strip(",.:"))[0] for word in words.split()]
    verbs = [tag for tag in found if str(tag.POS) == "VERB"]
    return "plur" in verbs[-1] if verbs else None


def plural_title(title: str) -> bool:
    """Whether a title of one word is a plural: «Викиновости»."""
    word = title.strip("«»")
    return (
        " " not in word
        and word[:1].lower() in CYRILLIC
        and any({"plur", "nomn"} in tag for tag in tags(word))
        and not any({"sing", "nomn"} in tag for tag in tags(word))
    )


def many(phrase: str) -> bool:
    """Whether the head of a noun phrase in the nominative is a plural."""
    head = _head(phrase)
    read = [tag for tag in tags(head) if "nomn" in tag] if head else []
    return bool(read) and ("plur" in read[0] or (str(read[0].POS) == "NUMR" and head is not None and head.casefold() != "один"))


def _head(phrase: str) -> str | None:
    words = [word.strip('«»“”„",.()') for word in phrase.split()]
    nouns = [word for word in words if word and any(str(tag.POS) in NOMINAL for tag in tags(word)[:2])]
    return nouns[0] if nouns else None


@lru_cache(maxsize=1_000)
def declined(phrase: str, case: str) -> str | None:
    """A person's name in another case (`gent`, `datv`, `accs`, ...), word by word; `None` where a word doesn't bend."""
    found = [_bent(word, case, phrase) for word in phrase.split()]
    return " ".join(word for word in found if word) if all(found) else None


def _bent(word: str, case: str, phrase: str) -> str | None:
    gender = _gender(phrase)
    for parse in parses(word):
        if "nomn" in parse.tag and "sing" in parse.tag and (gender is None or gender in parse.tag) and "NOUN" in parse.tag:
            made = parse.inflect({case, "sing"})
            return _like(word, made.word) if made is not None else None
    return None


def _gender(phrase: str) -> str | None:
    for word in phrase.split():
        for tag in tags(word):
            if "Name" in tag and "nomn" in tag:
                return str(tag.gender)
    return None


def gender(phrase: str) -> str | None:
    """`masc` or `femn` where a given name in it tells."""
    return _gender(phrase)


def _like(word: str, made: str) -> str:
    return made[:1].upper() + made[1:] if word[:1].isupper() else made
