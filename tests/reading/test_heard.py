"""What somebody has from another is on the other's say-so, through him who heard it."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings


def chains(text: str) -> list[tuple[list[str], str]]:
    """The sources of each statement behind the outlet, as written, and its content."""
    settings = Settings(model=False)
    taken = pipeline.take_in(text.encode(), "a.txt", settings, Hints(path="a.txt", outlet="The Port Post"))[0]
    return [([h.text or "" for h in s.hops[1:]], s.text) for s in pipeline.read(taken, settings).statements]


@pytest.mark.parametrize(
    ("text", "sources", "content"),
    [
        (
            "Ada Linden learned from a neighbour that her son had been taken.",
            ["Ada Linden", "a neighbour"],
            "her son had been taken",
        ),
        ("Holm said he had heard from colleagues that the lock was broken.", ["Holm", "colleagues"], "the lock was broken"),
        ("She found out from her lawyer that the case was closed.", ["She", "her lawyer"], "the case was closed"),
        ("Клёнов узнал от соседа, что сына забрали.", ["Клёнов", "соседа"], "сына забрали"),
        ("От мастера смены Клёнов слышал, что балки продали.", ["Клёнов", "мастера смены"], "балки продали"),
        ("Клёнова рассказала, что узнала от соседа, что сын арестован.", ["Клёнова", "соседа"], "сын арестован"),
    ],
)
def test_who_was_heard_is_the_origin_behind_who_heard_him(text: str, sources: list[str], content: str) -> None:
    assert chains(text) == [(sources, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Holm never heard from the company that the lock was broken.",
        "They heard from the house that morning.",
        "Ада Клёнова не слышала от соседей, что дом продан.",
        "От боли он не знал, что делать.",
    ],
)
def test_what_was_not_heard_or_came_from_nobody_is_on_nobodys_say_so(text: str) -> None:
    assert [sources for sources, _ in chains(text)] == [[]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marsh was told by the manager not to write this down.", [(["the manager"], "not to write this down")]),
        (
            "People said it was the clerk, but I never saw him.",
            [(["People"], "it was the clerk"), ([], "I never saw him")],
        ),
        (
            "Вечером ему позвонила соседка и сказала, что сына забрали.",
            [([], "Вечером ему позвонила соседка"), (["соседка"], "сына забрали")],
        ),
        (
            "А потом позвонил военком Клёнов и сказал, что сына отправят на фронт.",
            [
                ([], "А потом позвонил военком Клёнов"),
                (["военком Клёнов"], "сына отправят на фронт"),
            ],
        ),
        (
            "Показания он подписал под пыткой: ему угрожали, что заберут детей.",
            [
                ([], "Показания он подписал под пыткой"),
                (["угрожали"], "заберут детей"),
            ],
        ),
        (
            "Их построили, и командир пригрозил: кто не подпишет, тот поедет на фронт.",
            [(["командир"], "кто не подпишет, тот поедет на фронт")],
        ),
    ],
)
def test_what_one_does_and_what_he_says_stand_apart(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert chains(text) == expected


LEAD = "Dispute at the port goes on\n\nThe cranes have stood still for two days, and the workers have gone home.\n\n"
BEFORE = "Спор в порту продолжается\n\nВ порту второй день стоят краны, рабочие ушли домой.\n\n"


@pytest.mark.parametrize(
    ("text", "source", "items"),
    [
        (
            LEAD + "The residents demand:\n\n- that the plant be closed;\n\n- that compensation be paid.\n\nThe plant is open.",
            "The residents",
            ["that the plant be closed", "that compensation be paid"],
        ),
        (
            BEFORE + "Клёнова просит суд:\n\n1. Провести проверку;\n\n2. Наказать виновных.\n\nСуд отложен.",
            "Клёнова",
            ["Провести проверку", "Наказать виновных"],
        ),
    ],
)
def test_every_item_of_a_list_is_his_who_announces_it(text: str, source: str, items: list[str]) -> None:
    assert [content for sources, content in chains(text) if sources == [source]] == items
    assert len([content for sources, content in chains(text) if not sources]) == 2
