"""Accounts that go on without a cue in Russian, and where they end."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def told(text: str) -> list[tuple[str | None, str]]:
    """Who last says each statement of this text, and its first two words, in the order of the text."""
    intake = pipeline.take_in(f"Кран в порту\n\n{text}\n".encode(), "x.txt", RULES, Hints(outlet="Заря", title="Кран в порту"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    said = sorted(reading.statements, key=lambda s: s.spans)
    return [
        (names.get(s.hops[-1].entity or "", s.hops[-1].text) if len(s.hops) > 1 else None, " ".join(s.text.split()[:2]))
        for s in said
    ]


CASES = [
    (
        "what eyewitnesses tell goes on to the end of their paragraph, and no further",
        "По словам очевидцев, сначала погас свет. Началась паника. Выхода никто не знал.\n\nПорт построили в мае.",
        [("очевидцы", "сначала погас"), ("очевидцы", "Началась паника"), ("очевидцы", "Выхода никто"), (None, "Порт построили")],
    ),
    (
        "the account of a victim ends where the law is at work",
        "По словам потерпевшего, у склада началась ссора. Один рабочий ударил другого. Возбуждено уголовное дело.",
        [("потерпевшего", "у склада"), ("потерпевшего", "Один рабочий"), (None, "Возбуждено уголовное")],
    ),
    (
        "what was established goes on, and has nobody who says it",
        "Установлено, что трое рабочих пили на складе. Затем один из них ударил другого ломом.",
        [("Установлено, что", "трое рабочих"), ("Установлено, что", "Затем один")],
    ),
    (
        "what was established ends where somebody is brought to court",
        "Установлено, что сторожа били рабочих. К суду были привлечены трое. Они получили по два года колонии.",
        [("Установлено, что", "сторожа били"), (None, "К суду"), (None, "Они получили")],
    ),
    (
        "a person's account is taken up by a pronoun, and what stands between belongs to it",
        "Клёнов рассказал, что его задержали у склада. Во дворе стояли грузовики. Там рабочие его избили.",
        [("Клёнов", "его задержали"), ("Клёнов", "Во дворе"), ("Клёнов", "Там рабочие")],
    ),
    (
        "what nothing takes up is told by the outlet",
        "Клёнов рассказал, что его задержали у склада. Порт построили в прошлом веке.",
        [("Клёнов", "его задержали"), (None, "Порт построили")],
    ),
    (
        "a threat told in an account is part of it",
        "Клёнов рассказал, что его задержали у склада. Также рабочие угрожали утопить его.",
        [("Клёнов", "его задержали"), ("Клёнов", "Также рабочие")],
    ),
    (
        "what officials tell goes on by a sequel alone",
        "Управление порта сообщило, что кран задел склад. Затем он упал на причал. Ветер дул с моря.",
        [("Управление", "кран задел"), ("Управление", "Затем он"), (None, "Ветер дул")],
    ),
    (
        "an authority that acts, or a date, opens what the outlet tells",
        "По словам потерпевшего, у склада началась ссора. Полиция начала розыск. 7 мая рабочих отпустили.",
        [("потерпевшего", "у склада"), (None, "Полиция начала"), (None, "7 мая")],
    ),
    (
        "what is so now is no part of an account of the past",
        "По словам очевидцев, сначала погас свет. Кран стоит на причале.",
        [("очевидцы", "сначала погас"), (None, "Кран стоит")],
    ),
    (
        "what a court found goes on, and so does what the investigation believes happened",
        "Как установил суд, Клёнов ударил сторожа. Сторож упал.\n\nСледствие считает, что Липов взял деньги. Затем он скрылся.",
        [("суд", "Клёнов ударил"), ("суд", "Сторож упал"), ("Следствие", "Липов взял"), ("Следствие", "Затем он")],
    ),
    (
        "what a later sentence gives to somebody opens no account",
        "Кран упал, сообщает ТАСС. Об этом заявил директор порта. Он ушёл.",
        [("директор порта", "Кран упал"), (None, "Он ушёл")],
    ),
    (
        "an outlet's report does not go on by a pronoun",
        "По данным газеты «Причал», Клёнов ушёл из порта. Он работал там с мая.",
        [("Причал", "Клёнов ушёл"), (None, "Он работал")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_account_goes_on(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected
