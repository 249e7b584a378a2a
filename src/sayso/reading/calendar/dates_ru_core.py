"""One Russian dated expression: a day, a month, a season, a year, a weekday, a step from the day of publication."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.calendar.dating import PLACED_UNITS, day_number, full_year, number, year_number
from sayso.reading.calendar.moments import Expression, Moment
from sayso.reading.words.morphology import forms
from sayso.reading.words.numbers import numeral
from sayso.reading.words.tokens import DASHES, Scan

ROMAN = {"i": 1, "v": 5, "x": 10}
ROMAN_LOOKALIKE = str.maketrans("хі", "xi")  # Cyrillic letters typed for Roman numerals
QUOTES = frozenset('«»"“”„')
EVE = "накануне"
SUFFIXES = frozenset({"е", "го", "ого", "его", "му", "ому", "ему", "м", "ом", "ое", "ем"})
DECADE_SUFFIXES = frozenset({"е", "х", "ые", "ых", "м", "ым"})


def core(s: Scan, i: int, placed: bool = False) -> Expression | None:
    """The dated expression at token i; `placed` after a preposition, where a bare month or weekday is one too."""
    found = (
        part_first(s, i)
        or named_day(s, i)
        or weekday(s, i, placed)
        or day_month(s, i)
        or season(s, i)
        or ranked(s, i)
        or near(s, i)
        or ago(s, i)
        or beside(s, i)
        or decade(s, i)
        or year(s, i)
        or century(s, i)
        or month_year(s, i, placed)
        or adjective(s, i)
    )
    return part_of_day(s, found) if found else None


def part_first(s: Scan, i: int) -> Expression | None:
    """«вечером 15 декабря», «утром в понедельник», «вечером того дня» left out."""
    size = s.match(s.words.time("parts"), i)
    hour = s.says("hours", i - 1) or s.kind(i - 1) == "number"  # «8 часов утра 14 февраля»
    if not size or hour or not s.joined(i + size):
        return None
    j = i + size + (1 if s.key(i + size) in ("в", "во") else 0)
    found = named_day(s, j) or day_month(s, j) or weekday(s, j, placed=True)
    return replace(found, start=i) if found else None


def part_of_day(s: Scan, found: Expression) -> Expression:
    moment = found.first
    daily = moment.day is not None or moment.weekday is not None or moment.unit == "day"
    size = s.match(s.words.time("parts"), found.end) if daily and found.last is None and s.joined(found.end) else 0
    return replace(found, end=found.end + size) if size else found


def named_day(s: Scan, i: int) -> Expression | None:
    """«вчера», «накануне»."""
    size = s.match(s.words.days, i)
    if not size or (s.capital(i) and s.key(i - 1) in QUOTES and s.key(i + size) in QUOTES):  # газета «Сегодня»
        return None
    if s.key(i) == EVE and s.joined(i + 1) and _of_event(s.key(i + 1), s.key(i + 2)):
        return None
    return Expression(start=i, end=i + size, first=Moment(unit="day", shift=s.words.days[s.keys(i, i + size)]))


def _of_event(word: str, behind: str) -> bool:
    """*накануне праздников*, *накануне суда он бежал*: the eve of something, and no *yesterday*."""
    noun = next(iter(forms(word)), None) if word.isalpha() else None
    event = noun is not None and noun.pos in ("NOUN", "ADJF") and noun.case == "gent" and noun.known
    return event and not (behind.isalpha() and forms(behind)[0].pos == "VERB")


def shift_at(s: Scan, i: int) -> tuple[int | None, int]:
    """«прошлый», «этот», «следующий» at token i and where it ends."""
    size = s.match(s.words.shifts, i)
    return (s.words.shifts[s.keys(i, i + size)], i + size) if size and s.joined(i + size) else (None, i)


def weekday(s: Scan, i: int, placed: bool = False) -> Expression | None:
    """«в понедельник», «в прошлую пятницу», «пятница, 18 июля 2014 года»."""
    shift, j = shift_at(s, i)
    size = s.match(s.words.weekdays, j)
    if not size:
        return None
    end = j + size
    dated = j == i and day_month(s, end + 1 if s.key(end) == "," else end)
    if dated and s.joined(dated.start):
        return replace(dated, start=i, first=replace(dated.first, weekday=s.words.weekdays[s.keys(j, end)]))
    if not (placed or shift is not None) or len(s.key(j)) < 4:
        return None
    if (
        s.words.weekdays[s.keys(j, end)] == 2 and s.key(j) not in ("среду", "среды") and shift is None
    ):  # «в среде» is an environment
        return None
    week, past = week_of(s, end) if shift is None else (None, end)
    return Expression(start=i, end=past, first=Moment(weekday=s.words.weekdays[s.keys(j, end)], near=shift, week=week))


def week_of(s: Scan, j: int) -> tuple[int | None, int]:
    """«на прошлой неделе», «этой недели» after a weekday, and where it ends."""
    shift, k = shift_at(s, j + 1 if s.key(j) == "на" else j)
    return (shift, k + 1) if shift is not None and s.words.periods.get(s.key(k)) == "week" and s.joined(j) else (None, j)


def day_at(s: Scan, i: int) -> tuple[int, int]:
    """The day of a month: «5», «5-го», «пятого», «двадцать четвёртое»."""
    value = day_number(s, i)
    if value:
        j = i + 2 if s.key(i + 1) in DASHES and s.glued(i + 1) and s.glued(i + 2) else i + 1
        return (value, j + 1) if s.key(j) in SUFFIXES and s.glued(j) else (value, i + 1)
    tens = s.words.cardinals.get(s.key(i), 0)
    unit = s.words.ordinals.get(s.key(i + 1), 0)
    if tens in (20, 30) and 0 < unit < 10:
        return tens + unit, i + 2
    value = s.words.ordinals.get(s.key(i), 0)
    return (value, i + 1) if 0 < value <= 31 and s.key(i)[-2:] in ("ое", "го", "му", "ье") else (0, i)


def month_at(s: Scan, i: int) -> tuple[int, int]:
    size = s.match(s.words.months, i)
    if size == 2 and s.capital(i + 2):
        size = 1  # the full stop ends the sentence
    return (s.words.months[s.keys(i, i + size)], i + size) if size else (0, i)


def year_after(s: Scan, j: int) -> tuple[int | None, int]:
    """«2017 года», «2017 г.», «2017» after a month or a season."""
    value = year_number(s, j) if s.joined(j) else None
    if value is None or (s.glued(j + 1) and s.kind(j + 1) == "word" and s.key(j + 1) not in ("г", "гг")):
        return None, j
    return value, past_year_word(s, j + 1)


def past_year_word(s: Scan, j: int) -> int:
    if not (s.joined(j) or s.glued(j)):
        return j
    size = s.match(s.words.time("year"), j) or s.match(s.words.time("years"), j)
    return j + size - 1 if size == 2 and s.key(j + 1) == "." and s.capital(j + 2) and not s.glued(j + 2) else j + size


def year_shift(s: Scan, j: int) -> tuple[int | None, int]:
    """«прошлого года», «этого года»."""
    shift, k = shift_at(s, j)
    return (shift, k + 1) if shift is not None and s.words.periods.get(s.key(k)) == "year" else (None, j)


def day_month(s: Scan, i: int) -> Expression | None:
    """«8 февраля 2013 года», «третьего марта», «31.10»."""
    day, j = day_at(s, i)
    month, end = month_at(s, j) if day else (0, i)
    if not month or not s.joined(j) or s.key(j)[-1] not in "яаюуеь.вртгпнлй":
        return None
    value, past = year_after(s, end)
    shift, past_shift = year_shift(s, end)
    if value is None and shift is not None:
        return Expression(start=i, end=past_shift, first=Moment(month=month, day=day, year_shift=shift))
    return Expression(start=i, end=past, first=Moment(year=value, month=month, day=day))


def month_year(s: Scan, i: int, placed: bool = False) -> Expression | None:
    """«феврале 2013 года», «сентябре прошлого года», «прошлом сентябре»; alone only after a preposition."""
    near_, j = shift_at(s, i)
    month, end = month_at(s, j)
    if not month:
        return None
    value, past = year_after(s, end)
    if value:
        return Expression(start=i, end=past, first=Moment(year=value, month=month))
    shift, past = year_shift(s, end)
    if shift is not None:
        return Expression(start=i, end=past, first=Moment(month=month, year_shift=shift))
    sure = len(s.key(j)) > 3 or (placed and s.key(j) in ("май", "мая", "мае"))
    sure = sure and (placed or not s.capital(j) or s.opens(j)) and s.key(j)[-1] != "."
    return Expression(start=i, end=end, first=Moment(month=month, near=near_)) if near_ is not None or sure else None


def adjective(s: Scan, i: int) -> Expression | None:
    """«июньский доклад», «на прошлогоднем параде»; not «Октябрьский район», nor one whose noun names its year."""
    if s.capital(i) or s.kind(i + 1) != "word" or not s.joined(i + 1) or any(year_number(s, k) for k in range(i + 1, i + 5)):
        return None
    if s.says("year_adjective", i):
        return Expression(start=i, end=i + 1, first=Moment(unit="year", shift=-1, near=-1))
    month = s.words.months.get((s.key(i)[:3],)) if s.says("month_adjective", i) else None
    due = any(s.says("no_month", k) for k in (i + 1, i + 2))
    return Expression(start=i, end=i + 1, first=Moment(month=month)) if month and not due else None


def season(s: Scan, i: int) -> Expression | None:
    """«осенью 2025 года», «прошлым летом», «весной этого года»."""
    near_, j = shift_at(s, i)
    size = s.match(s.words.seasons, j)
    if not size:
        return None
    code, end = s.words.seasons[s.keys(j, j + size)], j + size
    value, past = year_after(s, end)
    if value:
        return Expression(start=i, end=past, first=Moment(year=value, code=code))
    shift, past = year_shift(s, end)
    if shift is not None:
        return Expression(start=i, end=past, first=Moment(code=code, year_shift=shift))
    return Expression(start=i, end=end, first=Moment(code=code, near=near_)) if near_ is not None else None


def ranked(s: Scan, i: int) -> Expression | None:
    """«первом квартале 2018 года», «второй половине 2017 года», «первое полугодие этого года»."""
    rank = s.words.ordinals.get(s.key(i), 0) or (number(s, i) or 0) or roman(s.key(i))
    j = i + 1
    if s.kind(i) == "number":
        j = i + 3 if s.key(i + 1) in DASHES and s.glued(i + 2) else i + 1
    base = 32 if s.match(s.words.time("quarters"), j) else 39 if s.match(s.words.time("halves"), j) else 0
    if not base or not 0 < rank <= (4 if base == 32 else 2) or not s.joined(j):
        return None
    value, past = year_after(s, j + 1)
    shift, past_shift = year_shift(s, j + 1)
    if value:
        return Expression(start=i, end=past, first=Moment(year=value, code=base + rank))
    if shift is not None:
        return Expression(start=i, end=past_shift, first=Moment(code=base + rank, year_shift=shift))
    return Expression(start=i, end=j + 1, first=Moment(code=base + rank)) if base == 32 else None


def near(s: Scan, i: int) -> Expression | None:
    """«прошлой неделе», «этом году», «следующий месяц»."""
    shift, j = shift_at(s, i)
    unit = s.words.periods.get(s.key(j)) if shift is not None else None
    if shift is None or not unit or unit == "day" or s.key(j) in ("лет", "годы", "месяцы", "месяцев", "недель"):
        return None
    return Expression(start=i, end=j + 1, first=Moment(unit=unit, shift=shift, near=shift))


def ago(s: Scan, i: int) -> Expression | None:
    """«три дня назад», «год назад», «неделю тому назад»."""
    months = {"полгода": 6, "полтора": 18}.get(s.key(i), 0)
    j = i + 1 + (s.key(i) == "полтора" and s.key(i + 1) == "года")
    size = s.match(s.words.time("ago"), j) if months and (j > i + 1 or months == 6) else 0
    if size:
        return Expression(start=i, end=j + size, first=Moment(unit="month", shift=-months))
    found = numeral(s, i)
    amount, j = (int(found.amount), found.end) if found and not found.part and found.amount % 1 == 0 else (1, i)
    unit = s.words.periods.get(s.key(j)) if j == i or s.joined(j) else None
    one = j > i or s.key(j) in ("день", "неделю", "месяц", "год", "десятилетие")
    size = s.match(s.words.time("ago"), j + 1) if one and unit in PLACED_UNITS and amount <= 3000 else 0
    return Expression(start=i, end=j + 1 + size, first=Moment(unit=unit, shift=-amount)) if size else None


def beside(s: Scan, i: int) -> Expression | None:
    """«на следующий день», «годом ранее», «днём позже»: placed by the date before it in the paragraph."""
    shift, j = shift_at(s, i)
    unit = s.words.periods.get(s.key(j))
    if shift in (1, -1) and unit == "day" and s.key(j) in ("день", "дня"):
        return Expression(start=i, end=j + 1, first=Moment(unit="day", shift=shift, beside=True))
    found = numeral(s, i)
    amount, j = (int(found.amount), found.end) if found and not found.part and found.amount % 1 == 0 else (1, i)
    unit = s.words.periods.get(s.key(j)) if j == i or s.joined(j) else None
    side = {"ранее": -1, "раньше": -1, "позже": 1, "спустя": 1}.get(s.key(j + 1), 0)
    single = j > i or s.key(j) in ("годом", "днем", "месяцем", "неделей", "день", "месяц", "неделю", "год")
    if unit not in PLACED_UNITS or not side or not single or amount > 3000:
        return None
    return Expression(start=i, end=j + 2, first=Moment(unit=unit, shift=side * amount, beside=True))


def decade(s: Scan, i: int) -> Expression | None:
    """«1990-х годов», «2010-е», «90-х годах»."""
    value = number(s, i)
    if value is None or value % 10 or s.key(i + 1) not in DASHES or s.key(i + 2) not in DECADE_SUFFIXES or not s.glued(i + 2):
        return None
    size = s.match(s.words.time("years"), i + 3) if s.joined(i + 3) else 0
    if year_number(s, i):
        return Expression(start=i, end=i + 3 + size, first=Moment(fixed=f"{value // 10:03}X"))
    if size and 10 <= value <= 90:
        return Expression(
            start=i, end=i + 3 + size, first=Moment(fixed=f"{full_year(value) // 10:03}X" if value >= 50 else f"19{value // 10}X")
        )
    return None


def year(s: Scan, i: int, bare: bool = False) -> Expression | None:
    """«2011 году», «2014-м», «2015 г.»; four digits alone only between «с» and «по»."""
    value = year_number(s, i)
    if value is None:
        return None
    j = i + 1
    if s.key(j) in DASHES and s.glued(j) and s.key(j + 1) in SUFFIXES and s.glued(j + 1):
        j += 2
    end = past_year_word(s, j)
    bracketed = s.key(i - 1) == "(" and s.key(j) == ")" and 1800 <= value <= 2100
    known = end > j or j > i + 1 or bare or bracketed or in_list(s, i)
    if s.key(end) in DASHES and end == j and not bare:
        return None
    return Expression(start=i, end=end, first=Moment(year=value)) if known else None


def in_list(s: Scan, i: int) -> bool:
    """«в 1958, 1962 и 1970 годах»: whether the word for years closes a list that goes on from here."""
    j = i + 1
    while s.key(j) in (",", "и", "или") and year_number(s, j + 1) and s.joined(j + 1):
        j += 2
    return j > i + 1 and s.match(s.words.time("years"), j) > 0 and s.joined(j)


def century(s: Scan, i: int) -> Expression | None:
    """«XX века», «19 веке»."""
    value = number(s, i) or roman(s.key(i))
    j = i + 3 if s.kind(i) == "number" and s.key(i + 1) in DASHES and s.glued(i + 2) else i + 1
    if not value or value > 22 or not s.match(s.words.time("century"), j) or s.key(j) in ("в", "вв"):
        return None
    return Expression(start=i, end=j + 1, first=Moment(fixed=f"{value - 1:02}XX"))


def roman(key: str) -> int:
    figures = [ROMAN.get(c, 0) for c in key.translate(ROMAN_LOOKALIKE)]
    if not figures or 0 in figures or len(figures) > 6:
        return 0
    return sum(-a if a < b else a for a, b in zip(figures, [*figures[1:], 0], strict=True))
