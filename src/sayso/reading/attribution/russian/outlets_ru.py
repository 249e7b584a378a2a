"""Several outlets that one word in the plural calls: *Telegram-каналы Mash, «Давно» и Baza* are one source to the last name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import QUOTES, Sentence, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.words.morphology import forms
from sayso.records import Span

LONGEST = 6  # words and marks of a name in quotation marks


def whole(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, with every source that a list of outlets goes on from taken to its end."""
    return [_extended(s, frame) for frame in found]


def _extended(s: Sentence, frame: Frame) -> Frame:
    relays = tuple(_to_the_last(s, relay) or relay for relay in frame.relays)
    source = _to_the_last(s, frame.source) if frame.source else None
    if source is None:
        return replace(frame, relays=relays)
    content = tuple(rest for span in frame.content if (rest := _apart(s, span, source)))
    return replace(frame, source=source, relays=relays, content=content) if content or not frame.content else frame


def _to_the_last(s: Sentence, source: Span) -> Span | None:
    """The source with the names behind it; `None` where no word for several outlets leads a list that "и" closes."""
    first, last = s.index(source[0]), s.index(source[1])
    head = next((i for i in range(first, last) if _several(s, i)), None)
    at = None if head is None else head + 1
    while at is not None and (behind := _past_one(s, at)) > at:
        if s.is_word(behind, "and"):
            end = _past_one(s, behind + 1)
            return trimmed(s, first, end) if end > behind + 1 and s.words[end - 1].end > source[1] else None
        at = behind + 1 if s.lower(behind, behind + 1) == [","] else None
    return None


def _several(s: Sentence, at: int) -> bool:
    """Whether a word for outlets stands here in the plural."""
    outlet = s.words[at].lower.startswith(s.lexicon.phrases["kinds.outlet"])
    return outlet and any(f.pos == "NOUN" and f.many for f in forms(s.words[at].text.rpartition("-")[2]))


def _past_one(s: Sentence, at: int) -> int:
    """Behind the name that stands here; the place itself where none does."""
    quote = s.layout.quote_at(s.words[at].start) if at < len(s.words) and s.words[at].text in QUOTES else None
    if quote and s.index(quote.end) - at <= LONGEST:
        return s.index(quote.end)
    while at < len(s.words) and s.words[at].word and s.words[at].text[0].isupper():
        at += 1
    return at


def _apart(s: Sentence, span: Span, source: Span) -> Span | None:
    """What of these words is none of the source's, which they may have begun within."""
    if span[1] <= source[0] or source[1] <= span[0]:
        return span
    return trimmed(s, s.index(source[1]), s.index(span[1])) if span[1] > source[1] else None
