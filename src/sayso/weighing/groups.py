"""Groups of things tied in pairs: the same whatever order the pairs come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def leaders(ties: Iterable[tuple[T, T]]) -> dict[T, T]:
    """For every tied thing, one of its group: the same for all of them."""
    leader: dict[T, T] = {}

    def find(x: T) -> T:
        leader.setdefault(x, x)
        while leader[x] != x:
            leader[x] = leader[leader[x]]
            x = leader[x]
        return x

    for a, b in ties:
        leader[find(b)] = find(a)
    return {x: find(x) for x in list(leader)}


def grouped(size: int, ties: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers below `size`, tied ones together, in order of their least."""
    top = leaders(ties)
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(size):
        found[top.get(i, i)].append(i)
    return sorted(found.values())
