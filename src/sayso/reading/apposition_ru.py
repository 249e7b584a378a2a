"""A person's name and the calling beside it are one: «адвокат Алёхиной Оксана Дарова», «Иванов, начальник цеха,»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.mentions import Found
from sayso.reading.morphology import forms
from sayso.reading.page_ru import PageRu
from sayso.records import Span

_GAP = "[ \u00a0]"
_BETWEEN = re.compile(
    rf"{_GAP}(?:[^,.;:()—\n]{{1,80}}{_GAP})?|{_GAP}?[—–]{_GAP}(?:безработного{_GAP})?|{_GAP}?\([^)]{{1,12}}\){_GAP}"
)
_AHEAD = re.compile(rf"(?:,|{_GAP}[—–]){_GAP}(?:\d+-летн\w+{_GAP})?")
_ENDS = re.compile(
    rf"[,.;:)»]|{_GAP}(?:из|в|на|по|и|от|при|с){_GAP}|{_GAP}[—–]|$|{_GAP}[«А-ЯЁ]|{_GAP}[а-яё]+(?:ой|ого|его|ии|ов|ы|и|а|я)\b"
)


def beside(page: PageRu, founds: Sequence[Found]) -> tuple[Found, ...]:
    """The mentions, with each calling that stands beside a person's name among that person's roles."""
    people = [f for f in founds if f.named and f.kind == "person"]
    roles: dict[Span, list[Span]] = {}
    for found in founds:
        if found.named or found.many or found.kind != "person":
            continue
        person = _behind(page, found, people) or _ahead(page, found, people)
        if person:
            roles.setdefault(person.span, []).append(found.span)
    return tuple(replace(f, roles=(*f.roles, *roles[f.span])) if f.named and f.span in roles else f for f in founds)


def _behind(page: PageRu, found: Found, people: Sequence[Found]) -> Found | None:
    """The person whose name follows, in the same case, the words in the genitive between aside."""
    for person in people:
        if not found.span[1] <= person.span[0] <= found.span[1] + 90:
            continue
        between = page.text[found.span[1] : person.span[0]]
        if not _BETWEEN.fullmatch(between) or any(
            p.capital and p.first for p in page.pieces if found.span[1] <= p.start < person.span[0]
        ):
            return None
        owner = found.owner and found.owner[0] == person.span[0]
        if _agree(page, found, person) and not (owner and not _whole(person)) and not _own_genitive(page, found, person):
            return person
    return None


def _whole(person: Found) -> bool:
    return " " in person.base


def _own_genitive(page: PageRu, found: Found, person: Found) -> bool:
    """Whether the name is only somebody's: "отец Сингха" (the father is in the nominative, the name is not)."""
    return not _cases(page, found.span, found.head) & _cases(page, person.span)


def _agree(page: PageRu, found: Found, person: Found) -> bool:
    return bool(_cases(page, found.span, found.head) & _cases(page, person.span))


def _cases(page: PageRu, span: Span, head: str | None = None) -> set[str]:
    """The cases that the head of a description, or the first word of a name, may stand in."""
    inside = [p for p in page.pieces if span[0] <= p.start < span[1] and p.word and len(p.text) > 1]
    if head:
        inside = [p for p in inside if any(f.lemma.replace("ё", "е") == head for f in forms(p.lower))][:1]
    found: set[str] = set()
    for piece in inside[:1]:
        readings = [f for f in forms(piece.lower) if f.case and not f.many and (f.score >= 0.04 or len(forms(piece.lower)) < 3)]
        found |= {f.case for f in readings if f.case}
        if not readings or (head is None and not any(f.known for f in readings)):
            found |= {"nomn", "gent", "datv", "accs", "ablt", "loct"} if piece.lower[-1] in "еиоуюэ" or not readings else found
    return found


def _ahead(page: PageRu, found: Found, people: Sequence[Found]) -> Found | None:
    """The person whose name stands before, behind a comma or a dash."""
    person = max((p for p in people if p.span[1] <= found.span[0]), key=lambda p: p.span[1], default=None)
    if person is None or not _AHEAD.fullmatch(page.text[person.span[1] : found.span[0]]):
        return None
    return person if _ENDS.match(page.text, found.span[1]) and _agree(page, found, person) else None
