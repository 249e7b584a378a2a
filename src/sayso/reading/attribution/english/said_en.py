"""English: what stands behind a bare "said", whose clause may open with any words."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.cues import Cue

SAID_AS_SUCH = frozenset([
    "a", "an", "few", "goodbye", "farewell", "hello", "yes", "no", "nothing", "little", "much", "more", "less",
    "something", "anything", "everything", "enough", "so", "as", "thanks", "sorry", "grace", "mass", "prayers",
    "amen", "same", "opposite", "word", "words", "least", "following", "rosary", "obvious", "name", "almost",
    "nearly", "hardly", "very", "what", "who", "how", "why", "to", "of", "about", "with", "and", "or", "but", "nor",
    "not",
])  # fmt: skip
FEW_SAID = 3  # words of a clause behind a bare "said"


def plainly_said(s: Sentence, cue: Cue, start: int) -> bool:
    """*Officials said rebels control the port*: a clause stands behind a bare "said", unless what is said as such does."""
    if cue.first != cue.last or s.words[cue.last].lower not in ("said", "says") or not s.words[start].word:
        return False
    first, then = s.words[start].lower, s.lower(start + 1, start + 2)
    as_such = first in SAID_AS_SUCH or (first == "the" and then and then[0] in SAID_AS_SUCH)
    leads = s.is_word(start, "adverbial_openers") or s.is_word(start, "openers") or s.is_word(start, "days")
    stop = next((i for i in range(start, len(s.words)) if s.words[i].text in ".;:—–()"), len(s.words))
    return stop - start >= FEW_SAID and not as_such and not leads
