"""Russian: prison terms that somebody got, without the court that gave them: *получил восемь лет колонии*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.stances.clause_ru import Clause, lemma
from sayso.reading.words.text import Token

SPANS = ("лет", "год", "года", "месяц", "месяца", "месяцев", "суток", "дней")
PRISON = ("колони", "тюрьм", "тюрем", "заключени", "лишени", "условн", "арест")
REACH = 12  # words from the verb to the prison
GETTING = frozenset({"получить", "получать"})
GIVEN = frozenset({"дали", "присудили"})  # nobody is named who gave it


def got(main: Clause) -> bool:
    """Whether the main predicate tells of a term that somebody got: *получили от двух до пяти лет*, *дали три года условно*."""
    if main.at is None or main.predicate is None:
        return False
    gets = lemma(main.predicate, "VERB") in GETTING or main.predicate.lower in GIVEN
    denied = main.at > 0 and main.words[main.at - 1].lower == "не"
    return gets and not denied and _term(main.words[main.at + 1 : main.at + REACH])


def _term(words: Sequence[Token]) -> bool:
    """*от двух до пяти лет колонии*: a time, and a prison behind it."""
    span = next((i for i, w in enumerate(words) if w.lower in SPANS), None)
    return span is not None and any(w.lower.startswith(PRISON) for w in words[span:])
