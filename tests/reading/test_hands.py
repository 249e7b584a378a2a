"""Sentences that say whose work is in a report lead to those outlets and tell nothing of the story."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

RULES = Settings(model=False)
TOLD = "Fourteen people drowned when the ferry Odile sank on Monday, the coast guard said. The port was shut."


def read(closing: str) -> Reading:
    (intake,) = pipeline.take_in(f"{TOLD}\n\n{closing}\n".encode(), "ferry.txt", RULES, Hints(outlet="Marrow Bay Post"))
    return pipeline.read(intake, RULES)


def parents(reading: Reading) -> list[str]:
    names = {e.id: e.name for e in reading.entities}
    return sorted(names[d.parent] for d in reading.derivations)


@pytest.mark.parametrize(
    ("closing", "drawn_on"),
    [
        ("The Associated Press contributed to this report.", ["Associated Press"]),
        ("Ada Holm of Reuters and Viktor Renn contributed reporting.", []),
        ("Based on reporting by Meduza, Reuters, and The Quarry Times", ["Meduza", "Quarry Times", "Reuters"]),
        ("___\n\nInformation from: The Quarry County Daily News, http://www.quarry.example", ["Quarry County Daily News"]),
        ("Material from the Lantern News was used in this report.", ["Lantern News"]),
        ("Ada Holm and Viktor Renn reported on this story for Reuters.", ["Reuters"]),
        ("Viktor Renn adapted this story for The Quarry Times. Ada Holm was the editor.", ["Quarry Times"]),
        ("Viktor Renn in Quarry also contributed to the report.\n\nI'm Ada Holm.", []),
    ],
)
def test_the_outlets_thanked_are_drawn_on_and_the_thanks_are_no_statement(closing: str, drawn_on: list[str]) -> None:
    reading = read(closing)
    assert parents(reading) == drawn_on
    assert len(reading.statements) == 2


@pytest.mark.parametrize(
    "closing",
    [
        "Information from the Quarry County Daily News shows that the gate was open.",
        "The fog contributed to the wreck, he said.",
        "When it closed, Holm was the editor.",
    ],
)
def test_a_sentence_that_goes_on_tells_of_the_story(closing: str) -> None:
    assert len(read(closing).statements) == 3


def test_a_site_in_another_countrys_zone_is_one_name() -> None:
    assert parents(read("The captain told Bay-news.com.au that the ferry was old.")) == ["Bay-news.com.au"]
