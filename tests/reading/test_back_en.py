"""English sentences that only tell who reported the one before hand it to him, as translated news has it."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)
TOLD = "The harbour master was dismissed."


def chain(text: str) -> list[str | None]:
    """The names in the chain of the first statement, its outlet left out."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Bay Post"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    first = min(reading.statements, key=lambda s: s.spans)
    assert first.text == TOLD.rstrip(".")
    return [names.get(h.entity or "", h.text) for h in first.hops[1:]]


@pytest.mark.parametrize(
    ("behind", "want"),
    [
        ("This is reported by Reuters.", ["Reuters"]),
        ("This was reported by the agency “Lantern Wire”.", ["Lantern Wire"]),
        ("It was reported by Reuters with reference to the coast guard.", ["Reuters", "the coast guard"]),
        ("This is reported by Reuters, referring to the coast guard.", ["Reuters", "the coast guard"]),
        ("This news was announced by the harbour office in its channel.", ["the harbour office"]),
        ("Reuters writes about this.", ["Reuters"]),
        ("Reuters reports with reference to the coast guard.", ["Reuters", "the coast guard"]),
        ("The Coast Guard Union (CGU) said in a statement.", ["Coast Guard Union"]),
    ],
)
def test_who_is_said_to_have_reported_it_is_behind_it(behind: str, want: list[str]) -> None:
    assert chain(f"Port news\n\n{TOLD} {behind} Rain fell.\n") == want


@pytest.mark.parametrize(
    "behind",
    [
        "It was reported by Reuters that the port was shut.",
        "He reported this.",
        "Was this reported by Reuters?",
    ],
)
def test_what_reports_something_else_is_not(behind: str) -> None:
    assert chain(f"Port news\n\n{TOLD} {behind} Rain fell.\n") == []


def test_who_informed_an_outlet_told_the_sentence_before() -> None:
    assert chain(f"{TOLD} The port authority informed the Zarya news agency.")[-1] == "The port authority"
