"""The first main clause of an English content: what its first predicate tells is how the content is put forward.

Left out are brackets and quotation marks, a clause or an adverbial in front, what commas or dashes insert between a subject
and its predicate, and a relative clause of the subject; the clause ends where another one begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso.lexicon.grammar import BE, NOMINATIVE, RELATIVE
from sayso.lexicon.language import Lexicon
from sayso.reading.words.text import Token

FINITE = BE | {"has", "had", "have", "will", "would", "can", "could", "did", "do", "does", "may", "might", "must", "should"}
FINITE |= {"am", "cannot", "i'm", "it's", "that's", "he's", "she's", "there's", "here's", "what's", "who's"}
MARKS = frozenset('"“”«»„‘’[]')
BREAKS = frozenset(",;:—–")
LEADS_OFF = frozenset({"because", "although", "though", "while", "unless", "whereas", "but"})  # no subject holds one of these
ENDS = RELATIVE | LEADS_OFF | {"if", "where", "when", "until", "than", "whether", "what", "how", "why", "so"}
COPULA = frozenset({"is", "was"})  # *The truth is that C*
OPENING_SUBJECTS = NOMINATIVE | {"it"}
STARTS = frozenset({"even", "only", "just", "and", "but", "so", "as", "for", "yet", "except"})  # before the word that leads
NO_VERBS = frozenset({"indeed", "hundred", "hatred", "kindred", "speed", "creed", "breed", "greed", "sacred", "naked", "wicked"})
LONG = 26  # words of a first clause at most
ENOUGH = 8  # words after which a comma ends a clause in which no verb was known
FEWEST = 4  # words of a first main clause
LEADING = 9  # words of an adverbial in front at most
INSERTED = 25  # words of an insertion at most


def main(words: Sequence[Token], lexicon: Lexicon, *, minding: bool = True) -> list[Token]:
    """The words of the first main clause; with what is thought or known in it (`minding`), or its own predicate alone."""
    return list(_main(tuple(words), lexicon, minding))


@lru_cache(maxsize=256)  # asked for again and again while one statement's stance is sought
def _main(words: tuple[Token, ...], lexicon: Lexicon, minding: bool) -> list[Token]:
    left = _without_insertion(_bare(words), lexicon)
    for _ in range(2):
        before, left = left, _without_insertion(_past_lead(left, lexicon), lexicon)
        if left is before:  # as for most: nothing stood in front
            break
    left = _without_relative(left, lexicon)
    return left[: _end(left, lexicon, minding=minding)]


def opening(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words up to a second main clause (*, and ...*, *, but ...*), what hangs on the first one among them."""
    turns = lexicon.words["and"] | {"but", "so", "yet"}
    for at in range(FEWEST, len(words) - 1):
        plain = words[at].lower in turns and words[at + 1].lower.split("'")[0] in OPENING_SUBJECTS and at + 2 < len(words)
        if plain and _tells(words[:at], lexicon) and (verb_at(words, at + 2, lexicon) or "'" in words[at + 1].lower):
            return words[:at]
        if words[at].text == ";" or (words[at].text in ",—–" and words[at + 1].lower in turns):
            return words[:at]
    return words


def verb_at(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether this word looks like a finite verb: by its form, or because a pronoun is its subject."""
    word = words[at]
    if auxiliary(word, lexicon) or word.lower in lexicon.words["irregular"]:
        return True
    if word.lower.endswith("ed") and word.text[0].islower() and len(word.text) > 4 and word.lower not in NO_VERBS:
        return True
    if not at:
        return False
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if word.lower.endswith("s") and behind in lexicon.words["that"] and word.text[0].islower():
        return words[at - 1].lower.isalpha()  # *the treaty assumes that*
    if not _pronoun(words[at - 1], lexicon):  # so it is for most words
        return False
    plain = word.word and word.text[0].islower() and not word.lower.endswith("ly") and word.lower not in lexicon.words["and"]
    return plain and word.lower not in lexicon.words["auxiliaries"]


def _pronoun(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a pronoun that can be the subject of a main clause."""
    return word.lower in lexicon.words["pronouns"] and word.lower not in RELATIVE


def auxiliary(word: Token, lexicon: Lexicon) -> bool:
    """Whether this word is an auxiliary: a form of "be", "have", "do", or a modal."""
    lower = word.lower
    return lower in FINITE or lower in lexicon.words["future"] or lower.endswith(("n't", "'ll", "'re", "'ve"))


def _bare(words: Sequence[Token]) -> list[Token]:
    """The words outside of brackets, without quotation marks."""
    depth, kept = 0, []
    for word in words:
        depth += (word.text == "(") - (word.text == ")")
        if depth <= 0 and word.text != ")" and word.text not in MARKS:
            kept.append(word)
    first = next((i for i, w in enumerate(kept) if w.word), 0)
    return kept[first:]


def _past_lead(words: list[Token], lexicon: Lexicon) -> list[Token]:
    """The words behind a clause or an adverbial in front, where a comma ends it."""
    comma = next((i for i, w in enumerate(words) if w.text == "," and i), None)
    if comma is None or len(words) - comma < 4:
        return words
    first, second = words[0].lower, words[1].lower
    told = next((i for i, w in enumerate(words) if w.text == "," and _tells(words[1:i], lexicon)), comma)
    leads = lexicon.words["leads"]
    clause = first in leads or (first in STARTS and (second in leads or second in ("long", "soon")))
    clause = clause or first in ("as", "given", "whether", "assuming", "provided")
    clause = clause or (first in STARTS and second == "to" and told <= LEADING + FEWEST)  # *And to answer what you may ask, ...*
    if clause and comma > 1:
        return words[told + 1 :] if len(words) - told > 3 else words
    after = words[comma + 1]
    opens = after.lower in lexicon.words["articles"] or after.lower in ("there", "those") or _pronoun(after, lexicon)
    opens = opens or (after.text[0].isupper() and after.word)
    loose = comma <= LEADING and not any(auxiliary(w, lexicon) or w.lower in lexicon.words["pronouns"] for w in words[:comma])
    return words[comma + 1 :] if loose and opens else words


def _tells(words: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(verb_at(words, at, lexicon) for at in range(len(words)))


def _without_insertion(words: list[Token], lexicon: Lexicon) -> list[Token]:
    """*The pier, which the storm damaged, will close*: an auxiliary, or an adverb and a verb, behind the second comma
    goes on with the clause."""
    first = next((i for i, w in enumerate(words) if w.text in ",—–" and i), None)
    if first is None or any(auxiliary(w, lexicon) for w in words[:first]):
        return words
    for at in range(first + 2, min(first + INSERTED, len(words) - 1)):
        after = words[at + 1]
        adverb = after.lower.endswith("ly") and at + 2 < len(words)
        if words[at].text in ",—–" and (auxiliary(after, lexicon) or (adverb and verb_at(words, at + 2, lexicon))):
            return [*words[:first], *words[at + 1 :]]
    return words


def _without_relative(words: list[Token], lexicon: Lexicon) -> list[Token]:
    """*The clerk who may have seen it will testify*: the predicate of a relative clause of the subject is left out."""
    at = next((i for i in range(1, min(8, len(words))) if _relates(words, i, lexicon)), None)
    if at is None or any(verb_at(words, i, lexicon) for i in range(at)):
        return words
    end = at + 1
    if end < len(words) and not _begins_subject(words[end], lexicon) and not verb_at(words, end, lexicon):
        return [*words[:at], *words[end + 1 :]]  # *those who break it may be fined*
    while end < len(words) and words[end].text not in BREAKS and not verb_at(words, end, lexicon):
        end += 1
    while end < len(words) and (verb_at(words, end, lexicon) or words[end].lower in lexicon.words["auxiliaries"]):
        end += 1
    apart = (i for i in range(end, len(words)) if words[i].lower in LEADS_OFF | RELATIVE or words[i].text == ";")
    last = min(end + INSERTED, next(apart, len(words)))
    main = next((i for i in range(end, last) if _goes_on(words, i, lexicon)), None)
    return words if main is None else [*words[:at], *words[main:]]


def _relates(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a relative pronoun stands here: *the crew that left*, and not *at that time*."""
    that = words[at].lower == "that" and words[at - 1].lower in lexicon.words["adverbial_openers"]
    return words[at].lower in RELATIVE and not that


def _goes_on(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*The news that it plans to be sold is a blow*: an auxiliary with which the main clause goes on, none of another subject;
    *a man who hit a clerk apparently fled*: an adverb and a verb."""
    if words[at].lower.endswith("ly") and at + 1 < len(words) and words[at - 1].word:
        return verb_at(words, at + 1, lexicon) and words[at - 1].lower not in lexicon.words["and"]
    bare = words[at].lower in ("be", "been", "being") or _pronoun(words[at - 1], lexicon)
    return auxiliary(words[at], lexicon) and not bare


def _begins_subject(word: Token, lexicon: Lexicon) -> bool:
    return word.lower in lexicon.words["articles"] or word.lower in lexicon.words["pronouns"] or word.text[0].isupper()


def _end(words: Sequence[Token], lexicon: Lexicon, *, minding: bool) -> int:
    """Where another clause begins."""
    seen = False
    for at, word in enumerate(words[:LONG]):
        if word.text == ";" or (word.text in BREAKS and (seen or _goes_off(words, at)) and not _aside(words, at, lexicon)):
            return at
        if (word.lower in LEADS_OFF and at > 1) or _another_subject(words, at, lexicon) or _felt(words, at, lexicon):
            return at
        if seen and at > 1 and (_turns(words, at, lexicon) or (not minding and word.lower == "that")):
            return at
        seen = seen or verb_at(words, at, lexicon)
    return min(len(words), LONG)


def _another_subject(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*My heart goes out and we're helping*: behind "and" a pronoun that can only be a subject begins a clause."""
    if at < 3 or at + 1 >= len(words) or words[at].lower not in lexicon.words["and"]:
        return False
    pronoun, contracted, _ = words[at + 1].lower.partition("'")
    return pronoun in NOMINATIVE and bool(contracted or (at + 2 < len(words) and verb_at(words, at + 2, lexicon)))


def _felt(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*I am sad it may close*: what is felt ends before that of which it is felt, "that" or none between."""
    return at > 1 and words[at - 1].lower in lexicon.words["feelings"] and _pronoun(words[at], lexicon)


def _goes_off(words: Sequence[Token], at: int) -> bool:
    """Whether a mark ends the clause though no verb was known in it: it was long enough, or a relative clause follows."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    return at > ENOUGH or after in RELATIVE


def _aside(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*will, however, go on*, *the town will, on Monday, vote*: a few words between two commas end nothing."""
    return auxiliary(words[at - 1], lexicon) and any(w.text == "," for w in words[at + 1 : at + 5]) and len(words) > at + 5


def _turns(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether another clause begins at this word; what is thought or known goes on behind its "that"."""
    lower, before = words[at].lower, words[at - 1].lower
    after = words[at + 1] if at + 1 < len(words) else None
    if lower == "that":
        return before not in lexicon.words["minding"] | COPULA
    if lower in lexicon.words["and"] or lower == "or":
        return after is not None and not (auxiliary(after, lexicon) and auxiliary(words[at - 1], lexicon))  # *can and may*
    if lower == "as":
        return after is not None and after.lower in lexicon.words["pronouns"]
    return lower in ENDS
