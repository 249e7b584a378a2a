"""Hours of the clock: when one happening began by two accounts."""

from __future__ import annotations

import pytest

from sayso.weighing.conflicts.clocks import hours
from tests.weighing.made import Page
from tests.weighing.sides import two


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("It began at 7 p.m. on Friday.", [19 * 60]),
        ("It began at 12:30 am.", [30]),
        ("Пожар начался в 14:05, а не в 7 часов вечера.", [14 * 60 + 5, 19 * 60]),
        ("It won 3:2 and ran 1:23:45.", []),
        ("It cost 7 pounds.", []),
    ],
)
def test_the_hours_of_a_text(text: str, minutes: list[int]) -> None:
    assert [found for found, _, _ in hours(text)] == minutes


def fire(outlet: str, told: str, when: str = "Friday|2026-03-06") -> Page:
    made = Page(outlet, "2026-03-07").names("Mast", kind="place").says("A fire swept the rope hall of Mast on Friday.", when=when)
    return made.says(told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Sailors say that the blaze broke out at 9 p.m.", {("conflict", "date")}),
        ("Sailors say that the blaze broke out at 19:10.", set()),  # some minutes later
        ("Sailors say that the blaze broke out at 9 p.m. Moscow time.", set()),  # by another clock
        ("Sailors say that the blaze broke out at about 8 p.m.", set()),
        ("The skippers began at 9 p.m. to fight the blaze.", set()),
        ("Sailors put the blaze out at 9 p.m.", set()),  # not when it began
        ("Sailors say that the brawl broke out at 9 p.m.", set()),
    ],
)
def test_two_hours_at_which_one_fire_began(told: str, expected: set[tuple[str, str]]) -> None:
    assert two(fire("Lantern", "The fire began at 7 p.m. in the loft."), fire("Harbour", told)) == expected
