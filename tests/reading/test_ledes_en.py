"""English sources described before they are named, or after they spoke, are who they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = replace(Settings(), model=False)


def origins(text: str) -> list[str | None]:
    """Who puts forward each statement of a text, by the entity's name; nobody where the outlet does or nobody is meant."""
    taken = next(iter(pipeline.take_in(text.encode(), "x.txt", RULES, Hints(outlet="The Pier", path="x.txt"))))
    reading = pipeline.read(taken, RULES)
    names = {e.id: e.name for e in reading.entities}
    return [names.get(s.hops[-1].entity or "") if len(s.hops) > 1 else None for s in reading.statements]


MEANT = [
    (
        "who stands before a court",
        "A Quarry teenager has denied hitting a clerk in March.\n\n"
        "Adam Holm, 19, of Pier Street, is accused of attacking him.\n\nHolm said he was at home.",
        ["Adam Holm", None, "Adam Holm"],
    ),
    (
        "who bears the title",
        "A harbour magistrate said the claim was late in coming.\n\nMagistrate Ada Holm said Linden need not appear in person.",
        ["Ada Holm", "Ada Holm"],
    ),
    (
        "who says little at his hearing",
        "A former harbour clerk pleaded guilty on Monday to trying to bribe a guard.\n\n"
        "Adam Holm, 48, said little during the hearing in the town's court.",
        ["Adam Holm", None],
    ),
    (
        "not whose mother weeps in court",
        "A driver denied killing a boy in Quarry in March.\n\nPaul Linden, 17, was loved, and his mother wept in court.",
        ["A driver", None],
    ),
    (
        "not the victim",
        "A driver denied killing a boy in Quarry in March.\n\nPaul Linden, 17, died at the scene on Monday.",
        ["A driver", None],
    ),
    (
        "not who speaks of an officer",
        "A woman said she was hit by a clerk on the pier.\n\nAdam Holm, 34, denies assault.",
        ["A woman", "Adam Holm"],
    ),
    (
        "the group",
        "Harbour Watch International said two men had been beaten in March.\n\nThe Quarry-based rights group said both were ill.",
        ["Harbour Watch International", "Harbour Watch International"],
    ),
    (
        "another than who is told of",
        "Ada Holm QC, prosecuting, said Adam Linden had lied in the box.\n\nPaul Orr, defending, said that was untrue. "
        "He said Linden had been ill.",
        ["Ada Holm QC", "Paul Orr", "Paul Orr"],
    ),
    (
        "a body's spokeswoman",
        "A Department for Ports and Piers spokeswoman said the pier was shut. She said it was old.",
        ["A Department for Ports and Piers spokeswoman", "A Department for Ports and Piers spokeswoman"],
    ),
    (
        "not somebody or other",
        "“It is wrong to assume someone cannot do it,” Ada Holm said in Quarry. She added that nine could.",
        ["Ada Holm", "Ada Holm"],
    ),
    (
        "a chief is no officer",
        "An off-duty police officer shot the man on Monday.\n\nThe Quarry police chief said the man had been ill.",
        [None, "The Quarry police chief"],
    ),
    (
        "an agency is no newspaper",
        "The Charlotte Observer reported that nine died.\n\nThe AP reported that ten died.\n\nThe newspaper said more would.",
        ["Charlotte Observer", "AP", "Charlotte Observer"],
    ),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*rest, id=name) for name, *rest in MEANT])
def test_a_described_source_is_the_one_the_text_names(text: str, found: list[str | None]) -> None:
    assert origins(text) == found
