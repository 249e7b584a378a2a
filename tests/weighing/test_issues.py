"""Issues of a series: what recurs from forecast to forecast is told anew of each day."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Case, Heading
from sayso.settings import Settings

RULES = Settings(model=False)
ENGLISH = "Weather in Varnish: March {0}\n\nSnow is likely in Varnish on March {0}. Winds will blow from the northwest all day."
RUSSIAN = (
    "Погода на {0} марта\n\nВ Варнске {0} марта ожидается снег. Ветер северо-западный 7-12 метров в секунду. Днём будет сухо."
)
LED = "Погода в Варнске\n\n{0} марта в Варнске ожидается снег. Ветер северо-западный 7-12 метров в секунду. Днём будет сухо."
FIRE = "Fire in Varnish\n\nA mill burnt down in Varnish on March 2. The fire was put out within an hour. {0} jetties are shut."


def read(texts: dict[str, str]) -> Case:
    """The case of these texts, each by the day it was put out, and no two of the same bytes."""
    said = [(text + " " * at, Hints(outlet=f"Outlet {at}", published=day)) for at, (day, text) in enumerate(texts.items())]
    taken = [pipeline.take_in(f"{text}\n".encode(), "a.txt", RULES, hints) for text, hints in said]
    heading = Heading(id="c", title="t", created="2026-03-08")
    return pipeline.weigh(heading, [pipeline.read(intake, RULES) for (intake,) in taken])


def joined(case: Case) -> int:
    return sum(len(c.statements) > 1 for c in case.claims)


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, LED])
def test_forecasts_of_one_series_for_two_days_say_nothing_in_common(text: str) -> None:
    assert joined(read({"2026-03-02": text.format(3), "2026-03-05": text.format(6)})) == 0


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, LED])
def test_two_forecasts_for_one_day_say_the_same(text: str) -> None:
    assert joined(read({"2026-03-02": text.format(6), "2026-03-05": text.format(6)})) > 0


def test_news_of_one_happening_that_is_put_out_again_says_the_same() -> None:
    case = read({"2026-03-02": FIRE.format("Two"), "2026-03-04": FIRE.format("Three").replace("on March 2", "on March 3")})
    assert joined(case) > 0
