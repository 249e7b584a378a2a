"""Who draws on whom: by credit, by words, and in which direction."""

from __future__ import annotations

import pytest

from sayso.lexicon.accounts import notices
from sayso.records import Case
from tests.weighing.made import Page, copy_of, weighed

LONG = (
    "The northern sluice of the Veleta canal was opened without a warning on Monday evening and water reached the lower streets.",
    "Pavel Orekhov, who runs the waterworks, said that the order had come by telephone and that he had written it in a journal.",
    "Residents of eleven houses on Mill Lane carried their furniture upstairs, and two families spent the night in the school.",
    "The town hall promised to publish the journal of the waterworks before the end of the week, but has not done so.",
)
OTHER = (
    "A fair was held in the park on Sunday with music from four villages and a competition for the largest pumpkin of the year.",
    "The winner weighed more than any pumpkin shown there before, according to the gardeners who brought the scales with them.",
)


def page(outlet: str, published: str | None, sentences: tuple[str, ...] = LONG) -> Page:
    made = Page(outlet, published).names("Pavel Orekhov", "Mill Lane")
    for sentence in sentences:
        made.says(sentence)
    return made


def edges(case: Case) -> set[tuple[str, str, str]]:
    outlet = {d.id: next(e.name for e in case.entities if e.id == d.outlet) for d in case.documents}
    name = {e.id: e.name for e in case.entities}
    return {(outlet[d.child], d.kind, outlet.get(d.parent) or name[d.parent]) for d in case.derivations}


def test_a_copy_draws_on_the_earlier() -> None:
    original = page("Lantern", "2026-03-01")
    assert edges(weighed(original, copy_of(original, "Harbour", "2026-03-02"))) == {("Harbour", "copies", "Lantern")}


def test_where_nothing_tells_the_direction_there_is_no_edge() -> None:
    original = page("Lantern", None)
    assert edges(weighed(original, copy_of(original, "Harbour", None))) == set()


def test_half_an_article_with_its_own_half_is_a_rewrite() -> None:
    half = page("Harbour", "2026-03-02", (*LONG[:2], *OTHER))
    assert edges(weighed(page("Lantern", "2026-03-01"), half)) == {("Harbour", "rewrites", "Lantern")}


def test_a_shortened_copy_is_a_copy() -> None:
    short = page("Harbour", "2026-03-02", LONG[:2])
    assert edges(weighed(page("Lantern", "2026-03-01"), short)) == {("Harbour", "copies", "Lantern")}


def test_two_texts_of_their_own_have_no_edge() -> None:
    assert edges(weighed(page("Lantern", "2026-03-01"), page("Harbour", "2026-03-02", OTHER))) == set()


def test_a_copy_of_a_copy_draws_on_the_first_alone() -> None:
    first = page("Lantern", "2026-03-01")
    case = weighed(first, copy_of(first, "Harbour", "2026-03-02"), copy_of(first, "Beacon", "2026-03-03"))
    assert edges(case) == {("Harbour", "copies", "Lantern"), ("Beacon", "copies", "Lantern")}


def test_a_credit_leads_to_the_outlet() -> None:
    relay = page("Lantern", "2026-03-02").credit("Beacon reported the story.", "Beacon")
    assert edges(weighed(relay)) == {("Lantern", "relays", "Beacon")}


def test_a_credit_leads_to_the_outlets_document_where_it_is_in_the_case() -> None:
    told = page("Beacon", "2026-03-01", ("Pavel Orekhov runs the waterworks and lives in Mill Lane.",))
    relay = page("Lantern", "2026-03-02").credit("Beacon reported the story.", "Beacon")
    case = weighed(told, relay)
    assert {d.parent for d in case.derivations} == {told.id}


def test_a_credit_does_not_lead_to_another_story_of_the_outlet() -> None:
    fair = page("Beacon", "2026-03-01", OTHER)
    relay = page("Lantern", "2026-03-02").credit("Beacon reported the story.", "Beacon")
    assert fair.id not in {d.parent for d in weighed(fair, relay).derivations}


def test_a_credit_leads_to_a_short_report_of_the_outlet_by_a_surname_and_a_count_that_both_have() -> None:
    told = (
        Page("Beacon", "2026-03-01").names("Orekhov").says("Orekhov sold 29 tickets.", values=("29 tickets|count|29||tickets",))
    )
    relay = Page("Lantern", "2026-03-02").names("Orekhov").says("Only 29 tickets went.", values=("29 tickets|count|29||tickets",))
    relay.says("Orekhov is silent.").credit("Beacon reported the story.", "Beacon")
    assert {d.parent for d in weighed(told, relay).derivations} == {told.id}
    other = (
        Page("Beacon", "2026-03-01")
        .names("Orekhov")
        .says("Orekhov sold two pumpkins.", values=("two pumpkins|count|2||pumpkins",))
    )
    assert other.id not in {d.parent for d in weighed(other, relay).derivations}


def test_every_piece_of_evidence_stands_in_its_document() -> None:
    original = page("Lantern", "2026-03-01")
    case = weighed(original, copy_of(original, "Harbour", "2026-03-02"))
    texts = {d.id: d.text for d in case.documents}
    quotes = [texts[e.document][slice(*e.span)] for d in case.derivations for e in d.evidence]
    assert quotes
    assert all(len(q.split()) >= 5 for q in quotes)


def test_a_correction_corrects_the_outlets_earlier_document() -> None:
    correction = Page("Lantern", "2026-03-03").names("Pavel Orekhov", "Mill Lane")
    correction.text = "Correction: an article about Mill Lane said that eleven houses were flooded.\n"
    correction.says("Nine houses were flooded.")
    assert edges(weighed(page("Lantern", "2026-03-01"), correction)) == {("Lantern", "corrects", "Lantern")}


def test_a_correction_of_what_is_not_in_the_case_corrects_nothing() -> None:
    correction = Page(
        "Lantern", "2026-03-03", text="Correction: an article about Mill Lane said that eleven houses were flooded.\n"
    )
    correction.says("Nine houses were flooded.")
    assert edges(weighed(correction, page("Harbour", "2026-03-01"))) == set()


def test_a_house_of_correction_corrects_nothing() -> None:
    story = page("Lantern", "2026-03-03", ("Correction officers met Pavel Orekhov in Mill Lane.",))
    assert edges(weighed(page("Lantern", "2026-03-01"), story)) == set()


def test_a_republication_names_its_first_outlet() -> None:
    copy = Page("Harbour", "2026-03-03").names("Beacon", kind="organization")
    copy.prints("This article was republished from Beacon.")
    assert edges(weighed(copy)) == {("Harbour", "republishes", "Beacon")}


def lost(outlet: str, total: str, amount: int) -> Page:
    figures = (f"{total} boats|count|{amount}||boats", "eight ferries|count|8||ferries", "three tugs|count|3||tugs")
    return page(outlet, None).says(f"{total} boats — eight ferries and three tugs — were lost that night.", values=figures)


def test_without_a_date_the_one_whose_sum_was_spoilt_draws_on_the_one_whose_sum_is_right() -> None:
    assert edges(weighed(lost("Lantern", "Eleven", 11), lost("Harbour", "Twelve", 12))) == {("Harbour", "copies", "Lantern")}


def test_a_slip_that_both_make_tells_no_direction() -> None:
    assert edges(weighed(lost("Lantern", "Twelve", 12), lost("Harbour", "Twelve", 12))) == set()


def test_outlets_that_credit_one_another_in_a_ring_are_shown_as_they_are() -> None:
    one = page("Lantern", None).credit("Harbour reported the story.", "Harbour")
    other = page("Harbour", None).credit("Lantern reported the story.", "Lantern")
    drawn = {(d.child, d.parent) for d in weighed(one, other).derivations}
    assert {(one.id, other.id), (other.id, one.id)} <= drawn


OWN_LEADS = (
    (
        "The court of the district turned down the appeal of the waterworks against the fine it was given last autumn.",
        "A lawyer of the company told the judges that nobody had been warned in time because the line had been cut.",
        "She asked for a second hearing, which the court will decide on before the summer recess begins in June.",
        "Three engineers who were to be heard as witnesses had not come, and no reason was given for their absence.",
    ),
    (
        "Volunteers finished the new dyke along the lower streets of the town after seven weeks of work in the rain.",
        "They carried forty thousand sandbags and were given soup and dry boots by the parish and two bakeries.",
        "An inspector of the province will measure the height of the dyke on Thursday and sign the papers for it.",
        "The mayor thanked everybody and said that the old pump house would be turned into a small museum.",
    ),
)


def test_the_same_background_under_two_leads_is_no_rewrite() -> None:
    one = page("Lantern", "2026-03-01", (*OWN_LEADS[0], *LONG[:2]))
    other = page("Harbour", "2026-03-02", (*OWN_LEADS[1], *LONG[:2]))
    assert edges(weighed(one, other)) == set()


def test_the_same_lead_over_two_backgrounds_is_a_rewrite() -> None:
    one = page("Lantern", "2026-03-01", (*LONG[:2], *OWN_LEADS[0]))
    other = page("Harbour", "2026-03-02", (*LONG[:2], *OWN_LEADS[1]))
    assert edges(weighed(one, other)) == {("Harbour", "rewrites", "Lantern")}


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Перевела с английского Ада Клёнова, «Маяк»", ["translates"]),
        ("Перевод статьи «Маяка»", ["translates"]),
        ("3 марта меня перевели в камеру № 14 «Маяка».", []),
        ("Он сделал перевод на карту «Маяка».", []),
    ],
)
def test_a_translation_says_so_and_a_transfer_is_none(line: str, kinds: list[str]) -> None:
    assert [kind for kind, form in notices() if list(form.spans(line))] == kinds


FIGURES = (
    ("{} were on the quay of Veleta.", "120 metres|length|120|m|"),
    ("{} fell on the hall of Norden.", "35 tonnes|mass|35000|kg|"),
    ("{} were spent by Varta on the roof.", "7 million roubles|money|7000000|RUB|"),
    ("The roof of Linden burned for {}.", "95 minutes|duration|95|min|"),
)


def of_the_roof(outlet: str, published: str, language: str, source: str) -> Page:
    made = Page(outlet, published, language).names("Veleta", "Norden", "Varta", "Linden", kind="organization")
    for told, figure in FIGURES:
        said = told if language == "en" else " ".join(w if w[0].isupper() or w[0] == "{" else "слово" for w in told.split())
        made.says(said.format(figure.split("|")[0]), values=(figure,))
    return made.credit(f"{source} reported the story.", source)


def test_two_that_pass_on_one_report_in_two_languages_do_not_translate_each_other() -> None:
    first = of_the_roof("Harbour", "2026-03-01", "en", "Beacon")
    assert {
        e for e in edges(weighed(first, of_the_roof("Фонарь", "2026-03-02", "ru", "Beacon"))) if e[1] == "translates"
    } == set()
    other = of_the_roof("Фонарь", "2026-03-02", "ru", "Маяк")
    assert ("Фонарь", "translates", "Harbour") in edges(weighed(first, other))
