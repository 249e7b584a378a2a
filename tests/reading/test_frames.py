"""Who said what by which words: pairs of a sentence and the attribution relations that must be read in it."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.attribution.frame import Frame
from sayso.reading.words.text import layout
from sayso.records import quote


def found(text: str, language: str = "en") -> list[Frame]:
    lexicon = load(language)
    laid = layout(text, lexicon)
    return [f for s in clauses.sentences(laid, lexicon) for f in frames.find(s)]


def told(text: str, language: str = "en") -> list[tuple[str | None, str, str]]:
    return [
        (text[f.source[0] : f.source[1]] if f.source else None, f.verb, quote(text, f.content)) for f in found(text, language)
    ]


SHAPES = [
    ("en", "The clerk said the door was locked.", ("The clerk", "say", "the door was locked")),
    ("en", "The clerk told the Tribune that the door was locked.", ("The clerk", "say", "the door was locked")),
    ("en", "According to the porter, the door was locked.", ("the porter", "say", "the door was locked")),
    ("en", "The door was locked, according to the porter.", ("the porter", "say", "The door was locked")),
    ("en", "“The door was locked,” the clerk said.", ("the clerk", "say", "“The door was locked,”")),
    ("en", "“The door was locked,” said the clerk, who had the key.", ("the clerk", "say", "“The door was locked,”")),
    ("en", "The clerk: quoted by nobody.", None),
    ("en", "The clerk said: “The door was locked.”", ("The clerk", "say", "“The door was locked.”")),
    ("en", "Ada Linden, 41, said the door was locked.", ("Ada Linden", "say", "the door was locked")),
    ("en", "Sources who spoke with the Tribune said the door was locked.", ("Sources", "say", "the door was locked")),
    ("en", "On Friday Linden Works announced the door was locked.", ("Linden Works", "say", "the door was locked")),
    ("en", "It was reported that the door was locked.", (None, "report", "the door was locked")),
    ("en", "The mayor denied that he had the key.", ("The mayor", "deny", "he had the key")),
    ("en", "The paper cited Ada Linden as saying the door was locked.", ("Ada Linden", "say", "the door was locked")),
    ("en", "The two clerks were charged with theft.", None),
    ("en", "The report is long.", None),
    ("en", "The United States Mint is closed.", None),
    ("ru", "Вахтёр сказал, что дверь была заперта.", ("Вахтёр", "say", "дверь была заперта")),
    ("ru", "По словам вахтёра, дверь была заперта.", ("вахтёра", "say", "дверь была заперта")),
    ("ru", "Дверь была заперта, сообщает «Заря».", ("«Заря»", "say", "Дверь была заперта")),
    ("ru", "«Дверь была заперта», — сказал вахтёр.", ("вахтёр", "say", "«Дверь была заперта»")),
    ("ru", "В полиции сообщили, что дверь была заперта.", ("полиции", "say", "дверь была заперта")),
    ("ru", "Как сообщила «Заря», дверь была заперта.", ("«Заря»", "say", "дверь была заперта")),
    ("ru", "Сообщается, что дверь была заперта.", (None, "report", "дверь была заперта")),
    ("ru", "По версии следствия, дверь взломал сторож.", ("следствия", "allege", "дверь взломал сторож")),
    ("ru", "По его словам, дверь была заперта.", ("его", "say", "дверь была заперта")),
    (
        "ru",
        "На суде защитник Клёнова Анна Липа сказала, что дверь была заперта.",
        ("защитник Клёнова Анна Липа", "say", "дверь была заперта"),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SHAPES)
def test_source_class_and_content_of_a_sentence(language: str, text: str, expected: tuple[str | None, str, str] | None) -> None:
    assert told(text, language)[:1] == ([expected] if expected else [])


RELAYS = [
    ("en", "The clerk told the Vesper Tribune that the door was locked.", ["Vesper Tribune"]),
    ("en", "In an interview with Vesper Tribune, the clerk said the door was locked.", ["Vesper Tribune"]),
    ("en", "The clerk told reporters that the door was locked.", []),
    ("ru", "Дверь была заперта, сообщает «Заря» со ссылкой на источник в полиции.", ["«Заря»"]),
    ("ru", "Источники «Зари» сообщили, что дверь была заперта.", ["«Зари»"]),
]


@pytest.mark.parametrize(("language", "text", "relays"), RELAYS)
def test_an_outlet_that_words_came_through_is_a_relay_and_reporters_are_none(language: str, text: str, relays: list[str]) -> None:
    assert [text[a:b] for f in found(text, language)[:1] for a, b in f.relays] == relays


def test_a_threat_told_in_what_somebody_says_is_no_frame_of_its_own() -> None:
    assert len(found("Linden said the foreman threatened to fire him.")) == 1


def test_a_cue_inside_a_quotation_belongs_to_the_person_quoted() -> None:
    assert [f.verb for f in found("“The foreman said no to all of us,” Linden said.")] == ["say"]


def test_an_outlet_credited_for_the_whole_story_makes_no_statement() -> None:
    assert found("The independent outlet Vesper reported the story.") == []


def test_a_half_megabyte_without_a_full_stop_is_read_in_time_that_grows_with_its_length() -> None:
    assert found("the clerk said " * 300) is not None
