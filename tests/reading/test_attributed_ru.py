"""Russian news as it is written: who said it where lists, offices, papers, dashes and figures stand in the way."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.parts import datelines
from sayso.reading.words.text import layout
from sayso.records import quote
from sayso.settings import Settings

RU, RULES = load("ru"), Settings(model=False)
Told = list[tuple[str | None, str]]


def told(text: str) -> Told:
    """Each frame of a text as (its source, its content or where it stands)."""
    sentences = clauses.sentences(layout(text, RU), RU)
    return [
        (text[f.source[0] : f.source[1]] if f.source else None, "before" if f.back else quote(text, f.content))
        for s in sentences
        for f in frames.find(s)
    ]


BEFORE = [
    ("Об этом сообщили Следственный комитет, ТАСС и «Заря».", [("Следственный комитет, ТАСС и «Заря»", "before")]),
    ("Об этом рассказали в ходе заседания штаба.", [(None, "before")]),
    ("Об этом не сообщили.", []),
    ("К такому выводу пришли инженеры порта.", [("инженеры порта", "before")]),
    ("Такие данные приводит Союз портов.", [("Союз портов", "before")]),
    ("Такие данные содержатся в отчёте Союза портов.", [("отчёте Союза портов", "before")]),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_who_said_the_sentence_before_may_be_several_or_not_be_named(text: str, expected: Told) -> None:
    assert told(text) == expected


SOURCES = [
    ("Как сообщили журналистам, возбуждено 40 дел.", [(None, "возбуждено 40 дел")]),
    ("Иван Клёнов, адвокат: «Сегодня его отправили в колонию».", [("Иван Клёнов", "«Сегодня его отправили в колонию»")]),
    ("Дипломаты отмечают – кран можно чинить.", [("Дипломаты", "кран можно чинить")]),
    ("РИА Новости передавало из зала, что Клёнов виновен.", [("РИА Новости", "Клёнов виновен")]),
    ("В интервью «Экспрессу» Клёнов отметил, что клуб закрыт.", [("Клёнов", "клуб закрыт")]),
    ("«Заря» приводит слова адвоката Липовой, что порт закрыт.", [("адвоката Липовой", "порт закрыт")]),
    ("Около 20 участников пикета требовали новой проверки.", [("Около 20 участников пикета", "новой проверки")]),
    ("На сайте клуба появилось сообщение, что кран упал.", [("сайте клуба", "кран упал")]),
    ("Поступило сообщение о том, что кран упал.", [(None, "кран упал")]),
    ("На вопросы, почему они ушли, все утверждали, что кран упал.", [("все", "кран упал")]),
    ("Они заперли порт и сообщили, что кран упал.", [("Они", "кран упал")]),
    ("Сразу шесть рабочих, покинувшие порт, сообщили о пожаре в Заречье.", [("шесть рабочих", "пожаре в Заречье")]),
    ("О пожаре сообщили в полиции.", [("полиции", "пожаре")]),
    ("«Кран упал», — было сказано в сообщении (знаки сохранены — Заря).", [("сообщении", "«Кран упал»")]),
    ("В мае цены выросли, следует из данных ведомства.", [("данных ведомства", "В мае цены выросли")]),
    ("Как рассказали патрульные со слов соседей, кран упал.", [("соседей", "кран упал")]),
    ("Они приказали сыну одеться, затем увезли его.", [("Они", "одеться")]),
    ("Оба пойманы вчера, утверждает «112».", [("«112»", "Оба пойманы вчера")]),
    ('"Мост закрыт", − заявил Клёнов.', [("Клёнов", '"Мост закрыт"')]),
    ("Также в МИД назвали фейком статьи газеты.", [("МИД", "фейком статьи газеты")]),
    ("Ущерб от пожара завод оценил в 5 млн.", [("завод", "Ущерб от пожара … в 5 млн")]),
    (
        "Глава отдела по розыску особо важных лиц Юрий Клёнов сказал, что кран упал.",
        [("Глава отдела по розыску особо важных лиц Юрий Клёнов", "кран упал")],
    ),
    ("«Мост закрыт», — заявил ИА «Причал» депутат думы.", [("депутат думы", "«Мост закрыт»")]),
    ("Кран упал, сообщили Агентству местных новостей «Заря» в порту.", [("порту", "Кран упал")]),
    ("Она готовит правила удалённой работы, согласно которым отпуск длиннее.", [("правила удалённой работы", "отпуск длиннее")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_the_source_is_found_whole_whatever_stands_beside_its_verb(text: str, expected: Told) -> None:
    assert told(text) == expected


PHRASES = [
    ("По их предварительным данным, кран упал.", [("их", "кран упал")]),
    ("По сведениям, поступившим от соседей, кран упал.", [("соседей", "кран упал")]),
    ("По признанию тренера, под руководством которого клуб победил, он устал.", [("тренера", "он устал")]),
    ("В соответствии с судебными документами, Клёнов жив.", [("судебными документами", "Клёнов жив")]),
    ("По заключению врача Е. Н. Клёновой, кран упал.", [("заключению врача Е. Н. Клёновой", "кран упал")]),
    ("Со слов участкового Липова П. И., сосед шумел.", [("участкового Липова П. И", "сосед шумел")]),
    ("По данным СМИ А. Клёнов ушёл.", [("СМИ", "А. Клёнов ушёл")]),
    ("Отметим, что, по данным «Зари», кран упал.", [("«Зари»", "кран упал")]),
    ("Горел цех, в котором, по официальным данным, погибли двое.", [(None, "погибли двое")]),
    ("По официальным данным погибли двое.", [(None, "погибли двое")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_a_phrase_that_attributes_ends_where_what_it_attributes_begins(text: str, expected: Told) -> None:
    assert told(text) == expected


NOBODY = [
    "Это известно, и теперь её подтвердили учёные.",
    "В соответствии с новым законом кран сняли.",
    "Клёнов сказал – и ушёл.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_an_attribution_is_none(text: str) -> None:
    assert told(text) == []


def test_what_cameras_record_in_a_relative_clause_is_part_of_what_is_told() -> None:
    assert told("Сторож сказал, что нашли след там, где камеры зафиксировали пару машин.") == [
        ("Сторож", "нашли след там, где камеры зафиксировали пару машин")
    ]


FILED = [
    "ПОРТ, 3 апреля. /ТАСС/. ",
    "9 мая, Порт /Корр. ЗАРЯ/. ",
    "ПОРТ (Зареченская область), 6 сен - РИА Новости. ",
    "ПОРТ, 6 мая (Рейтер) - ",
]


@pytest.mark.parametrize("filed", FILED)
def test_a_russian_dateline_before_the_first_words_is_left_out(filed: str) -> None:
    laid, skipped = datelines.opened(layout(filed + "Кран упал. Порт закрыт.", RU), RU)
    assert [laid.text[a:b] for a, b in laid.sentences] == ["Кран упал.", "Порт закрыт."]
    assert [s.text for s in skipped] == [filed.strip()]


def _statements(text: str) -> list[str]:
    intake = pipeline.take_in(text.encode(), "a.txt", RULES, Hints(outlet="Причал"))[0]
    return [s.text for s in pipeline.read(intake, RULES).statements]


def test_a_caption_stands_between_no_statement_and_who_made_it() -> None:
    text = "Порт закрыли на ремонт до осени. Кран сняли.\n\nИван Клёнов в порту\n\nОб этом Клёнов заявил на телевидении."
    intake = pipeline.take_in(text.encode(), "a.txt", RULES, Hints(outlet="Причал"))[0]
    told = pipeline.read(intake, RULES).statements
    assert [(s.text, s.hops[-1].text) for s in told][-1] == ("Кран сняли", "Клёнов")


def _chains(text: str) -> list[tuple[list[str], str]]:
    intake = pipeline.take_in(text.encode(), "a.txt", RULES, Hints(outlet="Причал"))[0]
    return [([h.text or "" for h in s.hops[1:]], s.text) for s in pipeline.read(intake, RULES).statements]


CHAINS = [
    ("Как писала «Заря», кран упал сам, следует из отчёта.", [(["«Заря»", "отчёта"], "кран упал сам")]),
    ("По словам сторожа, кран упал, следует из протокола.", [(["протокола", "сторожа"], "кран упал")]),
    ("Как рассказали рабочие со слов соседей, кран упал.", [(["рабочие", "соседей"], "кран упал")]),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_who_passes_on_what_another_says_stands_before_him(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert _chains(text) == expected


def test_a_quotation_that_is_a_paragraph_is_his_who_told_above() -> None:
    text = "Сторож Иван Клёнов рассказал, что кран упал.\n\n«Мы стояли у ворот. Кран упал прямо в воду. Никто не кричал»."
    assert [hops for hops, _ in _chains(text)] == [["Сторож Иван Клёнов"]] * 4


def test_a_greeting_puts_nothing_forward() -> None:
    assert _statements("Добрый день! Кран в порту упал ночью.") == ["Кран в порту упал ночью"]


def test_an_indirect_question_inside_a_clause_does_not_part_it() -> None:
    assert _statements("Клёнов подчеркнул, что решение о том, можно ли ей уехать, будет принимать суд.") == [
        "решение о том, можно ли ей уехать, будет принимать суд"
    ]
