"""One person, body or place across documents and scripts: which of the documents' own entities are one.

Precision first. A person is joined by a given name and a surname that agree, never by a surname alone; initials join only
where one full name in the case fits them; people of one name stay apart where anything the text gives tells them apart.
The unnamed stay their document's own. Every rule below is one function that says why.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from sayso.lexicon.outlets import outlet_named
from sayso.records import Entity, Mention, Name, Reading, Role, Span, content_id
from sayso.weighing.groups import leaders
from sayso.weighing.memory import Memory
from sayso.weighing.names import declined, keys, namesakes, own_names, people, rulers, scripts, seats, things
from sayso.weighing.names.bridges import bridged
from sayso.weighing.names.parting import parted
from sayso.weighing.names.reviewed import Decision
from sayso.weighing.names.whereabouts import country

Key = tuple[str, ...]
Own = tuple[str, str]  # a document's id and the id that entity has in its reading
MOST = 200  # tellings of an age that are asked whether they are of one story
SLIP = 10  # how many times as often another name is used, where one is a slip


@dataclass(frozen=True, slots=True)
class Seen:
    """One entity of one document, with what tells it from its namesakes."""

    own: Own
    entity: Entity
    parts: people.Parts
    born: int | None  # year of publication less the age given: people of one name may differ by a year
    trait: people.Trait | None = None  # what tells this person from others, by this document alone
    keys: tuple[Key, ...] = ()  # of a body or place: what it is looked up by
    meant: tuple[things.Meaning, ...] = ()  # and what its names mean
    written: bool = False  # whether the document writes the name so, and it was not only made out of another case


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of the case, and which of them each document's own entity is."""

    entities: tuple[Entity, ...]
    case_id: dict[Own, str]
    traits: dict[Own, frozenset[people.Trait]]  # by document and the case's id


def join(readings: Sequence[Reading], decided: Sequence[Decision], memory: Memory) -> Names:
    """The entities of all documents, each person, body and place once; what a review keeps apart is not joined."""
    found: dict[str, list[Seen]] = defaultdict(list)
    every = [seen for r in readings for seen in memory.seen.get(r.document.id, (r,), partial(_all_seen, r))]
    for seen, ident in _identified(every, memory):
        found[ident].append(seen)
    groups, apart = parted(found, decided)
    case_id = {seen.own: ident for ident, group in groups.items() for seen in group}
    apart |= namesakes.in_one_document(case_id, [seen for seen in every if seen.trait])
    entities = tuple(memory.merged.get(i, (group,), partial(_merged, i, group)) for i, group in sorted(groups.items()))
    return Names(entities, case_id, _traits(groups, apart))


def _traits(groups: Mapping[str, Sequence[Seen]], apart: frozenset[str]) -> dict[Own, frozenset[people.Trait]]:
    found: dict[Own, frozenset[people.Trait]] = defaultdict(frozenset)
    for ident, group in groups.items():
        for seen in group:
            if seen.trait:
                found[seen.own[0], ident] |= {seen.trait.kept(ident) if ident in apart else seen.trait}
    return dict(found)


def _all_seen(reading: Reading) -> list[Seen]:
    return [_seen(e, reading) for e in reading.entities]


def _written(entity: Entity, reading: Reading) -> bool:
    return any(reading.document.text.startswith(entity.name, m.span[0]) for m in entity.mentions)


def _seen(entity: Entity, reading: Reading) -> Seen:
    own = (reading.document.id, entity.id)
    if not entity.named:
        return Seen(own, entity, people.fullest(entity), None, written=_written(entity, reading))
    return _person(own, entity, reading) if entity.kind == "person" else _thing(own, entity, reading)


def _person(own: Own, entity: Entity, reading: Reading) -> Seen:
    years, published = people.age(entity, reading), people.year(reading)
    born = published - years if published is not None and years is not None else None
    name = people.fullest(entity)
    trait = None
    if ruler := rulers.ruler(entity):
        trait = people.Trait(("ruler", ruler.title, ruler.name, ruler.number), (), None, born)
    elif name.full:
        trait = people.Trait(name.key(), name.spelling(), name.patronymic, born, name.split())
    elif len(name.words) == 1 and name.initials:
        trait = people.Trait(("initial", keys.sound(name.words[0]), keys.latin(name.initials[0])[:1]), (), None, born)
    return Seen(own, entity, name, born, trait, written=_written(entity, reading))


def _thing(own: Own, entity: Entity, reading: Reading) -> Seen:
    """A body or place, and other names of a body that the text sets in brackets beside it."""
    kind = "place" if entity.kind == "place" else "body"
    beside = sorted(set(things.set_beside(entity, reading.document.text))) if kind == "body" else ()
    names = things.telling(kind, list(dict.fromkeys([*things.names_of(entity), *beside])))
    found = tuple(sorted({key for name in names for key in _keys(kind, name, entity, reading)}))
    meant = tuple(m for name in names if (m := things.meaning(kind, name)).rest or m.called)
    return Seen(own, entity, people.fullest(entity), None, keys=found, meant=meant, written=_written(entity, reading))


def _keys(kind: str, name: str, entity: Entity, reading: Reading) -> Iterable[Key]:
    """The keys of one name; of a body that every state has one of, that of the country's which the document tells of."""
    bare = things.meaning(kind, name).key()
    where = country(reading.document.text, _mentioned(entity), _address(reading)) if seats.of_some_state(bare) else None
    return [seats.seated(bare, where)] if where else things.thing_keys(kind, name)


def _mentioned(entity: Entity) -> list[Span]:
    return [m.span for m in entity.mentions]


def _address(reading: Reading) -> str | None:
    """Where the document was published, or where the outlet that published it does."""
    names = (e.name for e in reading.entities if e.id == reading.document.outlet)
    return reading.document.url or next((outlet.domain for name in names if (outlet := outlet_named(name))), None)


def _identified(seen: Sequence[Seen], memory: Memory) -> list[tuple[Seen, str]]:
    persons = [s for s in seen if s.entity.named and s.entity.kind == "person"]
    bodies = [s for s in seen if s.entity.named and s.entity.kind != "person"]
    unnamed = [(s, _own_id(s)) for s in seen if not s.entity.named]
    return [*_persons(persons, memory), *_things(bodies, memory), *unnamed]


def _own_id(seen: Seen) -> str:
    """The id of an entity that is its document's own: its document and its first mention."""
    first = min((m.span for m in seen.entity.mentions), default=None)
    return content_id("entity", seen.own[0], *(first or (seen.entity.kind, seen.entity.name)))


# ── people ───────────────────────────────────────────────────────────────────────────────────────


def _persons(seen: Sequence[Seen], memory: Memory) -> list[tuple[Seen, str]]:
    """People by their full names, then initials where they can only be one of these, the rest their document's own."""
    spelt: dict[Key, list[Seen]] = defaultdict(list)
    short: list[Seen] = []
    ruling = {s.own: ruler for s in seen if (ruler := rulers.ruler(s.entity))}
    for s in seen:
        if s.parts.full and s.own not in ruling:
            spelt[s.parts.spelling()].append(s)
        else:
            short.append(s)
    named: dict[Key, list[Seen]] = defaultdict(list)
    written = {key: sorted({s.parts.split() for s in group}) for key, group in spelt.items()}
    forms = declined.ties((key, words) for key, spellings in written.items() for words in spellings)
    joined = {key: sorted({one for s in group for one in s.parts.run_together()}) for key, group in spelt.items()}
    as_one = ((key, one) for key, found in joined.items() for words in found if (one := people.spelling(words)) in spelt)
    heard = {key: [*words, *filter(people.long, joined[key])] for key, words in written.items()}
    leader = _least([*bridged(heard, memory.fits).items(), *forms, *as_one])
    for key, group in spelt.items():
        named[leader.get(key, key)] += group
    casts = _casts(named)
    full = [pair for key, group in sorted(named.items()) for pair in _apart(key, group, casts)]
    found, known = _ByWord(full), rulers.keyed(ruling.values())
    return full + [
        (s, content_id("entity", "person", *known[ruling[s.own]]) if s.own in ruling else _short_id(s, found, memory))
        for s in short
    ]


def _casts(named: Mapping[Key, Sequence[Seen]]) -> dict[str, frozenset[Key]]:
    """The people each document names in full."""
    found: dict[str, set[Key]] = defaultdict(set)
    for key, group in named.items():
        for s in group:
            found[s.own[0]].add(key)
    return {document: frozenset(people) for document, people in found.items()}


def _apart(key: Key, group: list[Seen], casts: Mapping[str, frozenset[Key]]) -> list[tuple[Seen, str]]:
    """People of one name: one, unless patronymic, age or a document that has two tells some apart; the rest stay together."""
    for classes in (_patronymics(group), _of_two_stories(key, _births(group), casts), namesakes.titled(group)):
        if len(set(classes.values()) - {None}) > 1:
            return [(s, content_id("entity", "person", *key, *([told] if (told := classes[s.own]) else []))) for s in group]
    return [(s, content_id("entity", "person", *key)) for s in group]


def _of_two_stories(key: Key, classes: dict[Own, str | None], casts: Mapping[str, frozenset[Key]]) -> dict[Own, str | None]:
    """Ages tell two people apart in two stories; in one, told of much the same other people, they are two accounts of one."""
    told = [(own, born) for own, born in sorted(classes.items()) if born is not None]
    pairs = ((a, b, x, y) for (a, x), (b, y) in combinations(told[:MOST], 2) if x != y)
    joint = leaders((x, y) for a, b, x, y in pairs if _one_cast(casts[a[0]] - {key}, casts[b[0]] - {key}))
    return {own: joint.get(born, born) if born else None for own, born in classes.items()}


def _one_cast(a: frozenset[Key], b: frozenset[Key]) -> bool:
    """Two people at least in common, and half of those the one names that names fewer."""
    common = len(a & b)
    return common > 1 and common * 2 >= min(len(a), len(b))


def _patronymics(group: list[Seen]) -> dict[Own, str | None]:
    """Different fathers, different people; who is named without one can be told to be neither."""
    return {s.own: s.parts.patronymic for s in group}


def _births(group: list[Seen]) -> dict[Own, str | None]:
    """Ages further apart than the year a birthday makes; chains of ages that each differ by one stay together."""
    years = sorted({s.born for s in group if s.born is not None})
    starts = [y for i, y in enumerate(years) if i == 0 or y - years[i - 1] > 1]
    return {s.own: str(max(y for y in starts if y <= s.born)) if s.born is not None else None for s in group}


class _ByWord:
    """People by each word of their names, as a word of either script looks it up."""

    def __init__(self, full: Sequence[tuple[Seen, str]]) -> None:
        self.people = sorted({(s.parts.words, ident): (s.parts, ident) for s, ident in full}.items())
        self._places: dict[tuple[str, str], set[int]] = defaultdict(set)
        for at, ((words, _), _) in enumerate(self.people):
            for block in {b for w in words for b in scripts.blocks(w)}:
                self._places[block].add(at)

    def near(self, word: str) -> tuple[tuple[people.Parts, str], ...]:
        """Those one of whose words this may be."""
        places = {at for block in scripts.blocks(word) for at in self._places.get(block, ())}
        return tuple(self.people[at][1] for at in sorted(places))


def _short_id(seen: Seen, full: _ByWord, memory: Memory) -> str:
    """`K. Shishkin` is the one person of that surname and initial in the case; a surname alone is nobody's."""
    initials, words = seen.parts.initials, seen.parts.words
    if len(words) != 1 or not initials:
        return _own_id(seen)
    near = full.near(words[0])
    fits = memory.short.get((words[0], initials[0]), near, partial(_abbreviated, words[0], initials[0], near))
    if len(fits) == 1:
        return min(fits)
    return (
        _own_id(seen) if fits else content_id("entity", "person", keys.spelling(words[0]), keys.latin(initials[0])[:1], "initial")
    )


def _abbreviated(surname: str, initial: str, near: Iterable[tuple[people.Parts, str]]) -> frozenset[str]:
    return frozenset(ident for parts, ident in near if people.abbreviates(surname, initial, parts))


# ── bodies and places ────────────────────────────────────────────────────────────────────────────


def _things(seen: Sequence[Seen], memory: Memory) -> list[tuple[Seen, str]]:
    """Bodies and places that share a name in some script, or whose names mean the same; the least of their keys names them."""
    meant = {m for s in seen for m in s.meant}
    ordered = sorted(meant, key=lambda m: (m.key(), m.rest))
    places = frozenset(word for m in ordered if m.kind == "place" for word in m.own())
    heard = [*things.by_ear(ordered, memory.fits), *own_names.ties(ordered, places, memory.fits)]
    seated = seats.ties((s.own[0], max(len(s.entity.mentions), 1), s.keys) for s in seen)
    leader = _least([*heard, *seated, *((s.keys[0], other) for s in seen for other in s.keys)])
    return [(s, content_id("entity", *leader[s.keys[0]])) for s in seen]


def _least(ties: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """For every key, the least of those it is tied to."""
    groups: dict[Key, set[Key]] = defaultdict(set)
    for key, leader in leaders(ties).items():
        groups[leader].add(key)
    return {key: min(group) for group in groups.values() for key in group}


# ── the joined record ────────────────────────────────────────────────────────────────────────────


def _merged(ident: str, group: list[Seen]) -> Entity:
    """One entity of the case: the fullest name (the most used, where several are as full), all names, roles and mentions."""
    entities = [s.entity for s in group]
    kinds = Counter(e.kind for e in entities)
    return Entity(
        id=ident,
        kind=min(kinds, key=lambda k: (-kinds[k], k)),
        name=_best_name(group),
        names=_all_names(entities),
        named=any(e.named for e in entities),
        roles=_in_order({r for e in entities for r in e.roles}),
        mentions=tuple(sorted({m for e in entities for m in e.mentions}, key=_mention_order)),
    )


def _best_name(group: Sequence[Seen]) -> str:
    """The fullest, of those that are no slip of one document in many; one that is written so before one that is made out."""
    uses = Counter(s.entity.name for s in group)
    written = {s.entity.name for s in group if s.written}
    used = [n for n in uses if uses[n] * SLIP >= max(uses.values())]
    return min(used, key=lambda n: (*_short(n), n not in written, -uses[n], n))


def _short(name: str) -> tuple[int, int, bool]:
    """How little a name says: whole words first (Карим Масимов before Масимов К. К.), then all of them."""
    words = keys.tokens(name)
    initials = sum(map(keys.initial, words))
    return initials - len(words), -len(words), initials > 0


def _all_names(entities: Sequence[Entity]) -> tuple[Name, ...]:
    names = {n for e in entities for n in e.names} | {
        Name(text=e.name) for e in entities if e.name not in {n.text for n in e.names}
    }
    return tuple(sorted(names, key=lambda n: (n.text, n.language or "")))


def _in_order(roles: set[Role]) -> tuple[Role, ...]:
    return tuple(sorted(roles, key=lambda r: (r.document, r.span, r.text)))


def _mention_order(mention: Mention) -> tuple[str, int, int]:
    return mention.document, *mention.span
