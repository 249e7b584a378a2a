"""Whose a statement is that is said to say something."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def origin(text: str, said: str) -> str | None:
    """The name of the one who put these words forward."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    [statement] = [s for s in reading.statements if said in s.text]
    return names.get(statement.hops[-1].entity or "") if len(statement.hops) > 1 else None


OWNED = [
    (
        "who released it",
        'On Friday, the Varnholm Port Authority released a statement about the fire. "We reject the claim," read the statement.',
        "We reject the claim",
    ),
    (
        "who said something in it",
        "The Varnholm Port Authority said in a statement that the crane was safe. The statement said the gate had been locked.",
        "the gate had been locked",
    ),
    (
        "who released it in the paragraph above",
        "The Varnholm Port Authority issued a statement on Friday.\n\nThe statement said the gate had been locked.",
        "the gate had been locked",
    ),
]


@pytest.mark.parametrize(("text", "said"), [pytest.param(*row[1:], id=row[0]) for row in OWNED])
def test_a_statement_is_theirs_who_released_it(text: str, said: str) -> None:
    assert origin(text, said) == "Varnholm Port Authority"


def test_a_statement_that_nobody_released_speaks_for_itself() -> None:
    assert origin("The gate was closed. The statement said the gate had been locked.", "had been locked") == "The statement"


def test_it_is_the_paper_that_said_the_sentence_before() -> None:
    text = "Guards held Karl Linden at a home, according to a sheriff’s affidavit.\n\nIt says the men had fought."
    assert origin(text, "the men had fought") == "a sheriff’s affidavit"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("In the affidavit, Karl Linden said the boy went away.", ["the affidavit", "Karl Linden"]),
        ("In a police report, the guard said the boy went away.", ["a police report", "the guard"]),
        ("In his affidavit, Karl Linden said the boy went away.", ["Karl Linden"]),
    ],
)
def test_a_paper_of_others_passes_on_what_is_said_in_it(text: str, chain: list[str]) -> None:
    [intake] = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette"))
    [statement] = pipeline.read(intake, RULES).statements
    assert [hop.text for hop in statement.hops[1:]] == chain
