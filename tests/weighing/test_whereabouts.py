"""Whose ministry a document means by "the Foreign Ministry" alone."""

from __future__ import annotations

import pytest

from sayso.weighing.names.whereabouts import country
from tests.weighing.made import Page
from tests.weighing.test_names import joined, page, things

TOLD = [
    ("Полиция Кении нашла груз. Кенийский суд арестовал капитана. МИД молчит.", "МИД", "kenya"),
    ("Kenya seized the cargo in Nairobi, and Kenya's Foreign Ministry is silent.", "Foreign Ministry", "kenya"),
    ("Кения и Перу спорят о грузе. Кения ждет ответа, а перуанский МИД молчит.", "МИД", "peru"),
    ("Кения, Кения и Перу спорят о грузе. МИД молчит.", "МИД", None),
    ("Кения, Перу и снова Кения. МИД молчит.", "МИД", "kenya"),
    ("Кения, Перу и снова Перу, Кения, Кения. Так говорит Перу: МИД молчит.", "МИД", None),
    ("Африка ждет. МИД молчит.", "МИД", None),
]


@pytest.mark.parametrize(("text", "body", "told"), TOLD)
def test_a_bare_ministry_is_of_the_country_that_its_text_tells_of(text: str, body: str, told: str | None) -> None:
    at = text.index(body)
    assert country(text, [(at, at + len(body))], None) == told


def test_of_a_text_that_tells_of_no_country_it_is_the_outlets() -> None:
    assert country("МИД молчит.", [(0, 3)], "https://varn.example.ua/news/1") == "ukraine"
    assert country("МИД молчит.", [(0, 3)], "varn.com") is None


def ministry(outlet: str, name: str, text: str) -> Page:
    return Page(outlet).names(name, kind="organization").says(text)


def test_bare_ministries_of_two_countries_are_two_bodies_and_each_meets_its_own() -> None:
    here = ministry("A", "МИД", "В Кении нашли груз: МИД молчит.")
    there = ministry("Б", "МИД", "В Перу нашли груз: МИД молчит.")
    whole = ministry("C", "Foreign Ministry of Kenya", "Foreign Ministry of Kenya is silent.")
    assert sorted(map(sorted, things(here, there, whole))) == [["Foreign Ministry of Kenya", "МИД"], ["МИД"]]


def test_a_woman_may_bear_in_latin_letters_the_surname_of_the_men_of_her_family() -> None:
    assert len(joined(page("A", "Marianna Varnetsky"), page("Б", "Марианна Варнецкая"))) == 1
    assert len(joined(page("A", "Alexander Varnetsky"), page("Б", "Александра Варнецкая"))) == 2
