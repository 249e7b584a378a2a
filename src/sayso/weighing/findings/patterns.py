"""Patterns: acts of one shape within a case and across cases, each with the statements that tell of it.

A shape is the kind of the act, who in general acts, who in general is acted upon, and what is threatened, offered or
wanted. An act that says less fits a fuller shape where it fits one only; but an act whose doer nobody names never lends
one from others: a null stays a null. Retellings of one act are one deed, so copies make no pattern.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.lexicon.shapes import matters, parties
from sayso.records import Act, Case, Deed, Document, Entity, Pattern, Statement, Time, content_id
from sayso.weighing import words
from sayso.weighing.groups import grouped

_SPOKEN = frozenset({"threat", "offer", "order"})  # acts that are words: what they are about is said, not done
NOBODY = "nobody named"

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """What makes two acts alike; `doer` is false where nobody is said to have acted."""

    kind: str
    doer: bool
    actor: Words
    target: Words
    matters: Words

    def within(self, other: Shape) -> bool:
        """Whether this one says nothing that the other does not, and is no less sure of who acted."""
        one_doer = (self.kind, self.doer, bool(self.actor)) == (other.kind, other.doer, bool(other.actor))
        return one_doer and self.actor <= other.actor and self.target <= other.target and self.matters <= other.matters

    @property
    def telling(self) -> bool:
        """Whether it says anything beyond the kind of the act."""
        return bool(self.actor or self.target or self.matters)


@dataclass(frozen=True, slots=True)
class Told:
    """One act with all that it is told in."""

    case: str
    document: str
    act: Act
    ends: tuple[Entity | None, Entity | None]
    shape: Shape
    claim: str
    time: Time | None


def patterns(cases: Sequence[Case]) -> tuple[Pattern, ...]:
    """Every shape that two deeds or more have, acts that are words first; the order of the cases changes nothing."""
    told = [t for case in sorted({c.case.id: c for c in cases}.values(), key=lambda c: c.case.id) for t in _told(case)]
    deeds = [[told[i] for i in group] for group in grouped(len(told), _one_deed(told))]
    by_shape = _shapes(deeds)
    found = [_pattern(shape, held) for shape, held in by_shape.items() if len(held) > 1 and shape.telling]
    return tuple(sorted(found, key=lambda p: (p.kind not in _SPOKEN, -len(p.deeds), p.id)))


def _pattern(shape: Shape, held: Iterable[Sequence[Told]]) -> Pattern:
    deeds = sorted(
        (Deed(case=ts[0].case, acts=tuple(sorted(t.act.id for t in ts))) for ts in held), key=lambda d: (d.case, d.acts)
    )
    parts = [tuple(sorted(words)) for words in (shape.actor, shape.target, shape.matters)]
    return Pattern(
        id=content_id("pattern", shape.kind, shape.doer, *("\0".join(p) for p in parts)),
        kind=shape.kind,
        actor=parts[0] if shape.doer else (NOBODY,),
        target=parts[1],
        matters=parts[2],
        deeds=tuple(deeds),
    )


# ── one act ──────────────────────────────────────────────────────────────────────────────────────


def _told(case: Case) -> Iterator[Told]:
    entities = {e.id: e for e in case.entities}
    documents = {d.id: d for d in case.documents}
    statements = {s.id: s for s in case.statements}
    times = {t.id: t for t in case.times}
    claims = {s: c.id for c in case.claims for s in c.statements}
    for act in sorted(case.acts, key=lambda a: a.id):
        statement = statements.get(act.statement)
        if statement and statement.document in documents and _told_as_done(statement):
            ends = entities.get(act.actor or ""), entities.get(act.target or "")
            yield Told(
                case=case.case.id,
                document=statement.document,
                act=act,
                ends=ends,
                shape=_shape(act, ends, _matters(act, statement, documents[statement.document])),
                claim=claims.get(act.statement, act.statement),
                time=times.get(act.time or ""),
            )


def _told_as_done(statement: Statement) -> bool:
    """Whether somebody puts the act forward; who denies it doesn't."""
    return statement.polarity == "positive" and statement.stance != "denied"


def _shape(act: Act, ends: tuple[Entity | None, Entity | None], about: Words) -> Shape:
    return Shape(act.kind, ends[0] is not None, who(ends[0]), who(ends[1]), about)


def who(entity: Entity | None) -> Words:
    """Who somebody is in general: by their roles, and by their name where it is a description or a body's."""
    if entity is None:
        return frozenset()
    names = [entity.name] if not entity.named else [n.text for n in entity.names] if entity.kind != "person" else []
    return frozenset().union(*(parties(text) for text in (*names, *(r.text for r in entity.roles))))


def _matters(act: Act, statement: Statement, document: Document) -> Words:
    """What the act is about: in the words of its harm and demand, else, for acts that are words, in the whole statement."""
    said = [document.text[start:end] for start, end in filter(None, (act.harm, act.demand))]
    if said:
        known = frozenset[str]().union(*map(matters, said))
        return known or frozenset(w.lower() for w in words.content(said[0])[:1])
    return matters(statement.text) if act.kind in _SPOKEN else frozenset()


# ── one deed, told more than once ────────────────────────────────────────────────────────────────


def _one_deed(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Acts of one case and kind that tell of one deed: in one claim, or where nothing tells them apart."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, t in enumerate(told):
        alike[t.case, t.act.kind, t.claim].append(i)
        alike[t.case, t.act.kind, _end(t.ends[0]), _end(t.ends[1]) or "nameless"].append(i)
    for held in alike.values():
        yield from ((i, j) for i, j in combinations(held, 2) if _retold(told[i], told[j]))


def _end(entity: Entity | None) -> str:
    """A named party; nobody; or one of the nameless."""
    return "" if entity is None else entity.id if entity.named else "nameless"


def _retold(a: Told, b: Told) -> bool:
    """Whether two acts are one: said alike in two documents, or of the same parties, the same matter and no two days."""
    if a.claim == b.claim and a.document != b.document:
        return True
    nested = a.shape.matters <= b.shape.matters or b.shape.matters <= a.shape.matters
    return nested and not _apart(a.time, b.time) and all(_one_party(x, y, a, b) for x, y in zip(a.ends, b.ends, strict=True))


def _one_party(x: Entity | None, y: Entity | None, a: Told, b: Told) -> bool:
    """One entity, or the nameless of two documents, whom nothing in their names tells apart; who is not told may be either."""
    if x is not None and y is not None and x.id == y.id:
        return True
    if x is None or y is None:
        return x is y or a.document != b.document
    return a.document != b.document and (who(x) <= who(y) or who(y) <= who(x))


def _apart(a: Time | None, b: Time | None) -> bool:
    """Two days that don't meet."""
    if not (a and b and a.earliest and a.latest and b.earliest and b.latest):
        return False
    return a.latest < b.earliest or b.latest < a.earliest


# ── deeds of one shape ───────────────────────────────────────────────────────────────────────────


def _shapes(deeds: Iterable[list[Told]]) -> dict[Shape, list[list[Told]]]:
    """The deeds by shape: each with its own, or with the one fuller shape that holds it."""
    own: dict[Shape, list[list[Told]]] = defaultdict(list)
    for deed in deeds:
        own[_fullest(deed)].append(deed)
    found: dict[Shape, list[list[Told]]] = defaultdict(list)
    for shape, held in own.items():
        wider = [s for s in own if s != shape and shape.within(s)]
        full = [s for s in wider if not any(s != o and s.within(o) for o in wider)]
        found[full[0] if len(full) == 1 else shape].extend(held)
    return found


def _fullest(deed: Sequence[Told]) -> Shape:
    """The shape of a deed: that of the retelling that says most."""
    return max((t.shape for t in deed), key=_says)


def _says(s: Shape) -> tuple[int, bool, list[str], list[str], list[str]]:
    """How much a shape says, then its words, so that of two that say as much always the same is taken."""
    return len(s.actor) + len(s.target) + len(s.matters), s.doer, sorted(s.actor), sorted(s.target), sorted(s.matters)
