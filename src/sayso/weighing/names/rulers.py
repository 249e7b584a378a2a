"""Popes, kings and patriarchs: they go by a title and a name alone (Pope Francis, папа Франциск; King Charles III, Карл III).

A number tells two of one title and name apart. Who is told of without one is the one whose number the case gives only where the
name is spelt the same: King Philippe may be another than Филипп VI.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.lexicon.names import rulers, rulers_names
from sayso.records import Entity
from sayso.weighing.groups import leaders
from sayso.weighing.names import keys, people, scripts

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
    spelt: str = ""  # as it is written, in lower case


def ruler(entity: Entity) -> Ruler | None:
    """Which ruler this is, if one of its roles is such a title and its names are no more than a name and a number."""
    titles = {title for role in entity.roles if (title := _title(role.text))}
    found = [match for text in {entity.name, *(n.text for n in entity.names)} if (match := _NUMBERED.fullmatch(text))]
    names = {called(match["name"]) for match in found}
    numbers = {match["number"] for match in found if match["number"]}
    spelt = min((keys.plain(match["name"]) for match in found), default="")
    whole = found and len(names) == 1 and len(found) == len({entity.name, *(n.text for n in entity.names)})
    sure = whole and len(titles) == 1 and len(numbers) < 2
    return Ruler(min(titles), min(names), min(numbers, default=""), spelt) if sure else None


def _title(role: str) -> str | None:
    """The title that a role is: the late king, бывший король; not the king's brother."""
    words = _WORDS.findall(_BEHIND.sub("", role))
    head = words[-1:] if role.isascii() else [w for w in words if keys.plain(w) in rulers() or not _ADJECTIVE.search(w)][:1]
    return rulers().get(keys.plain(head[0])) if head else None


def called(name: str) -> str:
    """The name without a surname in one form for all languages: Charles, Карл."""
    plain = keys.plain(name)
    return rulers_names().get(plain) or (keys.spelling(plain) if keys.given(plain) else plain)


def one_name(a: str, b: str) -> bool:
    """Whether two names of rulers may be one: by the list, letter by letter, or by ear across scripts."""
    first, second = (_NUMBERED.fullmatch(name) for name in (a, b))
    if not first or not second or (first["number"] and second["number"] and first["number"] != second["number"]):
        return False
    if not all(m["number"] or keys.given(m["name"]) or keys.plain(m["name"]) in rulers_names() for m in (first, second)):
        return False  # a surname alone
    return called(first["name"]) == called(second["name"]) or people.word(first["name"], second["name"]) < scripts.FAR


def keyed(found: Iterable[Ruler]) -> dict[Ruler, Key]:
    """One key for all who are one, in either language."""
    every = sorted(set(found), key=lambda r: (r.title, r.name, r.number, r.spelt))
    whole = {r: _numbered(r, every) for r in every}
    called = sorted({(r.title, r.name, number) for r, number in whole.items()})
    one = leaders(_heard(called))
    known = {r: (r.title, r.name, number) for r, number in whole.items()}
    return {r: ("ruler", *one.get(key, key)) for r, key in known.items()}


def _numbered(r: Ruler, every: Sequence[Ruler]) -> str:
    """The number, or the only one that the case gives who is spelt so."""
    numbers = {o.number for o in every if (o.title, o.spelt) == (r.title, r.spelt)} - {""}
    return r.number or (min(numbers) if len(numbers) == 1 else "")


def _heard(called: Sequence[Key]) -> list[tuple[Key, Key]]:
    """Those of one title and number whose names are written by ear in two scripts, each with one other only."""
    pairs = [(a, b) for a, b in combinations(called, 2) if (a[0], a[2]) == (b[0], b[2]) and _sound_alike(a[1], b[1])]
    uses = Counter(key for pair in pairs for key in pair)
    return [pair for pair in pairs if uses[pair[0]] == uses[pair[1]] == 1]


def _sound_alike(a: str, b: str) -> bool:
    return scripts.distance(a, b) < scripts.FAR
