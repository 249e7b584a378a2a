"""A number and its unit: one end of a value, before ranges and qualifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from sayso.lexicon.values import Unit
from sayso.reading.words.numbers import ONE, Numeral, and_fraction, numeral
from sayso.reading.words.tokens import DASHES, Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number with its unit over tokens `start` to `end`; `age` where it says how old, `hyphen` where it is an adjective."""

    start: int
    end: int
    number: Numeral
    unit: Unit | None = None
    age: bool = False
    hyphen: bool = False

    @property
    def amount(self) -> Decimal:
        if self.unit is None:
            return self.number.amount
        return self.number.amount / 100 if self.unit.minor else self.number.amount * self.unit.factor

    @property
    def kind(self) -> str:
        return "age" if self.age else self.unit.kind if self.unit else "count"


def measure(scan: Scan, i: int) -> Measure | None:
    """The number at token i with the unit before or after it."""
    whole = scan.match(scan.words.wholes, i)
    if whole:
        amount, unit = scan.words.wholes[scan.keys(i, i + whole)]
        number = Numeral(start=i, end=i + whole, amount=Decimal(amount))
        return Measure(start=i, end=i + whole, number=number, unit=unit)
    number_ = numeral(scan, i) or implied(scan, i)
    if number_ is None and scan.words.language == "ru":
        return compound(scan, i)
    return None if number_ is None else with_unit(scan, number_)


COMPOUND = re.compile(
    r"(\w{2,30}?)(летн|месячн|недельн|дневн|суточн|часов|километров|метров|тонн|процентн)(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ой|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)$"
)
COMPOUND_UNITS = {
    "летн": "год", "месячн": "месяц", "недельн": "неделя", "дневн": "день", "суточн": "день",
    "часов": "час", "километров": "километр", "метров": "метр", "тонн": "тонна", "процентн": "процент",
}  # fmt: skip


def compound_like(scan: Scan, i: int) -> bool:
    return scan.words.language == "ru" and len(scan.key(i)) > 7 and COMPOUND.match(scan.key(i)) is not None


def compound(scan: Scan, i: int) -> Measure | None:
    """«пятилетнего», «двухмесячный», «сорокапятиминутной»: the number is the first part of an adjective."""
    found = COMPOUND.match(scan.key(i)) if scan.kind(i) == "word" else None
    amount = stem_number(scan, found[1]) if found else None
    if found is None or amount is None:
        return None
    unit = scan.words.units[(COMPOUND_UNITS[found[2]],)]
    return Measure(start=i, end=i + 1, number=Numeral(start=i, end=i + 1, amount=Decimal(amount)), unit=unit)


def stem_number(scan: Scan, stem: str) -> int | None:
    """«двадцатипяти» → 25: genitive number words run together."""
    rest, total, room = stem, 0, 1000
    while rest:
        size = next((n for n in range(min(len(rest), 14), 2, -1) if stem_word(scan, rest[:n]) is not None), 0)
        value = stem_word(scan, rest[:size]) if size else None
        if value is None or value >= room:
            return None
        total, rest, room = total + value, rest[size:], 100 if value >= 100 else 10 if value >= 20 else 1
    return total or None


def stem_word(scan: Scan, part: str) -> int | None:
    value = {"одно": 1, "сто": 100, "девяносто": 90}.get(part)
    return scan.words.cardinals.get(part) if value is None and part.endswith(("и", "ух", "ех", "а", "сот")) else value


def implied(scan: Scan, i: int) -> Numeral | None:
    """`a kilometre`, `an hour`, «часа» after a qualifier: one of the unit; also a term of `a year in prison`."""
    article = scan.says("article", i)
    j = i + 1 if article else i
    size = scan.match(scan.words.units, j) if article or scan.words.language == "ru" else 0
    if not size or (article and not scan.joined(j)):
        return None
    unit = scan.words.units[scan.keys(j, j + size)]
    term = scan.words.language == "en" and scan.key(j + size) == "in" and scan.says("prison", j + size + 1)
    half = and_fraction(scan, j + size)[1] is not None
    term = term or (article and unit.kind == "duration" and (half or scan.key(i - 1) == "for"))
    if scan.key(j + size) in ("earlier", "later"):  # "higher than a year earlier"
        return None
    if unit.kind in ("duration", "length", "mass") and not unit.ambiguous and (scan.ends(scan.words.before, i) or term):
        return Numeral(start=i, end=j, amount=ONE)
    return None


def with_unit(scan: Scan, number: Numeral) -> Measure:
    money = prefixed(scan, number)
    if money:
        return money
    j = past_article(scan, number)
    hyphen = scan.key(j) in DASHES and scan.glued(j) and scan.glued(j + 1)
    j = j + 1 if hyphen else j
    if people := millions(scan, number):
        return people
    size = unit_size(scan, j, number)
    if not size:
        return Measure(start=number.start, end=number.end, number=number)
    unit = scan.words.units[scan.keys(j, j + size)]
    found = Measure(start=number.start, end=j + size, number=number, unit=unit, hyphen=hyphen)
    return cents(scan, trailing_scale(scan, longer(scan, aged(scan, found))))


def millions(scan: Scan, number: Numeral) -> Measure | None:
    """`2.5m people`: no metres."""
    end = number.end
    if scan.raw(end) != "m" if end < len(scan.tokens) else True:
        return None
    if number.form != "digits" or number.scaled or not scan.glued(end) or not scan.says("by_the_million", end + 1):
        return None
    return Measure(start=number.start, end=end + 1, number=replace(number, end=end + 1, amount=number.amount * 10**6))


STEPS = {("a", "mo"): 12, ("h", "min"): 60, ("min", "s"): 60}


def longer(scan: Scan, found: Measure) -> Measure:
    """`two years and six months`, «1 год 6 месяцев»: one duration, in the smaller unit."""
    j = found.end + 1 if scan.says("and", found.end) else found.end
    if found.kind != "duration" or found.hyphen or not scan.joined(j):
        return found
    end, part = and_fraction(scan, found.end)
    if part is not None and not found.age:  # "a year and a half"
        return replace(found, end=end, number=replace(found.number, amount=found.number.amount + part))
    more = numeral(scan, j)
    size = unit_size(scan, more.end, more) if more else 0
    unit = scan.words.units[scan.keys(more.end, more.end + size)] if more and size else None
    step = STEPS.get((str(found.unit.code), str(unit.code))) if found.unit and unit and found.unit.factor == 1 else None
    if more is None or step is None or more.amount >= step or more.scaled:
        return found
    number = replace(found.number, amount=found.number.amount * step + more.amount)
    return aged(scan, replace(found, end=more.end + size, number=number, unit=unit))


def past_article(scan: Scan, number: Numeral) -> int:
    """`half a mile`, `a quarter of an hour`: the unit stands past the article."""
    j = number.end
    if number.part:
        j = j + 1 if scan.says("of", j) else j
        j = j + 1 if scan.says("article", j) else j
    if scan.says("spell", j) and scan.joined(j) and is_duration(scan, j + 1):
        j += 1
    return j


def is_duration(scan: Scan, j: int) -> bool:
    """`20 more years`, `three consecutive days`."""
    unit = scan.words.units.get((scan.key(j),)) if scan.joined(j) else None
    return unit is not None and unit.kind == "duration"


def unit_size(scan: Scan, j: int, number: Numeral) -> int:
    """How many tokens name a unit at j."""
    if not (scan.joined(j) or scan.glued(j)):
        return 0
    size = scan.match(scan.words.units, j)
    while size and not unit_stands(scan, j, size, number):
        size = next((n for n in range(size - 1, 0, -1) if scan.keys(j, j + n) in scan.words.units), 0)
    return size


def unit_stands(scan: Scan, j: int, size: int, number: Numeral) -> bool:
    unit = scan.words.units[scan.keys(j, j + size)]
    after = j + size
    if scan.key(j) == "r":
        return False
    if unit.kind == "money" and scan.kind(after) == "number" and scan.glued(after) and not scan.glued(j):
        return False  # "3 USD50 cards", "1 $10 bill": the sign belongs to the next number
    if unit.ambiguous:
        return number.form == "digits" and (number.scaled or unit.kind != "money" or scan.glued(j))
    last = scan.raw(j + size - 1)
    # "5 sar", "10 Sek": codes are written in capitals, or glued to the number
    return not (
        unit.kind == "money"
        and len(last) == 3
        and scan.key(j) in CODES
        and not last.isupper()
        and not scan.glued(j)
        and scan.capital(j)
    )


CODES = frozenset({"sar", "gel", "sek", "cad", "php", "rand", "dem"})


def trailing_scale(scan: Scan, found: Measure) -> Measure:
    """`75 USD million`: the scale behind the code."""
    scale = scan.words.scales.get(scan.key(found.end))
    if not (scale and found.unit and found.unit.kind == "money" and not found.number.scaled and scan.joined(found.end)):
        return found
    return replace(found, end=found.end + 1, number=replace(found.number, amount=found.number.amount * scale))


def prefixed(scan: Scan, number: Numeral) -> Measure | None:
    """Money with its sign before the number: `$137,500`, `US$ 30,000`, `EUR 5 million`, `$1.2bn`."""
    size = sign_size(scan, number.start)
    if not size or (scan.key(number.start - 1) == "r" and not rand(scan, number)):
        return None
    unit = scan.words.units[scan.keys(number.start - size, number.start)]
    end, amount = number.end, number.amount
    mark = scan.words.money_marks.get(scan.raw(end)) if scan.glued(end) and not number.scaled else None
    if mark:
        end, amount = end + 1, amount * mark
    again = scan.match(scan.words.units, end) if scan.joined(end) and number.form == "digits" else 0
    if again and scan.words.units[scan.keys(end, end + again)].code == unit.code and scan.kind(end) == "word":  # "$10 US"
        end += again
    found = Measure(start=number.start - size, end=end, number=replace(number, amount=amount), unit=unit)
    return cents(scan, found)


def rand(scan: Scan, number: Numeral) -> bool:
    """`R70,000`, `R2.5 million`, `R5bn`: South African money, and not `R2` or the road `R512`."""
    marked = scan.glued(number.end) and scan.raw(number.end) in scan.words.money_marks
    sure = number.scaled or marked or any(c in ", " for c in scan.raw(number.start))
    return scan.raw(number.start - 1) == "R" and scan.glued(number.start) and not scan.glued(number.start - 1) and sure


def sign_size(scan: Scan, i: int) -> int:
    """How many tokens before i are a currency sign or code."""
    if not (scan.glued(i) or scan.joined(i)):
        return 0
    for n in range(min(scan.words.units.ends.get(scan.key(i - 1), 0), i), 0, -1):
        bare = scan.kind(i - n - 1) == "number" and scan.kind(i - n - 2) != "sign"
        if bare and not scan.glued(i) and scan.words.units.get(scan.keys(i - n, i)):
            return 0  # "10 $ 30 $"
        unit = scan.words.units.get(scan.keys(i - n, i))
        if (
            unit
            and unit.kind == "money"
            and all(scan.glued(k) or scan.joined(k) for k in range(i - n + 1, i))
            and is_sign(scan, i, n)
        ):
            return n
    return 0


def is_sign(scan: Scan, i: int, n: int) -> bool:
    """A sign, a code in capitals or `Rs`; letters before a sign count only where they touch it or are capitals (`US $`)."""
    start, end = scan.span(i - n, i)
    raw = scan.text[start:end]
    if scan.kind(i - 1) == "sign" and scan.raw(i - 1) != ".":
        glued = n == 1 or all(scan.glued(k) for k in range(i - n + 1, i))
        if not glued and scan.key(i - n) == "a":  # "A $2m bridge" costs no Australian dollars
            return False
        return glued or raw.replace(" ", "").replace(".", "")[:-1].isupper() or scan.words.language == "en"
    return (raw.isupper() and len(raw) == 3) or raw == "R" or scan.says("money_prefix", i - n) or inverted(scan, i, n)


def inverted(scan: Scan, i: int, n: int) -> bool:
    """«рублей 10», the unit before its number, at the end of a clause."""
    free = scan.kind(i - n - 1) != "number" and scan.key(i - n - 1) not in {*scan.words.cardinals, *scan.words.scales}
    return scan.words.language == "ru" and free and scan.kind(i) == "number" and ends_clause(scan, i + 1)


def ends_clause(scan: Scan, j: int) -> bool:
    return (not scan.joined(j) and not scan.glued(j)) or (scan.key(j) in {".", ",", ";", ")", "!", "?"} and not scan.glued(j + 1))


def cents(scan: Scan, found: Measure) -> Measure:
    """`20 dollars and 43 cents`, `20 dollars 43.`"""
    if not found.unit or found.unit.kind != "money" or found.unit.minor or found.hyphen:
        return found
    j = found.end + 1 if scan.says("and", found.end) else found.end
    small = numeral(scan, j) if scan.joined(j) else None
    if small is None or small.amount >= 100 or small.scaled or found.number.amount % 1:
        return found
    size = scan.match(scan.words.units, small.end)
    unit = scan.words.units[scan.keys(small.end, small.end + size)] if size else None
    bare = unit is None and small.amount >= 1 and ends_clause(scan, small.end) and not scan.says("between", found.start - 1)
    if not bare and (unit is None or not unit.minor or unit.code not in (found.unit.code, "USD", None)):
        return found
    amount = found.number.amount + small.amount / 100
    return replace(found, end=small.end + size, number=replace(found.number, amount=amount))


def aged(scan: Scan, found: Measure) -> Measure:
    """`21-year-old`, `64 years old`, `ninety years of age`."""
    if found.unit is None or found.unit.kind != "duration":
        return found
    j = found.end + 1 if scan.key(found.end) in DASHES and scan.glued(found.end) else found.end
    if scan.says("old", j) and (scan.joined(j) or scan.glued(j)):
        return replace(found, end=j + 1, age=True)
    if scan.says("of", j) and scan.says("age", j + 1):
        return replace(found, end=j + 2, age=True)
    return found
