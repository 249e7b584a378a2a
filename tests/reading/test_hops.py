"""Whose name a hop bears: of several who are named in the words of a source, he who speaks."""

from __future__ import annotations

import pytest
from tests.reading.told import read, said

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def speakers(text: str) -> list[str | None]:
    """The name of each statement's origin, in the order of the text; nothing where the outlet tells it."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    told = sorted(reading.statements, key=lambda s: s.spans)
    return [names.get(s.hops[-1].entity or "") if len(s.hops) > 1 else None for s in told]


NAMED = [
    (
        "a paper without a name is the body's that reported just before",
        "Склад закрыли. Об этом сообщила пресс-служба порта. «Кран упал», — говорится в сообщении.",
        ["пресс-служба", "пресс-служба"],
    ),
    ("and nobody's where no body did", "«Кран упал», — говорится в сообщении.", ["сообщение"]),
    (
        "whose lawyer, daughter or spokesman speaks does not speak himself",
        "A lawyer for the mayor Adam Holm said it was late.",
        ["A lawyer"],
    ),
    ("nor does the leader whose daughter speaks", "The daughter of former mayor Adam Holm said it was late.", ["The daughter"]),
    ("a head of an office is named behind it", "The head of the Vesper office Adam Holm said it was late.", ["Adam Holm"]),
    (
        "a paper's reporter is not the paper",
        "Порт закрыт. Журналист газеты «Заря» сказал, что кран упал. Местная газета «Маяк» пишет, что мост цел.",
        [None, "Журналист газеты «Заря»", "Маяк"],
    ),
    (
        "whom a text calls by a word before his name is meant by that word",
        "Бывший разведчик Борис Гольм сказал, что кран упал. Порт закрыт. Разведчик добавил, что мост цел.",
        ["Борис Гольм", None, "Борис Гольм"],
    ),
    (
        "who was done something to by somebody named behind him is not he",
        "Разведчика Борис Гольм не видел. Разведчик сказал, что мост цел.",
        [None, "Разведчик"],
    ),
    (
        "who was somebody's neighbour is no suspect",
        "Подозреваемый задержан. Сосед подозреваемого Николай Грач сказал, что кран упал. По словам соседа, мост цел.",
        [None, "Николай Грач", "Николай Грач"],
    ),
    (
        "who once held an office is called so by one word too",
        "Бывший глава порта Пётр Липов сказал, что кран упал. «Мне угрожали», — признался экс-глава порта.",
        ["Пётр Липов", "Пётр Липов"],
    ),
    (
        "a woman whose name never changes is the one of this name",
        "Коллега Гольма Мария Штерн сказала, что кран упал. «Мост цел и невредим», — сказала Штерн.",
        ["Мария Штерн", "Мария Штерн"],
    ),
    (
        "whose nurse or trainer somebody is speaks not by her",
        "Иван Клёнов ушёл. Домработница Ивана Клёнова сказала, что кран упал. Тренер Анны Липовой сказал, что мост цел.",
        [None, "Домработница Ивана Клёнова", "Тренер Анны Липовой"],
    ),
    (
        "whose circle speaks does not speak himself",
        "Иван Клёнов ушёл. Окружение Клёнова сообщило, что кран упал.",
        [None, "Окружение Клёнова"],
    ),
    (
        "a place behind a law only tells where it holds",
        "Порт закрыт. Закон штата Варнхольм требует, чтобы кран стоял.",
        [None, None],
    ),
    (
        "an outlet in straight quotation marks is the one of this name",
        'Порт закроют в мае, сообщает газета "Заря".',
        ["Заря"],
    ),
    (
        "a full name tells who a legend is",
        "Легенда порта Анна Липова пригрозила последовать примеру Ивана Клёнова и уехать, чтобы спасти кран.",
        ["Анна Липова"],
    ),
    (
        "a list of callings is his whose name closes it, whoever bore one of them before",
        "Певец Пётр Липов отказался ехать. «Браво», — заявил певец, сторож и директор Иван Клёнов.",
        [None, "Иван Клёнов"],
    ),
    (
        "an office with a body's name in quotation marks is his whose name follows",
        "Порт возглавляет Пётр Липов. Глава порта молчит. Глава исполкома «Единой Зари» Иван Клёнов заявил, что кран упал.",
        [None, None, "Иван Клёнов"],
    ),
    (
        "an office before a name that never changes is its bearer's",
        "Премьер-министр Варнии Марио Монти заявил, что кран упал.",
        ["Марио Монти"],
    ),
    (
        "a calling whose words name a work is nobody of that name",
        "40-летний герой сериала «Залив» (Vesper Bay) заявил, что кран упал.",
        ["40-летний герой сериала «Залив» (Vesper Bay)"],
    ),
    (
        "a lawyer whose client is named before his own name is himself",
        "Адвокат Липова Марио Монти заявил, что кран упал.",
        ["Марио Монти"],
    ),
    (
        "who goes on speaking by his calling is not another who bears it",
        "Актёр Пётр Липов обвинил в поджоге Ивана Клёнова. Клёнов ответил, что не помнит этого. Актёр также сказал, что курил.",
        ["Пётр Липов", "Иван Клёнов", "Актёр"],
    ),
    (
        "who goes on speaking by his calling is he where nobody else spoke",
        "Мэр Иван Клёнов открыл мост. Мэр также сказал, что кран упал.",
        [None, "Иван Клёнов"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in NAMED])
def test_a_hop_bears_the_name_of_who_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_list_of_callings_that_ends_with_whose_brother_he_is_is_not_his_brother_s() -> None:
    assert speakers("Мост закрыт, заявил певец, сторож и брат Ивана Клёнова.") != ["Иван Клёнов"]


def test_somebody_s_speaker_is_not_whom_he_speaks_for() -> None:
    assert speakers("Представитель певицы Дженнифер Лопес заявил, что кран упал.") != ["Дженнифер Лопес"]


def test_whose_neighbours_speak_does_not_and_no_more_does_the_body_whose_deputy_speaks() -> None:
    text = "Кран упал, сообщает РБК со ссылкой на односельчан Глеба Клёнова. Замруководителя СК порта заявил, что мост цел."
    assert chains(text) == [["РБК", "односельчан Глеба Клёнова"], ["Замруководителя СК порта"]]


def chains(text: str) -> list[list[str | None]]:
    """The names of each statement's hops behind the outlet itself, in the order of the text."""
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    told = sorted(reading.statements, key=lambda s: s.spans)
    return [[names.get(hop.entity or "", hop.text) for hop in s.hops[1:]] for s in told]


AGAIN = [
    (
        "the agency one speaks to is the one named before",
        "The harbour firm told Lantern Wire that the crane fell. The harbour firm told the agency that the bridge stands.",
        [["Lantern Wire", "The harbour firm"], ["Lantern Wire", "The harbour firm"]],
    ),
    (
        "where none is named before, the publisher's own reporters were told",
        "A clerk told the agency that the crane fell.",
        [["A clerk"]],
    ),
    (
        "a day that closes a known outlet's name is no day",
        "Ada Holm told USA Today that the crane fell.",
        [["USA Today", "Ada Holm"]],
    ),
    (
        "a person told by his surname passes nothing on",
        "Karl Linden met the girl in May. The judge told Linden the crane could not be mended.",
        [[], ["The judge"]],
    ),
    (
        "through whom he came last he comes again in the paragraph",
        "Ada Holm said the pier was shut. Holm told the guards the crane fell, court papers say. Holm said she heard it.",
        [["Ada Holm"], ["court papers", "Ada Holm"], ["court papers", "Ada Holm"]],
    ),
    (
        "an outlet's name in other cases is its name",
        "Порт закроют, пишет газета «Деловой Варн». Сторож Пётр Липов сказал «Деловому Варну», что кран упал.",
        [["Деловой Варн"], ["Деловой Варн", "Пётр Липов"]],
    ),
    (
        "those who spoke there add what is added there",
        "Газета «Заря» вышла. В полиции «Заре» заявили, что кран упал. Там же добавили, что мост цел.",
        [[], ["Заря", "полиция"], ["Заря", "полиция"]],
    ),
    (
        "whom an outlet asked speaks through it",
        "Газета «Заря» вышла. Аналитик Вера Стриж, опрошенная газетой, считает, что кран упал.",
        [[], ["Заря", "Вера Стриж"]],
    ),
    (
        "an outlet told of by its kind in the dative does not speak",
        "Журналу «Кулиса» актёр Артём Лагун рассказал, что кран упал.",
        [["Кулиса", "Артём Лагун"]],
    ),
    (
        "whose letters were cited was not met through the outlet",
        "Газета «Заря» со ссылкой на переписку Яна Корвина пишет, что кран упал. Сам Корвин заявил, что мост цел.",
        [["Заря", "Ян Корвин"], ["Ян Корвин"]],
    ),
    (
        "what is said in something is nobody's who was named",
        "Министр Ян Корвин ушёл после статьи о порте. В ней говорилось, что кран упал.",
        [[], ["ней"]],
    ),
    (
        "one man who speaks for a body brings his outlet along",
        "Порт закроют, сообщает ТАСС со ссылкой на представителя порта. По его словам, кран упал.",
        [["ТАСС", "представитель порта"], ["ТАСС", "представитель порта"]],
    ),
    (
        "a portal told of something is the one named before",
        "Сторож Пётр Липов сообщил порталу «Завод.ру», что кран упал. Мужчина рассказал порталу, что мост цел.",
        [["Завод.ру", "Пётр Липов"], ["Завод.ру", "Мужчина"]],
    ),
    (
        "who was told names no body",
        "Газета «Заря» вышла. В полиции «Заре» сообщили, что кран упал.",
        [[], ["Заря", "полиция"]],
    ),
    (
        "what an outlet got from somebody is his",
        "По информации РБК, полученной от сторожа порта, кран упал.",
        [["РБК", "сторож порта"]],
    ),
    (
        "a text of one interview is of it to its end",
        "Пётр Липов рассказал газете «Заря», что болен.\n\nПорт закрыт.\n\nКран цел.\n\nМост цел.\n\nЛипов уверен, что уедет.",
        [["Заря", "Пётр Липов"], [], [], [], ["Заря", "Пётр Липов"]],
    ),
    (
        "another source of whom nothing is said is the same outlet's",
        "Порт закроют, сообщает ТАСС со ссылкой на источник в мэрии. Другой источник рассказал, что кран упал.",
        [["ТАСС", "источник"], ["ТАСС", "Другой источник"]],
    ),
    (
        "a source somewhere may be anybody's",
        "Порт закроют, сообщает ТАСС со ссылкой на источник в мэрии. Источник в полиции рассказал, что кран упал.",
        [["ТАСС", "источник"], ["источник"]],
    ),
    (
        "who speaks with an outlet speaks there, whatever the verb",
        "Порт закрыт.\n\nКапитан Марк Гольм в разговоре с «Маяком» выразил сожаление.\n\nГольм считает, что кран упал.",
        [[], [], ["Маяк", "Марк Гольм"]],
    ),
    (
        "who confirms what another said hands nothing on",
        "Гольм заявил, что кран упал. Это подтвердил и сторож Ян Корт, слова которого приводит ТАСС.",
        [["Гольм"]],
    ),
    (
        "who was told may close what the source is",
        "Кран упал в порту, сообщил источник в правоохранительных органах «Интерфаксу».",
        [["Интерфакс", "источник"]],
    ),
    (
        "whoever has a copy passes it on",
        "Кран стоит. Об этом говорится в письме, копия которого есть у РБК.",
        [["РБК", "письмо"]],
    ),
    (
        "whose words an outlet hands on is not the outlet",
        "Пётр Липов ушёл из порта.\n\nГазета «Заря» приводит его рассказ о порте:\nЯ ушёл сам.",
        [[], ["Заря", "Пётр Липов"]],
    ),
    (
        "who had papers is who passes them on",
        "Газета «Заря» пишет о кране.\n\nВ распоряжении издания оказались документы, свидетельствующие о том, что мост цел.",
        [["Заря"], ["Заря", "документы"]],
    ),
    (
        "who was reached through an outlet brings it along into the next paragraph",
        "Певец Пётр Липов рассказал газете «Заря», что болен.\n\nЛипов добавил, что уедет.",
        [["Заря", "Пётр Липов"], ["Заря", "Пётр Липов"]],
    ),
    (
        "who speaks to all does not",
        "Певец Пётр Липов рассказал газете «Заря», что болен.\n\nЛипов сообщил журналистам, что уедет.",
        [["Заря", "Пётр Липов"], ["Пётр Липов"]],
    ),
    (
        "what was said at another time did not come through the outlet",
        "Певец Пётр Липов рассказал газете «Заря», что болен.\n\nРанее Липов заявил, что уедет.",
        [["Заря", "Пётр Липов"], ["Пётр Липов"]],
    ),
    (
        "an interview told of is where its speaker speaks",
        "Порт закрыт.\n\nПевец Пётр Липов дал интервью журналу «Заря».\n\nЛипов признался, что уедет.",
        [[], [], ["Заря", "Пётр Липов"]],
    ),
    (
        "who told an outlet of something speaks there",
        "Певец Пётр Липов рассказал Harbour Mirror о ремонте порта.\n\nПо словам Липова, кран стоит.",
        [[], ["Harbour Mirror", "Пётр Липов"]],
    ),
    (
        "an outlet that nobody names is the publisher's own",
        "Певец Пётр Липов сообщил изданию, что уедет.",
        [["Пётр Липов"]],
    ),
    (
        "a body that publishes for itself speaks for itself",
        "Полиция Варнхольма сообщила газете «Заря», что кран стоит.\n\nПолиция Варнхольма заявила, что порт закрыт.",
        [["Заря", "Полиция Варнхольма"], ["Полиция Варнхольма"]],
    ),
]


@pytest.mark.parametrize(("rule", "text", "want"), AGAIN, ids=[rule for rule, _, _ in AGAIN])
def test_through_whom_one_speaks_again(rule: str, text: str, want: list[list[str | None]]) -> None:
    assert chains(text) == want, rule


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("Источники ТАСС и РБК сообщали о двух раненых.", {"ТАСС", "РБК"}),
        ("По данным Varna.ua, кран упал.", {"Varna.ua"}),
        ("Источники в порту и мэрии сообщали о двух раненых.", set()),
        ("The clerk told Lantern employees that the port was shut.", set()),
        ("Channelhaven District said in a statement that the port was shut.", set()),
        ("The Harbour Protection Agency said that the port was shut.", set()),
        ("A man told the newspaper that the port was shut.", set()),
        ("KBAY reported that the port was shut.", {"KBAY"}),
        ("WADA reported that the port was shut.", set()),
        ("The Lantern Wire news agency said that the port was shut. Lantern Wire is old.", {"Lantern Wire"}),
    ],
)
def test_each_outlet_that_words_came_through_is_relayed(text: str, parents: set[str]) -> None:
    intake = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Gazette", published="2026-03-01"))[0]
    reading = pipeline.read(intake, RULES)
    names = {e.id: e.name for e in reading.entities}
    assert {names[d.parent] for d in reading.derivations} == parents


def test_a_thing_that_shows_something_is_not_the_body_whose_it_is() -> None:
    text = "Lantern Lines lost a plane. One of the messages emitted by the Lantern Lines plane indicates it was late."
    assert speakers(text)[-1] != "Lantern Lines"


def test_somebody_s_sons_are_not_he() -> None:
    assert speakers("Karl Linden died in May. Linden’s two sons said that their father was beaten.")[-1] != "Karl Linden"


TOLD_IN_ENGLISH = """“Nobody can stop us,” Holm told a North Shore rally.

“We lost it,” Marlow told the Vesper Times Saturday.

Paul Orlov told Quay Party backers that the pier would stay.

Speaking to the National Conference of Harbours, Linden said the port was sold.

Stacy Baker of Willow, North Shore says she really thinks Holm can win.
"""


def test_a_crowd_or_a_meeting_passes_nothing_on_and_no_day_is_part_of_an_outlets_name() -> None:
    """Who hears a speech at a rally, of a party's backers or at a conference reports nothing to us."""
    assert [who for who, _ in said(read(TOLD_IN_ENGLISH))] == [
        ["Holm"],
        ["Vesper Times", "Marlow"],
        ["Paul Orlov"],
        ["Linden"],
        ["Stacy Baker"],
    ]


def test_a_no_that_somebody_says_ends_his_sentence_and_a_number_does_not() -> None:
    assert said(read("Asked about it, Ada Holm said no. But she said Berth No. 3 would stay.\n"))[-1] == (
        ["Ada Holm"],
        "Berth No. 3 would stay",
    )


def test_a_lawyer_argues_a_case_and_claims_nothing_and_who_is_heading_somewhere_is_nobody() -> None:
    pleaded = "Orlov, a lawyer who has argued a number of cases before the court, will do well, Holm said.\n"
    assert [who for who, _ in said(read(pleaded))] == [["Holm"]]
    argued = "Orlov, a lawyer who has argued that the case should be dropped, will do well, Holm said.\n"
    assert any(who[-1:] == ["a lawyer"] or "Orlov" in who for who, text in said(read(argued)) if "dropped" in text)
    heading = "He believes his campaign has the wind behind it heading to the Spring Saturday contests.\n"
    assert len(said(read(heading))) == 1


TOLD_WHOM = [
    ("about what stands behind the name", "“I am not ready,” Holm told CNN's Jake Orr about her vote.", ["CNN", "Holm"]),
    ("a host is his station's", "“It is late,” Orlov told Fox News host Sean Crane.", ["Fox News", "Orlov"]),
    ("whose leaders are told tells nothing", "Holm told Quarry leaders in Willow that she would not go.", ["Holm"]),
    ("nor is a story told an outlet", "Holm told the Quarry story of the lost bell, which was “gone.”", ["Holm"]),
    ("nor is somebody whose first name is a word too", "Peter Orr told Ben Carter that the books were burned.", ["Peter Orr"]),
    ("a newspaper of a town", "Orr told the Globe newspaper of Willow that it was sold.", ["Globe newspaper of Willow", "Orr"]),
]


@pytest.mark.parametrize(("rule", "text", "who"), TOLD_WHOM, ids=[rule for rule, _, _ in TOLD_WHOM])
def test_a_relay_is_whom_an_english_verb_of_telling_names_and_no_more(rule: str, text: str, who: list[str]) -> None:
    assert said(read(text + "\n"))[0][0] == who, rule


RULINGS = [
    ("a judge who finds rules", "Judge Maria Keller found that Peter Orr had taken bribes.", "ruled"),
    ("and who only speaks does not", "Judge Maria Keller said Peter Orr had been late.", "fact"),
    ("a paper handed to a court is none of its rulings", "Her submission to the court says the clerk was absent.", "fact"),
]


@pytest.mark.parametrize(("rule", "text", "stance"), RULINGS, ids=[rule for rule, _, _ in RULINGS])
def test_a_ruling_is_what_a_court_says_and_what_a_judge_finds(rule: str, text: str, stance: str) -> None:
    assert [s.stance for s in read(text + "\n").statements] == [stance], rule


BODIES = [
    ("Канцелярия президента Ивана Клёнова", "сообщила"),
    ("Администрация президента Зари Бориса Липова", "сообщила"),
    ("Фонд Бориса Липова", "сообщил"),
    ("Штаб Ивана Клёнова", "сообщил"),
]


@pytest.mark.parametrize(("body", "verb"), BODIES)
def test_a_body_that_is_somebodys_speaks_for_itself_and_he_does_not(body: str, verb: str) -> None:
    assert [who for who, _ in said(read(f"{body} {verb}, что кран упал.\n"))] == [[body]]


def test_a_governors_press_office_is_not_the_governor() -> None:
    text = "Пресс-служба губернатора Ивана Клёнова сообщила, что кран упал. Иван Клёнов заявил, что кран цел.\n"
    reading = read(text)
    assert [who for who, _ in said(reading)] == [["Пресс-служба губернатора Ивана Клёнова"], ["Иван Клёнов"]]
    assert [s.hops[-1].kind for s in reading.statements] == ["institution", "named"]


def test_the_press_offices_of_two_are_two() -> None:
    text = "Пресс-служба губернатора Ивана Клёнова сообщила, что кран упал. Пресс-служба мэра Липова сообщила, что он цел.\n"
    assert len({s.hops[-1].entity for s in read(text).statements}) == 2


STRAIGHT = [
    ("Согласно исковому заявлению, кран цел.", "исковое заявление"),
    ("В объявлении говорится, что кран упал.", "объявление"),
    ("В материалах дела говорится, что кран упал.", "материалы дела"),
    ("По словам очевидцев и друзей, кран цел.", "очевидцы и друзья"),
    ("В пресс-службе главы порта сообщили, что кран цел.", "пресс-служба главы порта"),
    ("В офисе шерифа округа заявили, что кран цел.", "офис шерифа округа"),
]


@pytest.mark.parametrize(("text", "name"), STRAIGHT, ids=[name for _, name in STRAIGHT])
def test_a_source_that_nobody_is_named_in_is_called_by_its_nominative(text: str, name: str) -> None:
    assert [who for who, _ in said(read(f"{text}\n"))] == [[name]]
