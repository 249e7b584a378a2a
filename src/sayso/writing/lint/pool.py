"""The case, ready to be asked what it has on a sentence."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.accounts import fold
from sayso.lexicon.lint import forms, met
from sayso.records import Case, Claim, Conflict, Document, Entity, Span, Time, Value
from sayso.writing.lint.marks import bare
from sayso.writing.lint.sides import NOTHING, Cutter, Held, Side, called, held, side


@dataclass(frozen=True, slots=True)
class Pool:
    """Every statement of the case as a side, and what the case has found of them."""

    sides: dict[str, Side]
    having: dict[str, list[str]]  # a mark, and the statements that have it
    weight: dict[str, float]  # how much a mark tells: the rarer in the case, the more
    documents: dict[str, Document]
    entities: dict[str, Entity]
    claim_of: dict[str, Claim]
    exact: dict[str, list[str]]  # the bare words of a statement, and the statements that have them
    texts: tuple[str, ...]  # of the documents, folded
    conflicts_of: dict[str, list[Conflict]]
    lost: dict[str, str]  # a statement that lost its attribution on the way into its document, and the one it lost it from
    convicted: frozenset[str]  # keys of names that stand beside a conviction or a sentence
    known: frozenset[str]  # keys of everybody the case names
    people: frozenset[str]  # keys of the words of people's names
    roles: dict[str, frozenset[str]]  # a key of a person's name, and what he is said to be
    beside: dict[tuple[str, str], list[Side]]  # a document and a sentence of it, and the statements there
    holds: dict[str, Held]
    cutters: dict[str, Cutter]

    def told(self, mark: str) -> float:
        """How much this mark tells; one the case has not seen tells the most."""
        return self.weight.get(mark, self.weight[""])

    def sum(self, marks: Iterable[str]) -> float:
        """How much these marks tell together."""
        return sum(self.told(m) for m in marks)

    def figures_of(self, one: Side) -> tuple[Value, ...]:
        """The figures of the sentence this statement stands in."""
        return self._held(one).figures([self._where(one), *one.statement.spans])

    def days_of(self, one: Side) -> tuple[Time, ...]:
        """The dates of the sentence this statement stands in."""
        return self._held(one).days([self._where(one), *one.statement.spans])

    def _held(self, one: Side) -> Held:
        return self.holds.get(one.statement.document, NOTHING)

    def _where(self, one: Side) -> Span:
        return self.cutters[one.statement.document].around(one.statement.spans)

    def root(self, key: str) -> str:
        """What a root is called."""
        if key in self.entities:
            return self.entities[key].name
        document = self.documents.get(key)
        return (document.title or document.path or key) if document else key


@lru_cache(maxsize=1)  # a brief is linted round by round against one case
def pool(case: Case) -> Pool:
    """The case's statements by their marks."""
    cutters = {d.id: Cutter(d.text) for d in case.documents}
    holds = held(case.entities, case.values, case.times)
    sides = {s.statement.id: s for s in _sides(case, cutters, holds)}
    beside: dict[tuple[str, str], list[Side]] = defaultdict(list)
    having: dict[str, list[str]] = defaultdict(list)
    exact: dict[str, list[str]] = defaultdict(list)
    for ident, one in sides.items():
        beside[one.statement.document, one.sentence].append(one)
        exact[bare(one.text)].append(ident)
        for mark in one.marks | one.context:
            having[mark].append(ident)
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in case.conflicts:
        for statement in conflict.statements:
            conflicts[statement].append(conflict)
    return Pool(
        sides=sides,
        having=dict(having),
        weight=_weights(having, len(sides)),
        documents={d.id: d for d in case.documents},
        entities={e.id: e for e in case.entities},
        claim_of={s: c for c in case.claims for s in c.statements},
        exact=dict(exact),
        texts=tuple(plain(d.text) for d in case.documents),
        conflicts_of=dict(conflicts),
        lost=_lost(case, sides),
        convicted=_convicted(sides.values()),
        known=frozenset(k for s in sides.values() for k in s.known),
        people=frozenset(k for e in case.entities if e.kind == "person" and e.named for k in called(e)),
        roles=_roles(case),
        beside=dict(beside),
        holds=holds,
        cutters=cutters,
    )


def _lost(case: Case, sides: Mapping[str, Side]) -> dict[str, str]:
    """Statements that a document tells in its own voice and had from one that tells them on somebody's word."""
    pairs = [d.statements for d in case.drifts if len(d.statements) == 2 and all(s in sides for s in d.statements)]
    return {child: parent for parent, child in pairs if sides[parent].attributed and not sides[child].attributed}


def _sides(case: Case, cutters: Mapping[str, Cutter], holds: Mapping[str, Held]) -> Iterable[Side]:
    texts = {d.id: d for d in case.documents}
    entities = {e.id: e for e in case.entities}
    for s in case.statements:
        if s.document in texts and s.spans:
            document, there = texts[s.document], holds.get(s.document, NOTHING)
            where = cutters[s.document].around(s.spans)
            yield side(s, document.text, document.language or "en", where, entities, there)


def _roles(case: Case) -> dict[str, frozenset[str]]:
    """What each person is said to be, by every key of his name."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for entity in case.entities:
        said = met("role", " ; ".join(r.text for r in entity.roles))
        for k in called(entity) if said else ():
            found[k] |= said
    return dict(found)


def _weights(having: dict[str, list[str]], every: int) -> dict[str, float]:
    """Weights by rarity; names, figures and days count for more than words."""
    most = math.log(1 + every) + 0.5
    kinds = {"n": 1.2, "v": 1.5, "t": 1.2, "c": 1.0, "w": 1.0}
    return {m: kinds[m[0]] * (math.log((1 + every) / len(found)) + 0.5) for m, found in having.items()} | {"": most * 0.8}


def plain(text: str) -> str:
    """The text in small letters, its blanks single."""
    return " ".join(fold(text).split())


def _convicted(sides: Iterable[Side]) -> frozenset[str]:
    """The keys of names told of beside a conviction that nothing negates."""
    found: set[str] = set()
    for one in sides:
        if forms("conviction").affirmed(one.text) and one.statement.polarity == "positive":
            found |= {k for _, k in one.names} | keys_of(one.marks)
    return frozenset(found)


def keys_of(marks: Iterable[str]) -> frozenset[str]:
    """The keys of names among these marks."""
    return frozenset(m[2:] for m in marks if m.startswith("n:"))
