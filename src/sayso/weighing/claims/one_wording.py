"""Whether one statement holds the other's very words: one sentence cut at two places, or a quotation with its lead.

What two reporters quote of one speaker may be short; what nobody is quoted with must be longer than two choose alike. In
either case the words around the run must not take it back.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.accounts import fold, forms
from sayso.weighing import words
from sayso.weighing.telling.ties import of_one_speaker, strangers
from sayso.weighing.telling.told import Told

SPOKEN = 4  # words that are all that somebody is quoted with
QUOTED = 5  # words in a row of one speaker
TOLD = 8  # and those of a sentence about the same people
CHOSEN = 15  # and those that no two reporters choose alike, whatever is read in them
FACTS = 5  # of which so many are to carry content
_SPOKEN = ("direct", "mixed")
_CLAUSE = re.compile(r"[.;!?,:—–…“”\"«»„]")


def one_wording(a: Told, b: Told) -> bool:
    """All that one of them says is within the other, word for word and more than half of it, and nothing there takes it back.

    Of half of it only, two that have nothing in common could be.
    """
    if a.language != b.language or "denied" in (a.statement.stance, b.statement.stance) or not _share_a_row(a, b):
        return False
    if _spoken_alike(a, b):
        return True
    shorter, longer = sorted((a, b), key=lambda t: (len(run(t.statement.text)), t.id))
    inner, outer = run(shorter.statement.text), run(longer.statement.text)
    size = len(inner.split())
    if size < QUOTED or size * 2 <= len(outer.split()) or inner not in outer:
        return False
    if _taken_back(inner, longer.statement.text) or (size < CHOSEN and strangers(a, b) and not of_one_speaker(a, b)):
        return False
    facts = sum(map(words.carries, inner.split()))
    return (size >= TOLD and facts >= FACTS) or (of_one_speaker(a, b) and facts * 2 >= QUOTED - 1)


def _share_a_row(a: Told, b: Told) -> bool:
    """Whether a row of words stands in both, as it must where all of one, be it but a few, is in the other. Cheap to ask."""
    return not frozenset(a.wording.runs).isdisjoint(b.wording.runs)


def _spoken_alike(a: Told, b: Told) -> bool:
    """One speaker is quoted with the very same words, a few at least, whatever they carry: "Tell me who you are"."""
    if not in_quotation(a, b):
        return False
    said = [_words(t.statement.text) for t in (a, b)]
    return said[0] == said[1] and len(said[0]) >= SPOKEN


def in_quotation(a: Told, b: Told) -> bool:
    """One speaker is quoted with it by both: his words are what he says, whatever each makes of it."""
    return of_one_speaker(a, b) and all(t.statement.form in _SPOKEN for t in (a, b))


@lru_cache(maxsize=16384)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(w).replace("’", "'") for w in words.words(text))


@lru_cache(maxsize=16384)
def run(text: str) -> str:
    """Its words in a row as they are told, with a blank around each; those at either end that carry nothing are left out."""
    found = _words(text)
    held = [at for at, word in enumerate(found) if words.carries(word)]
    return f" {' '.join(found[held[0] : held[-1] + 1])} " if held else " "


def _taken_back(inner: str, text: str) -> bool:
    """Whether the clause that the run stands in begins or goes on with a negation, or with what makes it a condition."""
    told = fold(text).replace("’", "'")
    met = re.search(r"[\W_]+".join(map(re.escape, inner.split())), told)
    if met is None:
        return True
    sides = _CLAUSE.split(told[: met.start()])[-1], _CLAUSE.split(told[met.end() :])[0]
    return any(forms(name).met(side) for name in ("negation", "conditional") for side in sides)
