"""The steps of a criminal case (`steps.toml`), as patterns that ask a word's grammar of the words beside it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.lexicon.accounts import any_of, fold

_WORD = re.compile(r"\w+")
_BE = r"(?:is|are|was|were|been|get|gets|got|and) (?:[\w-]+ ){0,2}?"
_SOME = r" (?:[\w-]+ ){0,7}?"  # words that part a verb from what goes with it
_NO_NOUN = r"(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bthe )(?<!\ban )(?<!['’]s )"  # his arrest, an arrest
_NO_OBJECT = r"(?! (?:to|for|in|on|by|at|of|with|after|before|during|last|over|as|from|and|or|under|when|while|that)\b)(?= \w)"


@dataclass(frozen=True)
class Step:
    """A step of a criminal case: its words, those that tell of it right before a term alone, and what it needs: a term, a sum."""

    name: str
    forms: str
    forms_before: str | None
    needs: str | None
    words: frozenset[str]  # the longest of each form: a text that holds none of them does not tell of it

    @cached_property
    def told(self) -> re.Pattern[str]:
        """Its words as a pattern, compiled when a text is first asked that holds one of them."""
        return re.compile(self.forms)

    @cached_property
    def gets(self) -> re.Pattern[str] | None:
        """Those that tell of it right before a term alone, as a pattern."""
        return re.compile(self.forms_before) if self.forms_before else None


@dataclass(frozen=True, slots=True)
class Found:
    """A step that a text tells of: where its word stands; `gets` where a term must follow at once."""

    step: Step
    start: int
    end: int
    gets: bool = False


@lru_cache(maxsize=1)
def _rows() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("steps.toml").read_text("utf-8"))


def _tables(section: str) -> list[dict[str, object]]:
    rows = _rows().get(section)
    if not isinstance(rows, list) or not rows:
        raise LexiconInvalid(f"no rows of {section}", source="steps.toml")
    return rows


def strings(row: dict[str, object], key: str) -> list[str]:
    """The words of one list of a row, in lower case; none where it has no such list."""
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise LexiconInvalid(f"{key} is not a list of words", source="steps.toml")
    return [fold(v) for v in value]


def run_of_words(words: Sequence[str]) -> str:
    """One pattern of these words and runs of words, the longest first; … stands for some words between."""
    return any_of(re.escape(w).replace(r"\ ", " ").replace(" … ", _SOME) for w in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def steps() -> tuple[Step, ...]:
    """All steps, those that outweigh others first."""
    return tuple(_step(row) for row in _tables("step"))


def _step(row: dict[str, object]) -> Step:
    return Step(
        name=str(row["name"]),
        forms=pattern(row),
        forms_before=rf"(?<!\w){run_of_words(strings(row, 'gets'))}\b" if row.get("gets") else None,
        needs=str(row["needs"]) if "needs" in row else None,
        words=telling_words(row, "passive", "active", "plain", "gets"),
    )


def telling_words(row: dict[str, object], *keys: str) -> frozenset[str]:
    """The longest word of each form in these lists of a row."""
    return frozenset(max(_WORD.findall(form), key=len) for key in keys for form in strings(row, key))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for row in steps() for word in row.words)


def possible(folded: str) -> list[Step]:
    """The steps of which a text in lower case holds a word: most texts hold none, and need no pattern."""
    held = _words().intersection(_WORD.findall(folded))
    return [row for row in steps() if not held.isdisjoint(row.words)] if held else []


def any_told(folded: str) -> bool:
    """Whether a text in lower case holds any word of any step: most texts hold none."""
    told = (p for row in possible(folded) for p in (row.told, row.gets) if p is not None)
    return any(p.search(folded) for p in told) or beginnings("passing").search(folded) is not None


def pattern(row: dict[str, object]) -> str:
    """The words that tell of a row, each asked for the grammar that its list wants."""
    passive, active, plain = (strings(row, key) for key in ("passive", "active", "plain"))
    parts = [
        *([rf"{_BE}{run_of_words(passive)}\b"] if passive else []),
        *([rf"{_NO_NOUN}{run_of_words(active)}\b{_NO_OBJECT}"] if active else []),
        *([rf"{run_of_words(plain)}\b"] if plain else []),
    ]
    return rf"\b(?:{'|'.join(parts)})"


def gives_sentence(text: str) -> bool:
    """Whether a text holds a word by which a sentence or a conviction is told."""
    folded = fold(text)
    told = (s for s in steps() if s.name in ("sentence", "conviction"))
    return any(p.search(folded) for s in told for p in (s.told, s.gets) if p is not None)


def ends_in(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text ends in one of these words."""
    return any(not text[m.end() :].strip() for m in pattern.finditer(text))


@lru_cache(maxsize=32)
def words(key: str) -> re.Pattern[str]:
    """One of the lists of words beside a step, each a whole word or a run of them."""
    return re.compile(rf"(?<!\w){run_of_words(_listed('words', key))}\b")


@lru_cache(maxsize=32)
def beginnings(key: str) -> re.Pattern[str]:
    """One of the lists of words beside a step, each the beginning of one."""
    return re.compile(rf"\b{run_of_words(_listed('words', key))}")


def _listed(section: str, key: str) -> list[str]:
    table = _rows().get(section)
    if not isinstance(table, dict) or key not in table:
        raise LexiconInvalid(f"no {key} in section {section}", source="steps.toml")
    return strings(table, key)


@lru_cache(maxsize=1)
def _offences() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = _tables("offence")
    return tuple((str(r["name"]), str(r["family"]), re.compile(r"\b" + run_of_words(strings(r, "forms")))) for r in rows)


@lru_cache(maxsize=4096)
def offences(text: str) -> frozenset[tuple[str, str]]:
    """The offences a text names, each with its family; manslaughter is no murder, whatever words it is told in."""
    folded = fold(text)
    found = frozenset((name, family) for name, family, pattern in _offences() if pattern.search(folded))
    return frozenset(f for f in found if f[0] != "murder") if any(name == "manslaughter" for name, _ in found) else found


def suspended(text: str) -> bool:
    """Whether a sentence is told of that nobody goes to prison for, unless he offends again."""
    return _suspended().search(fold(text)) is not None


@lru_cache(maxsize=1)
def _suspended() -> re.Pattern[str]:
    return re.compile(r"\b" + run_of_words(_listed("suspended", "forms")))
