"""What a statement tells, in the terms two statements are compared in."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.accounts import forms, opposites
from sayso.records import Statement, Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.pool import Pool


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words alone say."""

    stems: frozenset[str]
    concepts: frozenset[str]
    negated: bool
    passive: bool
    sides: frozenset[tuple[str, str]]  # (pair of opposites, left or right)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its words, quantities, people and time."""

    statement: Statement
    language: str | None
    wording: Wording
    values: tuple[Value, ...]
    signature: tuple[tuple[str, ...], ...]
    who: tuple[str, ...]  # named entities in the order of the text
    people: frozenset[str]
    acts: frozenset[tuple[str, str | None, str | None]]
    time: Time | None

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def named(self) -> frozenset[str]:
        """The named entities it is about or mentions."""
        return frozenset(self.who)


@lru_cache(maxsize=65536)
def wording(text: str) -> Wording:
    """What these words say, whoever says them."""
    sides = {(o.name, side) for o in opposites() for side, form in (("left", o.left), ("right", o.right)) if form.met(text)}
    content = words.content(text)
    stems = frozenset(words.stem(w) for w in content)
    return Wording(stems, words.concepts(content), forms("negation").met(text), forms("passive").met(text), frozenset(sides))


def told(statement: Statement, pool: Pool) -> Told:
    """The statement in the terms it is compared in."""
    values = tuple(pool.values_of(statement))
    who = _who(statement, pool)
    acts = frozenset((a.kind, a.actor, a.target) for a in pool.acts_of.get(statement.id, []))
    people = frozenset(e for e in who if pool.entities[e].kind == "person")
    document = pool.documents[statement.document]
    return Told(
        statement,
        document.language,
        wording(statement.text),
        values,
        amounts.signature(values),
        who,
        people,
        acts,
        pool.time_of(statement),
    )


def _who(statement: Statement, pool: Pool) -> tuple[str, ...]:
    """Named entities in the statement's words, in their order, then those it is about without naming them there."""
    inside = [e for span in statement.spans for e in _within(pool.mentioned.get(statement.document, []), span)]
    known = (e for e in [*inside, *statement.about] if e in pool.entities and pool.entities[e].named)
    return tuple(dict.fromkeys(known))


def _within(mentions: list[tuple[int, int, str]], span: tuple[int, int]) -> list[str]:
    at = bisect_left(mentions, (span[0], -1, ""))
    found = []
    while at < len(mentions) and mentions[at][0] < span[1]:
        if mentions[at][1] <= span[1]:
            found.append(mentions[at][2])
        at += 1
    return found
