"""English: what a speaker tells of himself: what he feels and wishes, and what he says he did not do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.grammar import BE
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.accusing_en import Manner
from sayso.reading.stances.ahead_en import OPENING, mine
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

COURTEOUS = 5  # words in which thanks, wishes and condolences open
FEELING = 7  # words in which a feeling is told
BEING = BE | {"am", "i'm", "we're", "he's", "she's", "they're", "feel", "feels", "felt"}


def feels(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*I am deeply saddened by it*, *we hope it ends*: one's own feelings and wishes are told, and judge nothing."""
    opening = [w for w in words if w.word and w.lower not in ("certainly", "truly", "sincerely")][:FEELING]
    if says(opening[:COURTEOUS], lexicon, "courtesies"):
        return True  # *Thank you all*, *our thoughts are with the crew*
    if not opening or opening[0].lower.endswith("ing") or not mine(words, manner):
        return False
    told = any(w.lower in BEING for w in opening) and says(opening, lexicon, "feelings")
    return told or says(opening, lexicon, "wishes")


def states(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*The charter forbids it*, *the crew was unable to land*: what a law lays down and what one cannot do are told."""
    clause = clause_en.main(words, lexicon)
    law = next((i for i, w in enumerate(clause) if w.lower in lexicon.words["laws"]), None)
    verb = next((i for i in range(len(clause)) if _predicate(clause, i, lexicon)), len(clause))
    rules = law is not None and law < verb and says(clause[verb : verb + 3], lexicon, "lays_down")
    return rules or any(a.lower in BEING | {"been"} and b.lower == "unable" for a, b in pairwise(clause))


def _predicate(clause: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the first predicate may begin at this word."""
    return clause_en.verb_at(clause, at, lexicon) or clause[at].lower in lexicon.words["lays_down"]


def holds(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*He said he considers it settled*, *she did not believe it*: what he holds is told in reported speech."""
    opening = [w.lower for w in words if w.word][:6]
    if manner.his_words or opening[:1] not in (["he"], ["she"], ["they"]):
        return False
    verb = next(
        (i for i, w in enumerate(opening) if i and w not in lexicon.words["auxiliaries"] and not w.endswith(("n't", "ly"))), 0
    )
    planned = opening[verb + 1 : verb + 2] and opening[verb + 1].endswith("ing")  # *he considered leaving*
    return verb > 0 and opening[verb] in lexicon.words["holding_views"] and not planned


def pleads_innocent(words: Sequence[Token], clause: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*I am innocent*, *he did not kill the clerk*: a claim of innocence, and no belief in that of another."""
    if predicates.thinks(words, lexicon) or manner.verb == "believe":
        return False
    if says(words, lexicon, "innocence"):
        return True
    return mine(words, manner) and (says(words[:OPENING], lexicon, "no_part") or _did_not(clause, lexicon))


def _did_not(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*I didn't kill him*, *he had never taken bribes*: a crime is denied in the speaker's own first predicate."""
    opening = clause[:OPENING]
    at = next((i for i, w in enumerate(opening) if w.lower in ("not", "never") or w.lower.endswith("n't")), None)
    if at is None:
        return False
    wants = next((i for i in range(at, min(at + 5, len(clause))) if clause[i].lower == "to"), at + 5)
    return says(clause[at:wants], lexicon, "denied_deeds")  # *he does not want to kill* denies no deed
