"""Many reports on one story: what they only seem to part in, and what they do."""

from __future__ import annotations

import pytest

from sayso.records import Case
from tests.weighing.made import Page, weighed

ORLOV, PETRELLI = "Gleb Orlov", "Nina Petrelli"
ОРЛОВ = "Глеб Орлов"


def en(outlet: str, published: str | None = "2026-03-02") -> Page:
    return Page(outlet, published, "en").names(ORLOV, PETRELLI).names("Lakeside", kind="place")


def ru(outlet: str, published: str | None = "2026-03-02") -> Page:
    return Page(outlet, published, "ru").names(ОРЛОВ).names("Озерск", kind="place")


def found(case: Case) -> set[tuple[str, str]]:
    return {(c.relation, c.kind) for c in case.conflicts}


def two(one: Page, other: Page) -> set[tuple[str, str]]:
    return found(weighed(one, other))


# ── a state that became another ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("later", ["2026-03-02", "2026-03-09"])
def test_who_tells_of_a_conviction_and_its_reversal_parts_with_nobody_who_tells_of_one(later: str) -> None:
    both = en("Lantern").says("Gleb Orlov was convicted of arson in 2019.").says("On Monday the court quashed the sentence.")
    one = en("Beacon", later).says("The court acquitted Gleb Orlov.")
    assert two(both, one) == set()
    both = ru("Фонарь").says("Глеб Орлов был признан виновным в поджоге.").says("Суд отменил приговор.")
    one = ru("Маяк", later).says("Суд оправдал жителя города, его имя Глеб Орлов.")
    assert two(both, one) == set()


def test_who_tells_of_an_arrest_and_a_release_parts_with_nobody_who_tells_of_one() -> None:
    both = en("Lantern").says("Gleb Orlov was released on bail.").says("He had been arrested in May.")
    assert two(both, en("Beacon").says("Gleb Orlov is being held in Lakeside.")) == set()


def test_where_the_outlet_tells_of_both_states_who_is_quoted_for_one_parts_with_nobody() -> None:
    told = ru("Фонарь").says("Суд оправдал жителя города, его имя Глеб Орлов.").says("В 2019 году Глеб Орлов был осужден.")
    assert found(weighed(told.says("Глеба Орлова оправдали", "Глеб Орлов"))) == set()


def test_a_conviction_told_by_the_one_and_an_acquittal_by_the_other_are_a_conflict() -> None:
    assert two(en("Lantern").says("Gleb Orlov was convicted."), en("Beacon").says("Gleb Orlov was acquitted.")) == {
        ("conflict", "status")
    }


# ── what a negation is of ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ferries of the line serve no fewer than thirty towns along the coast.",
            "Ferries of the line serve over thirty towns along the coast.",
        ),
        (
            "Паромы компании ходят не менее чем по тридцати маршрутам вдоль берега.",
            "Паромы компании ходят более чем по тридцати маршрутам вдоль берега.",
        ),
        (
            "Забастовки докеров крупнейшего порта не прекращаются второй год.",
            "Забастовки докеров крупнейшего порта продолжаются второй год.",
        ),
        (
            "Strikes of the dockers at the largest port have not stopped for a year.",
            "Strikes of the dockers at the largest port have lasted for a year.",
        ),
        (
            "Сотрудники таможни полчаса допрашивали водителя парома без видимых причин.",
            "Сотрудники таможни полчаса допрашивали водителя парома.",
        ),
    ],
)
def test_a_negation_of_what_the_other_does_not_tell_is_no_contradiction(one: str, other: str) -> None:
    new = en if one.isascii() else ru
    assert two(new("Lantern").says(one), new("Beacon").says(other)) == set()


def test_names_alone_are_not_contradicted() -> None:
    one = ru("Фонарь").names("Северный Причал", kind="facility").says("В случае с «Северным Причалом-2» это не так.")
    other = ru("Маяк").names("Северный Причал", kind="facility").says("«Северный Причал-2»")
    assert two(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The dockers of the largest port have not stopped the strike.",
            "The dockers of the largest port have stopped the strike.",
        ),
        ("Докеры крупнейшего порта не прекратили забастовку.", "Докеры крупнейшего порта прекратили забастовку."),
        ("Взрыва на складе порта ночью не было.", "Взрыв на складе порта ночью был."),
    ],
)
def test_the_same_affirmed_and_negated_is_a_conflict(one: str, other: str) -> None:
    new = en if one.isascii() else ru
    assert two(new("Lantern").says(one), new("Beacon").says(other)) == {("conflict", "polarity")}


# ── days ─────────────────────────────────────────────────────────────────────────────────────────

QUIT = "Gleb Orlov resigned as head of the harbour board {}."
УШЕЛ = "{} Глеб Орлов ушел с поста начальника порта Озерска."


def test_two_days_of_one_happening_are_a_conflict() -> None:
    one = en("Lantern").says(QUIT.format("on Sunday"), when="on Sunday|2026-03-01||relative")
    assert two(one, en("Beacon").says(QUIT.format("today"), when="today|2026-03-02||relative")) == {("conflict", "date")}


def test_a_day_without_a_year_in_a_document_without_a_date_is_of_the_other_s_year() -> None:
    dated = ru("Фонарь").says(УШЕЛ.format("В понедельник, 2 марта,"), when="2 марта|2026-03-02||relative")
    guessed = ru("Маяк", None).says(УШЕЛ.format("Накануне, 2 марта,"), when="2 марта|2020-03-02||relative")
    other = ru("Маяк", None).says(УШЕЛ.format("Накануне, 1 марта,"), when="1 марта|2020-03-01||relative")
    assert two(dated, guessed) == set()
    assert two(dated, other) == {("conflict", "date")}


def test_a_text_put_out_again_later_counts_from_its_first_day() -> None:
    one = en("Lantern").says(QUIT.format("last Monday"), when="last Monday|2026-02-23||relative")
    other = en("Beacon", "2026-03-09").says(QUIT.format("last Monday"), when="last Monday|2026-03-02||relative")
    assert two(one, other) == set()


@pytest.mark.parametrize(
    ("one", "when", "other", "then"),
    [
        (
            "Ранее суд оправдал начальника порта Озерска по имени Глеб Орлов, который в 2019 году был осужден.",
            "в 2019 году|2019-01-01|2019-12-31",
            "1 марта суд оправдал начальника порта Озерска по имени Глеб Орлов.",
            "1 марта|2026-03-01",
        ),
        (
            "The court freed Gleb Orlov, head of the harbour board, who was jailed in 2019.",
            "in 2019|2019-01-01|2019-12-31",
            "On 1 March the court freed Gleb Orlov, head of the harbour board.",
            "1 March|2026-03-01",
        ),
    ],
)
def test_the_date_of_an_aside_is_not_the_date_of_what_it_stands_in(one: str, when: str, other: str, then: str) -> None:
    new = en if one.isascii() else ru
    assert two(new("Lantern").says(one, when=when), new("Beacon").says(other, when=then)) == set()


def test_the_day_of_what_came_after_is_not_the_day_of_what_came_before() -> None:
    found_then = "Gleb Orlov, head of the harbour board, was found asleep in his office at the northern quay on Tuesday."
    quit_later = "Gleb Orlov quit on Friday, three days after he was found asleep in his office at the northern quay."
    one = en("Lantern").says(found_then, when="on Tuesday|2026-03-03")
    assert two(one, en("Beacon").says(quit_later, when="on Friday|2026-03-06")) == set()
    assert two(one, en("Beacon").says(found_then.replace("Tuesday", "Friday"), when="on Friday|2026-03-06")) == {
        ("conflict", "date")
    }


def test_the_day_of_a_protest_is_not_the_day_of_what_it_is_about() -> None:
    told = en("Lantern").names("the watch", named=False)
    told.says(
        "On 1 March the court of Lakeside quashed the long prison sentence of the old harbour captain.", when="1 March|2026-03-01"
    )
    march = "Dockers marched on 2 March because of the court having quashed the long prison sentence of the old harbour captain."
    assert found(weighed(told.says(march, "the watch", when="2 March|2026-03-02"))) == set()


STRIKE = "The dockers of Lakeside went on strike against Gleb Orlov {}."


@pytest.mark.parametrize(
    ("first", "told", "second", "later"),
    [
        ("on 10 August|2026-08-10", "2026-08-10", "on 28 September|2026-09-28", "2026-09-28"),
        ("on 10 August|2026-08-10", "2026-08-04", "on 28 September|2026-09-28", "2026-09-15"),
    ],
)
def test_what_was_told_before_the_other_happened_is_another_occasion(first: str, told: str, second: str, later: str) -> None:
    one = en("Lantern", told).says(STRIKE.format(first.split("|")[0]), when=first)
    other = en("Beacon", later).says(STRIKE.format(second.split("|")[0]), when=second)
    assert two(one, other) == set()


def test_two_days_ahead_told_in_one_week_are_a_conflict() -> None:
    one = en("Lantern", "2026-08-04").says(STRIKE.format("on 10 August"), when="on 10 August|2026-08-10")
    other = en("Beacon", "2026-08-05").says(STRIKE.format("on 12 August"), when="on 12 August|2026-08-12")
    assert two(one, other) == {("conflict", "date")}


def test_figures_put_out_a_month_apart_that_nobody_dates_are_of_two_occasions() -> None:
    cut = "The line cut {} ferries because of the strike of its dockers."
    one = en("Lantern", "2026-08-10").says(cut.format("250"), values=("250|count|250||ferries",))
    month, days = (
        en("Beacon", d).says(cut.format("150"), values=("150|count|150||ferries",)) for d in ("2026-09-12", "2026-08-12")
    )
    assert two(one, month) == set()
    assert two(one, days) == {("change", "value")}


# ── what part a figure plays ─────────────────────────────────────────────────────────────────────


def test_the_whole_is_not_held_against_the_part() -> None:
    cut = "Паромная линия Озерска отменила {} из-за забастовки докеров."
    one = ru("Фонарь").says(cut.format("150 из 400 рейсов"), values=("150|count|150||рейсов", "400 рейсов|count|400||рейсов"))
    other = ru("Маяк").says(cut.format("250 рейсов"), values=("250 рейсов|count|250||рейсов",))
    case = weighed(one, other)
    assert [c.relation for c in case.conflicts] == ["conflict"]
    assert "“150”" in case.conflicts[0].explanation
    assert "“250 рейсов”" in case.conflicts[0].explanation


@pytest.mark.parametrize(
    ("one", "x", "other", "y"),
    [
        ("324 million euros each", "324 million euros", "404 million euros", "404 million euros"),
        ("90 million euros a year", "90 million euros", "404 million euros", "404 million euros"),
    ],
)
def test_so_much_for_each_is_not_held_against_the_sum(one: str, x: str, other: str, y: str) -> None:
    lent = "The partners of the canal lent the harbour board of Lakeside {}."
    amounts = [f"{words}|money|{words.split()[0]}000000|EUR" for words in (x, y)]
    pages = (
        en("Lantern").says(lent.format(one), values=(amounts[0],)),
        en("Beacon").says(lent.format(other), values=(amounts[1],)),
    )
    assert two(*pages) == set()
    assert two(pages[0], en("Bell").says(lent.format(one.replace(x, "404 million euros")), values=(amounts[1],))) == {
        ("conflict", "value")
    }


def test_what_rises_and_falls_every_day_differs_on_one_day_only() -> None:
    fell = "Индекс порта к корзине грузов шести главных соседей Озерска опустился на {}."
    one = ru("Фонарь").says(fell.format("0,19%"), values=("0,19%|percent|0.19|%",))
    same, next_day, unknown = (
        ru("Маяк", day).says(fell.format("0,38%"), values=("0,38%|percent|0.38|%",)) for day in ("2026-03-02", "2026-03-03", None)
    )
    assert two(one, same) == {("conflict", "value")}
    assert two(one, next_day) == two(one, unknown) == set()


def test_two_rises_in_neighbouring_sentences_are_of_two_things() -> None:
    one = en("Lantern").says("The pound fell by 0.2% on Monday.", values=("0.2%|percent|0.2|%",))
    assert found(weighed(one.says("the index rose by 0.73%", PETRELLI, values=("0.73%|percent|0.73|%",)))) == set()


# ── one name spelt in two ways ───────────────────────────────────────────────────────────────────

ЗАПИСЬ = (
    "Совет северного канала начал слушания о сломанном шлюзе в старом зале порта в полдень.",
    "Хранители архива принесли девять ящиков писем о ремонте и неоплаченных счетах.",
    "{} подписал приказ, который закрыл северный шлюз до того, как осенний паводок дошел до набережной.",
)


def entry(outlet: str, who: str) -> Page:
    page = Page(outlet, "2026-03-02", "ru").names(who)
    for sentence in ЗАПИСЬ:
        page.says(sentence.format(who))
    return page


def test_a_misspelt_name_in_a_copy_is_no_other_person() -> None:
    assert two(entry("Фонарь", "Витаутас Жвирблялис"), entry("Маяк", "В. Жвирблелис")) == set()


@pytest.mark.parametrize("other", ["Повилас Жвирблялис", "Витаутас Норкялис", "П. Жвирблялис"])
def test_another_given_name_or_surname_in_a_copy_is_another_person(other: str) -> None:
    case = weighed(entry("Фонарь", "Витаутас Жвирблялис"), entry("Маяк", other))
    assert {c.relation for c in case.conflicts} == {"conflict"}


# ── two things of one name ───────────────────────────────────────────────────────────────────────

TAUGHT = "Harbour Light School is a public school on the edge of the town which began operating in {}."


@pytest.mark.parametrize(("where", "expected"), [("Quay", set()), ("Lakeside", {("conflict", "date")})])
def test_a_heading_with_words_in_brackets_tells_what_a_later_passage_is_of(where: str, expected: set[tuple[str, str]]) -> None:
    one, other = (en(outlet).names("Harbour Light School", kind="facility") for outlet in ("Lantern", "Beacon"))
    one.prints("Harbour Light School (Lakeside)").says(TAUGHT.format("1963"), when="1963|1963-01-01|1963-12-31")
    other.prints("Courses are described below. Harbour Light School " + f"({where})")
    other.says(TAUGHT.format("2006"), when="2006|2006-01-01|2006-12-31")
    assert two(one, other) == expected


# ── two figures in one article ───────────────────────────────────────────────────────────────────


def dredged(*by: str, second: str = "640 square metres", amount: str = "640") -> Case:
    """An article that gives the area of repairs twice."""
    whole = "Workers of Lakeside will repair roads of 910 square metres on the quay this year."
    told = en("Lantern").says(whole, values=("910 square metres|area|910|m2",))
    part = f"Workers of Lakeside will repair roads of {second} on the quay this year."
    return weighed(told.says(part, *by, values=(f"{second}|area|{amount}|m2",)))


def test_two_figures_an_outlet_gives_itself_are_of_two_things() -> None:
    assert found(dredged()) == set()
    assert found(dredged(PETRELLI)) == {("conflict", "value")}


def test_figures_far_from_each_other_in_one_article_are_of_two_things() -> None:
    assert found(dredged(PETRELLI, second="64000 square metres", amount="64000")) == set()


def test_what_a_figure_is_compared_with_is_held_against_nothing() -> None:
    grew = "The number of cases in the {} grew by the day at a rate of {} against {} the day before."
    one = en("Lantern").says(grew.format("port", "2.8%", "2.6%"), values=("2.8%|percent|2.8|%", "2.6%|percent|2.6|%"))
    one.says(grew.format("town", "3.6%", "3.5%"), PETRELLI, values=("3.6%|percent|3.6|%", "3.5%|percent|3.5|%"))
    assert found(weighed(one)) == set()
