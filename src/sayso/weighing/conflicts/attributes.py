"""What is told once and for all: how old somebody is, when born; when a thing was founded or built; how many live there.

Such facts are told in passing and in few words, so no two documents put them alike: they are compared by whom they are of
and by the word for what they are. Of whom: the person named beside the fact, or what the whole document says it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.lexicon.accounts import Attribute, attributes, fold, forms, rows_of, stop_words
from sayso.records import Span, Time, Value
from sayso.weighing import amounts
from sayso.weighing.claims.same import different_modes, polarity
from sayso.weighing.conflicts.figures import Finding, another_time, each, relation
from sayso.weighing.days import SOON
from sayso.weighing.names import people
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.namesakes import namesakes, told_apart
from sayso.weighing.telling.occasions import published
from sayso.weighing.telling.openings import CAPITALS, spaced
from sayso.weighing.telling.ties import one_document, one_person, one_story, one_subject, two_of_a_name
from sayso.weighing.telling.told import Told
from sayso.weighing.words import CAPITALIZED, CLAUSE_END

OPENING = 60  # characters in which a statement names whom it is about
NEAR = 45  # characters between the word for a fact and its date
CLOSE = 20  # and between that word and a figure
FEW = 5  # words that may stand for the subject: "The population of the village"
_LIFE = re.compile(r"\([^()]{0,20}\d{4}\s*[-–—]\s*[^()]{0,20}\d{4}\s*\)")
_STYLED = re.compile(r", \d+(?:st|nd|rd|th) [^.,;()]{3,40}$")  # Anna Lisova, 2nd Baroness Varn (1901 – 1976)
_PARENT = re.compile(r"\b(?:mother|father) of (?:the )?$|\b(?:мать|матери|матерью|отец|отца|отцу|отцом)\s$", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|was|were|are|of) $")
_FILLER = r"(?:(?:is|was|were|had|has|which|that|first|a|an|the|total|its|officially|originally)\s+)*"
_SUBJECT = re.compile(rf"({CAPITALS})(?: \([^()]*\))?(?:,? (?:in|at|near) [^.;:]{{2,50}}?)?,?\s*{_FILLER}$")
_WHERE = re.compile(rf"\b(?:in|at|near|on|from|for)(?: the| downtown| central)?(?: {CAPITALS},)? (?:the )?$")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told once and for all: which attribute, of which person or of what else by its name, and the date or figure."""

    name: str
    person: frozenset[str]
    thing: str | None
    told: Time | Value


@lru_cache(maxsize=65536)
def told_of(text: str) -> frozenset[str]:
    """The attributes whose words a text holds; a life, where it holds a span of time in brackets."""
    life = ("birth", "death") if _LIFE.search(text) else ()
    return frozenset((*life, *(row.name for row in attributes() if row.forms.met(text))))


def another_fact(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents give two dates or figures for one attribute of one person or thing."""
    if one_document(a, b) or different_modes(a, b) or told_apart(a, b, pool, years=True):
        return None
    pairs = ((x, y) for x in facts(a, pool) for y in facts(b, pool) if x.name == y.name and _of_one(x, y, a, b, pool))
    for x, y in pairs:
        if isinstance(x.told, Time) and isinstance(y.told, Time) and another_time(x.told, y.told):
            return Finding("conflict", "date", each(a, x.told.text, b, y.told.text, pool))
        if isinstance(x.told, Value) and isinstance(y.told, Value) and _another_count(x.told, y.told, a, b):
            return Finding(relation(a, b, pool), "value", each(a, x.told.text, b, y.told.text, pool))
    return None


def _of_one(x: Fact, y: Fact, a: Told, b: Told, pool: Pool) -> bool:
    if x.person or y.person:
        return _one(x.person, a, y.person, b, pool) and not two_of_a_name(a, b, pool)
    if one_subject(a, b, pool) and (x.thing, y.thing) == (a.topic, b.topic):
        return True
    if x.thing is None or x.thing != y.thing or two_of_a_name(a, b, pool):
        return False
    beside = set.intersection(*({fold(w) for w in CAPITALIZED.findall(t.statement.text)} for t in (a, b))) - set(x.thing.split())
    return bool(beside - stop_words()) or not namesakes(a, b, pool)


@lru_cache(maxsize=65536)
def things(text: str) -> frozenset[str]:
    """What a statement names right before it tells something of it once and for all: "the Rope Hall was built"."""
    spans = (span for row in attributes() if not row.person for span in row.forms.spans(text))
    return frozenset(name for at, _ in spans if (name := _thing(text[:at])))


def _thing(before: str) -> str | None:
    """The name that these words end in, whatever says where it lies; not a name that only says where."""
    clause = CLAUSE_END.split(before)[-1]
    found = _SUBJECT.search(clause)
    name = fold(found[1]).removeprefix("the ") if found and not _WHERE.search(clause[: found.start(1)]) else ""
    return None if not name or name in stop_words() or forms("months").met(name) else name


def _one(some: frozenset[str], a: Told, others: frozenset[str], b: Told, pool: Pool) -> bool:
    """Whether two documents may mean one person, asked of the two alone: a given name by itself is many people's."""
    if not all(any(" " in n.text for e in who if e in pool.entities for n in pool.entities[e].names) for who in (some, others)):
        return False
    one, other = ({t for e in who for t in pool.traits.get((d, e), ())} for who, d in ((some, _home(a)), (others, _home(b))))
    return any(x.meets(y) for x in one for y in other)


def _home(t: Told) -> str:
    return t.statement.document


def _another_count(x: Value, y: Value, a: Told, b: Told) -> bool:
    """What is counted again in another year comes out otherwise."""
    return not amounts.reconcilable(x, y) and (a.time is None or b.time is None or not another_time(a.time, b.time))


# ── the facts a statement tells ──────────────────────────────────────────────────────────────────


def facts(t: Told, pool: Pool) -> list[Fact]:
    """What the statement tells once and for all of a person, or of what its document is about."""
    told = [fact for row in attributes() for fact in _facts(row, t, pool)] if told_of(t.statement.text) else []
    return [*told, *_lives(t, pool)]


def _facts(row: Attribute, t: Told, pool: Pool) -> Iterator[Fact]:
    text, (start, end) = pool.documents[_home(t)].text, t.statement.spans[0]
    given = pool.times_in(t.statement) if row.kind == "date" else [v for v in t.values if v.kind == "count"]
    for at, to in row.forms.spans(text[start:end]):
        who = _person(t, start + at, pool) if row.person else frozenset()
        thing = None if row.person else _thing(text[start : start + at]) or _its_subject(t, text[start : start + at])
        if who or thing:
            told = next((x for x in given if _behind(text[start + to : x.span[0]], x.span[0] - start - to, row.kind)), None)
            yield from (Fact(row.name, who, thing, told),) if told else ()


def _behind(between: str, gap: int, kind: str) -> bool:
    """Whether a place stands in the same clause, a few characters on or right behind "was", and no rate is given there."""
    reach = NEAR if kind == "date" or _IS.search(between) else CLOSE
    return 0 <= gap <= reach and not CLAUSE_END.search(between) and not forms("of_a_rate").met(between)


def _person(t: Told, at: int, pool: Pool) -> frozenset[str]:
    """The person named nearest before a place, in the statement; the only one it is about, where it names none there."""
    start = t.statement.spans[0][0]
    held = [who for a, _, who in pool.mentioned.get(_home(t), ()) if start <= a < at and who in t.people]
    return frozenset(held[-1:]) if held or len(t.people) != 1 else t.people


def _its_subject(t: Told, before: str) -> str | None:
    """The document's subject, where the words before a fact are it, or stand for it: "It was", "The population"."""
    if t.topic and t.topic in spaced(fold(before)):
        return t.topic
    words = before.split()
    stands = len(words) <= FEW and not any(w[0].isupper() for w in words[1:]) and not forms("of_several").met(before)
    return t.topic if stands else None


def _lives(t: Told, pool: Pool) -> Iterator[Fact]:
    """When somebody was born and died, in brackets right behind the name: "Anna Lisova (1901 – 1976)"."""
    text = pool.documents[_home(t)].text
    for x in pool.times_in(t.statement) if _LIFE.search(t.statement.text) else ():
        born, _, died = x.edtf.partition("/")
        before, bracket, _ = text[: x.span[0]].rstrip().rpartition("(")
        closed = bracket and not text[len(before) + 1 : x.span[0]].strip() and text[x.span[1] :].lstrip().startswith(")")
        before = _STYLED.sub("", before.rstrip())
        who = _named_at(t, len(before), pool) if closed else frozenset()
        if who and min(len(born), len(died)) > 3:
            yield from (Fact("birth", who, None, _end(x, born)), Fact("death", who, None, _end(x, died)))


def _named_at(t: Told, end: int, pool: Pool) -> frozenset[str]:
    """The person whose name ends at a place, where the statement opens with it."""
    opening = t.statement.spans[0][0] + OPENING
    return frozenset(who for a, b, who in pool.mentioned.get(_home(t), ()) if b == end and a < opening and who in t.people)


def _end(x: Time, day: str) -> Time:
    """One end of a span of time by itself: a day, or all of a month or year."""
    first, last = (day + ending[len(day) - 4 :] for ending in ("-01-01", "-12-31"))
    return replace(x, edtf=day, earliest=first, latest=last)


# ── ages ─────────────────────────────────────────────────────────────────────────────────────────


def another_age(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two ages of one person in one document, or in two put out within two weeks of each other.

    Two of a name whose ages are years apart are two people, unless both documents tell one story: of one happening, or of
    somebody else besides.
    """
    if not _of_one_time(a, b, pool):
        return None
    pairs = ((x, y) for one, x in ages(a, pool) for other, y in ages(b, pool) if _same(one, a, other, b, pool))
    apart = next(((x, y) for x, y in pairs if not amounts.reconcilable(x, y)), None)
    return Finding("conflict", "value", each(a, apart[0].text, b, apart[1].text, pool)) if apart else None


def another_brood(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents put out within two weeks call one person the mother or the father of two numbers of children."""
    if one_document(a, b) or not _of_one_time(a, b, pool):
        return None
    pairs = ((x, y) for one, x in broods(a, pool) for other, y in broods(b, pool) if _same(one, a, other, b, pool))
    apart = next(((x, y) for x, y in pairs if not amounts.reconcilable(x, y)), None)
    return Finding("conflict", "value", each(a, apart[0].text, b, apart[1].text, pool)) if apart else None


def broods(t: Told, pool: Pool) -> list[tuple[str, Value]]:
    """The people whom the statement calls the mother or the father of so many, right beside their name."""
    text = pool.documents[_home(t)].text
    held = [(who, (a, b)) for a, b, who in pool.mentioned.get(_home(t), ()) if who in t.people]
    counts = [v for v in t.values if v.kind == "count" and (not v.of or forms("children").met(v.of))]
    called = [(v, m) for v in counts if (m := _PARENT.search(text, max(0, v.span[0] - NEAR), v.span[0]))]
    return [(who, v) for v, m in called for who, span in held if _joins(text, span, (m.start(), v.span[1]))]


def _joins(text: str, name: Span, calling: Span) -> bool:
    """Whether a calling stands in apposition: *Anna Lisova, a mother of five*, *мать пятерых детей Анна Лисова*."""
    ahead = re.fullmatch(r", (?:an? |the )?(?:[\w-]+ )?", text[name[1] : calling[0]]) if name[1] <= calling[0] else None
    behind = re.fullmatch(r",? (?:[\w-]+летн\w+ )?", text[calling[1] : name[0]]) if calling[1] <= name[0] else None
    return bool(ahead or behind)


def _same(one: str, a: Told, other: str, b: Told, pool: Pool) -> bool:
    if one_document(a, b):
        return one == other
    if _one(frozenset({one}), a, frozenset({other}), b, pool):
        return True
    keys, others = ({x.key for x in pool.traits.get((_home(t), who), ())} for t, who in ((a, one), (b, other)))
    return bool(keys & others) and _one_case(a, b, keys & others, pool)


def _one_case(a: Told, b: Told, names: set[tuple[str, ...]], pool: Pool) -> bool:
    """Whether two documents report one happening, or name another person in common too."""
    events = [pool.events.get(_home(t)) for t in (a, b)]
    if events[0] and events[1] and events[0].meets(events[1]):
        return True
    return bool((pool.cast.get(_home(a), frozenset()) & pool.cast.get(_home(b), frozenset())) - names)


def another_wound(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In two documents on one story put out within two weeks: two of somebody's ribs were broken, or three."""
    if one_document(a, b) or not one_person(a, b) or different_modes(a, b) or polarity(a, b):
        return None
    if not _of_one_time(a, b, pool) or not one_story(a, b, pool):
        return None
    for x in wounds(a):
        for y in wounds(b):
            if rows_of("wound", x.of or "") & rows_of("wound", y.of or "") and not amounts.reconcilable(x, y):
                return Finding("conflict", "value", each(a, x.text, b, y.text, pool))
    return None


def wounds(t: Told) -> list[Value]:
    """The counts of ribs, blows and shots that a statement gives."""
    return [v for v in t.values if v.kind == "count" and v.of and rows_of("wound", v.of)]


def ages(t: Told, pool: Pool) -> list[tuple[str, Value]]:
    """The people beside whose name the statement puts an age."""
    text = pool.documents[_home(t)].text
    held = [(who, (a, b)) for a, b, who in pool.mentioned.get(_home(t), ()) if who in t.people]
    aged = [v for v in t.values if v.kind == "age"]
    return [
        (who, v) for v in aged for who, span in held if people.beside(v, span, text) or _called_so_old(v, who, span, text, pool)
    ]


def _called_so_old(value: Value, who: str, name: Span, text: str, pool: Pool) -> bool:
    """*Anna Lisova, a 24-year-old clerk*; *24-летний клерк Иван Лисов*, where age and name stand in the nominative."""
    if 0 < value.span[0] - name[1] <= NEAR:
        return re.fullmatch(r", an? ", text[name[1] : value.span[0]]) is not None
    between = text[value.span[1] : name[0]] if 0 < name[0] - value.span[1] <= NEAR else ""
    nominative = value.text.endswith(("летний", "летняя")) and text[slice(*name)] in {n.text for n in pool.entities[who].names}
    return nominative and re.fullmatch(r" [а-яё-]+ ", between) is not None


def _of_one_time(a: Told, b: Told, pool: Pool) -> bool:
    """Told within two weeks, as far as that is known, and of no other time: somebody is a year older every year."""
    if one_document(a, b):
        return a.time is None or b.time is None or not another_time(a.time, b.time)
    days = published(a, pool), published(b, pool)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= SOON
