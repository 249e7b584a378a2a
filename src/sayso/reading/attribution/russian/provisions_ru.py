"""Where a provision of Russian law is named: *согласно части 1 статьи 7 Закона № 255-ФЗ*, *согласно п. 3 ст. 10 УК РФ*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian.phrases_ru import past_mark, past_name
from sayso.reading.words.morphology import forms, lemmas

OBLIQUE = ("gent", "datv", "ablt")
SHORT = 3  # letters at most of a provision's abbreviation
JOINS = ("и", "к", "от", "или")


def end(s: Sentence, first: int) -> int | None:
    """Behind a provision with its number and all that it is of; `None` where none is named here."""
    if not provision(s, first) or not _numbered(s, first):
        return None
    at = last = first
    while at < len(s.words):
        step = _step(s, at)
        if step == at:
            break
        at = step
        last = at if s.words[at - 1].word or s.words[at - 1].text in ')»"' else last
    return last


def provision(s: Sentence, at: int) -> bool:
    """Whether a word for a part of a law stands here, in full or shortened."""
    word = s.words[at]
    return word.word and bool({word.lower, *lemmas(word.text)} & s.lexicon.words["provisions"])


def _numbered(s: Sentence, at: int) -> bool:
    after = at + 1 + (s.lower(at + 1, at + 2) == ["."])
    return after < len(s.words) and s.words[after].text[0].isdigit()


def _step(s: Sentence, at: int) -> int:
    """Behind the next word or mark of the provision; `at` itself where it ends."""
    word = s.words[at]
    follows = at + 1 < len(s.words) and (s.words[at + 1].text[0].isdigit() or provision(s, at + 1) or _of_law(s, at + 1))
    if word.text in '«"“':
        return past_name(s, at)
    if word.text == "(":
        return past_mark(s, at, len(s.words))
    if word.text == ".":
        return at + 1 if len(s.words[at - 1].text) <= SHORT else at
    if word.text == "," or word.lower in JOINS:
        return at + 1 if follows else at
    return at + 1 if word.text == "№" or word.text[0].isdigit() or provision(s, at) or _of_law(s, at) else at


def _of_law(s: Sentence, at: int) -> bool:
    """*УК РФ*, *Закона*, *Трудового кодекса Российской Федерации*, *января 2020 года*."""
    word = s.words[at]
    if not word.word:
        return False
    acronym = word.text[-1].isupper() and len(word.text) > 1
    found = forms(word.text)[:1]
    oblique = any(f.case in OBLIQUE and (word.text[0].isupper() or f.pos in ("ADJF", "PRTF")) for f in found)
    before = forms(s.words[at - 1].text)[0]
    described = before.pos == "ADJF" and before.case in OBLIQUE and any(f.pos == "NOUN" for f in found)  # *Трудового кодекса*
    law = described or bool(set(lemmas(word.text)) & s.lexicon.words["norms"])
    law = law and any(f.case in OBLIQUE for f in found)
    return acronym or oblique or law or s.is_word(at, "calendar")
