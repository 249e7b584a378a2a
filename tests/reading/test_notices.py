"""What the law or a site puts beside a report is no statement, and news about the same matter is one."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.parts import notices

NOTICES = [
    ("ru", "НАСТОЯЩИЙ МАТЕРИАЛ ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ ООО «ВЕЧЕРНИЙ ЛИСТОК». 18+"),
    ("ru", "* «Бумажный мост» признан Минюстом иностранным агентом."),
    ("ru", "*Признан иноагентом."),
    ("ru", "«Бумажный мост» признан нежелательной организацией."),
    (
        "ru",
        "Данное сообщение (материал) создано иностранным средством массовой информации, выполняющим функции иностранного агента.",
    ),
    ("en", "* Paper Bridge has been designated a foreign agent."),
    ("en", "This material was created by a foreign agent."),
]
NEWS = [
    ("ru", "В пятницу Минюст признал Реннова иностранным агентом."),
    ("ru", "«Бумажный мост» был признан иностранным агентом в 2031 году."),
    ("ru", "* Суд продлил арест до мая."),
    ("en", "The ministry designated Holm a foreign agent on Friday."),
]


@pytest.mark.parametrize(("language", "text"), NOTICES)
def test_a_notice_is_told_by_its_shape(language: str, text: str) -> None:
    assert notices.legal(text, load(language))


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_news_of_the_same_words_is_no_notice(language: str, text: str) -> None:
    assert not notices.legal(text, load(language))


@pytest.mark.parametrize("text", ["12 replies 40 reposts", "1,2 тыс. просмотров · 3 комментария", "5K views"])
def test_a_line_of_counts_is_no_statement(text: str) -> None:
    assert notices.counts(text)


@pytest.mark.parametrize("text", ["40 views on the war", "Two replies came.", "12"])
def test_a_figure_in_a_report_is_no_count(text: str) -> None:
    assert not notices.counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The coal gallery in March. Photo: Anna Klenova / Vesper Tribune",
        "Склад в Кедрозёрске. Фото: Анна Клёнова",
        "The gate of the depot (Photo: Ada Holm)",
        "A crane in Varnholm. AP Photo/Ada Holm",
    ],
)
def test_a_caption_is_left_out_with_its_credit(text: str) -> None:
    assert notices.picture(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry published a photo: it shows the gate. Nobody knows who took it.",
        "He sent them photos of the ledger.",
        "The ministry published a photo: the gate is open.",
        "На фото видно, что ворота открыты.",
        "The agency said the image was taken in March.",
    ],
)
def test_a_sentence_about_a_picture_is_read(text: str) -> None:
    assert not notices.picture(text)


@pytest.mark.parametrize(
    "text", ["Harbour Office, Quarry (313) 555-0199", "Приёмная порта: +7 (495) 555-01-99", "Press desk: ask@quarry.example"]
)
def test_a_line_that_closes_with_a_telephone_number_or_an_address_says_whom_to_ask(text: str) -> None:
    assert notices.contact(text)


@pytest.mark.parametrize("text", ["Holm called (313) 555-0199 on Monday.", "The fund paid 1 000 000 000", "The toll was 12-14"])
def test_a_figure_at_the_end_of_a_line_is_no_telephone_number(text: str) -> None:
    assert not notices.contact(text)
