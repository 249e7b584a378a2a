"""Russian sentences in which who speaks says a second thing: *призвал уйти и предложил помощь*."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted_ru, framed_ru

SECOND = [
    (
        "Клёнов призвал снять осаду порта и предложил открыть рынок.",
        [("Клёнов", "снять осаду порта"), ("Клёнов", "открыть рынок")],
    ),
    ("Клёнов призвал рабочих уйти и обвинил мэра в краже.", [("Клёнов", "уйти"), ("Клёнов", "мэра в краже")]),
    ("Клёнов призвал снять осаду и заявил, что уходит.", [("Клёнов", "снять осаду"), ("Клёнов", "уходит")]),
    ("Рабочие заявляют, что цех закрыт, и обвиняют мэра в краже.", [("Рабочие", "цех закрыт"), ("Рабочие", "мэра в краже")]),
    (
        "Портовики утверждают, что Клёнов ехал в порт, и объясняют его гибель стремлением сорвать сделку.",
        [("Портовики", "Клёнов ехал в порт"), ("Портовики", "его гибель стремлением сорвать сделку")],
    ),
    ("Клёнов приехал в порт и сообщил о пожаре на складе.", [("Клёнов", "пожаре на складе")]),
]
WITHIN = [
    ("Клёнов сообщил, что мэр приехал в порт и приказал закрыть цех.", [("Клёнов", "мэр приехал в порт и приказал закрыть цех")]),
    ("Музыкант Клёнов, говоря о пожаре, отметил, что цех закрыт.", [("Музыкант Клёнов", "цех закрыт")]),
]
EXPLAINED = [
    ("Своим приоритетом он назвал защиту порта.", [("он", "Своим приоритетом … защиту порта")]),
    ("Дрожащим голосом он назвал имя.", []),
    ("Следствие объясняет гибель рабочего нарушением правил.", [("Следствие", "гибель рабочего нарушением правил")]),
    ("Клёнов объяснил свой отъезд болезнью матери.", [("Клёнов", "свой отъезд болезнью матери")]),
    ("Учитель объяснил детям правила.", []),
]


@pytest.mark.parametrize(("text", "expected"), SECOND)
def test_a_second_thing_said_ends_the_first_and_is_said_by_the_same(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert framed_ru(text) == expected


@pytest.mark.parametrize(("text", "expected"), WITHIN)
def test_what_another_does_in_what_is_said_stays_part_of_it(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert framed_ru(text) == expected


@pytest.mark.parametrize(("text", "expected"), EXPLAINED)
def test_who_explains_something_by_something_puts_that_forward(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert framed_ru(text) == expected


JOINED = [
    ("Мэр заявил, что улик нет и сторожа следует отпустить.", ["улик нет", "сторожа следует отпустить"]),
    ("Мэр заявил, что цех закрыт и рабочие получат деньги.", ["цех закрыт", "рабочие получат деньги"]),
    ("Мэр заявил, что сторож уехал и порт не работает.", ["сторож уехал", "порт не работает"]),
    ("Мэр заявил, что сторож приехал и не увидел крана.", ["сторож приехал и не увидел крана"]),
    ("Мэр заявил, что не видел сторожа и рабочих.", ["не видел сторожа и рабочих"]),
    ("Мэр заявил, что цех закрыт и порт стоит.", ["цех закрыт и порт стоит"]),
]


@pytest.mark.parametrize(("text", "parts"), JOINED)
def test_two_clauses_joined_without_a_comma_part_where_yes_turns_to_no_or_to_what_will_be(text: str, parts: list[str]) -> None:
    assert [words for _, words in drafted_ru(text)] == parts


QUOTED = [
    ("Мэр заявил, что порт закрыт: «Мы закрыли его в мае».", ["порт закрыт", "«Мы закрыли его в мае»"]),
    ("Мэр заявил, что порт закрыт: ''«Мы закрыли его в мае»''.", ["порт закрыт", "«Мы закрыли его в мае»"]),
    ("Как сообщает блог Клёнова, порт закрыли: «Мы узнали об этом в мае».", ["порт закрыли", "«Мы узнали об этом в мае»"]),
    ("Мэр заявил, что открыл два театра: «Волна» и «Парус».", ["открыл два театра: «Волна» и «Парус»"]),
]


@pytest.mark.parametrize(("text", "parts"), QUOTED)
def test_what_is_told_and_what_is_quoted_behind_its_colon_are_two(text: str, parts: list[str]) -> None:
    assert [words for _, words in drafted_ru(text)] == parts


HELD = [
    ("Задержан сторож, его подозревают в краже.", ["Задержан сторож", "его подозревают в краже"]),
    ("Полиция задержала двоих, их обвиняют в краже.", ["Полиция задержала двоих", "их обвиняют в краже"]),
]


@pytest.mark.parametrize(("text", "parts"), HELD)
def test_what_was_done_and_the_suspicion_behind_its_comma_are_two(text: str, parts: list[str]) -> None:
    assert [words for _, words in drafted_ru(text)] == parts


BORNE = [
    ("По словам шерифа Эда Холма, порт закрыт.", [("шерифа Эда Холма", "порт закрыт")]),
    ("По словам шерифа округа Варна Эда Холма, порт закрыт.", [("шерифа округа Варна Эда Холма", "порт закрыт")]),
    ("По словам врачей Иван Клёнов жив.", [("врачей", "Иван Клёнов жив")]),
]


@pytest.mark.parametrize(("text", "expected"), BORNE)
def test_a_name_behind_a_calling_up_to_the_comma_is_the_sources(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert framed_ru(text) == expected


DONE = [
    ("Клёнов отверг обвинения и заперся в спальне.", "Клёнов … заперся в спальне"),
    ("Франция обвинила Клёнова в краже и в мае закрыла свой порт.", "Франция … в мае закрыла свой порт"),
    ("Клёнов сообщил, что порт закрыт, и уехал в город.", "Клёнов … уехал в город"),
]


@pytest.mark.parametrize(("text", "deed"), DONE)
def test_what_who_speaks_does_besides_is_told_by_the_outlet(text: str, deed: str) -> None:
    assert ([], deed) in drafted_ru(text)


def test_what_others_do_behind_what_somebody_says_is_no_deed_of_his() -> None:
    assert [chain for chain, _ in drafted_ru("Франция обвинила Клёнова в краже, и порт закрыли на всё лето.")] == [["Франция"]]
