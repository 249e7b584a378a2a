"""What a dated expression says, and how it is placed in the calendar.

A weekday is the last one on or before the anchor; a bare day and month takes the story's year. Where the day of
publication is unknown, another date of the text stands in for weekdays and years, but not for "yesterday".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sayso.reading.calendar import edtf

GOES_ON = 45  # days after a whole date in which a bare one goes on with its story
SLACK = 14  # days that a date may lie on the other side than its verb says: what was printed late
MONTH = 31  # the same for a bare month
FAR_AHEAD = 183  # days; a month further ahead than this was the one before ("in December", read in January)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date as written, with what it leaves open. `near` is -1 for last, 0 for this, 1 for next, `None` for neither."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    code: int | None = None
    weekday: int | None = None
    unit: str | None = None
    shift: int = 0
    near: int | None = None
    year_shift: int | None = None
    fixed: str | None = None
    week: int | None = None  # of which week a weekday is: `Tuesday of last week`
    side: str | None = None  # "ahead" or "behind" the day of publication, by its verb
    beside: bool = False  # counted from the date before it, not from the day of publication

    @property
    def full(self) -> bool:
        """Whether it needs no other date."""
        return bool(self.fixed or self.year) and not self.unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A dated expression over tokens `start` to `end`: one moment, a span of two, or one with an open side."""

    start: int
    end: int
    first: Moment
    last: Moment | None = None
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative dates are measured from: the day of publication, the story's year, a dated day of the text."""

    published: date | None = None
    year: int | None = None
    text: date | None = None
    told: date | None = None  # the last whole day named before it
    last: str | None = None  # the EDTF placed before, in the same paragraph

    @property
    def day(self) -> date | None:
        return self.published or self.text

    @property
    def story_year(self) -> int | None:
        return self.year or (self.text.year if self.text else None)


Placed = tuple[str, bool]  # EDTF, and whether another date was needed


def anchor(published: str | None) -> Anchor:
    """The anchor a publication date gives, whole or in part."""
    if not published:
        return Anchor()
    try:
        day = date.fromisoformat(published[:10])
        return Anchor(day, day.year)
    except ValueError:
        return Anchor(None, int(published[:4]) if published[:4].isdecimal() and len(published[:4]) == 4 else None)


def place(moment: Moment, at: Anchor) -> Placed | None:
    """The EDTF of one moment; `None` where it can't be placed."""
    if moment.fixed:
        return moment.fixed, False
    if moment.beside:
        return stepped(moment, at)
    if moment.unit:
        return shifted(moment, at)
    if moment.weekday is not None and moment.month is None:
        return on_weekday(moment, at)
    return in_calendar(moment, at)


def shifted(moment: Moment, at: Anchor) -> Placed | None:
    if at.published is None or moment.unit is None:
        return by_year(moment, at)
    if moment.unit == "quarter":
        return edtf.period(edtf.step(at.published, "month", 3 * moment.shift), "quarter"), True
    if moment.unit == "decade":
        return edtf.period(edtf.step(at.published, "year", 10 * moment.shift), "decade"), True
    step = "week" if moment.unit == "weekend" else moment.unit
    inside = edtf.step(at.published, step, moment.shift)
    if moment.unit == "weekend" and moment.near is None and at.published.weekday() < 5:
        inside = edtf.step(at.published, "week", -1)
    if moment.near == -1 and moment.unit == "weekend" and at.published.weekday() >= 5:
        inside = edtf.step(at.published, "week", -1)
    return edtf.period(inside, moment.unit), True


def stepped(moment: Moment, at: Anchor) -> Placed | None:
    """`three days later` than the date before it, which must be as fine as the step: a day for days, a year for years."""
    if at.last is None or "X" in at.last or not set(at.last) <= set("0123456789-"):
        return None
    year, _, rest = at.last.partition("-")
    if moment.unit in ("year", "decade"):
        target = int(year) + moment.shift * (10 if moment.unit == "decade" else 1)
        return (f"{target:04}" + (f"-{rest}" if len(rest) == 2 else ""), True) if 1 <= target <= 9998 else None
    if len(at.last) == 10:
        inside = edtf.step(date.fromisoformat(at.last), str(moment.unit), moment.shift)
        return (f"{inside:%Y-%m}" if moment.unit == "month" else inside.isoformat()), True
    if moment.unit == "month" and len(rest) == 2 and int(rest) <= 12:
        return f"{edtf.step(date(int(year), int(rest), 1), 'month', moment.shift):%Y-%m}", True
    return None


def by_year(moment: Moment, at: Anchor) -> Placed | None:
    """`last year` needs no more than the year of publication."""
    return (f"{at.year + moment.shift:04}", True) if moment.unit == "year" and at.year else None


def on_weekday(moment: Moment, at: Anchor) -> Placed | None:
    if at.day is None or moment.weekday is None:
        return None
    if moment.week is not None:
        return edtf.step(at.day, "day", moment.weekday - at.day.weekday() + 7 * moment.week).isoformat(), True
    back = (at.day.weekday() - moment.weekday) % 7
    if moment.near == 1:
        return edtf.step(at.day, "day", 7 - back).isoformat(), True
    if moment.side == "ahead" and at.published:
        return edtf.step(at.day, "day", -back % 7).isoformat(), True
    if moment.near == -1 and back == 0:
        back = 7
    return edtf.step(at.day, "day", -back).isoformat(), True


def in_calendar(moment: Moment, at: Anchor) -> Placed | None:
    relative = moment.year is None
    year = moment.year if moment.year is not None else story_year(moment, at)
    if year is None or not 1 <= year <= 9998:
        return None
    if moment.code:
        return f"{year:04}-{moment.code}", relative
    if moment.month is None:
        return f"{year:04}", relative
    if moment.day is None:
        return f"{year:04}-{moment.month:02}", relative
    found = edtf.day(year, moment.month, moment.day)
    return (found, relative) if found else None


def story_year(moment: Moment, at: Anchor) -> int | None:
    """The year of a date that names none."""
    year = at.story_year
    if year is None:
        return None
    if moment.year_shift is not None:
        return year + moment.year_shift
    named = (y for y in (year, year - 1, year + 1) if falls_on(moment, y))
    starts = begins(replace(moment, near=None), year)
    day = at.day
    if goes_on(moment, at):
        return at.told.year if at.told else None
    if moment.weekday is not None and moment.day:
        return next(named, year)
    if starts is None or day is None:
        return year
    if moment.near == -1:
        return year if ends(moment, year) < day else year - 1
    if moment.near == 1:
        return year if starts > day else year + 1
    if moment.side and at.published:
        return sided(moment, year, day)
    far = (starts - day).days > (0 if moment.code and moment.code >= 33 else FAR_AHEAD)
    return year - 1 if far and at.published and moment.near is None else year


def goes_on(moment: Moment, at: Anchor) -> bool:
    """Whether a bare day follows soon on the whole date told before it: `On May 3, 2011, ... On May 20`."""
    if not (at.told and at.published and moment.day) or moment.near is not None or moment.side == "ahead":
        return False
    starts = begins(moment, at.told.year)
    soon = starts is not None and 0 <= (starts - at.told).days <= GOES_ON
    return soon and (at.published - at.told).days > FAR_AHEAD


def sided(moment: Moment, year: int, day: date) -> int:
    """The year that puts a date on the side of its verb."""
    low, high = begins(moment, year), ends(moment, year)
    if moment.side == "ahead":
        return year + 1 if (day - high).days > SLACK else year
    return year - 1 if low and (low - day).days > (SLACK if moment.day else MONTH) else year


def falls_on(moment: Moment, year: int) -> bool:
    """Whether the day named falls on the weekday named beside it in that year."""
    day = edtf.day(year, moment.month, moment.day) if moment.month and moment.day else None
    return day is not None and date.fromisoformat(day).weekday() == moment.weekday


def begins(moment: Moment, year: int) -> date | None:
    low = edtf.bounds(calendar_text(moment, year))[0]
    return date.fromisoformat(low) if low and edtf.day(*map(int, low.split("-"))) else None


def ends(moment: Moment, year: int) -> date:
    high = edtf.bounds(calendar_text(moment, year))[1]
    return date.fromisoformat(str(high))


def calendar_text(moment: Moment, year: int) -> str:
    if moment.code:
        return f"{year:04}-{moment.code}"
    if moment.month is None:
        return f"{year:04}"
    return f"{year:04}-{moment.month:02}" + (f"-{moment.day:02}" if moment.day else "")
