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
    [
        "say",
        "claim",
        "estimate",
        "deny",
        "admit",
        "believe",
        "report",
        "allege",
        "charge",
        "threaten",
        "order",
        "offer",
        "promise",
        "plan",
        "ask",
        "fear",
        "rule",
    ]
)
SHAPES = frozenset({"verb", "before_source", "agentless", "passive", "in_source"})
TAKES = frozenset({"clause", "quote", "np", "that", "infinitive", "charge"})
LANGUAGES = ("en", "ru")
_WORDS = [
    "that",
    "auxiliaries",
    "irregular",
    "shows",
    "calendar",
    "never_cue_after",
    "noun_before",
    "plural_noun_before",
    "openers",
    "clause_breaks",
    "and",
    "pronouns",
    "first_person",
    "articles",
    "negations",
    "negative_endings",
    "modals",
    "modals_not_after",
    "future",
    "reminders",
    "innocence",
    "ready",
    "opinion",
    "own_view",
    "accusing",
    "crimes",
    "confessing",
    "court_actions",
    "courts",
    "charged_actions",
    "adverbial_openers",
    "abbreviations",
]
_MAYBE = [  # words that only some languages need
    "leads", "turns", "intending", "linking", "evaluative", "intensifiers", "thinking", "reasons", "claimed",
    "lives", "accusing_nouns", "verdicts", "distancing", "decrees", "no_future", "officials", "no_subject",
    "bare_nouns", "naming", "identifying", "asking", "aims", "objects", "voicing", "rumours", "agents", "days", "times_of_day",
    "acts_told", "plain_subjects", "about",
    "hedges", "open_nouns", "suspects", "sensing", "urging", "dreading", "sayings", "untrue", "attacking", "owning_up",
    "urging_verbs", "bodies_urge", "before_urging", "mistreating", "wrongs_done", "plain_adverbs", "keeping_off",
    "unmeriting", "forcing", "taking_away", "belongings", "confining", "pits",
    "minding", "foretelling", "announcing", "befalling", "perceiving", "violence", "perpetrators",
    "feelings", "wishes", "told_speech", "denied_deeds", "denouncing",
    "announced_future", "legal_steps", "cases_opened", "wrongdoers", "confessed_to", "proofs", "violence_suffered", "in_uniform",
    "lying_somewhere", "accusing_offices", "efforts",
    "court_bodies", "undone", "deals", "named_norms", "hostile", "standing_ready", "holding_views", "musts", "courtesies",
    "well_done", "wishing", "dating", "dates_set", "withheld", "deniable", "named_orders", "named_plans", "named_offers",
    "denying", "unknown_doers", "criminal", "doing", "wrongs", "times", "pointing", "several", "written",
    "plural_acronyms", "penalties",
    "guilty", "befell", "fearing", "told_things", "no_bodies", "some", "leaving_open", "voicings", "telling",
    "expressing", "joins", "connectives", "told_words", "placards", "accusing_verbs", "carriers", "stating", "question_words",
    "turned_down", "handing", "bribes", "told_before", "told_of_here", "keeping_back", "pictures", "continuing", "evidence",
    "noun_verbs", "mass_nouns", "amounts", "qualities", "next_to_nothing", "put_at",
    "charged_with", "pleas", "papers", "judges", "appearing", "bidding", "calling", "imperatives", "conditions", "no_part",
    "rulings", "decisions", "offices_held", "authorities", "arresting", "neglecting", "doers", "estimating", "judging",
    "somebody", "calling_on", "arranging", "holding", "laws", "provisions", "testifying", "maybe", "unwell", "giving", "ranks",
    "publishing", "counting_sources", "reporters", "having_seen", "other_times", "roles", "tied_up", "norms", "owned",
    "shares", "happenings", "agencies", "cited_bodies", "sequels", "additions", "account_tellers", "recounting",
    "established", "establishing", "hearing", "petitioning", "court_measures", "bare_papers",
    "account_ends", "outlet_opens", "left_open",
    "law_at_work", "at_law", "he_again", "holding_back", "tender", "sums", "asking_nouns", "turning_to",
    "finding_verbs", "bidding_verbs", "requesting", "noting_verbs", "voiced_feelings", "deeds_decided", "talks_of",
    "coercing", "phases", "gangs", "own_acts", "accusations", "conceding", "addressing", "harming", "lies", "hearers",
    "told_which", "named_papers", "describing", "won_things", "court_hearers", "offences",
    "group_words", "firm_words", "official_words",
]  # fmt: skip
_TABLES = {
    "addressees": ("nobody", "places"),
    "relay": ("phrases", "whole", "citing", "sources"),
    "replies": ("unreachable", "no_answer", "declined", "of_the_subject", "of_the_object"),
    "kinds": ("rumour", "document", "outlet", "collective", "unnamed", "accuser"),
}


@dataclass(frozen=True, slots=True)
class CueRow:
    """A cue word: its class (CONTRACT.md's verbs), how it is built into a sentence, what it takes, a sentence that shows it."""

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
    source = files("sayso.lexicon").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return parse(source, f"{code}.toml")


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
        words={key: frozenset(_expand(data.get(key, ()))) for key in (*_WORDS, *_MAYBE)},
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
