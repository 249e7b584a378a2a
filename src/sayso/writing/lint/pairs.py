"""A statement of the draft beside a statement of the case, and beside what goes with that one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sayso.writing.lint.findings import Finding
from sayso.writing.lint.marks import bare
from sayso.writing.lint.pool import Pool
from sayso.writing.lint.sides import Origin, Side


@dataclass(frozen=True)
class Pair:
    """What a rule looks at; `mates` say the same as the case's statement or stand in its sentence."""

    draft: Side
    case: Side
    mates: tuple[Side, ...]
    pool: Pool
    likeness: float

    @property
    def abroad(self) -> bool:
        """Whether the two are in different languages."""
        return self.draft.language != self.case.language

    @cached_property
    def verbatim(self) -> bool:
        """Whether the draft has the case's statement word for word."""
        return bare(self.draft.text) == bare(self.case.text)

    @cached_property
    def all(self) -> tuple[Side, ...]:
        """The case's statement and its mates."""
        return (self.case, *self.mates)

    @cached_property
    def told(self) -> str:
        """The sentences of the case's statement and its mates, as one text."""
        return "\n".join(dict.fromkeys(s.sentence for s in self.all))

    @cached_property
    def known(self) -> frozenset[str]:
        """The keys of everybody these sentences name or mean, and of who published them."""
        return frozenset(k for s in self.all for k in s.known)

    def found(self, kind: str, draft: str, case: str | None, note: str) -> Finding:
        """A finding of this pair."""
        return Finding(kind=kind, draft=draft, case=case, statements=(self.case.statement.id,), note=note)


def paired(draft: Side, case: Side, pool: Pool, likeness: float) -> Pair:
    """The pair, the case's statement with its mates."""
    mates = {s.statement.id: s for s in _mates(case, pool) if s.statement.id != case.statement.id}
    return Pair(draft, case, tuple(mates.values()), pool, likeness)


def _mates(case: Side, pool: Pool) -> Iterator[Side]:
    """Those of its claim, and those of its sentence."""
    claim = pool.claim_of.get(case.statement.id)
    yield from (pool.sides[i] for i in (claim.statements if claim else ()) if i in pool.sides)
    yield from pool.beside.get((case.statement.document, case.sentence), ())


def chain(side: Side) -> str:
    """Who stands behind a statement, in words."""
    return " ← ".join(o.words for o in side.origins) or "nobody but its publisher"


def behind(side: Side) -> Origin | None:
    """Who a statement goes back to, as far as its own chain tells; `None` for its publisher's own voice."""
    return side.origins[-1] if side.origins else None
