"""Popes, kings and patriarchs: they go by a title and a name alone (Pope Francis, папа Франциск; King Charles III, Карл III).

A number tells two of one title and name apart. Who is told of without one is the one whose number the case gives, if any.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.lexicon.names import rulers, rulers_names
from sayso.records import Entity
from sayso.weighing import keys, people, scripts

Key = tuple[str, ...]
_NUMBERED = re.compile(r"(?P<name>[^\W\d_][\w’'-]*(?: (?![IVX]+$)[^\W\d_][\w’'-]*)?)(?: (?P<number>[IVX]{1,6}))?")
_BEHIND = re.compile(r" of .*| [-—–] .*")
_ADJECTIVE = re.compile(r"(?:[ыио]й|ая|[ое]го|[ое]му|[ыи]м|ую)$")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Ruler:
    """Somebody who goes by a title, a name and perhaps a number."""

    title: str
    name: str
    number: str


def ruler(entity: Entity) -> Ruler | None:
    """Which ruler this is, if one of its roles is such a title and its names are no more than a name and a number."""
    titles = {title for role in entity.roles if (title := _title(role.text))}
    found = [match for text in {entity.name, *(n.text for n in entity.names)} if (match := _NUMBERED.fullmatch(text))]
    names = {called(match["name"]) for match in found}
    numbers = {match["number"] for match in found if match["number"]}
    whole = found and len(names) == 1 and len(found) == len({entity.name, *(n.text for n in entity.names)})
    return Ruler(min(titles), min(names), min(numbers, default="")) if whole and len(titles) == 1 and len(numbers) < 2 else None


def _title(role: str) -> str | None:
    """The title that a role is: the late king, бывший король; not the king's brother."""
    words = _WORDS.findall(_BEHIND.sub("", role))
    head = words[-1:] if role.isascii() else [w for w in words if not _ADJECTIVE.search(w)][:1]
    return rulers().get(keys.plain(head[0])) if head else None


def called(name: str) -> str:
    """The name without a surname in one form for all languages: Charles, Карл."""
    plain = keys.plain(name)
    return rulers_names().get(plain) or " ".join(keys.spelling(w) for w in plain.split())


def one_name(a: str, b: str) -> bool:
    """Whether two names of rulers may be one: by the list, letter by letter, or by ear across scripts."""
    first, second = (_NUMBERED.fullmatch(name) for name in (a, b))
    if not first or not second or (first["number"] and second["number"] and first["number"] != second["number"]):
        return False
    if not all(m["number"] or keys.given(m["name"]) or keys.plain(m["name"]) in rulers_names() for m in (first, second)):
        return False  # a surname alone
    return called(first["name"]) == called(second["name"]) or people.word(first["name"], second["name"]) < scripts.FAR


def keyed(found: Iterable[Ruler]) -> dict[Ruler, Key]:
    """One key for all who are one: of a title and a name, the one number that the case gives, or each its own."""
    numbers: dict[tuple[str, str], set[str]] = defaultdict(set)
    every = set(found)
    for r in every:
        numbers[r.title, r.name] |= {r.number} - {""}
    return {r: ("ruler", r.title, r.name, r.number or _only(numbers[r.title, r.name])) for r in every}


def _only(numbers: set[str]) -> str:
    return min(numbers) if len(numbers) == 1 else ""
