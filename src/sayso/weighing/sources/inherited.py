"""Slips: a figure that was right in one text and is wrong in another with the same words was spoilt on the way from the first.

It tells who had the text from whom where no credit and no date does: a sum or a conversion that agrees in the one and no
longer agrees in the other, one of its figures being the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Check
from sayso.weighing import amounts
from sayso.weighing.pool.pool import Pool

Figure = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slips:
    """By document, the figures of its sums and conversions that agree, and of those that do not."""

    right: Mapping[str, frozenset[tuple[str, Figure]]]
    wrong: Mapping[str, frozenset[tuple[str, Figure]]]

    def made(self, child: str, parent: str) -> bool:
        """Whether something that agrees in the parent, and does not disagree there too, disagrees in the child."""
        none: frozenset[tuple[str, Figure]] = frozenset()
        spoilt = self.wrong.get(child, none) & self.right.get(parent, none)
        return bool(spoilt - self.wrong.get(parent, none) - self.right.get(child, none))


def slips(checked: Mapping[str, Sequence[Check]], pool: Pool) -> Slips:
    """The sums and conversions of every document, by each of their figures."""
    found: dict[bool, dict[str, set[tuple[str, Figure]]]] = {ok: defaultdict(set) for ok in (True, False)}
    for document, held in checked.items():
        for check in held:
            values = [pool.values[v] for v in check.values if v in pool.values]
            found[check.ok][document] |= {(check.kind, figure) for v in values for figure in amounts.signature([v])}
    right, wrong = ({d: frozenset(keys) for d, keys in found[ok].items()} for ok in (True, False))
    return Slips(right, wrong)
