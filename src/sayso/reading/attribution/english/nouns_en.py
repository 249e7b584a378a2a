"""English: a noun that reports beside a verb of speech, both before one "that": which of them puts forward what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import ARTICLES, OTHERS_OWN
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

ALLEGED = frozenset(["allegation", "allegations", "accusation", "accusations", "complaint", "complaints"])
CALLS = frozenset(["call", "calls", "demand", "demands", "appeal", "appeals", "request", "requests", "plea", "pleas"])
FOUND = frozenset(["finding", "findings", "conclusion", "conclusions"])
REACH = 10  # words from a noun to the "that" behind those whose it is
LET_IN = (
    "in evidence",
    "into evidence",
    "as evidence",
    "as exhibit",
    "as an exhibit",
    "to hospital",
    "to the hospital",
    "to bail",
)
PAST = frozenset(["of", "aside", "away", "off", "about"])
MAKES = frozenset(
    ["lob", "harbor", "harbour", "level", "make", "raise", "voice", "share", "spread", "trade", "hurl", "air", "push"]
)
ABOUT = frozenset(
    ["to", "after", "following", "amid", "despite", "about", "of", "on", "over", "with", "from", "before", "against"]
)


def with_new(s: Sentence, found: Sequence[Frame], new: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence with new ones: of two that put forward the same words behind each other, the right one.

    *X said in a statement that C*, *X confirmed reports that C*: X. *X responded to reports that C*: the reports.
    """
    kept = [f for f in found if not any(_governs(f, n) and _about(s, f, n) for n in new)]
    return [*(_voiced(s, f, new) for f in kept), *(n for n in new if not any(_governs(f, n) for f in kept))]


def _governs(verb: Frame, noun: Frame) -> bool:
    """Whether the noun stands between a verb of somebody's and what both put forward."""
    same = bool(verb.content and noun.content) and noun.content[0][0] == verb.content[0][0]
    return same and verb.source is not None and verb.cue[1] <= noun.cue[0] and noun.cue[1] <= noun.content[0][0]


def _about(s: Sentence, verb: Frame, noun: Frame) -> bool:
    """Whether the verb tells of what the noun reports, and puts nothing of it forward: *said after reports that C*."""
    return bool(ABOUT & set(s.lower(s.index(verb.cue[1]), s.index(noun.cue[0]))))


def _voiced(s: Sentence, verb: Frame, nouns: Sequence[Frame]) -> Frame:
    """*X reiterated denials that C*: the noun tells how what is voiced is put forward."""
    voices = s.is_word(s.index(verb.cue[0]), "voicing")
    noun = next((n for n in nouns if voices and _governs(verb, n)), None)
    return replace(verb, verb=noun.verb, cue=(verb.cue[0], noun.cue[1])) if noun else verb


def owned(s: Sentence, at: int) -> str | None:
    """The class of a noun that accuses or finds, where the words say whose it is: *Holm's allegation*, *findings by Holm*."""
    mine = at > 0 and (s.words[at - 1].lower.endswith(("'s", "s'")) or s.words[at - 1].lower in OTHERS_OWN)
    if s.words[at].lower in ALLEGED:
        return "allege" if mine or s.lower(at + 1, at + 2) == ["by"] else None
    return "report" if s.words[at].lower in FOUND and (mine or s.lower(at + 1, at + 2) == ["by"]) else None


def by_whom(s: Sentence, at: int, verb: str) -> Frame | None:
    """*findings by investigators that C*: who stands between the noun and its "that"."""
    that = next((i for i in range(at + 3, min(at + REACH, len(s.words) - 1)) if s.words[i].lower == "that"), None)
    if s.lower(at + 1, at + 2) != ["by"] or that is None or any(not s.words[i].word or verbal(s, i) for i in range(at, that)):
        return None
    source, content = trimmed(s, at + 2, that), content_of(s, s.words[that].end, s.span[1])
    return Frame((s.words[at].start, s.words[at].end), verb, source, content) if source and content else None


def whose(s: Sentence, first: int, at: int) -> Span:
    """The words for the noun that reports here, or whose it is: *reports* of *the wake of reports*, *his* of *his own claim*,
    *Clerks* of *Clerks lob charges*."""
    cut = [i for i in range(first, at) if s.words[i].lower in PAST or s.words[i].lower.endswith("ly") or verbal(s, i)]
    first = cut[-1] + 1 if cut else first
    if s.words[first].lower in OTHERS_OWN and first < at:
        return s.words[first].start, s.words[first].end
    if at - first == len(["clerks", "lob"]) and s.words[first + 1].lower in MAKES:
        return s.words[first].start, s.words[first].end
    return s.words[first].start, s.words[at].end


def possessor(s: Sentence, at: int) -> Span | None:
    """The name that ends with this possessive: *These include Mr Linden's claim*."""
    first = at
    while first > 0 and (s.words[first - 1].text[0].isupper() or s.words[first - 1].text == ".") and first - 1 > 0:
        first -= 1
    owner = s.words[at]
    end = owner.end - (2 if owner.lower.endswith("'s") else 1)
    if owner.text[0].islower() and at > 0 and s.words[at - 1].lower in ARTICLES:
        return s.words[at - 1].start, end  # *a woman's claims*
    return (s.words[first].start, end) if owner.text[0].isupper() and first > 0 else None


def with_object(s: Sentence, span: Span, frames: Sequence[Frame]) -> Span:
    """What the outlet tells before a noun that reports, the noun with it: *Clerks dispute findings by Holm* that C."""
    behind = s.words[at] if (at := s.index(span[1])) < len(s.words) else None
    noun = next((f for f in frames if behind and f.content and behind.start in (f.cue[0], (f.source or f.cue)[0])), None)
    if noun is None or s.words[s.index(noun.cue[0])].lower not in {*s.lexicon.nouns, *ALLEGED, *FOUND, *CALLS}:
        return span
    if noun.source and "," in s.layout.text[noun.source[1] : noun.cue[0]]:
        return span  # *The suit, argued today, claims that C*: a verb
    end = max(noun.cue[1], noun.source[1] if noun.source else 0)
    return (span[0], end) if end < noun.content[0][0] else span


def lets_in(s: Sentence, frame: Frame) -> bool:
    """*The judge admitted the papers in evidence*, *reported on the fire*: a thing is let in, or told of, and no word is."""
    words = " ".join(s.lower(s.index(frame.cue[1]), len(s.words)))
    if frame.content and s.layout.text[: frame.content[0][0]].rstrip().lower().endswith("that"):
        return False  # *admitted in court that C*, *reported on its site that C*
    on = frame.verb == "report" and words.startswith("on ") and not s.is_word(s.index(frame.cue[1]) + 1, "days")
    return on or (frame.verb == "admit" and any(place in words for place in LET_IN))


def does_or_feels(s: Sentence, at: int) -> bool:
    """*two men were arguing in the yard*, *he felt threatened*: a quarrel or a feeling, and nothing put forward."""
    word, behind = s.words[at].lower, s.words[at + 1] if at + 1 < len(s.words) else None
    if word == "arguing" and "that" not in s.lower(at + 1, at + REACH):
        return behind is not None and behind.lower in ("in", "with", "over", "about", "before", "and", "outside", "at")
    feels = word in ("felt", "feel", "feels") and behind is not None and behind.word
    return feels and behind is not None and behind.lower.endswith("ed") and behind.text.islower()
