"""English: verbs of speech that are told as not done: *Holm never said C*, *was not told that C*, *nor did Holm say C*.

Who never said a thing has not put it forward; and that he did not is told by whoever tells so.
"""

from __future__ import annotations

from sayso.lexicon.grammar import BE
from sayso.reading.attribution.clauses import Sentence

BESIDE = frozenset({"once", "ever", "even", "actually", "really", "yet", "so", "much", "as", "before", "previously"})
DO = frozenset({"do", "does", "did", "has", "have", "had", "will", "would", "could", "can"})
INVERTED = frozenset({"nor", "neither", "never", "nowhere"})
REACH = 8  # words between *nor did* and the verb
HELD = frozenset({"believe", "fear", "deny", "hope"})  # what somebody does not believe is what he believes, turned round


def undone(s: Sentence, at: int) -> bool:
    """Whether the verb at this word is negated, its auxiliaries and adverbs before it: *never once said*, *had not been told*."""
    return _negated(s, at) or _inverted(s, at)


def _negated(s: Sentence, at: int) -> bool:
    for i in range(at - 1, -1, -1):
        lower = s.words[i].lower
        if lower in ("not", "never") or lower.endswith("n't"):
            return not _only(s, i)
        if not (s.is_word(i, "auxiliaries") or s.is_word(i, "adverbs") or lower in BESIDE or lower.endswith("ly")):
            return False
    return False


def _only(s: Sentence, at: int) -> bool:
    """*Holm not only said that C* says it, and *Holm, if not said to be rich, …* is no verb of his."""
    return s.words[at + 1].lower in ("only", "just", "merely", "simply") or s.words[max(at - 1, 0)].lower in ("if", "whether")


def _inverted(s: Sentence, at: int) -> bool:
    """*Nor did Holm say that C*, *Never has the port claimed that C*: the subject stands inside the verb."""
    for i in range(at - 1, max(-1, at - 1 - REACH), -1):
        if not s.words[i].word:
            return False
        if s.words[i].lower in INVERTED:
            return s.words[i + 1].lower in DO | BE
    return False
