"""Arithmetic a text invites: currencies side by side, a total and its parts, those who remain, dates and durations.

A check never says who is right. It shows figures of one text beside each other, with the sum written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from sayso.records import Check, Reading, Statement, Time, Value

CONVERTED = re.compile(r"\s*(?:,? \(|\()(?:or |или |это |i\.e\. |likely |по курсу )?|,? (?:or|или) ")
PARTS_OPEN = re.compile(r"\s*(?:[—–:]|\s-\s|\()\s*(?:\w+[ ,]+)?")
PARTS_GO_ON = re.compile(r"(?:[^.;!?\n]{0,30}?)(?:,| and| и|, and|, а также| а также)\s+(?:\w+ )?")
REMAIN = re.compile(r"(?:\bremaining|\bother|\bостальны[хемяи]+|\bоставши[хемяи]+ся)\s+$", re.I)
REMAINS = re.compile(r"(?:the )?(?:other|remaining) |остальны[хе] ", re.I)
REACH = 4000  # characters between those who remain and the number they are left of
BESIDE = re.compile(r", | \(|—| — ")
SLACK = {"about": Decimal("0.05"), "nearly": Decimal("0.05"), "between": Decimal("0.05")}
LOOSE = Decimal("0.02")  # what "about" adds to the rounding of a converted sum
# units of one kind in the smallest of them, exact by definition
FACTORS = {
    "km": Decimal(1000), "m": Decimal(1), "cm": Decimal("0.01"), "mm": Decimal("0.001"), "[mi_i]": Decimal("1609.344"),
    "[ft_i]": Decimal("0.3048"), "[in_i]": Decimal("0.0254"), "[yd_i]": Decimal("0.9144"), "[nmi_i]": Decimal(1852),
    "t": Decimal(1000), "kg": Decimal(1), "g": Decimal("0.001"),
    "[lb_av]": Decimal("0.45359237"), "[oz_av]": Decimal("0.028349523125"),
}  # fmt: skip
MONTHS = {"a": Decimal(12), "mo": Decimal(1)}
AFTER_THE_FACT = frozenset({"fact", "alleged", "admitted", "denied", "charged", "ruled"})


@dataclass(frozen=True, slots=True)
class Range:
    """What a figure may be, its rounding and its qualifier counted in; `None` at an open side."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Range) -> bool:
        above = self.low is None or other.high is None or self.low <= other.high
        return above and (other.low is None or self.high is None or other.low <= self.high)


def checks(reading: Reading) -> tuple[Check, ...]:
    """Every check the figures of one document invite, in the order they stand in."""
    found = [*conversions(reading), *sums(reading), *remainders(reading), *orders(reading), *durations(reading)]
    return tuple(found)


def check(reading: Reading, kind: str, ok: bool, values: Iterable[Value], detail: str) -> Check:
    items = tuple(values)
    statements = tuple(s.id for s in reading.statements if any(holds(s, v) for v in items))
    return Check(kind=kind, ok=ok, values=tuple(v.id for v in items), statements=statements, detail=detail)


def holds(statement: Statement, value: Value) -> bool:
    return any(a < value.span[1] and value.span[0] < b for a, b in statement.spans)


def gap(reading: Reading, a: Value, b: Value) -> str:
    return reading.document.text[a.span[1] : b.span[0]]


def plain(amount: Decimal) -> str:
    return f"{amount.normalize():,f}"


def figure(value: Value) -> Decimal:
    return Decimal(value.amount or 0)


# ── what a figure may be ─────────────────────────────────────────────────────────────────────────


def spread(value: Value) -> Range:
    """A figure stands for all that rounds to it; "about" and "nearly" for five in a hundred more on either side."""
    amount = figure(value)
    if value.qualifier in ("less_than", "at_most"):
        return Range(None, amount)
    if value.qualifier in ("more_than", "at_least"):
        return Range(amount, None)
    room = rounding(amount) + amount * SLACK.get(value.qualifier, Decimal(0))
    high = Decimal(value.high) if value.high else amount
    return Range(amount - room, high + room)


def rounding(amount: Decimal) -> Decimal:
    """Half a unit of the last digit that is no idle zero: 11,000,000 may be 10.5 to 11.5 million."""
    exponent = amount.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if amount and isinstance(exponent, int) else Decimal(0)


# ── conversions ──────────────────────────────────────────────────────────────────────────────────


def conversions(reading: Reading) -> Iterator[Check]:
    pairs = list(converted(reading))
    rates = {key: [p for p in pairs if units(p) == key] for key in map(units, pairs)}
    for pair in pairs:
        yield by_rate(reading, pair, rates[units(pair)]) if pair[0].kind == "money" else by_factor(reading, pair)


Pair = tuple[Value, Value]


def units(pair: Pair) -> tuple[str | None, str | None]:
    return pair[0].unit, pair[1].unit


def converted(reading: Reading) -> Iterator[Pair]:
    """Two figures of one kind in different units, the second in brackets after the first."""
    for a, b in zip(reading.values, reading.values[1:], strict=False):
        comparable = a.kind == b.kind and a.unit and b.unit and a.unit != b.unit and figure(a) and figure(b)
        known = a.kind == "money" or (a.unit in FACTORS and b.unit in FACTORS)
        if comparable and known and CONVERTED.fullmatch(gap(reading, a, b)):
            yield a, b


def by_rate(reading: Reading, pair: Pair, alike: list[Pair]) -> Check:
    """The rate one pair implies, held against the rates of the others."""
    a, b = pair
    others = [p for p in alike if p != pair]
    rate = rate_of(pair)
    said = f"{plain(figure(a))} {a.unit} for {plain(figure(b))} {b.unit} is {rate:.2f} {a.unit} for 1 {b.unit}"
    if not others:
        return check(reading, "conversion", True, pair, f"{said}; the text gives no second pair to hold it against.")
    middle = median(map(rate_of, others))
    norm = median(map(rate_of, alike)) if len(alike) > 2 else middle
    room = slack(pair) + (LOOSE if len(alike) > 2 else slack(others[0]))
    agrees = abs(rate - norm) <= min(rate, norm) * room
    verb = "agrees with" if agrees else "does not agree with"
    return check(reading, "conversion", agrees, pair, f"{said}; it {verb} the text's other pairs ({middle:.2f}).")


def slack(pair: Pair) -> Decimal:
    """By what share a pair's rate may be off: the rounding of both figures, and a little for each "about" and "nearly"."""
    return sum((rounding(figure(v)) / figure(v) + (LOOSE if v.qualifier in SLACK else 0) for v in pair), Decimal(0))


def rate_of(pair: Pair) -> Decimal:
    return figure(pair[0]) / figure(pair[1])


def by_factor(reading: Reading, pair: Pair) -> Check:
    """Miles and kilometres, tons and pounds: the factor is known."""
    a, b = pair
    factor = FACTORS[str(a.unit)] / FACTORS[str(b.unit)]
    span = spread(a)
    scaled = Range(None if span.low is None else span.low * factor, None if span.high is None else span.high * factor)
    ok = scaled.meets(spread(b))
    detail = f"{plain(figure(a))} {a.unit} is {figure(a) * factor:.2f} {b.unit}; the text says {b.text}."
    return check(reading, "conversion", ok, pair, detail)


# ── totals and parts ─────────────────────────────────────────────────────────────────────────────


def sums(reading: Reading) -> Iterator[Check]:
    counts = [v for v in reading.values if v.kind == "count" and v.qualifier == "exact"]
    for i, total in enumerate(counts):
        parts = parts_of(reading, total, counts[i + 1 :])
        if len(parts) > 1:
            whole = sum(map(figure, parts))
            ok = whole == figure(total)
            line = f"{' + '.join(plain(figure(p)) for p in parts)} = {plain(Decimal(whole))}"
            verdict = "as the text's total says" if ok else f"but the text's total is {plain(figure(total))}"
            yield check(reading, "sum", ok, (total, *parts), f"{line}, {verdict} ({total.text}).")


def parts_of(reading: Reading, total: Value, after: list[Value]) -> list[Value]:
    """The counts in apposition to a total (`seven servicemen — four conscripts and three contract soldiers`)."""
    parts: list[Value] = []
    last, joint = total, PARTS_OPEN
    for value in after:
        if not joint.fullmatch(gap(reading, last, value)):
            break
        parts.append(value)
        last, joint = value, PARTS_GO_ON
    return parts if parts and all(figure(p) < figure(total) for p in parts) else []


def remainders(reading: Reading) -> Iterator[Check]:
    counts = [v for v in reading.values if v.kind == "count" and v.qualifier == "exact"]
    for i, rest in enumerate(counts):
        before = reading.document.text[max(0, rest.span[0] - 24) : rest.span[0]]
        if REMAIN.search(before) or REMAINS.match(rest.text):
            found = left_of(reading, rest, counts[:i])
            if found:
                yield found


def left_of(reading: Reading, rest: Value, earlier: list[Value]) -> Check | None:
    """The nearest number before them that those who remain and those dealt with add up to."""
    near = [v for v in earlier if 0 < rest.span[0] - v.span[1] < REACH]
    for k in range(len(near) - 1, -1, -1):
        total = near[k]
        gone = next((v for v in near[k + 1 :] if figure(v) + figure(rest) == figure(total)), None)
        if gone:
            line = f"{plain(figure(gone))} + {plain(figure(rest))} = {plain(figure(total))}"
            return check(reading, "sum", True, (total, gone, rest), f"{line}, as the text's total says ({total.text}).")
    total_ = next((v for v in reversed(near) if figure(v) == figure(rest) + 1), None)
    if total_ is None:
        return None
    line = f"{plain(figure(total_))} − 1 = {plain(figure(rest))}: {total_.text}, one of them dealt with before, {rest.text} left."
    return check(reading, "remainder", True, (total_, rest), line)


# ── dates ────────────────────────────────────────────────────────────────────────────────────────


def orders(reading: Reading) -> Iterator[Check]:
    """What is told as done can't lie after the day it was told on."""
    times = {t.id: t for t in reading.times}
    for s in reading.statements:
        happened, said = times.get(s.time or ""), times.get(s.said or "")
        if happened and said and happened.earliest and said.latest and s.stance in AFTER_THE_FACT:
            ok = happened.earliest <= said.latest
            side = "not after" if ok else "after"
            line = f"{happened.text} ({happened.edtf}) is {side} the day it was told, {said.text} ({said.edtf})."
            yield Check(kind="order", ok=ok, statements=(s.id,), detail=line)


def durations(reading: Reading) -> Iterator[Check]:
    """A span of dates with its length beside it (`from 2014 to 2017, three years`)."""
    spans = [t for t in reading.times if "/" in t.edtf and t.earliest and t.latest]
    lengths = [v for v in reading.values if v.kind == "duration" and v.unit in MONTHS and v.qualifier == "exact"]
    for t in spans:
        beside = next((v for v in lengths if BESIDE.fullmatch(reading.document.text[t.span[1] : v.span[0]])), None)
        if beside:
            yield duration(reading, t, beside)


def duration(reading: Reading, span: Time, length: Value) -> Check:
    first, last = date.fromisoformat(str(span.earliest)), date.fromisoformat(str(span.latest))
    months = Decimal((last - first).days + 1) / Decimal("30.4375")
    said = figure(length) * MONTHS[str(length.unit)]
    ok = months - 2 * MONTHS[str(length.unit)] <= said <= months + MONTHS[str(length.unit)]
    detail = (
        f"{span.text} is at most {plain(round(months / MONTHS[str(length.unit)], 1))} {length.unit}; the text says {length.text}."
    )
    return check(reading, "duration", ok, (length,), detail)
