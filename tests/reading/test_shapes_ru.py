"""Which words of a Russian sentence are what somebody put forward: where they begin, and where the outlet's own go on."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading import clauses, frames
from sayso.reading.text import layout
from sayso.records import quote

RU = load("ru")
Told = list[tuple[str | None, str]]


def told(text: str) -> Told:
    """Each frame of a text as (its source, its content or where it stands)."""
    sentences = clauses.sentences(layout(text, RU), RU)
    return [
        (
            text[f.source[0] : f.source[1]] if f.source else None,
            quote(text, f.content) if f.content else "before" if f.back else "behind",
        )
        for s in sentences
        for f in frames.find(s)
    ]


QUOTATIONS = [
    ('"Мост закрыт",- сказал он.', [("он", '"Мост закрыт"')]),
    ('"Мост закрыт",-заявил господин Клёнов.', [("господин Клёнов", '"Мост закрыт"')]),
    ("Бело-синий кран-гигант, сказал он.", [("он", "Бело-синий кран-гигант")]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_a_hyphen_without_blanks_behind_a_quotation_is_a_dash(text: str, expected: Told) -> None:
    assert told(text) == expected


INSERTED = [
    ("Однако, по словам Ивана Линдена, который чинил кран весной, балка была тонкой.", [("Ивана Линдена", "балка была тонкой")]),
    ("По словам Клёнова, директора порта, кран упал ночью.", [("Клёнова", "кран упал ночью")]),
    ("Кран, по словам Липова, директора порта, упал ночью.", [("Липова", "Кран … упал ночью")]),
    ("Согласно опросу рабочих, проведённому газетой «Заря», мнения разделились.", [("опросу рабочих", "мнения разделились")]),
    (
        "Как заявила Мария Липова, пресс-секретарь суда, который закрыл дело, Клёнов уже уехал.",
        [("Мария Липова", "Клёнов уже уехал")],
    ),
    ("Как отметил Липов, который там был, кран упал.", [("Липов", "кран упал")]),
    ("Как сообщил Клёнов, рабочие, которые чинили кран, ушли.", [("Клёнов", "рабочие, которые чинили кран, ушли")]),
    ("Как заявила Липова, секретарь суда уехал.", [("Липова", "секретарь суда уехал")]),
    ("По словам Клёнова, директор порта, который жил рядом, уехал.", [("Клёнова", "директор порта, который жил рядом, уехал")]),
    ("Клёнова отпустили через месяц после того, как суд признал его виновным в «халатности» — так решил мэр.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INSERTED)
def test_what_is_put_in_behind_a_source_is_no_part_of_what_he_says(text: str, expected: Told) -> None:
    assert told(text) == expected


BEFORE = [
    ("Об этом сообщается на официальном сайте порта.", [("официальном сайте порта", "before")]),
    ("Об этом ранее сообщалось.", [(None, "before")]),
    ("Об этом стало известно из отчёта порта.", [("отчёта порта", "before")]),
    ("Об этом супруги Клёновы сообщили в среду.", [("супруги Клёновы", "before")]),
    ("Об этом, как передаёт «Заря», сообщили в порту.", [("порту", "before")]),
    ("Эту информацию подтвердили в полиции Зари.", [("полиции Зари", "before")]),
    ("Позже эту версию подтвердил директор порта.", [("директор порта", "before")]),
    ("Директор порта подтвердил эти сведения.", [("Директор порта", "before")]),
    ("Порт подтвердил информацию о пожаре.", [("Порт", "информацию о пожаре")]),
    ("О назначении Клёнова стало известно в мае.", []),
    ("Стало известно о назначении Клёнова.", [(None, "назначении Клёнова")]),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_who_tells_or_confirms_this_tells_the_sentence_before(text: str, expected: Told) -> None:
    assert told(text) == expected


HELD = [
    ("Клёнов считается «северным» мэром, но закон этого не знает.", [(None, "Клёнов … «северным» мэром")]),
    ("Он считается одним из лучших рабочих порта.", [(None, "Он … одним из лучших рабочих порта")]),
    ("Наиболее ценными считаются краны Линдена.", [(None, "Наиболее ценными … краны Линдена")]),
    ("Иван Клёнов считался умеренным мэром.", [(None, "Иван Клёнов … умеренным мэром")]),
    ("Расходы считаются по новой формуле.", []),
    ("По предварительным данным, сторож взял ключ, чтобы открыть порт.", [(None, "сторож взял ключ, чтобы открыть порт")]),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_somebody_is_held_to_be_and_what_is_reported_is_whole(text: str, expected: Told) -> None:
    assert told(text) == expected
