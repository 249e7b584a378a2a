"""Whose lawyer or aide speaks is not who speaks: *адвокат Клёнова заявил* has no words of Klenov's, named elsewhere or not."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def speakers(text: str) -> list[str | None]:
    """Who says each attributed statement: the last of its chain, as the entity is called."""
    taken = pipeline.take_in(text.encode(), "x.txt", RULES, Hints(outlet="Заря", path="x.txt"))
    readings = [pipeline.read(intake, RULES) for intake in taken]
    called = {e.id: e.name for r in readings for e in r.entities}
    return [called.get(s.hops[-1].entity or "") for r in readings for s in r.statements if len(s.hops) > 1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Адвокат Клёнова заявил, что дело закрыли.", "Адвокат Клёнова"),
        ("Защитник Орлова сообщил, что дело закрыли.", "Защитник Орлова"),
        ("Помощник Клёнова сообщил, что дело закрыли.", "Помощник Клёнова"),
        ("Дело закрыли, сообщил адвокат Орлова.", "адвокат Орлова"),
        ("Адвокат Клёнов заявил, что дело закрыли.", "Клёнов"),
        ("Адвокат Клёнова заявила, что дело закрыли.", "Клёнова"),
    ],
)
def test_a_man_s_verb_tells_a_man_s_lawyer_from_a_woman_of_the_same_letters(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_who_is_him_in_a_short_quotation_did_not_speak_it() -> None:
    told = "Иван Клёнов арестован. Адвокат Клёнова сообщил, что его избили. «Его били ногами», — сказал он."
    assert speakers(told) == ["Адвокат Клёнова", "Адвокат Клёнова"]
