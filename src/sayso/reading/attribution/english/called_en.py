"""English: what something is called behind what it is: *called Orr a liar*, *called the charges unfounded*."""

from __future__ import annotations

import re

from sayso.lexicon.grammar import ARTICLES
from sayso.lexicon.grammar import POSSESSIVE as OWNERS
from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.people.described_en import word_kind

_JUDGES = re.compile(
    r"un[a-z]*(?:ed|ing|able|ible|ful|al|ous|air|ust|rue|ise|afe|ary|ent)"
    r"|[a-z]{3,}(?:less|ful|ous|ible|able|ive|ical|istic|ated|urd|orrect|urate|egal|atic)"
)
PLAIN = frozenset(
    {"false", "wrong", "fake", "fair", "right", "racist", "sexist", "corrupt", "premature", "dead", "safe", "ludicrous"}
)
NOUNS = frozenset(
    {"archive", "initiative", "objective", "perspective", "alternative", "collective", "table", "cable", "vegetable"}
)
SINGLE = frozenset({"a", "an"})
TIMES = frozenset(
    {"time", "minute", "moment", "hour", "day", "week", "month", "year", "few", "little", "bit", "couple", "second"}
)
LED = frozenset(
    {"of", "for", "in", "on", "off", "out", "up", "to", "from", "at", "by", "with", "back", "into", "over", "about", "as"}
)
BEHIND = LED | {"and", "or", "but", "because", "after", "when", "while", "since", "last"}
FAR = 6  # words of what is called so


def called_so(s: Sentence, at: int, *, passive: bool = False) -> bool:
    """Whether something is called something behind this verb (`passive`: it stands before): by a noun or an adjective."""
    first = at + 1
    if first >= len(s.words) or s.words[first].lower in LED or not (passive or _opens(s, first)):
        return False
    for i in range(first + (not passive), min(first + FAR, len(s.words))):
        if not s.words[i].word or s.words[i - 1].lower in LED:
            return False
        if s.words[i].lower in SINGLE:
            return s.lower(i + 1, i + 2) != [] and not TIMES.intersection(s.lower(i + 1, i + 3))
        if _adjective(s, i) and s.words[i - 1].lower not in ARTICLES | OWNERS:
            return True
    return False


def _opens(s: Sentence, at: int) -> bool:
    """Whether a thing or somebody opens here who may be called so: with an article, whose it is, or a name."""
    return s.words[at].lower in ARTICLES | OWNERS | {"this", "these", "those"} or s.words[at].text[0].isupper()


def _adjective(s: Sentence, at: int) -> bool:
    """Whether an adjective closes here what is called so: no noun stands behind it."""
    word = s.words[at].lower
    noun = word in NOUNS or bool(word_kind(people("en"), word)[0])  # *called the chief executive*
    judges = word in PLAIN or (not noun and _JUDGES.fullmatch(s.words[at].text) is not None)
    return judges and (at + 1 >= len(s.words) or not s.words[at + 1].word or s.words[at + 1].lower in BEHIND)
