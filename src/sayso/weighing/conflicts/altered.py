"""One text told twice with a figure or a date made another: known by the words around it, or by the figures beside it.

Asked of two documents. Where the words, the names or the figures beside what differs are the same, it is no matter how the
rest of the two sentences goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.accounts import fold, forms, stop_words
from sayso.records import Time, Value
from sayso.weighing import amounts, words
from sayso.weighing.claims.same import different_modes, different_times, polarity
from sayso.weighing.conflicts.figures import (
    Finding,
    another_day,
    each,
    numbered,
    of_another_day,
    of_other_labels,
    one_whole,
    overlap,
    relation,
)
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.namesakes import namesakes, told_apart
from sayso.weighing.telling.occasions import later_occasion, of_other_words, one_in_an_aside
from sayso.weighing.telling.parts import same_part, step
from sayso.weighing.telling.ties import elsewhere, one_document, one_person, strangers
from sayso.weighing.telling.told import Told
from sayso.weighing.words import CAPITALIZED

TAKEN_OVER = 6  # words in common, of nearly as many in all, that nobody chooses twice
COPIED = 10  # words in common that show a sentence to be taken over, though more than one date in it is altered
MOULD = 14  # words in common that no two things of one mould are told in
AROUND = 90  # characters on either side of a date in which the words are the same
LEADING = 2  # words before a date that are the same
AROUND_ALIKE = 0.7  # of the words around a date, those that both have
LEAST_SAME = 2  # figures in common that show two documents to count the same things


# ── a sentence taken over ────────────────────────────────────────────────────────────────────────


def altered(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In two documents, told in the same words but for one figure or date, where the words show that one text is behind them."""
    if one_document(a, b) or a.language != b.language or polarity(a, b) or different_modes(a, b):
        return None
    if numbered(a) != numbered(b) or of_other_labels(a, b) or told_apart(a, b, pool):
        return None
    if overlap(a.bare, b.bare) >= 0.8 and (_one_text(a, b) or _taken_over(a, b, pool)):
        return _altered_figure(a, b, pool) or _altered_date(a, b, pool) or _date_in_place(a, b, pool)
    return _date_in_place(a, b, pool) if _same_names(a, b) or not strangers(a, b) else None


def _one_text(a: Told, b: Told) -> bool:
    return a.one_text is not None and a.one_text == b.one_text


def _taken_over(a: Told, b: Told, pool: Pool) -> bool:
    """So many words in common that nobody chooses them twice, of what nothing shows to be two matters."""
    common = len(a.bare & b.bare)
    if common < TAKEN_OVER:
        return False
    if _same_names(a, b):
        return True
    return not (strangers(a, b) or elsewhere(a, b)) and (common >= MOULD or not namesakes(a, b, pool))


def _same_names(a: Told, b: Told) -> bool:
    """The one names nothing by a capital that the other does not: what is named is the same, however it was read."""
    one, other = (_capitals(t.statement.text) for t in (a, b))
    return bool(one) and (one <= other or other <= one)


def _capitals(text: str) -> frozenset[str]:
    found = (fold(m[0]) for m in CAPITALIZED.finditer(text) if m.start() > 0)
    return frozenset(w for w in found if w not in stop_words() and not forms("months").met(w))


def _altered_figure(a: Told, b: Told, pool: Pool) -> Finding | None:
    """As many figures on both sides, in their order of one measure each, and one of them another."""
    in_order = list(zip(a.values, b.values, strict=False))
    like = (amounts.measure(x) == amounts.measure(y) and same_part(x, y, a, b) for x, y in in_order)
    if len(a.values) != len(b.values) or not all(like):
        return None
    apart = [(x, y) for x, y in in_order if not amounts.reconcilable(x, y) or amounts.another_bound(x, y)]
    if len(apart) != 1 or different_times(a, b) or (not _one_text(a, b) and of_another_day(apart[0][0], a, b, pool)):
        return None
    x, y = apart[0]
    if x.kind == "percent" and not (_one_text(a, b) or one_whole(a, b, pool, x.of)):
        return None
    return Finding(relation(a, b, pool), "value", each(a, x.text, b, y.text, pool))


def _altered_date(a: Told, b: Told, pool: Pool) -> Finding | None:
    """As many dates on both sides, and one of them another; in a sentence taken over word for word, whatever else is altered."""
    one, other = pool.times_in(a.statement), pool.times_in(b.statement)
    apart = [(x, y) for x, y in zip(one, other, strict=False) if another_day(x, y, pool)]
    copied = len(a.bare & b.bare) >= COPIED or one_person(a, b)
    if not apart or len(one) != len(other) or (not copied and (len(apart) != 1 or a.signature != b.signature)):
        return None
    x, y = apart[0]
    if of_other_words(a, x, b, y):
        return None
    if not _one_text(a, b) and (one_in_an_aside(a, x, b, y, pool) or later_occasion(a, b, pool)):
        return None
    return Finding("conflict", "date", each(a, x.text, b, y.text, pool))


# ── a date among the same words ──────────────────────────────────────────────────────────────────


def _date_in_place(a: Told, b: Told, pool: Pool) -> Finding | None:
    """A date stands where the other has another: behind the same few words, and many more of the words around it are the same."""
    for x in pool.times_in(a.statement):
        for y in pool.times_in(b.statement):
            placed = not (x.relative or y.relative) and another_day(x, y, pool) and _placed_alike(x, y, pool)
            if placed and not later_occasion(a, b, pool):
                return Finding("conflict", "date", each(a, x.text, b, y.text, pool))
    return None


def _placed_alike(x: Time, y: Time, pool: Pool) -> bool:
    """The same words end before both dates, and most of all words around them are the same, on both sides of them."""
    (before, after), (before_too, after_too) = _around(x, pool), _around(y, pool)
    if not before or before[-LEADING:] != before_too[-LEADING:]:
        return False
    one, other = (
        {words.stem(w) for w in [*left, *right] if words.carries(w)} for left, right in ((before, after), (before_too, after_too))
    )
    return len(one & other) >= TAKEN_OVER and overlap(frozenset(one), frozenset(other)) >= AROUND_ALIKE


def _around(time: Time, pool: Pool) -> tuple[list[str], list[str]]:
    """The words before and after a date, some way to either side."""
    text = pool.documents[time.document].text
    before, after = text[max(0, time.span[0] - AROUND) : time.span[0]], text[time.span[1] : time.span[1] + AROUND]
    return words.words(fold(before).partition(" ")[2]), words.words(fold(after).rpartition(" ")[0])


# ── figures that are the same, and one that is not ───────────────────────────────────────────────


def one_figure_of_several(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents count the same things: of two and more they give the same telling figure, and of one another."""
    if one_document(a, b) or a.language != b.language or different_modes(a, b) or told_apart(a, b, pool):
        return None
    same = {x.id for x in a.values for y in b.values if amounts.telling(x) and amounts.equal(x, y) and _of_one(x, y)}
    if len(same) < LEAST_SAME:
        return None
    apart = [(x, y) for x, y in _counted_once(a, b) if not amounts.reconcilable(x, y) and same_part(x, y, a, b)]
    if len(apart) != 1 or step(apart[0][0], a):
        return None
    return Finding(relation(a, b, pool), "value", each(a, apart[0][0].text, b, apart[0][1].text, pool))


def _of_one(x: Value, y: Value) -> bool:
    """Of the same things; the end of a text that was cut short may leave them out."""
    return (x.of is None or y.of is None) or words.stems(x.of) == words.stems(y.of)


def _counted_once(a: Told, b: Told) -> Iterator[tuple[Value, Value]]:
    """The figures of the same things, where each side gives one."""
    for x in a.values:
        of = words.stems(x.of or "")
        mine, others = ([v for v in t.values if words.stems(v.of or "") == of and v.kind == x.kind == "count"] for t in (a, b))
        if of and len(mine) == len(others) == 1:
            yield x, others[0]
