"""A person's name and the calling beside it are one: «адвокат Алёхиной Оксана Дарова», «Иванов, начальник цеха,»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from sayso.lexicon.people import People
from sayso.reading.people.apposition_en import last_before
from sayso.reading.people.callings_ru import surely_nominative
from sayso.reading.people.described_ru import SOMEBODYS
from sayso.reading.people.mentions import Found
from sayso.reading.people.page_ru import PageRu, base_forms, known
from sayso.reading.words.morphology import forms
from sayso.reading.words.pieces import Piece
from sayso.reading.words.spans import Placed
from sayso.reading.words.text import fold
from sayso.records import Span

_GAP = "[ \u00a0]"
_BETWEEN = re.compile(
    rf"{_GAP}(?:[^,.;:()—\n]{{1,110}}{_GAP})?|{_GAP}?[—–]{_GAP}(?:безработного{_GAP})?|{_GAP}?\([^)]{{1,12}}\){_GAP}"
)
_AHEAD = re.compile(rf"(?:,|{_GAP}[—–]){_GAP}(?:\d+-летн\w+{_GAP})?")
_ONE = frozenset({"одного", "одной"})
_WHERE = frozenset({"в", "во", "на", "из", "от", "при", "с", "со", "за", "о", "об", "для", "над"})  # *посол в Варне Пётр Клёнов*
_CLOSED = re.compile(r",(?! (?:и|а также|или)\b)|[.;)]")
_LIST = 3  # characters between the people of a list
_STACKED = re.compile(rf"(?:[^.;:()—\n]{{0,110}}[^,.;:()—\n])?(?:,{_GAP}|{_GAP})")
_JOINTS = (" и ", " или ")
_QUOTES = '"«»“”„'
_ENDS = re.compile(
    rf"[,.;:)»]|{_GAP}(?:из|в|на|по|и|от|при|с){_GAP}|{_GAP}[—–]|$|{_GAP}[«А-ЯЁ]|{_GAP}[а-яё]+(?:ой|ого|его|ии|ов|ы|и|а|я)\b"
)


def beside(page: PageRu, founds: Sequence[Found]) -> tuple[Found, ...]:
    """The mentions, with each calling that stands beside a person's name among that person's roles."""
    people = [f for f in founds if f.named and f.kind == "person"]
    behind, ahead = Placed((f.span, f) for f in founds), last_before(people)
    roles: dict[Span, list[Span]] = {}
    for found in founds:
        if found.named or found.many or found.kind != "person":
            continue
        near = [f for _, f in behind.starting(found.span[1], found.span[1] + 91)]
        before, after = _ahead(page, found, ahead(found.span[0])), _behind(page, found, near) or _told_apart(page, found, near)
        listed = before is not None and any(end <= before.span[0] for _, end in roles.get(before.span, ()))
        person = after if before is None or (after and _closer(page, found, after, listed)) else before
        if person:
            roles.setdefault(person.span, []).append(found.span)
    return tuple(replace(f, roles=(*f.roles, *roles[f.span])) if f.named and f.span in roles else f for f in founds)


def _behind(page: PageRu, found: Found, founds: Sequence[Found]) -> Found | None:
    """The person whose name follows closely, in the same case, the words in the genitive between aside."""
    skipped, last = False, found
    for after in founds:
        if after.kind != "person" or after.many:
            continue
        if not after.named and page.text[slice(*after.span)].split()[0] in _ONE:
            continue
        if not after.named and not skipped and _genitive(page, after):
            skipped = True  # «сосед подозреваемого Николай Грач»
            continue
        if not after.named and _stacked(page, last, after):
            skipped, last = True, after  # «начальник порта полковник Николай Грач»
            continue
        if not after.named or (skipped and not surely_nominative(page.text[slice(*after.span)].split()[0])):
            return None  # "брата лидера КНДР Ким Чен Ына": the nearer one has the name
        if after.span == found.owner or not _joined(page, last, after):
            return None
        if _agree(page, found, after) and not _of_bearer(page, found, after):
            return after
    return None


def _told_apart(page: PageRu, found: Found, near: Sequence[Found]) -> Found | None:
    """Who is named between commas behind somebody's kin: *мой сын, Лобов Илья, 2005 г. р.,*; in a list others follow."""
    after = near[0] if near else None
    own = found.definite == "own" or not page.lists["own"].isdisjoint(base_forms(found.base.split()[0].lower()))
    if after is None or not own or fold(found.head) not in known(page.lists, ("kinship",))[0]:
        return None
    if not after.named or after.kind != "person" or page.text[found.span[1] : after.span[0]] != ", ":
        return None
    listed = any(f.kind in ("person", "group") and f.span[0] - after.span[1] <= _LIST for f in near[1:])
    closed = _CLOSED.match(page.text, after.span[1])
    return after if closed and not listed and _agree(page, found, after) else None


def _closer(page: PageRu, found: Found, after: Found, listed: bool) -> bool:
    """Whether a calling belongs to the name behind it in a list of people: «повар Олег Штерн, врач Анна Клёнова».

    `listed`: the name before has its calling before it, too, which tells of a list where the name behind has no case.
    """
    return (after.case not in (None, "gent") or (after.case is None and listed)) and "," not in page.text[
        found.span[1] : after.span[0]
    ]


def _genitive(page: PageRu, found: Found) -> bool:
    """Whether a description of one word stands in the genitive for certain."""
    words = page.between(*found.span)
    cases = {f.case for f in forms(words[0].lower) if f.case} if len(words) == 1 else set()
    return "gent" in cases and "nomn" not in cases


def _of_bearer(page: PageRu, found: Found, person: Found) -> bool:
    """Whether the name is of whom he is a spokesman: «представитель певицы Дженнифер Лопес»."""
    words = page.between(*found.span)
    given = page.text[slice(*person.span)].split()[0]
    if found.head not in SOMEBODYS or len(words) < 2 or not words[-1].word or surely_nominative(given):
        return False
    last = forms(words[-1].lower)[0]
    return last.pos == "NOUN" and last.animate and last.case == "gent" and not last.many


def _stacked(page: PageRu, found: Found, after: Found) -> bool:
    """Whether two callings in one case, no genitive, are one person's: «начальник порта полковник», «депутат, зампред»."""
    if after.many or found.case != after.case or after.case in (None, "gent", "accs"):
        return False
    gap = page.text[found.span[1] : after.span[0]]
    offices = [head in _offices(page.lists) for head in (found.head, after.head)]
    two = gap.endswith(_JOINTS) and any(offices)  # «президент и первая леди» are two, «певица и актриса» is one
    return bool(_STACKED.fullmatch(gap)) and (all(offices) or "," not in gap) and not two and _joined(page, found, after)


@lru_cache(maxsize=4)
def _offices(lists: People) -> frozenset[str]:
    return frozenset(fold(word) for word in lists.offices | lists["ranks"])


def _joined(page: PageRu, found: Found, after: Found) -> bool:
    """Whether only what belongs to a calling stands between it and this, no verb and no sentence's end.

    A preposition tells where or of what he is («посол в Варне Пётр Клёнов»); in the genitive it may govern the name behind,
    unless another name parts the two.
    """
    start, end = found.span[1], after.span[0]
    gap = page.text[start:end]
    if not (_BETWEEN if after.named else _STACKED).fullmatch(gap) or (after.named and gap.endswith(_JOINTS)):
        return False
    between = page.between(start, end) if end - start > 1 else []
    if any(p.first and p.capital and page.text[p.start - 1] not in _QUOTES for p in between):
        return False
    if any(word.lower in _ONE and out.lower == "из" for word, out in pairwise(between)):
        between = [p for p in between if p.lower != "из"]  # «вдова одного из сторожей Мария Клёнова»
    placed = after.case == "nomn" or (after.case is not None and bool(between) and _closes_name(between[-1]))
    words = [p for p in between if p.word and not p.capital and p.lower != "по" and not p.text[0].isdigit()]
    return all(forms(p.lower)[0].pos in ("NOUN", "ADJF", "PRTF", "CONJ") or (placed and p.lower in _WHERE) for p in words)


def _closes_name(piece: Piece) -> bool:
    return piece.capital or piece.text in _QUOTES


def _agree(page: PageRu, found: Found, person: Found) -> bool:
    """Whether the head of the description may stand in the case of the name."""
    if person.case is None:
        return True
    inside = [p for p in page.between(*found.span) if found.head in base_forms(p.lower)]
    cases = {f.case for p in inside[:1] for f in forms(p.lower) if not f.many and f.score >= 0.03}
    return person.case in cases or not cases


def _ahead(page: PageRu, found: Found, person: Found | None) -> Found | None:
    """The person named last before the description, where only a comma or a dash parts the two."""
    if person is None or not _AHEAD.fullmatch(page.text[person.span[1] : found.span[0]]):
        return None
    return person if _ENDS.match(page.text, found.span[1]) and _agree(page, found, person) else None
