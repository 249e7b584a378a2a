"""Whose name a hop bears: of several who are named in the words of a source, he who speaks."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def speakers(text: str) -> list[str | None]:
    """The name of each statement's origin, in the order of the text; nothing where the outlet tells it."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    told = sorted(reading.statements, key=lambda s: s.spans)
    return [names.get(s.hops[-1].entity or "") if len(s.hops) > 1 else None for s in told]


NAMED = [
    (
        "a list of callings is his whose name closes it, whoever bore one of them before",
        "Певец Пётр Липов отказался ехать. «Браво», — заявил певец, сторож и директор Иван Клёнов.",
        [None, "Иван Клёнов"],
    ),
    (
        "who goes on speaking by his calling is not another who bears it",
        "Актёр Пётр Липов обвинил в поджоге Ивана Клёнова. Клёнов ответил, что не помнит этого. Актёр также сказал, что курил.",
        ["Пётр Липов", "Иван Клёнов", "Актёр"],
    ),
    (
        "who goes on speaking by his calling is he where nobody else spoke",
        "Мэр Иван Клёнов открыл мост. Мэр также сказал, что кран упал.",
        [None, "Иван Клёнов"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in NAMED])
def test_a_hop_bears_the_name_of_who_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_list_of_callings_that_ends_with_whose_brother_he_is_is_not_his_brother_s() -> None:
    assert speakers("Мост закрыт, заявил певец, сторож и брат Ивана Клёнова.") != ["Иван Клёнов"]
