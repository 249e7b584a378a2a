"""Where and when a report was filed is none of what it tells, and is listed as skipped."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.parts import datelines
from sayso.reading.words.text import layout

REPORT = "Two men died. The port was shut."


@pytest.mark.parametrize(
    "filed",
    [
        "QUARRY HARBOUR, March 4 (Lantern Wire) - ",
        "MARROW BAY (LW) — ",
        "MARROW BAY, March 4, 2026 — ",
        "ROSS-ON-SEA, England, Dec. 11 -- ",
        "PORT ELSE — ",
        "MARROW BAY, March 4 - ",
        "MARROW BAY, Tennessee – March 4, 2026 ",
        "MARROW BAY, Wash. — ",
        "(Marrow Bay, March 4, 2026) – ",
        "Marrow Bay, Tenn. -- ",
        "Quarry, Maine -- ",
        "Quarry, 12 May 2026 (LW/LR) -- ",
        "QUARRY/PIER. Oct 6 (Lantern) - ",
        "Marrow Bay (CNN) ",
    ],
)
def test_a_dateline_stands_before_the_report(filed: str) -> None:
    laid, skipped = datelines.opened(layout(filed + REPORT, load("en")), load("en"))
    assert [laid.text[a:b] for a, b in laid.sentences] == ["Two men died.", "The port was shut."]
    assert [(s.reason, s.text) for s in skipped] == [("dateline", filed.strip())]


@pytest.mark.parametrize("text", ["NATO - Russia's answer came late.", "The ABC — it is said — knew.", "SOS — two men drowned."])
def test_capitals_before_a_dash_are_no_dateline_by_themselves(text: str) -> None:
    assert datelines.opened(layout(text, load("en")), load("en"))[1] == ()


def test_a_report_may_begin_with_a_figure() -> None:
    laid, _ = datelines.opened(layout("PORT ELSE, May 2 — 14 people died.", load("en")), load("en"))
    assert [laid.text[a:b] for a, b in laid.sentences] == ["14 people died."]


def test_a_dateline_opens_the_report_behind_its_outlet_its_day_its_title_and_its_writer() -> None:
    head = ["Lantern News", "Posted: March 4, 2026", "Fire at the port", "By Ada Holm", "Updated", "Fire at the port"]
    laid, skipped = datelines.opened(layout("\n\n".join([*head, "PORT ELSE (Reuters) - " + REPORT]), load("en")), load("en"))
    assert laid.text[slice(*laid.sentences[-2])] == "Two men died."
    assert [s.text for s in skipped] == ["PORT ELSE (Reuters) -"]


def test_a_dateline_with_a_rare_dash_keeps_its_own_characters() -> None:
    laid, skipped = datelines.opened(layout("PORT ELSE ― " + REPORT, load("en")), load("en"))
    assert all(s.span and s.text == laid.text[slice(*s.span)] for s in skipped)
    assert "―" in laid.text


@pytest.mark.parametrize("filed", ["Варн, 4 ноября 2018, 04:00 — ЗАРЯ ", "04:00 ЗАРЯ ", "4 ноября, 04:00 — ИА ЗАРЯ "])
def test_a_russian_dateline_with_the_hour_is_left_out(filed: str) -> None:
    laid = layout(f"{filed}Порт закрыли в мае.", load("ru"))
    opened, skipped = datelines.opened(laid, load("ru"))
    assert [laid.text[slice(*s)] for s in opened.sentences] == ["Порт закрыли в мае."]
    assert [k.text for k in skipped] == [filed.strip()]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("9:40 pm on 4 March 2026", "en"),
        ("Tuesday, March 4, 2026, 9:40 am", "en"),
        ("17 августа, понедельник", "ru"),
        ("Понедельник, 17 августа, 14:30 мск", "ru"),
    ],
)
def test_a_line_of_a_day_with_its_hour_or_weekday_is_a_dateline(line: str, language: str) -> None:
    assert datelines.paragraph(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [("On 4 March.", "en"), ("Two men on 4 March", "en"), ("At 9:40", "en"), ("17 августа умерли двое", "ru"), ("В 14:30", "ru")],
)
def test_a_line_that_tells_more_than_a_day_or_answers_with_one_is_no_dateline(line: str, language: str) -> None:
    assert not datelines.paragraph(line, language)
