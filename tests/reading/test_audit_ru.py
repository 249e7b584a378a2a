"""Russian reports as they are scraped: labels before quotations, who cites whom, bodies named in one breath, names like nouns."""

from __future__ import annotations

import pytest
from tests.reading.told import framed_ru, read, said

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

LABELS = [
    ("Мэр Быстров: «Денег нет».", [("Мэр Быстров", "«Денег нет»")]),
    ("Губернатор Иван Лугов: «Все получат помощь».", [("Губернатор Иван Лугов", "«Все получат помощь»")]),
    ("Депутат Нина Басова: «Это ложь».", [("Депутат Нина Басова", "«Это ложь»")]),
    ("Минобороны: «Все дроны сбиты».", [("Минобороны", "«Все дроны сбиты»")]),
    ("Пресс-служба завода: «Жалоб не поступало».", [("Пресс-служба завода", "«Жалоб не поступало»")]),
    ("Одна из соседок: «Он всегда молчал».", [("Одна из соседок", "«Он всегда молчал»")]),
    ("Другой сторож спорит: «Их не было».", [("Другой сторож", "«Их не было»")]),
    ("Фильм недели: «Дом стоит у реки».", []),
    ("Режиссёр Семён Лугов: «Путь домой».", []),
    ("Итог один: «Мост закрыт».", []),
    ("Автор книги: «Как закалялась сталь».", []),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_person_or_body_called_before_a_colon_speaks_however_short_the_quotation(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert framed_ru(text) == expected


CITED = [
    (
        "«Договор расторгнут», — процитировало губернатора агентство «Речник», добавив, что деньги вернут.",
        [(["Речник", "губернатор"], "«Договор расторгнут»"), (["Речник"], "деньги вернут")],
    ),
    (
        "«Мы уходим», — процитировал Лыкова телеканал «Плёс» и добавил, что решение принято.",
        [(["Плёс", "Лыкова"], "«Мы уходим»"), (["Плёс"], "решение принято")],
    ),
    (
        "«Мы уходим», — цитирует пресс-секретаря фонда газета «Затон», отмечая, что документы готовы.",
        [(["Затон", "пресс-секретарь фонда"], "«Мы уходим»"), (["Затон"], "документы готовы")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_what_who_cites_adds_is_his_and_loses_nothing_that_he_cited(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == expected


ONE_BREATH = [
    (
        "Прокуратуры Портового, Речного и Лесного районов сообщили, что проверка начата.",
        ["Прокуратуры Портового, Речного и Лесного районов"],
    ),
    ("Министерства финансов, юстиции и труда заявили, что закон не готов.", ["Министерства финансов, юстиции и труда"]),
    ("Газеты «Затон», «Плёс» и «Речник» сообщили, что мост закрыт.", ["Газеты «Затон», «Плёс» и «Речник»"]),
    ("Рабочие завода, цеха и склада пожаловались, что денег нет.", ["Рабочие завода, цеха и склада"]),
    ("Полиция Ржанска, прокуратура и суд сообщили, что жалоб нет.", ["Полиция Ржанска, прокуратура и суд"]),
    (
        "Мэр Быстров, губернатор Лугов и депутат Нина Басова заявили, что мост построят.",
        ["Мэр Быстров, губернатор Лугов и депутат Нина Басова"],
    ),
    ("Когда суд закончился, адвокат и прокурор заявили, что всё решено.", ["адвокат и прокурор"]),
]


@pytest.mark.parametrize(("text", "expected"), ONE_BREATH)
def test_several_who_are_named_in_one_breath_are_one_source(text: str, expected: list[str]) -> None:
    assert said(read(text))[-1][0] == expected


SURNAMES = [
    ("Свидетель Лыков заявил в суде, что его били.", (["Лыков"], "его били")),
    ("Берегов вышел и сообщил, что договор подделан.", (["Берегов"], "договор подделан")),
    ("Клёнов уехал и заявил, что деньги украдены.", (["Клёнов"], "деньги украдены")),
]


@pytest.mark.parametrize(("text", "expected"), SURNAMES)
def test_a_surname_that_looks_like_a_plural_or_an_adjective_speaks(text: str, expected: tuple[list[str], str]) -> None:
    assert said(read(text))[-1] == expected


AIRED = [
    ("По словам Семёна Ракитина, в эфире передачи «Утро реки», мост закроют.", "мост закроют"),
    ("По словам аналитика, в интервью изданию «Затон», рубль упадёт.", "рубль упадёт"),
    ("По словам мэра, в статье, которую напечатали, нет правды.", "в статье, которую напечатали, нет правды"),
    ("По словам эксперта, в эфире телеканала «Плёс» показали запись.", "в эфире телеканала «Плёс» показали запись"),
]


@pytest.mark.parametrize(("text", "expected"), AIRED)
def test_where_somebody_spoke_is_no_part_of_what_he_said_where_commas_close_it_off(text: str, expected: str) -> None:
    assert said(read(text))[-1][1] == expected


MINDS = [
    (
        "Пахомов надеется, что цех откроют, а жители опасаются новых выбросов.",
        [(["Пахомов"], "цех откроют"), (["жители"], "новых выбросов")],
    ),
    (
        "Лугов уверен, что мост построят, но инженеры сомневаются в сроках.",
        [(["Лугов"], "мост построят"), ([], "инженеры сомневаются в сроках")],
    ),
    ("Мэр считает, что его боятся, а не уважают.", [(["Мэр"], "его боятся, а не уважают")]),
]


@pytest.mark.parametrize(("text", "expected"), MINDS)
def test_what_others_think_against_it_is_not_put_into_a_mouth(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(read(text)) == expected


def test_an_interlocutor_whose_place_is_told_is_not_who_spoke_before() -> None:
    text = "«Никто никого не принуждал», — сказала Ирина Вершина. Собеседник «Затона» в порту считает, что жалоб пять."
    assert said(read(text))[-1][0][-1] == "Собеседник «Затона»"
    text = "«Никто никого не принуждал», — сказала Ирина Вершина. Собеседница издания добавила, что завод работает."
    assert said(read(text))[-1][0] == ["Ирина Вершина"]


COUNTED = [
    ("19 из них сообщили, что их избивали.", "19 из них"),
    ("27 человек рассказали, что их били.", "27 человек"),
    ("Не менее 19 опрошенных заявили, что их били.", "Не менее 19 опрошенных"),
    ("Более половины опрошенных сообщили, что им угрожали.", "Более половины опрошенных"),
    ("12 из 27 опрошенных рассказали, что им угрожали.", "12 из 27 опрошенных"),
]


@pytest.mark.parametrize(("text", "source"), COUNTED)
def test_people_counted_in_figures_or_shares_speak(text: str, source: str) -> None:
    assert [who for who, _ in said(read(text))] == [[source]]


PEOPLE_SAY = [
    ("Говорят, главврача уволили за письмо.", [(None, "главврача уволили за письмо")]),
    ("Как говорят, дело закрыто.", [(None, "дело закрыто")]),
    ("Мост, говорят, упал вчера.", [(None, "Мост … упал вчера")]),
    ("Мне говорят, дело закрыто.", [(None, "дело закрыто")]),
    ("Поговаривают, что завод продали.", [(None, "завод продали")]),
    ("Пришли и говорят, уходи отсюда.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE_SAY)
def test_what_people_say_is_said_by_nobody_named(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert framed_ru(text) == expected


MUTE = [
    ("Ситуация говорит о том, что денег нет.", []),
    ("Практика показывает, что цены растут.", []),
    ("Жизнь доказала, что они ошиблись.", []),
    ("«Реальное время» сообщило, что мост закрыт.", ["Реальное время"]),
    ("Исследование показало, что цены растут.", ["Исследование"]),
]


@pytest.mark.parametrize(("text", "expected"), MUTE)
def test_a_thing_that_speaks_in_a_manner_of_speaking_is_no_source(text: str, expected: list[str]) -> None:
    assert said(read(text))[-1][0] == expected


def test_what_a_picture_shows_or_lets_hear_is_its_own() -> None:
    assert framed_ru("На кадрах видно, как машина горит.") == [("кадрах", "машина горит")]
    assert framed_ru("На видео слышно, что кто-то кричит.") == [("видео", "кто-то кричит")]
    assert framed_ru("Из окна видно, как машина горит.") == []


def test_who_told_how_it_ended_tells_what_follows() -> None:
    reading = read("О подробностях аварии сообщили в МЧС. Автобус съехал в реку.")
    assert said(reading) == [([], "О подробностях аварии сообщили в МЧС"), (["МЧС"], "Автобус съехал в реку")]


def test_what_a_page_puts_beside_a_report_is_skipped_and_swallows_no_sentence() -> None:
    text = "Мост закрыт. ЧИТАЙТЕ ПОСЛЕДНИЕ НОВОСТИ О МОСТЕ Как передаёт «Затон», пролёт просел. Новости партнёров."
    assert said(read(text)) == [([], "Мост закрыт"), (["Затон"], "пролёт просел")]
    text = "Мост закрыт. Источник ФОТО: zaton.ru «Пролёт просел ещё ночью», — сказал Клёнов."
    assert said(read(text))[-1] == (["Клёнов"], "«Пролёт просел ещё ночью»")
    assert said(read("Суд перенесли.\n\n*внесены Минюстом в реестр иностранных агентов")) == [([], "Суд перенесли")]


def test_a_body_glued_to_a_name_is_none_of_it() -> None:
    text = "Представитель МИДМария Захожина заявила, что послу отказали."
    assert said(read(text)) == [(["Мария Захожина"], "послу отказали")]


def test_a_letter_greets_without_saying_anything_and_its_signature_has_no_comma() -> None:
    letter = "Здравствуйте, друзья! Я пишу из камеры. Мне не дают писем. Меня били."
    text = f"Письмо из СИЗО\n\n{letter}\n\nПётр Лыков,\n\nРжанск"
    assert {tuple(who) for who, _ in said(read(text))} == {("Пётр Лыков",)}
    assert said(read(text))[0][1] == "Я пишу из камеры"


def test_an_object_is_not_who_acts_and_im_beside_a_dative_verb_is_several() -> None:
    reading = read("Задержанный сказал, что сотрудник Руслан Зимин угрожал отправить его на фронт.")
    mentions = {e.name: [reading.document.text[slice(*m.span)] for m in e.mentions] for e in reading.entities}
    assert "его" not in mentions["Руслан Зимин"]


def test_the_eve_of_something_is_not_yesterday() -> None:
    text = "Накануне праздников мост закрыли. Накануне суд отложил дело."
    (intake,) = pipeline.take_in(text.encode(), "a.txt", Settings(model=False), Hints(published="2024-03-06"))
    found = [(t.span[0], t.edtf) for t in pipeline.read(intake, Settings(model=False)).times]
    assert found == [(text.rindex("Накануне"), "2024-03-05")]


def test_a_term_that_a_side_of_a_trial_asks_for_is_its_demand() -> None:
    assert framed_ru("Прокурор просил 6 лет.") == [("Прокурор", "6 лет")]
    assert framed_ru("Рабочие просили денег.") == []


WHENCE = [
    ("По данным на 17 мая, в области открыто 27 дел.", [(None, "в области открыто 27 дел")]),
    ("При этом, по данным на 17 мая, вода спадает.", [(None, "вода спадает")]),
    ("К середине мая сообщили о 1322 случаях.", [(None, "1322 случаях")]),
    ("Жители вышли и сообщили о пожаре.", []),
    ("Вечером штаб сообщил про обстрел посёлка.", [("штаб", "обстрел посёлка")]),
    (
        "Звонят люди под видом сотрудников службы банков, которые просят перевести деньги.",
        [("сотрудников службы банков", "перевести деньги")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHENCE)
def test_of_what_time_a_report_is_names_nobody_and_people_ask_before_things(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert framed_ru(text) == expected


def test_her_verb_tells_who_she_is_whatever_her_name() -> None:
    text = "«Мыши болели», — пояснила Карен Мэдсен. По её словам, это повышает риск."
    assert said(read(text))[-1] == (["Карен Мэдсен"], "это повышает риск")


FOUND = [
    (
        "По расчётам, проведённым Минфином области, выпадающие доходы выросли.",
        [("Минфином области", "выпадающие доходы выросли")],
    ),
    ("По данным, собранным прокуратурой области, нарушения есть.", [("прокуратурой области", "нарушения есть")]),
    ("Эксперты прогнозируют очень жаркое лето.", [("Эксперты", "очень жаркое лето")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_who_reckoned_it_and_what_is_foretold_stand_whatever_parts_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert framed_ru(text) == expected


def test_what_rescuers_did_is_no_part_of_a_witness_account() -> None:
    text = "По словам очевидцев, машина врезалась в дом. Водитель был пьян. Прибывшие на место спасатели достали пострадавших."
    assert [who for who, _ in said(read(text))] == [["очевидцы"], ["очевидцы"], []]


def test_a_ministry_named_by_two_halves_keeps_its_name_in_every_case() -> None:
    assert said(read("По словам Минпросвещения, школы открыты.")) == [(["Минпросвещения"], "школы открыты")]


BRANDS = [
    ("Сегодня PlayGate сообщили, что игра выйдет в мае.", [("PlayGate", "игра выйдет в мае")]),
    ("Вчера Metarates сообщили в клубе, что кран упал.", [("клубе", "кран упал")]),
]


@pytest.mark.parametrize(("text", "expected"), BRANDS)
def test_a_name_in_latin_letters_speaks_in_the_plural_where_nobody_else_does(text: str, expected: list[tuple[str, str]]) -> None:
    assert framed_ru(text) == expected


def test_a_share_of_those_who_said_it_passes_nothing_on() -> None:
    text = "Вести дело опасно, считают участники опроса. Среди рабочих об этом сообщили 93,7%."
    assert said(read(text)) == [(["участники опроса"], "Вести дело опасно")]


def test_a_quotation_that_lost_the_full_stop_before_it_is_no_part_of_what_was_cited() -> None:
    quoted = "«Ведомство проведёт в городе с 1 июля опыт по применению ключей взамен паспортов и билетов»"
    text = f"Опыт начнётся летом, сообщили «Заре» в пресс-службе порта {quoted}, – отметили в пресс-службе."
    assert [words for _, words in said(read(text))] == ["Опыт начнётся летом", quoted]


def test_a_thing_that_is_ready_offers_nothing() -> None:
    assert [s.stance for s in read("Мэр сказал, что мост готов.").statements] == ["fact"]
    assert [s.stance for s in read("Мэр сказал, что он готов уйти.").statements] == ["offered"]


def test_an_authors_view_is_no_law() -> None:
    assert [s.stance for s in read("Деньги, по мнению автора статьи, потрачены зря.").statements] == ["believed"]


COUNTS = [
    ("В Ржанске 40 рабочих уволили.", ["40"]),
    ("Самолёт Суперджет 100 сел в порту.", []),
    ("На Тверской 10 закрыли кафе.", []),
]


@pytest.mark.parametrize(("text", "amounts"), COUNTS)
def test_people_counted_behind_a_place_are_a_value(text: str, amounts: list[str]) -> None:
    assert [v.amount for v in read(text).values] == amounts
