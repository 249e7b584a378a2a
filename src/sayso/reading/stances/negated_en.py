"""English: whether the first main predicate of a content is negated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.lexicon.grammar import ARTICLES
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en, predicates
from sayso.reading.stances.predicates import says
from sayso.reading.words.text import Token

CONTRAST = 9  # words from "not" to its "but"
DOUBTS = frozenset({"doubt", "doubts", "question"})
SURE = 7  # words in which a content says that there is no doubt, and of what


def negative(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the first main predicate is negated; *failed to do it*, *has yet to do it* negate what was to be done."""
    words = _past_doubt(words)
    clause = _past_bare(clause_en.main(words, lexicon, minding=False), lexicon)
    endings = tuple(lexicon.words["negative_endings"])
    for at, word in enumerate(clause):
        if word.lower == "no" and at + 1 < len(clause) and clause[at + 1].text[0] in ".0123456789":
            continue  # "No. 2" counts, and denies nothing
        negated = word.lower in lexicon.words["negations"] or word.lower.endswith(endings)
        if negated and not (_beside(clause, at, lexicon) or _contrasted(words, word, lexicon)):
            return True
    return says(clause, lexicon, "undone")


def _past_doubt(words: Sequence[Token]) -> Sequence[Token]:
    """Behind *There is no doubt that*: what is beyond doubt is not denied; *no question of leaving* denies it."""
    lowers = [w.lower for w in words[: SURE + 1]]
    at = next((i for i, (a, b) in enumerate(pairwise(lowers)) if a == "no" and b in DOUBTS), None)
    if at is None or lowers[at + 2 : at + 3] in (["of"], ["as"]):
        return words
    return words[lowers.index("that", at) + 1 :] if "that" in lowers[at:] else words[at + 2 :]


def _contrasted(words: Sequence[Token], negation: Token, lexicon: Lexicon) -> bool:
    """*It was not a loan but a gift*: a contrast says what it was."""
    at = next((i for i, w in enumerate(words) if w is negation), len(words))
    but = next((i for i in range(at + 2, min(at + CONTRAST, len(words) - 1)) if words[i].lower == "but"), None)
    if negation.lower != "not" or but is None:
        return False
    alike = words[at + 1].lower in ARTICLES and words[but + 1].lower in ARTICLES
    return (alike or words[at + 1].lower == words[but + 1].lower) and not predicates.finite(words[at + 1 : but], lexicon)


def _past_bare(clause: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words of *holding talks at times when nobody came*, *to sue if it fell* before the clause that hangs on them."""
    end = next((at for at, w in enumerate(clause) if at > 1 and w.lower in clause_en.ENDS), len(clause))
    governed = any(a.lower == "of" and b.lower.endswith("ing") for a, b in pairwise(clause[: min(end, 5)]))
    bare = governed or (bool(clause) and clause[0].lower == "to")
    return clause[:end] if bare and not predicates.finite(clause[:end], lexicon) else clause


def _beside(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """A negation that denies no predicate ("not only", "not guilty", "chose not to", "with no warning", "doing nothing")."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    before = words[at - 1].lower if at else ""
    if words[at].lower == "not" and after == "to":
        return at > 0 and before not in clause_en.FINITE
    if words[at].lower == "no" and before in lexicon.words["adverbial_openers"] | {"with"}:
        return True
    if words[at].lower == "not" and before in ("for", "by", "of", "without", "despite") and after.endswith("ing"):
        return True  # *had to pay for not carrying a licence*
    if words[at].lower == "nothing" and before == "doing" and words[at - 2].lower in ("of", "by", "for"):
        return True
    guilty = after == "guilty" and before not in clause_en.FINITE  # *pleaded not guilty*
    return guilty or after in ("only", "less", "more", "fewer")
