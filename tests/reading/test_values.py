"""What counts as a quantity, and what it is: every pair is a sentence and the values it holds."""

from __future__ import annotations

import itertools
import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.amounts import values
from sayso.records import content_id

SHARED = Path(os.environ.get("SAYSO_SHARED") or Path(__file__).resolve().parents[3] / "shared")

Row = tuple[str, str, str, str | None, str]


def read(text: str, language: str) -> list[Row]:
    """Each value as (its words, kind, amount or low–high, unit, qualifier)."""
    found = values.find(text, language, "doc")
    return [(v.text, v.kind, f"{v.low}–{v.high}" if v.high else str(v.amount), v.unit, v.qualifier) for v in found]


# what other libraries were seen to get wrong, one by one
TRAPS = [
    ("a sum in brackets is no debt", "en", "He paid the fee ($212,300).", [("$212,300", "money", "212300", "USD", "exact")]),
    ("bn is a billion", "en", "a $1.7bn bridge", [("$1.7bn", "money", "1700000000", "USD", "exact")]),
    ("m after a currency sign is a million", "en", "a £30m loan", [("£30m", "money", "30000000", "GBP", "exact")]),
    (
        "half a million is half of one",
        "en",
        "Half a million zlotys",
        [("Half a million zlotys", "money", "500000", "PLN", "exact")],
    ),
    ("a ton of the news is metric", "en", "5.2 tons of tin were lost", [("5.2 tons", "mass", "5.2", "t", "exact")]),
    ("the low end of a range is kept", "en", "100–300 hours of work", [("100–300 hours", "duration", "100–300", "h", "between")]),
    ("a scale is shared", "en", "It costs $5-10 million.", [("$5-10 million", "money", "5000000–10000000", "USD", "between")]),
    ("between … and", "en", "between 12 and 15 clerks", [("between 12 and 15 clerks", "count", "12–15", None, "between")]),
    ("$40 is no year", "en", "nearly $40 each", [("nearly $40", "money", "40", "USD", "nearly")]),
    ("«тыс.» with a dollar sign", "ru", "около $40 тыс.", [("около $40 тыс.", "money", "40000", "USD", "about")]),
    ("«тыс. долларов»", "ru", "взятка в 250 тыс. долларов", [("250 тыс. долларов", "money", "250000", "USD", "exact")]),
    ("a decimal comma is no date", "ru", "вывезли 5,2 тонны олова", [("5,2 тонны", "mass", "5.2", "t", "exact")]),
    (
        "no-break spaces part thousands",
        "ru",
        "штраф 1\u00a0250\u00a0000 рублей",
        [("1\u00a0250\u00a0000 рублей", "money", "1250000", "RUB", "exact")],
    ),
    ("a duration with both ends", "ru", "грозит от 3 до 5 лет колонии", [("от 3 до 5 лет", "duration", "3–5", "a", "between")]),
    ("«полмиллиона»", "ru", "более полумиллиона рублей", [("более полумиллиона рублей", "money", "500000", "RUB", "more_than")]),
    ("an article before a sign is no Australia", "en", "A $2m bridge", [("$2m", "money", "2000000", "USD", "exact")]),
]

ENGLISH = [
    ("millions of people are no metres", "en", "It feeds 2.5m people.", [("2.5m people", "count", "2500000", None, "exact")]),
    ("metres stay metres", "en", "It fell 2.5m away.", [("2.5m", "length", "2.5", "m", "exact")]),
    ("a share is no count", "en", "One in five clerks left; six in 10 stayed.", []),
    ("so many in so long", "en", "He made four trips in 10 days, four in 10 days.",
     [("four trips", "count", "4", None, "exact"), ("10 days", "duration", "10", "d", "exact"),
      ("four", "count", "4", None, "exact"), ("10 days", "duration", "10", "d", "exact")]),
    ("a hyphened range", "en", "a 10-to-15-year term", [("10-to-15-year", "duration", "10–15", "a", "between")]),
    ("a rupee sign with its stop", "en", "It cost Rs. 5 crore.", [("Rs. 5 crore", "money", "50000000", None, "exact")]),
    ("more than so long", "en", "for over five years", [("over five years", "duration", "5", "a", "more_than")]),
    ("spread over so long", "en", "The quay will cost $3 million over five years.",
     [("$3 million", "money", "3000000", "USD", "exact"), ("five years", "duration", "5", "a", "exact")]),
    ("an hour of a zone is no figure", "en", "It fell at 7:37 p.m. (1137 UTC) on the quay.", []),
    ("a rand before its number", "en", "It cost R70,000.", [("R70,000", "money", "70000", "ZAR", "exact")]),
    ("a road in the Cape", "en", "on the R512 near R2", []),
    ("one or two of the unit", "en", "in a month or two", [("a month or two", "duration", "1–2", "mo", "between")]),
    ("a qualifier belongs to it", "en", "after more than 12 trips", [("more than 12 trips", "count", "12", None, "more_than")]),
    ("a part of them", "en", "five of them sailors", [("five of them sailors", "count", "5", None, "exact")]),
    ("at least, in words", "en", "At least nineteen people died.",
     [("At least nineteen people", "count", "19", None, "at_least")]),
    ("a bare number of people", "en", "42 were rescued", [("42", "count", "42", None, "exact")]),
    ("those who remain", "en", "the other three left", [("the other three", "count", "3", None, "exact")]),
    ("one, with a fate", "en", "one was pronounced dead", [("one", "count", "1", None, "exact")]),
    ("one as a pronoun is none", "en", "One of the clerks said no one knew.", []),
    ("one defendant is a person, not a figure", "en", "according to one defendant", []),
    ("what it grew to", "ru", "число выросло до 11 человек", [("11 человек", "count", "11", None, "exact")]),
    ("nearly grew to", "ru", "выросло почти до 11 человек", [("почти до 11 человек", "count", "11", None, "nearly")]),
    ("up to", "en", "built up to six floors", [("up to six floors", "count", "6", None, "at_most")]),
    ("a maximum of", "en", "a maximum of three years in prison", [("a maximum of three years", "duration", "3", "a", "at_most")]),
    ("less than a kilometre", "en", "less than a kilometre away", [("less than a kilometre", "length", "1", "km", "less_than")]),
    ("half a mile", "en", "about half a mile south", [("about half a mile", "length", "0.5", "[mi_i]", "about")]),
    ("an adjective of age", "en", "the 34-year-old clerk", [("34-year-old", "age", "34", "a", "exact")]),
    ("months old", "en", "an eleven-month-old boy", [("eleven-month-old", "age", "11", "mo", "exact")]),
    ("an age in apposition", "en", "Anna Moroz, 34, joined in May.", [("34", "age", "34", "a", "exact")]),
    ("an age behind an initial", "en", "Anna M., 34, joined in May.", [("34", "age", "34", "a", "exact")]),
    ("a list of ages", "en", "The guards were aged nine, ten, 49, and 59.",
     [("aged nine", "age", "9", "a", "exact"), ("ten", "age", "10", "a", "exact"), ("49", "age", "49", "a", "exact"),
      ("59", "age", "59", "a", "exact")]),
    ("a range of ages", "en", "The guards, aged from 21 to 78, left.", [("aged from 21 to 78", "age", "21–78", "a", "between")]),
    ("months of a baby", "en", "her 11-month daughter", [("11-month", "age", "11", "mo", "exact")]),
    ("aged", "en", "five girls, all aged fifteen",
     [("five girls", "count", "5", None, "exact"), ("aged fifteen", "age", "15", "a", "exact")]),
    ("a day of the month is no age", "en", "On Friday, May 3, 2024, they met.", []),
    ("a sentence of the court", "en", "sentenced to 18 months", [("18 months", "duration", "18", "mo", "exact")]),
    ("the first six months", "en", "For the first six months", [("first six months", "duration", "6", "mo", "exact")]),
    ("the currency's country", "en", "200,000 Georgian lari", [("200,000 Georgian lari", "money", "200000", "GEL", "exact")]),
    ("a sign with its country", "en", "about US$30,000", [("about US$30,000", "money", "30000", "USD", "about")]),
    ("of which country is not said", "en", "500 rupees", [("500 rupees", "money", "500", None, "exact")]),
    ("per cent", "en", "12 per cent of voters", [("12 per cent", "percent", "12", "%", "exact")]),
    ("or more", "en", "20 or more shots", [("20 or more shots", "count", "20", None, "at_least")]),
    ("a dozen", "en", "a dozen guards", [("a dozen guards", "count", "12", None, "exact")]),
    ("three more years", "en", "three more years", [("three more years", "duration", "3", "a", "exact")]),
    ("two numbers of a change", "en", "rose from fourteen to 31",
     [("fourteen", "count", "14", None, "exact"), ("31", "count", "31", None, "exact")]),
    ("vague amounts are none", "en", "Several people, hundreds of cars and tens of thousands of letters", []),
    ("names and numbers are none", "en", "Article 105, Flight 370, Apollo 11, F-16, COVID-19 and No. 5", []),
    ("clock times are none", "en", "at 6am, 8:00am, 5:17 p.m. and 11 o'clock", []),
    ("years are none", "en", "The 1973 building burned in 2014.", []),
    ("ranks are none", "en", "the second, the 27th and the twenty-first clerk", []),
    ("eleventh of September", "en", "the 9/11 victims and a 911 caller", []),
    ("how old somebody is", "en", "She is 45.", [("45", "age", "45", "a", "exact")]),
    ("a year and a half", "en", "a year and a half later", [("a year and a half", "duration", "1.5", "a", "exact")]),
    ("odds are none", "en", "by 3 to 1", []),
    ("two units, one duration", "en", "two years and six months",
     [("two years and six months", "duration", "30", "mo", "exact")]),
    ("a range of prices", "en", "$35,000 to $60,000 a year", [("$35,000 to $60,000", "money", "35000–60000", "USD", "between")]),
    ("a speed is no length", "en", "at 90 km/h", []),
    ("a storey is no figure", "en", "the ten-storey building", []),
    ("digits without an end are none", "en", "account 123456789012345678901234567890 and 1.2.3.4", []),
]  # fmt: skip

RUSSIAN = [
    ("half a hundred", "ru", "около полусотни человек", [("около полусотни человек", "count", "50", None, "about")]),
    ("one or two of the unit", "ru", "на день-два", [("день-два", "duration", "1–2", "d", "between")]),
    ("what is to be done by then", "ru", "Решение примут в течение 30 дней.",
     [("в течение 30 дней", "duration", "30", "d", "at_most")]),
    ("what went on so long", "ru", "Он служил в порту в течение 30 дней.", [("30 дней", "duration", "30", "d", "exact")]),
    ("what will go on so long", "ru", "Ремонт продлится в течение 30 дней.", [("30 дней", "duration", "30", "d", "exact")]),
    ("an adjective before the unit", "ru", "десяти последних лет", [("десяти последних лет", "duration", "10", "a", "exact")]),
    ("a collective numeral", "ru", "задержали четверых сторожей", [("четверых сторожей", "count", "4", None, "exact")]),
    ("a collective numeral alone", "ru", "семеро погибли", [("семеро", "count", "7", None, "exact")]),
    ("oblique cases", "ru", "к двадцати трём годам колонии", [("двадцати трём годам", "duration", "23", "a", "exact")]),
    ("an adjective that stands for a noun", "ru", "двое подозреваемых приехали",
     [("двое подозреваемых", "count", "2", None, "exact")]),
    ("adjective and noun", "ru", "пятеро взрослых мужчин и один несовершеннолетний",
     [("пятеро взрослых мужчин", "count", "5", None, "exact"), ("один несовершеннолетний", "count", "1", None, "exact")]),
    ("none is no count", "ru", "ни одного нарушения", []),
    ("one of them is no count", "ru", "Один из них молчал.", []),
    ("whose money it is", "ru", "2 млрд бюджетных рублей", [("2 млрд бюджетных рублей", "money", "2000000000", "RUB", "exact")]),
    ("square metres in short", "ru", "снесли 600 кв. м складов", [("600 кв. м", "count", "600", None, "exact")]),
    ("millions in words", "ru", "ущерб в 11 миллионов рублей", [("11 миллионов рублей", "money", "11000000", "RUB", "exact")]),
    ("one and a half", "ru", "полтора миллиона рублей", [("полтора миллиона рублей", "money", "1500000", "RUB", "exact")]),
    ("with a half", "ru", "три с половиной года", [("три с половиной года", "duration", "3.5", "a", "exact")]),
    ("more than a thousand", "ru", "более тысячи человек", [("более тысячи человек", "count", "1000", None, "more_than")]),
    ("not fewer than", "ru", "не менее четырёх выстрелов", [("не менее четырёх выстрелов", "count", "4", None, "at_least")]),
    ("an age with a name", "ru", "Роман Филин, 19 лет.", [("19 лет", "age", "19", "a", "exact")]),
    ("an age in an adjective", "ru", "23-летняя студентка и пятилетний мальчик",
     [("23-летняя", "age", "23", "a", "exact"), ("пятилетний", "age", "5", "a", "exact")]),
    ("years of service are no age", "ru", "водитель с 30-летним стажем", [("30-летним", "duration", "30", "a", "exact")]),
    ("it was said how old", "ru", "Ему было примерно 45 лет.", [("примерно 45 лет", "age", "45", "a", "about")]),
    ("two units, one duration", "ru", "к 1 году 6 месяцам", [("1 году 6 месяцам", "duration", "18", "mo", "exact")]),
    ("an anniversary is no figure", "ru", "к 100-летию завода", []),
    ("about ten", "ru", "около десятка сторожей", [("около десятка сторожей", "count", "10", None, "about")]),
    ("a rank in two words", "ru", "на двадцать втором этаже", []),
    ("two thirds are no two", "ru", "две трети голосов", []),
    ("older than", "ru", "люди старше 70 лет", [("старше 70 лет", "age", "70", "a", "more_than")]),
    ("from … to of people", "ru", "от 200 до 1000 человек", [("от 200 до 1000 человек", "count", "200–1000", None, "between")]),
    ("half a year", "ru", "через полгода", [("полгода", "duration", "6", "mo", "exact")]),
    ("vague amounts are none", "ru", "несколько человек, десятки машин, сотни людей, тысячи писем", []),
    ("family is no seven", "ru", "вместе с семьёй, с семью", []),
    ("articles are none", "ru", "по ст. 275 УК и по 105-й", []),
    ("clock times are none", "ru", "около 8 часов утра, в 17 часов", []),
    ("dates are none", "ru", "29 декабря 2017 года и в 2014–2018 годах", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "language", "text", "wanted"), TRAPS + ENGLISH + RUSSIAN, ids=lambda v: v if isinstance(v, str) else ""
)
def test_the_values_of_a_sentence(why: str, language: str, text: str, wanted: list[Row]) -> None:
    assert read(text, language) == wanted


def test_another_language_is_read_by_its_digits() -> None:
    assert read("Den 3 maj 2024 betalade han 40 000 kr", "sv") != []


def test_a_weight_says_of_what() -> None:
    assert [v.of for v in values.find("They hid 5.2 tons of copper and three clerks.", "en", "d")] == ["copper", "clerks"]
    assert [v.of for v in values.find("Вывезли 5,2 тонны меди.", "ru", "d")] == ["меди"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [t for _, _, t, _ in TRAPS + ENGLISH + RUSSIAN] + ["\n", "\u00a0", " — ", "1,", "½", "а́", "🙂", "2024-01-05"]
        )
    ),
    st.sampled_from(["en", "ru", "de"]),
)
def test_every_value_is_exactly_where_it_says(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    found = values.find(text, language, "doc")
    for v in found:
        assert text[v.span[0] : v.span[1]] == v.text
        assert v.id == content_id("value", "doc", *v.span)
        assert v.amount is not None
        assert "E" not in v.amount
    assert all(a.span[1] <= b.span[0] for a, b in itertools.pairwise(found))
    assert found == values.find(text, language, "doc")


HOSTILE = ["1" * 40_000, "1," * 20_000, "one " * 10_000, "two and a half " * 3_000, "$" * 40_000, "-" * 40_000,
           "5-" * 20_000,           "twenty-" * 6_000, "between 1 and " * 3_000, "\u0301" * 40_000,
           "пяти" * 10_000 + "летний", "от 5 до " * 5_000]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: t[:12])
def test_hostile_text_takes_linear_time(text: str) -> None:
    def took(part: str) -> float:
        start = time.process_time()
        values.find(part, "ru" if part[0] > "а" else "en", "d")
        return time.process_time() - start

    took(text[:100])
    short, long = (min(took(part) for _ in range(3)) for part in (text[: len(text) // 4], text))
    assert long < 8 * short + 0.5


def gold() -> list[tuple[str, Path]]:
    files = [
        ("en", SHARED / "seed" / "gold.json"),
        *((part, p) for part in ("en", "ru") for p in sorted((SHARED / "gold" / f"{part}-dev").glob("*.json"))),
    ]
    return [(language, path) for language, path in files if path.exists()]


@pytest.mark.skipif(not gold(), reason="no development gold: set SAYSO_SHARED")
def test_development_gold_is_read() -> None:
    """Every value of the gold is found where it stands, with its kind, unit and qualifier."""
    missed = []
    for language, path in gold():
        data = json.loads(path.read_text(encoding="utf-8"))
        found = values.find((path.parent / data["document"]).read_text(encoding="utf-8"), language, "d")
        for g in data["values"]:
            at = [v for v in found if v.span[0] < g["span"][1] and g["span"][0] < v.span[1]]
            same = [
                v for v in at if (v.kind, v.qualifier, float(v.amount or 0)) == (g["kind"], g["qualifier"], float(g["amount"]))
            ]
            if not any(g["unit"] in (None, v.unit) for v in same):
                missed.append((path.stem, g["text"]))
    assert missed == []
