"""The figures of one happening in two documents: what is set side by side, and what is not."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.intake import Hints
from sayso.records import Heading
from sayso.settings import Settings
from sayso.writing.page.disputes import differences
from sayso.writing.page.index import index
from sayso.writing.page.lines import lines
from tests.weighing.made import Page, weighed
from tests.weighing.sides import two

OPENINGS = {"Lantern": "A fire broke out in the rope hall of {} on {}.", "Harbour": "Sailors of {} woke to a blaze on {}."}
FRIDAY = "Friday|2026-03-06"


def fire(outlet: str, published: str = "2026-03-07", place: str = "Mast", when: str = FRIDAY) -> Page:
    page = Page(outlet, published).names(place, kind="place").names("the harbour office", kind="organization")
    told = OPENINGS[outlet].format(place, when.partition("|")[0])
    return page.says(told, when=when)


def of_people(told: str, figure: str, amount: str, qualifier: str = "exact", of: str = "people") -> dict[str, tuple[str, ...]]:
    return {"values": (f"{figure}|count|{amount}||{of}|{qualifier}",)}


def killed(page: Page, figure: str, amount: str, qualifier: str = "exact", told: str = "The fire killed {} in the hall.") -> Page:
    return page.says(told.format(figure), **of_people(told, figure, amount, qualifier))


@pytest.mark.parametrize(
    ("told", "published", "expected"),
    [
        ("There {} died.", "2026-03-07", "change"),  # they are still being counted
        ("There {} were injured.", "2026-03-07", "conflict"),
        ("There {} died.", "2026-03-12", "conflict"),
    ],
)
def test_two_tolls_put_out_on_one_day(told: str, published: str, expected: str) -> None:
    one = killed(fire("Lantern", published), "53 people", "53", told=told)
    other = killed(fire("Harbour", published), "59 people", "59", told=told.replace("There", "Of the skippers,"))
    assert two(one, other) == {(expected, "value")}


def test_documents_that_give_one_figure_do_not_part_whatever_else_they_give() -> None:
    one = killed(fire("Lantern"), "20 people", "20", told="There {} died, said the foreman.")
    other = killed(fire("Harbour"), "24 people", "24", told="The toll of dead stands at {}.")
    killed(other, "20 people", "20", told="The foreman puts it at {} dead.")
    assert two(one, other) == set()


def test_what_is_told_as_an_earlier_count_is_not_a_document_s_own() -> None:
    one = killed(fire("Lantern"), "20 people", "20", told="There {} died, said the foreman.")
    other = killed(fire("Harbour"), "35 people", "35", told="Earlier the office said that {} had died.")
    assert two(one, other) == set()


@pytest.mark.parametrize(("venue", "expected"), [("rope hall", {("change", "value")}), ("rope school", set())])
def test_two_happenings_of_one_day_in_one_town_are_told_apart_by_where_they_were(
    venue: str, expected: set[tuple[str, str]]
) -> None:
    one = killed(fire("Lantern"), "20 people", "20", told="There {} died.")
    other = fire("Harbour").says(f"It was in the {venue}.")
    assert two(one, killed(other, "24 people", "24", told="It cost {} killed.")) == expected


def test_a_toll_told_on_a_later_day_is_a_change() -> None:
    one, other = killed(fire("Lantern"), "20 people", "20"), killed(fire("Harbour", "2026-03-09"), "24 people", "24")
    assert two(one, other) == {("change", "value")}


def test_at_least_so_many_and_many_more_is_a_change_and_as_many_nothing() -> None:
    one = killed(fire("Lantern"), "At least 20 people", "20", "at_least", "{} died in the fire.")
    assert two(one, killed(fire("Harbour"), "24 people", "24")) == {("change", "value")}
    one = killed(fire("Lantern"), "At least 20 people", "20", "at_least", "{} died in the fire.")
    assert two(one, killed(fire("Harbour"), "20 people", "20")) == set()


@pytest.mark.parametrize(
    ("place", "when"), [("Kedrovka", FRIDAY), ("Mast", "February 20|2026-02-20"), ("Mast", "Thursday|2026-03-05")]
)
def test_tolls_of_another_place_or_day_are_not_compared(place: str, when: str) -> None:
    one, other = (
        killed(fire("Lantern"), "20 people", "20"),
        killed(fire("Harbour", place=place, when=when), "24 people", "24", told="There {} died."),
    )
    assert two(one, other) == set()


def test_the_toll_of_an_older_happening_that_a_document_recalls_is_not_compared() -> None:
    one = killed(fire("Lantern"), "20 people", "20")
    other = fire("Harbour").says(
        "In 1973 a fire in a school of Mast killed 41 people.",
        when="1973|1973-01-01|1973-12-31",
        **of_people("", "41 people", "41"),
    )
    assert two(one, other) == set()


@pytest.mark.parametrize(
    ("told", "figure", "amount", "of"),
    [
        ("The office put out a list of {} killed.", "9 people", "9", "people"),
        ("{} were injured, eleven badly.", "90 people", "90", "people"),
        ("Among those killed were {}.", "9 people", "9", "people"),
        ("The fire killed {}.", "9 children", "9", "children"),
        ("{} killed are still in a serious condition.", "9 people", "9", "people"),
    ],
)
def test_a_part_or_what_became_of_others_is_no_other_toll(told: str, figure: str, amount: str, of: str) -> None:
    one = killed(fire("Lantern"), "20 people", "20")
    other = fire("Harbour").says(told.format(figure), **of_people(told, figure, amount, of=of))
    assert two(one, other) == set()


def test_those_aboard_are_a_conflict_whenever_they_are_told() -> None:
    one = fire("Lantern").says("On board were 65 passengers.", **of_people("", "65 passengers", "65", of="passengers"))
    other = fire("Harbour", "2026-03-12").says(
        "On board were 67 passengers, all of whom died.", **of_people("", "67 passengers", "67", of="passengers")
    )
    assert two(one, other) == {("conflict", "value")}


def test_in_war_no_two_documents_are_taken_to_report_one_happening() -> None:
    one, other = killed(fire("Lantern"), "20 people", "20"), killed(fire("Harbour"), "24 people", "24", told="There {} died.")
    for page in (one, other):
        page.says("It was set alight by shelling.")
    assert two(one, other) == set()


@pytest.mark.parametrize(("where", "expected"), [("Chile", {"conflict"}), ("Chile and Peru", set())])
def test_in_one_document_a_count_for_one_country_and_one_for_two_are_no_conflict(where: str, expected: set[str]) -> None:
    told = f"The quake killed 21,848 people in Chile, the mayor said. The quake killed 25,100 people in {where}, the office said."
    assert relations(f"A quake shook the coast on Monday.\n\n{told}\n") == expected


def relations(text: str) -> set[str]:
    """How accounts within this one text part, by rules alone."""
    rules = Settings(model=False)
    read = [pipeline.read(i, rules) for i in pipeline.take_in(text.encode(), "a.txt", rules, Hints(outlet="Lantern"))]
    return {c.relation for c in pipeline.weigh(Heading(id="c", title="Quake", created="2026-03-07"), read).conflicts}


def test_the_dead_and_the_hurt_of_two_statements_are_two_differences_and_each_says_which() -> None:
    told, other_told = "There {} died and {} were injured.", "In all {} were killed, {} injured."
    one = fire("Lantern").says(told.format("5 people", "32 people"), values=both("5", "32"))
    other = fire("Harbour").says(other_told.format("4 people", "26 people"), values=both("4", "26"))
    case = weighed(one, other)
    assert sorted(c.explanation.partition(":")[0] for c in case.conflicts) == ["dead", "hurt"]
    assert len({c.id for c in case.conflicts}) == len(case.conflicts)
    assert len(differences(index(case), lines(index(case)))) == len(case.conflicts)


def both(dead: str, hurt: str) -> tuple[str, ...]:
    return tuple(f"{n} people|count|{n}||people" for n in (dead, hurt))


def test_things_that_stand_beside_the_dead_are_not_counted_among_them() -> None:
    one, other = (
        fire(outlet).says(f"It killed them in {n} cars.", **of_people("{}", f"{n} cars", n, of="cars"))
        for outlet, n in (("Lantern", "2"), ("Harbour", "3"))
    )
    assert two(one, other) == set()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The death toll of the fire that the skippers fought from dusk to dawn has risen to {}.", {("change", "value")}),
        ("The death toll of the fire that 12 skippers fought from dusk to dawn is not known to {}.", set()),
        ("In the first hours {} were killed.", set()),
        ("There {} died in the hall, seven in the yard and one in the harbour.", set()),
        ("They brought {} from under the rubble, four of whom died.", set()),
    ],
)
def test_the_dead_of_a_document_are_the_whole_count_that_it_gives(told: str, expected: set[tuple[str, str]]) -> None:
    one = killed(fire("Lantern"), "20 people", "20", told="There {} died.")
    assert two(one, killed(fire("Harbour"), "28 people", "28", told=told)) == expected


def test_a_day_without_its_year_is_of_a_happening_some_weeks_ago() -> None:
    when = "March 6|2026-03-06"
    one, other = (killed(fire(o, "2026-03-28", when=when), f"{n} people", n) for o, n in (("Lantern", "20"), ("Harbour", "24")))
    assert two(one, other) == {("conflict", "value")}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("It spared none, but {} survived.", set()),  # they are no dead
        ("Of {} in the loft all were killed.", set()),  # of so many
        ("The loft held {} killed by smoke.", {("change", "value")}),
    ],
)
def test_survivors_and_those_of_whom_some_died_are_not_the_dead(told: str, expected: set[tuple[str, str]]) -> None:
    one = killed(fire("Lantern"), "20 people", "20", told="There {} died.")
    assert two(one, killed(fire("Harbour"), "28 people", "28", told=told)) == expected


def test_two_counts_of_all_who_were_aboard() -> None:
    told = ("On board there were {} that night.", "She was carrying {} to the fair.")
    one, other = (
        killed(fire(o), f"{n} people", n, told=t) for o, n, t in (("Lantern", "67", told[0]), ("Harbour", "69", told[1]))
    )
    assert two(one, other) == {("conflict", "value")}


def test_a_count_of_the_hurt_that_its_source_calls_preliminary_is_a_change() -> None:
    told = "There {} were injured."
    one = fire("Lantern").says(told.format("5 people"), "preliminary figures", **of_people(told, "5 people", "5"))
    assert two(one, killed(fire("Harbour"), "15 people", "15", told=told)) == {("change", "value")}


def test_wounds_are_not_counted_with_the_hurt() -> None:
    one = killed(fire("Lantern"), "two people", "2", told="There {} were injured.")
    other = fire("Harbour").says(
        "The cook was hurt and had four stab wounds.", **of_people("", "four stab wounds", "4", of="stab wounds")
    )
    assert two(one, other) == set()
