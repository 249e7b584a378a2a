"""The laws of weighing, for any case at all."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import codec
from sayso.records import Case
from sayso.weighing.weigh import weigh
from tests.weighing.made import HEADING, Page, copy_of, weighed

PEOPLE = (
    "Pavel Orekhov",
    "Pavel Ilyich Orekhov",
    "Pavel Petrovich Orekhov",
    "P. Orekhov",
    "Orekhov",
    "Anna Lisova",
    "Павел Орехов",
)
OUTLETS = ("Lantern", "Harbour", "Beacon", "Interfax", "Интерфакс", "The Times", "The Sun")
DAYS = (None, "2026-03-01", "2026-03-02", "2026-05")
TOLD = (
    ("{who} pleaded guilty.", (), "fact"),
    ("{who} pleaded not guilty.", (), "fact"),
    ("the confession of {who} was beaten out of him", (), "alleged"),
    ("{who} sold 7.3 tons of rope from the shed.", ("7.3 tons|mass|7.3|t|rope",), "fact"),
    ("{who} sold 7.3 tons of chain from the shed.", ("7.3 tons|mass|7.3|t|chain",), "charged"),
    ("Eleven houses on the quay were flooded by the canal.", ("Eleven houses|count|11||houses",), "fact"),
    ("Nine houses on the quay were flooded by the canal.", ("Nine houses|count|9||houses",), "fact"),
    ("the losses at 41 million", ("41 million|money|41000000|EUR",), "estimated"),
    ("the losses at 38 million", ("38 million|money|38000000|EUR",), "estimated"),
    ("{who} died on the quay that evening.", (), "fact"),
    ("{who} is alive.", (), "fact"),
    ("{who} warned the eleven villages below the canal in time.", (), "fact"),
    ("{who} did not warn the eleven villages below the canal in time.", (), "fact"),
)


@st.composite
def pages(draw: st.DrawFn) -> list[Page]:
    count = draw(st.integers(1, 5))
    return [draw(one_page(f"story {i}")) for i in range(count)]


@st.composite
def one_page(draw: st.DrawFn, title: str) -> Page:
    page = Page(draw(st.sampled_from(OUTLETS)), draw(st.sampled_from(DAYS)), title=title).names(*PEOPLE)
    page.names("the foreman", "police", named=False).names(*(o for o in OUTLETS if o != page.outlet), kind="organization")
    sources = st.sampled_from([(), ("the foreman",), ("police",), ("Anna Lisova",), ("Beacon",), ("Interfax", "police")])
    for template, values, stance in draw(st.lists(st.sampled_from(TOLD), min_size=1, max_size=6)):
        text = template.format(who=draw(st.sampled_from(PEOPLE)))
        page.says(text, *(s for s in draw(sources) if s != page.outlet), stance=stance, values=values)
    if draw(st.booleans()):
        outlet = draw(st.sampled_from([o for o in OUTLETS if o != page.outlet]))
        page.credit(f"{outlet} reported the story.", outlet)
    return page


def counts(case: Case, documents: set[str]) -> Counter[tuple[frozenset[str], int]]:
    """The claims, by their statements in these documents, and how many independent roots each has."""
    home = {s.id: s.document for s in case.statements}
    kept = ((frozenset(s for s in c.statements if home[s] in documents), c.independent) for c in case.claims)
    return Counter(k for k in kept if k[0])


@settings(max_examples=60, deadline=None)
@given(pages(), st.data())
def test_a_verbatim_copy_never_raises_an_independent_count(made: list[Page], data: st.DataObject) -> None:
    case = weighed(*made)
    copied = copy_of(data.draw(st.sampled_from(made)), "Elsewhere", data.draw(st.sampled_from(DAYS)))
    after = weighed(*made, copied)
    statements = {s.id for s in case.statements}
    before = {s: c.independent for c in case.claims for s in c.statements}
    for claim in after.claims:
        old = [before[s] for s in claim.statements if s in statements]
        assert claim.independent <= (max(old) if old else 1)


def test_a_copy_ties_no_two_that_tell_as_much_of_two_things() -> None:
    sold = "Pavel Orekhov sold 7.3 tons of {} from the shed."
    people = ("Pavel Orekhov", "Павел Орехов", "Orekhov")
    one = Page("Lantern").names(*people).names("the foreman", named=False)
    one.says(sold.format("chain").replace("Pavel Orekhov", "Павел Орехов"), values=("7.3 tons|mass|7.3|t|chain",))
    one.says(sold.format("chain").removeprefix("Pavel "), values=("7.3 tons|mass|7.3|t|chain",))
    other = Page("Harbour").names(*people).names("the foreman", named=False)
    other.says(sold.format("rope"), "the foreman", values=("7.3 tons|mass|7.3|t|rope",))
    assert {c.independent for c in weighed(one, other, copy_of(one, "Elsewhere", None)).claims} == {1}


@settings(max_examples=40, deadline=None)
@given(pages(), st.randoms())
def test_the_order_of_input_never_matters(made: list[Page], random: object) -> None:
    readings = [p.reading() for p in made]
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert codec.encode(weigh(HEADING, readings)) == codec.encode(weigh(HEADING, shuffled))


@settings(max_examples=80, deadline=None)
@given(pages(), st.data())
def test_removing_a_document_never_creates_a_conflict_among_the_rest(made: list[Page], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(made))
    before = {c.id for c in weighed(*made).conflicts}
    after = {c.id for c in weighed(*(p for p in made if p is not gone)).conflicts}
    assert after <= before


@settings(max_examples=40, deadline=None)
@given(pages())
def test_every_statement_is_in_one_claim_and_every_id_leads_somewhere(made: list[Page]) -> None:
    case = weighed(*made)
    assert sorted(s for c in case.claims for s in c.statements) == sorted(s.id for s in case.statements)
    known = {e.id for e in case.entities} | {d.id for d in case.documents}
    assert {r for c in case.claims for r in c.roots} | {d.parent for d in case.derivations} <= known
    assert all(c.independent == len(c.roots) >= 1 for c in case.claims)


@settings(max_examples=40, deadline=None)
@given(pages())
def test_no_document_draws_on_itself_and_every_piece_of_evidence_stands_in_one_of_the_two(made: list[Page]) -> None:
    for edge in weighed(*made).derivations:
        assert edge.child != edge.parent
        assert {e.document for e in edge.evidence} <= {edge.child, edge.parent}
