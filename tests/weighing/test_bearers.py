"""What is told of somebody's wife, lawyer or house is not told of him, and what might have been is not what was."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page, weighed


def joined(one: str, other: str, language: str = "en") -> bool:
    names = ("Pavel Orekhov", "Anna Lisova") if language == "en" else ("Павел Орехов|Павла Орехова", "Анна Лисова")
    pages = [
        Page("Lantern", "2026-03-01", language).names(*names).prints("Bread is dearer by a tenth since the mill burned down."),
        Page("Harbour", "2026-03-01", language).names(*names).prints("Two schools in the upper town stay shut until Friday."),
    ]
    case = weighed(*(page.says(text) for page, text in zip(pages, (one, other), strict=True)))
    return [len(c.statements) for c in case.claims] == [2]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The wife of Pavel Orekhov was arrested on the quay.", "Pavel Orekhov was arrested on the quay.", "en"),
        ("Pavel Orekhov's deputy was arrested on the quay.", "Pavel Orekhov was arrested on the quay.", "en"),
        ("The house of Pavel Orekhov was searched on the quay.", "Pavel Orekhov was searched on the quay.", "en"),
        ("Жену Павла Орехова арестовали на причале.", "Павла Орехова арестовали на причале.", "ru"),
        ("Pavel Orekhov could have sold the northern mill.", "Pavel Orekhov sold the northern mill.", "en"),
        ("Pavel Orekhov almost sold the northern mill.", "Pavel Orekhov sold the northern mill.", "en"),
        ("Pavel Orekhov refused to sell the northern mill.", "Pavel Orekhov sold the northern mill.", "en"),
        ("Pavel Orekhov may face ten years in prison.", "Pavel Orekhov was sentenced to ten years in prison.", "en"),
    ],
)
def test_of_another_bearer_or_of_what_did_not_happen_is_another_claim(one: str, other: str, language: str) -> None:
    assert not joined(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wife of Pavel Orekhov was arrested on the quay.", "Pavel Orekhov's wife was arrested on the quay."),
        ("Pavel Orekhov was arrested on the quay.", "Police arrested Pavel Orekhov on the quay."),
    ],
)
def test_of_the_same_bearer_it_is_one_claim(one: str, other: str) -> None:
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Pavel Orekhov declined.", "Pavel Orekhov declined to comment.", "en"),
        ("Pavel Orekhov agreed.", "Pavel Orekhov agreed to testify.", "en"),
        ("Павел Орехов отказался.", "Павел Орехов отказался от комментариев.", "ru"),
        ("Павел Орехов согласился.", "Павел Орехов согласился дать показания.", "ru"),
    ],
)
def test_who_declined_or_agreed_without_a_word_of_what_did_not_say_the_same_as_who_tells_it(
    one: str, other: str, language: str
) -> None:
    assert not joined(one, other, language)
    assert joined(other, other.replace("declined", "has declined"), language)
