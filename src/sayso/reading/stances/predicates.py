"""What the first main predicate of a content tells: a future, a norm, a judgement, a ruling, a denial; by words of the lexicon.

A lexicon without such words leaves every question here unanswered: nothing depends on a language by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from sayso.lexicon.grammar import ARTICLES, BE, SUBJECTS
from sayso.lexicon.language import Lexicon
from sayso.reading.stances import clause_en
from sayso.reading.words.text import Token

SHORTEST = 3  # words that must be left behind a leading clause
UNPARTED = 12  # words of a leading clause that no comma ends
NEAR = 5  # words between a form of "be" and the judgement it makes
APART = frozenset({"with", "of", "to", "but", "who", "which"})  # a judgement behind these is none of the predicate's
PASSIVE = BE | {"has", "have"}
PART = ["on", "the", "part"]
TARGETS = frozenset(["by", "against"])  # what leads from the name of a crime to whose it is


def main_clause(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words behind a leading "if ...", "although ...", where a comma ends it."""
    first = next((i for i, w in enumerate(words) if w.word), 0)
    if not words or words[first].lower not in lexicon.words["leads"]:
        return words
    if behind := _unparted(words, first, lexicon):
        return words[behind:]
    commas = [i for i, w in enumerate(words) if w.text == "," and i > first + 1]
    comma = next((i for i in commas if _opens_clause(words, i + 1, lexicon)), next(iter(commas), None))
    return words[comma + 1 :] if comma and len(words) - comma > SHORTEST else words


def _unparted(words: Sequence[Token], first: int, lexicon: Lexicon) -> int:
    """*Although her body was not found the evidence led to him*: behind a passive a second subject opens; 0 where none does."""
    if lexicon.language != "en":
        return 0
    for at in range(first + 4, min(first + UNPARTED, len(words) - 2)):
        if words[first].lower == "if" and words[at - 1].lower == "then":
            return at
        if not words[at - 1].word or not words[at].word:
            return 0
        passive = any(w.lower in BE for w in words[first:at]) and words[at - 1].lower.endswith(("ed", "found", "made", "held"))
        if passive and (words[at].lower in ARTICLES | SUBJECTS) and finite(words[at + 1 : at + NEAR], lexicon):
            return at
    return 0


def _opens_clause(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*If you need a crane, a boat or a pump, we have it*: English subjects that can stand in no list."""
    subjects = SUBJECTS | {"you"}
    return lexicon.language == "en" and at < len(words) and words[at].lower.split("'")[0] in subjects


def says(words: Sequence[Token], lexicon: Lexicon, key: str) -> bool:
    """Whether one of these words or phrases of the lexicon occurs."""
    listed = lexicon.words[key]
    lowers = [w.lower for w in words]
    if not listed.isdisjoint(lowers):
        return True
    phrases = _phrases(listed)
    if phrases.keys().isdisjoint(lowers):
        return False  # so it is mostly
    return any(lowers[at : at + len(p)] == p for at, lower in enumerate(lowers) if lower in phrases for p in phrases[lower])


@lru_cache(maxsize=256)
def _phrases(listed: frozenset[str]) -> dict[str, list[list[str]]]:
    """Those of several words, by their first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in map(str.split, listed):
        if len(phrase) > 1:
            found.setdefault(phrase[0], []).append(phrase)
    return found


def says_unnegated(words: Sequence[Token], lexicon: Lexicon, key: str) -> bool:
    """Whether one of these words occurs, no negation right before it, or one of these phrases."""
    negated = {b for a, b in pairwise(words) if a.lower in lexicon.words["negations"] - {"nothing"}}  # *did nothing to help*
    negated.update(w for i, w in enumerate(words) if w.text.istitle() and any(v.word for v in words[:i]))  # *Stop the Steal*
    for at, word in enumerate(words):
        if (
            word.lower == "of"
            and at
            and words[at - 1].lower
            in lexicon.words["sayings"] | {"evidence", "risk", "sign", "signs", "indication", "indications"}
        ):
            negated.update(words[at : at + 4])  # *the claims of fraud* were somebody else's
    return says([w for w in words if w not in negated], lexicon, key)


def arranged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*He is to leave in May*: a person or body, or "there", with "to" behind a form of "be"."""
    for at in range(1, min(len(words) - 2, 14)):
        if words[at].lower in lexicon.words["aims"] or words[at + 2].lower == "have":
            return False  # *the goal is to win*, *he was to have spoken*
        adverb = at + 3 < len(words) and words[at + 1].lower.endswith(("less", "ly", "now", "also", "still"))
        to = words[at + 1 + adverb].lower == "to"
        if words[at].lower in BE and to and lexicon.words["leads"]:
            subject = words[at - 1]
            return subject.lower in lexicon.words["pronouns"] or subject.text[0].isupper() or words[at + 2].lower == "be"
    return False


def intended(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*They plan to appeal*: an intention in the first clause."""
    for at, word in enumerate(words[:14]):
        if word.lower in lexicon.words["intending"]:
            noun = word.lower in ("plan", "aim") and at > 0 and not _subject_of_plain(words[at - 1], lexicon)
            return at + 1 < len(words) and words[at + 1].lower == "to" and not noun  # *any broader plan to increase*
    return False


def _subject_of_plain(word: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in its plain form may stand behind this word (*they plan*, *prosecutors do not plan*)."""
    plural = word.lower.endswith("s") or word.lower in lexicon.words["plain_subjects"] | lexicon.words["pronouns"]
    return plural or word.lower in lexicon.words["auxiliaries"] | lexicon.words["negations"] or word.lower.endswith("n't")


def judges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*It is a very difficult time*: a judgement that a form of "be" makes, or one made stronger ("so sad")."""
    since = NEAR + 1
    for at, word in enumerate(words):
        since = 0 if word.lower in lexicon.words["linking"] else since + 1
        among = word.lower == "of" and at > 0 and words[at - 1].lower in ("one", "some", "kind", "sort", "part")
        apart = word.text in ",;:" or word.lower in lexicon.words["that"] | lexicon.words["adverbial_openers"] | APART
        if apart and not among:
            since = NEAR + 1
        then = words[at + 1] if at + 1 < len(words) else None
        deemed = at > 0 and word.lower in lexicon.words["deeming"] and words[at - 1].lower != "be"
        if deemed or (then is not None and _does(word, then, lexicon)):
            since = NEAR + 1  # *is taking every necessary step*, *was deemed credible*: done, and judged by others
        if word.lower == "too" and since <= 2 and then is not None and then.word:
            return True  # *wages are too low*
        if word.lower in lexicon.words["evaluative"] and not (at and word.text.istitle()):  # *was named Best Captain*
            stronger = at > 0 and words[at - 1].lower in lexicon.words["intensifiers"]
            if since <= NEAR or stronger:
                return True
    return False


def _does(linking: Token, then: Token, lexicon: Lexicon) -> bool:
    """*is taking*: a form of "be" with a verb behind it, and no judgement (*is alarming*)."""
    doing = then.lower.endswith("ing") and then.lower not in lexicon.words["evaluative"] | lexicon.words["seeming"]
    return linking.lower in BE and doing


def thinks(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*I don't think ...*: the speaker's own belief opens what he says."""
    opening = [w.lower for w in words if w.word][:6]
    speaker = next((i for i, w in enumerate(opening[:3]) if w in lexicon.words["first_person"]), None)
    near = opening[speaker + 1 : speaker + 5] if speaker is not None else []
    asks = any(a == "consider" and b in ("how", "whether", "what") for a, b in pairwise(near))
    amazed = "believe" in near and any(w in ("can't", "cannot", "couldn't", "could") for w in near)  # *I couldn't believe it*
    return not (asks or amazed) and any(w in lexicon.words["thinking"] for w in near[:3])


def crime_of_somebody(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*gross negligence on the part of the officers*: the name of a crime with whose it is behind it."""
    nouns = lexicon.words["accusing_nouns"]
    parts = any(a.lower in nouns and [w.lower for w in words[at + 1 : at + 4]] == PART for at, a in enumerate(words))
    return parts or any(word.lower in nouns and behind.lower in TARGETS for word, behind in pairwise(words))


def decided(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """*A court sentenced X*, *was rejected by the court*: a court is the doer of what courts do."""
    pairs = [*(f"{a.lower} {b.lower}" for a, b in pairwise(clause)), ""]
    acts = lexicon.words["court_actions"] | ({"found"} if any(w.lower == "guilty" for w in clause) else set())
    at = next((i for i, w in enumerate(clause) if w.lower in acts or pairs[i] in acts), None)
    if at is None:
        return False
    before = {w.lower for w in clause[:at]}
    by = next((i for i, w in enumerate(clause[at:], at) if w.lower == "by"), len(clause))
    return bool((before | {w.lower for w in clause[by : by + 5]}) & lexicon.words["courts"])


def convicted(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*He was found guilty on all counts*: a sentence or verdict is the first predicate."""
    for at, word in enumerate(words[:16]):
        if word.text in ",;:—" and at > 8:
            return False
        pair = f"{word.lower} {words[at + 1].lower}" if at + 1 < len(words) else ""
        if word.lower in lexicon.words["verdicts"] or pair in lexicon.words["verdicts"]:
            led = words[: max(0, at - 3)]
            related = any(w.lower == "who" for w in led[:6]) and not any(
                w.text == "," for w in led
            )  # *A man who hit a clerk was jailed*
            described = words[at - 1].lower in APART | {"for", "by", "from", "in", "on"}  # *were held with convicted crews*
            described = described or words[at - 1].lower in ARTICLES  # *is a convicted thief*
            told = not described and any(w.lower in BE for w in words[max(0, at - 3) : at])
            return told and (related or not finite(led, lexicon))
    return False


def suspected(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """*He was also accused of fraud*: somebody is under suspicion in the first predicate, whoever has it."""
    for at, word in enumerate(words[:16]):
        if word.text in ";:—":
            return False
        pair = f"{word.lower} {words[at + 1].lower}" if at + 1 < len(words) else ""
        under = pair in lexicon.words["distancing"] or _accused(words, at)
        if under and any(w.lower in BE for w in words[max(0, at - 3) : at]):
            return not _clauses(words[:at], lexicon)
    return False


def _accused(words: Sequence[Token], at: int) -> bool:
    """*accused in Marle of molesting three girls*: where or when stands between."""
    if words[at].lower not in ("accused", "suspected") or at + 2 >= len(words) or words[at + 1].lower not in ("in", "on", "by"):
        return False
    of = next((i for i in range(at + 2, min(at + 6, len(words) - 1)) if words[i].lower == "of"), None)
    return of is not None and words[of + 1].lower.endswith("ing")


def _clauses(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a relative or subordinate clause begins among these words."""
    return any(w.lower in lexicon.words["turns"] for w in words)


def finite(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a finite verb stands among these words."""
    return any(clause_en.verb_at(words, at, lexicon) for at in range(len(words)))
