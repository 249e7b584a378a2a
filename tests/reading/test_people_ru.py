"""Who is who in Russian: callings beside names, names in oblique cases, pronouns and descriptions. All invented."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.fathers import patronymics
from sayso.lexicon.language import load
from sayso.reading.people.coref import resolve
from sayso.reading.people.entities import People
from sayso.reading.people.mentions import find
from sayso.reading.words.text import layout
from sayso.records import Entity, Span
from sayso.settings import Settings


def read(text: str, *sources: str) -> People:
    sentences = layout(text, load("ru")).sentences
    return resolve("d", text, "ru", sentences, find(text, "ru", sentences), [span(text, s) for s in sources])


def span(text: str, words: str) -> Span:
    at = text.rindex(words)
    return at, at + len(words)


def entity(people: People, text: str, words: str) -> Entity:
    return next(e for e in people.entities if e.id == people.at(span(text, words)))


BORNE = [
    ("Посол в Варне Пётр Клёнов молчит.", "Посол"),
    ("Полпред президента в Варненском округе Пётр Клёнов молчит.", "Полпред президента"),
    ('Координатор "Левого берега" Пётр Клёнов молчит.', "Координатор"),
    ("Так решил новый директор крупнейшей в Варне угольной компании Пётр Клёнов.", "новый директор"),
    ("Это сказал начальник портовой стражи генерал-майор милиции Пётр Клёнов.", "начальник портовой стражи"),
    ("Писатель и поэт Пётр Клёнов молчит.", "Писатель"),
    ("Это сказал депутат совета, зампред комитета по делам порта Пётр Клёнов.", "депутат совета"),
]


@pytest.mark.parametrize(("text", "calling"), BORNE)
def test_a_calling_before_a_name_is_its_bearers(text: str, calling: str) -> None:
    assert calling in [role.text for role in entity(read(text), text, "Клёнов").roles]


ANOTHERS = [
    ("Водителя в деле Петра Клёнова ищут.", "Водителя"),
    ("Младший сын и Анна Клёнова молчат.", "Младший сын"),
    ("Президент и первая леди Анна Клёнова молчат.", "Президент"),
    ("Водитель в письме Петру Клёнову молчит.", "Водитель"),
]


@pytest.mark.parametrize(("text", "calling"), ANOTHERS)
def test_a_calling_that_only_stands_near_a_name_is_anothers(text: str, calling: str) -> None:
    people = read(text, calling)
    assert not any(calling == role.text for e in people.entities if e.named for role in e.roles)


BASES = [
    ("Президент Абдель Фаттах ас-Саби молчит. По словам ас-Саби, кран стоит.", "ас-Саби, кран", "Абдель Фаттах ас-Саби"),
    ("Так считает эль-Варади. По словам эль-Варади, кран стоит.", "эль-Варади, кран", "эль-Варади"),
    ("Экрема Варноглу ищут.", "Экрема Варноглу", "Экрем Варноглу"),
    ("Ивана Кара-Липу ищут.", "Ивана Кара-Липу", "Иван Кара-Липа"),
    ("Марии Львовой-Клёновой нет.", "Марии Львовой-Клёновой", "Мария Львова-Клёнова"),
    ("Это заявила адвокат подсудимого Виолетта Клёнова.", "Виолетта Клёнова", "Виолетта Клёнова"),
]


@pytest.mark.parametrize(("text", "words", "base"), BASES)
def test_a_name_in_any_case_is_given_in_the_nominative(text: str, words: str, base: str) -> None:
    assert entity(read(text), text, words.split(",")[0]).name == base


def test_a_name_with_its_arabic_article_spelt_otherwise_is_the_same() -> None:
    text = "Министр Нури аль-Варади ушёл. По словам эль-Варади, кран стоит."
    people = read(text)
    assert len({people.at(span(text, name)) for name in ("аль-Варади", "эль-Варади")}) == 1


def test_a_surname_named_in_full_is_no_town_in_any_case() -> None:
    text = "Суд в Иванове арестовал Павла Иванова. Дело Иванова закрыто."
    people = read(text)
    assert entity(people, text, "Иванова закрыто").name == "Павел Иванов"
    assert entity(people, text, "Иванове").kind == "place"


def test_a_town_is_no_given_name_that_somebody_bears() -> None:
    text = "Владимир Клёнов молчит. Жители Владимира спят."
    assert entity(read(text), text, "Владимира").kind == "place"


KOREANS = [
    ("Премьер Хан Дон Су молчит.", "Хан Дон Су", "Хан Дон Су"),
    ("Спикер парламента У Мён Сик молчит.", "У Мён Сик", "У Мён Сик"),
    ("Это письмо спикеру Пак Ё Чжону.", "Пак Ё Чжону", "Пак Ё Чжон"),
    ("Суд оправдал Пак Дон Хуна.", "Пак Дон Хуна", "Пак Дон Хун"),
]


@pytest.mark.parametrize(("text", "words", "name"), KOREANS)
def test_a_korean_name_is_whole_and_only_its_last_word_is_declined(text: str, words: str, name: str) -> None:
    assert entity(read(text), text, words).name == name


AGAIN = [
    ("Министр порта Пётр Клёнов заявил об этом. По словам чиновника, кран стоит.", "чиновника"),
    ("Посол Варны Пётр Клёнов заявил об этом. Варнский дипломат добавил, что кран стоит.", "Варнский дипломат"),
    ("Губернатор Пётр Клёнов заявил об этом. Глава региона добавил, что кран стоит.", "Глава региона"),
    ("Глава Минтранса Пётр Клёнов заявил об этом. Министр добавил, что кран стоит.", "Министр"),
    ("Председатель правительства Пётр Клёнов заявил об этом. Премьер добавил, что кран стоит.", "Премьер"),
    ("Лидер фракции «Заря» Пётр Клёнов заявил об этом. По словам лидера думской фракции, кран стоит.", "лидера думской фракции"),
    ("Политолог Пётр Клёнов заявил об этом. Эксперт добавил, что кран стоит.", "Эксперт"),
    ("Пётр Клёнов заявил об этом. Собеседник агентства добавил, что кран стоит.", "Собеседник агентства"),
    ("Хоккеист Пётр Клёнов заявил об этом. Форвард добавил, что кран стоит.", "Форвард"),
]


@pytest.mark.parametrize(("text", "calling"), AGAIN)
def test_who_speaks_on_may_be_called_by_another_word_of_his_field(text: str, calling: str) -> None:
    assert entity(read(text, "Пётр Клёнов", calling), text, calling).name == "Пётр Клёнов"


SOMEBODY_NEW = [
    ("Премьер Пётр Клёнов заявил об этом. Президент добавил, что кран стоит.", "Президент"),
    ("Помощник президента Пётр Клёнов заявил об этом. Глава государства добавил, что кран стоит.", "Глава государства"),
    ("Хоккеист Пётр Клёнов заявил об этом. Следователь добавил, что кран стоит.", "Следователь"),
    ("Посол Варны Пётр Клёнов заявил об этом. Липовский дипломат добавил, что кран стоит.", "Липовский дипломат"),
    ("Губернатор Пётр Клёнов заявил об этом. Источник добавил, что кран стоит.", "Источник"),
    ("Политолог Анна Клёнова заявила об этом. Другой эксперт добавил, что кран стоит.", "Другой эксперт"),
    ("Директор порта Пётр Клёнов заявил об этом. Глава города добавил, что кран стоит.", "Глава города"),
]


@pytest.mark.parametrize(("text", "calling"), SOMEBODY_NEW)
def test_a_calling_that_the_last_speaker_does_not_bear_is_somebody_elses(text: str, calling: str) -> None:
    name = "Анна Клёнова" if "Анна" in text else "Пётр Клёнов"
    assert not entity(read(text, name, calling), text, calling).named


BEARERS = [
    ("Суд арестовал мэра города Ормеса Варнуара.", "Ормеса Варнуара", "Ормес Варнуар"),
    ("Таков соперник президента страны Ормеса Варнуара.", "Ормеса Варнуара", "Ормес Варнуар"),
    ("Лидер Крестьянской партии Ормес Варнуар молчит.", "Ормес Варнуар", "Ормес Варнуар"),
]


@pytest.mark.parametrize(("text", "words", "name"), BEARERS)
def test_strange_words_behind_an_office_of_a_town_or_a_party_are_its_bearer(text: str, words: str, name: str) -> None:
    found = entity(read(text), text, words)
    assert (found.kind, found.name) == ("person", name)


@pytest.mark.parametrize("text", ["Мэр города Набережные Клёны молчит.", "Лидер партии Новая Заря молчит."])
def test_known_words_behind_a_town_or_a_party_are_its_name(text: str) -> None:
    assert all(e.kind != "person" for e in read(text).entities if e.named)


def test_capitals_in_quotation_marks_are_one_body_whatever_its_case() -> None:
    text = "Пожар начался в «Клён Сити Холле»."
    assert entity(read(text), text, "Клён Сити Холле").name == "Клён Сити Холл"
    assert all(e.kind == "person" for e in read("Он читал «Дневник Анны Клёновой».").entities if e.named)


def test_a_surname_in_zoda_keeps_its_ending() -> None:
    text = "Суд арестовал Саида Рачимзода."
    assert entity(read(text), text, "Саида Рачимзода").name.endswith(" Рачимзода")


KIN = [
    ("Мой сын, Клёнов Илья, 2005 г. р., не пришёл домой.", "Клёнов Илья", "Мой сын"),
    ("Моего мужа, Варнина Петра, задержали.", "Варнина Петра", "Моего мужа"),
    ("Его жена, Мария Клёнова, 34 года, молчит.", "Мария Клёнова", "Его жена"),
]


@pytest.mark.parametrize(("text", "name", "calling"), KIN)
def test_kin_named_between_commas_is_the_one_named(text: str, name: str, calling: str) -> None:
    people = read(text)
    assert people.at(span(text, calling)) == people.at(span(text, name)) is not None


def test_kin_in_a_list_is_not_who_follows_in_it() -> None:
    text = "Моя дочь, Клёнова Анна, Пётр Варнин и сосед уехали."
    people = read(text)
    assert people.at(span(text, "Моя дочь")) != people.at(span(text, "Клёнова Анна"))


HERS = [("Врач Липова рассказала о лечении.", "Липова"), ("«Его привезли ночью», — сказала Рябинина.", "Рябинина")]


@pytest.mark.parametrize(("text", "name"), HERS)
def test_a_surname_beside_a_womans_verb_is_hers(text: str, name: str) -> None:
    assert entity(read(text), text, name).name == name


def test_whose_wife_speaks_is_a_man() -> None:
    text = "Жена Рябинина рассказала о лечении."
    assert entity(read(text), text, "Рябинина").name == "Рябинин"


def test_a_surname_behind_an_office_and_its_body_is_a_person() -> None:
    text = "Начальник отдела Зимин отказался от комментариев."
    found = entity(read(text), text, "Зимин")
    assert (found.kind, found.name) == ("person", "Зимин")


def test_force_is_nobody_and_forces_are_somebody() -> None:
    assert not [e for e in read("Полиция допустила применение силы.").entities if "сил" in e.name]
    text = "Столкновения с силами безопасности продолжались."
    assert entity(read(text), text, "силами безопасности").name == "силы безопасности"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Суд осудил Старостина Г.И. за кражу. Старостин Геннадий Иванович подал жалобу.", ["Старостин Геннадий Иванович"]),
        (
            "Суд осудил Старостина Г.И. за кражу. Г. И. Старостин подал жалобу. Старостин С. И. молчал.",
            ["Старостин Г. И.", "Старостин С. И."],
        ),
        ("Свидетель Линден В. С. молчал. Свидетель К. сказал, что дом сгорел.", ["Линден В. С.", "свидетель К."]),
        ("Мой муж Клёнов Олег Викторович был задержан.", ["Клёнов Олег Викторович"]),
    ],
)
def test_initials_and_withheld_names_tell_people_apart(text: str, people: list[str]) -> None:
    settings = Settings(model=False)
    taken = pipeline.take_in(text.encode(), "a.txt", settings, Hints(path="a.txt"))[0]
    assert [e.name for e in pipeline.read(taken, settings).entities if e.kind == "person" and e.named] == people


def test_years_in_prison_are_no_prison() -> None:
    assert not [e for e in read("Он получил два года тюрьмы.").entities if "тюрьм" in e.name]


def test_he_who_does_it_is_not_whom_it_is_done_to() -> None:
    text = "Пётр Клёнов уехал. Владелец порта сообщил, что он уволил Клёнова."
    people = read(text, "Владелец порта")
    start = text.index("он уволил")
    assert people.at((start, start + 2)) == people.at(span(text, "Владелец порта"))


def test_words_that_only_a_quotation_holds_give_no_antecedent_before_who_speaks() -> None:
    text = "Анна Рощина ушла. «Клёнова молчит», — сказала Рощина. Она добавила, что кран стоит."
    people = read(text, "Рощина", "Она")
    assert people.at(span(text, "Она")) == people.at(span(text, "Анна Рощина"))


def test_a_surname_that_looks_like_a_patronymic_makes_nobody_another_of_the_same_given_name() -> None:
    text = "Олесь Клёнов сидел в камере. Олесь Михалевич сидел в другой. Олесь Петрович молчал."
    people = read(text, "Олесь Клёнов", "Олесь Михалевич", "Олесь Петрович")
    assert entity(people, text, "Олесь Клёнов") != entity(people, text, "Олесь Михалевич")
    assert "михалевич" not in patronymics()
    assert {"петрович", "ильинична", "юрьевна", "васильевич"} <= patronymics()


def test_two_of_one_surname_with_other_initials_are_two_though_an_initial_is_a_small_word_too() -> None:
    text = "Свидетель Клёнова В. В. спала. Свидетель Клёнова И. П. не спала."
    people = read(text, "Клёнова В. В.", "Клёнова И. П.")
    assert entity(people, text, "Клёнова В. В.") != entity(people, text, "Клёнова И. П.")


def test_the_president_of_another_country_is_somebody_else() -> None:
    """«Французский президент» behind «российский президент Клёнов» is not he; the bare «президент» is."""
    text = "Российский президент Олег Клёнов поговорил с гостем. Французский президент говорил о встрече."
    people = read(text, "Французский президент")
    assert people.at(span(text, "Французский президент")) != people.at(span(text, "Олег Клёнов"))
    bare = text.replace("Французский президент", "Президент")
    known = read(bare, "Президент")
    assert known.at(span(bare, "Президент")) == known.at(span(bare, "Олег Клёнов"))


def test_who_is_called_so_only_later_is_not_meant_by_the_word_before() -> None:
    text = "Он и Пётр Клёнов получили премию. Олега Орлова лишили её, говорится в письме учёного. Учёный Пётр Клёнов молчит."
    people = read(text, "учёного")
    assert people.at(span(text, "учёного")) != people.at(span(text, "Пётр Клёнов"))


def test_two_with_their_callings_who_speak_together_are_both_meant() -> None:
    """And a lawyer of two is a lawyer."""
    text = "Глава порта Олег Клёнов и депутат Анна Орлова сообщили об этом. Адвокат Олега Клёнова и Анны Орловой молчит."
    source = "Глава порта Олег Клёнов и депутат Анна Орлова"
    people = read(text, source, "Адвокат Олега Клёнова и Анны Орловой")
    both = people.at(span(text, source))
    assert both not in (None, people.at(span(text, "Олега Клёнова")), people.at(span(text, "Анны Орловой")))
    assert {e.kind for e in people.entities if e.id == both} == {"group"}


def test_an_office_with_a_capital_is_its_bearers() -> None:
    text = (
        "Премьер-министр Денис Лугин ушёл. В свою очередь Министр транспорта Максим Вешняков приехал. "
        "«Порт открыт», — заявил министр."
    )
    people = read(text)
    assert entity(people, text, "министр").name == "Максим Вешняков"


FAMILIES = [
    ("Сергея и Юлию Клёновых нашли в парке.", ["Сергей Клёнов", "Юлия Клёнова"]),
    ("Иван и Пётр Клёновы молчат.", ["Иван Клёнов", "Пётр Клёнов"]),
    ("Суд оправдал Анну, Ольгу и Илью Вяземских.", ["Анна Вяземская", "Илья Вяземский", "Ольга Вяземская"]),
    ("Иван Липов и Анна Клёнова молчат.", ["Анна Клёнова", "Иван Липов"]),
]


@pytest.mark.parametrize(("text", "names"), FAMILIES)
def test_those_who_share_a_surname_are_each_named_in_full(text: str, names: list[str]) -> None:
    assert sorted(e.name for e in read(text).entities if e.named and e.kind == "person") == names


def test_who_was_named_last_is_the_latter() -> None:
    text = "Анна Липова спорила с Антоном Клёновым. Последний заявил, что кран стоит."
    assert entity(read(text, "Последний"), text, "Последний").name == "Антон Клёнов"


ALL_CALLED = [
    ("Совет принял депутатов Анну Липову и Антона Клёнова. Клёнов заявил об этом. Депутат добавил, что кран стоит.", "Депутат"),
    ("Депутаты Анна Липова и Антон Клёнов ушли. Клёнов заявил об этом. Парламентарий добавил, что кран стоит.", "Парламентарий"),
]


@pytest.mark.parametrize(("text", "calling"), ALL_CALLED)
def test_each_of_several_is_called_what_all_of_them_are(text: str, calling: str) -> None:
    assert entity(read(text, "Клёнов", calling), text, calling).name == "Антон Клёнов"
