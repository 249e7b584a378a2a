"""A judgment is its court's: what it finds and decides is ruled, what was told to it stays with who told it."""

from __future__ import annotations

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

VERDICT = """П Р И Г О В О Р

Именем Российской Федерации

Вязовский городской суд в составе судьи Орловой Н. В., подсудимого Старостина Г. И., рассмотрев уголовное дело,

УСТАНОВИЛ:

Старостин Г. И. похитил 62 тонны балок.

Подсудимый Старостин вину не признал и показал, что балки были списаны. Решение принял инженер Линден.

Свидетель Тамбовцев показал, что видел, как балки вывозили. Доводы защиты суд отвергает.

ПРИГОВОРИЛ:

Признать Старостина Геннадия Ивановича виновным.
"""
EUROPEAN = """CASE OF HOLM v. UTOPIA

JUDGMENT

1. The applicant submitted that he had been beaten at the station.

2. The Government contested those allegations.

FOR THESE REASONS, THE COURT UNANIMOUSLY

1. Holds that there has been a violation of Article 3;
"""


def read(text: str) -> Reading:
    settings = Settings(model=False)
    return pipeline.read(pipeline.take_in(text.encode(), "judgment.txt", settings, Hints(path="judgment.txt"))[0], settings)


def told(text: str) -> list[tuple[str, list[str], str]]:
    """The stance of each statement, the names along its chain, its words."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    return [(s.stance, [names.get(h.entity or "", "") for h in s.hops], s.text) for s in reading.statements]


def test_what_a_court_finds_and_decides_is_ruled_and_what_it_was_told_is_not() -> None:
    court = "Вязовский городской суд"
    assert told(VERDICT) == [
        ("ruled", [court], "Старостин Г. И. похитил 62 тонны балок"),
        ("ruled", [court], "Подсудимый Старостин вину не признал"),
        ("fact", [court, "Старостин Геннадий Иванович"], "балки были списаны"),
        ("fact", [court, "Старостин Геннадий Иванович"], "Решение принял инженер Линден"),
        ("fact", [court, "Тамбовцев"], "видел, как балки вывозили"),
        ("ruled", [court], "Доводы защиты суд отвергает"),
        ("ruled", [court], "Признать Старостина Геннадия Ивановича виновным"),
    ]


def test_who_sat_and_appeared_puts_nothing_forward() -> None:
    skipped = [s.text for s in read(VERDICT).skipped if s.reason == "particulars"]
    assert any(text.startswith("Вязовский городской суд в составе") for text in skipped)
    assert {"УСТАНОВИЛ:", "ПРИГОВОРИЛ:"} <= set(skipped)


def test_the_operative_part_alone_is_the_courts_in_a_judgment_that_tells_the_facts_first() -> None:
    stances = [(stance, text) for stance, _, text in told(EUROPEAN)]
    assert stances == [
        ("alleged", "he had been beaten at the station"),
        ("denied", "those allegations"),
        ("ruled", "Holds that there has been a violation of Article 3"),
    ]


def test_a_report_on_a_judgment_is_no_judgment() -> None:
    report = (
        "Суд вынес приговор\n\nВязовский городской суд приговорил Старостина к пяти годам. Адвокат сказал, что обжалует решение."
    )
    assert [s.hops[0].entity for s in read(report).statements if len(s.hops) == 1] == [None]
