"""A headline that capitalizes every word names whom the report names, and no more."""

from __future__ import annotations

from sayso import pipeline
from sayso.intake import Hints
from sayso.settings import Settings

RULES = Settings(model=False)


def names(text: str) -> set[str]:
    (intake,) = pipeline.take_in(text.encode(), "case.txt", RULES, Hints(outlet="Bay Post"))
    return {n.text for e in pipeline.read(intake, RULES).entities if e.kind == "person" for n in e.names}


def test_a_name_in_a_headline_ends_where_the_texts_own_does() -> None:
    text = "Ada Holm Sentenced to Nine Years in Prison\n\nAda Holm was sentenced on Friday. Holm is silent. Viktor Renn wept.\n"
    assert names(text) == {"Ada Holm", "Holm", "Viktor Renn"}


def test_a_longer_name_that_the_text_has_stays() -> None:
    text = "Ada Holm Renn Is Free\n\nAda Holm Renn was freed on Friday. Ada Holm is another.\n"
    assert "Ada Holm Renn" in names(text)


def test_a_greeting_and_a_title_that_spares_its_small_words_keep_their_people() -> None:
    assert "Karl Orr" in names(
        "Lantern interviews Karl Orr and Mila Voss of the port\n\nThe port is old.\n\nIt was built by hand.\n"
    )


def test_a_verb_and_a_town_of_a_headline_are_nobody() -> None:
    text = (
        "Turkish Court Jails Istanbul Mayor Ada Holm\n\nIstanbul Mayor Ada Holm was jailed on Friday, a court in Istanbul said.\n"
    )
    assert names(text) == {"Ada Holm"}
