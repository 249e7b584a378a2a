"""Acts of one shape: what is grouped, what is one act told twice, and what is never lent."""

from __future__ import annotations

import random
from dataclasses import replace

from sayso.records import Case, Pattern
from sayso.weighing.findings.patterns import NOBODY, patterns
from tests.weighing.made import Page, weighed


def page(outlet: str = "Lantern", language: str = "en", **names: str) -> Page:
    made = Page(outlet, "2026-03-01", language).names("Pavel Orekhov", "Anna Lisova", "Oleg Vetrov")
    return made.names("the commander", "a conscript", "another conscript", "an officer", named=False)


def case(*pages: Page, ident: str = "case") -> Case:
    made = weighed(*pages)
    return replace(made, case=replace(made.case, id=ident))


def told(found: tuple[Pattern, ...]) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], int]]:
    return [(p.kind, p.actor, p.target, p.matters, len(p.deeds)) for p in found]


def threat(made: Page, actor: str | None, target: str | None, matter: str = "prison", by: str = "Anna Lisova") -> Page:
    text = f"{(actor or 'They').capitalize()} threatened {target or 'everybody'} with {matter}."
    return made.says(text, by, stance="alleged").act("threat", actor, target)


def test_threats_of_one_shape_are_a_pattern_with_their_statements() -> None:
    one = threat(page(), "an officer", "a conscript")
    threat(one, "the commander", "another conscript")
    assert told(patterns([case(one)])) == [("threat", ("officer",), ("soldier",), ("prison",), 2)]


def test_english_and_russian_acts_group_across_cases() -> None:
    one = threat(page(), "an officer", "a conscript")
    other = Page("Фонарь", "2026-03-01", "ru").names("офицер", "срочник", named=False)
    other.says("офицер пригрозил посадить срочника.", stance="alleged").act("threat", "офицер", "срочник")
    found = patterns([case(one, ident="one"), case(other, ident="other")])
    assert told(found) == [("threat", ("officer",), ("soldier",), ("prison",), 2)]
    assert [d.case for d in found[0].deeds] == ["one", "other"]


def test_a_retelling_of_one_act_is_no_second_act() -> None:
    one = threat(page(), "Pavel Orekhov", "Oleg Vetrov")
    other = threat(page("Harbour"), "Pavel Orekhov", "Oleg Vetrov", by="Oleg Vetrov")
    assert told(patterns([case(one, other)])) == []


def test_the_nameless_of_two_documents_are_not_told_apart() -> None:
    assert (
        told(patterns([case(threat(page(), "an officer", "a conscript"), threat(page("Harbour"), "the commander", None))])) == []
    )


def test_an_act_without_a_doer_never_joins_those_of_a_doer() -> None:
    one = page().says("An officer beat a conscript.", "Anna Lisova").act("violence", "an officer", "a conscript")
    one.says("Another conscript was beaten.", "Anna Lisova").act("violence", None, "another conscript")
    assert told(patterns([case(one)])) == []
    one.says("Conscript Pavel Orekhov was beaten.", "Anna Lisova").act("violence", None, "Pavel Orekhov")
    assert told(patterns([case(one)])) == [("violence", (NOBODY,), ("soldier",), (), 2)]


def test_another_matter_is_another_shape() -> None:
    one = threat(page(), "an officer", "a conscript")
    assert told(patterns([case(threat(one, "the commander", "another conscript", "dismissal"))])) == []


def test_who_denies_an_act_does_not_tell_of_one() -> None:
    one = threat(page(), "an officer", "a conscript")
    one.says("the commander threatened another conscript with prison", "Oleg Vetrov", stance="denied")
    one.act("threat", "the commander", "another conscript")
    assert told(patterns([case(one)])) == []


def test_a_kind_alone_is_no_pattern() -> None:
    one = page().says("Pavel Orekhov was detained.").act("detention", None, "Pavel Orekhov")
    assert told(patterns([case(one.says("Oleg Vetrov was detained.").act("detention", None, "Oleg Vetrov"))])) == []


def test_the_order_of_cases_and_acts_never_matters() -> None:
    one = threat(threat(page(), "an officer", "a conscript"), "the commander", "another conscript")
    held = [case(one, ident="one"), case(threat(page("Harbour"), "an officer", None), ident="other")]
    mixed = [replace(c, acts=tuple(random.Random(3).sample(c.acts, len(c.acts)))) for c in reversed(held)]
    assert patterns(held) == patterns(mixed)
