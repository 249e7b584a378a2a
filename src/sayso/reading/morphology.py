"""Russian word forms, from pymorphy3 (loaded at the first Russian word): parses, cases, the nominative of a name or a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
_CASE_OF = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a word. `marks`: Name, Surn, Patr, Geox, Orgn."""

    lemma: str
    pos: str
    case: str | None
    gender: str | None
    many: bool
    animate: bool
    marks: frozenset[str]
    score: float
    known: bool
    tense: str | None = None


@cache
def _analyzer() -> Any:
    import pymorphy3  # 0.2 s and 15 MB: only for Russian

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Form, ...]:
    """The readings of a word, the likeliest first."""
    return tuple(_form(parse) for parse in _analyzer().parse(word))


def _form(parse: Any) -> Form:
    tag = parse.tag
    case = str(tag.case) if tag.case else None
    return Form(
        lemma=parse.normal_form if tag.POS != "PRTF" else _masculine(parse),
        pos=str(tag.POS or ""),
        case=_CASE_OF.get(case, case) if case else None,
        gender={"masc": "m", "femn": "f", "neut": "n"}.get(str(tag.gender)),
        many=tag.number == "plur",
        animate=tag.animacy == "anim",
        marks=frozenset(m for m in PROPER if m in tag),
        score=float(parse.score),
        known=bool(parse.is_known),
        tense=str(tag.tense) if tag.tense else None,
    )


def _masculine(parse: Any) -> str:
    """ "осуждённую" → "осуждённый": a participle is looked up as a participle, not as its verb."""
    back = parse.inflect({"nomn", "sing", "masc"})
    return str(back.word) if back is not None else str(parse.normal_form)


@lru_cache(maxsize=20_000)
def nominatives(word: str) -> tuple[tuple[str, Form], ...]:
    """The singular nominatives that a word's noun readings go back to, with the reading."""
    found = []
    for parse in _analyzer().parse(word):
        form = _form(parse)
        if form.pos != "NOUN" or form.case is None or form.many:
            continue
        back = parse.inflect({"nomn", "sing"})
        if back is not None:
            found.append((str(back.word), form))
    return tuple(found)


@lru_cache(maxsize=20_000)
def inflected(word: str, lemma: str, gender: str | None, many: bool) -> str:
    """This word in the nominative, agreeing with a head of this gender and number; as it is where it has no such form."""
    parses = sorted(_analyzer().parse(word), key=lambda p: bool(gender) and p.tag.POS not in ("ADJF", "PRTF"))
    for parse in parses:
        if parse.normal_form != lemma and lemma:
            continue
        wanted = {"nomn", "plur"} if many else {"nomn", "sing"}
        if parse.tag.POS in ("ADJF", "PRTF") and gender and not many:
            wanted.add({"m": "masc", "f": "femn", "n": "neut"}[gender])
        back = parse.inflect(wanted)
        if back is not None:
            return like(word, str(back.word))
    return word


def like(surface: str, word: str) -> str:
    """`word` with the capitals and the ё of the surface form that it comes from."""
    kept = 0
    while kept < min(len(surface), len(word)) and _plain(surface[kept]) == _plain(word[kept]):
        kept += 1
    rest = word[kept:]
    return surface[:kept] + (rest.upper() if surface.isupper() and len(surface) > 1 else rest)


def _plain(letter: str) -> str:
    return letter.lower().replace("ё", "е")


def lemmas(word: str, pos: str = "NOUN") -> Iterator[str]:
    """The base forms of a word as this part of speech, likely ones only."""
    for form in forms(word.lower()):
        if form.pos == pos and form.score >= 0.02:
            yield form.lemma


def is_adjective(word: str) -> bool:
    return any(f.pos in ("ADJF", "PRTF") and f.score >= 0.1 for f in forms(word.lower()))


def has_case(word: str, *cases: str) -> bool:
    """Whether a noun or an adjective may stand in one of these cases here."""
    return any(f.case in cases and f.pos in ("NOUN", "ADJF", "PRTF", "NUMR", "NPRO") for f in forms(word.lower()))


def verb(word: str) -> Form | None:
    """The reading as a verb or a short participle, if that is the likeliest one."""
    first = forms(word.lower())[0]
    return first if first.pos in ("VERB", "PRTS") else None
