"""Who and what a sentence mentions: literal pairs, every name and place in them invented or too well known to be anybody's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.language import load
from sayso.reading.encoder.model import Mention
from sayso.reading.people.mentions import Found, find
from sayso.reading.words.text import layout


def found(text: str, language: str) -> tuple[Found, ...]:
    return find(text, language, layout(text, load(language)).sentences)


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(f.kind, f.base) for f in found(text, language) if f.named]


NAMED = [
    # English: people, their titles stripped
    ("en", "Senior Lieutenant Peter Marlow ordered it.", [("person", "Peter Marlow")]),
    ("en", "The order came from J. Marlow, 44, of the guard.", [("person", "J. Marlow")]),
    ("en", "Mayor of Harrowby Peter Marlow has resigned.", [("place", "Harrowby"), ("person", "Peter Marlow")]),
    ("en", "Special Representative for Iran Anna Marlow said so.", [("place", "Iran"), ("person", "Anna Marlow")]),
    ("en", "Arnod dela Holm of the guard said so.", [("person", "Arnod dela Holm")]),
    ("en", "Major Arno dela Holm said so.", [("person", "Arno dela Holm")]),
    ("en", "He met Ziad al-Hamadi there.", [("person", "Ziad al-Hamadi")]),
    ("en", "Police director Ada Linden said so. Later Linden denied it.", [("person", "Ada Linden"), ("person", "Linden")]),
    ("en", "The envoy to the UN Anna Linden said so.", [("organization", "UN"), ("person", "Anna Linden")]),
    # a town and what is named after it; waters, camps, forces, papers of a day; figures that are no age
    (
        "en",
        "It left the Harrow Airport, Harrow, Alaska, at noon.",
        [("facility", "Harrow Airport"), ("place", "Harrow"), ("place", "Alaska")],
    ),
    (
        "en",
        "He was seen in Harrowshire. Harrowshire Police said so.",
        [("place", "Harrowshire"), ("organization", "Harrowshire Police")],
    ),
    ("en", "It is me, I'm Peter Marlow, and I’m glad.", [("person", "Peter Marlow")]),
    ("en", "They closed the Strait of Harrow.", [("place", "Strait of Harrow")]),
    ("en", "He was held at Forward Base Harrow.", [("facility", "Forward Base Harrow")]),
    ("en", "He spent nine years in the Army.", [("organization", "Army")]),
    ("en", "It denied paying two Sunday World journalists.", [("organization", "Sunday World")]),
    ("en", "Of the Northern Contact Group, 498 persons left.", [("organization", "Northern Contact Group")]),
    # bodies, named by a head, by a list, by initials, by what they do
    ("en", "She joined the Ministry of Roads and Bridges.", [("organization", "Ministry of Roads and Bridges")]),
    ("en", "It went to the Committee to Protect Orchards.", [("organization", "Committee to Protect Orchards")]),
    ("en", "It was told to the Harrowby Herald.", [("organization", "Harrowby Herald")]),
    ("en", "He worked for the law firm Marlow Linden.", [("organization", "Marlow Linden")]),
    ("en", "The Federal Harbour Agency (FHA) said so.", [("organization", "Federal Harbour Agency"), ("organization", "FHA")]),
    ("en", "A claim was posted on harrowby.com yesterday.", []),
    (
        "en",
        "It was approved by Rospotrebnadzor and Naftogaz.",
        [("organization", "Rospotrebnadzor"), ("organization", "Naftogaz")],
    ),
    (
        "en",
        "The Commissioner for Children's Rights Maria Marlow left.",
        [("person", "Maria Marlow")],
    ),
    ("en", "It was Anna Marlowʼs wish.", [("person", "Anna Marlow")]),
    ("en", "The Harrowby HPP was shut.", [("facility", "Harrowby HPP")]),
    ("en", "The telecom operator Marlow agreed.", [("organization", "Marlow")]),
    ("en", "It belongs to Linden LLC FZ.", [("organization", "Linden LLC FZ")]),
    (
        "en",
        "Ada Linden is the director of the Finnish National Bureau of Orchards.",
        [("person", "Ada Linden"), ("organization", "Finnish National Bureau of Orchards")],
    ),
    ("en", "The Dean of the College of Gardeners left.", [("organization", "College of Gardeners")]),
    ("en", "Anna von der Holm left.", [("person", "Anna von der Holm")]),
    ("en", "They wrote: Dear Anna, the trial opens on Mon, Sep 3.", [("person", "Anna")]),
    ("en", "Messrs Peter Marlow and Ada Holm left.", [("person", "Peter Marlow"), ("person", "Ada Holm")]),
    ("en", "Ada Holm won the Nobel Peace Prize.", [("person", "Ada Holm")]),
    ("en", "Anna Law of the guard left.", [("person", "Anna Law")]),
    ("en", "We heard Ada Holm In the west wing.", [("person", "Ada Holm")]),
    ("en", "It was told to the Baltimore Sun.", [("organization", "Baltimore Sun"), ("place", "Baltimore")]),
    ("en", "It was told to the People's Daily.", [("organization", "People's Daily")]),
    (
        "en",
        "It was the Center for Garden Diversity and Center for Food Safety.",
        [("organization", "Center for Garden Diversity"), ("organization", "Center for Food Safety")],
    ),
    ("en", "Hurricane Peter came near. Later Peter turned east.", []),
    ("en", "The Nobel Foundation agreed.", [("organization", "Nobel Foundation")]),
    ("en", "They wait in Protalina. “Protalina is cold,” he said.", [("place", "Protalina"), ("place", "Protalina")]),
    ("en", "He sued the City of Harrowby.", [("organization", "City of Harrowby"), ("place", "Harrowby")]),
    ("en", "Ada Holm, the State Department spokeswoman, left.", [("person", "Ada Holm"), ("organization", "State Department")]),
    ("en", "She studied at the Hebrew University of Gardeners.", [("organization", "Hebrew University of Gardeners")]),
    (
        "en",
        "The Harrowby Institute of Gardeners and Linden State University agreed.",
        [("organization", "Harrowby Institute of Gardeners"), ("organization", "Linden State University")],
    ),
    ("en", "He saw the Peter Marlow Harbour Lights. Peter Marlow made them.", [("person", "Peter Marlow")]),
    ("en", "Anna Paris left. Paris claims a debt.", [("person", "Anna Paris"), ("person", "Paris")]),
    ("en", "Anna Paris left Paris. She came in Paris.", [("person", "Anna Paris"), ("place", "Paris"), ("place", "Paris")]),
    ("en", "Kedrozersk was cut off.", [("place", "Kedrozersk")]),
    ("en", "The former U.S. Marine Peter Marlow left.", [("place", "U.S."), ("person", "Peter Marlow")]),
    ("en", "Roman Marlov left.", [("person", "Roman Marlov")]),
    ("en", "He is a Russian-American citizen.", []),
    ("en", "They met in St Bride’s Square.", [("place", "St Bride’s Square")]),
    ("en", "The Tbilisi city court set bail.", [("organization", "Tbilisi city court"), ("place", "Tbilisi")]),
    ("en", "He studied at the University of Texas.", [("organization", "University of Texas"), ("place", "Texas")]),
    # places and buildings
    ("en", "They lived in the town of Harrowby, Poland.", [("place", "Harrowby"), ("place", "Poland")]),
    ("en", "The road was closed close to Harrowby.", [("place", "Harrowby")]),
    ("en", "It lies in the Harrowby region.", [("place", "Harrowby region")]),
    ("en", "He was taken to Saint Bride Hospital.", [("facility", "Saint Bride Hospital")]),
    ("en", "The Hotel Marlow Palace burned.", [("facility", "Hotel Marlow Palace")]),
    # a person's name behind a body's is none of it, nor is what is led, backed or linked
    (
        "en",
        "The spokeswoman of the Ministry of Orchards Anna Marlow said so.",
        [("organization", "Ministry of Orchards"), ("person", "Anna Marlow")],
    ),
    ("en", "It was filed by the Harrowby Court on February 22.", [("organization", "Harrowby Court")]),
    ("en", "A Harrowby Group-linked channel said so.", [("organization", "Harrowby Group")]),
    # what has a capital and is no name
    ("en", "On Monday, a Russian judge spoke of COVID-19 in English.", []),
    ("en", "Relatives say so. The relatives are worried.", []),
    # Russian: base forms, decided over all the places where a name stands
    # several quotations behind one word
    (
        "ru",
        "Показы пройдут в кинотеатрах «Вымпел», «Парус» и «Причал».",
        [("facility", "Вымпел"), ("facility", "Парус"), ("facility", "Причал")],
    ),
    ("ru", "Компании «Вымпел», «Парус» и «Причал» молчат.", [("organization", n) for n in ("Вымпел", "Парус", "Причал")]),
    # peoples, in small letters; neither some of them nor a surname
    ("ru", "Они сыграют с англичанами. Шведы уехали.", [("group", "англичане"), ("group", "шведы")]),
    ("ru", "По словам хуситов, порт пуст.", [("group", "хуситы")]),
    ("ru", "На причале нашли двоих россиян.", []),
    ("ru", "Это решил Поляков.", [("person", "Поляков")]),
    # bodies inside another's name; what a body is for is none
    (
        "ru",
        "Это сообщила пресс-служба прокуратуры Тверской области.",
        [
            ("organization", "пресс-служба прокуратуры Тверской области"),
            ("organization", "прокуратура Тверской области"),
            ("place", "Тверская область"),
        ],
    ),
    ("ru", "Решило Министерство объединения Кореи.", [("organization", "Министерство объединения Кореи"), ("place", "Корея")]),
    ("ru", "Здания МВД и Верховного суда закрыты.", [("organization", "МВД"), ("organization", "Верховный суд")]),
    (
        "ru",
        "Он играл в Театре имени Клёновой и Музыкальном театре имени Варнина.",
        [("organization", "Театр имени Клёновой"), ("organization", "Музыкальный театр имени Варнина")],
    ),
    ("ru", "Выборы в Бундестаг прошлого года прошли.", [("organization", "Бундестаг")]),
    ("ru", "Играла сборная Перу.", [("organization", "сборная Перу"), ("place", "Перу")]),
    ("ru", "Это решено принимаемым правительством Перу законом.", [("organization", "правительство Перу"), ("place", "Перу")]),
    ("ru", "Авария была на трассе «Байкал». «Байкал» перекрыт.", []),
    ("ru", "Он летал на шаттле «Буран».", []),
    ("ru", "Здания Верховного суда и одного из ведомств закрыты.", [("organization", "Верховный суд")]),
    (
        "ru",
        "Начальник полиции Варненского округа Йорам Клён молчит.",
        [("organization", "полиция Варненского округа"), ("place", "Варненский округ"), ("person", "Йорам Клён")],
    ),
    ("ru", "Она лежит в НИИ им. Клёнова.", [("organization", "НИИ им. Клёнова")]),
    ("ru", "Он пишет для газеты Folha de Marlow.", [("organization", "Folha de Marlow")]),
    ("ru", "«Общество защиты садов» выступило против.", [("organization", "Общество защиты садов")]),
    ("ru", "Комиссия по периодическому пересмотру дел решила.", [("organization", "Комиссия по периодическому пересмотру дел")]),
    ("ru", "Сел «Союз ТМА-7».", []),
    ("ru", "Об этом сообщили ВВС Перу.", [("organization", "ВВС Перу"), ("place", "Перу")]),
    ("ru", "Лидеры движения ФАТХ молчат.", [("organization", "ФАТХ")]),
    ("ru", "Конкурс выиграло ООО «Заречье».", [("organization", "Заречье")]),
    (
        "ru",
        "Представители «Ив Роше» молчат. Дело Ив Роше передали в суд.",
        [("organization", "Ив Роше"), ("organization", "Ив Роше")],
    ),
    ("ru", "Росавтодору ответили.", [("organization", "Росавтодор")]),
    ("ru", "Адвокат Мингазов молчит.", [("person", "Мингазов")]),
    ("ru", "Отчим Виталия Клёнова молчит. Клёнов признал вину.", [("person", "Виталий Клёнов"), ("person", "Клёнов")]),
    (
        "ru",
        "Адвокат Александра Клёнова Андрей Варнас молчит.",
        [("person", "Александр Клёнов"), ("person", "Андрей Варнас")],
    ),
    ("ru", "Из окружения В.Клёнова А.Варнас ушёл.", [("person", "В. Клёнов"), ("person", "А. Варнас")]),
    ("ru", "Королева Елизавета II молчит.", [("person", "Елизавета II")]),
    ("ru", "Так сказал митрополит Велетский и Тундринский Марк.", [("person", "Марк")]),
    ("ru", "Они собрались перед собором Святого Марка.", []),
    ("ru", "Служили Папе Римскому Франциску.", [("person", "Франциск")]),
    ("ru", "Это сказала Анна фон дер Холм.", [("person", "Анна фон дер Холм")]),
    ("ru", "Она говорила с королём Карлом III.", [("person", "Карл III")]),
    ("ru", "Так сказал патриарх Велетский и всея Тундры Марк.", [("person", "Марк")]),
    ("ru", "Министр Минсвязи Николай Клёнов молчит.", [("organization", "Минсвязи"), ("person", "Николай Клёнов")]),
    # two names side by side are two people
    ("ru", "Приятель Дамира Клёнова Робел Варнас молчит.", [("person", "Дамир Клёнов"), ("person", "Робел Варнас")]),
    (
        "ru",
        "Иван Варнас убит. Пётр Клёнов скрылся. За смерть Варнаса Клёнов наказан.",
        [("person", "Иван Варнас"), ("person", "Пётр Клёнов"), ("person", "Варнас"), ("person", "Клёнов")],
    ),
    (
        "ru",
        "На снимке Иван Корнев Марк Варнас. Марка Варнаса ищут.",
        [("person", "Иван Корнев"), ("person", "Марк Варнас"), ("person", "Марк Варнас")],
    ),
    ("ru", "Так сказал судья округа Галдор Марк Варнас.", [("place", "Галдор"), ("person", "Марк Варнас")]),
    ("ru", "Он говорил с президентом Эквадора Рафаэлем Горреа.", [("place", "Эквадор"), ("person", "Рафаэль Горреа")]),
    ("ru", "Так сказал адвокат заявителей Бартоломея Рожаньского.", [("person", "Бартоломей Рожаньский")]),
    ("ru", "Она передала это Корневу. Корнев не ответил.", [("person", "Корнев"), ("person", "Корнев")]),
    ("ru", "Это донос Клёнова В.А., сказал Варнас М. И. вчера.", [("person", "Клёнов В. А."), ("person", "Варнас М. И.")]),
    ("ru", "Мосгорсуд отменил приговор.", [("organization", "Мосгорсуд")]),
    ("ru", "Взрыв был на Каркаевской ГЭС.", [("facility", "Каркаевская ГЭС")]),
    ("ru", "Публицист Владимир Кара-Клёна молчит.", [("person", "Владимир Кара-Клёна")]),
    ("ru", "Это решили, включая радиожурналистку Алсу Клёнову, в четверг.", [("person", "Алсу Клёнова")]),
    ("ru", "Суд оштрафовал Марию Клёнову.", [("person", "Мария Клёнова")]),
    ("ru", "Суд оштрафовал Марию Клёнову-Варнас.", [("person", "Мария Клёнова-Варнас")]),
    ("ru", "Это касается Марии Клёновой-Дубовой.", [("person", "Мария Клёнова-Дубова")]),
    ("ru", "Он говорил с Петром Бонч-Клёновым.", [("person", "Пётр Бонч-Клёнов")]),
    ("ru", "Об этом сообщил М. И. Клёнов.", [("person", "М. И. Клёнов")]),
    ("ru", "Адвокат Рощиной Ольга Дарова молчит.", [("person", "Рощина"), ("person", "Ольга Дарова")]),
    ("ru", "Задержанного зовут Муамар Тарзи, сообщили в МВД.", [("person", "Муамар Тарзи"), ("organization", "МВД")]),
    ("ru", "Она подошла к Ким Чон Наму.", [("person", "Ким Чон Нам")]),
    ("ru", "Президента России Петра Клёнова ждут.", [("place", "Россия"), ("person", "Пётр Клёнов")]),
    # bodies in Russian: a phrase around its head, in the nominative
    ("ru", "Решение Пермского краевого суда отменили.", [("organization", "Пермский краевой суд")]),
    ("ru", "Так сказали в полиции Вашингтона.", [("organization", "полиция Вашингтона"), ("place", "Вашингтон")]),
    ("ru", "Он сотрудник «Лаборатории Клёнова».", [("organization", "Лаборатория Клёнова")]),
    ("ru", "Это передаёт РИА «Новости».", [("organization", "РИА Новости")]),
    ("ru", "Об этом пишет «Коммерсантъ».", [("organization", "Коммерсантъ")]),
    ("ru", "Он член Союза садоводов Перми.", [("organization", "Союз садоводов Перми"), ("place", "Пермь")]),
    ("ru", "Он из Фонда борьбы с засухой.", [("organization", "Фонд борьбы с засухой")]),
    ("ru", "Международное агентство по изучению садов молчит.", [("organization", "Международное агентство по изучению садов")]),
    ("ru", "Решение принял Европейский суд по правам человека.", [("organization", "Европейский суд по правам человека")]),
    ("ru", "Он окончил институт имени А. М. Клёнова.", [("organization", "институт имени А. М. Клёнова")]),
    ("ru", "Это решал возглавлявший парламент Перми сенатор.", [("organization", "парламент Перми"), ("place", "Пермь")]),
    ("ru", "Он перешёл в «Барселону».", [("organization", "Барселона")]),
    ("ru", "Каркаевский собор закрыт.", [("facility", "Каркаевский собор")]),
    ("ru", "Южную Корею ждут.", [("place", "Южная Корея")]),
    ("ru", "Это отошло к Советскому Союзу.", [("place", "Советский Союз")]),
    (
        "ru",
        "Так решил парламент Приморского края.",
        [("organization", "парламент Приморского края"), ("place", "Приморский край")],
    ),
    ("ru", "Сотрудники министерства здравоохранения молчат.", [("organization", "министерство здравоохранения")]),
    ("ru", "Об этом знали в руководстве МВД.", [("organization", "МВД")]),
    ("ru", "Он работал на предприятии «Берёзка».", [("organization", "Берёзка")]),
    ("ru", "Глава GM молчит.", [("organization", "GM")]),
    ("ru", "Он в СИЗО «Берёзка».", [("facility", "СИЗО «Берёзка»")]),
    ("ru", "Представители группы «Рассвет» молчат.", [("group", "Рассвет")]),
    ("ru", "Источник в Минэнерго это подтвердил.", [("organization", "Минэнерго")]),
    ("ru", "С Роскомнадзором спорят.", [("organization", "Роскомнадзор")]),
    ("ru", "Об этом сообщил Следком.", [("organization", "Следком")]),
    ("ru", "Склад закрыт, пишет 123.RU.", [("organization", "123.RU")]),
    ("ru", "В МЧС ТАСС сообщили об этом.", [("organization", "МЧС"), ("organization", "ТАСС")]),
    ("ru", "Склад закрыт, пишет газета Norden 31 марта.", [("organization", "Norden")]),
    ("ru", "Склад закрыт, пишет Telegram-канал Norden.", [("organization", "Norden")]),
    ("ru", "По данным МВД Перу и МЧС, всё готово.", [("organization", "МВД Перу"), ("place", "Перу"), ("organization", "МЧС")]),
    ("ru", "Это было в Тверской области.", [("place", "Тверская область")]),
    ("ru", "Его обвиняют по статье «Государственная измена».", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_names_are_found_in_their_base_form_and_without_titles(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, language) == expected


DESCRIBED = [
    ("en", "The stepfather spoke.", [("person", "The stepfather", "the")]),
    ("en", "Another defendant spoke.", [("person", "Another defendant", "new")]),
    ("en", "It was said by one of the defendants.", [("person", "one of the defendants", "new")]),
    ("en", "The 21-year-old serviceman left.", [("person", "The 21-year-old serviceman", "the")]),
    ("en", "His daughter called police.", [("person", "His daughter", "own"), ("organization", "police", "bare")]),
    (
        "en",
        "Local residents and investigators agreed.",
        [("group", "Local residents", "bare"), ("group", "investigators", "bare")],
    ),
    (
        "en",
        "A police officer told a family friend.",
        [("person", "A police officer", "new"), ("person", "a family friend", "new")],
    ),
    ("en", "Police suspect that he lied.", [("organization", "Police", "bare")]),
    ("ru", "Следователи молчат.", [("group", "Следователи", "bare")]),
    ("ru", "Этого требовали власти Перу.", [("organization", "власти", "bare")]),
    ("ru", "Это сказал один из обвиняемых.", [("person", "один из обвиняемых", "new")]),
    ("ru", "Её отчим уехал.", [("person", "Её отчим", "own")]),
    ("ru", "Напали на 23-летнюю студентку.", [("person", "23-летняя студентка", "bare")]),
    ("ru", "Осуждённую оставили в колонии.", [("person", "Осуждённая", "bare"), ("organization", "колония", "bare")]),
    ("ru", "Трое пострадавших ушли.", [("group", "Трое пострадавших", "new")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), DESCRIBED)
def test_descriptions_say_how_they_bring_somebody_in(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.kind, f.base, f.definite) for f in found(text, language) if not f.named] == expected


APPOSED = [
    ("en", "The charge was denied by Ada Linden, Marlow's lawyer.", "Linden", "Marlow's lawyer"),
    ("en", "Peter Marlow, the mayor of Harrowby, was found.", "Marlow", "the mayor"),
    ("en", "The mayor of Harrowby, Peter Marlow, was found.", "Marlow", "The mayor"),
    ("en", "The footballer Peter Marlow was found.", "Marlow", "The footballer"),
    ("en", "Senior Lieutenant Peter Marlow left.", "Marlow", "Senior Lieutenant"),
    ("en", "Harbour Crime Manager, Inspector Karl Marlow, was there.", "Marlow", "Harbour Crime Manager"),
    ("en", "Harbour Board Chief Executive, Ada Linden, was there.", "Linden", "Harbour Board Chief Executive"),
    ("ru", "Об этом заявила адвокат Рощиной Ольга Дарова.", "Дарова", "адвокат Рощиной"),
    ("ru", "Пётр Клёнов, глава города, ушёл.", "Клёнов", "глава города"),
    ("ru", "Мэр города Пётр Клёнов ушёл.", "Клёнов", "Мэр города"),
    ("ru", "Там были повар Олег Клёнов, врач Драупади Мурру.", "Мурру", "врач"),
    ("ru", "Там были повар Олег Варнас, врач Анна Клёнова.", "Клёнова", "врач"),
    ("ru", "Молчит уполномоченный по правам ребёнка Анна Клёнова.", "Клёнова", "уполномоченный"),
    ("en", "The director of the Harrowby Court Anna Marlow said so.", "Marlow", "The director"),
]


@pytest.mark.parametrize(("language", "text", "name", "role"), APPOSED)
def test_a_title_or_an_apposition_is_a_role_of_the_name_beside_it(language: str, text: str, name: str, role: str) -> None:
    bearer = next(f for f in found(text, language) if f.named and name in f.base and f.roles)
    assert role in [text[a:b] for a, b in bearer.roles]


NOT_APPOSED = [
    ("en", "According to Marlow, the officer threatened to leave. Peter Marlow said so."),
    ("ru", "Неизвестная женщина подошла к Петру Клёнову."),
    ("ru", "Отец Петра Клёнова молчит."),
]


@pytest.mark.parametrize(("language", "text"), NOT_APPOSED)
def test_a_description_in_another_part_of_the_sentence_is_somebody_else(language: str, text: str) -> None:
    assert not any(f.roles for f in found(text, language))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_span_gives_the_words_it_stands_for(language: str) -> None:
    text = " ".join(t for lang, t, _ in NAMED if lang == language)
    for mention in found(text, language):
        start, end = mention.span
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize(
    "text", ["", "\n", "«»", "A", "Ё", "…", "((", "—— «Б", "'s", "Mr.", "«А» «Б» (В)", "al-", "\u0301", "Ш." * 50]
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_scraps_of_text_raise_nothing(text: str, language: str) -> None:
    found(text, language)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("He lives near the lakes with Harrow Oriental behind him.", "place", id="a guess gives way"),
        pytest.param("Mayor Harrow Oriental left.", "person", id="a title does not"),
    ],
)
def test_the_model_is_heard_where_a_person_is_only_a_guess(text: str, kind: str) -> None:
    at = text.index("Harrow")
    heard = [Mention((at, at + len("Harrow Oriental")), "place", 0.9)]
    mentions = find(text, "en", layout(text, load("en")).sentences, heard)
    assert [f.kind for f in mentions if f.named] == [kind]


@pytest.mark.parametrize(
    ("text", "words", "kind", "score", "expected"),
    [
        pytest.param("Там видели Галдора.", "Галдора", "person", 0.95, ["Галдора"], id="what nothing tells is as the model says"),
        pytest.param("Там видели Галдора.", "Галдора", "person", 0.8, [], id="if the model is sure"),
        pytest.param(
            "Он в Комитете защиты и надзора за садами.", "Комитете защиты и надзора за садами", "organization", 0.95,
            ["Комитете защиты и надзора за садами"], id="a body's name goes on",
        ),
    ],
)  # fmt: skip
def test_the_model_is_heard_where_the_rules_know_nothing(
    text: str, words: str, kind: str, score: float, expected: list[str]
) -> None:
    at = text.index(words)
    heard = [Mention((at, at + len(words)), kind, score)]
    mentions = find(text, "ru", layout(text, load("ru")).sentences, heard)
    assert [text[slice(*f.span)] for f in mentions if f.named] == expected


def test_capitals_that_the_model_hears_nothing_in_name_nothing() -> None:
    text = "Marlow Linden told us of the GNP and the FSB."
    heard = [Mention((0, 13), "person", 0.9), Mention((41, 44), "organization", 0.9)]
    assert [f.base for f in find(text, "en", [(0, len(text))], heard) if f.named] == ["Marlow Linden", "FSB"]


ENGLISH = (
    "the The A of and to , . ( ) “ ” 's Mr. Dr. Mayor Minister Lieutenant Ada Peter Linden Marlow FSB US U.S. "
    "Poland region court Ministry News said his police one other defendants stepfather who is 21-year-old J. al- "
    "Harbi in town $ 5 – "
)
RUSSIAN = (
    "и в по из , . ( ) « » — Пётр Петра Клёнов Клёновым Ольга МВД РФ России Тверской области суд суда Пермский "
    "полиции адвокат отец отчим его её один трое следователи сказал « Lenta.ru Fox News г. А. аль-Рашид 18-летний "
    "министерство Ъ "
)


@given(st.lists(st.sampled_from(ENGLISH.split()), max_size=14))
def test_no_order_of_english_words_raises(words: list[str]) -> None:
    spans_hold(" ".join(words), "en")


@given(st.lists(st.sampled_from(RUSSIAN.split()), max_size=14))
def test_no_order_of_russian_words_raises(words: list[str]) -> None:
    spans_hold(" ".join(words), "ru")


def spans_hold(text: str, language: str) -> None:
    for mention in found(text, language):
        assert 0 <= mention.span[0] < mention.span[1] <= len(text)
        assert mention.base


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Survivors of the ferry Odile said the captain had been drinking."),
        ("ru", "Пассажиры парома «Одиль» сказали, что капитан был пьян."),
    ],
)
def test_what_stands_behind_the_word_for_a_vessel_is_no_person(language: str, text: str) -> None:
    found = [f for f in find(text, language, layout(text, load(language)).sentences) if f.base.startswith(("Od", "Оди"))]
    assert [f.kind for f in found] == ["facility"]


def test_what_somebody_no_longer_is_is_no_part_of_the_name() -> None:
    assert ("person", "Ada Holm") in names("Ex-Marine Ada Holm left the port.", "en")


def test_a_town_that_no_list_has_is_named_in_the_nominative() -> None:
    assert names("В Кедрозерске упал кран. Жители Кедрозерска ждут суда.", "ru") == [("place", "Кедрозерск")] * 2


def test_a_surname_that_ends_like_a_town_stays_one() -> None:
    assert ("person", "Марк Вендларски") in names("Адвокат Марк Вендларски ушёл. Вендларски молчал.", "ru")
