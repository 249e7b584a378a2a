"""One name in further spellings: two romanizations, words run together, letters of the other alphabet, a seat left out."""

from __future__ import annotations

import pytest

from sayso.weighing.names import keys
from tests.weighing.test_names import joined, page, things

PEOPLE = [
    ("Dalerjon Mirkanoev", "Dalerdzhon Mirkanoyev", "Далерджон Мирканоев"),
    ("Heiko Maren", "Гайко Марен", "Хайко Марен"),
    ("Muhammad Sabir Faizan", "Muhammadsobir Fayzan", "Мухаммадсобир Файзан"),
]


@pytest.mark.parametrize("names", PEOPLE)
def test_a_further_spelling_goes_with_the_one_person_it_fits(names: tuple[str, str, str]) -> None:
    pages = [page(f"Paper {n}", name, language="en" if name.isascii() else "ru") for n, name in enumerate(names)]
    assert joined(*pages) == {frozenset(names)}


def test_a_further_spelling_that_two_people_fit_is_neither() -> None:
    pages = [page("A", "Kim Jung-min"), page("Б", "Ким Чжон Мин", language="ru"), page("В", "Ким Чжун Мин", language="ru")]
    assert len(joined(*pages)) == 3


SAME = [
    ("Nord Veleta", "Нордвелета", "organization"),
    ("Zarnovskaya Street", "Зарновская улица", "place"),
    ("Korean Central News Agency", "ЦТАК", "organization"),
    ("Stockholm Chamber of Commerce", "Стокгольмский арбитраж", "organization"),
    ("Clover City Hall", "Кловер Сити Холл", "organization"),
]


@pytest.mark.parametrize(("one", "other", "kind"), SAME)
def test_a_body_or_a_street_is_one_in_both_languages(one: str, other: str, kind: str) -> None:
    pages = page("A", one).names(one, kind=kind), page("Б", other, language="ru").names(other, kind=kind)
    assert things(*pages) == [frozenset({one, other})]


def test_a_street_whose_town_one_text_leaves_out_is_the_only_one_of_the_case() -> None:
    names = ("Zarnovskaya Street Moscow", "Zarnovskaya Street Kyiv", "Зарновская улица")
    other, third, bare = (page(f"Paper {n}", name).names(name, kind="place") for n, name in enumerate(names))
    assert len(things(other, bare)) == 1
    assert len(things(other, third, bare)) == 3


@pytest.mark.parametrize(("mixed", "plain"), [("Сatholic Нerald", "Catholic Herald"), ("Моcква", "Москва"), ("Вера", "Вера")])
def test_letters_of_the_other_alphabet_inside_a_word_are_their_doubles(mixed: str, plain: str) -> None:
    assert keys.unmixed(mixed) == plain
