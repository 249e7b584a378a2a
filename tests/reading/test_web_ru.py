"""Russian news as sites put it out: blanks and marks lost, sites for names, shares for speakers, clauses put in before a verb."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout
from sayso.records import quote

RU = load("ru")
Told = list[tuple[str | None, str]]


def told(text: str) -> Told:
    """Each frame of a text as (its source, its content or where it stands)."""
    sentences = clauses.sentences(layout(text, RU), RU)
    return [
        (text[f.source[0] : f.source[1]] if f.source else None, "before" if f.back else quote(text, f.content))
        for s in sentences
        for f in frames.find(s)
    ]


PUT_IN = [
    ("Астрономы, изучая звёзды в центре Галактики, выяснили, что мнение было неверно.", [("Астрономы", "мнение было неверно")]),
    ("Врачи, не дожидаясь машины, заявили, что мост закрыт.", [("Врачи", "мост закрыт")]),
    ("Родные одного из рабочих не согласны с выводом и уверены, что он упал с моста.",
     [("Родные одного из рабочих", "он упал с моста")]),
    ("В качестве основной причины такого явления эксперты называют паводок.",
     [("эксперты", "В качестве основной причины такого явления … паводок")]),
    ("Это меньше, чем порт предлагал на конкурс.", []),
    ("В случае отсутствия разрешений на выход из дома горожанам разъясняют, что мост закрыт.", [(None, "мост закрыт")]),
    ("В полицию сообщили, что мост закрыт.", [(None, "мост закрыт")]),
    ("В НАТО сообщили, что мост закрыт.", [("НАТО", "мост закрыт")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUT_IN)
def test_who_speaks_stands_neither_in_what_is_put_in_nor_in_what_a_verb_aims_at(text: str, expected: Told) -> None:
    assert told(text) == expected


SHARES = [
    ("О недоверии к полиции заявили 70,3% (рост на 25,3%).", [("70,3% (рост на 25,3%)", "недоверии к полиции")]),
    ("61,3% полагают, что мост готов.", [("61,3%", "мост готов")]),
    ("В крови водителя обнаружили 1,55 промилле, что соответствует средней степени.", [(None, "соответствует средней степени")]),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_a_share_of_those_asked_speaks_and_a_measure_does_not(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_teller_put_in_before_the_verb_passes_on_what_another_says() -> None:
    text = "Порт в Речном\n\nМэр Орлов, как передаёт «Заря», заявил, что мост закрыт."
    assert said(read(text)) == [(["Заря", "Орлов"], "мост закрыт")]


def test_where_the_blank_between_two_sentences_is_lost_each_is_read_for_itself() -> None:
    text = "Мост в Речном\n\nУлица Садовая перекрыта. Об этом сообщила администрация Речного.Мост откроют осенью."
    assert said(read(text)) == [(["администрация Речного"], "Улица Садовая перекрыта"), ([], "Мост откроют осенью")]


def test_a_site_by_its_address_is_an_outlet() -> None:
    reading = read("Мост в Речном\n\nКак сообщает zarya.kz, мост закрыт.")
    assert [(h.text, h.kind) for s in reading.statements for h in s.hops[1:]] == [("zarya.kz", "outlet")]


QUOTED = [
    (
        "«В марте был конкурс, который выиграла компания «Заря» с предложением 77 рублей. Второе место занял «Причал»."
        " Совет отменил итоги из-за «риска» «Зари», – отметил Клёнов. Далее началась весна.",
        [
            (["Клёнов"], "«В марте был конкурс, который выиграла компания «Заря» с предложением 77 рублей."),
            (["Клёнов"], "Второе место занял «Причал»."),
            (["Клёнов"], "Совет отменил итоги из-за «риска» «Зари»"),
            ([], "Далее началась весна"),
        ],
    ),
    (
        '"Ну что, друзья. Всем прислали одно письмо. Цитирую: "Завтра порт закроют. Есть много работы", - написал Клёнов.',
        [
            (["Клёнов"], '"Ну что, друзья.'),
            (["Клёнов"], "Всем прислали одно письмо."),
            (["Клёнов"], 'Цитирую: "Завтра порт закроют.'),
            (["Клёнов"], 'Есть много работы"'),
        ],
    ),
    (
        'Источник снимка: zarya.ru "Мост нужен всем нам. Его закрыли весной", - заявил Клёнов.',
        [
            ([], "Источник снимка: zarya.ru"),
            (["Клёнов"], '"Мост нужен всем нам.'),
            (["Клёнов"], 'Его закрыли весной"'),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_a_quotation_that_holds_another_or_opens_behind_other_words_is_its_speakers(
    text: str, expected: list[tuple[list[str], str]]
) -> None:
    assert said(read("Порт в Речном\n\n" + text)) == expected


def test_an_interview_run_together_into_one_paragraph_is_read_turn_by_turn() -> None:
    text = (
        "Орлов: порт откроют весной\n\nСмотритель Иван Орлов рассказал о порте. — Вы чините кран. Когда откроют порт?"
        " — Весной мы откроем первый причал."
        " — Хватит ли на это людей? — Я думаю, что людей хватит. Рабочих наняли осенью. — А что с краном? — Кран уже стоит."
    )
    assert said(read(text))[-4:] == [
        (["Иван Орлов"], "Весной мы откроем первый причал"),
        (["Иван Орлов"], "людей хватит"),
        (["Иван Орлов"], "Рабочих наняли осенью"),
        (["Иван Орлов"], "Кран уже стоит"),
    ]


def test_what_goes_on_behind_a_dash_within_a_paragraph_is_his_who_spoke_before_it_as_far_as_he_tells_of_himself() -> None:
    text = (
        "Порт в Речном\n\nВратарь Иван Орлов говорил о городе. — Тут было весело, — сказал Орлов. — Дорога была долгой."
        " Но мне нравится город. Тут не видно дождя. Я подумал, что стоит остаться. Клуб открыли весной."
    )
    assert said(read(text))[1:] == [
        (["Иван Орлов"], "Тут было весело"),
        (["Иван Орлов"], "Дорога была долгой"),
        (["Иван Орлов"], "Но мне нравится город"),
        (["Иван Орлов"], "Тут не видно дождя"),
        (["Иван Орлов"], "стоит остаться"),
        ([], "Клуб открыли весной"),
    ]


def test_an_address_behind_a_report_ends_it_and_tells_nothing() -> None:
    text = (
        'Порт в Речном\n\nКран стоит. Он новый. "Мост закрыт до самой весны", - говорится в письме порта. https://zarya.ru/most'
    )
    assert [s.text for s in read(text).statements] == ["Кран стоит", "Он новый", '"Мост закрыт до самой весны"']


WHO = [
    (
        "Глава порта Андрей Орлов молчит. Такое мнение в эфире вечернего проекта «Пристань» на телеканале NEWS выразила политолог"
        " Анна Липова. Она считает, что мост нужен.",
        [(["Анна Липова"], "Глава порта Андрей Орлов молчит"), (["Анна Липова"], "мост нужен")],
    ),
    (
        "Против правительства выступили оппозиционные силы, они требуют новых выборов.",
        [([], "Против правительства выступили оппозиционные силы"), (["оппозиционные силы"], "новых выборов")],
    ),
    (
        "На площадь вышли сто человек, заявил директор департамента полиции Игорь Орлов. Парламент поправки не принял."
        " Прошёл митинг. Там стоят палатки. По его словам, задержанных нет.",
        [
            (["Игорь Орлов"], "На площадь вышли сто человек"),
            ([], "Парламент поправки не принял"),
            ([], "Прошёл митинг"),
            ([], "Там стоят палатки"),
            (["Игорь Орлов"], "задержанных нет"),
        ],
    ),
    (
        "Анна Липова рассказала, что Пётр Орлов упал. «Мост стар», – отметила эксперт.",
        [(["Анна Липова"], "Пётр Орлов упал"), (["Анна Липова"], "«Мост стар»")],
    ),
    (
        "Порядок нарушен, отметил депутат Антон Орлов. «Мы никого не исключили», – подчеркнул нардеп.",
        [(["Антон Орлов"], "Порядок нарушен"), (["Антон Орлов"], "«Мы никого не исключили»")],
    ),
    (
        "О театре заговорили прошлой осенью, а через год газеты сообщили, что он закрыт.",
        [([], "О театре заговорили прошлой осенью"), (["газета"], "он закрыт")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_speaks_on_is_he_whom_number_gender_and_his_words_point_to(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read("Порт в Речном\n\n" + text)) == expected


GOES_BY = [
    ("Судя по реакции горожан на ремонт, мост нужен.", []),
    ("Судя по документам, мост нужен.", [("документам", "мост нужен")]),
    ("Судя по видео, кран упал.", [("видео", "кран упал")]),
    ("Судя по словам Орлова, кран упал.", [("Орлова", "кран упал")]),
]


@pytest.mark.parametrize(("text", "expected"), GOES_BY)
def test_what_the_outlet_goes_by_is_a_source_where_it_tells_something(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_tells_the_details_tells_what_follows_up_to_what_came_of_it() -> None:
    text = (
        "Пожар в Речном\n\nДнём загорелся дом. Подробности пожара сообщила пресс-служба МЧС. В пять утра вспыхнула крыша."
        " Сторожа удалось вытащить. Сейчас он в больнице. Подробности о кране в порту не сообщили. Кран упал."
    )
    assert [names for names, _ in said(read(text))] == [[], [], ["пресс-служба МЧС"], ["пресс-служба МЧС"], [], [], []]


def test_a_name_behind_whom_a_body_is_named_for_is_its_heads() -> None:
    text = "Порт в Речном\n\nКак рассказал глава Национального центра микробиологии имени Вязова Пётр Липов, мост нужен."
    assert said(read(text)) == [(["Пётр Липов"], "мост нужен")]


KINDS = [
    ("Депутаты приняли закон, согласно которому фонд закроют.", "document"),
    ("Мост, говорится в пояснительной записке, нужен порту.", "document"),
    ("Авторы исследования считают, что мост стар.", "collective"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_law_and_a_note_are_papers_and_their_authors_are_people(text: str, kind: str) -> None:
    assert [s.hops[-1].kind for s in read("Порт в Речном\n\n" + text).statements] == [kind]
