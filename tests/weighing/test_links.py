"""Why names are one, in words."""

from __future__ import annotations

import pytest

from sayso.records import Entity, Name
from sayso.weighing.names.links import PEOPLE, THINGS, in_one_document, links

CASES = [
    ("person", "Alexander Orekhov", "Орехов Александр", "same_given_name", "Alexander Orekhov"),
    ("person", "Taras Orekhov", "Тарас Орехов", "same_letters", "Тарас Орехов ~ Taras Orekhov"),
    ("person", "Jeremy Halloway", "Джереми Хэллоуэй", "heard_alike", "Хэллоуэй ~ Jeremy Halloway"),
    ("person", "Hassan Hussein Rizwan", "Хасан Ризван", "one_name_left_out", "Rizwan"),
    ("person", "Аруния Зеви", "Арунию Зеви", "forms_of_one_name", "Арунию Зеви"),
    ("person", "Ali Abdulrahmani", "Али Абдул Рахмани", "words_run_together", "Али Абдул Рахмани ~ Ali Abdulrahmani"),
    ("person", "Pavel Orekhov", "П. Орехов", "initials", "П. Орехов"),
    ("person", "Том Клёнов", "Т.", "in_one_document", "Т."),
    ("person", "Charles III", "Карл III", "one_ruler", "Карл III ~ Charles III"),
    ("person", "Pavel Orekhov", "the harbourmaster", "in_one_document", "harbourmaster"),
    ("organization", "Интерфакс", "Interfax", "one_outlet", "interfax"),
    ("organization", "Shkola Prizyvnika", "Школа призывника", "same_spelling", "Школа призывника ~ Shkola Prizyvnika"),
    ("organization", "Conscript's School", "Школа призывника", "same_meaning", "conscript, school"),
    ("organization", "Kedrozersk District Court", "Кедрозерский районный суд", "same_meaning_heard_alike", "Kedrozersk"),
    ("organization", "Harbour Dues Office", "HDO", "in_one_document", "HDO"),
    ("organization", "Orlov Institute of Epidemiology", "Центр имени Орлова", "same_own_name", "Орлова ~ Orlov"),
    ("organization", "Zarneki", "завод «Зарнеки»", "name_in_quotes", "Зарнеки ~ Zarneki"),
    ("organization", "Supreme Court of Pakistan", "Верховный суд", "seat_left_out", "Верховный суд"),
    ("place", "Salzburg", "Зальцбург", "same_meaning_heard_alike", "Зальцбург ~ Salzburg"),
]


@pytest.mark.parametrize(("kind", "one", "other", "rule", "value"), CASES)
def test_a_link_says_its_rule_and_the_two_values(kind: str, one: str, other: str, rule: str, value: str) -> None:
    (link,) = links(Entity(id="e", kind=kind, name=one, names=(Name(text=one), Name(text=other))))
    assert link.rule == rule
    assert value in link.reason
    assert {link.one, link.other} == {one, other}


def test_every_rule_says_in_a_sentence_what_makes_names_one() -> None:
    for rule in (*PEOPLE, *THINGS, in_one_document):
        assert rule.__doc__
        assert rule.__doc__.endswith(".")


def test_one_name_needs_no_reason() -> None:
    assert links(Entity(id="e", kind="person", name="Pavel Orekhov", names=(Name(text="Pavel Orekhov"),))) == ()
