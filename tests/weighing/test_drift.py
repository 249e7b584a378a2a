"""What changed as a story passed from one document to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.weighing.made import Page, weighed

SOLD = "Pavel Orekhov sold 62 tons of steel beams to a scrap dealer in May."
CREDIT = "Beacon reported the story."


def drifted(first: Page, second: Page) -> set[str]:
    second.names("Beacon", kind="organization").credit(CREDIT, "Beacon")
    return {d.kind for d in weighed(first, second).drifts}


def page(outlet: str, published: str) -> Page:
    return Page(outlet, published).names("Pavel Orekhov", "Anna Lisova").names("the foreman", "investigators", named=False)


def first(*by: str, stance: str = "fact", told: str = SOLD, values: tuple[str, ...] = ("62 tons|mass|62|t|beams",)) -> Page:
    return (
        page("Beacon", "2026-03-01")
        .says("Anna Lisova runs the works with Pavel Orekhov.")
        .says(told, *by, stance=stance, values=values)
    )


def then(*by: str, stance: str = "fact", told: str = SOLD, values: tuple[str, ...] = ("62 tons|mass|62|t|beams",)) -> Page:
    return (
        page("Lantern", "2026-03-02")
        .says("Anna Lisova runs the works with Pavel Orekhov.")
        .says(told, *by, stance=stance, values=values)
    )


def test_told_again_as_it_was_nothing_drifts() -> None:
    assert drifted(first("investigators", stance="alleged"), then("investigators", stance="alleged")) == set()


def test_an_attribution_is_lost_and_the_claim_hardened() -> None:
    assert drifted(first("investigators", stance="alleged"), then()) == {"lost", "hardened"}


def test_a_fact_becomes_an_allegation() -> None:
    assert drifted(first("investigators"), then("investigators", stance="alleged")) == {"softened"}


def test_an_attribution_appears() -> None:
    assert drifted(first(), then("the foreman")) == {"added"}


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (SOLD.replace("62", "26"), ("26 tons|mass|26|t|beams",)),
        (SOLD.replace("62 tons", "62 million"), ("62 million|money|62000000|RUB",)),
        (SOLD.replace("62 tons", "about 62 tons"), ("about 62 tons|mass|62|t|beams|about",)),
    ],
)
def test_a_figure_its_qualifier_or_its_unit_changes(told: str, values: tuple[str, ...]) -> None:
    expected = {"changed"}
    assert drifted(first(), then(told=told, values=values)) == expected


def test_tonnes_become_money() -> None:
    before = first(values=("62 tons|mass|62|t|beams",))
    after = then(told=SOLD.replace("62 tons of", "62 roubles for"), values=("62 roubles|money|62|RUB",))
    assert drifted(before, after) == {"changed"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Anna Lisova was charged with embezzlement by the town court.", "Anna Lisova was charged with theft by the town court."),
        ("Anna Lisova was charged with fraud by the town court.", "Anna Lisova was convicted of fraud by the town court."),
        ("The stepfather of Anna Lisova signed the town papers.", "The father of Anna Lisova signed the town papers."),
    ],
)
def test_words_that_are_not_each_other_are_exchanged(before: str, after: str) -> None:
    assert drifted(first(told=before, values=()), then(told=after, values=())) == {"changed"}


def test_a_doer_appears() -> None:
    before = first(told="A driver of the works was beaten behind the scrap yard.", values=()).act("violence", None, "Anna Lisova")
    after = then(told="A driver of the works was beaten behind the scrap yard by Pavel Orekhov.", values=())
    after.act("violence", "Pavel Orekhov", "Anna Lisova")
    assert drifted(before, after) == {"changed"}


LAST = "Pavel Orekhov left the works last Wednesday with the papers of Anna Lisova."


def left(outlet: str, published: str, day: str) -> Page:
    made = page(outlet, published).says("Anna Lisova runs the works with Pavel Orekhov.")
    return made.says(LAST, when=f"last Wednesday|{day}||relative")


def test_last_wednesday_in_a_text_put_out_again_is_no_other_day() -> None:
    assert drifted(left("Beacon", "2026-03-01", "2026-02-25"), left("Lantern", "2026-03-09", "2026-03-04")) == set()


def appeal(outlet: str, published: str, told: str, polarity: str) -> Page:
    made = page(outlet, published).says("Anna Lisova runs the works with Pavel Orekhov.")
    return made.says(told, "the foreman", polarity=polarity)


STOOD = "The town would {} stand in the way of the appeal of Anna Lisova."


def test_one_negation_read_of_two_clauses_is_no_reversal() -> None:
    before = appeal("Beacon", "2026-03-01", STOOD.format("not"), "negative")
    after = appeal("Lantern", "2026-03-02", "In the paper " + STOOD.format("not").lower(), "positive")
    assert drifted(before, after) == set()


def test_a_reversal_is_a_change() -> None:
    before = appeal("Beacon", "2026-03-01", STOOD.format("still"), "positive")
    assert drifted(before, appeal("Lantern", "2026-03-02", STOOD.format("never"), "negative")) == {"changed"}


@pytest.mark.parametrize(
    ("stance", "told"),
    [
        ("ordered", "Inspectors had ordered the foreman to close the rope works before the flood."),
        ("denied", "Pavel Orekhov denies the charge that the rope works sold beams."),
        ("alleged", "Anna Lisova accused Pavel Orekhov of having sold steel beams."),
    ],
)
def test_who_tells_as_a_fact_that_it_was_ordered_denied_or_alleged_is_no_surer(stance: str, told: str) -> None:
    one = first("the foreman", stance=stance, told=told, values=())
    assert drifted(one, then("the foreman", told=told, values=())) == set()


def russian(text: str, verb: str, stance: str = "fact") -> Page:
    page = (
        Page("Маяк", "2026-03-01", "ru")
        .names("Павел Орехов", "Анна Лисова")
        .prints("Анна Лисова живет в порту.")
        .says(text, "Анна Лисова", stance=stance)
    )
    return put(page, verb)


def put(page: Page, verb: str) -> Page:
    said = page.statements[-1]
    page.statements[-1] = replace(said, hops=(*said.hops[:-1], replace(said.hops[-1], verb=verb)))
    return page


def translated(first: Page, text: str, verb: str, stance: str = "fact") -> set[str]:
    then = (
        Page("Lantern", "2026-03-02")
        .names("Pavel Orekhov", "Anna Lisova")
        .names("Маяк", kind="organization")
        .prints("Anna Lisova lives in the port.")
    )
    put(then.says(text, "Anna Lisova", stance=stance), verb).credit("Маяк reported the story.", "Маяк")
    return {d.explanation for d in weighed(first, then).drifts}


@pytest.mark.parametrize(("verb", "expected"), [("say", 0), ("claim", 1)])
def test_across_languages_one_kind_of_verb_is_no_drift_of_its_stance(verb: str, expected: int) -> None:
    first = russian("Павел Орехов продал дом директора.", verb, stance="alleged")
    assert len(translated(first, "Pavel Orekhov sold the house of the director.", "say")) == expected


def test_a_witness_who_is_a_suspect_in_translation_has_drifted() -> None:
    first = russian("Директор Павел Орехов допрошен в качестве свидетеля.", "say")
    found = translated(first, "Director Pavel Orekhov was questioned as a suspect.", "say")
    assert found == {"witness there, suspected here."}


def test_what_changed_between_two_documents_is_told_once_whatever_edges_tie_them() -> None:
    then_ = then().names("Beacon", kind="organization").credit(CREDIT, "Beacon")
    case = weighed(first("investigators", stance="alleged"), then_)
    assert len({(d.kind, d.statements) for d in case.drifts}) == len(case.drifts)
