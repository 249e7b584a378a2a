"""What counts as a dated expression, and the days it stands for: every pair is a sentence and its dates."""

from __future__ import annotations

import json
import os
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.calendar import edtf, times
from sayso.records import content_id

SHARED = Path(os.environ.get("SAYSO_SHARED") or Path(__file__).resolve().parents[3] / "shared")
PUBLISHED = "2026-02-17"  # a Tuesday

Row = tuple[str, str]


def read(text: str, language: str, published: str | None = PUBLISHED) -> list[Row]:
    """Each dated expression as (its words, its EDTF)."""
    return [(t.text, t.edtf) for t in times.find(text, language, "doc", published)]


# what other libraries were seen to get wrong, one by one
TRAPS = [
    ("before the end of a month opens the past", "en", "before the end of March", [("before the end of March", "../2026-03-31")]),
    ("a month and a year is no second year of our era", "ru", "в ноябре 2024 года", [("в ноябре 2024 года", "2024-11")]),
    ("money is no year", "en", "about $40 and $1940", []),
    ("a decimal comma is no date", "ru", "вывезли 4,6 тонны и 5,2 километра", []),
    ("«до конца февраля»", "ru", "до конца февраля", [("до конца февраля", "../2026-02-28")]),
    ("«осенью 2025»", "ru", "осенью 2025", [("осенью 2025", "2025-23")]),
    ("«осенью 2025 года»", "ru", "осенью 2025 года", [("осенью 2025 года", "2025-23")]),
    ("a day, a month and a year", "ru", "Опубликовано 4 февраля 2026", [("4 февраля 2026", "2026-02-04")]),
    ("a duration is no date", "ru", "приговорён к 5 годам, от 3 до 5 лет", []),
]

ENGLISH = [
    ("a whole date", "en", "On January 30, 2026, a court", [("January 30, 2026", "2026-01-30")]),
    ("a day before the month", "en", "on 30 January 2026", [("30 January 2026", "2026-01-30")]),
    ("a season", "en", "In the fall of 2025,", [("the fall of 2025", "2025-23")]),
    ("the day and month take the story's year", "en", "on July 16", [("July 16", "2026-07-16")]),
    ("December, read in February, was the last one", "en", "in December", [("December", "2025-12")]),
    ("a weekday is the last one", "en", "on Friday", [("Friday", "2026-02-13")]),
    ("a weekday may be the day itself", "en", "on Tuesday", [("Tuesday", "2026-02-17")]),
    ("last Tuesday was a week ago", "en", "last Tuesday", [("last Tuesday", "2026-02-10")]),
    ("next Monday", "en", "next Monday", [("next Monday", "2026-02-23")]),
    ("a weekday with its date picks the year it fits", "en", "on Friday, May 30", [("Friday, May 30", "2025-05-30")]),
    ("a part of a day is the day", "en", "Thursday evening", [("Thursday evening", "2026-02-12")]),
    ("yesterday", "en", "yesterday morning and last night", [("yesterday morning", "2026-02-16"), ("last night", "2026-02-16")]),
    ("from one night to the next", "en", "the night of Monday to Tuesday",
     [("the night of Monday to Tuesday", "2026-02-16/2026-02-17")]),
    ("since", "en", "since 2015", [("since 2015", "2015/..")]),
    ("since a weekday", "en", "since Thursday", [("since Thursday", "2026-02-12/..")]),
    ("through", "en", "His term was through 2021.", [("through 2021", "../2021")]),
    ("earlier this week", "en", "earlier this week", [("earlier this week", "2026-02-16/2026-02-22")]),
    ("part of a month is the month", "en", "in mid-July", [("mid-July", "2026-07")]),
    ("part of a decade", "en", "in the early 2020s", [("early 2020s", "2020/2024")]),
    ("early in a century of years", "en", "in the early 1900s", [("early 1900s", "19XX")]),
    ("a decade", "en", "in the 1990s", [("the 1990s", "199X")]),
    ("a century", "en", "in the 19th century", [("the 19th century", "18XX")]),
    ("a quarter and a half", "en", "the first quarter of 2025 and the second half of 2024",
     [("the first quarter of 2025", "2025-33"), ("the second half of 2024", "2024-41")]),
    ("last year", "en", "last year", [("last year", "2025")]),
    ("ago", "en", "three days ago", [("three days ago", "2026-02-14")]),
    ("a span", "en", "from May to July 2024", [("from May to July 2024", "2024-05/2024-07")]),
    ("a span of days", "en", "May 5–8, 2024", [("May 5–8, 2024", "2024-05-05/2024-05-08")]),
    ("two days on end", "en", "May 5 and 6, 2024", [("May 5 and 6, 2024", "2024-05-05/2024-05-06")]),
    ("a day, and people", "en", "On May 5 and 6 people", [("May 5", "2026-05-05")]),
    ("two months", "en", "March–April 2023", [("March–April 2023", "2023-03/2023-04")]),
    ("by the end of the year", "en", "by the end of the year", [("by the end of the year", "../2026")]),
    ("years", "en", "2014–2018", [("2014–2018", "2014/2018")]),
    ("the next day leans on the date before it", "en", "On May 3, 2024, they met. The next day they left.",
     [("May 3, 2024", "2024-05-03"), ("The next day", "2024-05-04")]),
    ("nothing to lean on", "en", "The next day they left.", []),
    ("an ISO date", "en", "2024-05-03", [("2024-05-03", "2024-05-03")]),
    ("one of two days", "en", "02/03/2026", [("02/03/2026", "[2026-02-03,2026-03-02]")]),
    ("only one day it can be", "en", "25/03/2026", [("25/03/2026", "2026-03-25")]),
    ("may is a verb", "en", "She may go. May God help.", []),
    ("a title is no week", "en", "she told This Week", []),
    ("a name is no month", "en", "Jan Novak and April Moss", []),
    ("people are no year", "en", "more than 2000 people and 1950 soldiers", []),
    ("a year before a noun", "en", "the 1968 strike", [("1968", "1968")]),
    ("a weekday of another week", "en", "on Tuesday of last week", [("Tuesday of last week", "2026-02-10")]),
    ("every week is no day", "en", "They met every Friday.", []),
    ("half a year", "en", "half a year ago", [("a year ago", "2025-08")]),
    ("a day of last year", "en", "on March 3 last year", [("March 3 last year", "2025-03-03")]),
    ("the month of a noun that is out", "en", "In its June report", [("June", "2025-06")]),
    ("a paper named by its day", "en", "she told the Sunday Tribune", []),
    ("a day with a name", "en", "on Super Tuesday, a Tuesday", [("Tuesday", "2026-02-17")]),
    ("a march is no month", "en", "at the March on the harbour", []),
    ("as of a day is that day", "en", "As of February 3, two were free.", [("February 3", "2026-02-03")]),
    ("what will be, will be on the next such day", "en", "The board will vote on Friday.", [("Friday", "2026-02-20")]),
    ("what was, was on the last", "en", "The board voted on Friday.", [("Friday", "2026-02-13")]),
    ("the weekday of a noun", "en", "The board will discuss Friday's fire.", [("Friday", "2026-02-13")]),
    ("what is said of the future on a weekday", "en", "The quay will be sold, Holm said Friday.", [("Friday", "2026-02-13")]),
    ("a date set", "en", "The hearing is set for January 9.", [("January 9", "2027-01-09")]),
    ("a date that was set", "en", "The hearing was scheduled for January 9.", [("January 9", "2026-01-09")]),
    ("a date fronted", "en", "On Friday, the board will vote.", [("Friday", "2026-02-20")]),
    ("a past verb beside its date", "en", "Holm was last seen on June 3.", [("June 3", "2025-06-03")]),
    ("who won looks back", "en", "Holm won the seat on Friday.", [("Friday", "2026-02-13")]),
    ("a past verb beside its month", "en", "Holm was hired in May.", [("May", "2025-05")]),
    ("a report to come", "en", "Its June report will say so.", [("June", "2026-06")]),
    ("a vote may be to come", "en", "Holm lost in the June vote.", [("June", "2026-06")]),
    ("what is contested is no past", "en", "a contested vote in May", [("May", "2026-05")]),
    ("since a month to come is since the last", "en", "since May", [("since May", "2025-05/..")]),
    ("a sentence all past", "en", "On June 3, in the old port, a crane fell.", [("June 3", "2025-06-03")]),
    ("a sentence that looks ahead", "en", "Those who voted in 2024 go to the polls on June 3.",
     [("2024", "2024"), ("June 3", "2026-06-03")]),
    ("a bare day goes on with the story told", "en", "On May 3, 2011, a mill burned. On May 20 it fell.",
     [("May 3, 2011", "2011-05-03"), ("May 20", "2011-05-20")]),
    ("a bare day long after is of the story's year", "en", "On May 3, 2011, a mill burned. On February 2 it fell.",
     [("May 3, 2011", "2011-05-03"), ("February 2", "2026-02-02")]),
    ("a day that does not exist", "en", "February 30, 2024", []),
]  # fmt: skip

RUSSIAN = [
    ("a whole date", "ru", "29 декабря 2017 года", [("29 декабря 2017 года", "2017-12-29")]),
    ("a weekday with its date", "ru", "в пятницу, 4 марта 2016 года,", [("в пятницу, 4 марта 2016 года", "2016-03-04")]),
    ("a weekday", "ru", "в понедельник", [("в понедельник", "2026-02-16")]),
    ("a part of a day", "ru", "вечером в четверг", [("вечером в четверг", "2026-02-12")]),
    ("«накануне»", "ru", "накануне", [("накануне", "2026-02-16")]),
    ("«вчера»", "ru", "вчера вечером", [("вчера вечером", "2026-02-16")]),
    ("part of a month is the month", "ru", "в конце января", [("в конце января", "2026-01")]),
    ("with open end", "ru", "с 12 февраля", [("с 12 февраля", "2026-02-12/..")]),
    ("since a year", "ru", "с 2015 года", [("с 2015 года", "2015/..")]),
    ("by a year", "ru", "к 2030 году", [("к 2030 году", "../2030")]),
    ("from … to", "ru", "с 5 по 8 мая 2017 года", [("с 5 по 8 мая 2017 года", "2017-05-05/2017-05-08")]),
    ("from year to year", "ru", "с 2014 по 2016 год", [("с 2014 по 2016 год", "2014/2016")]),
    ("two days on end", "ru", "5 и 6 мая 2024 года", [("5 и 6 мая 2024 года", "2024-05-05/2024-05-06")]),
    ("years in the plural", "ru", "с 1991 по 1992 годы", [("с 1991 по 1992 годы", "1991/1992")]),
    ("a year glued to its letter", "ru", "в марте 2009г.", [("в марте 2009г.", "2009-03")]),
    ("a few days ago is no day", "ru", "несколько дней назад", []),
    ("a month of last year", "ru", "в сентябре прошлого года", [("в сентябре прошлого года", "2025-09")]),
    ("last week", "ru", "на прошлой неделе", [("на прошлой неделе", "2026-02-09/2026-02-15")]),
    ("ago", "ru", "три дня назад", [("три дня назад", "2026-02-14")]),
    ("a decade", "ru", "в 1990-х годах", [("в 1990-х годах", "199X")]),
    ("a century", "ru", "в XIX веке", [("в XIX веке", "18XX")]),
    ("dotted", "ru", "05.03.2024", [("05.03.2024", "2024-03-05")]),
    ("a night between two days", "ru", "в ночь с 4 на 5 мая 2024 года",
     [("в ночь с 4 на 5 мая 2024 года", "2024-05-04/2024-05-05")]),
    ("the next day leans on the date before it", "ru", "3 мая 2024 года они встретились. На следующий день уехали.",
     [("3 мая 2024 года", "2024-05-03"), ("На следующий день", "2024-05-04")]),
    ("a weekday of another week", "ru", "во вторник на прошлой неделе", [("во вторник на прошлой неделе", "2026-02-10")]),
    ("half a year", "ru", "полгода назад", [("полгода назад", "2025-08")]),
    ("a year and a half", "ru", "полтора года назад", [("полтора года назад", "2024-08")]),
    ("a Roman quarter", "ru", "в III квартале 2020 года", [("в III квартале 2020 года", "2020-35")]),
    ("a list of years", "ru", "в 1958, 1962 и 1970 годах", [("в 1958", "1958"), ("1962", "1962"), ("1970 годах", "1970")]),
    ("a list of figures is none of years", "ru", "в домах 1958, 1962 и 1970", []),
    ("a paper's name is no day", "ru", "писала газета «Сегодня»", []),
    ("the month of an adjective", "ru", "в июньском докладе", [("в июньском", "2026-06")]),
    ("last year's", "ru", "на прошлогоднем параде", [("на прошлогоднем", "2025")]),
    ("a district is no month", "ru", "в Октябрьском районе", []),
    ("an adjective whose noun has its year", "ru", "после июньской войны 1967 года", [("1967 года", "1967")]),
    ("what will be, will be on the next such day", "ru", "Суд рассмотрит жалобу в пятницу.", [("в пятницу", "2026-02-20")]),
    ("what was, was on the last", "ru", "Суд рассмотрел жалобу в пятницу.", [("в пятницу", "2026-02-13")]),
    ("a date set", "ru", "Заседание назначено на пятницу.", [("на пятницу", "2026-02-20")]),
    ("what should have been", "ru", "9 мая певцы должны были выступить", [("9 мая", "2026-05-09")]),
    ("surroundings are no Wednesday", "ru", "в преступной среде", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "language", "text", "wanted"), TRAPS + ENGLISH + RUSSIAN, ids=lambda v: v if isinstance(v, str) else ""
)
def test_the_dates_of_a_sentence(why: str, language: str, text: str, wanted: list[Row]) -> None:
    assert read(text, language) == wanted


def test_a_day_told_of_a_year_right_before_it_is_of_that_year() -> None:
    told = "Всё началось в 2011 году, когда 24 февраля сгорел склад. Суд прошёл 5 мая."
    assert [t.edtf for t in times.find(told, "ru", "d", "2017-05-10")] == ["2011", "2011-02-24", "2017-05-05"]


def test_without_a_day_of_publication_the_text_lends_its_own() -> None:
    story = "11 марта 2013 года нашли письмо. Его прочли в понедельник, а 13 февраля сожгли."
    assert read(story, "ru", None) == [
        ("11 марта 2013 года", "2013-03-11"),
        ("в понедельник", "2013-03-11"),
        ("13 февраля", "2013-02-13"),
    ]


def test_without_any_day_what_leans_on_one_is_left_out() -> None:
    assert read("yesterday, on Friday, in May, on July 16, last week, earlier this month", "en", None) == []


def test_a_year_of_publication_is_enough_for_a_month() -> None:
    assert read("in May, and yesterday", "en", "2020") == [("May", "2020-05")]


def test_relative_says_that_another_date_was_needed() -> None:
    found = times.find("On May 3, 2024 and on Friday", "en", "d", PUBLISHED)
    assert [t.relative for t in found] == [False, True]


def test_open_sides_have_no_day() -> None:
    (since,), (before,) = (times.find(t, "en", "d", PUBLISHED) for t in ("since 2015", "before the end of March"))
    assert (since.earliest, since.latest) == ("2015-01-01", None)
    assert (before.earliest, before.latest) == (None, "2026-03-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2025-23", "2025-09-01", "2025-11-30"),
     ("2025-24", "2025-01-01", "2026-02-28"), ("199X", "1990-01-01", "1999-12-31"), ("2025-33", "2025-01-01", "2025-03-31"),
     ("[2026-02-03,2026-03-02]", "2026-02-03", "2026-03-02"), ("../2021", None, "2021-12-31")],
)  # fmt: skip
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    assert edtf.bounds(text) == (first, last)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [t for _, _, t, _ in TRAPS + ENGLISH + RUSSIAN] + ["\n\n", "\u00a0", " — ", "the", "в", "🙂", "0000", "9999-12-31"]
        )
    ),
    st.sampled_from(["en", "ru", "de"]),
    st.sampled_from([None, "2026", "2026-02", "0001-01-01", "9999-12-31", "2024-02-29", "soon"]),
)
def test_every_time_is_exactly_where_it_says(pieces: list[str], language: str, published: str | None) -> None:
    text = " ".join(pieces)
    found = times.find(text, language, "doc", published)
    for t in found:
        assert text[t.span[0] : t.span[1]] == t.text
        assert t.id == content_id("time", "doc", *t.span)
        assert edtf.bounds(t.edtf) == (t.earliest, t.latest)
        assert t.earliest is None or t.latest is None or t.earliest <= t.latest
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))


HOSTILE = ["January " * 5_000, "from Monday to " * 3_000, "the end of " * 4_000, "last " * 8_000, "2020-01-" * 5_000,
           "с 5 по " * 6_000, "в начале " * 5_000, "since " * 6_000, "/" * 40_000, "1/" * 4_000]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: t[:12])
def test_hostile_text_takes_linear_time(text: str) -> None:
    def took(part: str) -> float:
        start = time.process_time()
        times.find(part, "ru" if part[0] > "а" else "en", "d", PUBLISHED)
        return time.process_time() - start

    took(text[:100])
    short, long = (min(took(part) for _ in range(3)) for part in (text[: len(text) // 4], text))
    assert long < 8 * short + 0.5


def gold() -> list[tuple[str, Path]]:
    parts = [("en", p) for p in (SHARED / "seed").glob("gold.json")]
    parts += [(language, p) for language in ("en", "ru") for p in sorted((SHARED / "gold" / f"{language}-dev").glob("*.json"))]
    return parts


@pytest.mark.skipif(not gold(), reason="no development gold: set SAYSO_SHARED")
def test_development_gold_is_placed() -> None:
    """All but two of its dates: one leans on an event, one on a clock that ran ahead."""
    missed = []
    for language, path in gold():
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / data["document"]).read_text(encoding="utf-8")
        found = times.find(text, language, "d", data.get("published"))
        for g in data["dates"]:
            if not any(t.edtf == g["edtf"] or (t.earliest, t.latest) == (g["earliest"], g["latest"]) for t in found):
                missed.append(g["text"])
    assert len(missed) <= 2


def test_what_lasts_now_ends_on_the_day_to_come() -> None:
    assert read("The bridge is closed until Friday.", "en", "2025-02-03") == [("until Friday", "../2025-02-07")]
