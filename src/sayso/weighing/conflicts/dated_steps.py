"""Two days of one step of a case: by one document somebody was arrested on Monday, by another on Tuesday.

Asked only where both give the day in figures, soon after one another, and neither document gives the other's day anywhere:
who is detained may be arrested the next day, and a document that tells of both has no quarrel with either.
"""

from __future__ import annotations

from sayso.records import Time
from sayso.weighing.conflicts.figures import Finding, another_day, each
from sayso.weighing.days import day
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.steps import Step
from sayso.weighing.telling.ties import one_document, strangers
from sayso.weighing.telling.told import Told

KINDS = frozenset({"detention", "sentence", "conviction"})
WEEK = 7  # days that the two days, and the two publications, may lie apart
HELD = frozenset({"fact", "ruled", "alleged", "charged"})


def another_day_of_a_step(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two documents date one arrest, conviction or sentence to two days of one week."""
    x, y = a.step, b.step
    if x is None or y is None or one_document(a, b) or strangers(a, b) or not _one_kind(x, y):
        return None
    if x.when is None or y.when is None or not {a.statement.stance, b.statement.stance} <= HELD:
        return None
    if not (_in_one_week(x, y) and another_day(x.when, y.when, pool)) or _knows(a, y.when, pool) or _knows(b, x.when, pool):
        return None
    return Finding("conflict", "date", each(a, x.when.text, b, y.when.text, pool))


def is_dated(t: Told) -> bool:
    """It tells of such a step, and of its day in figures."""
    return t.step is not None and t.step.kind in KINDS and t.step.when is not None and _to_the_day(t.step.when)


def _one_kind(x: Step, y: Step) -> bool:
    """One sort of step against one person, of one term, and of no two offences."""
    offences = not (x.offences and y.offences) or bool(x.offences & y.offences)
    return x.key is not None and x.key == y.key and x.kind in KINDS and x.formal == y.formal and offences


def _to_the_day(time: Time) -> bool:
    return time.earliest is not None and time.earliest == time.latest and any(c.isdigit() for c in time.text)


def _in_one_week(x: Step, y: Step) -> bool:
    """Both days, and both publications, lie within a week."""
    days = [day(x.when.earliest) if x.when else None, day(y.when.earliest) if y.when else None]
    return all(
        one is not None and other is not None and abs((one - other).days) <= WEEK for one, other in (days, (x.told, y.told))
    )


def _knows(t: Told, other: Time, pool: Pool) -> bool:
    """Whether the statement's document gives that day anywhere."""
    return any(time.earliest == other.earliest for time in pool.dated.get(t.statement.document, ()))
