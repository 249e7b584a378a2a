"""Rulers and prelates, of whom a title and one name are all that is told."""

from __future__ import annotations

import pytest

from sayso.records import Document, Entity, Name, Reading, Role, content_id
from sayso.weighing.memory import Memory
from sayso.weighing.names.names import join


def ruling(*bearers: tuple[str, str]) -> int:
    """How many people the case holds of these, each a title and a name in a document of its own."""
    made = []
    for number, (title, name) in enumerate(bearers):
        text, own = f"{title} {name}", content_id("own", number)
        role = Role(text=title, span=(0, len(title)), document=text)
        entity = Entity(id=own, kind="person", name=name, names=(Name(text=name),), roles=(role,))
        document = Document(id=content_id("document", number), sha256="", media_type="text/plain", language="en", text=text)
        made.append(Reading(document=document, entities=(entity,)))
    return len(join(made, (), Memory()).entities)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Pope", "Francis"), ("папа римский", "Франциск")),
        (("the late King", "Charles III"), ("королём", "Карл III")),
        (("King", "Charles III"), ("King", "Charles")),
        (("Patriarch", "Kirill"), ("Патриарх", "Кирилл")),
        (("Queen", "Zarnila"), ("королевой", "Зарнила")),
        (("Pope", "Francis"), ("Pope", "Francis")),
    ],
)
def test_a_title_and_a_name_alone_are_one_ruler(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert ruling(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("King", "Charles III"), ("король", "Карл XII")),
        (("King", "Charles"), ("принц", "Карл")),
        (("King", "Philippe"), ("король", "Филипп VI")),
        (("the king's brother", "Charles"), ("король", "Карл")),
        (("judge", "Francis"), ("судья", "Франциск")),
    ],
)
def test_another_number_or_title_makes_another_ruler(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert ruling(one, other) == 2


def test_a_ruler_without_a_number_is_neither_of_two() -> None:
    assert ruling(("King", "Charles III"), ("King", "Charles XII"), ("King", "Charles")) == 3
