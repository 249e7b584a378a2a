"""Loads and checks a language's lexicon (`en.toml`, `ru.toml`): cue words and their class, relay and reply formulas, hedges."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconInvalid

_PIECE = re.compile(r"[\w'-]+|[^\w\s]")  # the words and marks of a form, as a sentence is cut
CLASSES = frozenset(
    {"say", "claim", "estimate", "deny", "admit", "believe", "report", "allege", "charge"}
    | {"threaten", "order", "offer", "promise", "plan", "ask", "fear", "rule"}
)
SHAPES = frozenset({"verb", "before_source", "agentless", "passive", "in_source"})
TAKES = frozenset({"clause", "quote", "np", "that", "infinitive", "charge"})
LANGUAGES = ("en", "ru")
_WORDS = [  # lists that every language must have
    "that", "auxiliaries", "irregular", "shows", "calendar", "never_cue_after", "noun_before", "plural_noun_before",
    "openers", "clause_breaks", "and", "pronouns", "first_person", "articles", "negations", "negative_endings", "modals",
    "modals_not_after", "future", "reminders", "innocence", "ready", "opinion", "own_view", "accusing", "crimes",
    "confessing", "court_actions", "courts", "charged_actions", "adverbial_openers", "abbreviations",
]  # fmt: skip
_TABLES = {
    "addressees": ("nobody", "places"),
    "relay": ("phrases", "whole", "citing", "sources"),
    "replies": ("unreachable", "no_answer", "declined", "of_the_subject", "of_the_object"),
    "kinds": ("rumour", "document", "outlet", "collective", "unnamed", "accuser"),
}


@dataclass(frozen=True, slots=True)
class CueRow:
    """A cue word: its class (docs/format.md has them), how it stands in a sentence, what it takes, a sentence that shows it."""

    verb: str
    shape: str
    takes: frozenset[str]
    forms: tuple[tuple[str, ...], ...]
    example: str
    hedged: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words, folded (lower case, ё as е)."""

    language: str
    cues: Mapping[str, tuple[tuple[tuple[str, ...], CueRow], ...]]
    rows: tuple[CueRow, ...]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, str]
    attitudes: Mapping[tuple[str, ...], str]

    @property
    def abbreviations(self) -> frozenset[str]:
        return self.words["abbreviations"]


@cache
def load(language: str) -> Lexicon:
    """The lexicon of this language; that of English for one that has none. Raises `LexiconInvalid`."""
    code = language if language in LANGUAGES else "en"
    return parse(_source(code), f"{code}.toml")


def _source(code: str) -> str:
    return files("sayso.lexicon").joinpath(f"{code}.toml").read_text(encoding="utf-8")


@cache
def _lists() -> frozenset[str]:
    """The lists that any language has; one that only some of them need is empty in the others."""
    rows = (row for code in LANGUAGES for row in tomllib.loads(_source(code)).items())
    return frozenset(key for key, held in rows if isinstance(held, list) and key != "cue")


def parse(source: str, name: str) -> Lexicon:
    """Check a lexicon's text and load it. Raises `LexiconInvalid`, which names the row."""
    data = tomllib.loads(source)
    rows = tuple(_row(raw, name, number) for number, raw in enumerate(data.get("cue", ()), 1))
    missing = [key for key in (*_WORDS, *_TABLES, "boilerplate", "acts") if key not in data]
    if missing:
        raise LexiconInvalid(f"the keys {', '.join(missing)} are missing", source=name)
    return Lexicon(
        language=data["language"],
        cues=_by_first_word(rows),
        rows=rows,
        words={key: frozenset(_expand(data.get(key, ()))) for key in _lists()},
        nouns={noun: verb for verb, nouns in data.get("nouns", {}).items() for noun in _expand(nouns)},
        attitudes={tuple(form.split()): verb for verb, forms in data.get("attitudes", {}).items() for form in _expand(forms)},
        phrases={
            f"{table}.{key}": tuple(_expand(words))
            for table in (*_TABLES, "boilerplate", "acts")
            for key, words in data[table].items()
        },
    )


def _row(raw: Mapping[str, Any], name: str, number: int) -> CueRow:
    wrong = [
        what
        for what, ok in {
            "class": raw.get("class") in CLASSES,
            "shape": raw.get("shape") in SHAPES,
            "takes": set(raw.get("takes", ())) <= TAKES,
            "forms": bool(raw.get("forms")),
            "example": bool(raw.get("example")),
        }.items()
        if not ok
    ]
    if wrong:
        raise LexiconInvalid(f"cue row {number} has a wrong {', '.join(wrong)}", source=name, advice="See the rows above it.")
    forms = tuple(tuple(_PIECE.findall(form)) for form in _expand(raw["forms"]))
    return CueRow(raw["class"], raw["shape"], frozenset(raw.get("takes", ())), forms, raw["example"], bool(raw.get("hedged")))


def _expand(patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        stem, colon, endings = pattern.partition(":")
        if colon and endings:
            yield from (_fold(stem + ending) for ending in endings.split(","))
        else:
            yield _fold(pattern)


def _fold(words: str) -> str:
    return words.lower().replace("ё", "е")


def _by_first_word(rows: Iterable[CueRow]) -> dict[str, tuple[tuple[tuple[str, ...], CueRow], ...]]:
    """Cue forms by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], CueRow]]] = {}
    for row in rows:
        for form in row.forms:
            found.setdefault(form[0], []).append((form, row))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in found.items()}
