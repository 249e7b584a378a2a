"""The agency that a report names as its maker is drawn on as a whole, wherever around the report it stands."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Reading
from sayso.settings import Settings

RULES = Settings(model=False)
TOLD = "Fourteen people drowned when the ferry Odile sank on Monday, the coast guard said. The port was shut."
TOLD_RU = "Четырнадцать человек утонули, когда затонул паром «Одилия», сообщила береговая охрана. Порт закрыт."


def read(text: str, outlet: str | None = "Bay Post") -> Reading:
    (intake,) = pipeline.take_in(text.encode(), "ferry.txt", RULES, Hints(outlet=outlet))
    return pipeline.read(intake, RULES)


def parents(reading: Reading) -> list[str]:
    names = {e.id: e.name for e in reading.entities}
    return [names[d.parent] for d in reading.derivations]


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry sinks\n\nQUARRY HARBOUR, March 4 (Reuters) - {TOLD}\n",
        f"Ferry sinks\n\n(Reuters) - {TOLD}\n",
        f"Ferry sinks\n\nVarnholm (Reuters) — {TOLD}\n",
        f"Ferry sinks\n\nBy Reuters\n\n{TOLD}\n",
        f"Ferry sinks\n\nAda Holm and Viktor Renn, Reuters\n\nQUARRY HARBOUR - {TOLD}\n",
        f"Ferry sinks\n\nREUTERS-BAY\n\n{TOLD}\n",
        f"Ferry sinks\n\n{TOLD}\n\nSource: Reuters\n",
        f"Ferry sinks\n\n{TOLD}\n\n(Reuters)\n",
        f"Ferry sinks\n\n{TOLD}\n\nCopyright 2026 Reuters. All rights reserved.\n",
        f"Затонул паром\n\nПОРТ ЗАРЕЧЬЕ, 4 марта — Рейтер. {TOLD_RU}\n",
        f"Затонул паром\n\nПОРТ ЗАРЕЧЬЕ, 4 марта. /Рейтер/. {TOLD_RU}\n",
        f"Затонул паром\n\nЗаречье. 4 марта. РЕЙТЕР - {TOLD_RU}\n",
        f"Затонул паром\n\n{TOLD_RU}\n\nИсточник: Рейтер\n",
        f"Затонул паром\n\n{TOLD_RU}\n\nПо материалам агентства Рейтер\n",
    ],
)
def test_the_agency_is_drawn_on(text: str) -> None:
    reading = read(text)
    assert [name.casefold() for name in parents(reading)] in (["reuters"], ["рейтер"])
    (drawn,) = reading.derivations
    stated = {h.span for s in reading.statements for h in s.hops}
    assert all(e.span not in stated for e in drawn.evidence)


def test_an_agency_signs_with_its_letters() -> None:
    assert parents(read(f"Ferry sinks\n\nVarnholm, March 4 (PTI) {TOLD}\n")) == ["PTI"]
    assert parents(read(f"Ferry sinks\n\nPTI | Varnholm\n\n{TOLD}\n")) == ["PTI"]


def test_an_invented_wire_counts_behind_a_place_in_capitals() -> None:
    assert parents(read(f"QUARRY HARBOUR (Lantern Wire) — {TOLD}\n")) == ["Lantern Wire"]


@pytest.mark.parametrize(
    "text",
    [
        f"Reuters sues a former editor\n\n{TOLD}\n",
        f"Ferry sinks\n\nThe wreck on Monday. Photo: Reuters\n\n{TOLD}\n",
        f"Ferry sinks\n\nThe wreck as seen by Reuters\n\n{TOLD}\n",
        f"QUARRY HARBOUR (KBAY) — {TOLD}\n",
        f"Ferry sinks\n\n{TOLD}\n\nThe owner once worked for Reuters.\n",
    ],
)
def test_an_agency_that_made_nothing_of_it_is_not(text: str) -> None:
    assert parents(read(text)) == []


@pytest.mark.parametrize(
    ("title", "parent"),
    [("Reuters: ferry sinks off Varnholm", "Reuters"), ("Ferry sinks off Varnholm — The Guardian", "The Guardian")],
)
def test_the_outlet_that_a_headline_begins_or_ends_with_is_drawn_on(title: str, parent: str) -> None:
    assert parents(read(f"{title}\n\n{TOLD}\n")) == [parent]


def test_a_headline_that_ends_with_its_own_outlet_draws_on_nobody() -> None:
    assert parents(read(f"Ferry sinks off Varnholm — The Guardian\n\n{TOLD}\n", "The Guardian")) == []


def test_an_agency_draws_not_on_itself() -> None:
    assert parents(read(f"QUARRY HARBOUR, March 4 (Reuters) - {TOLD}\n", "Reuters")) == []


def test_behind_the_word_for_a_source_any_listed_outlet_counts() -> None:
    assert parents(read(f"Затонул паром\n\n{TOLD_RU}\n\nИсточник: Лента.ру\n", "Заря")) == ["Лента.ру"]
    assert parents(read(f"Ferry sinks\n\n{TOLD}\n\nSource: The Guardian\n")) == ["Guardian"]
    assert parents(read(f"Ferry sinks\n\n{TOLD}\n\nThe Guardian\n")) == []
    assert parents(read(f"Ferry sinks\n\n{TOLD}\n\nSource: Harbour Office\n")) == []
