"""The words that tell people, groups, bodies and places: `en.people.toml`, `ru.people.toml`, checked as they are read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.errors import LexiconInvalid

SCHEMA = "sayso-people/1"
SECTIONS = frozenset(
    {
        "titles",
        "ranks",
        "offices",
        "roles",
        "kinship",
        "court",
        "persons",
        "male",
        "female",
        "groups",
        "institutions",
        "collective",
    }
    | {
        "bodies",
        "firms",
        "organizations",
        "outlets",
        "outlet_words",
        "outlet_heads",
        "outlet_rows",
        "body_heads",
        "peoples",
        "demonyms",
        "others",
    }
    | {"place_words", "place_heads", "facility_words", "countries", "regions", "cities", "speech", "given_male", "given_female"}
    | {"the", "new", "own", "openers", "modifiers", "particles", "classes", "things", "leaders", "taken_up"}
    | {"qualities", "standing", "vessels"}
)
OWN = {"en": frozenset({"called_male", "called_female", "short", "seats"})}  # what only one language has
NOT_A_WORD = re.compile(r"[^\w\s.'’()/&«»-]")


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """One language's lists, by section; `unnamed` is any word that heads a description of one person."""

    language: str
    sections: Mapping[str, frozenset[str]]
    unnamed: frozenset[str]
    offices: frozenset[str]
    given: frozenset[str]
    places: frozenset[str]

    def __getitem__(self, section: str) -> frozenset[str]:
        return self.sections[section]


@cache
def people(language: str) -> People:
    """The lists of this language (`en`, `ru`), read and checked once."""
    name = f"{language}.people.toml"
    path = files("sayso.lexicon").joinpath(name)
    if not path.is_file():
        raise LexiconInvalid(f"there are no lists of people for {language!r}", source=name)
    return parse(path.read_text(encoding="utf-8"), name)


def parse(toml: str, source: str) -> People:
    """The lists of one file; `LexiconInvalid` names the section and the entry that break the schema."""
    try:
        tables = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise LexiconInvalid(str(error), source=source) from error
    if tables.pop("schema", None) != SCHEMA:
        raise LexiconInvalid(f"the schema is not {SCHEMA}", source=source)
    language = tables.pop("language", None)
    if not isinstance(language, str):
        raise LexiconInvalid("it does not say its language", source=source)
    if differing := tables.keys() ^ (SECTIONS | OWN.get(language, frozenset())):
        raise LexiconInvalid(f"sections missing or unknown: {sorted(differing)}", source=source)
    return joined(language, {name: entries(name, table, source) for name, table in tables.items()})


def joined(language: str, sections: Mapping[str, frozenset[str]]) -> People:
    """The lists with the unions that are asked for most."""
    return People(
        language,
        sections,
        unnamed=sections["roles"] | sections["kinship"] | sections["court"] | sections["persons"],
        offices=sections["titles"] | sections["ranks"] | sections["offices"],
        given=sections["given_male"] | sections["given_female"],
        places=sections["countries"] | sections["regions"] | sections["cities"],
    )


def entries(name: str, table: object, source: str) -> frozenset[str]:
    """The entries of one section: none empty, none twice, words only."""
    if not isinstance(table, dict) or table.keys() != {"about", "words"}:
        raise LexiconInvalid(f"[{name}] needs `about` and `words`, nothing else", source=source)
    if not all(isinstance(value, str) and value.strip() for value in table.values()):
        raise LexiconInvalid(f"[{name}] is empty", source=source)
    words = [" ".join(entry.split()) for entry in table["words"].split(",")]
    twice = {word for word in words if words.count(word) > 1} if len(set(words)) != len(words) else set()
    wrong = sorted(twice | {word for word in words if not word or NOT_A_WORD.search(word)})
    if wrong:
        raise LexiconInvalid(f"[{name}] has entries twice or with signs: {wrong[:5]}", source=source)
    return frozenset(words)
