"""How the last hop puts a content forward (stance), in which form, and with which polarity.

The order of the rules is that of the annotation: a threat, an offer or a fear keeps its name whatever modal stands inside;
then what may be; then orders, plans, admissions, denials, rulings, charges and estimates by their cue; then belief; then an
accusation; then an opinion; and fact is what is left. An accusation never comes out as a fact by default of a cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.lexicon.language import Lexicon
from sayso.reading import agreement, predicates, predicates_ru
from sayso.reading.predicates import main_clause
from sayso.reading.text import Layout, Token, tokens
from sayso.records import Span

BY_CUE = {
    "fear": "feared", "threaten": "threatened", "offer": "offered", "order": "ordered", "promise": "planned", "plan": "planned",
    "admit": "admitted", "deny": "denied", "rule": "ruled", "charge": "charged", "estimate": "estimated", "ask": "fact",
}  # fmt: skip
FIRST = frozenset({"feared", "threatened", "offered"})
SPEAKERS = frozenset({"i", "we", "я", "мы"})  # who admits does the deed; to "me" it was done
DISTANT = frozenset({"claim", "allege"})
TURNS = frozenset(
    [
        "but",
        "because",
        "if",
        "that",
        "who",
        "which",
        "while",
        "что",
        "который",
        "которые",
        "которая",
        "если",
        "чем",
        "благодаря",
        "потому",
        "но",
    ]
)  # another clause begins
PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "has", "have", "будет", "был", "была", "были"])
CLAUSE_MARKS = frozenset(",;:—–")


@dataclass(frozen=True, slots=True)
class Put:
    """How a content was put forward: the class of the cue, and what is known of who did.

    `hedged`: the cue itself leaves it open ("suggest"); `agentless`: nobody is named who says it, so nobody accuses;
    `court`: a court speaks; `accuser`: prosecutors or investigators speak of a person; `own`: whether its first words mean the
    speaker or his side, where they tell.
    """

    verb: str
    hedged: bool = False
    agentless: bool = False
    court: bool = False
    accuser: bool = False
    own: bool | None = None


def stance(layout: Layout, spans: Sequence[Span], put: Put | None, lexicon: Lexicon) -> str:
    """The stance of a content as its last hop put it forward (`None`: the outlet's own narration)."""
    words = main_clause([w for span in spans for w in tokens(layout.text, span)], lexicon)
    by_cue = BY_CUE.get(put.verb) if put else None
    if by_cue == "estimated" and lexicon.language == "ru" and not predicates_ru.figures(words):
        by_cue = None  # «по оценке экспертов» without a figure is what they say
    if by_cue in FIRST:
        return str(by_cue)
    hedged = predicates_ru.hedged if lexicon.language == "ru" else _hedged
    if (put and put.hedged) or hedged(_unbracketed(words), lexicon):
        return "possible"
    if by_cue:
        return by_cue
    if put is None:
        return _narrated(words, lexicon)
    if put.court and put.verb in ("say", "report"):
        return "ruled"
    if any(w.lower in lexicon.words["ready"] for w in words[:3]):
        return "threatened" if lexicon.language == "ru" and predicates_ru.threatens(words, lexicon) else "offered"
    return _asserted(words, put, lexicon)


def _unbracketed(words: Sequence[Token]) -> list[Token]:
    """The words outside of brackets."""
    depth, kept = 0, []
    for word in words:
        depth += (word.text == "(") - (word.text == ")")
        if depth <= 0:
            kept.append(word)
    return kept


def _asserted(words: Sequence[Token], put: Put, lexicon: Lexicon) -> str:
    if lexicon.language == "ru":
        manner = predicates_ru.Manner(put.verb in DISTANT, put.verb == "believe", put.accuser)
        return predicates_ru.asserted(words, manner, lexicon)
    if _has(words, lexicon, "innocence"):
        return "denied"
    if put.verb in ("say", "order") and _has(words[:9], lexicon, "decrees") and not predicates.finite(words[:9]):
        return "ordered"
    if put.verb == "claim" and any(w.lower in lexicon.words["claimed"] for w in words[:2]):
        return "admitted"  # *claimed responsibility for the attack*
    if put.verb in DISTANT:
        return "alleged"
    if put.verb == "believe" or predicates.thinks(words, lexicon):
        return "predicted" if _future(words, lexicon) else "believed"
    if _has(words, lexicon, "charged_actions") and lexicon.language == "ru" and not _has(words, lexicon, "future"):
        return "charged"
    accusing = _has(words, lexicon, "accusing") or predicates.crime_of_somebody(words, lexicon)
    if accusing and not put.agentless and not _agent_unnamed(words, lexicon):
        return (
            "admitted"
            if words[0].lower not in ("my", "мой", "моего")
            and any(w.lower in SPEAKERS for w in words[:9])
            and _has(words, lexicon, "confessing")
            else "alleged"
        )
    if put.accuser and not any(w.lower in PASSIVE for w in words[:6]):
        return "alleged"
    own = _own_future(words, lexicon, put.own)
    if predicates.arranged(words, lexicon) or (own and predicates.intended(words, lexicon)):
        return "planned"
    if _future(words, lexicon):
        return "planned" if own else "predicted"
    if _has(words, lexicon, "opinion") or predicates.judges(words, lexicon):
        return "believed"
    return "fact"


def _agent_unnamed(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A crime by unknown persons accuses nobody: a passive without "by". Coercion does ("was beaten", "were forced")."""
    if lexicon.language != "en":
        return False
    for at, word in enumerate(words):
        if word.lower in lexicon.words["crimes"] and at and words[at - 1].lower in ("was", "were", "been", "being"):
            return not any(w.lower == "by" for w in words[at:])
    return False


def _narrated(words: Sequence[Token], lexicon: Lexicon) -> str:
    """The outlet's own sentence: rulings and charges retold, dates set, the future; else fact."""
    if lexicon.language == "ru":
        return predicates_ru.narrated(words, lexicon)
    if _has(words, lexicon, "courts") and _has(words, lexicon, "court_actions"):
        return "ruled"
    if predicates.convicted(words, lexicon):
        return "ruled"
    if _charged(words, lexicon):
        return "charged"
    if predicates.suspected(words, lexicon):
        return "alleged"
    if _has(words, lexicon, "announced_future") or predicates.arranged(words, lexicon):
        return "planned"
    if _future(words, lexicon):
        return "predicted"
    return "fact"


def _charged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a charge is the first thing told: no other past tense stands before it."""
    at = next((i for i, w in enumerate(words) if w.lower in lexicon.words["charged_actions"]), None)
    if at is None:
        return False
    return not any(w.lower.endswith("ed") or w.lower in ("будут", "будет") for w in words[:at])


def _hedged(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """An epistemic modal on the first predicate: one word of the first clauses, not negated, no mere permission."""
    for at, word in enumerate(words[:22]):
        if (word.lower in TURNS and at > 2) or (word.text in "—–" and at > 4):
            return False
        if (word.lower in lexicon.words["modals"] and not word.text[0].isupper()) or (
            at == 0 and word.lower in lexicon.words["modals"] - {"may"}
        ):
            before = words[at - 1].lower if at else ""
            after = words[at + 1].lower if at + 1 < len(words) else ""
            aside = at > 4 and before in (",", "(") and after != ","
            if not aside and before not in lexicon.words["modals_not_after"] and after not in lexicon.words["negations"]:
                return True
    return False


def _future(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """A future on the first predicate: in the first clause, outside of a condition."""
    for at, word in enumerate(words[:14]):
        if (word.text in CLAUSE_MARKS and at) or (word.lower in lexicon.words["turns"] and at > 2):
            return False
        if (
            lexicon.language == "ru"
            and word.word
            and word.lower not in lexicon.words["reminders"]
            and agreement.future(word.text)
        ):
            return True
        after = words[at + 1].lower if at + 1 < len(words) else ""
        if f"{word.lower} {after}" == "expected to":
            return True
        told = word.lower != "would" or words[0].lower in lexicon.words["pronouns"]
        if told and word.lower in lexicon.words["future"] and f"{word.lower} {after}" not in lexicon.words["no_future"]:
            return True
        if word.lower.endswith(("'ll",)):
            return True
    return False


def _own_future(words: Sequence[Token], lexicon: Lexicon, own_subject: bool | None) -> bool:
    """Whether the speaker speaks of what he or his side will do; `own_subject` where the first words tell."""
    opening = [w.lower for w in words if w.word][:3]
    if lexicon.words["leads"] and any(w in lexicon.words["first_person"] for w in opening):
        return True
    if lexicon.words["leads"] and own_subject is not None:
        return own_subject
    own = lexicon.words["first_person"] | {"they", "he", "she", "it"} | {"он", "она", "они"}
    return bool(words) and (words[0].lower in own or (lexicon.language == "ru" and not words[0].text[0].isupper()))


def _has(words: Sequence[Token], lexicon: Lexicon, key: str) -> bool:
    """Whether one of these words or phrases of the lexicon occurs."""
    listed = lexicon.words[key]
    negated = {b for a, b in pairwise(words) if a.lower in lexicon.words["negations"]} if key == "accusing" else set()
    if any(w.lower in listed and w not in negated for w in words):
        return True
    text = f" {' '.join(w.lower for w in words)} "
    return any(" " in phrase and f" {phrase} " in text for phrase in listed)


def form(layout: Layout, spans: Sequence[Span], attributed: bool, announced: bool) -> str:
    """direct, mixed, indirect or narration; `announced`: set off by a colon without marks, or part of a long quotation."""
    if not attributed:
        return "narration"
    if announced:
        return "direct"
    text = layout.text
    quoted = [q for q in layout.quotes_in(spans[0][0], max(b for _, b in spans)) for a, b in spans if q.start < b and a < q.end]
    if not quoted:
        return "indirect"
    inside = sum(min(b, q.end) - max(a, q.start) for q in quoted for a, b in spans if q.start < b and a < q.end)
    whole = inside >= 0.9 * sum(b - a for a, b in spans)
    if whole and _clause(text, quoted[0].start):
        return "direct"
    if all(_name(text, q.start, q.end) or _term(text, q.start, q.end) for q in quoted):
        return "indirect"
    return "mixed"


def _clause(text: str, start: int) -> bool:
    """Whether a whole clause opens here: a capital, or a subject in small letters ("later, we decided")."""
    rest = text[start + 1 : start + 80].lstrip("\"“«'‘…[ ")
    if rest[1:2] == "]" and text[start + 1] == "[":
        return True  # “[w]e never knew”: the capital was taken away from a sentence
    subjects = (" i ", " we ", " he ", " she ", " they ", " it ", " я ", " мы ", " он ", " они ")
    return rest[:1].isupper() or rest[:1].isdigit() or any(w in f" {rest.lower()} ".replace("\u00a0", " ") for w in subjects[:2])


def _name(text: str, start: int, end: int) -> bool:
    """Whether a quotation is only a name or a term in quotation marks."""
    inner = text[start + 1 : end - 1]
    return len(inner.split()) <= 4 and inner[:1].isupper() and not inner.endswith((".", ",", "!", "?"))


_TERMED = re.compile(
    r"(?:so-called|called|named|dubbed|nicknamed|slogans?|titled|entitled|term|word|phrase|hashtag|motto|known as) $"
)
_DEFINED = re.compile(r",? \(|, an? ")


def _term(text: str, start: int, end: int) -> bool:
    """Whether a short quotation is a term: explained behind it, or announced as a word (*a “hood”, a cover of tin*)."""
    few = len(text[start:end].split()) <= 6
    return few and bool(_TERMED.search(text[max(0, start - 12) : start]) or _DEFINED.match(text[end : end + 5]))


def polarity(layout: Layout, spans: Sequence[Span], lexicon: Lexicon) -> str:
    """negative where the first main predicate is negated."""
    words = main_clause([w for span in spans for w in tokens(layout.text, span)], lexicon)
    if lexicon.language == "ru":
        return "negative" if predicates_ru.negative(words, lexicon) else "positive"
    first = predicates.first_clause(words, lexicon)
    for at, word in enumerate(first):
        if word.lower == "no" and at + 1 < len(first) and first[at + 1].text[0] in ".0123456789":
            continue  # "No. 2" counts, and denies nothing
        negated = word.lower in lexicon.words["negations"] or word.lower.endswith(
            tuple(lexicon.words["negative_endings"]) or ("\0",)
        )
        if negated and not _aside(first, at, lexicon):
            return "negative"
    return "positive"


def _aside(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """A negation that denies no predicate ("not only", "not guilty", "chose not to", "with no warning")."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    before = words[at - 1].lower if at else ""
    if words[at].lower == "not" and after == "to":
        return at > 0 and before not in predicates.FINITE
    if words[at].lower == "no" and before in lexicon.words["adverbial_openers"] | {"with"}:
        return True
    return after in ("only", "guilty", "только", "less", "more", "менее", "более")
