"""Whom a step of a criminal case is taken against: the person its words name, by the order of the words and by what was read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.lexicon import steps as lexicon
from sayso.lexicon.steps import Found
from sayso.records import Statement
from sayso.weighing.pool.pool import Pool

PAIRED = 40  # characters between two who are named together
BY_ACT = {"sentence": "sentence", "conviction": "sentence", "charge": "charge", "detention": "detention", "custody": "detention"}
PLEAS = ("innocent", "guilty")
_MANY = re.compile(r"(?:are|were) ")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody or a place is named among the words of a statement."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a statement with the cue that governs them, from `start` in the document; asides of `main` are blank."""

    start: int
    text: str
    main: str
    language: str | None


def whom(found: Found, scene: Scene, statement: Statement, pool: Pool) -> str | None:
    """The person it is done to, or the two it is done to together; `None` where more are named and it is not sure who of them."""
    people = [p for p in _people(scene, statement, pool) if not _harmed(scene, found, p)]
    within = [p for p in people if found.start < p.start < found.end]  # *found Orlov guilty*
    sides = [p for p in people if p.end <= found.start], [p for p in people if p.start >= found.end]
    both = next((pair for side in sides for pair in (_together(scene, side),) if pair), None)
    many = len({p.entity for p in sides[0]}) > 1 and _MANY.match(scene.main, found.start)
    if many:
        return both if len({p.entity for p in people}) == 2 else None  # *Orlov, Tulin and Lisov were arrested*
    if apposed := _apposed(scene, sides[0], found):
        return apposed
    read = [
        a.target for a in pool.acts_of.get(statement.id, ()) if a.kind == BY_ACT.get(found.step.name) and person(a.target, pool)
    ]
    if both or read:
        return both or read[0]
    if not people:
        return _unnamed(found.step.name, scene, statement, pool)
    if len({p.entity for p in people}) == 1:
        return people[0].entity
    if within:
        return within[0].entity
    return _of_several(found, scene, *sides)


def _harmed(scene: Scene, found: Found, named: Place) -> bool:
    """Whether somebody behind the verb is whom the deed was done to: *was sentenced for killing Orlov*."""
    between = scene.text[found.end : named.start]
    wrong = lexicon.words("reason").search(between) or lexicon.offences(between)
    return named.start >= found.end and found.step.name not in ("request", "appeal", *PLEAS) and bool(wrong)


def _of_several(found: Found, scene: Scene, before: Sequence[Place], behind: Sequence[Place]) -> str | None:
    """Of several the one before a passive or a plea; the first behind an active verb."""
    names = {p.entity for p in before}
    if found.step.name in PLEAS or _passive(found, scene):
        return min(names) if len(names) == 1 else None
    return behind[0].entity if behind and scene.language == "en" else None  # in Russian no order tells


def _apposed(scene: Scene, before: Sequence[Place], found: Found) -> str | None:
    """Before a passive or a plea the first of several, whose apposition names the others: *Orlov, Tulin's rival, was jailed*."""
    other = next((p for p in before if p.entity != before[0].entity), None)
    if other is None or not (found.step.name in PLEAS or _passive(found, scene)):
        return None
    inner, last = scene.text[before[0].end : other.start].strip(), scene.text[before[-1].end : found.start]
    listed = lexicon.ends_in(lexicon.words("and"), inner) or len(inner.split()) < 4
    return before[0].entity if inner.startswith(",") and not listed and "," in last else None


def _together(scene: Scene, people: Sequence[Place]) -> str | None:
    """Two named side by side: *Orlov and his clerk Tulin*."""
    for one, other in pairwise(people):
        between = scene.text[one.end : other.start]
        if (
            one.entity != other.entity
            and len(between) < PAIRED
            and lexicon.words("and").match(between.lstrip())
            and "," not in between
        ):
            return "+".join(sorted((one.entity, other.entity)))
    return None


def _unnamed(kind: str, scene: Scene, statement: Statement, pool: Pool) -> str | None:
    """Of a step whose words name nobody: who pleads or appeals by the cue, or whom the statement is about."""
    speaker = statement.hops[-1].entity if len(statement.hops) > 1 else None
    if kind in ("appeal", *PLEAS) and person(speaker, pool):
        return speaker
    if kind != "request" and _somebody(scene, statement, pool):
        return None  # *his client was suspended*
    there = {p.entity for p in mentioned(scene, statement, pool, ("person",))}
    about = [e for e in statement.about if person(e, pool) and e not in there]
    return about[0] if len(about) == 1 and kind != "request" else None


def _somebody(scene: Scene, statement: Statement, pool: Pool) -> bool:
    """Whether its words tell of a person whom the document does not name."""
    end = scene.start + len(scene.text)
    there = (pool.entities.get(e) for a, b, e in pool.mentioned.get(statement.document, ()) if scene.start <= a and b <= end)
    return any(known is not None and known.kind == "person" and not known.named for known in there)


def _passive(found: Found, scene: Scene) -> bool:
    """Whether the verb tells it of who stands before it."""
    verb = scene.main[found.start : found.end]
    return found.gets or " " in verb.strip() or verb.endswith(("н", "на", "ны"))


def _people(scene: Scene, statement: Statement, pool: Pool) -> list[Place]:
    """The named people in its words, but those that an official's title stands before."""
    found = list(mentioned(scene, statement, pool, ("person",)))
    officials = {p.entity for p in found if _official(scene, p.start)}
    return [p for p in found if p.entity not in officials]


def _official(scene: Scene, at: int) -> bool:
    titles = lexicon.words("officials")
    return lexicon.ends_in(titles, scene.text[max(0, at - 16) : at]) or titles.match(scene.text, at) is not None


def mentioned(scene: Scene, statement: Statement, pool: Pool, kinds: Sequence[str]) -> Iterator[Place]:
    """The named of these kinds in its words, each with its place in them."""
    end = scene.start + len(scene.text)
    for a, b, entity in pool.mentioned.get(statement.document, ()):
        known = pool.entities.get(entity)
        if scene.start <= a and b <= end and known and known.named and known.kind in kinds:
            yield Place(a - scene.start, b - scene.start, entity)


def person(entity: str | None, pool: Pool) -> bool:
    known = pool.entities.get(entity or "")
    return known is not None and known.named and known.kind == "person"
