"""Whether two statements tell of one step of a criminal case, in whichever words and languages.

A sentence of one term, and a conviction of one offence, is given to one person once. A plea, a charge, an arrest and an appeal
may come again: of these the two must have a day, a place or the days of their publication in common.
"""

from __future__ import annotations

from itertools import product

from sayso.records import Time, Value
from sayso.weighing import amounts
from sayso.weighing.days import day
from sayso.weighing.telling.steps import Step
from sayso.weighing.telling.told import Told

MONTH = 31  # days within which two documents tell of one stage of a case
NEWS = 3  # days after a happening in which it is told without its day


def one_step(a: Told, b: Told) -> bool:
    """One step, taken against one person, and told with nothing that shows to be another of its kind."""
    x, y = a.step, b.step
    return x is not None and y is not None and of_one_key(a, b) and _once(x, y)


def of_one_key(a: Told, b: Told) -> bool:
    """Both tell of a step of one kind against one person, of one term if it gives any, and of an arrest when or where it was."""
    x, y = a.step, b.step
    if x is None or y is None or x.key is None or x.key != y.key:
        return False
    return x.kind != "detention" or all(step.when or step.places for step in (x, y)) or _one_news(x, y) or _dated(x, y)


def _once(x: Step, y: Step) -> bool:
    if x.kind in ("sentence", "fine"):
        return True
    if x.kind == "conviction":
        return bool(x.offences & y.offences) or one_time(x.when, y.when)
    if x.kind == "detention":
        one = one_time(x.when, y.when) or _one_news(x, y) or _dated(x, y)
        return one and (x.formal == y.formal or _one_day(x, y))
    told_now = told_within(MONTH, x, y) and _is_news(x, MONTH) and _is_news(y, MONTH)
    return (told_now or one_time(x.when, y.when)) and (x.kind not in ("charge", "suspicion") or bool(x.offences & y.offences))


def told_within(days: int, x: Step, y: Step) -> bool:
    """Put out within so many days of each other, as far as that is known."""
    return x.told is not None and y.told is not None and abs((x.told - y.told).days) <= days


def one_time(x: Time | None, y: Time | None) -> bool:
    """The same day or the same month, and no longer time."""
    if x is None or y is None or (x.earliest, x.latest) != (y.earliest, y.latest):
        return False
    first, last = day(x.earliest), day(x.latest)
    return first is not None and last is not None and (last - first).days <= MONTH


def _one_day(x: Step, y: Step) -> bool:
    return one_time(x.when, y.when) and x.when is not None and x.when.earliest == x.when.latest


def _one_news(x: Step, y: Step) -> bool:
    """Put out in the same days, and told as news of these."""
    return told_within(NEWS, x, y) and _is_news(x, NEWS) and _is_news(y, NEWS)


def _dated(x: Step, y: Step) -> bool:
    """One is news without a day, and the other gives the day it was put out, or one not long before."""
    for news, other in ((x, y), (y, x)):
        then = day(other.when.latest) if other.when and news.when is None else None
        if then is not None and news.told is not None and 0 <= (news.told - then).days <= NEWS:
            return True
    return False


def _is_news(step: Step, days: int) -> bool:
    """Told with no day, or of one not long before it was put out."""
    last = day(step.when.latest) if step.when else None
    return step.when is None or (last is not None and step.told is not None and 0 <= (step.told - last).days <= days)


def another_day(a: Told, b: Told) -> bool:
    """One step was over before the other was done, by what dates the steps themselves."""
    times = [t.step.when for t in (a, b) if t.step and t.step.when]
    return len(times) == 2 and any(
        x.latest is not None and y.earliest is not None and x.latest < y.earliest for x, y in (times, times[::-1])
    )


def another_step(a: Told, b: Told) -> bool:
    """Each tells of a step, and of another one: what was asked for, given, upheld; another person, term or offence."""
    x, y = a.step, b.step
    if x is None or y is None:
        return False
    parted = any(one and other and one != other for one, other in ((x.whom, y.whom), (x.term, y.term)))
    return x.kind != y.kind or x.suspended != y.suspended or parted or _apart(_families(x), _families(y))


def _families(step: Step) -> frozenset[str]:
    return frozenset(family for _, family in step.offences)


def _apart(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x) and bool(y) and not x & y


def clashing_values(a: Told, b: Told) -> bool:
    """Each gives an amount of one measure, money or a weight, and no two of them can be one."""
    return any(
        not any(amounts.reconcilable(x, y) for x, y in product(xs, ys))
        for measure, xs in _measured(a).items()
        for ys in (_measured(b).get(measure),)
        if ys
    )


def _measured(t: Told) -> dict[tuple[str, str | None], list[Value]]:
    found: dict[tuple[str, str | None], list[Value]] = {}
    for v in t.values:
        if v.kind in ("money", "mass", "length", "duration"):
            found.setdefault(amounts.measure(v), []).append(v)
    return found
