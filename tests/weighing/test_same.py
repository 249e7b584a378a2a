"""Which statements say the same: pairs by hand, half of them hard negatives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.weighing.later_pairs import LATER_OTHER, LATER_SAME
from tests.weighing.made import Page, weighed
from tests.weighing.pairs import OTHER, SAME


def test_of_the_pairs_joined_nearly_all_say_the_same() -> None:
    wrong = [p for p in (*OTHER, *LATER_OTHER) if p.joined()]
    right = [p for p in (*SAME, *LATER_SAME) if p.joined()]
    assert len(right) / (len(right) + len(wrong)) >= 0.95, [(p.one.text, p.other.text, p.why) for p in wrong]


def test_most_pairs_that_say_the_same_are_joined() -> None:
    missed = [p for p in (*SAME, *LATER_SAME) if not p.joined()]
    assert len(missed) <= 9, [(p.one.text, p.other.text, p.why) for p in missed]


def test_a_single_word_is_no_claim_of_two_documents() -> None:
    apart = {"Lantern": "The bridge stays shut until May.", "Harbour": "Bread is dearer by a tenth since the mill burned down."}
    for words in ("Concerned.", "He found it."):
        case = weighed(*(Page(o, "2026-03-01").says(words).prints(text) for o, text in apart.items()))
        assert [len(c.statements) for c in case.claims] == [1, 1], words
    dated = (Page(o, "2026-03-01").says("He left on Monday.", when="Monday|2026-03-02").prints(t) for o, t in apart.items())
    assert [len(c.statements) for c in weighed(*dated).claims] == [2]


def test_who_checked_a_house_and_found_nothing_is_not_who_checked_it_and_would_not_speak() -> None:
    one = Page("Lantern", "2026-03-01").names("Pavel Orekhov")
    other = Page("Маяк", "2026-03-02", "ru").names("Павел Орехов")
    found = "Fire inspector Pavel Orekhov checked the school on May 2 and found no violations."
    mute = "Пожарный инспектор Павел Орехов, проверявший школу 2 мая, от комментариев отказался."
    case = weighed(one.says(found, when="May 2|2026-05-02"), other.says(mute, when="2 мая|2026-05-02"))
    assert [len(c.statements) for c in case.claims] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("since 2002|2002/..", "since 2003|2003/..", False),
        ("since 2002|2002/..", "since May 2002|2002-05/..", True),
        ("until 2005|../2005", "until 2006|../2006", False),
    ],
)
def test_spans_open_at_one_end_are_one_only_if_the_other_end_is(one: str, other: str, joined: bool) -> None:
    pages = [dated(o, when) for o, when in (("Lantern", one), ("Harbour", other))]
    case = weighed(*pages)
    assert ([len(c.statements) for c in case.claims] == [2]) == joined
    assert bool(case.conflicts) != joined


def dated(outlet: str, when: str) -> Page:
    words, edtf = when.split("|")
    told = f"Pavel Orekhov was mayor of the town {words}."
    page = Page(outlet, "2026-03-01").names("Pavel Orekhov").says(told, when=f"{words}|2002-01-01")
    start, end = edtf.split("/")
    earliest = start.strip(".") + "-01-01"[len(start) - 4 :] if start != ".." else None
    latest = f"{end}-12-31" if end != ".." else None
    page.times = [replace(page.times[0], edtf=edtf, earliest=earliest, latest=latest)]
    return page
