"""What a statement tells, in the terms two statements are compared in."""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.lexicon.accounts import Forms, fold, forms, opposites, union
from sayso.lexicon.names import countries
from sayso.records import Entity, Span, Statement, Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.names.keys import sound, tokens
from sayso.weighing.names.people import Trait
from sayso.weighing.names.things import meaning
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import Group
from sayso.weighing.telling.deeds import Deed, deed
from sayso.weighing.telling.steps import Step, step
from sayso.weighing.telling.stories import Story, story
from sayso.weighing.telling.telling import Content, content, once

ROW = 5  # words in a row by which two statements of one wording are met
_COMPOUND = re.compile(r"no-(?!one\b)\w", re.I)
Place = tuple[int, int, str]  # a mention: where it begins and ends, and of whom it is


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words alone say."""

    stems: frozenset[str]
    concepts: frozenset[str]
    negated: bool
    passive: bool
    sides: frozenset[tuple[str, str]]  # (pair of opposites, left or right)
    runs: array[int] = field(compare=False, repr=False)  # its words in rows of five, each as a number


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its words, quantities, people and time."""

    statement: Statement
    story: Story  # of its document
    tolls: Mapping[Group, Value]  # what it counts of the happening that its document reports
    wording: Wording
    bare: frozenset[str]  # stems, those of figures, units and dates left out
    core: frozenset[str]  # and those of names
    content: Content  # deeds and things, and the stems of words that are neither, nor names, figures or dates
    values: tuple[Value, ...]
    signature: tuple[tuple[str, ...], ...]
    who: tuple[str, ...]  # named entities in the order of the text
    people: frozenset[str]
    called: Mapping[str, str]  # the people of whom its document knows one word only, and that word's sound
    doers: frozenset[str]  # people named first (English) or in the nominative (Russian): the grammar's subjects
    places: frozenset[str]  # named places and bodies
    voice: frozenset[str]  # the name, as it sounds, of who is the last to say it
    anchors: frozenset[str]  # whom and what it names or is told of, countries left out
    sites: frozenset[str]  # the places among these
    traits: frozenset[Trait]
    at: int  # its number in its document
    acts: frozenset[tuple[str, str | None, str | None]]
    time: Time | None
    step: Step | None  # the step of a criminal case that it tells of
    deed: Deed | None  # and the deed of another sort

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def language(self) -> str | None:
        """Its document's."""
        return self.story.language

    @property
    def topic(self) -> str | None:
        """What its document says at its opening that it is about."""
        return self.story.topic

    @property
    def one_text(self) -> str | None:
        """A document that is one text with its own, by copy or translation."""
        return self.story.one_text

    @property
    def named(self) -> frozenset[str]:
        """The named entities it is about or mentions."""
        return frozenset(self.who)


@lru_cache(maxsize=8192)
def wording(text: str) -> Wording:
    """What these words say, whoever says them."""
    carrying = words.content(text)
    stems = frozenset({words.stem(w) for w in carrying})
    return Wording(
        stems, once(words.concepts(carrying)), bool(negations(text)), forms("passive").met(text), _sides(text), _runs(text)
    )


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[Span, ...]:
    """Where a word negates something: not in "no fewer than", "not only", which bound a figure or go on to more; nor "no-fly"."""
    found = [(a, b) for a, b in forms("negation").spans(text) if not _COMPOUND.match(text, a)]
    idle = forms("no_negation").spans(text) if found else []
    return tuple((a, b) for a, b in found if not any(start <= a < end for start, end in idle))


def _sides(text: str) -> frozenset[tuple[str, str]]:
    if not _any_side().met(text):
        return frozenset()
    return frozenset((o.name, side) for o in opposites() for side in o.sides(text))


@lru_cache(maxsize=1)
def _any_side() -> Forms:
    """Any word that has an opposite."""
    return union(form for o in opposites() for form in (o.left, o.right))


def tellings(pool: Pool, group: Mapping[str, str], kept: Mapping[str, list[Told]]) -> dict[str, list[Told]]:
    """Every statement of the case by its document, see `told`; those of some documents are `kept` from before."""
    sets: dict[frozenset[str], frozenset[str]] = {}
    stories = {d: story(d, group.get(d), pool) for d in pool.by_document if d not in kept}
    anew = {d: [told(s, pool, stories[d], sets) for s in pool.by_document[d]] for d in stories}
    return {d: kept[d] if d in kept else anew[d] for d in pool.by_document}


def told(statement: Statement, pool: Pool, story: Story, sets: dict[frozenset[str], frozenset[str]]) -> Told:
    """The statement in the terms it is compared in; `story` is its document's.

    `sets` holds the sets seen so far, so that equal ones are kept once: the many statements of a case are made of few.
    """

    def one(found: Iterable[str]) -> frozenset[str]:
        held = frozenset(found)
        return sets.setdefault(held, held)

    values, mentions = tuple(pool.values_of(statement)), _mentions(statement, pool)
    who = _who(statement, mentions, pool)
    people = one(e for e in who if pool.entities[e].kind == "person")
    alias = {e: a for e in people if (a := _by_text(e, pool, story))}
    said, time = wording(statement.text), pool.time_of(statement)
    measured, names = _measured(values, time), _names(who, pool)
    bare = one(_less(said.stems, measured))
    doers = _doers(statement, [e for e in who if e in people], mentions, pool)
    case_step = step(statement, values, pool)
    return Told(
        statement=statement,
        story=story,
        tolls=_tolls(values, statement.document, pool),
        wording=said,
        bare=bare,
        core=one(_less(bare, names)),
        content=content(statement.text).without(measured | names | _mentioned(statement, mentions, pool)),
        values=values,
        signature=amounts.signature(values),
        who=tuple(alias.get(e, e) for e in who),
        people=one(alias.get(e, e) for e in people) if alias else people,
        called=_called(people, alias, statement.document, pool),
        doers=one(alias.get(e, e) for e in doers),
        places=one(e for e in who if e not in people),
        voice=one(_voice(statement, pool)),
        anchors=one(alias.get(e, e) for e in who if not _is_country(pool.entities[e])),
        sites=one(e for e in who if pool.entities[e].kind == "place" and not _is_country(pool.entities[e])),
        traits=frozenset(t for e in people for t in pool.traits.get((statement.document, e), ())) if people else _NOBODY,
        at=pool.place[statement.id],
        acts=_acts(statement, pool),
        time=time,
        step=case_step,
        deed=None if case_step else deed(statement, values, doers, mentions, pool),
    )


def _runs(text: str) -> array[int]:
    """The words in rows of five, each row as a number; fewer are one row."""
    found = words.words(fold(text).replace("’", "'"))
    return array("I", (zlib.crc32(" ".join(found[i : i + ROW]).encode()) for i in range(max(len(found) - ROW, 0) + 1)))


def _tolls(values: Sequence[Value], document: str, pool: Pool) -> Mapping[Group, Value]:
    held = {v.id for v in values}
    counted = pool.tolls.get(document) if held else None
    return {group: vs[0] for group, vs in counted.items() if vs[0].id in held} if counted else _NONE


def _less(stems: frozenset[str], some: frozenset[str]) -> frozenset[str]:
    """The stems without some of them; the very set where none is among them, for sets are what a case holds most of."""
    return stems if stems.isdisjoint(some) else stems - some


_UNKNOWN: Mapping[str, str] = {}
_NOBODY: frozenset[Trait] = frozenset()
_NONE: Mapping[Group, Value] = {}
_NOTHING: frozenset[tuple[str, str | None, str | None]] = frozenset()


def _acts(statement: Statement, pool: Pool) -> frozenset[tuple[str, str | None, str | None]]:
    acts = pool.acts_of.get(statement.id)
    return frozenset((a.kind, _known(a.actor, pool), _known(a.target, pool)) for a in acts) if acts else _NOTHING


def _mentioned(statement: Statement, mentions: Sequence[Place], pool: Pool) -> frozenset[str]:
    """The stems of the words of the statement's own mentions."""
    text = pool.documents[statement.document].text
    return frozenset().union(*(_all_stems(text[start:end]) for start, end, _ in mentions))


@lru_cache(maxsize=16384)
def _all_stems(name: str) -> frozenset[str]:
    return frozenset(words.stem(w) for w in words.words(name))


def _called(people: Iterable[str], alias: Mapping[str, str], document: str, pool: Pool) -> Mapping[str, str]:
    """Of the people whom their document calls by one word alone, the sound of that word."""
    names = {e: tokens(pool.entities[e].name) for e in people if not pool.traits.get((document, e))}
    return {alias.get(e, e): sound(name[0]) for e, name in names.items() if len(name) == 1} or _UNKNOWN


def _doers(statement: Statement, people: Sequence[str], mentions: Sequence[Place], pool: Pool) -> Sequence[str]:
    """Whom the grammar makes the subjects: in Russian those written in their base form, elsewhere the first."""
    if not people or pool.documents[statement.document].language != "ru":
        return people[:1]
    text = pool.documents[statement.document].text
    bases = {e: {w for t in pool.traits.get((statement.document, e), ()) for w in t.words} for e in people}
    return [e for start, end, e in mentions if e in bases and bases[e] >= set(words.words(text[start:end]))]


def _by_text(entity: str, pool: Pool, story: Story) -> str | None:
    """A person called by a surname alone is, in every copy of one text, the one that text calls so."""
    if story.one_text is None or pool.traits.get((story.document, entity)):
        return None
    return "\0".join(["", story.one_text, *(sound(t) for t in tokens(pool.entities[entity].name))])


def _is_country(entity: Entity) -> bool:
    """Whether it is a country: news of two happenings may name it."""
    return entity.kind == "place" and bool(meaning("place", entity.name).rows & countries())


def _voice(statement: Statement, pool: Pool) -> Iterable[str]:
    """The words of the name of who says it, as they sound; of nobody where he is nameless or an outlet."""
    hop = statement.hops[-1]
    last = pool.entities.get(hop.entity or "") if hop.kind != "outlet" else None
    return (sound(t) for t in tokens(last.name)) if last and last.named else ()


def _known(entity: str | None, pool: Pool) -> str | None:
    """The entity where it is named: the nameless of two documents can't be compared."""
    return entity if entity in pool.entities and pool.entities[entity].named else None


def _measured(values: Sequence[Value], time: Time | None) -> frozenset[str]:
    """The stems of figures and of their units and of dates; what is counted stays."""
    figures = (words.stems(v.text) - words.stems(v.of or "") for v in values)
    return frozenset().union(*figures, words.stems(time.text) if time else frozenset())


def _names(who: Sequence[str], pool: Pool) -> frozenset[str]:
    """The stems of the words of these entities' names."""
    return frozenset().union(*(words.stems(n.text) for e in who for n in pool.entities[e].names))


def _who(statement: Statement, mentions: Sequence[Place], pool: Pool) -> tuple[str, ...]:
    """Named entities in the statement's words, in their order, then those it is about without naming them there."""
    known = (e for e in [*(e for _, _, e in mentions), *statement.about] if e in pool.entities and pool.entities[e].named)
    return tuple(dict.fromkeys(known))


def _mentions(statement: Statement, pool: Pool) -> list[Place]:
    """The mentions within the statement's words, in the order of the text."""
    held = pool.mentioned.get(statement.document, [])
    return [mention for span in statement.spans for mention in _inside(held, span)]


def _inside(mentions: list[Place], span: Span) -> Iterator[Place]:
    """The mentions within a span, in the order of the text."""
    for at in range(bisect_left(mentions, (span[0], -1, "")), len(mentions)):
        if mentions[at][0] >= span[1]:
            return
        if mentions[at][1] <= span[1]:
            yield mentions[at]
