"""Values and times against gold and against the public phrase lists: `python benchmarks/amounts.py [MEASURE...] [--misses]`.

Measures: gold, numbers, duckling, timex. The data stay outside the repository (`SAYSO_SHARED`, default `../shared`).
Every measure names what is out of its scope and counts how much that is.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from sayso.lexicon.values import value_words
from sayso.reading.amounts import values
from sayso.reading.calendar import edtf, times
from sayso.reading.words.numbers import numeral, ordinal
from sayso.reading.words.tokens import scan
from sayso.records import Time, Value

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parent.parent.parent / "shared"))
Row = dict[str, Any]


@dataclass
class Score:
    """Hits over a total, with what went wrong and how much was out of scope."""

    name: str
    hits: int = 0
    total: int = 0
    outside: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, ok: bool, note: str) -> None:
        self.hits += ok
        self.total += 1
        if not ok:
            self.misses.append(note)

    def line(self) -> str:
        outside = f", {self.outside} out of scope" if self.outside else ""
        return f"{self.name:34s} {self.hits / max(1, self.total):.3f} ({self.hits}/{self.total}{outside})"


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


# ── gold ─────────────────────────────────────────────────────────────────────────────────────────


def gold_files() -> Iterator[tuple[str, str, Path]]:
    yield "seed", "en", SHARED / "seed" / "gold.json"
    for language in ("en", "ru"):
        yield from ((f"{language}-dev", language, path) for path in sorted((SHARED / "gold" / f"{language}-dev").glob("*.json")))


def same_value(gold: Row, found: Value) -> bool:
    """As `score.py` has it."""
    if found.span[0] >= gold["span"][1] or gold["span"][0] >= found.span[1]:
        return False
    if found.kind != gold["kind"] or found.qualifier != gold["qualifier"] or (gold["unit"] and found.unit != gold["unit"]):
        return False
    if found.amount is not None and gold["amount"] is not None:
        return float(found.amount) == float(gold["amount"])
    return (found.low, found.high) == (gold.get("low"), gold.get("high"))


def same_time(gold: Row, found: Time) -> bool:
    return found.edtf == gold["edtf"] or (found.earliest, found.latest) == (gold["earliest"], gold["latest"])


def overlaps(a: tuple[int, int], b: Iterable[int]) -> bool:
    low, high = b
    return a[0] < high and low < a[1]


def gold() -> Iterator[Score]:
    scores: dict[str, Score] = {}
    for part, language, path in gold_files():
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / data["document"]).read_text(encoding="utf-8")
        found = values.find(text, language, path.stem), times.find(text, language, path.stem, data.get("published"))
        for kind, same, items in (("values", same_value, found[0]), ("dates", same_time, found[1])):
            score = scores.setdefault(f"{part} {kind}", Score(f"{part} {kind}"))
            exact = scores.setdefault(f"{part} {kind} spans", Score(f"{part} {kind} spans"))
            for g in data[kind]:
                hit = next((f for f in items if same(g, f)), None)
                near = [f.text for f in items if overlaps(f.span, g["span"])]
                score.add(
                    bool(hit),
                    f"MISS {path.stem}: {g['text']!r} {g.get('amount', g.get('edtf'))} {g.get('qualifier', '')} | {near}",
                )
                exact.add(g["text"] in near, f"SPAN {path.stem}: {g['text']!r} | {near}")
            for f in items:
                if not any(overlaps(f.span, g["span"]) for g in data[kind]):
                    score.misses.append(f"EXTRA {path.stem}: {f.text!r} in {text[max(0, f.span[0] - 30) : f.span[1] + 30]!r}")
    yield from scores.values()


# ── English numbers and money (Recognizers-Text) ─────────────────────────────────────────────────

# no quantity of a report: powers, signs, odds, a letter for a scale, arithmetic, parts of addresses
ODD_NUMBER = re.compile(
    r"\^|\de[+-]?\d|x10|\bover\b|\b(?:minus|negative)\b|(?<!\w)[-−] ?\d|\d\s*[kKMGTB]\b|\d+\.\d+\.\d+|\b\d in \b"
    r"|\d/\d+/\d|\bone one\b|twenty twenty|out of",
)
# small change without its unit inside a sentence, units nobody's report is in, a count of notes
ODD_CHANGE = re.compile(r"one dollar and (?:one|two) and|USD 50 more|kuai|satoshi|\$ 10 dollars bill")


def numbers() -> Iterator[Score]:
    yield number_model()
    yield ordinal_model()
    yield currency_model()


def english_numbers(text: str) -> list[tuple[int, int, Decimal]]:
    s = scan(text, value_words("en"))
    out, i = [], 0
    while i < len(s.tokens):
        found = numeral(s, i)
        unglued = found and not (s.glued(found.end) and s.kind(found.end) == "word")
        if found and unglued and not ordinal(s, i):
            out.append((*s.span(found.start, found.end), found.amount))
        i = max(found.end if found else 0, i + 1)
    return out


def close(a: Decimal, b: str | None) -> bool:
    try:
        return b is not None and abs(a - Decimal(b)) <= abs(Decimal(b)) * Decimal("1e-9")
    except InvalidOperation:
        return False


def covered(span: tuple[int, int], result: Row) -> bool:
    return span[0] < result["end"] and result["start"] < span[1]


def number_model() -> Score:
    score = Score("numbers-en NumberModel")
    for row in rows(SHARED / "data" / "numbers-en" / "number.dev.jsonl"):
        if row["model"] != "NumberModel":
            continue
        if ODD_NUMBER.search(row["text"]) or any(r["start"] is None for r in row["results"]):
            score.outside += 1
            continue
        found = english_numbers(row["text"])
        ok = len(found) == len(row["results"]) and all(
            any(covered(f[:2], r) and close(f[2], r["resolution"].get("value")) for f in found) for r in row["results"]
        )
        score.add(ok, f"{row['text']!r} want {[(r['text'], r['resolution'].get('value')) for r in row['results']]} got {found}")
    return score


def ordinal_model() -> Score:
    score = Score("numbers-en OrdinalModel")
    for row in rows(SHARED / "data" / "numbers-en" / "number.dev.jsonl"):
        if row["model"] != "OrdinalModel" or row.get("not_supported") or not row["results"]:
            continue
        plain = [r for r in row["results"] if str(r["resolution"].get("value", "")).isdecimal()]
        if len(plain) != len(row["results"]):
            score.outside += 1
            continue
        s = scan(row["text"], value_words("en"))
        found = [ordinal(s, i) for i in range(len(s.tokens))]
        values_ = {f[0] for f in found if f}
        score.add(all(int(r["resolution"]["value"]) in values_ for r in plain), f"{row['text']!r} got {values_}")
    return score


def currency_model() -> Score:
    """An amount of money: its value, and its ISO code where the words give one; a bare unit ("dollars") is no amount."""
    score = Score("numbers-en CurrencyModel")
    for row in rows(SHARED / "data" / "numbers-en" / "numberwithunit.dev.jsonl"):
        if row["model"] != "CurrencyModel":
            continue
        wanted = [r for r in row["results"] if r["resolution"].get("value") is not None]
        if any(r["start"] is None for r in row["results"]) or ODD_CHANGE.search(row["text"]):
            score.outside += 1
            continue
        found = [v for v in values.find(row["text"], "en", "x") if v.kind == "money"]
        ok = len(found) == len(wanted) and all(any(same_money(v, r) for v in found) for r in wanted)
        got = [(v.text, v.amount, v.unit) for v in found]
        score.add(ok, f"{row['text']!r} want {[(r['text'], r['resolution']) for r in wanted]} got {got}")
    return score


def same_money(found: Value, result: Row) -> bool:
    amount = Decimal(found.amount or "0")
    code = result["resolution"].get("isoCurrency")
    pence = result["resolution"].get("unit") in ("Pence", "Penny", "Cent")
    value_ok = close(amount * (100 if pence else 1), result["resolution"]["value"])
    return covered(found.span, result) and value_ok and (code is None or found.unit == code)


# ── Russian phrases (Duckling) ───────────────────────────────────────────────────────────────────

DUCKLING_UNITS = {"Gram": ("g", 1), "Ounce": ("[oz_av]", 1)}
DUCKLING_MONEY = {"Dollar": "USD"}
# clock times, single seconds, steps from the hour, feasts, bare seasons, "15.02": not dated expressions of a report
ODD_TIME = re.compile(
    r"\d ?ч|час|минут|секунд|полноч|\d:\d|в (?:2|3|три)$|рождеств|обед|конца дня|^лет[оа]$|^зима$|^\d+\.\d+\.?$|^с?\s?\d+\.", re.I
)
FUTURE = re.compile(r"^(?:пятница|в пятницу|в субботу.*)$")  # the contract takes the last weekday, Duckling the next
AHEAD = re.compile(r"через|последни|следующие")  # how long, not when


def duckling() -> Iterator[Score]:
    scores = {name: Score(f"timex-ru {name}") for name in ("Numeral", "AmountOfMoney", "Ordinal", "Quantity", "Time")}
    judges = {"Numeral": ru_number, "AmountOfMoney": ru_money, "Ordinal": ru_ordinal, "Quantity": ru_quantity, "Time": ru_time}
    for row in rows(SHARED / "data" / "timex-ru" / "dev.jsonl"):
        score = scores.get(row["dimension"])
        for phrase in row["examples"] if score and row["value"] else ():
            verdict = judges[row["dimension"]](phrase, row["value"])
            if verdict is None:
                score.outside += 1
            else:
                score.add(verdict[0], f"{phrase!r} want {row['value']} got {verdict[1]}")
    yield from scores.values()


Verdict = tuple[bool, Any] | None


def ru_number(phrase: str, value: list[Any]) -> Verdict:
    s = scan(phrase, value_words("ru"))
    found = numeral(s, 0)
    whole = found is not None and found.end == len(s.tokens)
    return bool(whole and found and close(found.amount, str(value[1]))), found


def ru_ordinal(phrase: str, value: list[Any]) -> Verdict:
    s = scan(phrase, value_words("ru"))
    found = ordinal(s, 0)
    return found == (value[1], len(s.tokens)), found


def ru_money(phrase: str, value: list[Any]) -> Verdict:
    found = values.find(phrase, "ru", "x")
    relation, unit, amount = value
    wanted = {"under": {"less_than", "at_most"}, "above": {"more_than", "at_least"}}.get(relation, {"exact"})
    ok = any(
        v.unit == DUCKLING_MONEY.get(unit, unit) and close(Decimal(v.amount or 0), str(amount)) and v.qualifier in wanted
        for v in found
    )
    return ok, [(v.text, v.amount, v.unit, v.qualifier) for v in found]


def ru_quantity(phrase: str, value: list[Any]) -> Verdict:
    unit, _ = DUCKLING_UNITS[value[1]]
    scale = {"kg": 1000, "mg": Decimal("0.001")}
    found = values.find(phrase, "ru", "x")
    ok = any(
        (v.unit == unit or (unit == "g" and v.unit in scale))
        and close(Decimal(v.amount or 0) * scale.get(v.unit or "", 1), str(value[2]))
        for v in found
    )
    return ok, [(v.text, v.amount, v.unit) for v in found]


def ru_time(phrase: str, value: list[Any]) -> Verdict:
    if ODD_TIME.search(phrase) or FUTURE.search(phrase) or AHEAD.search(phrase):
        return None
    found = times.find(phrase, "ru", "x", "2013-02-12")
    wanted = duckling_bounds(value)
    return any(placed(t, wanted) for t in found), (wanted, [(t.text, t.edtf) for t in found])


def placed(found: Time, wanted: tuple[str | None, str | None]) -> bool:
    """The same bounds; "by the third" is open towards the past, "three weeks ago" the whole week."""
    if "назад" in found.text and wanted[0] and wanted[1]:
        return str(found.earliest) <= wanted[0] and wanted[1] <= str(found.latest)
    opened = found.edtf.startswith("../") and found.latest == wanted[1]
    return opened or (found.earliest, found.latest) == wanted


def duckling_bounds(value: list[Any]) -> tuple[str | None, str | None]:
    if value[0] == "datetimeInterval":
        start, end = (as_date(v) for v in value[1])
        if value[2] == "Hour":
            return start.isoformat(), start.isoformat()
        return start.isoformat(), (end - timedelta(days=0 if value[2] == "Day" and (end - start).days == 6 else 1)).isoformat()
    if value[0] == "datetimeOpenInterval":
        return None, (as_date(value[2]) - timedelta(days=1)).isoformat()
    day = as_date(value[1])
    text = {"Year": f"{day:%Y}", "Month": f"{day:%Y-%m}", "Quarter": edtf.period(day, "quarter")}.get(value[2], day.isoformat())
    return edtf.bounds(text)


def as_date(fields: list[int]) -> date:
    return date(fields[0], max(1, fields[1]), max(1, fields[2]))


# ── English TIMEX3 (TimeBank, AQUAINT) ───────────────────────────────────────────────────────────

CALENDAR = re.compile(r"\d{3,4}(?:-\d\d(?:-\d\d)?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI)|-W\d\d(?:-WE)?|X)?(?:T.*)?$|\d\d$")
LONG = re.compile(r"P(?:T?\d+(?:\.\d+)?[A-Z])$")
SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1", "41": "H2"}


def timex() -> Iterator[Score]:
    """Relaxed F1 over dated expressions and durations with a number; value over those found. The rest of TIMEX3
    (now, recently, the quarter, daily, several years) is no date of the contract and is counted as out of scope."""
    recall, precision, right = Score("timex-en recall"), Score("timex-en precision"), Score("timex-en value of found")
    for row in rows(SHARED / "data" / "timex-en" / "train.jsonl"):
        found = timex_found(row)
        for t in row["timex"]:
            near = [f for f in found if f[0] < t["end"] and t["start"] < f[1]]
            if not in_scope(t):
                recall.outside += 1
                continue
            where = row["text"][max(0, t["start"] - 40) : t["end"] + 20]
            recall.add(bool(near), f"MISS {t['text']!r} {t['value']} in {where!r}")
            if near:
                right.add(
                    any(timex_value(t["value"]) in f[3] for f in near),
                    f"{t['text']!r} {t['value']} got {[f[2:] for f in near]} dct {row['dct']} {where!r}",
                )
        for f in found:
            hit = any(f[0] < t["end"] and t["start"] < f[1] for t in row["timex"])
            precision.add(hit, f"EXTRA {f[2]!r} {f[3]} in {row['text'][max(0, f[0] - 40) : f[1] + 20]!r}")
    yield from (recall, precision, right)
    p, r = precision.hits / precision.total, recall.hits / recall.total
    f1 = 2 * p * r / (p + r)
    yield Score("timex-en relaxed F1 (per mille)", round(1000 * f1), 1000)
    yield Score("timex-en F1 with value (per mille)", round(1000 * f1 * right.hits / max(1, right.total)), 1000)


def in_scope(t: Row) -> bool:
    if t["type"] == "TIME" and re.search(r"T\d\d", t["value"]) and not re.search("day|tomorrow|[JFMASOND][a-z]{2}", t["text"]):
        return False  # a clock time
    return bool(
        (t["type"] in ("DATE", "TIME") and CALENDAR.match(t["value"])) or (t["type"] == "DURATION" and LONG.match(t["value"]))
    )


def timex_value(value: str) -> str:
    return value.partition("T")[0] if value[:1].isdigit() else value


def timex_found(row: Row) -> list[tuple[int, int, str, set[str]]]:
    dated = [(*t.span, t.text, as_timex(t)) for t in times.find(row["text"], "en", "x", row["dct"][:10])]
    long = [(*v.span, v.text, {as_period(v)}) for v in values.find(row["text"], "en", "x") if v.kind == "duration"]
    return dated + [f for f in long if not any(f[0] < d[1] and d[0] < f[1] for d in dated)]


def as_timex(t: Time) -> set[str]:
    """The TIMEX3 values an EDTF string stands for: both ends of a span, for TimeBank marks them one by one."""
    text = t.edtf.removesuffix("/..").removeprefix("../")
    if "/" not in text:
        return {text, *simple_timex(text)}
    low, _, high = text.partition("/")
    out = simple_timex(low) | simple_timex(high)
    if len(low) == len(high) == 4 and low[:3] == high[:3]:  # "the early 1990s"
        out |= {low[:3], low[:3] + "X"}
    if len(low) == len(high) == 10 and "week" in t.text.lower():
        year, week, _ = date.fromisoformat(low).isocalendar()
        out.add(f"{year}-W{week:02}" + ("-WE" if "weekend" in t.text.lower() else ""))
    return out


def simple_timex(text: str) -> set[str]:
    year, _, rest = text.partition("-")
    if rest in SEASONS:
        return {f"{year}-{SEASONS[rest]}"}
    return {text, text.rstrip("X")} if text.endswith("X") else {text}


def as_period(v: Value) -> str:
    unit = {"a": "Y", "mo": "M", "wk": "W", "d": "D", "h": "H", "min": "M", "s": "S"}[v.unit or "d"]
    return f"P{'T' if v.unit in ('h', 'min', 's') else ''}{v.amount}{unit}"


def main() -> None:
    measures = {"gold": gold, "numbers": numbers, "duckling": duckling, "timex": timex}
    wanted = [a for a in sys.argv[1:] if not a.startswith("--")] or list(measures)
    for name in wanted:
        for score in measures[name]():
            print(score.line())
            if "--misses" in sys.argv:
                print("\n".join("    " + miss for miss in score.misses))


if __name__ == "__main__":
    main()
