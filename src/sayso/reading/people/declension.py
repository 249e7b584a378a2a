"""Russian names back to their nominative: every form of a name in the text has a say, and the forms of one full name agree.

"Виталия Русакова" may be a woman or a man's genitive; "Русаков сказал" elsewhere, the given name's usual gender and the
words around it ("отчим Виталия Русакова") decide it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.people import People
from sayso.reading.words.morphology import forms, like, nominatives
from sayso.reading.words.pieces import arabic

_GIVEN_WITH_YO = frozenset({"Пётр", "Артём", "Фёдор", "Семён", "Алёна", "Матвей"})  # "Петра" gives no ё away
ANY = "*"
# ending, what the nominative has instead ("": a bare consonant), case, gender
_ENDINGS = (
    *((e, ("ий", "ый", "ой"), c, "m") for e, c in (("ого", "gent"), ("ому", "datv"))),
    *((e, ("енок",), c, "m") for e, c in (("енка", "gent"), ("енку", "datv"), ("енком", "ablt"), ("енке", "loct"))),
    *((e, ("ий",), c, "m") for e, c in (("его", "gent"), ("ему", "datv"), ("им", "ablt"))),
    *(("ым", ("ый", "ой", ""), "ablt", "m"), ("ом", ("",), "ablt", "m"), ("ем", ("й", "ь", ""), "ablt", "m")),
    *(("а", ("",), "gent", "m"), ("я", ("й", "ь"), "gent", "m"), ("у", ("",), "datv", "m"), ("ю", ("й", "ь"), "datv", "m")),
    *(("е", ("", "й", "ь"), "loct", "m"), ("е", ("а", "я"), "datv", "f"), ("у", ("а",), "accs", "f"), ("ю", ("я",), "accs", "f")),
    *(("ы", ("а",), "gent", "f"), ("и", ("а", "я"), "gent", "f"), ("ии", ("ия",), "gent", "f"), ("ию", ("ия",), "accs", "f")),
    *(("ой", ("а", "ая"), "gent", "f"), ("ей", ("я", "а"), "gent", "f"), ("ую", ("ая",), "accs", "f")),
)
_SAME = {"m": {"gent": ("accs",), "datv": (), "loct": ()}, "f": {"gent": ("datv", "ablt", "loct"), "datv": ("loct",)}}
OBLIQUE = ("ого", "его", "ому", "ему", "овым", "евым", "иным", "ским", "цким", "ову", "еву", "ину")
_HERS = ("овой", "евой", "ёвой", "иной", "ыной")  # more often a woman's than a Береговой's
_OF_FATHERS = ("ов", "ев", "ёв", "ин", "ын")
_NEVER = re.compile(r"(?:оглу|оглы|швили|дзе|заде|енко)$")  # and so end surnames that are never declined
_SONS = ("оглу", "оглы")  # somebody's son
_RUSSIAN = re.compile(r"(?:[оеё]в|ин|ын|[сц]к(?:ий|ой|ая))$")  # so ends a first half that is declined: Львова-Белова
_HUSHED = "гкхжчшщц"  # no ы follows them
_VOWELS = "аеёиоуыэюя"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way back: the nominative, the case and gender the form would have then, and how likely that is by itself."""

    word: str
    case: str
    gender: str
    weight: float


@lru_cache(maxsize=10_000)
def readings(surface: str, lists: People) -> tuple[Reading, ...]:
    """Every way back from this form, by the dictionary and by its ending."""
    best: dict[tuple[str, str, str], float] = {}
    for reading in _of_halves(surface, lists) or (*_by_dictionary(surface), *_by_ending(surface)):
        if (_undeclined(surface) and reading.word != surface) or reading.word.endswith("зод"):  # Рачимзода is no form of it
            continue
        weight = reading.weight + _given(reading, lists)
        key = (reading.word, reading.case, reading.gender)
        best[key] = max(weight, best.get(key, 0.0))
    for word, case, gender in [key for key in best if key[1] == "gent" and key[2] == "m"]:
        if word in lists["given_male"] and (word, "accs", "m") in best:
            best[word, "accs", "m"] = max(best[word, "accs", "m"], best[word, case, gender])  # they are one form
    return tuple(Reading(*key, weight) for key, weight in best.items())


def _undeclined(surface: str) -> bool:
    """Whether a name's form tells that it has but one: Имамоглу, Шеварднадзе, аль-Малики."""
    return bool(_NEVER.search(surface)) or (arabic(surface) and surface[-1] in "иоуэ")


def _of_halves(surface: str, lists: People) -> tuple[Reading, ...]:
    """Of a name of two names, both are declined (Львовой-Беловой), or the first never is (Бонч-Бруевича); else none."""
    first, _, last = surface.partition("-")
    if not (len(first) > 2 and len(last) > 2 and first[0].isupper() and last[0].isupper() and "-" not in last):
        return ()
    ahead, behind = _of_first(first, lists), readings(last, lists)
    return tuple(
        Reading(f"{a.word}-{b.word}", _known(a.case, b.case), _known(a.gender, b.gender), (a.weight + b.weight) / 2)
        for b in behind
        for a in ahead
        if _agree(a.case, b.case) and _agree(a.gender, b.gender)
    )


def _of_first(word: str, lists: People) -> tuple[Reading, ...]:
    """The ways back of a name's first half: given names and Russian surnames are declined, others never (Кара-Мурзу)."""
    found = readings(word, lists)
    declined = [r for r in found if r.word in lists.given or _RUSSIAN.search(r.word.removesuffix("а")) or _RUSSIAN.search(r.word)]
    return tuple(declined) or (Reading(word, ANY, ANY, 0.4),)


def _agree(one: str, other: str) -> bool:
    return one == other or ANY in (one, other)


def _known(one: str, other: str) -> str:
    return one if other == ANY else other


@lru_cache(maxsize=40_000)
def fitting(surface: str, case: str, gender: str, lists: People) -> tuple[Reading, ...]:
    """The ways back from this form in this case and gender."""
    return tuple(r for r in readings(surface, lists) if r.case in (case, ANY) and r.gender in (gender, ANY))


def _by_dictionary(surface: str) -> Iterator[Reading]:
    for word, form in nominatives(surface):
        if form.case and form.gender in ("m", "f", None):
            named = bool(form.marks & {"Name", "Surn", "Patr"})
            weight = form.score * (1.0 if named and form.known else 0.5 if named else 0.2)
            given = word.capitalize() in _GIVEN_WITH_YO and form.case != "nomn"
            yield Reading(word.capitalize() if given else like(surface, word), form.case, form.gender or ANY, 0.1 + weight)


def _by_ending(surface: str) -> Iterator[Reading]:
    if _undeclined(surface):
        yield Reading(surface, ANY, ANY, 0.5)
        if surface.endswith(_SONS):
            yield Reading(surface, ANY, "m", 0.6)
        return
    last = surface[-1].lower()
    oblique = surface.lower().endswith(OBLIQUE)
    if last not in _VOWELS:
        yield Reading(surface, "nomn", "m", 0.1 if oblique or surface.endswith(_HERS) else 0.35)
        yield Reading(surface, ANY, ANY, 0.03 if oblique else 0.12)
    elif last in "ая":
        if surface[-2:-1].lower() in "аеоуэ":
            yield Reading(surface, ANY, ANY, 0.3)  # Моруа and Корреа are never declined
        yield Reading(surface, "nomn", "f", 0.25)
        yield Reading(surface, "nomn", "m", 0.12)
    else:
        yield Reading(surface, ANY, ANY, 0.04 if oblique or surface.endswith("ии") else 0.3 if last in "оэие" else 0.12)
    for ending, instead, case, gender in _ENDINGS:
        if not surface.lower().endswith(ending) or len(surface) < len(ending) + 2:
            continue
        stem = surface[: -len(ending)]
        for new in instead:
            if _joins(stem[-1].lower(), new):
                for each in (case, *_SAME[gender].get(case, ())):
                    rare = new == "ой" or (new in ("ая", "ый") and stem.endswith(_OF_FATHERS))  # Львовая, for Львова
                    yield Reading(stem + new, each, gender, 0.2 if rare else 0.22)
                    if gender == "f" and new in ("а", "я"):
                        yield Reading(stem + new, each, "m", 0.13)  # "Небензю" is a man's name too


def _joins(letter: str, ending: str) -> bool:
    """Whether a stem that ends like this can take this ending."""
    if ending == "й":
        return letter in _VOWELS
    if ending == "ый":
        return letter not in _HUSHED
    if ending in ("", "ь"):
        return letter not in _VOWELS and letter not in "йь"
    return letter not in "йь"


def by_syllable(words: Sequence[str]) -> bool:
    """Whether a name is written like a Korean or Chinese one of three syllables: Ким Ён Хён."""
    if len(words) != 3:
        return False
    return all(len(w) <= 6 and _vowels(w) <= 2 for w in words) and all(_vowels(w) == 1 for w in words[:-1])


def _vowels(word: str) -> int:
    return sum(letter in _VOWELS for letter in word.lower())


def _given(reading: Reading, lists: People) -> float:
    """A listed given name in its usual gender."""
    male, female = reading.word in lists["given_male"], reading.word in lists["given_female"]
    if reading.gender == ANY:  # what is never declined: Алсу, Николь, Джованни
        return 1.5 if (female and reading.word[-1] not in "ая") or (male and reading.word[-1] in "иоуэы") else 0.0
    return 1.5 if (male and reading.gender == "m") or (female and reading.gender == "f") else 0.0


@lru_cache(maxsize=10_000)
def _stands_first(given: str) -> bool:
    """Whether the dictionary has a given name in no case but the nominative: *адвокат подсудимого Виолетта Клёнова*."""
    named = [f for f in forms(given.lower()) if f.case and f.score >= 0.1]
    return bool(named) and all(f.case == "nomn" and f.known and "Name" in f.marks for f in named)


@dataclass(frozen=True, slots=True)
class Seen:
    """One full or short name in the text, its words as written, and the cases its place allows (all where it tells nothing)."""

    words: tuple[str, ...]
    cases: Collection[str]
    gender: str | None = None


class Declension:
    """The nominatives of all names of one text, decided together."""

    def __init__(self, names: Sequence[Seen], lists: People) -> None:
        self._lists = lists
        self._total: dict[str, float] = defaultdict(float)
        self._whole: set[str] = set()
        self._surnames: set[str] = set()
        for name in names:
            score, chosen = self._best(name, {})
            for reading in chosen:
                self._total[reading.word] += max(score, 0.1)
            if len(name.words) > 1:
                whole = {reading.word for reading in chosen}
                self._whole |= whole
                self._surnames |= whole - lists.given if whole & lists.given else set()
            for word in name.words:
                for reading in readings(word, lists):
                    fits = ANY in (reading.case,) or reading.case in name.cases
                    self._total[reading.word] += reading.weight * (0.6 if fits else 0.15)

    def in_full(self, word: str) -> bool:
        """Whether this may be a form of a word of some full name: "Клёновым" where Пётр Клёнов is named."""
        return any(reading.word in self._whole for reading in readings(word, self._lists))

    def surname(self, word: str) -> bool:
        """Whether this may be a form of a surname that stands beside a given name: Иванова, where Тимур Иванов is named."""
        return any(reading.word in self._surnames for reading in readings(word, self._lists))

    def base(self, name: Seen) -> tuple[tuple[str, ...], str | None, str | None]:
        """The name in the nominative, the gender that its forms agree in, and the case it stands in."""
        _, chosen = self._best(name, self._total)
        genders, cases = {r.gender for r in chosen} - {ANY}, {r.case for r in chosen} - {ANY}
        told = name.gender if name.cases == {"nomn"} else None  # *пояснила Карен Мэдсен*: her verb tells, not her name
        gender = told or (next(iter(genders)) if len(genders) == 1 else name.gender)
        return tuple(r.word for r in chosen), gender, next(iter(cases)) if len(cases) == 1 else None

    def _best(self, name: Seen, total: dict[str, float]) -> tuple[float, list[Reading]]:
        best: tuple[float, list[Reading]] = (-1.0, [Reading(w, ANY, ANY, 0.0) for w in name.words])
        cases = {*name.cases, "nomn"} if len(name.words) > 1 and _stands_first(name.words[0]) else name.cases
        for case in ("nomn", "gent", "datv", "accs", "ablt", "loct"):
            for gender in ("m", "f"):
                picked = self._picked(name.words, (case, gender), total)
                if len(picked) < len(name.words):
                    continue
                score = sum(weight for weight, _ in picked) / len(picked) * (1.0 if case in cases else 0.35)
                score *= 1.0 if name.gender in (None, gender) else 0.3
                if score > best[0]:
                    best = (score, [reading for _, reading in picked])
        return best

    def _picked(self, words: Sequence[str], form: tuple[str, str], total: dict[str, float]) -> list[tuple[float, Reading]]:
        """The likeliest ways back of the words of a name, up to the first that has none."""
        picked = []
        for at in range(len(words)):
            if (pick := self._pick(words, at, form, total)) is None:
                break
            picked.append(pick)
        return picked

    def _pick(
        self, words: Sequence[str], at: int, form: tuple[str, str], total: dict[str, float]
    ) -> tuple[float, Reading] | None:
        """The likeliest way back from a word of a name in this case and gender; of three syllables only the last is declined."""
        word, syllables = words[at], by_syllable(words)
        if syllables and at < len(words) - 1:
            return 0.6, Reading(word, ANY, ANY, 0.6)
        fits = fitting(word, *form, self._lists)
        if syllables and _vowels(word) > 1:  # Хан Дон Хуна
            fits = tuple(r for r in fits if _vowels(r.word) == 1)
        weighed = [(r.weight * (1.0 + total.get(r.word, 0.0)), r) for r in fits]
        return max(weighed, key=lambda pair: (pair[0], pair[1].word), default=None)
