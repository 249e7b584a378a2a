"""What people decided about names: two that the rules tie are kept apart by a review, until another review withdraws it.

A decision names both sides as they are written: `before` is the name that stays with the entity, `after` the one that leaves
it. Where namesakes are written alike, a side is a name in one document: `Ivan Orlov @ 3f2a…`, the document's id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Apart, Case, Entity, Review, content_id

KEEP_APART, WITHDRAW = "keep_apart", "withdraw"
IN = " @ "


@dataclass(frozen=True, slots=True)
class Side:
    """A name as written, in one document or in any."""

    name: str
    document: str | None = None

    def holds(self, document: str, entity: Entity) -> bool:
        """Whether an entity of this document goes by the name."""
        written = {entity.name.casefold(), *(n.text.casefold() for n in entity.names)}
        return self.document in (None, document) and self.name.casefold() in written

    def __str__(self) -> str:
        return self.name if self.document is None else f"{self.name}{IN}{self.document}"


def side(written: str) -> Side:
    """A side as a review has it."""
    name, _, document = written.rpartition(IN)
    return Side(name, document) if name else Side(written)


@dataclass(frozen=True, slots=True)
class Decision:
    """A review that keeps two names apart, and its two sides."""

    one: Side
    other: Side
    review: Review

    def leaves(self, document: str, entity: Entity) -> bool | None:
        """Whether this entity of one document leaves; `None` where the decision does not name it.

        Where one document uses both names, the side that names the document decides, else the name it uses first.
        """
        stays, leaves = self.one.holds(document, entity), self.other.holds(document, entity)
        if stays and leaves:
            told = self.other.document is not None, self.one.document is not None
            return told[0] if told[0] != told[1] else entity.name.casefold() != self.one.name.casefold()
        return leaves if stays or leaves else None

    def new_id(self, entity: str) -> str:
        """The id of what leaves this entity."""
        return content_id("entity", entity, "apart", self.one, self.other)


def decisions(reviews: Sequence[Review]) -> tuple[Decision, ...]:
    """The decisions that stand, none of them withdrawn later, in an order of their own."""
    standing: dict[tuple[str, str], Review] = {}
    for review in reviews:
        sides = (review.before or "", review.after or "")
        if review.action == KEEP_APART and all(sides):
            standing.setdefault(sides, review)
        elif review.action == WITHDRAW:
            standing.pop(sides, None)
    return tuple(Decision(side(a), side(b), review) for (a, b), review in sorted(standing.items(), key=lambda s: s[0]))


def apart(case: Case) -> tuple[Apart, ...]:
    """The pairs of entities that a review keeps apart."""
    known = {entity.id for entity in case.entities}
    return tuple(
        Apart(one=ident, other=decision.new_id(ident), review=decision.review)
        for decision in decisions(case.reviews)
        for ident in sorted(known)
        if decision.new_id(ident) in known
    )
