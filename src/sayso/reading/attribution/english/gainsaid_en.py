"""English denials hung on behind what is denied: *Holm took the money, which he denies*, *…, a claim the port disputes*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.frame import Frame

DENYING = frozenset(["deny", "denies", "denied", "dispute", "disputes", "disputed", "reject", "rejects", "rejected"])
TAKEN_UP = frozenset(
    ["claim", "claims", "allegation", "allegations", "charge", "charges", "accusation", "accusations", "something"]
)
SUBJECT = 9  # words of who denies it


def apart(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, the denial that ends it no part of what is denied, and a frame of its own."""
    denial = _denial(s)
    if denial is None:
        return list(found)
    comma = max(i for i in range(s.index(denial.content[0][0])) if s.words[i].text == ",")
    kept = [f for f in found if f.cue != denial.cue]
    return [*(_before(s, f, s.words[comma].start) for f in kept), denial]


def _before(s: Sentence, frame: Frame, end: int) -> Frame:
    """The frame, its content ending before this comma."""
    kept = [piece for a, b in frame.content if a < end for piece in content_of(s, a, min(b, end))]
    return replace(frame, content=tuple(kept)) if kept else frame


def _denial(s: Sentence) -> Frame | None:
    for comma in range(2, len(s.words) - 3):
        if s.words[comma].text != "," or s.layout.quote_at(s.words[comma].start) is not None:
            continue
        thing = comma + 1 + s.is_word(comma + 1, "articles")
        taken = s.words[comma + 1].lower == "which" or s.words[thing].lower in TAKEN_UP
        verb = next((i for i in range(thing + 2, min(thing + SUBJECT, len(s.words))) if s.words[i].lower in DENYING), None)
        if not taken or verb is None or (verb + 1 < len(s.words) and s.words[verb + 1].word):
            continue
        first = verb
        while first > thing + 2 and s.is_word(first - 1, "auxiliaries"):
            first -= 1
        source = trimmed(s, thing + 1, first)
        if source and not any(verbal(s, i) for i in range(thing + 1, first)):
            cue = s.words[verb].start, s.words[verb].end
            return Frame(cue, "deny", source, ((s.words[comma + 1].start, s.words[thing].end),))
    return None
