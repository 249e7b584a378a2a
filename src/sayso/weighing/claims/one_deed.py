"""Whether two statements tell of one deed, in whichever words and languages: of one beating, death, dismissal, search or fire.

Of people named it is one where they are the same and nothing shows it to be another of its kind: most deeds may come again, so
both are to be told in the same weeks, or of one day. Of people only counted both documents report one happening.
"""

from __future__ import annotations

from sayso.weighing.claims.one_step import one_time
from sayso.weighing.days import day
from sayso.weighing.pool.events import Event
from sayso.weighing.telling.deeds import Deed
from sayso.weighing.telling.told import Told

MONTH = 31  # days within which two documents tell of one deed as news
NEWS = 2  # days within which two documents give the first count of one happening


def one_deed(a: Told, b: Told) -> bool:
    """One deed, done to the same people or, on one happening, to as many."""
    x, y = a.deed, b.deed
    if x is None or y is None or (x.kind, x.people, x.count) != (y.kind, y.people, y.count):
        return False
    return not _another_day(x, y) and (_one_of_people(x, y) if x.people else _one_of_happening(x, y))


def another_victim(a: Told, b: Told) -> bool:
    """The same is done to others: each tells to whom, or the one names whom the other tells it of, but not as those."""
    x, y = a.deed, b.deed
    if x is None or y is None or x.kind != y.kind or x.people == y.people:
        return False
    return bool(x.people and y.people) or not x.people.isdisjoint(b.people) or not y.people.isdisjoint(a.people)


def _one_of_people(x: Deed, y: Deed) -> bool:
    """Told in the same weeks, as far as is known; what befalls somebody once needs no day."""
    if x.once:
        return True
    told = x.told is not None and y.told is not None and abs((x.told - y.told).days) <= MONTH
    return (told and _is_news(x) and _is_news(y)) or one_time(x.when, y.when)


def _one_of_happening(x: Deed, y: Deed) -> bool:
    """Both documents report one happening; or in news of the same days as many of one kind and place, or one named place."""
    one, other = x.event, y.event
    if one is None or other is None:
        return False
    tied = bool(x.places & y.places) or (x.count is not None and not one.keys.isdisjoint(other.keys))
    return one.meets(other) or (tied and bool(one.kinds & other.kinds) and _in_the_same_days(one, other))


def _in_the_same_days(one: Event, other: Event) -> bool:
    if one.published is None or other.published is None or abs((one.published - other.published).days) > NEWS:
        return False
    gaps = [max((y[0] - x[1]).days, (x[0] - y[1]).days) for x in one.days for y in other.days]
    return not gaps or min(gaps) <= 1  # a night has two days


def _is_news(deed: Deed) -> bool:
    """Told with no day, or of one not long before it was put out."""
    last = day(deed.when.latest) if deed.when else None
    return deed.when is None or (last is not None and deed.told is not None and 0 <= (deed.told - last).days <= MONTH)


def _another_day(x: Deed, y: Deed) -> bool:
    """One was over before the other was done, by what dates the statements; of one happening the night has two days."""
    if x.when is None or y.when is None or not x.people:
        return False
    pairs = ((x.when, y.when), (y.when, x.when))
    return any(one.latest is not None and other.earliest is not None and one.latest < other.earliest for one, other in pairs)
