"""Two people of one name in one document: which of them another document means is told by the titles they bear, or not at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Protocol

from sayso.records import Entity
from sayso.weighing.groups import leaders
from sayso.weighing.telling.telling import content

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
    twice = [d for d, count in Counter(m.own[0] for m in group).items() if count > 1]
    if not twice:
        return dict.fromkeys((m.own for m in group), None)
    words = {m.own: _words(m.entity) for m in group}
    shared = frozenset().union(*(words[a.own] & words[b.own] for a, b in _pairs(group, twice)))
    telling = {own: found - shared for own, found in words.items()}
    top = leaders(pair for pair in combinations(sorted(telling), 2) if telling[pair[0]] & telling[pair[1]])
    classes: dict[Own, set[str]] = defaultdict(set)
    for own, found in telling.items():
        classes[top.get(own, own)] |= found
    labels = {own: min(classes[top.get(own, own)], default=None) for own in telling}
    clear = all(labels[a.own] != labels[b.own] for a, b in _pairs(group, twice))
    return labels if clear else {m.own: m.own[1] if m.own[0] in twice else None for m in group}


def twice_in_one(named: Mapping[Own, str], keys: Mapping[Own, object]) -> frozenset[str]:
    """The ids of people of whom a document has another of the same name."""
    found: dict[tuple[str, object], set[str]] = defaultdict(set)
    for own, ident in named.items():
        if own in keys:
            found[own[0], keys[own]].add(ident)
    return frozenset(ident for idents in found.values() if len(idents) > 1 for ident in idents)


def _pairs(group: Sequence[Member], twice: Sequence[str]) -> list[tuple[Member, Member]]:
    """Those of one name that stand in one document."""
    return [(a, b) for a, b in combinations(group, 2) if a.own[0] == b.own[0] and a.own[0] in twice]


def _words(entity: Entity) -> frozenset[str]:
    """What the person is called, in the rows of the lexicon, which are one in both languages, or in its own words."""
    return frozenset().union(*(content(role.text.lower()).atoms for role in entity.roles))
