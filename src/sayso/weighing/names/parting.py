"""Entities taken apart where a review says so: what goes with which side is asked of the rules that tie names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from sayso.records import Entity
from sayso.weighing.names.links import tied
from sayso.weighing.names.reviewed import Decision


class Member(Protocol):
    """An entity of one document."""

    @property
    def own(self) -> tuple[str, str]:
        """The document's id, and the entity's in its reading."""

    @property
    def entity(self) -> Entity:
        """The entity as that document has it."""


M = TypeVar("M", bound=Member)
Groups = dict[str, list[M]]
Alike = tuple[str, tuple[str, ...], bool | None]  # what a kind of member is called, and whether the decision makes it leave


def parted(groups: Groups[M], decided: Sequence[Decision]) -> tuple[Groups[M], frozenset[str]]:
    """The groups, by id, as the decisions leave them, and the ids of those that a decision keeps apart.

    What stays keeps its id; nothing else in the case is touched.
    """
    touched: set[str] = set()
    for decision in decided:
        for ident, group in list(groups.items()):
            away = _away(group, decision)
            if away:
                new = decision.new_id(ident)
                groups = {**groups, ident: [m for m in group if m.own not in away], new: [m for m in group if m.own in away]}
                touched |= {ident, new}
    return groups, frozenset(touched)


def _away(group: Sequence[M], decision: Decision) -> frozenset[tuple[str, str]]:
    """Who leaves: those the decision names, and those that only they tie to the rest. Nobody, where it does not name both."""
    alike: dict[Alike, list[tuple[str, str]]] = defaultdict(list)
    for m in group:
        alike[m.entity.kind, _names(m.entity), decision.leaves(m.own[0], m.entity)].append(m.own)
    if not {True, False} <= {leaves for _, _, leaves in alike}:
        return frozenset()
    going = _reached(alike, True) - _reached(alike, False)
    return frozenset(own for which in going for own in alike[which])


def _reached(held: Iterable[Alike], side: bool) -> frozenset[Alike]:
    """Those of one side, and all that the rules tie to them without going by the other side."""
    found = [which for which in held if which[2] is side]
    left = {which for which in held if which[2] is None}
    for which in found:
        met = {other for other in left if _tied(which, other)}
        left -= met
        found += met
    return frozenset(found)


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys([entity.name, *(n.text for n in entity.names)]))


def _tied(one: Alike, other: Alike) -> bool:
    return any(tied(one[0], a, b) for a in one[1] for b in other[1])
