"""What a statement tells, in the terms two statements are compared in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.accounts import forms, opposites
from sayso.records import Statement, Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.keys import sound, tokens
from sayso.weighing.people import Trait
from sayso.weighing.pool import Pool
from sayso.weighing.telling import Content, content


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
    one_text: str | None  # a document that is one text with this one, by copy or translation
    wording: Wording
    bare: frozenset[str]  # stems, those of figures, units and dates left out
    core: frozenset[str]  # and those of names
    content: Content  # deeds and things, and the stems of words that are neither, nor names, figures or dates
    values: tuple[Value, ...]
    signature: tuple[tuple[str, ...], ...]
    who: tuple[str, ...]  # named entities in the order of the text
    people: frozenset[str]
    doers: frozenset[str]  # people named first (English) or in the nominative (Russian): the grammar's subjects
    places: frozenset[str]  # named places and bodies
    traits: frozenset[Trait]
    at: int  # its number in its document
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
    sides = {(o.name, side) for o in opposites() for side in o.sides(text)}
    carrying = words.content(text)
    stems = frozenset(words.stem(w) for w in carrying)
    return Wording(stems, words.concepts(carrying), forms("negation").met(text), forms("passive").met(text), frozenset(sides))


def told(statement: Statement, pool: Pool, group: Mapping[str, str] | None = None) -> Told:
    """The statement in the terms it is compared in; `group` names, for a document that is one text with others, one of them."""
    values = tuple(pool.values_of(statement))
    who = _who(statement, pool)
    people = frozenset(e for e in who if pool.entities[e].kind == "person")
    alias = {e: a for e in people if (a := _by_text(e, statement.document, pool, group or {}))}
    said = wording(statement.text)
    time = pool.time_of(statement)
    bare = said.stems - _measured(values, time)
    return Told(
        statement=statement,
        language=pool.documents[statement.document].language,
        one_text=(group or {}).get(statement.document),
        wording=said,
        bare=bare,
        core=bare - _names(who, pool),
        content=_content(statement, pool, _measured(values, time) | _names(who, pool)),
        values=values,
        signature=amounts.signature(values),
        who=tuple(alias.get(e, e) for e in who),
        people=frozenset(alias.get(e, e) for e in people),
        doers=frozenset(alias.get(e, e) for e in _doers(statement, [e for e in who if e in people], pool)),
        places=frozenset(who) - people,
        traits=frozenset(t for e in people for t in pool.traits.get((statement.document, e), ())),
        at=pool.place[statement.id],
        acts=frozenset((a.kind, _known(a.actor, pool), _known(a.target, pool)) for a in pool.acts_of.get(statement.id, [])),
        time=time,
    )


def _content(statement: Statement, pool: Pool, besides: frozenset[str]) -> Content:
    """What the statement tells, the words of these stems and of its own mentions left out."""
    text, mentions = pool.documents[statement.document].text, pool.mentioned.get(statement.document, [])
    spans = [span for s in statement.spans for span in _spans_within(mentions, s)]
    mentioned = frozenset(words.stem(w) for start, end in spans for w in words.words(text[start:end]))
    return content(statement.text).without(besides | mentioned)


def _doers(statement: Statement, people: Sequence[str], pool: Pool) -> Sequence[str]:
    """Whom the grammar makes the subjects: in Russian those written in their base form, elsewhere the first."""
    if pool.documents[statement.document].language != "ru":
        return people[:1]
    text, found = pool.documents[statement.document].text, pool.mentioned.get(statement.document, [])
    bases = {e: {w for t in pool.traits.get((statement.document, e), ()) for w in t.words} for e in people}
    inside = [m for span in statement.spans for m in _inside(found, span) if m[2] in bases]
    return [e for start, end, e in inside if bases[e] >= set(words.words(text[start:end]))]


def _by_text(entity: str, document: str, pool: Pool, group: Mapping[str, str]) -> str | None:
    """A person called by a surname alone is, in every copy of one text, the one that text calls so."""
    if document not in group or pool.traits.get((document, entity)):
        return None
    return "\0".join(["", group[document], *(sound(t) for t in tokens(pool.entities[entity].name))])


def _known(entity: str | None, pool: Pool) -> str | None:
    """The entity where it is named: the nameless of two documents can't be compared."""
    return entity if entity in pool.entities and pool.entities[entity].named else None


def _measured(values: Sequence[Value], time: Time | None) -> frozenset[str]:
    """The stems of figures and of their units and of dates; what is counted stays."""
    figures = (words.stems(v.text) - words.stems(v.of or "") for v in values)
    return frozenset().union(*figures, words.stems(time.text) if time else frozenset())


def _names(who: Sequence[str], pool: Pool) -> frozenset[str]:
    """The stems of the words of these entities' names."""
    return frozenset(stem for e in who for n in pool.entities[e].names for stem in words.stems(n.text))


def _who(statement: Statement, pool: Pool) -> tuple[str, ...]:
    """Named entities in the statement's words, in their order, then those it is about without naming them there."""
    inside = [e for span in statement.spans for e in _within(pool.mentioned.get(statement.document, []), span)]
    known = (e for e in [*inside, *statement.about] if e in pool.entities and pool.entities[e].named)
    return tuple(dict.fromkeys(known))


def _within(mentions: list[tuple[int, int, str]], span: tuple[int, int]) -> list[str]:
    return [entity for _, _, entity in _inside(mentions, span)]


def _spans_within(mentions: list[tuple[int, int, str]], span: tuple[int, int]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, _ in _inside(mentions, span)]


def _inside(mentions: list[tuple[int, int, str]], span: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """The mentions within a span, in the order of the text."""
    for at in range(bisect_left(mentions, (span[0], -1, "")), len(mentions)):
        if mentions[at][0] >= span[1]:
            return
        if mentions[at][1] <= span[1]:
            yield mentions[at]
