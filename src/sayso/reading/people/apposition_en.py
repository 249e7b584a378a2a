"""A person's name and the description beside it are one: "Irma Tchkadua, Basil's lawyer", "the mayor of Seoul, Park Won-soon"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.reading.people.clusters import Cluster
from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Placed
from sayso.records import Span

_BLANK = re.compile(r"[ \u00a0]+")
_OF = re.compile(r"[ \u00a0](?:of|for|at|from|in|to|with|on)[ \u00a0][^,.;:()“”\"\n]{1,70},[ \u00a0]?")
_OF_BODY = re.compile(r"[ \u00a0](?:of|for|at)[ \u00a0](?:the[ \u00a0])?")
_OWNED = re.compile(r"[ \u00a0]of[ \u00a0]$")
_COMMA = re.compile(r",[ \u00a0]")
_AGED = re.compile(r",[ \u00a0](?:(?:aged[ \u00a0])?\d{1,3},[ \u00a0])?(?:(?:then|also|currently|who is|who was)[ \u00a0])?")
_CLOSED = re.compile(r"(?:[ \u00a0]\([^)]*\))?(?:[,.;:)]|[ \u00a0](?:said|told|says|stated|has|had|was|is|and)\b|$)")
_ENDS = re.compile(r"[,.;:)—”]|[ \u00a0](?:of|for|at|in|from|with|who|whose|and|on|to|—|–)(?=\W)|$")
_ARTICLE = re.compile(r"an?\s", re.IGNORECASE)
_SET_OFF = re.compile(r",[ \u00a0](?!(?:and|or|an?|the|his|her|their|two|three)\b)(?=\w)")
_GOVERNED = re.compile(r"\b(?:according to|told|by|with|to|against|asked)[ \u00a0]$", re.IGNORECASE)


def beside(text: str, founds: Sequence[Found]) -> tuple[Found, ...]:
    """The mentions, with each description that stands in apposition to a person's name among that person's roles."""
    roles: dict[Span, list[Span]] = {}
    people = [f for f in founds if f.named and f.kind == "person"]
    behind, ahead = Placed(((outer(p), p.span[1]), p) for p in people), last_before(people)
    bodies = {f.span[1]: f.span[0] for f in sorted(founds, key=lambda f: -f.span[0]) if f.named and f.kind != "person"}
    described = [f.span for f in founds if not f.named and f.kind == "person"]
    for found in founds:
        if found.named or found.many or found.kind != "person" or _whose(text, found.span, described):
            continue
        near = [p for _, p in behind.starting(found.span[1] + 1, found.span[1] + 90)]
        person = _behind(text, found, near) or _of_body(text, found, near, bodies) or _ahead(text, found, ahead(found.span[0]))
        if person:
            roles.setdefault(person.span, []).append(found.span)
    return tuple(replace(f, roles=(*f.roles, *roles[f.span])) if f.named and f.span in roles else f for f in founds)


def restated(text: str, found: Found, near: Iterable[Cluster]) -> Cluster | None:
    """The one without a name of whom an apposition says more: *one of them, a 21-year-old serviceman, said*."""
    fits = (c for c in near if not c.named and any(f.span[1] == found.span[0] - 2 and not f.many for f in c.founds))
    return next(fits, None) if _restates(text, found) else None


def _restates(text: str, found: Found) -> bool:
    """Whether a description set off by commas may only say more of whoever stands before it: *one of them, a guard, said*."""
    led = text[found.span[0] - 2 : found.span[0]] == ", " and _ARTICLE.match(found.base) is not None
    return led and found.kind == "person" and not found.many and _SET_OFF.match(text, found.span[1]) is not None


def _whose(text: str, span: Span, described: Sequence[Span]) -> bool:
    """Whether the description only says whose somebody is: "the mother of the suspect, Ada Linden" suspects nobody by name."""
    of = _OWNED.search(text, max(0, span[0] - 4), span[0])
    return any((of and b == of.start()) or (a < span[0] and span[1] <= b) for a, b in described)


def outer(found: Found) -> int:
    """Where a name begins, its titles included."""
    return min([found.span[0], *(s for s, e in found.roles if e <= found.span[0] and found.span[0] - e < 40)])


def _behind(text: str, found: Found, people: Sequence[Found]) -> Found | None:
    """The person whose name follows the description, of those who follow it closely."""
    for person in people[:1]:
        between = text[found.span[1] : outer(person)]
        if _BLANK.fullmatch(between):
            return person
        if _COMMA.fullmatch(between) or _OF.fullmatch(between):
            return person if _set_off(text, found, person) else None
        return None
    return None


def _of_body(text: str, found: Found, people: Sequence[Found], bodies: Mapping[int, int]) -> Found | None:
    """The person whose name follows the body that the description is of: "the spokeswoman of the Harbour Board Ada Linden"."""
    for person in people[:1]:
        start = bodies.get(outer(person) - 1)
        if start is not None and _OF_BODY.fullmatch(text[found.span[1] : start]) and _BLANK.fullmatch(text[outer(person) - 1]):
            return person
    return None


def _set_off(text: str, found: Found, person: Found) -> bool:
    """Whether the name is set off on both sides, so that the comma before it opens no new clause."""
    governed = _GOVERNED.search(text[max(0, found.span[0] - 14) : found.span[0]])
    end = _CLOSED.match(text, person.span[1])
    whole = " " in person.base.replace("\u00a0", " ")
    return bool(whole and end and (not governed or end[0][-1:] in ",.;"))


def last_before(people: Sequence[Found]) -> Callable[[int], Found | None]:
    """Who of these is named last before a place; of several that end there, the first in their order."""
    by_end = {p.span[1]: p for p in reversed(people)}
    ends = sorted(by_end)

    def last(at: int) -> Found | None:
        number = bisect_right(ends, at)
        return by_end[ends[number - 1]] if number else None

    return last


def _ahead(text: str, found: Found, person: Found | None) -> Found | None:
    """The person named last before the description, where only a comma parts the two."""
    if person is None or not _AGED.fullmatch(text[person.span[1] : found.span[0]]):
        return None
    return person if _ENDS.match(text, found.span[1]) else None
