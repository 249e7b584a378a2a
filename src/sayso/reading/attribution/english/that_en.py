"""English "that" behind a verb of speech where it leads to no clause: *said that was late*, *rejected that argument*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import FINITE, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.subjects import reduced

INVERTED = frozenset({"had", "were", "should"})  # may open a condition: *said that had he known, C*


def points(s: Sentence, cue: Cue, that: int) -> bool:
    """Whether this "that" is a subject itself, or says which thing it is, and so belongs to what is put forward."""
    if s.lexicon.language != "en" or s.words[that].lower != "that" or that + 1 >= len(s.words) or that != cue.last + 1:
        return False
    behind = s.words[that + 1]
    if behind.lower in FINITE - INVERTED or behind.lower in ("isn't", "wasn't", "would", "might", "may"):
        return True
    return cue.verb == "deny" and behind.word and not any(_predicate(s, i) for i in range(that + 1, len(s.words)))


def _predicate(s: Sentence, at: int) -> bool:
    """Whether a verb may stand here, so that a clause does; *released Thursday*, *signed by Holm* only tell which."""
    told = reduced(s, at, len(s.words)) or (s.words[at].lower.endswith("ed") and s.is_word(at + 1, "days"))
    return ((verbal(s, at) or s.words[at].lower == "must") and not told) or (
        s.words[at].lower.endswith("s") and s.words[at].text.islower()
    )
