"""Quantities in a text: money, weights, lengths, counts, shares, durations and ages, each with how exactly it is given.

Left out on purpose: vague amounts ("several", «сотни людей»), ordinals, ranks, clock times, and numbers that name
something ("Article 105", "Boeing 737").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from sayso.lexicon.values import value_words
from sayso.reading.amounts import within_ru
from sayso.reading.amounts.ages import bare_age, russian_age
from sayso.reading.amounts.counts import counted
from sayso.reading.amounts.measures import Measure, compound_like, measure
from sayso.reading.amounts.nouns import stuff
from sayso.reading.amounts.pairs import TWO, pair
from sayso.reading.calendar.dates import occupied
from sayso.reading.words.digits import written
from sayso.reading.words.numbers import VULGAR
from sayso.reading.words.tokens import DASHES, Scan, scan
from sayso.records import Value, content_id

GROWN = 3  # words before «до» within which something is told to have grown or shrunk
REACHED = frozenset({("до",)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A value over tokens `start` to `end`, before it becomes a record."""

    start: int
    end: int
    measure: Measure
    high: Decimal | None = None
    qualifier: str = "exact"
    of: str | None = None


def find(text: str, language: str, document: str) -> tuple[Value, ...]:
    """Every quantity of the text, in order, none overlapping another."""
    s = scan(text, value_words(language))
    return tuple(record(s, document, amount) for amount in amounts(s))


def amounts(s: Scan) -> Iterator[Amount]:
    taken = occupied(s)
    signal = triggers(s.words.language)
    i = floor = 0
    while i < len(s.tokens):
        starts = s.tokens[i].kind == "number" or s.tokens[i].key in signal or compound_like(s, i)
        found = amount_at(s, i, taken) if starts and i not in taken else None
        if found is None or found.start < floor:
            i += 1
            continue
        yield found
        i = floor = max(found.end, i + 1)


@cache
def triggers(language: str) -> frozenset[str]:
    """The words a quantity can start with, its qualifier aside."""
    w = value_words(language)
    said = (
        w.words.get(group, frozenset())
        for group in ("article", "bare_scale", "bare_scale_qualified", "bare_group", "bare_group_qualified")
    )
    implied = w.units.starts if language == "ru" else ()
    return frozenset().union(w.cardinals, w.halves, w.fractions, w.wholes.starts, implied, VULGAR, *said)


def amount_at(s: Scan, i: int, taken: frozenset[int]) -> Amount | None:
    two = pair(s, i)
    if two:
        return qualified(s, Amount(start=two.start, end=two.end, measure=two, high=TWO, qualifier="between"))
    first = measure(s, i)
    if first is None or any(k in taken for k in range(first.number.start, first.number.end)):
        return None
    found = ranged(s, first, taken) or Amount(start=first.start, end=first.end, measure=first)
    found = qualified(s, aged(s, found))
    if found.measure.unit is None and not found.measure.age:
        return counted_amount(s, found)
    if s.key(found.end) == "/" and s.glued(found.end) and found.measure.kind in ("length", "mass"):
        return None  # a speed or a rate
    if found.measure.hyphen and not found.measure.age and found.measure.kind == "count":
        return None
    return with_stuff(s, deadline(s, found))


def deadline(s: Scan, found: Amount) -> Amount:
    """«в течение 30 дней» with what is to be done in it: the most it may take."""
    size = within_ru.opening(s, found.start) if s.words.language == "ru" and found.measure.kind == "duration" else 0
    if not size or found.qualifier != "exact" or not within_ru.to_be_done(s, found.start - size, found.end):
        return found
    return replace(found, start=found.start - size, qualifier="at_most")


def counted_amount(s: Scan, found: Amount) -> Amount | None:
    """A number without a unit: of what is counted, or nothing where it counts nothing."""
    many = counted(s, found.start, found.measure.number, found.end, found.high is not None, found.qualifier != "exact")
    if many is None:
        return None
    end, of = many
    start = found.start if of or found.qualifier != "exact" else found.start - pointed(s, found.start)
    return qualified_after(s, replace(found, start=start, end=end, of=of))


def pointed(s: Scan, i: int) -> int:
    """`the 36`, `the other three`: how many words point back before a bare number."""
    if not s.joined(i):
        return 0
    if s.says("fellow", i - 1) and s.key(i - 2) == "the" and s.joined(i - 1):
        return 2
    return 1 if s.key(i - 1) == "the" else 0


def with_stuff(s: Scan, found: Amount) -> Amount:
    """`4.6 tons of cable`: the stuff is named in `of` and stays outside the span."""
    if found.measure.kind not in ("mass", "percent"):
        return found
    what = stuff(s, found.end)
    return replace(found, of=what[1] if what else None)


# ── ranges ───────────────────────────────────────────────────────────────────────────────────────


def ranged(s: Scan, first: Measure, taken: frozenset[int]) -> Amount | None:
    """`200–400 hours`, `between 36 and 40`, `$5-10 million`, «от 3 до 5 лет»."""
    link = linked(s, first)
    if not link or link in taken:
        return None
    second = measure(s, link + signs(s, link))
    if second is None or second.number.start in taken or not agree(first, second):
        return None
    low, high = scaled_low(first, second), second.amount
    if low >= high or not likely(s, first, second, link):
        return None
    start = first.start - opening(s, first.start)
    number = replace(first.number, amount=low)
    unit = second.unit or first.unit
    plain = replace(unit, factor=1, minor=False) if unit else None
    whole = Measure(start=start, end=second.end, number=number, unit=plain, age=second.age or first.age, hyphen=second.hyphen)
    return Amount(start=start, end=second.end, measure=whole, high=high, qualifier="between")


def linked(s: Scan, first: Measure) -> int:
    """Where the second number of a range would stand; 0 for no range."""
    j = first.end
    if (
        s.key(j) in DASHES and s.glued(j) and s.says("to", j + 1) and first.number.form == "digits" and first.unit is None
    ):  # a 10-to-15-year term
        return j + 3 if s.key(j + 2) in DASHES else j + 2
    if s.key(j) in DASHES and first.number.end == first.end:
        return j + 1 if s.key(j) != "-" or s.glued(j) == s.glued(j + 1) else 0
    if not s.joined(j):
        return 0
    if s.says("to", j) or s.says("or", j) or (s.says("and", j) and s.says("between", first.start - 1)):
        return j + 1
    return j + 1 if s.key(j) in DASHES else 0


def signs(s: Scan, i: int) -> int:
    """The currency signs before the second number of a range (`$35,000 to $60,000`)."""
    size = s.match(s.words.units, i)
    return size if size and s.words.units[s.keys(i, i + size)].kind == "money" and s.kind(i + size) == "number" else 0


def opening(s: Scan, i: int) -> int:
    return 1 if s.says("between", i - 1) or s.says("from", i - 1) else 0


def agree(first: Measure, second: Measure) -> bool:
    """Whether both ends can measure the same: one unit, or a unit only at one end."""
    if first.number.part != second.number.part and not (first.unit and second.unit):
        return False
    if first.unit is None or second.unit is None:
        return first.unit is None or first.unit.kind == "money"
    return (first.unit.kind, first.unit.code) == (second.unit.kind, second.unit.code)


def scaled_low(first: Measure, second: Measure) -> Decimal:
    """The low end, in the scale of the high end where it has none of its own (`5-10 million`)."""
    if first.unit is not None and (second.unit is not None and first.unit.kind != "money"):
        return first.amount
    factor = second.unit.factor if second.unit and first.unit is None else 1
    low = first.amount * factor
    if second.number.scaled and not first.number.scaled and low < 1000:
        scale = scale_of(second.amount)
        return low * scale if low * scale < second.amount else low
    return low


def scale_of(amount: Decimal) -> int:
    return next((s for s in (10**12, 10**9, 10**6, 10**3) if amount >= s), 1)


def likely(s: Scan, first: Measure, second: Measure, link: int) -> bool:
    """Not a range: a change between bare figures (`from fourteen to 31`), an `or` of far numbers."""
    if s.says("or", link - 1):
        return second.amount <= first.amount * 4
    if s.key(first.start - 1) == "от" or (s.says("from", first.start - 1) and s.says("age", first.start - 2)):
        return True  # "aged from 21 to 78"
    if s.says("to", link - 1) and first.unit and first.unit.kind != "money":
        return False  # "by 0.1 points to 1.8 percent"
    if s.says("to", link - 1) and s.says("from", first.start - 1):
        return (first.unit is None and second.unit is not None and second.kind in ("duration", "age", "mass", "length")) or (
            s.words.language == "ru" and second.unit is not None
        )
    return True


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────


def qualified(s: Scan, found: Amount) -> Amount:
    """Take in the words before the number that say how exactly it is meant."""
    size = s.ends(s.words.before, found.start) if found.start else 0
    if size and (s.joined(found.start) or s.glued(found.start)) and stands_before(s, found, size):
        start = found.start - size
        if found.qualifier == "between":
            return replace(found, start=start)
        if reached(s, start, found.start):
            return reaching(s, found, start)
        return replace(found, start=start, qualifier=s.words.before[s.keys(start, found.start)])
    if found.measure.kind == "duration" and s.says("last", found.start - 1) and found.qualifier != "between":
        return qualified(s, replace(found, start=found.start - 1)) if found.start > 1 else found
    return qualified_after(s, found)


def reached(s: Scan, start: int, end: int) -> bool:
    """«выросло до 11» is 11, where «до 11» alone is no more than that."""
    return s.keys(start, end) in REACHED and any(s.says("grown", i) for i in range(max(start - GROWN, 0), start))


def reaching(s: Scan, found: Amount, to: int) -> Amount:
    """The figure that something has come to; «почти до 11» is nearly that."""
    size = s.ends(s.words.before, to) if to else 0
    if not size:
        return qualified_after(s, found)
    return replace(found, start=to - size, qualifier=s.words.before[s.keys(to - size, to)])


def stands_before(s: Scan, found: Amount, size: int) -> bool:
    """`all five deaths` counts; `all aged fifteen` does not."""
    name = s.words.before[s.keys(found.start - size, found.start)]
    if s.key(found.start - size) == "over" and size == 1 and found.measure.kind == "duration":
        return exceeds(s, found)
    return name != "exact" or found.measure.kind == "count"


def exceeds(s: Scan, found: Amount) -> bool:
    """`for over five years`, `over five years ago`; `$3 billion over five years` is spread over no more than those."""
    term = s.key(found.end) == "in" and s.says("prison", found.end + 1)
    return term or s.says("before_over", found.start - 2) or s.says("after_over", found.end)


def qualified_after(s: Scan, found: Amount) -> Amount:
    """`or more`, `or so`, «и более» after the number or its noun."""
    size = s.match(s.words.after, found.end)
    if not size or found.qualifier != "exact" or not (s.joined(found.end) or s.glued(found.end)):
        return found
    end = found.end + size
    return replace(found, end=end, qualifier=s.words.after[s.keys(found.end, end)])


def aged(s: Scan, found: Amount) -> Amount:
    """Ages that the number's neighbours show: `, 21,`, `aged fifteen`, «Иванов, 19 лет», «23-летний»."""
    if found.measure.age:
        return found
    reach = russian_age(s, found.measure) if s.words.language == "ru" else bare_age(s, found.measure)
    if reach is None:
        return found
    return replace(
        found, start=min(found.start, reach[0]), end=max(found.end, reach[1]), measure=replace(found.measure, age=True)
    )


# ── records ──────────────────────────────────────────────────────────────────────────────────────


def record(s: Scan, document: str, found: Amount) -> Value:
    start, end = s.span(found.start, found.end)
    kind = found.measure.kind
    unit = found.measure.unit.code if found.measure.unit else "a" if kind == "age" else None
    low = written(found.measure.amount)
    between = found.high is not None
    return Value(
        id=content_id("value", document, start, end),
        document=document,
        span=(start, end),
        text=s.text[start:end],
        kind=kind,
        amount=low,
        low=low if between else None,
        high=written(found.high) if found.high is not None else None,
        unit=unit,
        qualifier=found.qualifier,
        of=found.of,
    )
