"""What somebody says did not happen, in few words: what it denies is told by another just before it, or elsewhere of him."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.weighing.made import Page, weighed
from tests.weighing.sides import found

ORDERED = "Pavel Orekhov ordered the gate to be locked."
DENIED = {("conflict", "polarity")}
OUTLETS = ("Lantern", "Harbour")


def answered(told: str, answer: str, *, by: str = "Pavel Orekhov", stance: str = "fact", teller_stance: str = "fact") -> Page:
    page = Page("Lantern", "2026-03-01").names("Pavel Orekhov", "Anna Lisova", "Oleg Gromov")
    return page.says(told, "Anna Lisova", stance=teller_stance).says(answer, by, stance=stance)


@pytest.mark.parametrize(
    ("answer", "stance"), [("this", "denied"), ("“I gave no such order,”", "fact"), ("giving such an order", "denied")]
)
def test_who_denies_this_or_such_an_order_denies_what_was_just_said_of_him(answer: str, stance: str) -> None:
    assert found(weighed(answered(ORDERED, answer, stance=stance))) == DENIED


def test_who_gave_no_such_advice_does_not_deny_the_order() -> None:
    assert found(weighed(answered(ORDERED, "“I gave no such advice,”"))) == set()


def test_another_who_gave_no_such_order_does_not_deny_that_this_one_did() -> None:
    assert found(weighed(answered(ORDERED, "“I gave no such order,”", by="Oleg Gromov"))) == set()


def test_there_was_no_bribe_denies_the_bribe_that_was_just_alleged() -> None:
    told = "Pavel Orekhov took a bribe from the owner of a sawmill"
    assert found(weighed(answered(told, "“There was no bribe,”", by="Oleg Gromov", teller_stance="alleged"))) == DENIED
    assert found(weighed(answered(told, "“There was no fire,”", by="Oleg Gromov", teller_stance="alleged"))) == set()


def two(told: str, denied: str, language: str = "en", **more: str) -> set[tuple[str, str]]:
    names = ("Pavel Orekhov", "Anna Lisova") if language == "en" else ("Павел Орехов", "Анна Лисова")
    pages = (Page(o, "2026-03-01", language).names(*names) for o in ("Lantern", "Harbour"))
    return found(weighed(*(page.says(text) for page, text in zip(pages, (told, denied), strict=True))))


@pytest.mark.parametrize(
    ("told", "denied", "language"),
    [
        ("Police arrested Pavel Orekhov on the quay.", "Pavel Orekhov was not arrested; he was questioned as a witness.", "en"),
        ("Павел Орехов продал дом за два дня до пожара.", "Павел Орехов дом не продавал.", "ru"),
    ],
)
def test_a_deed_told_of_one_person_and_denied_of_him_is_a_conflict(told: str, denied: str, language: str) -> None:
    assert two(told, denied, language) == DENIED


@pytest.mark.parametrize(
    ("told", "denied", "why"),
    [
        ("Pavel Orekhov sold the house.", "Pavel Orekhov has not yet sold the house.", "not yet is no denial"),
        ("Pavel Orekhov sold the house.", "Pavel Orekhov will not sell the house.", "what will be is not what was"),
        ("Pavel Orekhov sold the house.", "Pavel Orekhov did not sell the boat.", "another thing"),
        ("Pavel Orekhov was killed on the quay.", "Pavel Orekhov did not kill anybody.", "the one does, the other suffers it"),
        ("Pavel Orekhov sold the house.", "Anna Lisova did not sell the house.", "another person"),
        (
            "Pavel Orekhov spoke to the council about the quay.",
            "Pavel Orekhov did not speak.",
            "a bare deed may be any of its kind",
        ),
    ],
)
def test_a_negation_that_is_of_something_else_is_no_conflict(told: str, denied: str, why: str) -> None:
    assert two(told, denied) == set(), why


def denial_of(told: str, denied: str, by: str = "Pavel Orekhov", language: str = "en") -> set[tuple[str, str]]:
    names = ("Pavel Orekhov", "Anna Lisova", "Oleg Gromov") if language == "en" else ("Павел Орехов", "Анна Лисова")
    one = Page("Lantern", "2026-03-01").names("Pavel Orekhov", "Anna Lisova", "Oleg Gromov")
    other = Page("Harbour", "2026-03-02", language).names(*names).prints(f"{names[0]}.")
    return found(weighed(one.says(told, "Oleg Gromov", stance="alleged"), other.says(denied, by, stance="denied")))


@pytest.mark.parametrize(
    ("told", "denied", "by", "language"),
    [
        ("Pavel Orekhov beat Anna Lisova in the cell.", "beating Anna Lisova in the cell", "Pavel Orekhov", "en"),
        ("Pavel Orekhov is suspected of killing Anna Lisova.", "any part in the killing of Anna Lisova", "Pavel Orekhov", "en"),
        ("Pavel Orekhov stole steel from the school.", "хищение стали", "Павел Орехов", "ru"),
    ],
)
def test_a_denial_in_another_document_names_what_is_alleged_there(told: str, denied: str, by: str, language: str) -> None:
    assert denial_of(told, denied, by=by, language=language) == {("conflict", "status")}


@pytest.mark.parametrize(
    ("told", "denied", "by", "why"),
    [
        ("Pavel Orekhov beat Anna Lisova in the cell.", "beating Oleg Gromov in the cell", "Pavel Orekhov", "another victim"),
        ("Pavel Orekhov beat Anna Lisova in the cell.", "stealing from Anna Lisova", "Pavel Orekhov", "another deed"),
        ("Pavel Orekhov sold the house.", "selling the house", "Anna Lisova", "she denies it of herself"),
    ],
)
def test_a_denial_of_something_else_is_no_conflict(told: str, denied: str, by: str, why: str) -> None:
    assert denial_of(told, denied, by=by) == set(), why


@pytest.mark.parametrize("told", ["Pavel Orekhov pleaded guilty to fraud.", "Pavel Orekhov was arrested on the quay."])
def test_what_somebody_denies_is_no_claim_with_what_another_tells(told: str) -> None:
    pages = [
        Page(o, "2026-03-01").names("Pavel Orekhov", "Anna Lisova").says(told, "Anna Lisova") for o in ("Lantern", "Harbour")
    ]
    assert [len(c.statements) for c in weighed(*pages).claims] == [2]
    said = pages[1].statements[0]
    pages[1].statements[0] = replace(said, stance="denied", hops=(*said.hops[:-1], replace(said.hops[-1], verb="deny")))
    assert [len(c.statements) for c in weighed(*pages).claims] == [1, 1]
