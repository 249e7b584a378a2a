"""Who is who in Russian: callings beside names, names in oblique cases, pronouns and descriptions. All invented."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.people.coref import People, resolve
from sayso.reading.people.mentions import find
from sayso.reading.words.text import layout
from sayso.records import Entity, Span


def read(text: str, *sources: str) -> People:
    sentences = layout(text, load("ru")).sentences
    return resolve("d", text, "ru", sentences, find(text, "ru", sentences), [span(text, s) for s in sources])


def span(text: str, words: str) -> Span:
    at = text.rindex(words)
    return at, at + len(words)


def entity(people: People, text: str, words: str) -> Entity:
    return next(e for e in people.entities if e.id == people.at(span(text, words)))


BORNE = [
    ("Посол в Варне Пётр Клёнов молчит.", "Посол"),
    ("Полпред президента в Варненском округе Пётр Клёнов молчит.", "Полпред президента"),
    ('Координатор "Левого берега" Пётр Клёнов молчит.', "Координатор"),
    ("Так решил новый директор крупнейшей в Варне угольной компании Пётр Клёнов.", "новый директор"),
    ("Это сказал начальник портовой стражи генерал-майор милиции Пётр Клёнов.", "начальник портовой стражи"),
    ("Это сказал депутат совета, зампред комитета по делам порта Пётр Клёнов.", "депутат совета"),
]


@pytest.mark.parametrize(("text", "calling"), BORNE)
def test_a_calling_before_a_name_is_its_bearers(text: str, calling: str) -> None:
    assert calling in [role.text for role in entity(read(text), text, "Клёнов").roles]


ANOTHERS = [
    ("Водителя в деле Петра Клёнова ищут.", "Водителя"),
    ("Президент и первая леди Анна Клёнова молчат.", "Президент"),
    ("Водитель в письме Петру Клёнову молчит.", "Водитель"),
]


@pytest.mark.parametrize(("text", "calling"), ANOTHERS)
def test_a_calling_that_only_stands_near_a_name_is_anothers(text: str, calling: str) -> None:
    people = read(text, calling)
    assert not any(calling == role.text for e in people.entities if e.named for role in e.roles)
