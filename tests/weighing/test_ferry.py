"""A case of twelve invented documents, and all that a careful reader finds in it, written before it was first weighed.

A ferry sinks. One paper has it first; another copies it, a third translates it, a fourth credits it; two outlets of one
owner run an agency's text; two more only repeat each other; the first paper corrects itself; two bodies estimate the loss;
a total stands beside its parts; and a man of the harbourmaster's name trains a football team.
"""

from __future__ import annotations

from functools import lru_cache

from sayso.records import Case
from sayso.reporting import pieces
from tests.weighing.made import Page, claim_of, copy_of, named, weighed

PEOPLE = ("Pavel Orekhov", "Anna Lisova", "Marek Tulin")
SUNK = "The ferry Malina sank off Cape Tern on 28 February, and nineteen passengers were drowned before the boats came."
OVERLOADED = "the company had ordered him to take 140 passengers where 90 were allowed"
PUMPS = "the pumps of the ferry had been sold for scrap in the autumn"
LOSS = "the loss of the ferry at 12 million crowns"


def page(outlet: str, published: str, title: str = "", language: str = "en") -> Page:
    made = Page(outlet, published, language, title).names(*PEOPLE).names("Cape Tern", kind="place")
    return made.names("the insurers", "the owners", "a sailor", "divers", named=False)


def lighthouse() -> Page:
    made = page("Lighthouse", "2026-03-01", "The last crossing of the Malina")
    made.says(SUNK, values=("nineteen passengers|count|19||passengers",), when="28 February|2026-02-28")
    made.says(OVERLOADED, "Marek Tulin", stance="alleged", values=("140 passengers|count|140||passengers", "90|count|90"))
    made.says(PUMPS, "a sailor", values=())
    made.says(LOSS, "the owners", stance="estimated", values=("12 million crowns|money|12000000|CZK",))
    made.says(
        "Anna Lisova, who runs the company, was charged with negligence on 1 March.", stance="charged", when="1 March|2026-03-01"
    )
    made.act("charge", None, "Anna Lisova")
    return made.says(
        "Pavel Orekhov, the harbourmaster, opened his books to the Lighthouse and counted the tickets of that day twice."
    )


def lantern_abroad() -> Page:
    made = Page("Фонарь", "2026-03-02", "ru", "Последний рейс «Малины»").names("Павел Орехов", "Анна Лисова", "Марек Тулин")
    made.names("матрос", "владельцы", named=False)
    made.says(
        "Паром «Малина» затонул 28 февраля, девятнадцать пассажиров погибли.",
        values=("девятнадцать пассажиров|count|19||пассажиров",),
        when="28 февраля|2026-02-28",
    )
    told = "компания приказала ему взять 140 пассажиров, хотя можно было 90, сказал Марек Тулин"
    made.says(told, "Марек Тулин", stance="alleged", values=("140 пассажиров|count|140||пассажиров", "90|count|90"))
    made.says("насосы парома продали на металлолом осенью", "матрос")
    made.says(
        "потерю парома в 12 миллионов крон", "владельцы", stance="estimated", values=("12 миллионов крон|money|12000000|CZK",)
    )
    made.says("Анне Лисовой, главе компании, 1 марта предъявили обвинение.", stance="charged", when="1 марта|2026-03-01")
    made.kinds["Анна Лисова|Анне Лисовой"] = made.kinds.pop("Анна Лисова")
    return made.says("Павел Орехов, начальник порта, дважды пересчитал билеты.")


def tass() -> Page:
    made = page("TASS", "2026-03-02", "Divers end their search")
    made.says("Divers ended their search off Cape Tern on Sunday evening after the current had become too strong for the boats.")
    made.says(
        "The wreck lies on its side in thirty metres of water and will be lifted in May when the storms are over.", "divers"
    )
    return made.says(
        "Marek Tulin, who steered the ferry, has been taken to the hospital of the regional capital with a broken arm."
    )


def repeats(outlet: str, published: str, credited: str) -> Page:
    made = page(outlet, published, f"What {credited} says").says("A second ferry of the company is not fit for the sea.")
    made.says("Anna Lisova will leave the country, and Pavel Orekhov knows it.", stance="predicted")
    return made.credit(f"{credited} reported the story.", credited)


def correction() -> Page:
    made = page("Lighthouse", "2026-03-05", "Correction: seventeen drowned, not nineteen")
    made.prints("We have corrected our report on the Malina and Cape Tern.\n")
    drowned = SUNK.replace("nineteen", "seventeen")
    made.says(drowned, values=("seventeen passengers|count|17||passengers",), when="28 February|2026-02-28")
    return made.says("Pavel Orekhov and Anna Lisova have confirmed the number.")


def ledger() -> Page:
    made = page("Ledger", "2026-03-06", "What the Malina cost").names("Pavel Orekhov")
    made.says(
        "the loss of the ferry at 15 million crowns",
        "the insurers",
        stance="estimated",
        values=("15 million crowns|money|15000000|CZK",),
    )
    made.says("the owners put the loss of the ferry at 12 million crowns", values=("12 million crowns|money|12000000|CZK",))
    made.says("A total of 121 passengers were saved by the boats.", values=("121 passengers|count|121||passengers",))
    made.says("Among the saved were 34 children from a school on the island.", values=("34 children|count|34||children",))
    return made.says("Anna Lisova denies the charge.", "Anna Lisova", stance="denied", form="indirect")


def sports() -> Page:
    made = Page("Arena", "2026-03-07", title="A coach at seventy-one").names("Pavel Orekhov")
    made.says("Pavel Orekhov, 71, has trained the town's football team for thirty years.", values=("71|age|71|a",))
    return made


def harbour_news() -> Page:
    made = page("Harbour News", "2026-03-03", "Forty-four").names("Pavel Orekhov")
    made.says("Pavel Orekhov, 44, has been harbourmaster at Cape Tern since 2019.", values=("44|age|44|a",))
    return made.says(PUMPS, "Pavel Orekhov").credit("Lighthouse reported the story.", "Lighthouse")


@lru_cache(maxsize=1)
def case() -> Case:
    first, agency = lighthouse(), tass()
    copies = [
        copy_of(first, "Morning Post", "2026-03-02"),
        copy_of(agency, "The Times", "2026-03-03"),
        copy_of(agency, "The Sun", "2026-03-03"),
    ]
    circle = [repeats("Beacon", "2026-03-03", "Gull"), repeats("Gull", "2026-03-03", "Beacon")]
    return weighed(first, lantern_abroad(), agency, *copies, *circle, correction(), ledger(), sports(), harbour_news())


def edges() -> set[tuple[str, str, str]]:
    outlet = {d.id: named(case(), d.outlet or "") for d in case().documents}
    return {(outlet[d.child], d.kind, outlet.get(d.parent) or named(case(), d.parent)) for d in case().derivations}


def test_who_draws_on_whom() -> None:
    assert edges() == {
        ("Morning Post", "copies", "Lighthouse"),
        ("Фонарь", "translates", "Lighthouse"),
        ("The Times", "copies", "TASS"),
        ("The Sun", "copies", "TASS"),
        ("Beacon", "relays", "Gull"),
        ("Gull", "relays", "Beacon"),
        ("Lighthouse", "corrects", "Lighthouse"),
        ("Harbour News", "relays", "Lighthouse"),
    }


def test_twelve_documents_are_five_pieces_of_reporting() -> None:
    assert len(case().documents) == 12
    assert len(pieces(case())) == 5


def test_two_that_only_repeat_each_other_are_one_root() -> None:
    assert claim_of(case(), "A second ferry").independent == 1


def test_agency_text_behind_two_outlets_is_one_root() -> None:
    wreck = claim_of(case(), "The wreck lies")
    assert len(wreck.statements) == 3
    assert wreck.independent == 1


def test_a_witness_in_two_languages_and_a_copy_is_one_root() -> None:
    overloaded = claim_of(case(), OVERLOADED)
    assert len(overloaded.statements) == 3
    assert [named(case(), r) for r in overloaded.roots] in (["Marek Tulin"], ["Марек Тулин"])


def test_a_second_witness_is_a_second_root() -> None:
    assert claim_of(case(), PUMPS).status == "corroborated"


def test_the_figure_that_was_corrected_is_disputed_or_changed_and_two_estimates_are_a_spread() -> None:
    text = {s.id: s.text for s in case().statements}
    found = {(c.relation, c.kind) for c in case().conflicts}
    assert ("spread", "value") in found
    assert ("change", "value") in found
    scope = [c for c in case().conflicts if any("34 children" in text[s] for s in c.statements)]
    assert scope == []


def test_two_men_of_one_name_are_two_people() -> None:
    men = [e for e in case().entities if e.name in ("Pavel Orekhov", "Павел Орехов")]
    homes = [{m.document for m in e.mentions} for e in men]
    arena, harbour = (
        next(d.id for d in case().documents if named(case(), d.outlet or "") == o) for o in ("Arena", "Harbour News")
    )
    assert not any({arena, harbour} <= home for home in homes)


def test_an_accused_who_has_denied_it_has_been_heard() -> None:
    assert "no_reply" not in {g.kind for g in case().gaps}
