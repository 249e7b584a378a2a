"""The map: every node has a place of its own, whoever draws on whom, and arrows run from left to right along a chain."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Derivation
from sayso.writing.page.chart import HEIGHT, WIDTH, arrange, primary

KEYS = [f"d{n}" for n in range(8)]


def edge(child: str, parent: str) -> Derivation:
    return Derivation(id=f"{child}-{parent}", child=child, parent=parent, kind="relays")


def test_what_is_drawn_on_stands_to_the_right() -> None:
    places = arrange([edge("d1", "d0"), edge("d2", "d1"), edge("d3", "d0")], ["d0", "d1", "d2", "d3", "d4"])
    assert places["d2"][0] < places["d1"][0] == places["d3"][0] < places["d0"][0]
    assert places["d4"][1] > max(places[key][1] for key in ("d0", "d1", "d2", "d3"))


def test_a_document_that_draws_on_two_others_has_both_on_the_map() -> None:
    assert set(arrange([edge("d1", "outside"), edge("d1", "other")], ["d1"])) == {"d1", "outside", "other"}


def test_two_that_draw_on_each_other_do_not_go_round_for_ever() -> None:
    assert primary([edge("d0", "d1"), edge("d1", "d0")]) == {"d0": "d1"}


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)).filter(lambda pair: pair[0] != pair[1]), min_size=1))
def test_no_two_nodes_overlap(pairs: list[tuple[str, str]]) -> None:
    places = arrange([edge(child, parent) for child, parent in pairs], KEYS)
    assert set(places) == set(KEYS)
    for (ax, ay), (bx, by) in combinations(places.values(), 2):
        assert abs(ax - bx) >= WIDTH or abs(ay - by) >= HEIGHT
