"""What two documents tell with six words in common, names and figures among them, is one claim, whatever words are left."""

from __future__ import annotations

from tests.weighing.made import Page, weighed


def one(first: str, second: str, *names: str, language: str = "en", values: tuple[str, ...] = (), stance: str = "fact") -> bool:
    """Whether two documents that tell the one and the other hold one claim."""
    pages = (Page(outlet, "2026-03-01", language).names(*names) for outlet in ("Lantern", "Beacon"))
    made = [p.says(text, values=values, stance=s) for p, text, s in zip(pages, (first, second), ("fact", stance), strict=True)]
    return len(weighed(*made).claims) == 1


def test_two_reports_of_one_figure_are_one_claim_in_other_words_too_but_what_may_be_is_not_what_is() -> None:
    counted = ("17|count|17||passengers",)
    first = "At night the ferry brought 17 passengers from Varn, whom the storm had kept there"
    second = "A ferry of the Else line, once repaired, brought 17 passengers from Varn whom storms and fog kept on the island"
    assert one(first, second, values=counted)
    assert not one(first, second, values=counted, stance="possible")


def test_a_russian_report_and_a_longer_one_are_one_claim() -> None:
    first = "из-за неисправности путей пришлось остановить поезд Варн — Эльс"
    second = "На участке Маст – Эльс ночью пришлось остановить поезд Варн – Эльс из-за «технической неисправности путей»"
    assert one(first, second, language="ru")


def test_six_words_of_a_much_longer_sentence_are_not_enough() -> None:
    first = "Legally married couples will be allowed to file joint returns"
    second = (
        "These offices of the states will have to figure out how to deal with a married couple that would file joint returns "
        "for the purposes of the union while the law of the state forbids them"
    )
    assert not one(first, second)
