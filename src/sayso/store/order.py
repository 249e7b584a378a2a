"""The order of a case's lists: the same whatever order the documents came in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sayso import codec
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
    case = replace(case, entities=tuple(map(_placed, case.entities)))
    lists: dict[str, Any] = {name: _sorted(getattr(case, name), key) for name, key in KEYS.items()}
    days = {time.id: time.earliest or time.latest or "9999" for time in case.times}
    return replace(case, events=_sorted(case.events, lambda event: (days.get(event.time, "9999"), event.id)), **lists)


def _sorted(records: Sequence[Any], key: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
    """By the key; where that does not tell two apart, by all they say."""
    return tuple(sorted(records, key=lambda record: (key(record), codec.encode(record))))


def _placed(entity: Entity) -> Entity:
    return replace(entity, mentions=_by_place(entity.mentions), roles=_by_place(entity.roles))


def _by_place(items: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(sorted(items, key=lambda item: (item.document, item.span, getattr(item, "text", ""))))
