"""Loads and checks `voices.toml`: how interviews, transcripts and witnesses' accounts are laid out and worded."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sayso.errors import LexiconInvalid

SOURCE = "voices.toml"
LISTS = (
    *(
        "asks",
        "answers",
        "court",
        "bodies",
        "titles",
        "fields",
        "strangers",
        "meetings",
        "anonymous",
        "monologues",
        "notes",
        "edited",
    ),
    *("mental", "deeds", "seen", "hearsay", "belief", "rulings", "requests", "yes_or_no"),
    *(
        "speeches",
        "depositions",
        "applicants",
        "particulars",
        "undertakings",
        "set_forms",
        "testimonies",
        "witnesses",
        "judgments",
        "operative",
    ),
    *("charging", "prosecution", "prosecution_of", "hearing"),
)
Voices = Mapping[str, frozenset[str]]


@cache
def voices(language: str) -> Voices:
    """The lists of this language; those of English for one that has none. Raises `LexiconInvalid`."""
    data = tomllib.loads(files("sayso.lexicon").joinpath(SOURCE).read_text(encoding="utf-8"))
    return parse(data.get(language, data["en"]))


def parse(table: Mapping[str, object]) -> Voices:
    """One language's lists, each entry in lower case without ё; `LexiconInvalid` names what is missing or misspelt."""
    found = {}
    for name in LISTS:
        words = table.get(name)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise LexiconInvalid(f"[{table.get('about')}] has no list {name}", source=SOURCE)
        wrong = [word for word in words if word != word.lower().replace("ё", "е").strip() or not word]
        if wrong:
            raise LexiconInvalid(f"[{table.get('about')}] {name} is not folded: {wrong[0]!r}", source=SOURCE)
        found[name] = frozenset(words)
    return found
