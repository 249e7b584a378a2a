"""What a denier says for himself: *X denied the theft: “I took nothing”* denies the theft, and puts his own words forward;
and what he denies before the verb that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import QUOTES, Sentence, comma_at
from sayso.reading.attribution.contents import adverbial, content_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import before_apposition, phrase_before
from sayso.records import Span


def apart(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, the quotation behind a denial's colon no longer among what is denied."""
    return [part for frame in found for part in _parted(s, frame)]


def _parted(s: Sentence, frame: Frame) -> Iterator[Frame]:
    """A denial of what stands before the colon, if anything does, and a speech of what stands behind it."""
    colon = _colon(s, frame) if frame.verb == "deny" and frame.source else None
    if colon is None:
        yield replace(frame, verb="say") if _answered(s, frame) else frame
        return
    mark, spoken = s.words[colon], content_of(s, s.words[colon].end, s.span[1])
    denied = content_of(s, max(frame.cue[1], min(frame.content[0][0], mark.start)), mark.start)
    if frame.content[0][0] > mark.start:
        denied = () if adverbial(s, s.index(frame.cue[1]), colon) else content_of(s, frame.cue[1], mark.start)
    if denied:
        yield replace(frame, content=denied)
    yield Frame((mark.start, mark.end) if denied else frame.cue, "say", frame.source, spoken, frame.relays)


def _answered(s: Sentence, frame: Frame) -> bool:
    """*“I took nothing,” X denied*: whether all that would be denied is a quotation before the verb."""
    quote = s.layout.quote_at(frame.content[0][0]) if frame.verb == "deny" and frame.content else None
    whole = quote is not None and quote.start == frame.content[0][0] and frame.content[-1][1] <= quote.end
    return whole and frame.content[-1][1] <= frame.cue[0]


def _colon(s: Sentence, frame: Frame) -> int | None:
    """The colon behind the cue that hands a quotation over, where that quotation is within what the frame holds."""
    for i, word in enumerate(s.words[:-1]):
        if word.text == ":" and word.start >= frame.cue[1] and s.layout.quote_at(word.start) is None:
            quotes = s.words[i + 1].text in QUOTES
            return i if quotes and frame.content and frame.content[-1][1] > word.end else None
    return None


def object_first(s: Sentence, cue: Cue, left: Span | None, before: list[Frame]) -> Frame | None:
    """*X, который был там, это отрицает*; *X однако эти обвинения отрицает*: the thing denied stands before the verb."""
    at = cue.first - (2 if s.is_word(cue.first - 2, "these") else 1)
    if cue.verb != "deny" or not s.is_word(at, "these"):
        return None
    last = at - (at > 1 and s.is_word(at - 1, "stressing"))
    source = before_apposition(s, last - 1) if comma_at(s, last - 1) else phrase_before(s, last)
    return Frame(cue.span, cue.verb, source, ((s.words[at].start, s.words[cue.first - 1].end),)) if source else None
