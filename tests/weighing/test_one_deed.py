"""A deed is one whatever verb and language it is told in, and two wherever anything parts it from another of its kind."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page, weighed


def page(text: str, *, language="en", published="2026-03-01", names=("Marek Tulin|Tulin",), **more) -> Page:  # type: ignore[no-untyped-def]
    """A document with one statement."""
    made = Page(f"Outlet {language} {text[:30]} {published}", published, language).names(*names)
    return made.says(text, **more)


def russian(text: str, name: str, *others: str, **more) -> Page:  # type: ignore[no-untyped-def]
    """A Russian document with one statement about somebody, whose full name it prints first."""
    made = Page(f"Outlet {text[:30]}", "2026-03-02", "ru").names(f"Марек Тулин|{name}", *others).prints("Марек Тулин.")
    return made.says(text, **more)


def one(*pages: Page) -> bool:
    """Whether all statements are one claim."""
    return len(weighed(*pages).claims) == 1


ONE = [
    ("Masked men beat Marek Tulin with sticks.", "Неизвестные избили Марека Тулина.", "Марека Тулина"),
    ("Marek Tulin was brutally beaten outside his house.", "Тулин был избит у своего дома.", "Тулин"),
    ("Guards tortured Marek Tulin for two days.", "Марека Тулина пытали в подвале.", "Марека Тулина"),
    ("Marek Tulin died in a hospital on Sunday.", "Тулин скончался в больнице.", "Тулин"),
    ("Marek Tulin took his own life.", "Тулин покончил с собой.", "Тулин"),
    ("Marek Tulin was found dead in his car.", "Тело Марека Тулина нашли в машине.", "Марека Тулина"),
    ("Marek Tulin was removed from office by decree.", "Марека Тулина уволили с должности.", "Марека Тулина"),
    ("Police raided the home of Marek Tulin.", "У Марека Тулина прошел обыск.", "Марека Тулина"),
]


@pytest.mark.parametrize(("english", "told", "name"), ONE)
def test_one_deed_to_one_person_is_one_claim_in_both_languages(english: str, told: str, name: str) -> None:
    assert one(page(english), russian(told, name))


OTHERS = [
    "Marek Tulin was attacked by masked men.",  # says nothing of blows
    "Marek Tulin could be beaten by the guards.",
    "Marek Tulin was not beaten by the guards.",
    "Marek Tulin beat the guards with a stick.",
    "Marek Tulin beat the mayor in the election.",
    "Marek Tulin's brother was beaten by masked men.",
    "Masked men beat an activist who campaigns for Marek Tulin.",
    "A supporter of Marek Tulin was beaten by masked men.",
    "The men that beat Marek Tulin have left the town.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_another_deed_or_another_person_or_one_that_was_not_done_is_another_claim(text: str) -> None:
    assert not one(
        page("Masked men beat Marek Tulin with sticks."), page(text, polarity="negative" if " not " in text else "positive")
    )


def test_two_people_beaten_are_not_one_of_them_nor_with_somebody_else() -> None:
    both = page("Masked men beat Marek Tulin and Dora Lisova.", names=("Marek Tulin", "Dora Lisova"))
    assert one(both, page("Marek Tulin and Dora Lisova were beaten up.", names=("Marek Tulin", "Dora Lisova")))
    assert not one(both, page("Marek Tulin was beaten up."))
    assert not one(both, page("Marek Tulin and Ada Holm were beaten up.", names=("Marek Tulin", "Ada Holm")))


def test_who_is_beaten_with_somebody_nameless_is_not_told_to_be_beaten_alone() -> None:
    two = page("Marek Tulin and a clerk were beaten by masked men.").names("a clerk", named=False)
    assert not one(page("Masked men beat Marek Tulin with sticks."), two)


def test_a_beating_of_another_year_or_day_is_another() -> None:
    first = page("Masked men beat Marek Tulin with sticks.")
    assert not one(first, page("Marek Tulin was beaten up by guards.", published="2024-03-01"))
    dated = page("Masked men beat Marek Tulin on 3 May.", when="3 May|2025-05-03")
    assert not one(dated, page("Marek Tulin was beaten up on 9 May.", when="9 May|2025-05-09"))


def test_who_dismisses_is_not_dismissed() -> None:
    people = ("Марек Тулин|Марека Тулина", "Остап Зорин")
    fired = Page("А", "2026-03-01", "ru").names(*people).prints("Марек Тулин.").says("Остап Зорин уволил Марека Тулина.")
    assert one(fired, page("Marek Tulin was dismissed as head of the port."))
    assert not one(fired, page("Ostap Zorin was dismissed as head of the port.", names=("Ostap Zorin",)))


def test_a_russian_victim_is_not_whose_supporter_he_is_nor_who_is_told_of_next() -> None:
    beaten = page("Masked men beat Marek Tulin with sticks.")
    assert not one(beaten, russian("Неизвестные избили сторонника Марека Тулина.", "Марека Тулина"))
    people = ("Марек Тулин|Марека Тулина", "Дора Лисова|Дору Лисову")
    both = Page("А", "2026-03-01", "ru").names(*people).prints("Марек Тулин. Дора Лисова.")
    both.says("Министр уволил Марека Тулина и назначил вместо него Дору Лисову.")
    assert one(both, page("Marek Tulin was dismissed as head of the port."))


def fire(outlet: str, text: str, *values: str, language: str = "en", published: str = "2026-03-01", town: str = "Varn") -> Page:
    lead = "A fire broke out at a warehouse in {}." if language == "en" else "На складе в {} произошел пожар."
    """A document on a fire in a town, with one statement."""
    made = Page(outlet, published, language).names(town, kind="place").prints(lead.format(town.split("|")[-1]))
    return made.says(text, values=values)


def test_as_many_dead_in_one_fire_are_one_claim_and_more_dead_another() -> None:
    english = fire("A", "Seven people were killed.", "Seven people|count|7||people")
    same = fire("Б", "Погибли семь человек.", "семь человек|count|7||человек", language="ru", town="Варн|Варне")
    more = fire("В", "Погибли девять человек.", "девять человек|count|9||человек", language="ru", town="Варн|Варне")
    assert one(english, same)
    assert not one(english, more)


def test_the_same_count_in_two_fires_is_two_claims() -> None:
    here = fire("A", "Seven people were killed.", "Seven people|count|7||people")
    assert not one(here, fire("B", "Seven people died there.", "Seven people|count|7||people", published="2026-05-20"))
    assert not one(here, fire("C", "Seven people died there.", "Seven people|count|7||people", town="Else"))


def test_a_sum_paid_is_one_by_who_paid_and_how_much() -> None:
    paid = page("Marek Tulin took a bribe of 5,000 euros.", values=("5,000 euros|money|5000|EUR",))
    assert one(paid, russian("Тулин получил взятку в 5000 евро.", "Тулин", values=("5000 евро|money|5000|EUR",)))
    assert not one(paid, page("Marek Tulin took a bribe of 9,000 euros.", values=("9,000 euros|money|9000|EUR",)))


def test_held_on_suspicion_is_not_suspected_and_two_tell_of_one_suspicion() -> None:
    held = page("Marek Tulin was detained on suspicion of taking a bribe.")
    assert not one(held, page("Marek Tulin is suspected of taking a bribe."))
    assert one(page("Marek Tulin is suspected of taking a bribe."), russian("Тулина подозревают в получении взятки.", "Тулина"))
