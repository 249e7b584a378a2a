"""Where the words of a content end, and whose they are, in Russian sentences that hold more than one verb."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

RUSSIAN = load("ru")


def contents(text: str) -> list[list[str]]:
    """The contents of a text's frames, piece by piece."""
    laid = layout(text, RUSSIAN)
    found = [frame for sentence in clauses.sentences(laid, RUSSIAN) for frame in frames.find(sentence)]
    return [[text[slice(*piece)] for piece in frame.content] for frame in found if frame.content]


ENDS = [
    ("a second thing done is no part of what was denied", "Директор отверг обвинения и пригрозил газете.", [["обвинения"]]),
    ("two nouns are", "Он опроверг сообщения о взрыве и отставке.", [["сообщения о взрыве и отставке"]]),
    ("two things promised are", "Он пообещал уйти и вернуть деньги.", [["уйти и вернуть деньги"]]),
    (
        "what a speaker is called within his quotation is no part of it",
        "«За это никто не ответил, — говорит Елена Клёнова, потерявшая сбережения. — И вряд ли ответит».",
        [["«За это никто не ответил", "И вряд ли ответит»"]],
    ),
    (
        "a clause inside a quotation is not all of it",
        "Жена сторожа говорит: «Его хотят заставить подписать бумагу, что он упал».",
        [["«Его хотят заставить подписать бумагу, что он упал»"]],
    ),
    (
        "what a source knows is no part of what he says",
        "Как сообщил источник «Вестника», знакомый с ходом следствия, директор покинул страну.",
        [["директор покинул страну"]],
    ),
    (
        "a straight mark closes two quotations",
        '"Он обнял меня и шепнул: "Мама, это не я!" - говорит мать сторожа.',
        [['"Он обнял меня и шепнул: "Мама, это не я!"']],
    ),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*row[1:], id=row[0]) for row in ENDS])
def test_a_content_ends_where_something_else_begins(text: str, found: list[list[str]]) -> None:
    assert contents(text) == found


def sources(text: str) -> list[str | None]:
    """The sources of a text's frames."""
    laid = layout(text, RUSSIAN)
    found = [frame for sentence in clauses.sentences(laid, RUSSIAN) for frame in frames.find(sentence)]
    return [text[slice(*frame.source)] if frame.source else None for frame in found if frame.content]


WHOSE = [
    ("another one is told from the first", "В письме другой свидетель пишет, что порт закрыт.", ["другой свидетель"]),
    ("the second one too", "Вчера второй задержанный заявил, что порт закрыт.", ["второй задержанный"]),
    (
        "a relative clause between commas has a subject of its own",
        "В письме, которое есть у редакции, другой осуждённый пишет, что порт закрыт.",
        ["другой осуждённый"],
    ),
    (
        "a word in another case belongs to what stands before",
        "Из-за болезни жены молодой депутат заявил, что уйдёт.",
        ["молодой депутат"],
    ),
]


@pytest.mark.parametrize(("text", "found"), [pytest.param(*row[1:], id=row[0]) for row in WHOSE])
def test_who_says_it_is_named_whole(text: str, found: list[str]) -> None:
    assert sources(text) == found
