"""Conflicts: where accounts part, and in which of four ways.

Every rule is a function of two statements that says what differs, and a function of one statement that gives the keys by
which pairs worth asking about are found: so two thousand documents need no comparison of all with all.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from sayso.lexicon.accounts import forms, opposites, rows_of
from sayso.records import Conflict, content_id
from sayso.weighing import amounts
from sayso.weighing.claims.claims import ranked, rarest, repeated, twos
from sayso.weighing.conflicts import (
    altered,
    attributes,
    clocks,
    contrasts,
    crossings,
    dated_steps,
    deeds,
    denials,
    figures,
    sums,
    tolls,
    updates,
    votes,
)
from sayso.weighing.conflicts.contrasts import denied_clauses, plea
from sayso.weighing.conflicts.figures import Finding
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.told import Told

Keys = Callable[[Told], set[Hashable]]
PART = 150  # statements of a part of a document: few articles have as many


def by_neighbours(t: Told) -> set[Hashable]:
    """Its place in the document, and the two after it: neighbours share one."""
    return {(t.statement.document, t.at + i) for i in range(3)}


def by_person(t: Told) -> set[Hashable]:
    """The people it names, in one document by who they are and across documents by their names."""
    return {trait.key for trait in t.traits} | {(t.statement.document, p) for p in t.people}


def by_person_here(t: Told) -> set[Hashable]:
    """The people it names, within its document."""
    return {(t.statement.document, p) for p in t.people}


def by_concepts(t: Told) -> set[Hashable]:
    """What it tells, in either language, where it gives a count of something the languages share."""
    return {(a, b) for a in t.wording.concepts for b in t.wording.concepts if a < b} if t.values else set()


def by_side(t: Told) -> set[Hashable]:
    """What it names, where it says of a thing one of two opposites."""
    things = {o.name for o in opposites() if o.kind == "object"}
    sides = {name for name, _ in t.wording.sides if name in things}
    return {(t.language, name, stem) for name in sides for stem in t.core}


def by_topic(t: Told) -> set[Hashable]:
    """What its document is about, and what it tells something of itself."""
    things = attributes.things(t.statement.text)
    return {(t.language, name) for name in (t.topic, *things) if name}


def by_sum(t: Told) -> set[Hashable]:
    """What it puts a figure to, and in what unit."""
    return {
        (name, v.kind, v.unit) for name in sums.sums_in(t.statement.text) for v in t.values if v.kind in ("money", "duration")
    }


def by_happening(t: Told) -> set[Hashable]:
    """What it counts of what its document reports."""
    return {("toll", group) for group in t.tolls}


def by_hour(t: Told) -> set[Hashable]:
    """What happened, where it says at what hour."""
    return {("hour", kind) for kind in rows_of("happening", t.statement.text)} if clocks.hours(t.statement.text) else set()


def by_document(t: Told) -> set[Hashable]:
    """Its part of its document and the next: all of an article, and of a book what stands within some pages."""
    part = t.at // PART
    return {(t.statement.document, "part", part), (t.statement.document, "part", part + 1)}


def by_amount(t: Told) -> set[Hashable]:
    """Its measured amounts."""
    return {(v.kind, v.unit, v.amount) for v in t.values if amounts.telling(v)}


@dataclass(frozen=True, slots=True)
class Rule:
    """A difference; the keys of the pairs to ask; which statements it could concern; and what such a pair must differ in.

    `worded` rules also ask those of one language that have half of their words, figures left out, in common.
    """

    judge: Callable[[Told, Told, Pool], Finding | tuple[Finding, ...] | None]
    keys: tuple[Keys, ...]
    concerns: Callable[[Told], bool]
    differ_in: Callable[[Told], Hashable]
    worded: bool = False


def pleads(t: Told) -> bool:
    """It tells of a plea, or of how it came about."""
    return plea(t.statement.text) is not None


def accuses(t: Told) -> bool:
    """It accuses or denies, or tells of an accusation."""
    return t.statement.stance in ("alleged", "charged", "denied") or forms("accusing").met(t.statement.text)


def harms_or_denies(t: Told) -> bool:
    """It tells that somebody harmed another, or denies something."""
    return t.statement.stance == "denied" or forms("harmed").met(t.statement.text)


def is_cited_or_denies(t: Told) -> bool:
    """Somebody other than the outlet stands behind it."""
    return len(t.statement.hops) > 1


def names_a_cause(t: Told) -> bool:
    """It names what may be a cause."""
    return bool(crossings.causes(t.statement.text))


def names_a_weapon(t: Told) -> bool:
    """It names what one may harm another with."""
    return bool(deeds.weapons(t.statement.text))


def denies_all_or_affirms(t: Told) -> bool:
    """It says "never" or "nobody", or negates nothing."""
    return not t.wording.negated or bool(denied_clauses(t.statement.text))


def names_somebody(t: Told) -> bool:
    """It names a person, in a document of which the case has a copy."""
    return bool(t.people) and t.one_text is not None


def its_people(t: Told) -> Hashable:
    """The people it names."""
    return t.people


def finds_no_trace_or_affirms(t: Told) -> bool:
    """It found no trace of something, or negates nothing."""
    return not t.wording.negated or bool(crossings.untraced(t.statement.text))


def says_impossible_or_affirms(t: Told) -> bool:
    """It says that something can't have been done, or negates nothing."""
    return not t.wording.negated or bool(crossings.impossible(t.statement.text))


def takes_a_side(t: Told) -> bool:
    """It holds one of two opposite words."""
    return bool(t.wording.sides)


def counts_victims(t: Told) -> bool:
    """It gives a toll of what its document reports."""
    return bool(t.tolls)


def puts_a_sum(t: Told) -> bool:
    """It puts a sum or a term to something that courts do."""
    return any(v.kind in ("money", "duration") for v in t.values) and bool(sums.sums_in(t.statement.text))


def gives_a_figure(t: Told) -> bool:
    """It holds a quantity."""
    return bool(t.values)


def gives_a_count(t: Told) -> bool:
    """It counts something."""
    return any(v.kind == "count" for v in t.values)


def is_cited_for_a_count(t: Told) -> bool:
    """Somebody other than the outlet counts something."""
    return is_cited_or_denies(t) and gives_a_count(t)


def gives_a_figure_or_date(t: Told) -> bool:
    """It holds a quantity or says when."""
    return bool(t.values or t.time)


def gives_a_date(t: Told) -> bool:
    """It says when."""
    return t.time is not None


def tells_the_hour(t: Told) -> bool:
    """It says at what hour of the clock."""
    return bool(clocks.hours(t.statement.text))


def gives_an_age(t: Told) -> bool:
    """It says how old somebody is."""
    return any(v.kind == "age" for v in t.values)


def counts_wounds(t: Told) -> bool:
    """It counts what was done to a body."""
    return bool(attributes.wounds(t))


def has_an_attribute(t: Told) -> bool:
    """It tells something once and for all, with a date or a figure."""
    return bool(t.values or t.time) and bool(attributes.told_of(t.statement.text))


def any_at_all(t: Told) -> bool:
    """Every statement."""
    return True


def not_yet_or_affirms(t: Told) -> bool:
    """It says "not yet", or negates nothing."""
    return not t.wording.negated or forms("not_yet").met(t.statement.text)


def its_plea(t: Told) -> Hashable:
    """What plea it tells of."""
    return plea(t.statement.text)


def its_stance(t: Told) -> Hashable:
    """Whether it denies."""
    return t.statement.stance == "denied"


def its_sides(t: Told) -> Hashable:
    """The opposites it takes the one or the other side of."""
    return t.wording.sides


def its_figures(t: Told) -> Hashable:
    """Its quantities, to the figure."""
    return t.signature


def its_tolls(t: Told) -> Hashable:
    """The tolls it gives, to the figure."""
    return frozenset((group, v.amount, v.low, v.high, v.qualifier) for group, v in t.tolls.items())


def its_words(t: Told) -> Hashable:
    """Its words, its quantities and its day: where all are the same, no figure is another."""
    return t.statement.text, t.signature, its_time(t)


def its_ages(t: Told) -> Hashable:
    """The ages it gives."""
    return frozenset(v.amount for v in t.values if v.kind == "age")


def its_things(t: Told) -> Hashable:
    """What its quantities are of."""
    return tuple(v.of for v in t.values)


def its_id(t: Told) -> Hashable:
    """Itself: any two may differ."""
    return t.id


def its_time(t: Told) -> Hashable:
    """Its first and last day."""
    return (t.time.earliest, t.time.latest) if t.time else None


def its_hours(t: Told) -> Hashable:
    """The hours of the clock that it gives."""
    return tuple(minutes for minutes, _, _ in clocks.hours(t.statement.text))


def its_cause(t: Told) -> Hashable:
    """What it names that may be a cause."""
    return crossings.causes(t.statement.text)


def its_weapons(t: Told) -> Hashable:
    """With what it says that somebody was harmed."""
    return deeds.weapons(t.statement.text)


def its_negation(t: Told) -> Hashable:
    """Whether it holds a word of negation."""
    return t.wording.negated


RULES = (
    Rule(contrasts.plea_and_coercion, (by_neighbours, by_person), pleads, its_plea),
    Rule(contrasts.two_pleas, (by_person,), pleads, its_plea),
    Rule(contrasts.accusation_and_denial, (by_neighbours,), accuses, its_stance, worded=True),
    Rule(contrasts.force_denied, (by_document,), accuses, its_stance),
    Rule(contrasts.deed_denied, (by_document,), harms_or_denies, its_stance),
    Rule(contrasts.report_and_denial, (by_neighbours,), is_cited_or_denies, its_stance),
    Rule(denials.answer, (by_document,), any_at_all, denials.its_answer),
    Rule(denials.denied_there, (denials.by_denied,), denials.denies_or_tells_a_deed, its_stance),
    Rule(denials.not_done, (denials.by_undone,), denials.negates_or_affirms_a_deed, its_negation),
    Rule(contrasts.opposites_told, (by_neighbours, by_person, by_side), takes_a_side, its_sides),
    Rule(figures.another_thing, (by_amount,), gives_a_figure, its_things),
    Rule(contrasts.another_person, (), names_somebody, its_people, worded=True),
    Rule(tolls.another_toll_of_it, (by_happening,), counts_victims, its_tolls),
    Rule(altered.altered, (), gives_a_figure_or_date, its_words, worded=True),
    Rule(altered.one_figure_of_several, (by_amount,), gives_a_figure, its_figures),
    Rule(figures.another_figure, (), gives_a_figure, its_figures, worded=True),
    Rule(figures.another_figure_abroad, (by_concepts,), gives_a_figure, its_figures),
    Rule(figures.another_estimate, (by_document, by_person), gives_a_figure, its_figures),
    Rule(updates.another_account, (by_neighbours,), gives_a_figure_or_date, its_id),
    Rule(updates.another_toll, (by_document,), gives_a_count, its_figures),
    Rule(updates.toll_by_another, (by_document,), is_cited_for_a_count, its_figures),
    Rule(updates.part_of_a_toll, (by_document,), gives_a_count, its_figures),
    Rule(updates.another_dating, (by_document,), gives_a_date, its_time),
    Rule(updates.not_yet_then, (by_document,), not_yet_or_affirms, its_negation),
    Rule(figures.another_date, (), gives_a_date, its_time, worded=True),
    Rule(dated_steps.another_day_of_a_step, (by_person,), dated_steps.is_dated, its_time),
    Rule(clocks.another_hour, (by_person, by_hour), tells_the_hour, its_hours),
    Rule(votes.another_vote, (votes.by_body,), votes.counts_a_vote, votes.its_vote),
    Rule(contrasts.yes_and_no, (), any_at_all, its_negation, worded=True),
    Rule(contrasts.never, (by_document,), denies_all_or_affirms, its_negation),
    Rule(crossings.no_trace, (by_neighbours,), finds_no_trace_or_affirms, its_negation),
    Rule(crossings.deed_undone, (by_neighbours, by_person_here), says_impossible_or_affirms, its_negation),
    Rule(crossings.two_causes, (by_document,), names_a_cause, its_cause),
    Rule(attributes.another_age, (by_person,), gives_an_age, its_ages),
    Rule(attributes.another_brood, (by_person,), gives_a_count, its_figures),
    Rule(attributes.another_wound, (by_person,), counts_wounds, its_figures),
    Rule(attributes.another_fact, (by_topic, by_person), has_an_attribute, its_words),
    Rule(sums.another_sum, (by_sum,), puts_a_sum, its_figures),
    Rule(deeds.another_sort_of_dead, (by_document,), gives_a_figure, its_things),
    Rule(deeds.one_or_several, (by_person_here,), is_cited_or_denies, its_id),
    Rule(deeds.two_weapons, (by_person_here,), names_a_weapon, its_weapons),
    Rule(deeds.another_weapon, (by_person,), names_a_weapon, its_weapons),
    Rule(deeds.two_behind_it, (by_neighbours,), is_cited_or_denies, its_id),
)


WITHIN = (by_neighbours, by_person_here, by_document)  # keys that no two documents share
ACROSS = tuple(dict.fromkeys(key for rule in RULES for key in rule.keys if key not in WITHIN))


def conflicts(
    tellings: Sequence[Told], pool: Pool, stay: Collection[str] = (), before: Sequence[Conflict] = ()
) -> tuple[Conflict, ...]:
    """Every difference between two statements, of several rules the first's; and statements that give two accounts themselves.

    What was found `before` between documents that `stay` as they were is found again, and not asked: a pair differs by what
    the two and their documents tell, never by what else the case holds.
    """
    anew = [t for t in tellings if t.statement.document not in stay]
    known = [t for t in tellings if t.statement.document in stay]
    met = _near(anew, known) if anew and known else []
    found: dict[tuple[str, ...], list[Conflict]] = defaultdict(list)
    for c in before:
        if all(_home(s, pool) in stay for s in c.statements):
            found[c.statements].append(c)
    asked = [*met, *anew]
    ranks, places = ranked([t.bare for t in asked]), _concerned(asked)
    for rule in RULES:
        for a, b in _asked(rule, asked, ranks, places[rule.concerns], len(met)):
            findings = rule.judge(a, b, pool) if (a.id, b.id) not in found else None
            if findings:
                several = findings if isinstance(findings, tuple) else (findings,)
                found[a.id, b.id] = [_conflict((a, b), finding) for finding in several]
    alone = ((t, updates.two_accounts(t, pool)) for t in anew if gives_a_figure_or_date(t))
    ones = (_conflict((t,), finding) for t, finding in alone if finding)
    return tuple(sorted(chain(*found.values(), ones), key=lambda c: c.id))


def _home(statement: str, pool: Pool) -> str | None:
    """The document of a statement, where the case has it."""
    return pool.statements[statement].document if statement in pool.statements else None


def _near(anew: Sequence[Told], others: Sequence[Told]) -> list[Told]:
    """Those of the others that a rule could be asked about with one that is told anew: by a key, or by half of their words."""
    sought = {k for t in anew for key in ACROSS for k in key(t)}
    theirs = frozenset().union(*(t.bare for t in anew))
    return [t for t in others if len(t.bare & theirs) * 2 >= len(t.bare) or any(not sought.isdisjoint(key(t)) for key in ACROSS)]


def _concerned(tellings: Sequence[Told]) -> dict[Callable[[Told], bool], array[int]]:
    """Where the statements stand that rules could concern: all that is asked of one statement is asked at once."""
    places = {rule.concerns: array("I") for rule in RULES}
    for at, t in enumerate(tellings):
        for concerns, found in places.items():
            if concerns(t):
                found.append(at)
    return places


def _asked(
    rule: Rule, tellings: Sequence[Told], ranks: Sequence[Sequence[int]], places: Sequence[int], since: int
) -> Iterator[tuple[Told, Told]]:
    """The pairs a rule is asked about, of the statements at these places; the lesser id first, one at `since` or behind."""
    concerned, known = [tellings[at] for at in places], sum(at < since for at in places)
    ids = [t.id for t in concerned]
    sides = _numbered(rule.differ_in(t) for t in concerned)
    pairs = differing([_keys(rule, t) for t in concerned], sides, known)
    worded = _worded(concerned, [ranks[at] for at in places], sides, known) if rule.worded else ()
    for i, j in chain(pairs, worded):
        yield (concerned[i], concerned[j]) if ids[i] < ids[j] else (concerned[j], concerned[i])


def _keys(rule: Rule, t: Told) -> set[Hashable]:
    """The keys by which a statement meets others for this rule."""
    return rule.keys[0](t) if len(rule.keys) == 1 else {k for key in rule.keys for k in key(t)}


def _numbered(sides: Iterable[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(side, len(numbers)) for side in sides]


def _worded(
    concerned: Sequence[Told], ranks: Sequence[Sequence[int]], sides: Sequence[int], since: int
) -> Iterator[tuple[int, int]]:
    """Pairs of one language that share two of the rarer half of their words, as all do that have half of them in common."""
    spoken: dict[str | None, list[int]] = defaultdict(list)
    for at, t in enumerate(concerned):
        spoken[t.language].append(at)
    for places in spoken.values():
        known = sum(at < since for at in places)
        for i, j in meeting_twos([ranks[at] for at in places], [sides[at] for at in places], known):
            if half_in_common(concerned[places[i]].bare, concerned[places[j]].bare):
                yield places[i], places[j]


def half_in_common(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether each has half of its words in the other: asked of the two alone, however rare their words are in the case."""
    return len(x & y) * 2 >= max(len(x), len(y))


def meeting_twos(ranks: Sequence[Sequence[int]], sides: Sequence[int], since: int = 0) -> list[tuple[int, int]]:
    """Pairs of places that share two of the rarer half of their words, or their one word, and whose sides are not the same.

    Words are left out that only one side has, and the rest is sorted, not indexed: few words in twos are met again.
    """
    halves = [rarest(words, 0.5) for words in ranks]
    first: dict[int, int] = {}
    both: set[int] = set()
    for half, side in zip(halves, sides, strict=True):
        both.update(w for w in half if first.setdefault(w, side) != side)
    told = [[w for w in half if w in both] for half in halves]
    keyed = sorted(two << 32 | at for at, some in enumerate(_met_beside(told, ranks, sides)) for two in some)
    found: set[tuple[int, int]] = set()
    for _, same in groupby(keyed, key=lambda key: key >> 32):
        places = [key & 0xFFFFFFFF for key in same]
        if len(places) > 1 and places[-1] >= since:
            known = sum(at < since for at in places)
            found.update((places[i], places[j]) for i, j in differing([(0,)] * len(places), [sides[at] for at in places], known))
    return sorted(found)


def _met_beside(told: Sequence[Sequence[int]], ranks: Sequence[Sequence[int]], sides: Sequence[int]) -> Iterator[Iterable[int]]:
    """The words told at each place in twos; where most are on one side, of these only what another side has: ten affirm for
    one who negates."""
    most, many = Counter(sides).most_common(1)[0] if sides else (None, 0)
    held = [array("Q", twos(some, own)) for some, own in zip(told, ranks, strict=True)]
    if many * 2 > len(sides):
        others = {two for some, side in zip(held, sides, strict=True) if side != most for two in some}
        return (others.intersection(some) if side == most else some for some, side in zip(held, sides, strict=True))
    again = repeated(held)
    return (again.intersection(some) for some in held)


def differing(keys: Sequence[Iterable[Hashable]], sides: Sequence[int], since: int = 0) -> Iterator[tuple[int, int]]:
    """Pairs of places whose keys meet and whose sides are not the same, each once: a hundred copies meet nobody in vain.

    The places before `since` meet none of one another.
    """
    met: dict[Hashable, dict[int, list[int]]] = defaultdict(dict)
    for at, own in enumerate(keys):
        others: set[int] = set()
        for key in own:
            held = met[key]
            for side, places in held.items() if at >= since else ():
                if side != sides[at]:
                    others.update(places)
            held.setdefault(sides[at], []).append(at)
        yield from ((other, at) for other in sorted(others))


def _conflict(sides: Sequence[Told], finding: Finding) -> Conflict:
    ids = tuple(t.id for t in sides)
    return Conflict(
        id=content_id("conflict", finding.relation, finding.kind, *ids, *([finding.beside] if finding.beside else [])),
        relation=finding.relation,
        kind=finding.kind,
        statements=ids,
        explanation=finding.explanation,
    )
