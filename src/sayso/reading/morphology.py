"""What pymorphy3 knows of a Russian word: its case, number and tense. Loaded with the first Russian word, never for English."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

LIKELY = 0.15  # a reading rarer than this is not meant ("России" as a plural)


@cache
def analyzer() -> MorphAnalyzer:
    """The one analyzer of the process: it costs 0.3 s and 30 MB."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[Any, ...]:
    """The likely readings of a word, the likeliest first."""
    found = analyzer().parse(word)
    return tuple(p for p in found if p.score >= LIKELY) or tuple(found[:1])


def nominative(word: str, plural: bool | None) -> bool:
    """Whether the word can be a subject in this number (`None`: in any)."""
    wanted = None if plural is None else ("plur" if plural else "sing")
    return any(p.tag.case == "nomn" and p.tag.POS in NOMINAL and wanted in (None, p.tag.number) for p in parses(word)) or (
        word[:1].isupper() and any("Fixd" in p.tag or "LATN" in p.tag for p in parses(word))
    )


NOMINAL = frozenset({"NOUN", "ADJF", "NPRO", "PRTF", "NUMR"})


def plural(verb: str) -> bool | None:
    """The number of a verb, or `None` where the word is no verb."""
    return next((p.tag.number == "plur" for p in parses(verb) if p.tag.number and p.tag.POS in ("VERB", "PRTS", "ADJS")), None)


def future(verb: str) -> bool:
    """Whether the word is a verb in the future tense ("продолжит")."""
    return any(p.tag.POS == "VERB" and p.tag.tense == "futr" for p in parses(verb)[:1])


def infinitive(verb: str) -> bool:
    """Whether the word is an infinitive."""
    return any(p.tag.POS == "INFN" for p in parses(verb)[:1])
