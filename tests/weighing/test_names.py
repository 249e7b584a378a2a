"""One person across documents and scripts, and people of one name apart."""

from __future__ import annotations

import pytest

from sayso.weighing.names import keys, people
from tests.weighing.made import Page, weighed

ONE = [
    ("Korendyasov", "Корендясов"),
    ("Korendiasov", "Корендясов"),
    ("Shchukin", "Щукин"),
    ("Schukin", "Щукин"),
    ("Tsarnaev", "Царнаев"),
    ("Johnson", "Джонсон"),
    ("James", "Джеймс"),
    ("Aleksandr", "Александр"),
    ("Alexander", "Александр"),
    ("Yevgeny", "Евгений"),
    ("Evgenii", "Евгений"),
    ("Eugene", "Евгений"),
    ("Gorbachev", "Горбачёв"),
    ("Williams", "Уильямс"),
    ("Dmytro", "Дмитрий"),
    ("Kharkova", "Харькова"),
    ("Petrovic", "Петрович"),
    ("Sadyqul", "Садыкул"),
]
TWO = [("Alexander", "Александра"), ("Ivanov", "Иванова"), ("Zakharov", "Сахаров"), ("Petrov", "Петровский"), ("Maria", "Марат")]


@pytest.mark.parametrize(("latin", "cyrillic"), ONE)
def test_a_name_has_one_key_in_both_scripts(latin: str, cyrillic: str) -> None:
    assert keys.sound(latin) == keys.sound(cyrillic)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert keys.sound(one) != keys.sound(other)


def test_a_patronymic_and_reversed_order_are_no_part_of_the_key() -> None:
    assert people.parts("Корендясов Александр Юрьевич").key() == people.parts("Alexander Korendyasov").key()
    assert people.parts("Lt. Alexander Korendyasov").key() == people.parts("Aleksandr Y. Korendyasov").key()


def joined(*pages: Page) -> set[frozenset[str]]:
    """Which names the case holds for one entity."""
    return {frozenset(n.text for n in e.names) for e in weighed(*pages).entities if e.kind == "person"}


def page(outlet: str, *names: str, text: str = "", published: str | None = None, language: str = "en") -> Page:
    made = Page(outlet, published, language).names(*names)
    return made.says(text or ", ".join(names) + " came.")


def test_one_person_in_two_scripts_is_one_entity() -> None:
    found = joined(page("A", "Pavel Orekhov"), page("Б", "Орехов Павел Ильич", language="ru"))
    assert found == {frozenset({"Pavel Orekhov", "Орехов Павел Ильич"})}


def test_a_surname_alone_joins_nobody() -> None:
    assert joined(page("A", "Pavel Orekhov"), page("B", "Orekhov")) == {frozenset({"Pavel Orekhov"}), frozenset({"Orekhov"})}


def test_an_initial_joins_the_only_one_it_fits() -> None:
    assert joined(page("A", "Pavel Orekhov"), page("B", "P. Orekhov")) == {frozenset({"Pavel Orekhov", "P. Orekhov"})}
    assert len(joined(page("A", "Pavel Orekhov"), page("B", "P. Orekhov"), page("C", "Pyotr Orekhov"))) == 3


def test_different_fathers_are_different_people() -> None:
    assert len(joined(page("А", "Иван Петрович Сидоров"), page("Б", "Иван Ильич Сидоров"))) == 2


def test_ages_two_years_apart_are_different_people() -> None:
    young = page("A", "Pavel Orekhov", text="Pavel Orekhov, 21, came.", published="2026-01-01")
    old = page("B", "Pavel Orekhov", text="Pavel Orekhov, 54, came.", published="2026-01-01")
    for p, age in ((young, "21"), (old, "54")):
        p._value(f"{age}|age|{age}|a", (0, 5))
    assert len([e for e in weighed(young, old).entities if e.kind == "person"]) == 2


def test_slavic_surnames_agree_to_the_letter() -> None:
    assert len(joined(page("A", "Alexei Krotov"), page("B", "Alexei Krutov"))) == 2


def test_the_unnamed_stay_their_documents_own() -> None:
    pages = [Page(o).names("the stepfather", named=False).says("the stepfather came.") for o in "AB"]
    assert len([e for e in weighed(*pages).entities if not e.named]) == 2


def test_an_outlet_is_one_in_both_scripts() -> None:
    case = weighed(Page("Интерфакс", language="ru").says("Снег."), Page("Interfax").says("Rain."))
    assert len(case.entities) == 1
    assert {n.text for n in case.entities[0].names} == {"Интерфакс", "Interfax"}


def test_every_id_in_the_case_is_the_cases() -> None:
    case = weighed(page("A", "Pavel Orekhov"), page("Б", "Павел Орехов", language="ru"))
    ids = {e.id for e in case.entities}
    assert {h.entity for s in case.statements for h in s.hops} <= ids
    assert {d.outlet for d in case.documents} <= ids


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Theresa Maywood", "Тереза Мэйвуд"),
        ("Zhao Qiuxiang", "Чжао Цюсян"),
        ("Wu Qiang", "У Цян"),
        ("Deng Yongkai", "Ден Юнкай"),
        ("Halim al-Ruwaidi", "Халим ар-Рувайди"),
        ("Halim Ruwaidi", "Халим эль-Рувайди"),
        ("Saif Ul Karimi", "Саифул Карими"),
        ("Iryna Hnatiuk", "Ірина Гнатюк"),
        ("Uladzimir Bialko", "Владимир Бялко"),
        ("Günther Öttmann", "Гюнтер Эттман (Günther Öttmann)"),
        ("Jeremy Halloway", "Джереми Хэллоуэй"),
        ("Jean-Claude Perrier", "Жан-Клод Перье"),
        ("Heinrich Salzmann", "Генрих Зальцман"),
        ("Guido Cagliari", "Гвидо Кальяри"),
        ("Tomasz Lewandowski", "Томаш Левандовский"),
        ("Hassan Hussein Rizwan", "Хасан Ризван"),
    ],
)
def test_a_name_written_by_ear_is_one_person(latin: str, cyrillic: str) -> None:
    assert joined(page("A", latin), page("Б", cyrillic, language="ru")) == {frozenset({latin, cyrillic})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peter Jensen", "Peter Johnson"),
        ("Alexander Lisov", "Александра Лисова"),
        ("Ivan Lisov", "Иван Лосев"),
        ("John Carter", "Джон Картман"),
        ("Maria Garcia", "Марина Гарсия"),
        ("Krotov", "Алексей Кротов"),
        ("Daniel Weber", "Даниэль Фабер"),
    ],
)
def test_names_that_only_sound_near_are_two_people(one: str, other: str) -> None:
    assert len(joined(page("A", one), page("Б", other))) == 2


def test_a_surname_and_an_initial_are_one_in_both_scripts() -> None:
    assert len(joined(page("A", "Batirov R. I."), page("Б", "Р. И. Батиров", language="ru"))) == 1
    assert len(joined(page("A", "Batirov K."), page("Б", "Р. Батиров", language="ru"))) == 2


def test_chinese_names_agree_syllable_by_syllable() -> None:
    assert len(joined(page("A", "Zhao Qiang"), page("Б", "Чжао Цянь", language="ru"))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Dong-myung", "Ким Дон Мён"),
        ("Park Jong Chol", "Пак Чен Чхоль"),
        ("Lee Yo-jung", "Ли Ё Чжон"),
        ("Woo Suk-hyun", "У Сок Хён"),
        ("Truong Van Thuong", "Чыонг Ван Тхыонг"),
        ("Pham Trong Chinh", "Фам Чонг Тинь"),
    ],
)
def test_korean_and_vietnamese_names_agree_syllable_by_syllable(one: str, other: str) -> None:
    assert len(joined(page("A", one), page("Б", other, language="ru"))) == 1


def test_one_other_syllable_makes_another_korean() -> None:
    assert len(joined(page("A", "Kim Dong-myung"), page("Б", "Ким Дон Чхоль", language="ru"))) == 2
    assert len(joined(page("A", "Park Joon-young"), page("Б", "Пак Ён Ён", language="ru"))) == 2


def test_two_koreans_whose_given_names_have_one_syllable_before_the_other_are_two() -> None:
    assert len(joined(page("A", "Kim Young-chan"), page("B", "Kim Chan-young"))) == 2
    assert len(joined(page("A", "Kim Young-chan"), page("B", "Young-chan Kim"))) == 1
    assert len(joined(page("A", "Kim Young-chan"), page("Б", "Ким Чхан Ён", language="ru"))) == 2


def test_a_letter_without_a_korean_name_around_it_is_an_initial() -> None:
    assert len(joined(page("A", "Клёнов И И", language="ru"), page("Б", "Клёнов И", language="ru"))) == 1


def test_a_name_that_two_people_fit_is_neither() -> None:
    found = joined(page("A", "George Walker Hartley"), page("B", "George Herbert Hartley"), page("C", "George Hartley"))
    assert len(found) == 3


def things(*pages: Page) -> list[frozenset[str]]:
    """Which names the case holds for one body or place, its outlets apart."""
    outlets = {p.outlet for p in pages}
    found = (frozenset(n.text for n in e.names) for e in weighed(*pages).entities)
    return sorted((names for names in found if not names & outlets), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Conscript's School", "Школа призывника"),
        ("Shkola Prizyvnika", "Школа призывника"),
        ("Ministry of Foreign Affairs of Pakistan", "МИД Пакистана"),
        ("Pakistani Foreign Ministry", "министерство иностранных дел Пакистана"),
        ("UK government", "британское правительство"),
        ("European Commission", "Еврокомиссия"),
        ("FSB", "ФСБ России"),
        ("Kedrozersk District Court", "Кедрозерский районный суд"),
        ("Zernovo Court", "Зерновский суд"),
        ("2nd Veleta Military Court", "2-й военный суд Велеты"),
        ("Main Prosecutor's Office of Kenya", "Главная прокуратура Кении"),
        ("Kenya Airways", "Кенийские авиалинии"),
        ("Social Democratic Party of Kenya", "Социал-демократическая партия Кении"),
        ("Southeastern Front", "Юго-Восточный фронт"),
        ("University of Kent", "Кентский университет"),
        ("Committee of Soldiers' Mothers", "Комитет солдатских матерей"),
        ("Lantern News Agency", "Агентство «Лэнтерн»"),
        ("State Labour Inspectorate", "Госинспекция труда"),
        ("Kedrozersk Medical University", "Кедрозерский медуниверситет"),
        ("Orlov Research Institute of Epidemiology", "Центр имени А. Б. Орлова"),
        ("Orlov Scientific Center Russia", "НИИ имени академика Орлова"),
        ("Veleta Transport B.V.", "Велета Транспорт Б.В."),
        ("Veleta City Hall", "мэрия Велеты"),
        ("Tern Regional Clinical Hospital", "Тернская областная клиническая больница"),
        ("VHA Veleta Housing Agency", "Жилищное агентство Велеты"),
        ("Veleta Housing Agency VHA", "Жилищное агентство Велеты"),
        ("Zarneki Media Invest", "ООО «ЗарнекиМедиаИнвест»"),
        ("Veleta District Court", "Районный суд города Велеты"),
        ("Institute named after N F Orlov", "Институт имени Н. Ф. Орлова"),
        ("Orlov Military Clinical Hospital", "госпиталь имени Орлова"),
        ("City Clinic No. 111", "Городская клиника № 111"),
        ("German Foreign Office", "МИД Германии"),
        ("Foreign Office", "МИД Великобритании"),
        ("Verkhovna Rada", "Рада"),
        ("Zarneki", "завод «Зарнеки»"),
        ("Zernovsky Court of Moscow", "Зерновский районный суд"),
        ("Zarnovsky District Court", "суд Зарновского района Минска"),
        ("Kotushki District Court", "Котушинский суд"),
        ("Viasna", "правозащитный центр «Весна»"),
        ("Coast Guard of Kenya", "Береговая охрана Кении"),
        ("European Free Trade Association", "ЕАСТ"),
        ("Rosaviatsiya", "Росавиация"),
        ("Zernovsky District Court of Moscow", "Зерновский районный суд Москвы"),
        ("Kedrozersk Hydroelectric Power Plant", "Кедрозерская ГЭС"),
        (
            "Medicines and Healthcare products Regulatory Agency",
            "Агентство по регулированию лекарственных средств и медицинских товаров",
        ),
    ],
)
def test_a_body_goes_by_a_translated_name(one: str, other: str) -> None:
    a, b = (page(outlet, name) for outlet, name in (("A", one), ("Б", other)))
    for p, name in ((a, one), (b, other)):
        p.names(name, kind="organization")
    assert things(a, b) == [frozenset({one, other})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Ministry of Ukraine", "МИД России"),
        ("Supreme Court", "Верховный совет"),
        ("Bank of England", "Банк Англеси"),
        ("Ministry of Justice", "Министерство обороны"),
        ("NTC", "НТВ"),
        ("University of Kent", "Кемеровский университет"),
        ("Orlov Research Institute of Epidemiology", "Центр хирургии имени Орлова"),
        ("Orlov Institute of Kyiv", "Институт имени Орлова в Москве"),
        ("Orlov Institute", "Больница имени Орлова"),
        ("Veleta District Court", "Велетский городской суд"),
        ("Supreme Court of Pakistan", "Верховный суд"),
        ("University of Kent UK", "Великобритания"),
        ("Verkhovna Rada", "Рада Велеты"),
        ("Zarneki Theatre", "завод «Зарнеки»"),
        ("Zernovsky Court of Moscow", "Зерновский районный суд Тулы"),
        ("Orlov Military Hospital", "Театр имени Орлова"),
        ("Bank of Russia Bulgaria", "Центральный банк Болгарии"),
    ],
)
def test_bodies_whose_names_mean_two_things_are_two(one: str, other: str) -> None:
    a, b = (page(outlet, name).names(name, kind="organization") for outlet, name in (("A", one), ("Б", other)))
    assert len(things(a, b)) == 2


def body(outlet: str, name: str, *places: str) -> Page:
    made = Page(outlet).names(name, kind="organization")
    for place in places:
        made.names(place, kind="place")
    return made.says(f"{name}, {', '.join(places)}.")


def test_a_body_may_leave_out_its_seat_in_a_document_that_tells_of_that_place_most() -> None:
    whole = body("A", "Supreme Court of Pakistan")
    assert len([n for n in things(whole, body("Б", "Верховный суд", "Пакистан")) if len(n) > 1]) == 1
    assert not [n for n in things(whole, body("Б", "Верховный суд", "Индия", "Пакистан")) if len(n) > 1]
    silent, telling = body("Б", "Верховный суд"), body("В", "Верховный суд", "Пакистан")
    assert [n for n in things(whole, silent, telling) if "Supreme Court of Pakistan" in n] == [
        frozenset({"Supreme Court of Pakistan", "Верховный суд"})
    ]
    bureau = body("A", "Национальное бюро расследований Финляндии", "Финляндия")
    assert len([n for n in things(bureau, body("B", "National Bureau of Investigation", "Finland")) if len(n) > 1]) == 2
    third = body("C", "Supreme Court of Kenya")
    assert len([n for n in things(whole, body("Б", "Верховный суд", "Пакистан"), third) if len(n) > 1]) == 1
    assert not [n for n in things(whole, body("Б", "Верховный суд"), third) if len(n) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zernovo Court|Court", "Veleta Court|Court"),
        ("Зерновская ГЭС|ГЭС", "Велетская ГЭС|ГЭС"),
        ("МВД Кении|МВД", "МВД Перу|МВД"),
        ("Ministry of Justice of Kenya|Ministry", "Ministry of Culture of Peru|Ministry"),
        ("Kenya Bank|the bank", "Peru Bank|the bank"),
        ("Zernov Power Plant|HPP", "Velet Power Plant|HPP"),
    ],
)
def test_what_each_document_calls_its_own_body_ties_no_two(one: str, other: str) -> None:
    assert len(things(body("A", one), body("Б", other))) == 2


def test_a_short_name_of_its_own_still_ties() -> None:
    assert len(things(body("A", "Zarneki Group|Zarneki"), body("Б", "Zarneki Bank|Zarneki"))) == 1
    assert len(things(body("A", "National Intelligence Organization|ZARN"), body("Б", "National Intelligence Organization"))) == 1


def test_a_body_of_two_words_of_its_own_may_leave_out_its_country() -> None:
    assert len(things(body("A", "Zarneki Beloru Pakistan"), body("Б", "Зарнеки Белору"))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salzburg", "Зальцбург"),
        ("United Kingdom", "Великобритания"),
        ("Cologne", "Кёльн"),
        ("Baltic Sea", "Балтийское море"),
        ("Republic of Bulgaria", "Болгария"),
    ],
)
def test_a_place_goes_by_its_name_in_either_language(one: str, other: str) -> None:
    a, b = (page(outlet, name).names(name, kind="place") for outlet, name in (("A", one), ("Б", other)))
    assert things(a, b) == [frozenset({one, other})]


def test_a_word_that_only_sounds_like_a_place_named_in_both_scripts_is_another_place() -> None:
    names = ("Missouri", "Миссури", "Mysore")
    assert len(things(*(page(outlet, n).names(n, kind="place") for outlet, n in zip("АBC", names, strict=True)))) == 2


def test_common_words_are_no_names_that_translate() -> None:
    a, b = (page(outlet, name).names(name, kind="organization") for outlet, name in (("A", "News"), ("Б", "Новости")))
    assert len(things(a, b)) == 2


def test_a_republic_named_after_a_town_is_not_the_town() -> None:
    a, b = (page(outlet, name).names(name, kind="place") for outlet, name in (("A", "Gdansk"), ("Б", "Гданьская республика")))
    assert len(things(a, b)) == 2


def test_latvia_is_not_lithuania() -> None:
    a, b = (page(outlet, name).names(name, kind="place") for outlet, name in (("A", "Latvia"), ("Б", "Литва")))
    assert len(things(a, b)) == 2


def test_brackets_in_a_text_tie_an_acronym_to_its_name() -> None:
    a = Page("A").names("Harbour Dues Office", kind="organization").says("The Harbour Dues Office (HDO) refused.")
    b = Page("B").names("HDO", kind="organization").says("The HDO refused.")
    c = Page("C").names("Harbour Dues Office", kind="organization").says("The Harbour Dues Office (Quay 4) refused.")
    assert things(a, b, c) == [frozenset({"Harbour Dues Office", "HDO"})]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Harbour Dues Office, HDO", "HDO"),
        ("HDO Harbour Dues Office UK", "HDO"),
        ("Harbour (HQ) Dues Office", "Harbour Dues Office"),
        ("INTERFAX.RU", "Интерфакс"),
        ("Zarneki Belo B.V.", "Зарнеки Бело Б.В."),
        ("NTV TV Company", "Акционерное общество «Телекомпания НТВ»"),
    ],
)
def test_letters_and_legal_forms_beside_a_name_are_no_part_of_it(name: str, other: str) -> None:
    assert len(things(body("A", name), body("Б", other))) == 1


def test_letters_behind_a_comma_that_stand_for_other_words_are_another_body() -> None:
    assert len(things(body("A", "Harbour Dues Office, NTV"), body("Б", "НТВ"))) == 2


def test_a_latin_letter_among_cyrillic_ones_changes_no_name() -> None:
    assert keys.unmixed("Моcква") == "Москва"
    assert keys.unmixed("Тwitter, Nord") == "Twitter, Nord"
    assert len(joined(page("А", "Cергей Орехов"), page("Б", "Сергей Орехов"))) == 1


def test_a_research_body_of_which_the_case_knows_two_fields_is_neither() -> None:
    names = ("Orlov Institute of Epidemiology", "Orlov Institute of Surgery", "Центр имени Орлова")
    assert len(things(*(page(outlet, n).names(n, kind="organization") for outlet, n in zip("ABC", names, strict=True)))) == 3


def test_a_name_spelt_from_belarusian_is_one_with_its_russian_form() -> None:
    for latin, russian in (
        ("Sviatlana Tsarkouskaya", "Светлана Тарковская"),
        ("Zmitser Kavaliou", "Дмитрий Ковалёв"),
        ("Pavel Latsenka", "Павел Латенко"),
    ):
        assert len(joined(page("A", latin), page("Б", russian, language="ru"))) == 1
    assert len(joined(page("A", "Pavel Petrova"), page("Б", "Павел Петров", language="ru"))) == 2


def test_a_name_whose_words_one_document_runs_together_is_one() -> None:
    assert len(joined(page("A", "Hassan Abdulrahmani Zarneki"), page("B", "Hassan Abdul Rahmani Zarneki"))) == 1


def test_a_patronymic_is_one_in_both_scripts_and_tells_two_apart() -> None:
    assert len(joined(page("A", "Ivan Sergeyevich Zernov"), page("Б", "Иван Сергеевич Зернов", language="ru"))) == 1
    assert len(joined(page("A", "Ivan Andreyevich Zernov"), page("Б", "Иван Сергеевич Зернов", language="ru"))) == 2


def test_a_womans_name_without_its_russian_ending_is_the_same() -> None:
    assert len(joined(page("A", "Olena Zarnetska"), page("Б", "Елена Зарнецкая", language="ru"))) == 1


def test_a_person_is_called_by_whole_words_and_not_by_initials() -> None:
    case = weighed(page("А", "Павел Зернов"), page("Б", "Зернов П. П."))
    assert {e.name for e in case.entities if e.kind == "person"} == {"Павел Зернов"}


def test_a_name_in_quotation_marks_that_two_bodies_of_the_case_bear_is_neither_alone() -> None:
    names = ("завод «Зарнеки»", "театр «Зарнеки»", "Zarneki")
    assert len(things(*(page(outlet, n).names(n, kind="organization") for outlet, n in zip("АБВ", names, strict=True)))) == 3


def test_spellings_of_one_name_by_ear_do_not_keep_each_other_out() -> None:
    latin, cyrillic = page("A", "Theresa Tay"), ("Тереза Тай", "Тереза Тэй")
    assert joined(latin, *(page(o, n, language="ru") for o, n in zip("БВ", cyrillic, strict=True))) == {
        frozenset({"Theresa Tay", *cyrillic})
    }


def test_a_surname_without_its_dots_goes_with_its_latin_form() -> None:
    assert len(joined(page("A", "Anna Semyonova"), page("Б", "Анна Семенова", language="ru"))) == 1


def test_two_of_one_surname_stay_apart_and_an_initial_that_fits_both_is_neither() -> None:
    assert len(joined(page("A", "Ivan Orlov"), page("Б", "Илья Орлов", language="ru"), page("C", "I. Orlov"))) == 3


# ── forms of one name ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "forms",
    [("Аруния Зеви", "Арунию Зеви", "Арунией Зеви"), ("Дженк Тополи", "Дженку Тополи", "Дженком Тополи")],
)
def test_forms_of_a_given_name_that_no_dictionary_knows_are_one_person(forms: tuple[str, ...]) -> None:
    assert joined(*(page(str(i), form, language="ru") for i, form in enumerate(forms))) == {frozenset(forms)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Дженк Тополи", "Дженка Тополи"),
        ("Марио Зеви", "Мария Зеви"),
        ("Валерий Зеви", "Валерия Зеви"),
        ("Аруния Зеви", "Арунию Тополи"),
    ],
)
def test_a_man_and_a_woman_of_one_surname_and_two_surnames_stay_two(one: str, other: str) -> None:
    assert len(joined(page("А", one, language="ru"), page("Б", other, language="ru"))) == 2


def aged(outlet: str, age: str, *others: str) -> Page:
    made = page(outlet, "Pavel Orekhov", *others, text=f"Pavel Orekhov, {age}, came.", published="2026-01-01")
    made._value(f"{age}|age|{age}|a", (0, 5))
    return made


def namesakes(*pages: Page) -> int:
    return sum(e.name == "Pavel Orekhov" for e in weighed(*pages).entities)


@pytest.mark.parametrize(("name", "form"), [("Мартин Келлер", "Мартина Келлера"), ("Мартин Келлер", "Мартином Келлером")])
def test_a_given_name_and_a_surname_in_one_case_are_the_man_of_the_case(name: str, form: str) -> None:
    assert len(joined(page("А", name, language="ru"), page("Б", form, language="ru"))) == 1


def test_a_woman_of_a_surname_in_ov_is_no_case_of_a_mans_name() -> None:
    assert len(joined(page("А", "Александр Орехов", language="ru"), page("Б", "Александра Орехова", language="ru"))) == 2


def test_a_longer_name_may_have_one_more_word_between_those_of_the_shorter() -> None:
    assert len(joined(page("A", "Karim Said Khan Belo"), page("Б", "Карим Саид Бело", language="ru"))) == 1
    assert len(joined(page("A", "Karim Said Khan Belo"), page("Б", "Карим Омар Бело", language="ru"))) == 2


def test_two_ages_in_one_story_are_of_one_person() -> None:
    cast = ("Anna Lisova", "Marek Tulin")
    assert namesakes(aged("A", "47", *cast), aged("B", "54", *cast)) == 1
    assert namesakes(aged("A", "47", *cast), aged("B", "54", "Anna Lisova", "Ivan Krotov", "Oleg Petrov")) == 2


def test_forms_of_a_fathers_name_in_two_languages_are_one_father() -> None:
    found = joined(page("A", "Maria Alekseyevna Orekhova"), page("B", "Maria Oleksiivna Orekhova"))
    assert len(found) == 1


def test_a_body_may_leave_out_its_country_in_a_document_that_tells_of_its_towns() -> None:
    whole = body("A", "Emergencies Ministry of Russia", "Russia")
    assert len([n for n in things(whole, body("Б", "МЧС", "Москва", "Тула", "Киев")) if len(n) > 1]) == 1
    assert not [n for n in things(whole, body("Б", "МЧС", "Киев", "Харьков", "Москва")) if "МЧС" in n and len(n) > 1]


def test_a_slip_in_one_document_of_many_does_not_name_a_body() -> None:
    many = [Page(str(i)).names("Harbour Court", kind="organization").says("Harbour Court sat.") for i in range(12)]
    slip = Page("X").names("Harbour Court|Harbour Court Monday", kind="organization").says("Harbour Court Monday sat.")
    case = weighed(*many, slip)
    assert "Harbour Court" in {e.name for e in case.entities}


@pytest.mark.parametrize(
    ("one", "other", "people"), [("Ivan Petrov-Orlov", "Иван Орлов", 2), ("Maria Lvova-Belova", "Мария Львова-Белова", 1)]
)
def test_half_of_a_double_surname_is_another_s(one: str, other: str, people: int) -> None:
    assert len(joined(page("A", one), page("Б", other, language="ru"))) == people
