"""Groups of things tied in pairs: the same whatever order the pairs come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Things in groups that grow as they are tied."""

    def __init__(self) -> None:
        self._leader: dict[T, T] = {}

    def leader(self, x: T) -> T:
        """One of the group this belongs to: the same for all of it."""
        leader = self._leader
        leader.setdefault(x, x)
        while leader[x] != x:
            leader[x] = leader[leader[x]]
            x = leader[x]
        return x

    def tie(self, a: T, b: T) -> None:
        """Makes one group of two."""
        self._leader[self.leader(b)] = self.leader(a)

    def leaders(self) -> dict[T, T]:
        """For every tied thing, one of its group: the same for all of them."""
        return {x: self.leader(x) for x in list(self._leader)}


def leaders(ties: Iterable[tuple[T, T]]) -> dict[T, T]:
    """For every tied thing, one of its group: the same for all of them."""
    groups: Groups[T] = Groups()
    for a, b in ties:
        groups.tie(a, b)
    return groups.leaders()


def grouped(
    size: int,
    pairs: Iterable[tuple[int, int]],
    tied: Callable[[int, int], bool] = lambda i, j: True,
    known: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """The numbers below `size`, tied ones together, in order of their least; who is of one group already is not asked of.

    `known` are ties that need no asking.
    """
    groups: Groups[int] = Groups()
    for i, j in known:
        groups.tie(i, j)
    for i, j in pairs:
        if groups.leader(i) != groups.leader(j) and tied(i, j):
            groups.tie(i, j)
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(size):
        found[groups.leader(i)].append(i)
    return sorted(found.values())
