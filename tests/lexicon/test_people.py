"""The lists of people, bodies and places: a broken row is refused with its section and its entry."""

from __future__ import annotations

from importlib.resources import files

import pytest

from sayso.errors import LexiconInvalid
from sayso.lexicon.people import parse, people


def whole(language: str = "en") -> str:
    return files("sayso.lexicon").joinpath(f"{language}.people.toml").read_text(encoding="utf-8")


BROKEN = [
    ('schema = "sayso-people/1"', 'schema = "sayso-people/9"', "schema"),
    ('language = "en"', "", "language"),
    ("[titles]", "[headings]", "headings"),
    ("Ayatollah,", "Ayatollah, Ayatollah,", "Ayatollah"),
    ("Ayatollah,", "Ayatollah;,", "Ayatollah;"),
    ("Ayatollah,", ",", r"\[titles\]"),
    ('about = "Ranks', 'words2 = "x"\nabout = "Ranks', r"\[ranks\]"),
    ('schema = "sayso-people/1"', "schema =", "Invalid value"),
]


@pytest.mark.parametrize(("good", "bad", "named"), BROKEN)
def test_a_row_that_breaks_the_schema_is_refused_by_its_name(good: str, bad: str, named: str) -> None:
    text = whole()
    assert good in text
    with pytest.raises(LexiconInvalid, match=named):
        parse(text.replace(good, bad, 1), "en.people.toml")


def test_a_language_without_lists_is_refused() -> None:
    with pytest.raises(LexiconInvalid, match="'xx'"):
        people("xx")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_both_languages_have_every_section(language: str) -> None:
    lists = people(language)
    assert lists.language == language
    assert all(lists.sections.values())
