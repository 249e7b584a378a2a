"""Russian word forms: parses, cases, the nominative of a name or a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from sayso.lexicon.dictionary import PROPER, analyzer, parses

CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
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


def _parses(word: str) -> tuple[Any, ...]:
    return parses(_plainly(word))


def _plainly(word: str) -> str:
    """The word in small letters: to the dictionary they are all one but in a single letter, which may be an initial."""
    return word.lower() if len(word) > 1 and "\u0400" <= word[0] <= "\u04ff" else word


@lru_cache(maxsize=20_000)  # as written, capitals and all: the readings themselves are kept once
def forms(word: str) -> tuple[Form, ...]:
    """The readings of a word, the likeliest first."""
    return _forms(_plainly(word))


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[Form, ...]:
    return tuple(_form(parse) for parse in parses(word))


def _form(parse: Any) -> Form:
    pos, case, gender, many, animate, marks = _tag(str(parse.tag))
    lemma = parse.normal_form if pos != "PRTF" else _masculine(parse)
    return Form(lemma, pos, case, gender, many, animate, marks, float(parse.score), _known(parse))


def _known(parse: Any) -> bool:
    """Whether the dictionary has the word: it was looked up there and not made out by its ending, prefix or parts."""
    return len(parse.methods_stack) == 1 and isinstance(parse.methods_stack[0][0], _dictionary())


@cache
def _dictionary() -> type:
    from pymorphy3.units import DictionaryAnalyzer

    return DictionaryAnalyzer  # type: ignore[no-any-return]


@lru_cache(maxsize=4_000)
def _tag(tag: str) -> tuple[str, str | None, str | None, bool, bool, frozenset[str]]:
    """A tag's part of speech, case, gender, number, animacy and marks; the dictionary has some 2,000 tags for all its words."""
    parts = tag.replace(" ", ",").split(",")
    case = next((_CASE_OF.get(p, p) for p in parts if p in CASES or p in _CASE_OF), None)
    gender = next((_GENDERS[p] for p in parts if p in _GENDERS), None)
    return parts[0], case, gender, "plur" in parts, "anim" in parts, PROPER.intersection(parts)


def _masculine(parse: Any) -> str:
    """ "осуждённую" → "осуждённый": a participle is looked up as a participle, not as its verb."""
    return _inflected(parse, "nomn", "sing", "masc") or str(parse.normal_form)


def _inflected(parse: Any, *wanted: str) -> str | None:
    """The word in the form with these marks, if it has one: as pymorphy3 inflects it, the choice made once for a paradigm."""
    if _known(parse):
        _, word, number, at = parse.methods_stack[0]
        made = _chosen(number, at, frozenset(wanted))
        if made:
            dictionary = analyzer().dictionary
            return f"{made[0]}{dictionary.build_stem(dictionary.paradigms[number], at, word)}{made[1]}"
    back = parse.inflect(set(wanted))
    return str(back.word) if back is not None else None


@lru_cache(maxsize=20_000)
def _chosen(number: int, at: int, wanted: frozenset[str]) -> tuple[str, str] | None:
    """Of the forms of a paradigm that have the marks wanted the one most like form `at`: what stands around its stem."""
    dictionary = analyzer().dictionary
    forms = [form for form in dictionary.build_paradigm_info(number) if wanted <= form[1].grammemes]
    like = dictionary.build_tag_info(number, at).updated_grammemes(wanted)
    best = max(forms, key=lambda f: len(like & f[1].grammemes) - 0.1 * len(like ^ f[1].grammemes), default=None)
    return (best[0], best[2]) if best else None


@lru_cache(maxsize=20_000)
def nominatives(word: str) -> tuple[tuple[str, Form], ...]:
    """The singular nominatives that a word's noun readings go back to, with the reading."""
    found = []
    for parse in _parses(word):
        form = _form(parse)
        if form.pos != "NOUN" or form.case is None or form.many:
            continue
        back = _inflected(parse, "nomn", "sing")
        if back is not None:
            found.append((back, form))
    return tuple(found)


@lru_cache(maxsize=20_000)
def inflected(word: str, lemma: str, gender: str | None, many: bool) -> str:
    """This word in the nominative, agreeing with a head of this gender and number; as it is where it has no such form."""
    parses = sorted(_parses(word), key=lambda p: bool(gender) and p.tag.POS not in ("ADJF", "PRTF"))
    for parse in parses:
        if lemma and lemma not in (parse.normal_form, _masculine(parse) if parse.tag.POS == "PRTF" else ""):
            continue
        wanted = ["nomn", "plur" if many else "sing"]
        if parse.tag.POS in ("ADJF", "PRTF") and gender and not many:
            wanted.append({"m": "masc", "f": "femn", "n": "neut"}[gender])
        back = _inflected(parse, *wanted)
        if back is not None:
            return like(word, back)
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


def likely(word: str, least: float = 0.1) -> tuple[Form, ...]:
    """The readings that are not far-fetched; the first one always."""
    found = forms(word)
    return tuple(f for f in found if f.score >= least) or found[:1]


def is_adjective(word: str) -> bool:
    return any(f.pos in ("ADJF", "PRTF") and f.score >= 0.1 for f in forms(word.lower()))


def has_case(word: str, *cases: str) -> bool:
    """Whether a noun or an adjective may stand in one of these cases here."""
    return any(f.case in cases and f.pos in ("NOUN", "ADJF", "PRTF", "NUMR", "NPRO") for f in forms(word.lower()))


def verb(word: str) -> Form | None:
    """The reading as a verb or a short participle, if that is the likeliest one."""
    first = forms(word.lower())[0]
    return first if first.pos in ("VERB", "PRTS") else None


@lru_cache(maxsize=20_000)
def tenses(word: str) -> frozenset[str]:
    """The tenses that a word's readings as a verb have (`past`, `pres`, `futr`)."""
    return frozenset(str(p.tag.tense) for p in _parses(word) if p.tag.POS == "VERB" and p.tag.tense)


@lru_cache(maxsize=20_000)
def moods(word: str) -> frozenset[str]:
    """The moods that a word's likely readings as a verb have (`indc`, `impr`)."""
    return frozenset(str(p.tag.mood) for p in _parses(word) if p.tag.POS == "VERB" and p.tag.mood and p.score >= 0.2)


@lru_cache(maxsize=20_000)
def persons(word: str) -> frozenset[str]:
    """The persons that a word's likely readings as a verb have (`1per`, `2per`, `3per`)."""
    return frozenset(str(p.tag.person) for p in _parses(word) if p.tag.POS == "VERB" and p.tag.person and p.score >= 0.2)


@lru_cache(maxsize=20_000)
def aspects(word: str) -> frozenset[str]:
    """The aspects that a word's readings as a verb have (`perf`, `impf`)."""
    return frozenset(str(p.tag.aspect) for p in _parses(word) if p.tag.POS in ("VERB", "INFN") and p.tag.aspect)
