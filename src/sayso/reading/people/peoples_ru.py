"""Peoples and groups that have a name in small letters: «россияне», «хуситы»; not some of them («двое россиян»)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.lexicon.people import people
from sayso.reading.people.page_ru import PageRu
from sayso.reading.people.witnesses import Candidate
from sayso.reading.words.morphology import forms

_QUANTITIES = frozenset(
    {"несколько", "многие", "многих", "некоторые", "некоторых", "группа", "группы", "группу", "тысячи", "тысяч", "сотни", "сотен"}
    | {"большинство", "часть", "процентов", "миллионов", "млн", "тыс", "пара", "ряд", "половина", "трое", "двое", "оба", "другие"}
)


def peoples(page: PageRu, taken: set[int]) -> Iterator[Candidate]:
    """Every place where a people is meant as a whole."""
    for index, piece in enumerate(page.pieces):
        small = piece.word and (not piece.capital or (piece.first and piece.lower in page.lists["peoples"]))  # no *Чехов*
        named = _named(piece.lower) if small and index not in taken else None
        if named and not _some(page, index):
            yield Candidate(page.span(index, index + 1), (named,), named, many=True, votes={("group", "listed"): 8.0})


@lru_cache(maxsize=20_000)  # for every small word of a text
def _named(word: str) -> str | None:
    """The nominative plural of a listed people that this word is a plural form of."""
    if word in people("ru")["peoples"]:
        return word
    return next((_listed()[f.lemma] for f in forms(word)[:2] if f.many and f.lemma in _listed()), None)


@cache
def _listed() -> dict[str, str]:
    """The listed peoples by the base form of one of them."""
    return {forms(name)[0].lemma: name for name in people("ru")["peoples"]}


def _some(page: PageRu, index: int) -> bool:
    """Whether only some of them are meant: «группа россиян», «двое россиян»."""
    for back in (1, 2):
        before = page.at(index - back)
        if before is None or not page.near(index - back + 1):
            return False
        if (
            any(f.pos == "NUMR" for f in forms(before.lower)[:1])
            or before.text.isdigit()
            or page.lower(index - back) in _QUANTITIES
        ):
            return True
    return False
