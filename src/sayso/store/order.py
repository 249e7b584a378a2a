"""The order of a case's lists: the same whatever order the documents came in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sayso.records import Case, Entity

KEYS: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    "documents": lambda r: (r.published is None, r.published or "", r.id),
    "entities": lambda r: (r.id,),
    "statements": lambda r: (r.document, r.spans, r.id),
    "values": lambda r: (r.document, r.span, r.id),
    "times": lambda r: (r.document, r.span, r.id),
    "derivations": lambda r: (r.child, r.parent, r.kind, r.id),
    "drifts": lambda r: (r.derivation, r.kind, r.statements, r.explanation),
    "claims": lambda r: (r.id,),
    "conflicts": lambda r: (r.id,),
    "checks": lambda r: (r.kind, r.values, r.statements, r.detail),
    "acts": lambda r: (r.statement, r.kind, r.id),
    "replies": lambda r: (r.entity, r.state, r.statement),
    "gaps": lambda r: (r.kind, r.entity or "", r.statements, r.explanation),
}


def ordered(case: Case) -> Case:
    """The case with its lists in order: documents by day, what stands in them by place, the timeline by time, else by id."""
    lists: dict[str, Any] = {name: tuple(sorted(getattr(case, name), key=key)) for name, key in KEYS.items()}
    lists["entities"] = tuple(_placed(entity) for entity in lists["entities"])
    days = {time.id: time.earliest or time.latest or "9999" for time in case.times}
    events = sorted(case.events, key=lambda event: (days.get(event.time, "9999"), event.id))
    return replace(case, events=tuple(events), **lists)


def _placed(entity: Entity) -> Entity:
    return replace(entity, mentions=_by_place(entity.mentions), roles=_by_place(entity.roles))


def _by_place(items: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(sorted(items, key=lambda item: (item.document, item.span)))
