"""English: what a speaker tells of himself: what he feels and wishes, and what he says he did not do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.grammar import ARTICLES, BE, RELATIVE
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.accusing_en import Manner
from sayso.reading.stances.ahead_en import OPENING, mine
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

COURTEOUS = 5  # words in which thanks, wishes and condolences open
FEELING = 7  # words in which a feeling is told
DENYING = frozenset({"deny", "denies", "denied"})
THINGS = frozenset({"any", "all", "the", "these", "those", "such", "having", "his", "her", "their"})
BEING = BE | {"am", "i'm", "we're", "he's", "she's", "they're", "feel", "feels", "felt"}


def feels(words: Sequence[Token], manner: Manner, lexicon: Lexicon) -> bool:
    """*I am deeply saddened by it*, *we hope it ends*: one's own feelings and wishes are told, and judge nothing."""
    opening = [w for w in words if w.word and w.lower not in ("certainly", "truly", "sincerely")][:FEELING]
    if says(opening[:COURTEOUS], lexicon, "courtesies"):
        return True  # *Thank you all*, *our thoughts are with the crew*
    if not opening or opening[0].lower.endswith("ing") or not mine(words, manner):
        return False
    thing = opening[0].lower in ("it", "that", "this") and any(w.lower in ARTICLES for w in opening)  # *a sad day*
    told = not thing and any(w.lower in BEING for w in opening) and says(opening, lexicon, "feelings")
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
    if _has_denied(clause, lexicon):
        return True
    return mine(words, manner) and (says(words[:OPENING], lexicon, "no_part") or _did_not(clause, lexicon))


def _has_denied(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*(said that) Holm categorically denies taking it*, *his client denied the charges*: a denial is told as his own."""
    at = next((i for i, w in enumerate(clause[:OPENING]) if w.lower in DENYING and i), None)
    if at is None or at + 1 >= len(clause) or any(_parts(w, lexicon) for w in clause[:at]):
        return False
    behind = next((w.lower for w in clause[at + 1 :] if w.lower not in THINGS), "")
    said = behind in lexicon.words["sayings"] | {"wrongdoing", "involvement", "that", "charges"}
    return said or (behind.endswith("ing") and behind not in ("nothing", "something"))


def _parts(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word parts a subject from its denial, or takes it back: *was denied*, *never denied*, *those who deny*."""
    return word.lower in BE | RELATIVE | lexicon.words["negations"] | {"never", "to", "did"} or word.lower.endswith("n't")


def _suffered(clause: Sequence[Token], at: int) -> bool:
    """Whether a deed done to somebody is told here: *attacked*, and not *involved in*."""
    return at < len(clause) and clause[at].lower.endswith(("ed", "en")) and [w.lower for w in clause[at + 1 : at + 2]] != ["in"]


def _did_not(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*I didn't kill him*, *he had never taken bribes*: a crime is denied in the speaker's own first predicate."""
    opening = clause[:OPENING]
    at = next((i for i, w in enumerate(opening) if w.lower in ("not", "never") or w.lower.endswith("n't")), None)
    if at is None:
        return False
    if clause[at - 1].lower in BE and _suffered(clause, at + 1):
        return False  # *the town was not attacked*
    wants = next((i for i in range(at, min(at + 5, len(clause))) if clause[i].lower == "to"), at + 5)
    return says(clause[at:wants], lexicon, "denied_deeds")  # *he does not want to kill* denies no deed
