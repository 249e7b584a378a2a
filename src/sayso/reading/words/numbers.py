"""Numbers as written: digits with their separators, number words, scales, fractions, ordinals."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from sayso.reading.words.digits import digits
from sayso.reading.words.tokens import DASHES, Scan

ZERO = Decimal(0)
ONE = Decimal(1)
HALF = Decimal("0.5")
TOP = 10**18
VULGAR = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")

ORDINAL_SUFFIX = {
    "en": frozenset({"st", "nd", "rd", "th"}),
    "ru": frozenset(
        [
            "й",
            "ый",
            "ий",
            "я",
            "ая",
            "ья",
            "е",
            "ое",
            "ье",
            "го",
            "ого",
            "его",
            "му",
            "ому",
            "ему",
            "м",
            "ом",
            "ым",
            "им",
            "ем",
            "х",
            "ых",
            "их",
            "ми",
            "ыми",
            "ими",
            "ой",
            "ей",
            "ю",
            "ую",
            "ью",
            "ьего",
            "ьей",
        ]
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number over tokens `start` to `end` (exclusive). `part` marks a fraction of something."""

    start: int
    end: int
    amount: Decimal
    form: str = "words"
    part: bool = False
    scaled: bool = False


def vulgar(scan: Scan, i: int) -> Decimal | None:
    """½, ¾ and their kind."""
    key = scan.key(i)
    return Decimal(str(unicodedata.numeric(key))) if key in VULGAR else None


def numeral(scan: Scan, i: int) -> Numeral | None:
    """The number that starts at token i."""
    if scan.kind(i) == "number":
        return from_digits(scan, i)
    found = from_article(scan, i) or from_fraction(scan, i) or from_words(scan, i)
    return None if found and ranks(scan, found) else found


def ranks(scan: Scan, found: Numeral) -> bool:
    """«двадцать второй»: the tens of an ordinal."""
    tail = scan.words.ordinals.get(scan.key(found.end), 0)
    return found.amount >= 20 and found.amount % 10 == 0 and 0 < tail < 10 and scan.joined(found.end)


def from_digits(scan: Scan, i: int) -> Numeral | None:
    priced = scan.key(i - 1) in ("$", "€", "£")  # "$10,000" parts its thousands in Russian too
    value = digits(scan.raw(i), "en" if priced else scan.words.language)
    if value is None or is_ordinal_digits(scan, i):
        return None
    j = i + 1
    if "/" in scan.key(i):
        return Numeral(start=i, end=j, amount=value, form="digits", part=True)  # "9/11 victims" are no nine elevenths
    part = vulgar(scan, j) if scan.glued(j) or scan.joined(j) else None
    if part is None and scan.kind(j) == "number" and "/" in scan.key(j) and scan.joined(j) and value == value.to_integral_value():
        part = digits(scan.raw(j), scan.words.language)
    if part is not None:
        value, j = value + part, j + 1
    mark = scan.words.marks.get(scan.raw(j)) if scan.glued(j) else None
    if mark:
        return Numeral(start=i, end=j + 1, amount=value * mark, form="digits", scaled=True)
    return from_sum(scan, i, j, value)


def is_ordinal_digits(scan: Scan, i: int) -> bool:
    """`16th`, `2-й`: a rank, no quantity."""
    suffixes = ORDINAL_SUFFIX.get(scan.words.language, frozenset())
    after = i + 2 if scan.key(i + 1) in DASHES and scan.glued(i + 1) else i + 1
    metre = after == i + 1 and scan.key(after) == "м"
    return scan.glued(after) and scan.key(after) in suffixes and not metre


def from_words(scan: Scan, i: int) -> Numeral | None:
    key = scan.key(i)
    if key in scan.words.halves:
        return from_sum(scan, i, i + 1, Decimal(scan.words.halves[key]))
    if key in scan.words.cardinals:
        return from_sum(scan, i, i + 1, Decimal(scan.words.cardinals[key]))
    qualified = scan.says("bare_group_qualified", i) and scan.ends(scan.words.before, i)
    if key in scan.words.groups and (qualified or scan.says("bare_group", i)):
        return Numeral(start=i, end=i + 1, amount=Decimal(scan.words.groups[key]))
    if scan.says("bare_scale", i) or (scan.says("bare_scale_qualified", i) and scan.ends(scan.words.before, i)):
        return from_sum(scan, i, i, ONE)
    value = vulgar(scan, i)
    return None if value is None else from_sum(scan, i, i + 1, value)


def from_article(scan: Scan, i: int) -> Numeral | None:
    """`a hundred`, `a million and a half`, `a dozen`, `a quarter of a million`, `a couple of hundred` left alone."""
    if not scan.says("article", i) or not scan.joined(i + 1):
        return None
    key = scan.key(i + 1)
    if key in scan.words.scales and len(key) > 3:
        return from_sum(scan, i, i + 1, ONE)
    if key in scan.words.groups:
        return Numeral(start=i, end=i + 2, amount=Decimal(scan.words.groups[key]))
    if key in scan.words.fractions and not key.endswith("s"):
        return parted(scan, i, i + 2, ONE / scan.words.fractions[key])
    return None


def from_fraction(scan: Scan, i: int) -> Numeral | None:
    """`half a million`, `half million`, `quarter million`, `half a dozen`."""
    bottom = scan.words.fractions.get(scan.key(i))
    if bottom not in (2, 4) or scan.key(i).endswith("s") or scan.key(i) == "fourth":
        return None
    return parted(scan, i, i + 1, ONE / bottom)


def parted(scan: Scan, i: int, j: int, value: Decimal) -> Numeral:
    """A fraction, and the scale or dozen it is of; else a part of what follows."""
    k = j + 1 if scan.says("of", j) else j
    k = k + 1 if scan.says("article", k) else k
    key = scan.key(k)
    multiple = scan.words.scales.get(key, 0) or scan.words.groups.get(key, 0)
    if multiple >= 12 and scan.joined(k):
        return Numeral(start=i, end=k + 1, amount=value * multiple, scaled=True)
    return Numeral(start=i, end=j, amount=value, part=True)


@dataclass(slots=True)
class Sum:
    """A number being added up: closed scales in `total`, what stands before the next scale in `current`."""

    total: Decimal
    current: Decimal | None
    scale: int = TOP
    hundred: bool = False

    def takes(self, value: Decimal) -> bool:
        """Whether a further number word can join: tens after hundreds, units after tens."""
        if self.current is None:
            return value < self.scale
        if self.current != self.current.to_integral_value() or not value or not self.current:
            return False
        room = 1000 if value >= 100 else 100 if value >= 10 else 10
        return self.current % room == 0 and (room != 10 or self.current % 100 != 10)

    def add(self, value: Decimal) -> None:
        self.current = (self.current or ZERO) + value

    def times(self, scale: int) -> bool:
        """Close a scale; false where it can't stand here (`million million`)."""
        if scale == 100:
            if self.current is None or self.hundred or self.scale <= 100:
                return False
            self.current, self.hundred = self.current * 100, True
            return True
        if scale >= self.scale:
            return False
        self.total += (ONE if self.current is None else self.current) * scale
        self.current, self.scale, self.hundred = None, scale, False
        return True

    @property
    def amount(self) -> Decimal:
        return self.total + (self.current or ZERO)


def from_sum(scan: Scan, i: int, j: int, value: Decimal) -> Numeral | None:
    """Go on adding from token j; `value` is what stood before."""
    total = Sum(ZERO, value)
    numeric = scan.kind(i) == "number"
    size = -1
    while j != size:
        size = j
        j = (
            add_half(scan, j, total)
            or add_scale(scan, j, total)
            or (j if numeric and not total_scaled(total) else add_word(scan, j, total))
            or j
        )
    return dozens(scan, finish(scan, i, j, total, numeric))


def total_scaled(total: Sum) -> bool:
    return total.scale != TOP or total.hundred


def finish(scan: Scan, i: int, j: int, total: Sum, numeric: bool) -> Numeral:
    form = "digits" if numeric else "words"
    plain = Numeral(start=i, end=j, amount=total.amount, form=form, scaled=total_scaled(total))
    if numeric:
        return decimal_words(scan, plain) or plain
    return decimals(scan, plain) or fractions(scan, plain) or plain


def add_scale(scan: Scan, j: int, total: Sum) -> int:
    k = j + 1 if scan.key(j) in DASHES and scan.glued(j) and scan.glued(j + 1) else j
    scale = scan.words.scales.get(scan.key(k))
    if not scale or not (scan.joined(k) or k == 0 or total.current == ONE) or not total.times(scale):
        return 0
    dotted = scan.key(k + 1) == "." and scan.glued(k + 1) and scan.says("dotted", k) and not scan.capital(k + 2)
    return k + 2 if dotted else k + 1


def add_word(scan: Scan, j: int, total: Sum) -> int:
    """The next number word, over a hyphen or an `and` where one may stand."""
    k = j
    if (scan.key(j) in DASHES and j and total.current is not None and total.current % 10 == 0) or (
        scan.says("and", j) and total_scaled(total)
    ):
        k = j + 1
    value = scan.words.cardinals.get(scan.key(k))
    if value is None and scan.kind(k) == "number" and total_scaled(total) and scan.key(k).isdecimal():
        value = int(scan.key(k)) if len(scan.key(k)) < 4 else None
    if value is None or not scan.joined(k) or not total.takes(Decimal(value)) or (k > j and outgrown(scan, k, total)):
        return 0
    total.add(Decimal(value))
    return k + 1


def outgrown(scan: Scan, k: int, total: Sum) -> bool:
    """`3 hundred and 2 hundred` are two numbers: what follows the `and` reaches what stood before it."""
    scale = scan.words.scales.get(scan.key(k + 1), 0)
    return bool(scale) and (scale >= total.scale or (total.hundred and scale == 100))


def add_half(scan: Scan, j: int, total: Sum) -> int:
    """`and a half`, `and three quarters`, «с половиной»."""
    if scan.words.language == "ru":
        part = scan.words.fractions.get(scan.key(j + 1)) if scan.says("with", j) and scan.says("with_half", j + 1) else None
        end, value = j + 2, ONE / part if part else None
    else:
        end, value = and_fraction(scan, j)
    if value is None:
        return 0
    scale = scan.words.scales.get(scan.key(end), 0)
    if total.scale > scale > 100 and total.current is None:  # "one billion and a half million"
        total.total += value * scale
        return end + 1
    if total.current is None and total.scale != TOP:  # "a million and a half"
        total.total += value * total.scale
    else:
        total.add(value)
    return end


def and_fraction(scan: Scan, j: int) -> tuple[int, Decimal | None]:
    if not scan.says("and", j):
        return 0, None
    top = ONE if scan.says("article", j + 1) else Decimal(scan.words.cardinals.get(scan.key(j + 1), 0))
    if top >= 20 and scan.key(j + 2) in DASHES and scan.key(j + 4) in scan.words.fractions:  # "and fifty-four hundredths"
        top, parts = top + scan.words.cardinals.get(scan.key(j + 3), 0), scan.words.fractions[scan.key(j + 4)]
        return (j + 5, top / parts) if top < parts else (0, None)
    bottom = scan.words.fractions.get(scan.key(j + 2))
    whole = bottom == 4 or bottom == 2 or (top > 1 and scan.key(j + 2).endswith("s"))
    return (j + 3, top / bottom) if bottom and top and top < bottom and (whole or scan.says("article", j + 1)) else (0, None)


def decimals(scan: Scan, whole: Numeral) -> Numeral | None:
    """`two hundred point seventy-one`, `five point five`: what follows the point is read digit by digit or as one number."""
    j = whole.end
    if not scan.says("point", j) or scan.key(j + 1) not in scan.words.cardinals:
        return None
    k, figures = j + 1, ""
    while scan.key(k) in scan.words.cardinals and scan.joined(k) and len(figures) < 12:
        value = scan.words.cardinals[scan.key(k)]
        hyphen = scan.key(k + 1) in DASHES and scan.words.cardinals.get(scan.key(k + 2), 10) < 10 and value >= 20
        unit = scan.words.cardinals.get(scan.key(k + 1), 10) < 10 and value >= 20
        step = 3 if hyphen else 2 if unit else 1
        figures += str(value + (scan.words.cardinals[scan.key(k + step - 1)] if step > 1 else 0))
        k += step
    return Numeral(start=whole.start, end=k, amount=whole.amount + Decimal(f"0.{figures}"), form=whole.form, scaled=whole.scaled)


def decimal_words(scan: Scan, whole: Numeral) -> Numeral | None:
    """«1 точка 5»."""
    j = whole.end
    tail = scan.key(j + 1)
    if scan.words.language != "ru" or not scan.says("point", j) or not tail.isdecimal() or len(tail) > 6 or whole.amount % 1:
        return None
    return Numeral(start=whole.start, end=j + 2, amount=whole.amount + Decimal(f"0.{tail}"), form="digits")


def fractions(scan: Scan, top: Numeral) -> Numeral | None:
    """`three quarters`, `two-thirds`, `one eighth`, and the scale they are of."""
    j = top.end + 1 if scan.key(top.end) in DASHES else top.end
    bottom = scan.words.fractions.get(scan.key(j))
    plural = scan.key(j).endswith(("s", "ve")) if scan.words.language == "en" else top.amount != 1
    if not bottom or not scan.joined(j) or plural == (top.amount == 1) or scan.says("no_fraction", j):
        return None
    return parted(scan, top.start, j + 1, top.amount / bottom)


def dozens(scan: Scan, number: Numeral) -> Numeral:
    """`three dozen`, «два десятка»."""
    size = scan.words.groups.get(scan.key(number.end))
    if not size or not scan.joined(number.end) or number.part:
        return number
    return Numeral(start=number.start, end=number.end + 1, amount=number.amount * size, form=number.form, scaled=True)


def ordinal(scan: Scan, i: int) -> tuple[int, int] | None:
    """A rank in words or digits and where it ends: `twenty-first`, `16th`, «двадцать первый», «21-го»."""
    if scan.kind(i) == "number":
        end = i + 3 if scan.key(i + 1) in DASHES else i + 2
        return (int(scan.key(i)), end) if is_ordinal_digits(scan, i) and scan.key(i).isdecimal() else None
    last = scan.words.ordinals.get(scan.key(i))
    if last is not None:
        return last, i + 1
    front = from_sum(scan, i, i + 1, Decimal(scan.words.cardinals[scan.key(i)])) if scan.key(i) in scan.words.cardinals else None
    if front is None:
        return None
    j = front.end + 1 if scan.key(front.end) in DASHES or scan.says("and", front.end) else front.end
    tail = scan.words.ordinals.get(scan.key(j))
    if tail is None or not scan.joined(j):
        return None
    whole = front.amount * tail if tail >= 100 else front.amount + tail
    return int(whole), j + 1
