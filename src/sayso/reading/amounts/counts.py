"""Numbers without a unit: what they count, and which of them count nothing."""

from __future__ import annotations

from sayso.reading.amounts.nouns import noun
from sayso.reading.words.morphology import forms
from sayso.reading.words.numbers import Numeral, numeral
from sayso.reading.words.tokens import DASHES, Scan

MOST_OF = 100  # the whole of which so many are told (`six in 10`)


def counted(s: Scan, start: int, number: Numeral, end: int, between: bool, qualified: bool) -> tuple[int, str | None] | None:
    """The end of the counted words and the words themselves; `None` where the number counts nothing."""
    if number.part or s.key(start - 1) == "ни" or names_something(s, number, end) or one_in_so_many(s, number, end):
        return None
    if s.key(end) in DASHES and s.glued(end) and s.glued(end + 1):
        return None  # "ten-storey", «100-летие»
    single = number.amount == 1 and not between
    found = noun(s, end, single)
    if found:
        return found
    if between and not qualified:
        return None
    return bare(s, number, end, single, qualified)


def one_in_so_many(s: Scan, number: Numeral, end: int) -> bool:
    """`one in five voters`, `six in 10`: a share, either number of it."""
    first = s.key(end) == "in" and s.joined(end) and _share(s, number, numeral(s, end + 1))
    at = number.start - 2
    back = numeral(s, at) if s.key(at + 1) == "in" and (s.opens(at) or not s.capital(at)) else None  # no *Harrow One in three*
    return bool(first or (back and back.end == number.start - 1 and _share(s, back, number)))


def _share(s: Scan, part: Numeral, whole: Numeral | None) -> bool:
    if whole is None or (whole.form == "digits" and whole.amount > MOST_OF) or s.match(s.words.units, whole.end):
        return False
    return part.amount < whole.amount <= MOST_OF and not whole.part


def names_something(s: Scan, number: Numeral, end: int) -> bool:
    """`Article 105`, `Flight 370`, `F-16`, `#3`, `10 Downing Street`, a numbered line."""
    i = number.start
    if s.glued(i) and (
        s.kind(i - 1) in ("word", "number") or s.key(i - 1) in DASHES | {"#", "№", "/", "§", "&", "@", "_", "+", "="}
    ):
        return True
    if s.glued(end) and (s.kind(end) in ("word", "number") or s.key(end) in ("/", "_", "@", "°", "=", "+", '"', "″", "′")):
        return True
    if (
        s.key(i - 1) == "№"
        or (s.says("named", i - 1) and s.joined(i))
        or (s.key(i - 1) == "." and s.says("named", i - 2) and s.joined(i))
    ):
        return True
    if number.form == "digits" and not number.scaled and address(s, i, end):
        return True
    return number.form == "words" and s.capital(i) and not s.opens(i) and s.kind(i - 1) == "word" and s.capital(i - 1)


def address(s: Scan, i: int, end: int) -> bool:
    """After a capitalised word inside a sentence, or numbering a line."""
    if s.kind(i - 1) == "word" and s.capital(i - 1) and s.joined(i) and not s.opens(i - 1) and not s.says("count_verb", i - 1):
        return not (s.words.language == "ru" and s.joined(end) and _people_or_things(s, end))  # *В Ржанске 40 рабочих уволили*
    return s.key(end) in (".", ")") and not s.joined(i) and s.joined(end + 1)


def _people_or_things(s: Scan, at: int) -> bool:
    """Whether a noun is counted here, and no verb that looks like one (*Суперджет 100 сел*)."""
    first = forms(s.key(at))[:1] if s.kind(at) == "word" and not s.capital(at) else ()
    return any(f.pos in ("NOUN", "ADJF", "PRTF") for f in first) and noun(s, at, False) is not None


def bare(s: Scan, number: Numeral, end: int, single: bool, qualified: bool) -> tuple[int, None] | None:
    """A number whose noun stands elsewhere (`35 were rescued`, `the other three`)."""
    if s.key(end) in DASHES and s.glued(end):
        return None
    if single:
        return (
            (end, None) if qualified or (number.form == "words" and any(s.says("fate", k) for k in range(end, end + 3))) else None
        )
    if (
        number.amount == 0
        or label(s, number)
        or (s.says("to", end) and not s.says("from", number.start - 1) and odds(s, end + 1))
    ):
        return None
    if number.form == "digits" and not number.scaled and number.amount % 1:
        return (end, None) if qualified else None
    return (end + 1, None) if s.says("more", end) and s.joined(end) else (end, None)


def label(s: Scan, number: Numeral) -> bool:
    """`a 911 caller`, `Downing Street, 10`, digits past counting: a number used as a name."""
    if number.form != "digits" or number.scaled:
        return False
    house = s.words.language == "ru" and s.key(number.start - 1) == "," and s.capital(number.start - 2)
    return s.says("article", number.start - 1) or house or number.amount >= LONGEST_COUNT


def odds(s: Scan, j: int) -> bool:
    """`3 to 1`."""
    return s.kind(j) == "number" or s.key(j) in s.words.cardinals


LONGEST_COUNT = 10**12
