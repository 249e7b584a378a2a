"""Who stands behind a verb of speech that closes a quotation speaks, whatever a dictionary takes his name for."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

RU = load("ru")


def said(text: str) -> list[tuple[str | None, list[str]]]:
    """Each frame as (its source, its content)."""
    found = [f for s in clauses.sentences(layout(text, RU), RU) for f in frames.find(s)]
    return [(text[slice(*f.source)] if f.source else None, [text[a:b] for a, b in f.content]) for f in found]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("добавил Проза", "Проза"),
        ("подчеркнули Harbour и Lantern", "Harbour и Lantern"),
        ("отметил другой", "другой"),
        ("говорил врио губернатора", "врио губернатора"),
    ],
)
@pytest.mark.parametrize("dash", ["-", "—", "―"])
def test_a_speaker_behind_a_quotation_needs_no_dictionary(words: str, speaker: str, dash: str) -> None:
    assert said(f'"Порт закрыли до весны", {dash} {words}.') == [(speaker, ['"Порт закрыли до весны"'])]


def test_what_moreover_opens_has_its_speaker() -> None:
    assert said("Более того, как считает Зальцбергер, порт закроют.") == [("Зальцбергер", ["порт закроют"])]
