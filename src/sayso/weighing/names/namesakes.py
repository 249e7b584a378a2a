"""Two people of one name in one document: which of them another document means is told by the titles they bear, or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from sayso.lexicon import predicates
from sayso.records import Entity
from sayso.weighing import words
from sayso.weighing.groups import leaders
from sayso.weighing.names.lemmas import lemmas

Own = tuple[str, str]


class Member(Protocol):
    """An entity of one document."""

    @property
    def own(self) -> Own:
        """The document's id, and the entity's in its reading."""

    @property
    def entity(self) -> Entity:
        """The entity as that document has it."""


def titled(group: Sequence[Member]) -> dict[Own, str | None]:
    """For each of one name, by which title it is told from its namesake; `None` for all where no document has two of them.

    Who bears no title that tells stays apart from both: to lay on one what is said of the other is the worse error.
    """
    twice = _twice(group)
    if not twice:
        return dict.fromkeys((m.own for m in group), None)
    called = {m.own: _words(m.entity) for m in group}
    shared = frozenset().union(*(called[a.own] & called[b.own] for a, b in twice))
    telling = {own: found - shared for own, found in called.items()}
    top = leaders(pair for pair in combinations(sorted(telling), 2) if telling[pair[0]] & telling[pair[1]])
    classes: dict[Own, set[str]] = defaultdict(set)
    for own, found in telling.items():
        classes[top.get(own, own)] |= found
    labels = {own: min(classes[top.get(own, own)], default=None) for own in telling}
    clear = all(labels[a.own] != labels[b.own] for a, b in twice)
    alone = {m.own: m.own[1] for pair in twice for m in pair}
    return labels if clear else {m.own: alone.get(m.own) for m in group}


def in_one_document(named: Mapping[Own, str], group: Sequence[Member]) -> frozenset[str]:
    """The ids of people of whom a document has another that it writes the same."""
    return frozenset(named[m.own] for pair in _twice(group) for m in pair if named[pair[0].own] != named[pair[1].own])


def _twice(group: Sequence[Member]) -> list[tuple[Member, Member]]:
    """Those whom one document writes the same and yet tells apart: two spellings of a name may be one person's."""
    held: dict[tuple[str, str], list[Member]] = defaultdict(list)
    for m in group:
        for name in {m.entity.name, *(n.text for n in m.entity.names)}:
            held[m.own[0], name].append(m)
    return [pair for same in held.values() for pair in combinations(same, 2) if _at_other_places(*pair)]


def _at_other_places(a: Member, b: Member) -> bool:
    here, there = ({m.span for m in x.entity.mentions} for x in (a, b))
    return bool(here) and bool(there) and here.isdisjoint(there)


def _words(entity: Entity) -> frozenset[str]:
    """What the person is called: by the rows of the lexicon, which are one in both languages, else by its own words."""
    said = {w for role in entity.roles for w in words.content(role.text.lower())}
    return frozenset(next((row for form in lemmas(w) if (row := _things().get(form))), words.stem(w)) for w in said)


@lru_cache(maxsize=1)
def _things() -> Mapping[str, str]:
    """The things that a single word names, in either language, by its base form."""
    named = ((row.name, form) for row in predicates.rows() if row.sort == "things" for form in row.forms)
    return {base: name for name, form in named if " " not in form for base in (form, *lemmas(form)[:1])}
