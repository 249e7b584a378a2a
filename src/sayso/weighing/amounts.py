"""Whether two quantities can be one: the same figure, a rounding of it, or a bound that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from sayso.records import Value

# How far a qualifier lets a figure be from the truth, as a share of it.
_SLACK = {"about": Decimal("0.10"), "nearly": Decimal("0.10")}
_ROUNDED = Decimal("0.05")  # nobody rounds away more than this
_MEASURED = frozenset({"money", "mass", "length", "percent", "duration", "age"})


def number(text: str | None) -> Decimal | None:
    """The decimal a string holds; `None` where it holds none."""
    try:
        return Decimal(text) if text is not None else None
    except InvalidOperation:
        return None


def measure(value: Value) -> tuple[str, str | None]:
    """What kind of quantity it is: only like is compared with like."""
    return value.kind, value.unit


def bounds(value: Value) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most the words allow; `None` where they are open, or say no figure."""
    amount, low, high = number(value.amount), number(value.low), number(value.high)
    if value.qualifier == "between" or (low is not None and high is not None):
        return low, high
    if amount is None:
        return low, high
    if value.qualifier in ("more_than", "at_least"):
        return amount, None
    if value.qualifier in ("less_than", "at_most"):
        return None, amount
    slack = amount * _SLACK.get(value.qualifier, Decimal(0))
    return amount - slack, amount if value.qualifier == "nearly" else amount + slack


def rounding(value: Value) -> Decimal:
    """Half a unit of its last digit that is not zero: how far a rounded figure may be off; none for small counts."""
    amount = number(value.amount)
    if not amount or (value.kind not in _MEASURED and abs(amount) < 100) or value.kind in ("age", "duration"):
        return Decimal(0)
    exponent = amount.normalize().as_tuple().exponent
    half = Decimal(10) ** (exponent if isinstance(exponent, int) else 0) / 2
    return min(half, abs(amount) * _ROUNDED)


def equal(a: Value, b: Value) -> bool:
    """The same quantity, to the figure."""
    return measure(a) == measure(b) and (number(a.amount), a.low, a.high) == (number(b.amount), b.low, b.high)


def reconcilable(a: Value, b: Value) -> bool:
    """Whether both can be true of one thing: equal, one a rounding of the other, or bounds that meet."""
    if measure(a) != measure(b):
        return True
    (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
    loose = a.qualifier in _SLACK and b.qualifier in _SLACK  # "about 500", "about 400": both are as loose already as they may be
    slack = Decimal(0) if loose else max(rounding(a), rounding(b))
    above = low_a is not None and high_b is not None and low_a - slack > high_b
    below = low_b is not None and high_a is not None and low_b - slack > high_a
    return not above and not below


def another_bound(a: Value, b: Value) -> bool:
    """Told as the same kind of bound and not the same: "over 30" and "over 91", which in one text are two figures."""
    one, other = number(a.amount), number(b.amount)
    if a.qualifier != b.qualifier or a.qualifier not in ("more_than", "at_least", "less_than", "at_most") or not one or not other:
        return False
    return abs(one - other) > max(abs(one), abs(other)) * _SLACK["about"]


def telling(value: Value) -> bool:
    """Whether two people would hardly come to this figure by chance: money, a measure, or two digits that are not zero."""
    amount = number(value.amount)
    if amount is None:
        return value.low is not None
    digits = len(amount.normalize().as_tuple().digits)
    return digits >= 2 or (value.kind in ("money", "mass", "length") and amount >= 1000)


def digits(value: Value) -> str:
    """The digits of its figure, without the zeros at its end: what stays when a unit or a thousand is mistaken."""
    found = number(value.amount)
    return "".join(str(d) for d in found.normalize().as_tuple().digits) if found else ""


def signature(values: Sequence[Value]) -> tuple[tuple[str, ...], ...]:
    """The quantities of a statement, for comparing as a whole."""
    return tuple(sorted({(v.kind, v.unit or "", *(_figure(x) for x in (v.amount, v.low, v.high))) for v in values}))


def _figure(text: str | None) -> str:
    found = number(text)
    return "" if found is None else f"{found.normalize():f}"
