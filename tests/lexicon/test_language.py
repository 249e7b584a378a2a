"""The lexicon of a language is curated data: every row is checked, and every row's example is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.errors import LexiconInvalid
from sayso.lexicon.language import LANGUAGES, CueRow, load, parse
from sayso.reading.attribution import clauses, frames
from sayso.reading.words.text import layout

ROWS = [
    pytest.param(language, row, id=f"{language}-{row.verb}-{number}")
    for language in LANGUAGES
    for number, row in enumerate(load(language).rows)
]


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_the_example_of_a_row_is_read_as_the_row_says(language: str, row: CueRow) -> None:
    lexicon = load(language)
    laid = layout(row.example, lexicon)
    found = [f for s in clauses.sentences(laid, lexicon) for f in frames.find(s)]
    assert row.verb in {f.verb for f in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_listed_twice_in_one_row(language: str) -> None:
    for row in load(language).rows:
        assert len(row.forms) == len(set(row.forms)), row.example


def test_no_form_of_a_russian_cue_ends_in_the_mark_that_parts_stem_and_ending() -> None:
    assert not [form for row in load("ru").rows for form in row.forms if form[-1] == ":"]


def test_every_list_of_words_is_asked_for_by_some_room() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(sayso.__file__).parent.rglob("*.py"))
    assert [key for key in load("en").words if f'"{key}"' not in code] == []


def test_a_list_that_only_one_language_needs_is_empty_in_the_other() -> None:
    assert load("en").words["courtesies"]
    assert load("ru").words["courtesies"] == frozenset()


def test_a_language_without_a_lexicon_is_read_with_the_english_one() -> None:
    assert load("fi").language == "en"


def test_a_wrong_row_is_refused_by_its_number_and_what_is_wrong() -> None:
    source = 'language = "en"\n[[cue]]\nclass = "shout"\nshape = "verb"\nforms = ["yelled"]\nexample = "X yelled."\n'
    with pytest.raises(LexiconInvalid, match="cue row 1 has a wrong class"):
        parse(source, "en.toml")


def test_a_lexicon_that_lacks_a_list_is_refused_by_the_list() -> None:
    with pytest.raises(LexiconInvalid, match="abbreviations"):
        parse('language = "en"\n', "en.toml")
