"""How the case sees each document: all that its statements are told in, and so all that a pair of them is judged by.

Another document may change it: a name joins another, an entity gets a further name, the text turns out to be a copy. Where it
has not changed since the last weighing, nothing that was found in this document, or between it and another such, can have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.records import Entity, Reading
from sayso.weighing.pool.pool import Pool

View = tuple[object, ...]


def views(pool: Pool, group: Mapping[str, str]) -> dict[str, View]:
    """The view of every document; `group` names, for one that is one text with others, one of them."""
    return {document: _view(document, reading, pool, group) for document, reading in pool.readings.items()}


def _view(document: str, reading: Reading, pool: Pool, group: Mapping[str, str]) -> View:
    mentioned = pool.mentioned.get(document, [])
    known = {*pool.met[document], *(e for _, _, e in mentioned), *_named_in(reading)}
    seen = tuple(_seen(e, pool.entities.get(e), pool.traits.get((document, e))) for e in sorted(known))
    return reading, mentioned, group.get(document), seen


def _named_in(reading: Reading) -> Iterable[str]:
    """The entities that stand in its records."""
    yield from (h.entity for s in reading.statements for h in s.hops if h.entity)
    yield from (a for s in reading.statements for a in s.about)
    yield from (e for a in reading.acts for e in (a.actor, a.target) if e)
    yield from (reading.document.outlet,) if reading.document.outlet else ()


def _seen(ident: str, entity: Entity | None, traits: object) -> View:
    """All of an entity but where else it is mentioned."""
    return (ident, traits, entity.kind, entity.name, entity.names, entity.named) if entity else (ident, traits)
