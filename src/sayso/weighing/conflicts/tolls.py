"""The figures of one happening in two documents: how many died, were hurt, are missing, were held, were aboard.

No two documents put them alike, and a toll grows from hour to hour: so they are compared by the happening that both report
and by what became of whom, each document's largest count with the other's.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.accounts import forms
from sayso.records import Value
from sayso.weighing import amounts, words
from sayso.weighing.claims.same import different_modes
from sayso.weighing.conflicts.figures import Finding, each, relation
from sayso.weighing.pool.events import Event
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import Group, adds_up
from sayso.weighing.telling.occasions import published
from sayso.weighing.telling.ties import one_document
from sayso.weighing.telling.told import Told

FRESH = 2  # days after a happening in which every document may know of more dead
MOVED = 1.1  # times as many as "at least" so many: the count has gone on
BEHIND = 100  # characters behind a statement in which it may be said that its count will grow
_OPEN = frozenset({"at_least", "more_than"})


def another_toll_of_it(a: Told, b: Told, pool: Pool) -> tuple[Finding, ...]:
    """Two documents on one happening count its victims, or those aboard, otherwise: a difference for each that they count."""
    one, other = (pool.events.get(t.statement.document) for t in (a, b))
    if one_document(a, b) or one is None or other is None or not one.meets(other) or different_modes(a, b):
        return ()
    return tuple(_differing(one, a, b, pool))


def _differing(event: Event, a: Told, b: Told, pool: Pool) -> Iterator[Finding]:
    first = True
    for group in sorted(a.tolls.keys() & b.tolls.keys(), key=str):
        x, y = a.tolls[group], b.tolls[group]
        found = None if _agree(group, a, b, pool) else _relation(x, a, y, b, pool)
        if found:
            relation = _by_fate(found, str(group[0]), a, b, event, pool)
            says = f"{_counted(group, x)}: {each(a, x.text, b, y.text, pool)}"
            yield Finding(relation, "value", says, "" if first else str(group))
            first = False


def _counted(group: Group, value: Value) -> str:
    """What became of whom, in words: "dead", "dead, child"."""
    fate, *who = (str(part) for part in group)
    return fate if not who else f"{fate}, {value.of if value.of and not who[0].isascii() else ' '.join(who)}"


def _agree(group: Group, a: Told, b: Told, pool: Pool) -> bool:
    """Whether one document gives anywhere what the other holds to."""
    x, y = a.tolls[group], b.tolls[group]
    theirs = (pool.tolls[t.statement.document][group] for t in (b, a))
    if any(amounts.equal(v, w) for v, others in zip((x, y), theirs, strict=True) for w in others):
        return True
    one, other = ([held[0] for held in pool.tolls[t.statement.document].values()] for t in (a, b))
    return adds_up(x, y, other) or adds_up(y, x, one)


def _by_fate(found: str, fate: str, a: Told, b: Told, event: Event, pool: Pool) -> str:
    """Those aboard were so before anybody counted; the dead and the missing of the first days are still being counted."""
    if fate == "aboard":
        return "conflict"
    days = [d for d in (published(a, pool), published(b, pool)) if d]
    fresh = len(days) == 2 and all((max(days) - last).days <= FRESH for _, last in event.days)
    return "change" if fate in ("dead", "missing") and fresh else found


def _relation(x: Value, a: Told, y: Value, b: Told, pool: Pool) -> str | None:
    """How two counts of the same people differ: a change where the one is "at least" so many, or tells that it may grow."""
    if not amounts.reconcilable(x, y):
        growing = bool({x.qualifier, y.qualifier} & _OPEN) or any(forms("growing").met(_around(t, pool)) for t in (a, b))
        return "change" if growing else relation(a, b, pool)
    return "change" if _outgrown(x, y) or _outgrown(y, x) else None


def _outgrown(x: Value, y: Value) -> bool:
    """The one is told as the least there may be, the other is much more."""
    least, more = amounts.number(x.amount), amounts.number(y.amount)
    return x.qualifier in _OPEN and bool(least and more) and float(more or 0) >= float(least or 0) * MOVED


def _around(t: Told, pool: Pool) -> str:
    end = t.statement.spans[-1][1]
    return words.with_source(t.statement) + pool.documents[t.statement.document].text[end : end + BEHIND]
