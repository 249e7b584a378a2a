"""Chats, testimonies below headings and records of interrogation are told by those who speak in them."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

CHAT = """[12/03/2025, 10:15:02] Ada Linden: They took my son this morning
[12/03/2025, 10:15:40] Ada Linden: The officer said the gate was shut
[12/03/2025, 10:17:11] Peter Holm: Did they show a warrant?
[12/03/2025, 10:20:00] Peter Holm: I called the station."""
ANDROID = """12.03.2025, 10:15 - Ада Клёнова: Сына забрали утром
12.03.2025, 10:17 - Пётр Холм: Я звонил в отдел."""
TESTIMONIES = """“Nine days”: testimonies from the coast

The Coast Group interviewed 14 people. Their names have been changed.

Testimony of Ada, 27, teacher

I was stopped on 2 March. A soldier took my phone.

Testimony of Omar, 41, driver

They beat me with cables. The doctor told me that two ribs were broken.

The ministry did not respond to a request for comment."""
RECORD = """ПРОТОКОЛ ДОПРОСА СВИДЕТЕЛЯ

Следователь лейтенант юстиции Громов П. А. допросил в качестве свидетеля:

1. Фамилия, имя, отчество: Линден Виктор Сергеевич

По существу дела могу показать следующее:

Я работаю кладовщиком. Накладные мне велел подписать инженер Клёнов.

Вопрос следователя: Кто вывез балки?

Ответ свидетеля: Балки вывезли ночью. Водителей я не знаю.

Протокол прочитан лично, замечаний нет.

Свидетель ____________ Линден В. С."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CHAT,
            [
                (["Ada Linden"], "They took my son this morning"),
                (["Ada Linden", "The officer"], "the gate was shut"),
                (["Peter Holm"], "I called the station"),
            ],
        ),
        (ANDROID, [(["Ада Клёнова"], "Сына забрали утром"), (["Пётр Холм"], "Я звонил в отдел")]),
        (
            TESTIMONIES,
            [
                ([], "The Coast Group interviewed 14 people"),
                ([], "Their names have been changed"),
                (["Ada"], "I was stopped on 2 March"),
                (["Ada"], "A soldier took my phone"),
                (["Omar"], "They beat me with cables"),
                (["Omar", "The doctor"], "two ribs were broken"),
                ([], "The ministry did not respond to a request for comment"),
            ],
        ),
        (
            RECORD,
            [
                (["Линден Виктор Сергеевич"], "Я работаю кладовщиком"),
                (["Линден Виктор Сергеевич"], "Накладные мне велел подписать инженер Клёнов"),
                (["Линден Виктор Сергеевич"], "Балки вывезли ночью"),
                (["Линден Виктор Сергеевич"], "Водителей я не знаю"),
            ],
        ),
    ],
)
def test_every_word_is_on_the_say_so_of_who_speaks(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read(text, "a.txt")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Port report\n\nAda Linden, 27\n\nThe clerk was hurt.\n\nOmar Holm, 41\n\nThe driver left. Nobody saw him.",
        "Story of a bridge\n\nThe bridge was built in 1920. It fell in May.",
    ],
)
def test_headings_above_reports_make_nobody_speak(text: str) -> None:
    assert all(not sources for sources, _ in said(read(text, "a.txt")))
