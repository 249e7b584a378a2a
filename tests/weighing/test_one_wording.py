"""Two statements of the same words are one claim, wherever either is cut, unless the words around take them back."""

from __future__ import annotations

import pytest

from tests.weighing.made import Page, weighed


def page(text: str, *by: str, names: tuple[str, ...] = ("Marek Tulin|Tulin",), **more) -> Page:  # type: ignore[no-untyped-def]
    """A document with one statement, by whom it is told if by anybody."""
    return (
        Page(f"Outlet {text} {by} {names} {more}", "2026-03-01", more.pop("language", "en")).names(*names).says(text, *by, **more)
    )


def one(*pages: Page) -> bool:
    """Whether all statements are one claim."""
    return len(weighed(*pages).claims) == 1


SAID = "“The harbour board will never sell the old lighthouse,”"
CUT = [
    ("The harbour board will never sell the old lighthouse.", SAID),
    ("“We have counted: the harbour board will never sell the old lighthouse.", SAID),
    ("“I’m not in the censorship business", '"I\'m not in the censorship business", to cheers'),
]


@pytest.mark.parametrize(("text", "other"), CUT)
def test_what_one_speaker_is_quoted_with_is_one_claim_wherever_it_is_cut(text: str, other: str) -> None:
    pages = (page(text, "Marek Tulin", form="direct"), page(other, "Marek Tulin", form="mixed", stance="believed"))
    assert one(*pages)


TOLD = "Residents of the lower town scrambled for food and candles before the second flood"


@pytest.mark.parametrize(
    "other",
    [
        "On Sunday residents of the lower town scrambled for food and candles before the second flood.",
        "Residents of the lower town scrambled for food and candles before the second flood, and forty left.",
    ],
)
def test_a_long_row_of_words_is_one_claim_whoever_tells_it(other: str) -> None:
    assert one(page(TOLD), page(other))


APART = [
    (
        "If residents of the lower town scrambled for food and candles before the second flood, four deputies hid it.",
        {},
    ),
    ("No residents of the lower town scrambled for food and candles before the second flood.", {}),
    (TOLD, {"stance": "denied"}),
    (TOLD, {"stance": "predicted"}),
    ("Residents of the lower town scrambled for food and candles before the third flood.", {}),
    (
        "Residents of the lower town scrambled for food and candles before the second flood, while the mayor had lunch with "
        "bankers of the upper town in a hotel that his brother owns, drank champagne and sang "
        "songs of sailors until the harbour guard and a judge went home.",
        {},
    ),
]


@pytest.mark.parametrize(("other", "more"), APART)
def test_words_taken_back_denied_or_only_a_small_part_of_what_is_told_are_no_one_claim(other: str, more: dict[str, str]) -> None:
    assert not one(page(TOLD), page(other, **more))


def test_few_words_are_one_claim_where_one_speaker_is_quoted_with_all_of_them() -> None:
    text = "He should pay for it"
    spoken = page(f"“{text},”", "Marek Tulin", form="direct").prints("Nobody on the pier in Varn answered, and the ferry left.")
    more = "The council of Else goes into its summer holidays on Monday, as it does every year."
    assert one(spoken, page(f'"{text}."', "Marek Tulin", form="direct").prints(more))
    assert not one(spoken, page(f'"{text}!"', "Anna Lisova", names=("Anna Lisova",), form="direct").prints(more))


def test_a_short_row_of_words_is_one_claim_of_one_speaker_only() -> None:
    text = "we need a bigger tent here"
    assert one(page(f"And {text}", "Marek Tulin", form="direct"), page(f"{text}, he sighs", "Marek Tulin", form="direct"))
    assert not one(page(f"And {text}"), page(f"{text}, somebody behind shouted twice"))


POLICY = "Tulin carried out a confusing policy on the harbour of Varn"


def test_a_surname_alone_is_whoever_bears_it_in_the_same_words() -> None:
    bare = page(POLICY, names=("Tulin",))
    assert one(bare, page("Tulin conducted a confusing policy on the harbour of Varn", names=("Marek Tulin|Tulin",)))
    assert not one(bare, page("Holm conducted a confusing policy on the harbour of Varn", names=("Erik Holm|Holm",)))


def test_two_who_bear_one_surname_and_another_first_name_are_two() -> None:
    text = "Tulin carried out a confusing policy on the harbour"
    assert not one(page(text, names=("Marek Tulin|Tulin",)), page(text, names=("Anna Tulin|Tulin",)))
