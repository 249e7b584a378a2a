"""English papers and figures that show or state something: *Court records show C*, *Estimates by the ministry state C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import DETERMINERS
from sayso.reading.attribution.clauses import FINITE, QUOTES, Sentence, comma_at, trimmed
from sayso.reading.attribution.contents import content_of, contrast, verbal
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import PARTICIPLES, reduced

SHOWING = frozenset(["show", "shows", "showed", "state", "states", "stated"])
STEMS = (
    *("record", "document", "paper", "filing", "figure", "data", "log", "transcript", "email", "statistic", "estimate", "result"),
    *("stud", "survey", "poll", "research", "analys", "memo", "minutes", "receipt", "invoice", "guideline", "regulation"),
    *("finding", "report", "affidavit", "lawsuit", "complaint", "indictment", "projection", "test", "autops", "audit"),
)
HEADS = frozenset(["of", "by", "from", "in", "on", "for", "at", "with", "about"])  # behind these a paper is told nearer
MADE = frozenset(
    ["obtained", "seen", "reviewed", "released", "provided", "published", "filed", "compiled", "gathered", "collected", "issued"]
)
ABOUT = frozenset(["about", "around", "nearly", "roughly", "some", "over"])  # before a figure
LONGEST = 14  # words of such a subject
NEAR = 14  # words within which the verb of what is shown stands


def found(s: Sentence) -> Iterator[Frame]:
    """What papers show or state in a clause of its own; *polls show him ahead* has none."""
    for at in s.places(SHOWING, first=1, behind=2):
        if not s.unquoted(at):
            continue
        first = _opens(s, at)
        start = at + 1 + (s.is_word(at + 1, "that") or comma_at(s, at + 1))
        if first is None or start >= len(s.words) or not _papers(s, first, at):
            continue
        lead = content_of(s, s.span[0], s.words[first].start) if comma_at(s, at + 1) and first else ()
        source, content = trimmed(s, first, at), (*lead, *content_of(s, s.words[start].start, contrast(s, start)))
        if source and content and (s.is_word(at + 1, "that") or _clause(s, start)):
            yield Frame((s.words[at].start, s.words[at].end), _verb(s, first, at), source, content)


def _verb(s: Sentence, first: int, at: int) -> str:
    """An estimate estimates, whatever else reports."""
    return "estimate" if s.words[_head(s, first, at)].lower.startswith(("estimate", "projection")) else "report"


def _opens(s: Sentence, verb: int) -> int | None:
    """Where the subject of this verb begins: the sentence, or behind the comma of what leads to it; none where a verb stands."""
    first = 0
    comma = next((i for i in range(verb - 1, 0, -1) if comma_at(s, i)), None)
    if comma is not None and not any(verbal(s, i) and s.words[i].text.islower() for i in range(comma)):
        first = comma + 1
    while first < verb and s.is_word(first, "openers"):
        first += 1
    inside = range(first, verb)
    plain = all(s.words[i].word and (not verbal(s, i) or s.words[i].lower in MADE) and not s.is_word(i, "that") for i in inside)
    return first if plain and 0 < verb - first <= LONGEST else None


def _papers(s: Sentence, first: int, verb: int) -> bool:
    """Whether the head of these words is a paper or figures: *documents* obtained by the Tribune, court *records*."""
    return s.words[_head(s, first, verb)].lower.startswith(STEMS) and not s.is_word(first, "adverbial_openers")


def _head(s: Sentence, first: int, verb: int) -> int:
    """The head noun: what stands before the first word that tells which."""
    ahead = (i for i in range(first + 1, verb) if s.words[i].lower in HEADS | MADE)
    return next(ahead, verb) - 1


def _clause(s: Sentence, start: int) -> bool:
    """Whether a subject opens here and its verb follows, no participle that only tells which, before any mark."""
    word = s.words[start + (s.words[start].lower in ABOUT)]
    led = word.lower in DETERMINERS or s.is_word(start, "articles") or s.is_word(start, "pronouns") or word.lower == "there"
    if not (led or word.text[0].isupper() or word.text[0].isdigit() or word.lower.endswith("s")):
        return False
    for at in range(start + 1, min(start + NEAR, len(s.words) - 1)):
        if s.words[at].text == "." and s.words[at - 1].lower in s.lexicon.abbreviations:
            continue
        if not s.words[at].word or s.words[at].text in QUOTES or s.words[at].lower in ("who", "which", "that", "whose", "how"):
            return False
        if s.words[at].lower in FINITE or (s.is_word(at, "modals") and s.words[at].text.islower()):
            return True
        told_which = s.words[at].lower.endswith("ed") or s.words[at].lower in PARTICIPLES
        if verbal(s, at) and s.words[at + 1].word and not (told_which and reduced(s, at, len(s.words))):
            return True
    return False
