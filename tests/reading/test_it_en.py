"""Whom an English "it" that speaks stands for: the body that spoke, not the outlet it told, and not the police."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def origins(text: str) -> list[str | None]:
    """Who each statement goes back to, in reading order."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Bay Post"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    return [names.get(s.hops[-1].entity or "", s.hops[-1].text) for s in sorted(reading.statements, key=lambda s: s.spans)]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Committee told Interfax that one man was held.\n\nHe was held for two days, it said.",
        "The Harbour Committee said that police searched the pier. It said the gate was shut.",
        "The Harbour Committee said that police searched the pier. Its case was that the gate was shut.",
    ],
)
def test_it_is_the_body_that_spoke(text: str) -> None:
    first, second = origins(text)
    assert first == second
    assert "Harbour Committee" in (first or "")


def test_an_it_that_seems_names_nobody() -> None:
    assert origins("In some cases, it appears that clerks have been held for months.") == ["Bay Post"]
    assert origins("It seems that the pier was shut.") == ["Bay Post"]
