"""What the page makes of findings: a dispute once, acts with their statements, two clocks, one origin, why names are one."""

from __future__ import annotations

from sayso.records import Case
from sayso.weighing.findings.patterns import patterns
from sayso.weighing.names.links import naming
from sayso.writing.page import render
from sayso.writing.page.clocks import told_on
from sayso.writing.page.disputes import Difference, differences
from sayso.writing.page.index import index
from sayso.writing.page.lines import lines
from sayso.writing.page.linking import forms
from sayso.writing.page.views import claims, origins
from tests.weighing.made import Page, copy_of, weighed
from tests.writing.parsed import Parsed

FLOODED = "{} houses on the quay were flooded by the canal."


def page(outlet: str, published: str | None = "2026-03-01", language: str = "en") -> Page:
    made = Page(outlet, published, language).names("Pavel Orekhov|Orekhov", "Anna Lisova").names("Cape Tern", kind="place")
    return made.names("the commander", "a conscript", "another conscript", "an officer", named=False)


def houses(outlet: str, count: str, amount: int) -> Page:
    made = page(outlet, "2026-03-01", "en")
    return made.says(FLOODED.format(count), values=(f"{count} houses|count|{amount}||houses",))


def disputes(case: Case) -> list[Difference]:
    look = index(case)
    return differences(look, lines(look))


def test_a_dispute_that_several_documents_repeat_stands_once_with_all_who_tell_its_sides() -> None:
    eleven, nine = [houses(o, "Eleven", 11) for o in ("Lantern", "Beacon")], [houses(o, "Nine", 9) for o in ("Harbour", "Mast")]
    case = weighed(*eleven, *nine)
    assert len(case.conflicts) == 4
    (one,) = disputes(case)
    assert {(a.figure, len(a.more)) for a in one.accounts} == {("Eleven houses", 1), ("Nine houses", 1)}
    assert {*one.again, one.conflict.id} == {c.id for c in case.conflicts}


def test_a_dispute_says_how_many_documents_tell_each_side() -> None:
    several = weighed(*(houses(o, "Eleven", 11) for o in ("Lantern", "Beacon", "Mast")), houses("Harbour", "Nine", 9))
    (one,) = disputes(several)
    assert one.tally in ("3 documents against 1", "1 document against 3")
    assert str(one.tally) in Parsed(render(several)).root.xpath("string(//section[@id='conflicts'])")
    (alone,) = disputes(weighed(houses("Lantern", "Eleven", 11), houses("Harbour", "Nine", 9)))
    assert alone.tally is None


def test_of_a_side_that_copies_tell_the_pieces_of_reporting_are_counted_too() -> None:
    one = houses("Lantern", "Eleven", 11).says(
        "The old lamplighter carried both of his ladders up to the chapel before it was dark."
    )
    one.says("Nobody in the lower town had seen the water stand so high since the miller was a boy.")
    case = weighed(one, copy_of(one, "Beacon", "2026-03-01"), houses("Harbour", "Nine", 9))
    (dispute,) = disputes(case)
    assert "2 documents (1 piece of reporting)" in str(dispute.tally)


def test_three_figures_are_three_sides() -> None:
    (one,) = disputes(weighed(houses("Lantern", "Eleven", 11), houses("Harbour", "Nine", 9), houses("Mast", "Seven", 7)))
    assert sorted(str(a.figure) for a in one.accounts) == ["Eleven houses", "Nine houses", "Seven houses"]


def test_two_matters_are_two_disputes() -> None:
    one, other = houses("Lantern", "Eleven", 11), houses("Harbour", "Nine", 9)
    one.says("Pavel Orekhov opened the sluice on 2 February without warning.", when="2 February|2026-02-02")
    other.says("Pavel Orekhov opened the sluice on 5 February without warning.", when="5 February|2026-02-05")
    assert sorted(d.kind for d in disputes(weighed(one, other))) == ["date", "figure"]


def test_every_conflict_of_a_dispute_has_a_place_on_the_page() -> None:
    case = weighed(houses("Lantern", "Eleven", 11), houses("Harbour", "Nine", 9), houses("Mast", "Nine", 9))
    made = Parsed(render(case))
    assert {f"x-{c.id}" for c in case.conflicts} <= set(made.ids)
    assert made.loose_ends() == []
    assert len(made.root.xpath("//section[@id='conflicts']/article")) == 1


def test_acts_and_patterns_stand_on_the_page_with_stance_and_source() -> None:
    told = page("Lantern").says("an officer threatened a conscript with prison", "Anna Lisova", stance="alleged")
    told.act("threat", "an officer", "a conscript")
    told.says("the commander threatened another conscript with prison", "Anna Lisova", stance="alleged")
    told.act("threat", "the commander", "another conscript")
    case = weighed(told)
    made = Parsed(render(case, patterns([case])))
    (pattern,) = made.root.xpath("//article[@class='pattern']")
    assert "officer" in pattern.text_content()
    assert len(pattern.xpath(".//li")) == 2
    quotes = made.root.xpath("//section[@id='acts']//blockquote")
    assert len(quotes) == 4
    assert all(q.xpath(".//span[contains(@class, 'badge')]") and "Anna Lisova" in q.text_content() for q in quotes)


def test_the_second_clock_runs_by_days_of_publication() -> None:
    case = weighed(page("Lantern", "2026-03-02").says("It rained."), page("Harbour", "2026-03-01").says("It snowed."))
    look = index(case)
    days = told_on(look, lines(look))
    assert [(i.day, len(i.documents)) for i in days] == [("1 March 2026", 1), ("2 March 2026", 1)]


def test_under_a_dated_statement_stands_when_it_was_published() -> None:
    case = weighed(page("Lantern").says("The sluice was opened on 2 February.", when="2 February|2026-02-02"))
    clock = Parsed(render(case)).root.xpath("//section[@id='timeline']//p[@class='clock']")
    assert [" ".join(p.text_content().split()) for p in clock] == ["published 1 March 2026"]


def test_the_same_words_of_copies_are_shown_once_with_all_who_print_them() -> None:
    one = houses("Lantern", "Eleven", 11)
    case = weighed(one, copy_of(one, "Mast", "2026-03-02"))
    (claim,) = Parsed(render(case)).root.xpath("//article[@class='claim']")
    assert len(claim.xpath(".//blockquote")) == 1
    assert "Mast" in claim.text_content()
    assert "Lantern" in claim.text_content()


def test_what_goes_back_to_one_origin_is_listed_by_origin_accusations_first() -> None:
    told = page("Lantern").says("It rained on the quay all day.", "Pavel Orekhov")
    told.says("the guard sold the keys of the sluice", "Anna Lisova", stance="alleged")
    look = index(weighed(told))
    listed = [(o.root.text, len(o.accusations), len(o.others)) for o in origins(claims(look, lines(look)))]
    assert listed == [("Anna Lisova", 1, 0), ("Pavel Orekhov", 0, 1)]


def test_why_two_names_are_one_is_said() -> None:
    one = page("Lantern").says("Pavel Orekhov came. Orekhov left.")
    other = Page("Фонарь", "2026-03-01", "ru").names("Павел Орехов").says("Павел Орехов пришел.")
    case = weighed(one, other)
    look = index(case, naming(case))
    entity = next(e for e in case.entities if "Орехов" in {w for n in e.names for w in n.text.split()})
    assert {(f.text, f.why) for f in forms(look, entity)} == {
        ("Orekhov", "A part of the name, in a document that has the whole of it (Orekhov, Pavel Orekhov)"),
        ("Павел Орехов", "The same name, letter by letter, in any script and order of its words (Павел Орехов ~ Pavel Orekhov)"),
    }


LONG = (
    "The northern sluice of the Veleta canal was opened without a warning on Monday evening and water reached the lower streets.",
    "Residents of eleven houses on Mill Lane carried their furniture upstairs, and two families spent the night in the school.",
    "The town hall promised to publish the journal of the waterworks before the end of the week, but has not done so.",
)


OTHER = "Bread is dearer by a tenth since the mill burned down, so the bakers of three towns now buy their flour abroad."


def long(outlet: str, published: str | None = None) -> Page:
    made = page(outlet, published)
    for sentence in LONG:
        made.says(sentence)
    return made


def explained(case: Case) -> str:
    return str(Parsed(render(case)).root.xpath("string(//p[@class='explained'])"))


def test_that_nothing_tells_which_copy_was_first_is_said() -> None:
    assert "print the same text, in whole or in part, and nothing in them says who had it first" in explained(
        weighed(long("Lantern"), long("Harbour"))
    )
    assert "had it first" not in explained(weighed(long("Lantern", "2026-03-01"), long("Harbour", "2026-03-02")))


def either(*pages: Page) -> set[str]:
    made = Parsed(render(weighed(*pages))).root
    return {str(cell.xpath("normalize-space(string())")) for cell in made.xpath("//a[contains(., ' or ')]")}


def test_of_copies_without_an_order_each_may_be_the_origin() -> None:
    found = either(long("Lantern"), long("Harbour"))
    assert found
    assert found <= {"Lantern or Harbour", "Harbour or Lantern"}
    assert not either(long("Lantern", "2026-03-01"), long("Harbour", "2026-03-02"))


def test_copies_without_an_order_are_no_reports_that_one_draws_on_nor_unrelated() -> None:
    case = weighed(long("Lantern"), long("Harbour"))
    assert "draw on the same reporting" not in explained(case)
    section = str(Parsed(render(case)).root.xpath("string(//section[@id='map'])"))
    assert "print the same text" in section
    assert "No document here was found to draw on another" not in section
    assert "No document here was found to draw on another" in explained(weighed(long("Lantern"), page("Beacon").says(OTHER)))


def test_a_ring_of_credits_is_said() -> None:
    one = long("Lantern").credit("Harbour reported the story.", "Harbour")
    other = long("Harbour").credit("Lantern reported the story.", "Lantern")
    assert "draw on one another in a ring" in explained(weighed(one, other))


def test_that_reports_of_several_outlets_have_it_from_one_source_is_said() -> None:
    told = ("The order came by telephone.", "The journal was burned on Friday.")
    pages = {"Lantern": "Nobody was hurt in the park.", "Harbour": "The bridge stays shut until May."}
    said = [
        Page(o, "2026-03-01").says(told[0], "Pavel Orekhov").says(own).says(told[1], "Pavel Orekhov") for o, own in pages.items()
    ]
    assert "What 2 documents pass on comes mostly from one source: Pavel Orekhov." in explained(weighed(*said))
    alone = Page("Beacon").says("A fair was held.", "Nina Basova").says("It rained.", "Ines Holm")
    assert "one source" not in explained(weighed(said[0], alone))
