"""What a number counts: the noun phrase that follows it, as far as its words show it without a tagger."""

from __future__ import annotations

from sayso.lexicon.values import ValueWords
from sayso.reading.words.tokens import DASHES, Scan

REACH = 6  # words looked at after a number
ADJECTIVE = (
    "ых",
    "их",
    "ым",
    "им",
    "ыми",
    "ими",
    "ые",
    "ие",
    "ый",
    "ий",
    "ого",
    "его",
    "ому",
    "ему",
    "ая",
    "яя",
    "ую",
    "юю",
    "ой",
    "ей",
    "ою",
    "ом",
    "ем",
)


def noun(scan: Scan, j: int, single: bool) -> tuple[int, str] | None:
    """The end of the noun phrase at token j and its words; `single` where the number is one."""
    if scan.words.language == "en":
        return english(scan, j, single)
    return russian(scan, j, single) if scan.words.language == "ru" else None


def phrase_text(scan: Scan, start: int, end: int) -> str:
    a, b = scan.span(start, end)
    return " ".join(scan.text[a:b].split())


def english(scan: Scan, j: int, single: bool) -> tuple[int, str] | None:
    """`service members`, `more people`, `of them conscripts`, `police officers and firefighters` up to its first plural."""
    start = of_them(scan, j)
    if scan.says("more", start) and scan.joined(start):
        start += 0 if is_plural(scan.words, scan.key(start)) else 1
    end = next((k + 1 for k in run(scan, start) if fits(scan, k, single)), 0)
    if not end:
        return None
    while (
        not single
        and scan.joined(end)
        and scan.kind(end) == "word"
        and is_plural(scan.words, scan.key(end))
        and not scan.says("stop", end)
    ):
        end += 1
    return end, phrase_text(scan, skip_fellow(scan, start), end)


def of_them(scan: Scan, j: int) -> int:
    """Past `of them`, `of the`, `of his`, where a noun may follow."""
    if not (scan.says("of", j) and scan.says("those", j + 1)):
        return j
    return j + 3 if scan.says("those", j + 2) else j + 2


def skip_fellow(scan: Scan, start: int) -> int:
    """`other`, `fellow` say nothing of what is counted."""
    return start + 1 if scan.says("fellow", start) else start


def run(scan: Scan, start: int) -> list[int]:
    """The word tokens of one unbroken phrase, hyphened compounds included."""
    out: list[int] = []
    k = start
    while len(out) < REACH and scan.joined(k):
        if scan.key(k) in DASHES and scan.glued(k) and scan.glued(k + 1):
            k += 1
        if scan.kind(k) != "word" or scan.says("stop", k):
            break
        out.append(k)
        k = k + 3 if possessive(scan, k) else k + 1
    return out


def possessive(scan: Scan, k: int) -> bool:
    return scan.key(k + 1) in ("'", "’") and scan.glued(k + 1) and scan.key(k + 2) == "s" and scan.glued(k + 2)


def fits(scan: Scan, k: int, single: bool) -> bool:
    if single:
        return scan.says("single", k)
    return is_plural(scan.words, scan.key(k)) and not possessive(scan, k)


def is_plural(words: ValueWords, key: str) -> bool:
    """Whether an English word looks like a plural noun."""
    if words.says("plural", key):
        return True
    return len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")) and not words.says("singular", key)


def _area(scan: Scan, j: int) -> int | None:
    """Behind «кв. м», «кв.км»: the shortened square of a length."""
    at = j + 1 + (scan.key(j + 1) == ".")
    return at + 1 if scan.key(j) == "кв" and scan.key(at) in ("м", "км", "см", "метров", "метра") else None


def russian(scan: Scan, j: int, single: bool = False) -> tuple[int, str] | None:
    """`взрослых мужчин`, `пострадавших`, `человек`: adjectives, then the first word that is none."""
    start = j
    while scan.joined(start) and scan.says("more", start):
        start += 1
    if (area := _area(scan, start)) is not None:
        return area, phrase_text(scan, start, area)
    last = 0
    for k in run(scan, start):
        if scan.capital(k) or verbal(scan.key(k)) or (last and scan.says("whole_noun", last - 1) and not genitive(scan.key(k))):
            break
        last = k + 1
        if not scan.key(k).endswith(ADJECTIVE) or scan.says("noun", k):
            break
    if not last or (single and not any(scan.says("single", k) for k in range(start, last))):
        return None
    return last, phrase_text(scan, start, last)


def verbal(key: str) -> bool:
    """Whether a word looks like a verb or a short participle, which no number counts."""
    return len(key) > 3 and key.endswith(VERBAL) and key not in NO_VERBS


def genitive(key: str) -> bool:
    """Whether a word can be the noun an adjective plural stands before (`взрослых мужчин`)."""
    return key.endswith(
        ("ей", "ов", "ев", "ин", "ек", "ок", "ат", "ам", "ами", "ах", "ан", "ет", "иц", "ниц", "ков", "ян", "ак", "ий")
    )


VERBAL = (
    "ли",
    "лся",
    "лась",
    "лось",
    "лись",
    "тся",
    "ают",
    "яют",
    "уют",
    "еют",
    "ает",
    "яет",
    "ует",
    "еет",
    "ены",
    "аны",
    "иты",
    "ило",
    "ало",
    "ело",
    "ула",
    "ала",
    "ила",
)
NO_VERBS = frozenset(
    {
        "земли",
        "доли",
        "роли",
        "цели",
        "модели",
        "недели",
        "дела",
        "села",
        "тела",
        "сила",
        "школа",
        "дело",
        "тело",
        "число",
        "страны",
        "раны",
        "силы",
    }
)


def stuff(scan: Scan, j: int) -> tuple[int, str] | None:
    """What a weight or a share is of: `of cable`, «кабеля»."""
    if scan.words.language == "en":
        if not (scan.says("of", j) and scan.joined(j)):
            return None
        start = j + 2 if scan.says("article", j + 1) or scan.key(j + 1) == "the" else j + 1
        words = run(scan, start)[:3]
        plural = next((n for n, k in enumerate(words) if is_plural(scan.words, scan.key(k))), len(words))
        words = words[: plural + 1]
        return (words[-1] + 1, phrase_text(scan, start, words[-1] + 1)) if words else None
    return russian(scan, j) if scan.words.language == "ru" else None
