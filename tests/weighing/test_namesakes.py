"""Two people of one name in one document stay two, there and in whatever other document."""

from __future__ import annotations

import pytest

from tests.test_reporting import read

BOTH = "Deputy Ivan Holm asked the mayor to resign. Inspector Ivan Holm declined to comment."
BOTH_RU = "Депутат Иван Холм попросил мэра уйти. Инспектор Иван Холм отказался говорить."


def people(*texts: str) -> dict[str, set[str]]:
    """The titles of each entity called Holm, by id; every text is another outlet's."""
    case = read(dict(zip(("Lantern", "Harbour", "Beacon"), texts, strict=False)))
    held = [e for e in case.entities if e.kind == "person" and ("Holm" in e.name or "Холм" in e.name)]
    return {e.id: {r.text.lower() for r in e.roles} for e in held}


@pytest.mark.parametrize(
    "text",
    [
        BOTH,
        BOTH_RU,
        "Ivan Holm, a deputy, left. His namesake Ivan Holm, an inspector, stayed.",
        "The court heard Ivan Holm. It then heard another man named Ivan Holm.",
    ],
)
def test_a_namesake_is_announced_or_told_with_another_title_in_the_next_sentence(text: str) -> None:
    assert len(people(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Ivan Holm asked the mayor to resign. Deputy Ivan Holm declined to comment.",
        "Deputy Ivan Holm asked the mayor to resign.\n\nInspector Ivan Holm declined to comment.",
        "Deputy Ivan Holm asked the mayor to resign. Holm declined to comment.",
    ],
)
def test_one_title_a_new_paragraph_or_a_surname_alone_bring_in_nobody_else(text: str) -> None:
    assert len(people(text)) == 1


def test_a_document_that_names_one_of_them_means_the_one_of_that_title() -> None:
    found = people(BOTH, BOTH_RU, "Inspector Ivan Holm was detained.")
    assert sorted(found.values(), key=sorted) == [{"deputy", "депутат"}, {"inspector", "инспектор"}]


def test_who_bears_no_title_is_neither_of_them() -> None:
    found = people(BOTH, "Ivan Holm was detained.")
    assert sorted(found.values(), key=sorted) == [set(), {"deputy"}, {"inspector"}]
