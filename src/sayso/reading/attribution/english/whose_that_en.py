"""Whose an English "that" is which stands behind more than the verb of speech: *said the ruling sends a message that C*."""

from __future__ import annotations

from itertools import pairwise

from sayso.lexicon.grammar import DETERMINERS, NOMINATIVE, SPANS_OF_TIME
from sayso.reading.attribution.clauses import Sentence

UNHEARD = frozenset(
    {"said", "says", "say", "saying", "hopes", "hope", "hoped", "hoping", "believes", "believe", "believed", "thinks", "think"}
    | {"thought", "argues", "argued", "insists", "insisted", "claims", "claimed", "claim", "fears", "feared", "feels", "felt"}
)  # verbs that no hearer and no other object follows
TIMES = SPANS_OF_TIME | {"morning", "afternoon", "evening", "night", "time", "summer", "winter", "spring", "autumn"}

LED = frozenset({"that", "in", "at", "on", "during", "before", "after", "to", "by"})  # behind what tells when


def of_clause(s: Sentence, first: int, that: int) -> bool:
    """Whether a clause opens right behind the verb, so that this "that" is one of its own: *hopes it sends a message that C*."""
    if s.lexicon.language != "en" or s.words[first - 1].lower not in UNHEARD or that <= first:
        return False
    opens = s.words[first].lower in DETERMINERS | NOMINATIVE | {"it"}
    timed = any(w.lower in TIMES and behind.lower in LED for w, behind in pairwise(s.words[first : that + 1]))
    return opens and not timed and all(w.text != "," for w in s.words[first:that]) and s.words[that - 1].word and that > first + 1
