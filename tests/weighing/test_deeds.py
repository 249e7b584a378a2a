"""Two accounts of one deed: who died, how many did it, and with what."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page, weighed
from tests.weighing.sides import found

VOICES = ("the police", "the watchman", "полиция", "сторож")


def page(language: str = "en") -> Page:
    told = Page("Lantern", "2026-03-01", language).names("Pavel Orekhov", "Anna Lisova", "Павел Орехов")
    return told.names(*VOICES, named=False)


def parts(one: str, other: str, *, value: str = "", earlier: str = "", second: str = "") -> set[tuple[str, str]]:
    """What is found between what two voices tell; `value` is read in what the second tells, `earlier` in what the first."""
    language = "en" if one.isascii() else "ru"
    first, last = ("the police", "the watchman") if language == "en" else ("полиция", "сторож")
    told = page(language).says(one, first, values=(earlier,) if earlier else ())
    return found(weighed(told.says(other, second or last, values=(value,) if value else ())))


THREE = "three {0}|count|3||{0}"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("civilians", "militants", True),
        ("people", "terrorists", True),
        ("people", "civilians", False),
        ("militants", "terrorists", False),
    ],
)
def test_as_many_dead_who_fought_by_one_account_and_did_not_by_another(
    one: str, other: str, expected: set[tuple[str, str]]
) -> None:
    said = "three {} were killed at the mill"
    sides = parts(said.format(one), said.format(other), earlier=THREE.format(one), value=THREE.format(other))
    assert sides == ({("conflict", "role")} if expected else set())


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("an unknown man shot Pavel Orekhov at the sluice", "Pavel Orekhov was killed by two men", "two men|count|2||men"),
        ("неизвестная женщина подошла к Павлу Орехову", "Орехова убили две женщины", "две женщины|count|2||женщины"),
    ],
)
def test_one_did_it_or_several(one: str, other: str, value: str) -> None:
    told = page("en" if one.isascii() else "ru").names("Павел Орехов|Павлу Орехову|Орехова")
    first, last = ("the police", "the watchman") if one.isascii() else ("полиция", "сторож")
    told.says(one, first).says(other, last, values=(value,))
    assert found(weighed(told)) == {("conflict", "agent")}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("an unknown man shot Pavel Orekhov at the sluice", "Anna Lisova was killed by two men", "two men|count|2||men"),
        ("Pavel Orekhov killed an unknown man at the sluice", "Pavel Orekhov killed two men", "two men|count|2||men"),
        ("an unknown man, one of two men, shot Pavel Orekhov", "Pavel Orekhov was killed by two men", "two men|count|2||men"),
        ("an unknown man saw Pavel Orekhov die", "two men died beside Pavel Orekhov", "two men|count|2||men"),
    ],
)
def test_of_another_victim_or_of_victims_one_and_several_are_none(one: str, other: str, value: str) -> None:
    assert parts(one, other, value=value) == set()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Pavel Orekhov was killed with a knife", "Pavel Orekhov was shot", {("conflict", "object")}),
        ("Pavel Orekhov was killed with a knife", "Pavel Orekhov was stabbed in the yard", set()),
        ("Pavel Orekhov was killed with a knife", "Anna Lisova was shot", set()),
        ("Pavel Orekhov killed a dog with a knife", "Pavel Orekhov fired a gun", set()),
    ],
)
def test_two_weapons_are_a_conflict(one: str, other: str, expected: set[tuple[str, str]]) -> None:
    assert parts(one, other) == expected


def test_one_voice_tells_of_two_things() -> None:
    killed = "Pavel Orekhov was killed with a knife"
    assert parts(killed, "Pavel Orekhov was shot at before", second="the police") == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the accident happened because a lorry crashed into the bus", "the driver swerved to avoid a lorry"),
        ("авария случилась, так как в автобус врезался грузовик", "водитель пытался уйти от столкновения с грузовиком"),
    ],
)
def test_two_causes_of_one_accident_are_a_conflict(one: str, other: str) -> None:
    assert parts(one, other) == {("conflict", "object")}


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("unknown skippers were involved in the protests", {("conflict", "agent")}),
        ("unknown skippers were hurt in the protests", set()),
        ("unknown skippers were involved in the theft", set()),
    ],
)
def test_two_accused_of_standing_behind_one_thing(other: str, expected: set[tuple[str, str]]) -> None:
    made = page("Lantern").says("the protesters were sent by the harbour office", "the foreman", stance="alleged")
    assert found(weighed(made.says(other, "the dispatcher", stance="alleged"))) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Pavel Orekhov was shot dead at the mill on Monday.", {("conflict", "object")}),
        ("Pavel Orekhov was stabbed to death at the mill.", set()),
        ("Anna Lisova was shot dead at the mill on Monday.", set()),
        ("Pavel Orekhov was shot dead at the mill on Monday, not killed with a knife.", set()),
    ],
)
def test_two_documents_that_kill_one_person_with_two_weapons(other: str, expected: set[tuple[str, str]]) -> None:
    one = page().says("Pavel Orekhov was stabbed to death near his house.")
    told = Page("Harbour", "2026-03-02").names("Pavel Orekhov", "Anna Lisova").says(other)
    assert found(weighed(one, told)) == expected
