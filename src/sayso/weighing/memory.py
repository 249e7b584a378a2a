"""What is worked out in one weighing and kept for the next; and when memory is looked through."""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from sayso.records import Check, Conflict, Entity, Reading

if TYPE_CHECKING:
    from sayso.weighing.claims.claims import Joined
    from sayso.weighing.names.bridges import Fits
    from sayso.weighing.names.names import Seen
    from sayso.weighing.pool.views import View
    from sayso.weighing.sources.credits import Notice
    from sayso.weighing.sources.shingles import Text
    from sayso.weighing.telling.told import Told

V = TypeVar("V")


class Kept(Generic[V]):
    """What was made of something, by a name; made again where what it is made of is no longer the same.

    What a weighing has not asked for is forgotten by the next one.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, tuple[tuple[object, ...], V]] = {}
        self._now: dict[Hashable, tuple[tuple[object, ...], V]] = {}

    def turn(self) -> None:
        """Begins the next weighing."""
        self._before, self._now = self._now, {}

    def get(self, name: Hashable, made_of: tuple[object, ...], make: Callable[[], V]) -> V:
        """What `make` gives, which is to depend on `made_of` alone."""
        held = self._now.get(name) or self._before.get(name)
        if held is None or held[0] != made_of:
            held = made_of, make()
        self._now[name] = held
        return held[1]

    def grown(self, name: Hashable, grow: Callable[[V | None], V]) -> V:
        """What `grow` makes of what was there the last time."""
        held = self._before.get(name)
        self._now[name] = (), grow(held[1] if held else None)
        return self._now[name][1]


@dataclass(frozen=True, slots=True)
class Last:
    """The last weighing: how the case saw each document, how its statements were told, and what was found between them."""

    views: Mapping[str, View] = field(default_factory=dict)
    tellings: Mapping[str, list[Told]] = field(default_factory=dict)
    joined: Joined | None = None
    conflicts: tuple[Conflict, ...] = ()


class Memory:
    """What a case that grows need not work out anew. It changes nothing in what is found: a property test holds it to that."""

    def __init__(self) -> None:
        self.last = Last()
        self.runs: Kept[Text] = Kept()
        self.checks: Kept[tuple[Check, ...]] = Kept()
        self.seen: Kept[list[Seen]] = Kept()
        self.renamed: Kept[Reading] = Kept()
        self.fits: Kept[Fits] = Kept()
        self.short: Kept[frozenset[str]] = Kept()
        self.merged: Kept[Entity] = Kept()
        self.notices: Kept[list[Notice]] = Kept()

    def turn(self) -> None:
        """Begins the next weighing."""
        for kept in vars(self).values():
            if isinstance(kept, Kept):
                kept.turn()


@contextmanager
def unswept() -> Iterator[None]:
    """Nothing is looked through for cycles meanwhile: weighing makes millions of sets and no cycles, and so do storing and
    writing a case; this took two fifths of the time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.freeze()
            gc.unfreeze()  # what was made meanwhile is old, and not looked through at once
            gc.enable()
