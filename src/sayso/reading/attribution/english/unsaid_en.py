"""English verbs of speech with which nothing is put forward: *Holm won't say C*, *did not mention if*, *claimed 12 lives*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import QUOTES, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.frame import Frame

OPEN = ("if", "unless", "why", "whether", "how")  # before somebody of whom no word is told by it
GAP = 4  # words of a bidding or a promise whose object "which" takes up
REACH = 10  # words behind a verb within which the number stands that is put at a figure


def left(s: Sentence, frame: Frame) -> bool:
    """Whether the words of this frame leave it unsaid, or say nothing of it."""
    return any(unsaid(s, frame) for unsaid in UNSAID)


def _not_said(s: Sentence, frame: Frame) -> bool:
    """*Holm won't say C*, *didn't report C*, *if Holm said C*, *why they believed C*: what leaves it unsaid."""
    if frame.source and s.lower(s.index(frame.source[0]) - 1, s.index(frame.source[0])) in ([w] for w in OPEN):
        return s.layout.quote_at(frame.source[0]) is None
    last = s.words[s.index(frame.source[1]) - 1].lower if frame.source else ""
    return last.endswith("n't") and frame.verb != "believe"


def _taken_up(s: Sentence, frame: Frame) -> bool:
    """*records, which the port has pledged to mend*, *what Holm claimed in March*: what is said stands before, or nowhere."""
    first, last = s.index(frame.source[0]) if frame.source else 0, s.index(frame.cue[1])
    led = s.words[first - 1].lower if first and frame.source and frame.source[1] <= frame.cue[0] else ""
    if led == "what" and frame.verb == "believe" and verbal(s, last):
        return True  # *seized what they thought was coal*: what somebody took a thing for only tells which
    if led == "what" and frame.verb in ("say", "claim", "allege"):
        return s.is_word(last, "adverbial_openers") or s.is_word(last, "days")
    content = frame.content[0] if led == "which" and len(frame.content) == 1 else (0, s.span[1])
    words = s.index(content[1]) - s.index(content[0])
    return led == "which" and words <= GAP and s.lower(last, last + 1) == ["to"] and content[0] >= frame.cue[1]


def _unsaid(s: Sentence, frame: Frame) -> bool:
    """*The agency did not mention if anyone was hurt*: what is not said is narrated."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1])
    negated = any(w in ("not", "never") or w.endswith("n't") for w in s.lower(first_of_verb(s, first), first + 1))
    asks = s.lower(last, last + 1)[:1] in (["if"], ["whether"], ["who"], ["how"], ["what"], ["when"], ["where"], ["why"])
    return negated and frame.verb in ("say", "report") and asks


def _took_lives(s: Sentence, frame: Frame) -> bool:
    """*The fire claimed 12 lives*: no claim of anybody's."""
    last = s.index(frame.cue[1])
    return frame.verb == "claim" and any(s.is_word(i, "lives") for i in range(last, last + 5))


def _placed(s: Sentence, frame: Frame) -> bool:
    """*The deal put the firm in trouble*: nothing is estimated where no number is put at a figure."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1])
    put = s.words[first].lower in ("put", "puts", "placed", "places") and last - first > 1
    counts = any(s.is_word(i, "put_at") for i in range(last, min(last + REACH, len(s.words))))
    return frame.verb == "estimate" and put and not counts


def _asked_for_nothing(s: Sentence, frame: Frame) -> bool:
    """*She asked him to stay* orders; *she asked about him* puts nothing forward."""
    first, last = s.index(frame.cue[0]), s.index(frame.cue[1])
    before = bool(frame.content) and frame.content[0][1] <= frame.cue[0]  # *“Is it late?” he asked her*
    if not any(s.is_word(i, "asking") for i in range(first, last)) or quoted_after(s, last, 3) or before:
        return False
    if s.lower(last, last + 1) in (["to"], ["not"], ["for"]):
        return True  # *asked not to be named*
    return "to" not in s.lower(last + 1, last + 9) and "that" not in s.lower(last, last + 6)


def quoted_after(s: Sentence, at: int, reach: int) -> bool:
    return any(s.words[i].text in QUOTES for i in range(at, min(at + reach, len(s.words))))


def first_of_verb(s: Sentence, at: int) -> int:
    while at > 0 and s.is_word(at - 1, "auxiliaries"):
        at -= 1
    return at


UNSAID = (_asked_for_nothing, _unsaid, _took_lives, _placed, _not_said, _taken_up)
