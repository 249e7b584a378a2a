"""Two days of one arrest, one conviction or one sentence, in two documents."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Heading
from sayso.settings import Settings
from sayso.weighing.weigh import weigh

RULES = Settings(model=False)
ONE = "Former mayor Paul Orekhov was arrested on March 2, the harbour office said. He had run Veleta for a year."
КЛЁНОВ = "Бывший мэр Иван Клёнов задержан 2 марта, сообщили в порту. Он руководил городом год."


def found(*told: str) -> set[tuple[str, str]]:
    readings = []
    for number, text in enumerate(told):
        hints = Hints(outlet=("Lantern", "Harbour")[number], published="2026-03-03")
        readings += [pipeline.read(i, RULES) for i in pipeline.take_in(text.encode(), f"{number}.txt", RULES, hints)]
    return {(c.relation, c.kind) for c in weigh(Heading(id="x", title="x", created="2026-01-01"), readings).conflicts}


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Paul Orekhov, the former mayor, was arrested on March 1, his lawyer said.", {("conflict", "date")}),
        ("Paul Orekhov, the former mayor, was arrested on March 2, his lawyer said.", set()),
        ("Paul Orekhov was arrested on March 1 and, on March 2, let go, his lawyer said.", set()),
        ("Paul Orekhov was arrested on January 1, his lawyer said.", set()),
        ("Anna Lisova, the former mayor, was arrested on March 1, her lawyer said.", set()),
    ],
)
def test_two_days_of_one_arrest_are_a_conflict_where_neither_knows_of_the_other(
    other: str, expected: set[tuple[str, str]]
) -> None:
    assert found(ONE, other) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Экс-мэра Ивана Клёнова задержали 1 марта. Об этом рассказал его адвокат.", {("conflict", "date")}),
        ("Ивана Клёнова арестовали 3 марта. Об этом рассказал его адвокат.", set()),
    ],
)
def test_a_detention_is_no_arrest_by_a_court(other: str, expected: set[tuple[str, str]]) -> None:
    assert found(КЛЁНОВ, other) == expected
