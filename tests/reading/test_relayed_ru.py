"""Who said it, and through whom, in Russian news: agencies, insertions, questions, complaints, things kept back."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted_ru, read, said

CASES = [
    (
        "the outlet put in before who took it up passes it on",
        'Склад закроют. Об этом, как пишет в четверг "Газета по-портовски", заявил глава порта Иван Линден.',
        [(['"Газета по-портовски"', "глава порта Иван Линден"], "Склад закроют")],
    ),
    (
        "who makes a statement is not who passes it on",
        "Склад закроют. С таким заявлением в четверг, как передает Маяк, выступил глава порта Иван Линден.",
        [(["Маяк", "глава порта Иван Линден"], "Склад закроют")],
    ),
    (
        "a name put in behind what somebody is names who speaks, and is none of what is said",
        "По словам соседки, Нины Басовой, он кричал. Как рассказал глава порта, Иван Клёнов, кран упал.",
        [(["Нины Басовой"], "он кричал"), (["Иван Клёнов"], "кран упал")],
    ),
    (
        "whom something befell stays in what is said of him",
        "По данным следствия, Ивана Клёнова избили.",
        [(["следствия"], "Ивана Клёнова избили")],
    ),
    (
        "that who speaks keeps something back is told by the outlet",
        "Орлова подтвердила, что кран упал, но имена раненых назвать отказалась.",
        [(["Орлова"], "кран упал"), ([], "имена раненых назвать отказалась")],
    ),
    (
        "what another refused is part of what is said",
        "Орлова подтвердила, что кран упал, но рабочий отказался уйти.",
        [(["Орлова"], "кран упал, но рабочий отказался уйти")],
    ),
    (
        "what a dash parts from an insertion is told by the outlet",
        "Запись старого крана обрывается — по словам рабочих, кран упал.",
        [([], "Запись старого крана обрывается"), (["рабочих"], "кран упал")],
    ),
    (
        "a question told of says nothing of what it asks",
        "Рабочий в чёрной куртке спрашивает, зачем он назвал его «вором».",
        [([], "Рабочий в чёрной куртке спрашивает, зачем он назвал его «вором»")],
    ),
    (
        "a complaint made is nobody's words, and neither is what a law asks for",
        "Возбуждать дело по заявлению несколько раз отказывались. Порт извинился, как того требует закон.",
        [
            ([], "Возбуждать дело по заявлению несколько раз отказывались"),
            ([], "Порт извинился, как того требует закон"),
        ],
    ),
    (
        "whom the outlet tells of before he speaks stays in what it tells",
        "Комитет встал на защиту рабочего Глеба Клёнова, который заявил, что кран упал.",
        [([], "Комитет встал на защиту рабочего Глеба Клёнова"), (["рабочего Глеба Клёнова"], "кран упал")],
    ),
    (
        "a part of things is confirmed and confirms nothing, some people speak",
        "Часть задержаний подтвердили врачи порта. Кран упал, утверждают несколько очевидцев.",
        [(["врачи порта"], "Часть задержаний"), (["несколько очевидцев"], "Кран упал")],
    ),
    (
        "an agency in quotation marks that cites somebody speaks, and was told nothing",
        "Кран упал. Об этом сообщает РИА «Новости» со ссылкой на прокуратуру порта.",
        [(["РИА «Новости»", "прокуратуру порта"], "Кран упал")],
    ),
    (
        "whom an agency cites before its verb is the origin",
        "Кран упал. Об этом во вторник, 5 мая, со ссылкой на прокуратуру Варна (ПВ) сообщает ТАСС.",
        [(["ТАСС", "прокуратуру Варна (ПВ)"], "Кран упал")],
    ),
    (
        "whom an agency cites between what is said and its verb is the origin too",
        "Кран упал, со ссылкой на прокуратуру сообщает ТАСС.",
        [(["ТАСС", "прокуратуру"], "Кран упал")],
    ),
    (
        "whose reporter was told is no part of who speaks",
        "Кран упал, сообщил корреспонденту ИА «Порт Варн» старший помощник прокурора.",
        [(["«Порт Варн»", "старший помощник прокурора"], "Кран упал")],
    ),
    (
        "an agency between the verb and the words it cites is the relay",
        "«Всё произошло очень быстро», - приводит «Интерфакс» слова раненого пассажира.",
        [(["«Интерфакс»", "раненого пассажира"], "«Всё произошло очень быстро»")],
    ),
    (
        "a listed agency behind who speaks was told",
        "«Кран упал», - сказал смотритель порта ТАСС. «Мост цел», - сказал директор ТАСС.",
        [(["ТАСС", "смотритель порта"], "«Кран упал»"), (["директор ТАСС"], "«Мост цел»")],
    ),
    (
        "an outlet's name in a line of a dialogue is none of what is said there",
        '— Кран упал ночью, — сказал он РИА "Новости". — 8 мая его починят.',
        [(['РИА "Новости"', "он"], "Кран упал ночью … 8 мая его починят.")],
    ),
    (
        "whom an outlet cites is his also where the outlet's name is no noun",
        "Кран упал, сообщает «Весьма» со ссылкой на пресс-службу порта.",
        [(["«Весьма»", "пресс-службу порта"], "Кран упал")],
    ),
    (
        "several press offices speak, a site speaks and is spoken to",
        "Кран упал. Об этом сообщают пресс-службы порта и мэрии. Мост цел, пишет 78.ru. Дом цел. Об этом 63.ru сообщили в порту.",
        [(["пресс-службы порта и мэрии"], "Кран упал"), (["78.ru"], "Мост цел"), (["63.ru", "порту"], "Дом цел")],
    ),
    (
        "a name behind the article of a law accuses nobody, and an outlet told is no part of a thing told",
        "Клёнова подозревают в краже по статье «Кража». Липова подтвердила ТАСС задержание сторожа.",
        [([], "Клёнова подозревают в краже по статье «Кража»"), (["ТАСС", "Липова"], "задержание сторожа")],
    ),
    (
        "who finds a thing says nothing, what happened is told of and not told",
        "Тело рабочего, которого искали, обнаружили следователи. О случившемся он сообщил полиции.",
        [
            ([], "Тело рабочего, которого искали, обнаружили следователи"),
            ([], "О случившемся он сообщил полиции"),
        ],
    ),
    (
        "the time of data is no part of whose they are, papers that a case is led by say nothing",
        "По данным порта на 14:30, кран упал. В порту сказали, что дело ведётся по материалам завода.",
        [(["порта"], "кран упал"), (["порту"], "дело ведётся по материалам завода")],
    ),
    (
        "what stands before the noun that reports is told of the report",
        "Среди местных жителей начали ходить слухи, что кран упал.",
        [([None], "кран упал")],
    ),
    (
        "that a thing was reported of somebody hands over nothing of what another denies",
        "Орлова отрицала, что директор порта, о задержании которого сообщалось в СМИ, уволен: «Такого приказа нет».",
        [
            (["Орлова"], "директор порта, о задержании которого сообщалось в СМИ, уволен"),
            (["Орлова"], "«Такого приказа нет»"),
        ],
    ),
    (
        "whom something befell does not tell of it where others do, and a site told of it is the relay",
        "О похищении Гаджи Клёнова сообщили соседи. Как сообщил 30 ноября Порт.ру комитет порта, кран упал.",
        [(["соседи"], "похищении Гаджи Клёнова"), (["Порт.ру", "комитет порта"], "кран упал")],
    ),
    (
        "a footnote's star parts nothing, an agency in the dative behind the speaker was told",
        'Как рассказал правозащитному центру "Причал"** сосед, кран упал. «Мост цел», — заявил Клёнов «Русской службе новостей».',
        [(['"Причал"', "сосед"], "кран упал"), (["«Русской службе новостей»", "Клёнов"], "«Мост цел»")],
    ),
    (
        "an adverb before the verb is no part of what is confirmed",
        "Гибель сторожа также подтвердил врач порта.",
        [(["врач порта"], "Гибель сторожа")],
    ),
    (
        "a listed outlet's name of several words is one name",
        "Кран упал. Об этом сообщает The New York Times. Мост цел, пишет газета The New York Times.",
        [(["The New York Times"], "Кран упал"), (["газета The New York Times"], "Мост цел")],
    ),
    (
        "a paragraph in quotation marks is his who is said to have told of what stands above",
        "Кран упал. Об этом рассказал адвокат Глеб Клёнов.\n\n«Кран был неисправен, все знали. Его не чинили».\n\nПорт закрыт.",
        [
            (["адвокат Глеб Клёнов"], "Кран упал"),
            (["адвокат Глеб Клёнов"], "«Кран был неисправен, все знали."),
            (["адвокат Глеб Клёнов"], "Его не чинили»"),
            ([], "Порт закрыт"),
        ],
    ),
    (
        "a site that tells first what somebody else said passes it on",
        "Кран упал, сообщает Порт.ру. Об этом заявил директор порта.",
        [(["Порт.ру", "директор порта"], "Кран упал")],
    ),
    (
        "what another said in what somebody tells stays his word",
        "По данным полиции, женщине позвонил сосед, представился врачом и сообщил, что её брат упал.",
        [(["полиции"], "женщине позвонил сосед, представился врачом и сообщил, что её брат упал")],
    ),
    (
        "several outlets that one word calls are one source, to the last name",
        "По данным Telegram-каналов Norden, Varta и Links, кран упал. Мост цел, пишут Telegram-каналы Varta, «Давно» и Links.",
        [
            (["Telegram-каналов Norden, Varta и Links"], "кран упал"),
            (["Telegram-каналы Varta, «Давно» и Links"], "Мост цел"),
        ],
    ),
    (
        "a bracket tells from whom a quotation is taken, and is no part of who said it or of what he said",
        "«Кран упал», — сказал глава порта Иван Клёнов (цитата по ТАСС). По словам Клёнова, мост цел (цитата по «Заре»).",
        [(["ТАСС", "глава порта Иван Клёнов"], "«Кран упал»"), (["«Заре»", "Клёнова"], "мост цел")],
    ),
    (
        "a bracket with a quotation of something else changes nothing",
        "По словам Клёнова, мост цел (цитаты не будет).",
        [(["Клёнова"], "мост цел (цитаты не будет)")],
    ),
    (
        "an outlet between a body and its verb in the plural was told, and is no part of the body",
        "В порту ТАСС сообщили, что кран упал. В областной прокуратуре РИА Новости рассказали, что мост цел.",
        [(["ТАСС", "порту"], "кран упал"), (["РИА Новости", "областной прокуратуре"], "мост цел")],
    ),
    (
        "an outlet that reports from a place, or whose press office speaks, was told nothing",
        "В порту ТАСС сообщил, что кран упал. В пресс-службе ТАСС сообщили, что мост цел.",
        [(["ТАСС"], "кран упал"), (["пресс-службе"], "мост цел")],
    ),
    (
        "an agency between the verb and whose words it gives passes them on, however short they are",
        "«Кран упал», — приводит ТАСС слова губернатора.",
        [(["ТАСС", "губернатора"], "«Кран упал»")],
    ),
    (
        "one outlet is one source, whatever is listed behind it",
        "По данным Telegram-канала Norden, Клёнов и Варнас ушли.",
        [(["Telegram-канала Norden"], "Клёнов и Варнас ушли")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_russian_sentence_names_who_said_it_and_through_whom(text: str, expected: list[tuple[list[str | None], str]]) -> None:
    assert drafted_ru(text) == expected


HEADED = """Bloomberg: Европа сократит закупки газа

Европа сократит закупки газа к осени, пишет Bloomberg.

По словам аналитика Олега Сухарева, цены вырастут. «Это неизбежно», — сказал Сухарев.

Ранее министр Клёнов заявил, что газа хватит.

Глава порта Анна Вебер в эфире «Радио Заря» назвала это ложью. Депутат Орлов считает, что цены упадут.
"""


def test_whom_the_report_named_by_the_headline_cites_comes_through_it_until_another_outlet_is_named() -> None:
    """Who spoke earlier, or in a text with a second outlet, or under a headline that names no outlet, does not."""
    assert [who for who, _ in said(read(HEADED))] == [
        ["Bloomberg"],
        ["Bloomberg", "Олег Сухарев"],
        ["Bloomberg", "Олег Сухарев"],
        ["Клёнов"],
        ["Радио Заря", "Анна Вебер"],
        ["Орлов"],
    ]
    plain = HEADED.replace("Bloomberg: Европа", "Европа")
    assert ["Олег Сухарев"] in [who for who, _ in said(read(plain))]
    own = read(HEADED, outlet="Bloomberg")
    assert ["Олег Сухарев"] in [who for who, _ in said(own)]


def test_the_outlet_that_prints_it_is_none_of_those_it_draws_on_whatever_case_its_address_stands_in() -> None:
    reading = read("Кран упал, рассказали «Порталу.Ру» в управлении порта.", outlet="Портал.Ру")
    assert reading.derivations == ()
    assert [words for _, words in said(reading)] == ["Кран упал"]


def test_a_service_of_an_outlet_is_the_outlet() -> None:
    reading = read("Кран упал, сообщает Пакистанская служба Радио Свобода. По данным службы новостей Би-би-си, мост цел.")
    assert {e.name for e in reading.entities if e.id in {d.parent for d in reading.derivations}} >= {"Радио Свобода"}
    assert len(reading.derivations) == 2


MET = """«Кедровской правде» о колонии рассказали бывшие заключённые.

«Нельзя было говорить», — рассказал Сергей.

Бывшие заключённые вспоминают, что охранники били их. «Мы считали дни», — говорит бывший заключённый.

Представитель колонии Олег Орлов заявил, что жалоб не было. Прокурор Клёнов молчит. «Жалоб нет», — говорит Клёнов.
"""


def test_one_of_a_group_whom_an_outlet_met_comes_through_it_and_who_answers_for_the_others_does_not() -> None:
    assert [who for who, _ in said(read(MET)) if who] == [
        ["Кедровская правда", "Сергей"],
        ["Кедровская правда", "бывшие заключённые"],
        ["Кедровская правда", "бывший заключённый"],
        ["Олег Орлов"],
        ["Клёнов"],
    ]
    other = MET.replace("«Нельзя", "Порт закрыт, сообщила газета «Заря».\n\n«Нельзя")
    assert ["Сергей"] in [who for who, _ in said(read(other))]


def test_whom_a_presenter_talked_to_comes_through_the_programme() -> None:
    """And the sources of a newspaper come through the newspaper, whatever stands before its name."""
    text = (
        "В беседе с соведущим «Вечера на Первом» Иваном Клёновым перед встречей мэр Олег Орлов выразил сожаление.\n\n"
        "«Порт закрыт», — сказал Орлов.\n"
    )
    assert [who[1:] for who, words in said(read(text)) if "закрыт" in words and len(who) == 2] == [["Олег Орлов"]]
    sources = "Анонимные источники газеты «Заря» в порту говорят, что рыбаки недовольны.\n"
    assert said(read(sources))[0][0][0] == "Заря"


def test_whom_somebody_talks_with_passes_nothing_on_and_an_outlet_does() -> None:
    text = "Орлов в беседе с Анной Клёновой сказал, что мост цел. В разговоре с Липовским мэр обещал, что кран стоит.\n"
    assert all(len(who) == 1 for who, _ in said(read(text)))
    assert said(read("Орлов в беседе с Медузой сказал, что мост цел.\n"))[0][0] == ["Медуза", "Орлов"]


def test_a_line_that_only_cites_an_outlet_is_a_credit_and_one_that_tells_more_is_none() -> None:
    cited = read("Кран упал ночью, пишет\n\nсо ссылкой на Reuters. Мост цел, и порт открыт.", outlet="Заря")
    names = {e.id: e.name for e in cited.entities}
    assert [names[d.parent] for d in cited.derivations] == ["Reuters"]
    told = "со ссылкой на закон о портах и письмо комитета Линдена мэрия закрыла кран."
    assert read(f"Кран упал.\n\n{told}", outlet="Заря").derivations == ()


ASKED = [
    ("Как отметил один из опрошенных Politico портовых чиновников, мост цел.", "Politico"),
    ("Один из опрошенных «Зарёй» врачей заявил, что мост цел.", "Заря"),
    ("Опрошенные РБК чиновники считают, что мост цел.", "РБК"),
]


@pytest.mark.parametrize(("text", "outlet"), ASKED)
def test_whom_an_outlet_asked_is_somebody_else_than_the_outlet(text: str, outlet: str) -> None:
    """And «по его мнению» behind him is his, whoever was named before."""
    whole = f"Орлов обещал помощь. {text} По его мнению, Орлов был прав.\n"
    asked, his = said(read(whole))[-2:]
    assert (asked[0][0].startswith(outlet[:3]), len(asked[0])) == (True, 2)
    if "один" in text.lower():
        assert his[0] == asked[0]


TOLD = [
    (
        "initials that bend in no case are who was told, and the speaker stands behind them",
        "«Кран цел», — рассказал АКИ куратор порта Павел Рощин. «Порт открыт», — сказала АКИ Анна Вязова.",
        [(["АКИ", "Павел Рощин"], "«Кран цел»"), (["АКИ", "Анна Вязова"], "«Порт открыт»")],
    ),
    (
        "the media at large are no outlet that was told",
        "«Кран цел», — рассказал СМИ сторож порта.",
        [(["сторож порта"], "«Кран цел»")],
    ),
    (
        "a channel with a number was told, a day of the month was not",
        "Клёнов сообщил Заре 24, что порт закроют. Вязова сообщила Рощину 24 марта, что кран упал.",
        [(["Заре 24", "Клёнов"], "порт закроют"), (["Вязова"], "кран упал")],
    ),
    (
        "a word for when parts no outlet from the verb of those who told it, and what they add came through it too",
        "В районной администрации ТАСС ранее сообщили, что кран упал, отметив, что порт открыт.",
        [(["ТАСС", "районная администрация"], "кран упал"), (["ТАСС", "районная администрация"], "порт открыт")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in TOLD])
def test_whom_a_speaker_told_passes_it_on(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == expected


def test_what_a_speaker_did_before_he_spoke_is_told_by_the_outlet() -> None:
    text = "Депутат Пётр Лугин вышел из зала и сразу же сообщил, что голосования не будет. "
    text += "Рощин быстро ушёл домой, но потом заявил, что невиновен."
    assert said(read(text)) == [
        ([], "Депутат Пётр Лугин вышел из зала"),
        (["Пётр Лугин"], "голосования не будет"),
        ([], "Рощин быстро ушёл домой"),
        (["Рощин"], "невиновен"),
    ]
