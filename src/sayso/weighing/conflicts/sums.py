"""What a court or an investigation puts a figure to, in two documents on one case: how long, how high a fine, how much was taken.

A case is told in many words and over years; so only documents that name the same people and were put out within a month of
each other are compared, and nothing where one of them gives the other's figure too, of whatever it may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.lexicon.accounts import Forms, Sum, forms, sums
from sayso.records import Value
from sayso.weighing import amounts
from sayso.weighing.claims.same import different_modes, polarity
from sayso.weighing.conflicts.figures import FARTHEST, Finding, each, relation
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.occasions import published
from sayso.weighing.telling.parts import each as for_each
from sayso.weighing.telling.ties import one_document, one_person, one_story, strangers
from sayso.weighing.telling.told import Told
from sayso.weighing.words import stems

REACH = 45  # characters between a figure and the word for what it is of
SENTENCE = 250  # characters before a figure in which its sentence may say that it is asked for
MONTH = 31  # days within which two documents tell of one stage of a case
BEGUN = 4  # letters that words of one thing begin with: bribery, bribes
_END = re.compile(r"[.;!?…]\s|\n")
_REASON = re.compile(r"\b(?:за|for|over)\s(?![\d$€£])([^,;.()\d]{3,80})", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:—–]|[.!?]\s")


def another_sum(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents on one case put two figures to one thing."""
    if one_document(a, b) or polarity(a, b) or different_modes(a, b) or strangers(a, b) or not _of_one_stage(a, b, pool):
        return None
    for row in sums():
        if row.final and (not one_person(a, b) or _for_two_things(a, b)):
            continue
        for x in told_sums(row, a, pool):
            for y in told_sums(row, b, pool):
                if _apart(x, y) and not _known_too(x, b, pool) and not _known_too(y, a, pool):
                    found = "conflict" if row.final else relation(a, b, pool)
                    return Finding(found, "value", each(a, x.text, b, y.text, pool))
    return None


def _for_two_things(a: Told, b: Told) -> bool:
    """Each says for what it was given, and no word of it is the other's: a fine for contempt is no fine for speeding."""
    if a.language != b.language:
        return False
    one, other = ({w[:BEGUN] for w in stems(" ".join(_REASON.findall(t.statement.text)))} for t in (a, b))
    return bool(one) and bool(other) and not one & other


def _of_one_stage(a: Told, b: Told, pool: Pool) -> bool:
    days = published(a, pool), published(b, pool)
    near = days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= MONTH
    return near and (one_story(a, b, pool) or one_person(a, b) or _one_happening(a, b, pool))


def _one_happening(a: Told, b: Told, pool: Pool) -> bool:
    """Both documents report one happening."""
    one, other = (pool.events.get(t.statement.document) for t in (a, b))
    return one is not None and other is not None and one.meets(other)


def _apart(x: Value, y: Value) -> bool:
    """Figures of one measure that can't be one, and are not so far from each other that one must be a part of the other."""
    sizes = sorted(abs(float(amounts.number(v.amount) or 0)) for v in (x, y))
    return amounts.measure(x) == amounts.measure(y) and not amounts.reconcilable(x, y) and sizes[0] * FARTHEST >= sizes[1]


def _known_too(x: Value, other: Told, pool: Pool) -> bool:
    """Whether the other document gives this figure anywhere."""
    return any(amounts.measure(v) == amounts.measure(x) and amounts.reconcilable(v, x) for v in _values(other, pool))


def _values(t: Told, pool: Pool) -> tuple[Value, ...]:
    return pool.readings[t.statement.document].values


def told_sums(row: Sum, t: Told, pool: Pool) -> Iterator[Value]:
    """The figures that stand next to the word for it, as what is so: not what was asked for, nor the most there may be."""
    text = pool.documents[t.statement.document].text
    for start, end in t.statement.spans:
        words = [(at + start, to + start) for at, to in _spans(row.forms, text[start:end])]
        held = [v for v in t.values if start <= v.span[0] < end and v.kind == row.kind and v.qualifier != "between"]
        for unit in sorted({v.unit or "" for v in held}):
            near = [(_gap(text, word, v.span), v.span, v) for word in words for v in held if (v.unit or "") == unit]
            gap, _, value = min(near, key=lambda row: row[:2], default=(REACH + 1, (0, 0), None))
            if value and gap <= REACH and not for_each(value, t) and _is_so(value, text):
                yield value


@lru_cache(maxsize=16384)
def _spans(form: Forms, text: str) -> tuple[tuple[int, int], ...]:
    return tuple(form.spans(text))


def _gap(text: str, word: tuple[int, int], figure: tuple[int, int]) -> int:
    """How far a word and a figure are from each other; another clause is out of reach."""
    first, second = sorted((word, figure))
    between = text[first[1] : second[0]]
    return REACH + 1 if _CLAUSE.search(between) else len(between)


def _is_so(value: Value, text: str) -> bool:
    """Its sentence does not say before it that somebody asks for it, or that it is the most there may be."""
    before = _END.split(text[max(0, value.span[0] - SENTENCE) : value.span[0]])[-1]
    return not forms("requesting").met(before) and not forms("at_most").met(before[-REACH:])


@lru_cache(maxsize=16384)
def sums_in(text: str) -> frozenset[str]:
    """What a text puts a figure to, by its words."""
    return frozenset(row.name for row in sums() if row.forms.met(text))
