"""What a person decides about names is obeyed by every later weighing, touches nothing else, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import codec
from sayso.records import Case, Entity, Review
from sayso.weighing.names.links import naming
from sayso.weighing.names.reviewed import KEEP_APART, WITHDRAW
from sayso.weighing.weigh import weigh
from tests.weighing.made import HEADING, Page
from tests.weighing.test_laws import pages


def review(before: str, after: str, action: str = KEEP_APART) -> Review:
    return Review(at="2026-03-14T10:00:00Z", by="M. H.", action=action, target="x", before=before, after=after, note="two men")


def told(outlet: str, name: str, *more: str, language: str = "en") -> Page:
    return Page(outlet, "2026-03-01", language).names("|".join((name, *more))).says(f"{name} came.", name)


ENGLISH = told("Lantern", "Jeremy Halloway")
RUSSIAN = told("Фонарь", "Джереми Хэллоуэй", language="ru")
AGAIN = told("Beacon", "Jeremy Halloway", "Halloway")
TURNED = told("Маяк", "Хэллоуэй Джереми", language="ru")
PAIR = ("Jeremy Halloway", "Джереми Хэллоуэй")


def case_of(*made: Page, reviews: tuple[Review, ...] = ()) -> Case:
    return weigh(HEADING, [p.reading() for p in made], reviews)


def called(case: Case, name: str) -> list[Entity]:
    return [e for e in case.entities if name in {n.text for n in e.names}]


def test_two_names_that_a_review_keeps_apart_are_two_and_the_first_keeps_its_id() -> None:
    one, two = case_of(ENGLISH, RUSSIAN), case_of(ENGLISH, RUSSIAN, reviews=(review(*PAIR),))
    (joined,) = called(one, PAIR[0])
    (stays,), (leaves,) = called(two, PAIR[0]), called(two, PAIR[1])
    assert called(one, PAIR[1]) == [joined]
    assert stays.id == joined.id != leaves.id
    assert {e.id for e in one.entities} <= {e.id for e in two.entities}


def test_what_only_the_one_that_leaves_is_tied_to_goes_with_it_and_what_both_are_stays() -> None:
    case = case_of(ENGLISH, AGAIN, RUSSIAN, TURNED, reviews=(review(*PAIR),))
    assert {n.text for n in called(case, PAIR[0])[0].names} >= {"Halloway"}
    assert len(called(case, "Хэллоуэй Джереми")) == 1
    assert called(case, PAIR[0]) != called(case, PAIR[1])


def test_namesakes_are_parted_by_their_documents() -> None:
    made = [told(outlet, "Ivan Orlov") for outlet in ("Lantern", "Beacon", "Mast")]
    case = case_of(*made, reviews=(review("Ivan Orlov", f"Ivan Orlov @ {made[1].id}"),))
    stays, leaves = sorted(called(case, "Ivan Orlov"), key=lambda e: -len(e.mentions))
    assert {m.document for m in leaves.mentions} == {made[1].id}
    assert {m.document for m in stays.mentions} == {made[0].id, made[2].id}


def test_statements_of_two_kept_apart_are_not_one_claim() -> None:
    made = [Page(o, "2026-03-01").names("Ivan Orlov").says("Ivan Orlov sold the northern mill.") for o in ("Lantern", "Beacon")]
    assert len(case_of(*made).claims) == 1
    assert len(case_of(*made, reviews=(review("Ivan Orlov", f"Ivan Orlov @ {made[1].id}"),)).claims) == 2


def test_a_case_says_who_keeps_whom_apart() -> None:
    case = case_of(ENGLISH, RUSSIAN, reviews=(review(*PAIR),))
    (held,) = naming(case).apart
    assert [held.one] == [e.id for e in called(case, PAIR[0])]
    assert [held.other] == [e.id for e in called(case, PAIR[1])]
    assert (held.review.by, held.review.note) == ("M. H.", "two men")
    assert naming(case_of(ENGLISH, RUSSIAN)).apart == ()


def test_one_document_that_uses_both_names_is_not_parted() -> None:
    both = told("Lantern", *PAIR)
    assert len(case_of(both, reviews=(review(*PAIR),)).entities) == len(case_of(both).entities)


@pytest.mark.parametrize("made", [(ENGLISH,), (RUSSIAN,), (AGAIN, TURNED)])
def test_a_decision_that_finds_nothing_to_part_changes_nothing(made: tuple[Page, ...]) -> None:
    plain = case_of(*made)
    assert replace(case_of(*made, reviews=(review(*PAIR),)), reviews=()) == plain


def shared(case: Case) -> list[tuple[str, str]]:
    """Pairs of names in one entity that stand in documents of their own."""
    return [(e.name, n.text) for e in case.entities if e.named for n in e.names if n.text.casefold() != e.name.casefold()]


@settings(max_examples=40, deadline=None)
@given(pages(), st.randoms(), st.data())
def test_undone_they_are_apart_all_else_keeps_its_id_and_the_undoing_can_be_undone(
    made: list[Page], random: object, data: st.DataObject
) -> None:
    held = [p.reading() for p in [*made, ENGLISH, RUSSIAN, AGAIN]]
    case = weigh(HEADING, held)
    one, other = data.draw(st.sampled_from(shared(case)))
    kept, back = review(one, other), review(one, other, WITHDRAW)
    parted = weigh(HEADING, held, (kept,))
    mixed = random.sample(held, len(held))  # type: ignore[attr-defined]
    assert codec.encode(weigh(HEADING, mixed, (kept,))) == codec.encode(parted)
    assert {e.id for e in case.entities} <= {e.id for e in parted.entities}
    for apart in naming(parted).apart:
        names = {e.id: {n.text for n in e.names} for e in parted.entities}
        assert one in names[apart.one]
        assert other in names[apart.other]
    changed = {e.id for e in parted.entities} ^ {e.id for e in case.entities}
    assert changed == {apart.other for apart in naming(parted).apart}
    again = weigh(HEADING, held, (kept, back))
    assert replace(again, reviews=()) == case
    assert replace(weigh(HEADING, held, (kept, back, kept)), reviews=()) == replace(parted, reviews=())
