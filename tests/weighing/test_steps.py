"""The steps of a criminal case are one whatever verb and language they are told in, and two wherever anything parts them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.weighing.memory import Memory
from sayso.weighing.pool.pool import pool
from sayso.weighing.telling.steps import step
from tests.weighing.made import Page, weighed

NINE = "nine years|duration|9|a"
NINE_RU = "9 лет|duration|9|a"


def page(text: str, *, language="en", published="2026-03-01", who="Marek Tulin|Tulin", **more) -> Page:  # type: ignore[no-untyped-def]
    """A document with one statement."""
    made = (
        Page(f"Outlet {language} {text[:30]} {published}", published, language)
        .names(who)
        .names("Варн|Варне" if language == "ru" else "Varn", kind="place")
    )
    return made.says(text, **more)


def one(*pages: Page) -> bool:
    """Whether all statements are one claim."""
    return len(weighed(*pages).claims) == 1


SENTENCED = [
    "Marek Tulin was sentenced to nine years in prison.",
    "A court in Varn has sentenced the former mayor Marek Tulin to nine years in a penal colony.",
    "Marek Tulin was handed a prison term of nine years by the court.",
    "Marek Tulin was found guilty of fraud and jailed for nine years.",
    "Marek Tulin received nine years in prison for taking bribes.",
    "Marek Tulin gets nine years.",
]
OTHERS = [
    "Prosecutors asked the court to sentence Marek Tulin to nine years in prison.",
    "Marek Tulin could be sentenced to nine years in prison.",
    "Marek Tulin, sentenced to nine years in prison in May, was moved to another colony.",
    "A higher court upheld the sentence of nine years in prison for Marek Tulin.",
    "Marek Tulin was given a suspended sentence of nine years.",
    "Marek Tulin faces nine years in prison.",
    "Marek Tulin was not sentenced to nine years in prison.",
    "Judge Marek Tulin sentenced the clerk to nine years in prison.",
]


@pytest.mark.parametrize("text", SENTENCED)
def test_a_sentence_of_one_term_is_one_whatever_verb_gives_it(text: str) -> None:
    russian = page(
        "Тулину назначили наказание в виде 9 лет лишения свободы.", language="ru", who="Марек Тулин|Тулину", values=(NINE_RU,)
    )
    first = page("The court sentenced Marek Tulin to nine years in prison on Friday.", values=(NINE,), stance="ruled")
    assert one(first, page(text, values=(NINE,)))
    assert one(russian.prints("Марек Тулин"), page(text, values=(NINE,)))


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_asked_for_feared_upheld_or_told_in_passing_is_no_sentence(text: str) -> None:
    given = page("The court sentenced Marek Tulin to nine years in prison.", values=(NINE,))
    assert not one(given, page(text, values=(NINE,)))


def test_two_terms_two_people_and_two_days_are_two_sentences() -> None:
    given = page("Marek Tulin was sentenced to nine years in prison on 3 May.", values=(NINE,), when="3 May|2025-05-03")
    assert not one(given, page("Marek Tulin was sentenced to eleven years in prison.", values=("eleven years|duration|11|a",)))
    assert not one(given, page("Anna Lisova was sentenced to nine years in prison.", who="Anna Lisova", values=(NINE,)))
    other = page("Marek Tulin was jailed for nine years on 9 June.", values=(NINE,), when="9 June|2025-06-09")
    assert not one(given, other)


def test_behind_an_active_english_verb_the_first_named_is_sentenced_whatever_letters_the_sentence_has() -> None:
    first = page("Marek Tulin was sentenced to nine years in prison.", values=(NINE,))
    other = page("The court jailed Marek Tulin for nine years over a “scheme” with Pavel Orekhov.", values=(NINE,))
    assert one(first, other.names("Pavel Orekhov"))


def test_of_two_sentenced_together_neither_was_sentenced_alone() -> None:
    both = page("Marek Tulin and Anna Lisova were sentenced to nine years in prison.", values=(NINE,)).names("Anna Lisova")
    assert not one(page("Anna Lisova was jailed for nine years.", who="Anna Lisova", values=(NINE,)), both)


def test_a_plea_is_one_in_both_languages_and_never_the_opposite_one() -> None:
    innocent = page("Marek Tulin pleaded not guilty.", stance="denied")
    assert one(innocent, page("Вину Марек Тулин не признал.", language="ru", who="Марек Тулин", stance="denied"))
    assert one(innocent, page("Marek Tulin entered a not guilty plea to a charge of fraud."))
    assert not one(innocent, page("Marek Tulin pleaded guilty."))
    assert not one(innocent, page("Marek Tulin entered a not guilty plea to a charge of theft.", published="2024-03-01"))


def test_a_plea_is_that_of_the_subject_and_not_of_his_victim() -> None:
    long = "Marek Tulin, the man accused of killing Pavel Orekhov, pleaded not guilty."
    assert one(page(long).names("Pavel Orekhov"), page("Марек Тулин не признал вину.", language="ru", who="Марек Тулин"))


def test_an_arrest_is_one_by_its_day_or_the_days_of_its_news_and_by_neither_two() -> None:
    police = page("Police detained Marek Tulin in Varn.")
    assert one(police, page("Марека Тулина задержали в Варне.", language="ru", who="Марек Тулин|Марека Тулина"))
    assert one(police, page("Marek Tulin, the former mayor, was arrested in Varn at dawn."))
    assert one(police, page("Marek Tulin, the former mayor, was arrested as part of an inquiry.", published="2026-03-02"))
    dated = page("Marek Tulin was arrested on 1 March.", published="2026-05-09", when="1 March|2026-03-01")
    assert one(police, dated)
    assert not one(page("Police detained Marek Tulin.", published="2026-02-20"), dated)
    assert not one(police, page("Marek Tulin, the former mayor, was arrested as part of an inquiry.", published="2026-03-20"))
    assert not one(police, page("Marek Tulin asked the judge why his arrest is called news."))
    assert not one(police, page("Marek Tulin, the former mayor, was arrested in Varn at dawn.", published="2026-04-01"))
    assert not one(police, page("Marek Tulin was arrested in Varn following his detention."))


def test_one_charge_names_one_offence_in_one_month() -> None:
    charge = page("Prosecutors charged Marek Tulin with involuntary manslaughter.", stance="charged")
    ru = {"language": "ru", "who": "Марек Тулин|Мареку Тулину", "stance": "charged"}
    same = page("Мареку Тулину предъявлено обвинение в непредумышленном убийстве.", **ru).prints("Марек Тулин")
    assert one(charge, same)
    assert not one(charge, page("Мареку Тулину предъявлено обвинение в мошенничестве.", **ru).prints("Марек Тулин"))
    long_ago = page("Мареку Тулину предъявлено обвинение в непредумышленном убийстве.", published="2024-01-01", **ru)
    assert not one(charge, long_ago.prints("Марек Тулин"))


def test_who_will_appeal_is_the_one_who_was_sentenced() -> None:
    english = page("Marek Tulin was sentenced to nine years in prison.", values=(NINE,)).says(
        "The defence will appeal the verdict."
    )
    russian = page("Адвокаты Марека Тулина намерены обжаловать приговор.", language="ru", who="Марек Тулин|Марека Тулина").prints(
        "Марек Тулин"
    )
    assert {len(c.statements) for c in weighed(english, russian).claims} == {1, 2}


CUSTODY = [
    "A court remanded Marek Tulin in custody.",
    "The court ordered Marek Tulin to remain in custody until 9 May.",
    "Marek Tulin was jailed pending trial on corruption charges.",
    "Marek Tulin, a rival of the former mayor Pavel Orekhov, was arrested and remanded in custody.",
]


@pytest.mark.parametrize("text", CUSTODY)
def test_a_courts_order_to_hold_somebody_is_one_in_both_languages(text: str) -> None:
    russian = page("Суд арестовал Марека Тулина на два месяца.", language="ru", who="Марек Тулин|Марека Тулина", stance="ruled")
    english = page(text, stance="ruled").names("Pavel Orekhov") if "Orekhov" in text else page(text, stance="ruled")
    assert one(english, russian.prints("Марек Тулин"))


KEPT = [
    "A court extended the arrest of Marek Tulin pending trial.",
    "Police arrested Marek Tulin.",
    "A court refused to remand Marek Tulin in custody.",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_keeps_it_up_refuses_it_or_comes_before_it_is_no_such_order(text: str) -> None:
    assert not one(page("A court remanded Marek Tulin in custody.", stance="ruled"), page(text))


def test_a_denial_of_the_charges_an_acquittal_an_admission_a_travel_ban_and_a_suspension_are_one_in_both_languages() -> None:
    pairs = (
        ("Marek Tulin denies the charges.", "Марек Тулин обвинения отвергает."),
        ("A court acquitted Marek Tulin of fraud.", "Суд оправдал Марека Тулина по делу о мошенничестве."),
        ("Marek Tulin admitted his guilt.", "Марек Тулин признал вину."),
        ("A travel ban was imposed on Marek Tulin.", "Мареку Тулину запретили выезд из страны."),
        ("Marek Tulin was suspended from his post.", "Марек Тулин отстранен от должности."),
    )
    for english, russian in pairs:
        stance = "denied" if "denies" in english else "fact"
        other = page(russian, language="ru", who="Марек Тулин|Мареку Тулину|Марека Тулина", stance=stance).prints("Марек Тулин")
        assert one(page(english, stance=stance), other)


def test_of_several_who_were_arrested_none_was_arrested_alone() -> None:
    many = page("Marek Tulin, Anna Lisova and Pavel Orekhov were arrested.").names("Anna Lisova").names("Pavel Orekhov")
    assert not one(page("Pavel Orekhov was arrested.", who="Pavel Orekhov"), many)


def test_a_client_who_is_not_named_is_not_the_lawyer_who_speaks_of_him() -> None:
    lawyer = Page("Outlet", "2026-03-01").names("Marek Tulin").names("His client", named=False)
    lawyer.says("His client was suspended from his post.", "Marek Tulin")
    lawyer.statements[-1] = replace(lawyer.statements[-1], about=(lawyer.own("Marek Tulin"),))
    assert not one(page("Марек Тулин отстранен от должности.", language="ru", who="Марек Тулин"), lawyer)


def test_who_condemns_a_deed_convicts_nobody() -> None:
    condemned = page("Марек Тулин в обращении к жителям города резко осудил мошенничество.", language="ru", who="Марек Тулин")
    convicted = page("Марек Тулин признан виновным в мошенничестве.", language="ru", who="Марек Тулин")
    assert not one(convicted, condemned)


def test_who_declines_an_offer_upholds_no_sentence() -> None:
    offered = [
        page("Marek Tulin declined the post of harbour master after he killed the deal."),
        page("Marek Tulin rejected the post of harbour master after he killed the deal."),
    ]
    upheld = [
        page("A court rejected the appeal of Marek Tulin."),
        page("The appeal of Marek Tulin was rejected."),
    ]
    assert [kinds(p) for p in offered] == [None, None]
    assert [kinds(p) for p in upheld] == ["upheld", "upheld"]


def kinds(one: Page) -> str | None:
    """The step of a criminal case that the one statement of a document tells of."""
    made = pool([one.reading()], (), Memory())
    (statement,) = made.statements.values()
    found = step(statement, (), made)
    return found.kind if found else None


WHOLE = [
    ("A court sentenced Marek Tulin to death.", "Марек Тулин был приговорен к смертной казни в апреле."),
    ("Marek Tulin was given a life imprisonment term for fraud.", "Суд приговорил Марека Тулина к пожизненному заключению."),
    ("Prosecutors asked for life imprisonment for Marek Tulin.", "Прокурор запросил Мареку Тулину пожизненное заключение."),
]


def whole(english: str, russian: str) -> bool:
    """Whether an English sentence and a Russian one are one claim."""
    other = page(russian, language="ru", who="Марек Тулин|Мареку Тулину|Марека Тулина")
    return one(page(english), other.prints("Марек Тулин"))


@pytest.mark.parametrize(("english", "russian"), WHOLE)
def test_death_and_life_are_terms(english: str, russian: str) -> None:
    assert whole(english, russian)


def test_death_is_not_life_and_no_term_of_who_beat_somebody_to_death() -> None:
    assert not whole(WHOLE[0][0], WHOLE[1][1])
    assert not whole("A court sentenced Marek Tulin for beating a clerk to death.", WHOLE[0][1])
    assert not whole("Prosecutors asked for life imprisonment for Marek Tulin.", WHOLE[1][1])


def test_who_was_harmed_is_not_who_is_sentenced() -> None:
    clerk = page("A clerk was sentenced to nine years in prison for killing Marek Tulin.", values=(NINE,))
    assert not one(page("Marek Tulin was jailed for nine years.", values=(NINE,)), clerk)
