"""What stands around a report is left out of it, and no more than that."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def told(text: str) -> list[str]:
    """The statements that are read in this text, a headline before it."""
    hints = Hints(outlet="Заря", title="Кран в порту", path="x.txt")
    taken = pipeline.take_in(f"Кран в порту\n\n{text}\n".encode(), "x.txt", RULES, hints)
    return [s.text for intake in taken for s in pipeline.read(intake, RULES).statements]


DATELINES = ["ЗАРЕЧЬЕ, 10 июля, Заря.", "ЗАРЕЧЬЕ, 5 мая /Новости-Порт/.", "Заречье. 11 мая.", "Зареченский край, 1 мая, z.ru."]


@pytest.mark.parametrize("dateline", [*DATELINES, "Заречье. 2 декабря. МАЯК -"])
def test_a_dateline_inside_a_paragraph_is_no_statement(dateline: str) -> None:
    assert told(f"{dateline} Старый кран в порту упал ночью. Его починят к осени.") == [
        "Старый кран в порту упал ночью",
        "Его починят к осени",
    ]


def test_a_day_in_italics_is_no_statement() -> None:
    assert told("*24 января 2026 года*\n\nСтарый кран в порту упал ночью.") == ["Старый кран в порту упал ночью"]


def test_a_report_of_one_paragraph_that_asks_for_subscribers_is_still_a_report() -> None:
    report = "Старый кран в порту упал ночью на причал. " * 12
    assert len(told(f"{report}Подписывайтесь на наш канал.")) == 12


def test_a_first_paragraph_that_ends_in_a_quoted_full_stop_is_read() -> None:
    taken = pipeline.take_in(b'Holm wrote: "I love this town. I stay."\n\nThe mayor laughed.\n', "x.txt", RULES, Hints())
    assert len([s for intake in taken for s in pipeline.read(intake, RULES).statements]) == 3


def test_a_line_that_ends_in_a_full_stop_and_a_single_mark_is_read() -> None:
    report = b"The gate fell.\n\nHolm denied the allegations, saying: 'I never touched the gate.'\n\nThe bridge held."
    taken = pipeline.take_in(report, "x.txt", RULES, Hints())
    statements = [s.text for intake in taken for s in pipeline.read(intake, RULES).statements]
    assert statements == ["The gate fell", "the allegations", "'I never touched the gate.'", "The bridge held"]


def test_a_label_below_a_short_report_makes_no_head_of_what_is_told_above_it() -> None:
    report = "Старый кран в порту упал ночью, сообщил смотритель Клёнов. Раненых нет.\n\nКран починят.\n\nИсточник: Заря"
    assert told(report) == ["Старый кран в порту упал ночью", "Раненых нет", "Кран починят"]


def test_a_first_paragraph_of_several_sentences_is_no_headline() -> None:
    report = "Старый кран в порту упал ночью. Такое заявление сделал смотритель порта.\n\nКран починят к осени.\n"
    taken = pipeline.take_in(report.encode(), "x.txt", RULES, Hints(outlet="Заря"))
    assert len([s for intake in taken for s in pipeline.read(intake, RULES).statements]) > 1


def test_a_picture_kept_on_file_is_no_report() -> None:
    caption = b"FILE - Candles stand on the pier on May 7. The city shut it. (AP Photo/Ada Holm, File)"
    taken = pipeline.take_in(b"The mayor laughed on Monday.\n\n" + caption + b"\n\nThe pier was shut.\n", "x.txt", RULES, Hints())
    assert [s.text for i in taken for s in pipeline.read(i, RULES).statements] == [
        "The mayor laughed on Monday",
        "The pier was shut",
    ]


def test_a_line_that_is_a_site_s_address_is_no_statement() -> None:
    assert told("zarya-port.ru:\n\nСтарый кран в порту упал ночью.") == ["Старый кран в порту упал ночью"]


def test_a_line_in_single_marks_is_a_subhead() -> None:
    assert told("The mayor paid on Monday.\n\n‘R900 to two clerks’\n\nThe board met in May.") == [
        "The mayor paid on Monday",
        "The board met in May",
    ]


def test_where_more_of_it_stands_is_a_link_and_no_statement() -> None:
    text = "Fire at the old depot\n\nThe depot burned down on Monday. Nobody was hurt. Read more: https://example.org/1\n"
    settings = Settings(model=False)
    taken = pipeline.take_in(text.encode(), "a.txt", settings, Hints(path="a.txt"))[0]
    reading = pipeline.read(taken, settings)
    assert [s.text for s in reading.statements] == ["The depot burned down on Monday", "Nobody was hurt"]
    assert "Read more: https://example.org/1" in [s.text for s in reading.skipped]


def test_the_head_of_a_markdown_file_a_headline_in_capitals_and_scraps_put_nothing_forward() -> None:
    """Front matter, a long headline in capitals and a line of a word or two are listed as skipped."""
    head = "---\nlayout: post\ntags: [news]\n---\n\nMAN OF THE PORT TO STAND TRIAL FOR TAKING THE MONEY OF THE BOARD\n\n"
    text = head + "The trial of Adam Holm begins on Monday in Varnholm.\n\n(VPD)\n\nand\n"
    intake = pipeline.take_in(text.encode(), "page.md", Settings(model=False), Hints())[0]
    reading = pipeline.read(intake, Settings(model=False))
    assert [s.text for s in reading.statements] == ["The trial of Adam Holm begins on Monday in Varnholm"]


def test_a_line_that_gives_an_outlet_a_date_and_a_headline_is_a_source() -> None:
    assert told("Голос порта 2013-01-10: Старый кран в порту стоит без дела.\n\nКран починят.") == ["Кран починят"]


@pytest.mark.parametrize(
    "stamp", ["10:10 a.m.", "9:05 p.m.", "5 p.m. ET", "14:30", "12.45 МСК", "Follow Petra Quill on Twitter @pquill"]
)
def test_the_time_of_an_entry_and_an_invitation_to_follow_its_author_are_no_statements(stamp: str) -> None:
    assert told(f"The crane fell.\n\n{stamp}\n\nThe port closed.") == ["The crane fell", "The port closed"]


def test_a_time_that_answers_a_question_or_ends_a_sentence_is_told() -> None:
    assert told("At what time did the crane fall?\n\n10:10 a.m.") == ["10:10 a.m"]
    assert told("The crane fell at 10:10 a.m.") == ["The crane fell at 10:10 a.m"]
