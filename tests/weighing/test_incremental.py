"""A case that grows is, after every document, the case of all its documents; what a document does not touch keeps its id."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import codec
from sayso.records import Case, Reading
from sayso.weighing.incremental import Weighing
from sayso.weighing.weigh import weigh
from tests.laws.strategies import readings
from tests.weighing.made import HEADING, Page, copy_of
from tests.weighing.test_laws import pages


@settings(max_examples=30, deadline=None)
@given(pages())
def test_adding_documents_one_by_one_equals_a_full_run(made: list[Page]) -> None:
    growing, so_far = Weighing(HEADING), []
    for reading in [p.reading() for p in made]:
        so_far.append(reading)
        assert codec.encode(growing.add([reading])) == codec.encode(weigh(HEADING, so_far))


@settings(max_examples=60, deadline=None)
@given(st.lists(readings(), max_size=4), st.randoms())
def test_readings_of_any_shape_added_in_any_order_equal_a_full_run(held: list[Reading], random: object) -> None:
    distinct = list({r.document.id: r for r in held}.values())
    growing, case = Weighing(HEADING), weigh(HEADING, [])
    for reading in random.sample(distinct, len(distinct)):  # type: ignore[attr-defined]
        case = growing.add([reading])
    assert codec.encode(case) == codec.encode(weigh(HEADING, distinct))


@settings(max_examples=40, deadline=None)
@given(pages(), st.randoms())
def test_documents_that_come_and_go_in_any_order_leave_the_case_of_those_that_stay(made: list[Page], random: object) -> None:
    readings, held = [p.reading() for p in [*made, copy_of(made[0], "Elsewhere", None)]], {}
    growing = Weighing(HEADING)
    for _ in range(2 * len(readings)):
        one = random.choice(readings)  # type: ignore[attr-defined]
        if held.pop(one.document.id, None):
            case = growing.remove([one.document.id])
        else:
            held[one.document.id] = one
            case = growing.add([one])
        assert codec.encode(case) == codec.encode(weigh(HEADING, list(held.values())))


@settings(max_examples=30, deadline=None)
@given(pages())
def test_a_document_read_anew_takes_the_place_of_its_first_reading(made: list[Page]) -> None:
    first, *rest = [p.reading() for p in made]
    growing = Weighing(HEADING)
    growing.add([Reading(document=first.document), *rest])
    assert codec.encode(growing.add([first])) == codec.encode(weigh(HEADING, [first, *rest]))


@settings(max_examples=60, deadline=None)
@given(pages())
def test_what_a_new_document_does_not_touch_keeps_its_id(made: list[Page]) -> None:
    *old, last = made
    growing = Weighing(HEADING)
    before, after = growing.add(p.reading() for p in old), growing.add([last.reading()])
    assert {s.id for s in before.statements} <= {s.id for s in after.statements}
    assert {c.id for c in before.conflicts} <= {c.id for c in after.conflicts}
    kept = untouched(before) & untouched(after)
    ids = {c.statements: c.id for c in after.claims}
    assert all(ids[c.statements] == c.id for c in before.claims if c.statements in kept)


def untouched(case: Case) -> set[tuple[str, ...]]:
    return {c.statements for c in case.claims}
