"""Figures and dates that differ: in conflict, a spread of estimates, a change over time; or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sayso.lexicon.accounts import forms, rows_of
from sayso.records import Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.claims.same import (
    MATERIAL,
    alike,
    different_deeds,
    different_modes,
    different_times,
    opposite_words,
    other_bound,
    polarity,
)
from sayso.weighing.days import SOON, day
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import toll
from sayso.weighing.telling.namesakes import namesakes
from sayso.weighing.telling.occasions import (
    later_occasion,
    long_between,
    of_one_year,
    of_other_words,
    one_in_an_aside,
    published,
    recalled,
    same_words_for_it,
)
from sayso.weighing.telling.parts import same_part, step
from sayso.weighing.telling.ties import elsewhere, one_document, one_person, one_story, one_subject, one_voice, strangers, wider
from sayso.weighing.telling.told import Told

TAKEN_UP = 3  # words beyond names and figures that a statement may have which takes up the one before it
FARTHEST = 10  # times as large a figure may be as another of one thing in the same document


_LABEL = re.compile(r"\b([^\W\d]{4,}) (\d{1,3})\b(?![\d.,]*\d)")
_NUMBERED = re.compile(r"\b[^\W\d_]+-?\d[\w-]*")


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference between two statements: its relation, its kind, and what differs in one sentence."""

    relation: str
    kind: str
    explanation: str
    beside: str = ""  # what sets it apart from another difference of the same two statements


# ── one happening, two figures ───────────────────────────────────────────────────────────────────


def another_figure(a: Told, b: Told, pool: Pool) -> Finding | None:
    """The same told in much the same words with a figure that can't be the same; in few words, on one story only."""
    short = min(len(a.core), len(b.core)) < 3
    if a.language != b.language or (short and not _one_matter(a, b, pool)) or not alike(a.bare, b.bare, 2 if short else 3):
        return None
    apart = (
        counted_together(a, b, pool)
        or _dated_apart(a, b, pool)
        or _two_matters(a, b)
        or namesakes(a, b, pool)
        or long_between(a, b, pool)
        or recalled(a, b, pool)
    )
    return None if apart else _differing(a, b, pool)


def _one_matter(a: Told, b: Told, pool: Pool) -> bool:
    """On one story, or in two documents about one thing."""
    return one_story(a, b, pool) or one_subject(a, b, pool)


def another_day(x: Time, y: Time, pool: Pool) -> bool:
    """Whether two times can't be one, as far as the documents' own dates tell what day is meant."""
    return another_time(*of_one_year(x, y, pool)) and not same_words_for_it(x, y)


def another_time(x: Time, y: Time) -> bool:
    """Whether two times can't be one: they don't meet, or are spans told by their ends and one of the ends is another."""
    if other_bound(x, y):
        return True
    if not (x.earliest and y.earliest and x.latest and y.latest):
        return False
    if x.latest < y.earliest or y.latest < x.earliest:
        return True
    ends = [t.edtf.split("/") for t in (x, y)]
    return all(len(e) == 2 for e in ends) and any(not _one_day(p, q) for p, q in zip(*ends, strict=True))


def _one_day(p: str, q: str) -> bool:
    """One end of two spans of time: the same as far as both go, or open."""
    return not p.strip(".?~") or not q.strip(".?~") or p.startswith(q) or q.startswith(p)


def another_figure_abroad(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In two languages, on one story: the same concepts told of the same counted thing, with a figure that can't be the same."""
    shared = a.wording.concepts & b.wording.concepts
    least = min(len(a.wording.concepts), len(b.wording.concepts))
    if a.language == b.language or len(shared) < 2 or len(shared) * 3 < least * 2 or not one_story(a, b, pool):
        return None
    counted = [(x, y) for x, y in _pairs(a, b) if _one_concept(x.of, y.of)]
    apart = counted_together(a, b, pool) or _two_matters(a, b) or recalled(a, b, pool)
    return None if apart else _differing(a, b, pool, counted)


def another_estimate(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two estimates of one thing in few words ("the losses at 41 million"), or one that is told to have moved."""
    if min(len(a.bare), len(b.bare)) > 4:
        return None
    counted = "estimated" in (a.statement.stance, b.statement.stance) or _moved(a, b, pool)
    near = one_document(a, b) or one_person(a, b)
    if not counted or not near or _two_matters(a, b) or any(step(v, t) for t in (a, b) for v in t.values):
        return None
    counts = any(v.kind == "count" for t in (a, b) for v in t.values)
    one_matter = overlap(a.core, b.core) >= 1 / 3 or (overlap(a.wording.concepts, b.wording.concepts) >= 1 / 2 and not counts)
    return _differing(a, b, pool) if one_matter or (_taken_up(a, b, pool) and not counts) else None


def _taken_up(a: Told, b: Told, pool: Pool) -> bool:
    """The second takes up the first without naming it again: "earlier they put it at 41 million"."""
    later = a if a.at > b.at else b
    return one_document(a, b) and abs(a.at - b.at) == 1 and _moved(a, b, pool) and len(later.core) <= TAKEN_UP


def overlap(x: frozenset[str], y: frozenset[str]) -> float:
    return len(x & y) / len(x | y) if x | y else 0.0


def _two_matters(a: Told, b: Told) -> bool:
    return (
        polarity(a, b)
        or different_modes(a, b)
        or different_times(a, b)
        or opposite_words(a, b)
        or strangers(a, b)
        or elsewhere(a, b)
        or wider(a, b)
        or (one_document(a, b) and _another_occasion(a, b))
        or _prescribes(a) != _prescribes(b)
        or of_other_labels(a, b)
        or _foreseen_for_two_times(a, b)
    )


def _foreseen_for_two_times(a: Told, b: Told) -> bool:
    """Each foretells it for a time of its own: 77 percent after 2036, 74 percent by 2085."""
    foreseen = a.statement.stance == b.statement.stance == "predicted"
    return foreseen and a.time is not None and b.time is not None and a.time.edtf != b.time.edtf


def _prescribes(t: Told) -> bool:
    """It says what is to be, and not what is: "guidelines call for 2%"."""
    return forms("prescribing").met(t.statement.text)


def _another_occasion(a: Told, b: Told) -> bool:
    """One of them looks back to another time: "back then"."""
    return forms("elsewhen").met(a.statement.text) != forms("elsewhen").met(b.statement.text)


def _differing(a: Told, b: Told, pool: Pool, pairs: list[tuple[Value, Value]] | None = None) -> Finding | None:
    """The first figure of one thing that both give and that can't be one; none where some figure of the kind agrees."""
    for x, y in _pairs(a, b) if pairs is None else pairs:
        if amounts.reconcilable(x, y) or _inclusive(x, y) or of_another_day(x, a, b, pool) or _of_two_things(x, y, a, b):
            continue
        if (x.kind == "percent" and not one_whole(a, b, pool, x.of)) or not _one_fate(x, a, y, b, pool):
            continue
        if relation(a, b, pool) != "conflict" or not _of_one_teller(a, b):
            return Finding(relation(a, b, pool), "value", each(a, x.text, b, y.text, pool))
    return None


def _dated_apart(a: Told, b: Told, pool: Pool) -> bool:
    """In one document, each stands in a paragraph that tells of another time just before: "the accident" is another there."""
    times = [_last_time(t, pool) for t in (a, b)] if one_document(a, b) else [None]
    return times[0] is not None and times[-1] is not None and another_time(times[0], times[-1])


def _last_time(t: Told, pool: Pool) -> Time | None:
    start, end = t.statement.spans[0][0], t.statement.spans[-1][1]
    opening = pool.documents[t.statement.document].text.rfind("\n", 0, start)
    held = [x for x in pool.dated.get(t.statement.document, ()) if opening < x.span[0] and x.span[1] <= end]
    return held[-1] if held else None


def counted_together(a: Told, b: Told, pool: Pool) -> bool:
    """Both count the victims of one happening that two documents report: how they stand is told by the tolls of the two."""
    one, other = (pool.events.get(t.statement.document) for t in (a, b))
    tallied = bool(a.tolls.keys() & b.tolls.keys()) and not one_document(a, b)
    return tallied and one is not None and other is not None and one.meets(other)


def _one_fate(x: Value, a: Told, y: Value, b: Told, pool: Pool) -> bool:
    """Whether the same became of those that two counts are of, as the words beside them tell: the dead are not the hurt."""
    if x.kind != "count" or one_document(a, b):
        return True
    one, other = (
        [toll(v, t.statement, pool.documents[v.document].text, shares=shares) for shares in (False, True)]
        for v, t in ((x, a), (y, b))
    )
    return one == other


def one_whole(a: Told, b: Told, pool: Pool, of: str | None = None) -> bool:
    """Whether anything shows that the whole of which they tell a share is one: a story, a subject, a person or a place.

    A share of a population is of a place, whoever is named beside it.
    """
    common = {pool.entities[e].kind for e in a.named & b.named if e in pool.entities}
    if one_document(a, b) or "place" in common or one_subject(a, b, pool):
        return True
    return not (of and forms("of_a_place").met(of)) and ("person" in common or one_story(a, b, pool))


def of_another_day(x: Value, a: Told, b: Told, pool: Pool) -> bool:
    """By how much something rose or fell, in two documents that nothing shows to be of one day: it does so every day."""
    days = published(a, pool), published(b, pool)
    return step(x, a) and not one_document(a, b) and (days[0] is None or days[0] != days[1])


def _of_two_things(x: Value, y: Value, a: Told, b: Told) -> bool:
    """In one document, figures so far from each other that nobody would set them side by side as one."""
    one, other = (abs(amounts.number(v.amount) or Decimal(0)) for v in (x, y))
    return one_document(a, b) and min(one, other) * FARTHEST < max(one, other)


def _of_one_teller(a: Told, b: Told) -> bool:
    """In one document the outlet itself, or one source of it, gives both: of two things, or it would say which holds."""
    return one_document(a, b) and one_voice(a, b)


def _inclusive(x: Value, y: Value) -> bool:
    """Days that differ by one: the first or the last of them is counted by the one and not by the other."""
    days = [amounts.number(v.amount) for v in (x, y) if v.kind == "duration" and v.unit == "d"]
    return len(days) == 2 and None not in days and abs((days[0] or 0) - (days[1] or 0)) == 1


def _pairs(a: Told, b: Told) -> list[tuple[Value, Value]]:
    """Figures that measure one thing: the only one of their measure on each side, or those of the same counted thing."""
    return [(x, y) for x in a.values for y in b.values if _one_thing(x, y, a, b)]


def _one_thing(x: Value, y: Value, a: Told, b: Told) -> bool:
    measure = amounts.measure(x)
    if measure != amounts.measure(y) or x.kind == "ordinal" or not (_countable(x) and _countable(y)) or not same_part(x, y, a, b):
        return False
    if x.of and y.of:
        if a.language != b.language:
            return _one_concept(x.of, y.of)
        return _one_head(x.of, y.of, a.language) and not another_side(x.of, y.of)
    alone = all(sum(amounts.measure(v) == measure for v in t.values) == 1 for t in (a, b))
    return alone and (one_document(a, b) or _told_alike(x, y, a, b))


def _one_head(x: str, y: str, language: str | None) -> bool:
    """Whether two words for what is counted are of one thing: school children are no school teachers."""
    heads = [words.stem(words.words(of)[-1]) for of in (x, y) if words.words(of)]
    return bool(words.stems(x) & words.stems(y)) and (language != "en" or len(set(heads)) == 1)


def _told_alike(x: Value, y: Value, a: Told, b: Told) -> bool:
    """Of two counts one of which names nothing that is counted: the other statement names it, and both tell of one fate."""
    named_too = all(not v.of or words.stems(v.of) & other.wording.stems for v, other in ((x, b), (y, a)))
    return named_too and rows_of("toll", a.statement.text) == rows_of("toll", b.statement.text)


def _labels(t: Told) -> dict[str, frozenset[str]]:
    """The numbers by which things of one word are told apart: category 4, article 158."""
    amounts_given = {re.sub(r"\D", "", v.text) for v in t.values}
    found: dict[str, set[str]] = {}
    for word, number in _LABEL.findall(t.statement.text):
        if number not in amounts_given and words.carries(word) and not forms("months").met(word):
            found.setdefault(words.stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def of_other_labels(a: Told, b: Told) -> bool:
    """Whether one word has another number in each: category 3 and category 1 are two things."""
    one, other = _labels(a), _labels(b)
    return any(one[word].isdisjoint(other[word]) for word in one.keys() & other.keys())


def another_side(one: str, other: str) -> bool:
    """Whether each is of somebody that the other is not of: Artsakh soldiers, Azerbaijani soldiers."""
    return bool(_whose(one) - _whose(other)) and bool(_whose(other) - _whose(one))


def _whose(of: str) -> set[str]:
    """The names in the words for what is counted: Artsakh soldiers are no Azerbaijani soldiers."""
    return {words.stem(word) for word in words.words(of) if word[:1].isupper()}


def _countable(value: Value) -> bool:
    """Whether a count is of whole things: 29.2 people are a rate, and a rate of what is not told."""
    amount = amounts.number(value.amount)
    return value.kind != "count" or amount is None or amount == amount.to_integral_value()


def _one_concept(x: str | None, y: str | None) -> bool:
    return bool(words.concepts(words.content(x or "")) & words.concepts(words.content(y or "")))


# ── how two figures stand to each other ──────────────────────────────────────────────────────────


def relation(a: Told, b: Told, pool: Pool) -> str:
    """A change where a figure is told to have moved or is still being counted; a spread where two speak and one estimates; else a
    conflict."""
    foreseen = a.statement.stance == b.statement.stance == "predicted"
    if _moved(a, b, pool):
        return "change"
    if ("estimated" in (a.statement.stance, b.statement.stance) or foreseen) and not one_voice(a, b):
        return "spread"
    return "change" if _still_counting(a, b, pool) else "conflict"


def _moved(a: Told, b: Told, pool: Pool) -> bool:
    """In one document, one of them is told as what it no longer is: "initially", "rose to"."""
    said = (pool.text_before(t.statement, 60) + t.statement.text for t in (a, b))
    return one_document(a, b) and any(forms("change").met(text) for text in said)


def _still_counting(a: Told, b: Told, pool: Pool) -> bool:
    """Put out on different days, the first of them within two weeks of what happened, as far as that is known."""
    days = [published(t, pool) for t in (a, b)]
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    happened = [d for t in (a, b) for d in _ends(t.time) if d]
    return not happened or (min(days[0], days[1]) - max(happened)).days <= SOON


def _ends(time: Time | None) -> Iterator[date | None]:
    yield day(time.latest) if time else None


def side(t: Told, figure: str, pool: Pool) -> str:
    """One side's words and who says them."""
    who = speaker(t, pool)
    return f"{who}: {figure}" if who else figure


def each(a: Told, one: str, b: Told, other: str, pool: Pool) -> str:
    """What each of two says, in one sentence."""
    says = [f"{speaker(t, pool) or 'one of them'} says “{words}”" for t, words in ((a, one), (b, other))]
    return f"{says[0]}, {says[1]}."


def speaker(t: Told, pool: Pool) -> str | None:
    """What the last of its chain is called; papers and rumours without a name stand behind who passes them on."""
    if not t.statement.hops:
        return None
    last = t.statement.hops[-1]
    named = [pool.entities[h.entity].name for h in t.statement.hops if h.entity in pool.entities]
    if last.entity in pool.entities:
        return named[-1]
    return f"{named[-1]} ({last.text})" if named and last.kind in ("document", "rumour") else last.text


# ── dates, and one amount of two things ──────────────────────────────────────────────────────────


def another_date(a: Told, b: Told, pool: Pool) -> Finding | None:
    """The same told in much the same words of two times that don't meet; what is told twice may have happened twice."""
    if a.time is None or b.time is None or not different_times(a, b) or a.statement.stance != b.statement.stance:
        return None
    if a.language != b.language or a.signature != b.signature or not _once(a, b, pool) or _two_dated(a, b, pool):
        return None
    if not another_day(a.time, b.time, pool) or one_in_an_aside(a, a.time, b, b.time, pool) or later_occasion(a, b, pool):
        return None
    if of_other_words(a, a.time, b, b.time):
        return None
    return Finding("conflict", "date", each(a, a.time.text, b, b.time.text, pool))


def _two_dated(a: Told, b: Told, pool: Pool) -> bool:
    """They date two things: other people, places, deeds or numbers of papers; or one teller dates both."""
    if polarity(a, b) or strangers(a, b) or elsewhere(a, b) or namesakes(a, b, pool) or _share_a_date(a, b, pool):
        return True
    return different_deeds(a, b) or _of_one_teller(a, b) or numbered(a) != numbered(b)


def numbered(t: Told) -> frozenset[str]:
    """The numbers of papers, ships and flights in it: ФС77-55029, MH17."""
    return frozenset(_NUMBERED.findall(t.statement.text))


def _share_a_date(a: Told, b: Told, pool: Pool) -> bool:
    """Of several dates in a statement, one is in the other: they may differ in what they date."""
    return bool({t.edtf for t in pool.times_in(a.statement)} & {t.edtf for t in pool.times_in(b.statement)})


def _once(a: Told, b: Told, pool: Pool) -> bool:
    """Whether both tell one happening: much in common and a name, or on one story in another document nearly every word."""
    common = len(a.bare & b.bare) if a.core & b.core else 0
    if alike(a.bare, b.bare) and common >= 4 and set(a.who) & set(b.who):
        return True
    return common >= 2 and overlap(a.bare, b.bare) >= 0.8 and _one_matter(a, b, pool) and not one_document(a, b)


def another_thing(a: Told, b: Told, pool: Pool) -> Finding | None:
    """The same exact amount, not a round one, said of two things, in statements that tell the same of it."""
    for x in a.values:
        for y in b.values:
            if x.kind in MATERIAL and amounts.equal(x, y) and amounts.telling(x) and _two_things(x, y, a, b):
                return Finding("conflict", "object", each(a, f"{x.text} of {x.of}", b, f"{y.text} of {y.of}", pool))
    return None


def _of(value: Value) -> str:
    return value.text if value.of and value.of in value.text else f"{value.text} ({value.of})"


def _two_things(x: Value, y: Value, a: Told, b: Told) -> bool:
    of_x, of_y = words.stems(x.of or ""), words.stems(y.of or "")
    if not of_x or not of_y or of_x & of_y or a.language != b.language or strangers(a, b):
        return False
    shared = (a.bare & b.bare) - of_x - of_y
    return len(shared) >= (1 if one_document(a, b) else 2)
