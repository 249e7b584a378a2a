"""Outlets beside a Russian source: several that one word calls (*Telegram-каналы Mash, «Давно» и Baza*), and whom an outlet
has its quotation from (*сказал Клёнов (цитата по ТАСС)*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import OUTLETS_OWN
from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import QUOTES, Sentence, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.words.morphology import forms
from sayso.records import Span

REACH = 8  # words from "в" to the outlet behind the body
LONGEST = 6  # words and marks of a name in quotation marks


def whole(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, every source that a list of outlets goes on from taken to its end, and through whom all came."""
    through = _quoted_from(s)
    frames = _alike([_told(s, _extended(s, frame)) for frame in found])
    return [_through(s, frame, *through) for frame in frames] if through else frames


def _alike(frames: Sequence[Frame]) -> list[Frame]:
    """*В порту ТАСС сообщили, что C, отметив, что D*: what the same words tell in one sentence came through the same outlet."""
    through = {frame.source: frame.relays for frame in frames if frame.relays}
    return [
        frame if frame.relays or frame.agentless else replace(frame, relays=through.get(frame.source, ())) for frame in frames
    ]


def _told(s: Sentence, frame: Frame) -> Frame:
    """*В порту ТАСС ранее сообщили, что C*: the outlet before the verb was told, and who told it is the body before."""
    cue = s.index(frame.cue[0])
    end = cue - 1 if cue and s.words[cue - 1].text.islower() and forms(s.words[cue - 1].text)[0].pos == "ADVB" else cue
    start = next(
        (i for i in range(max(0, end - 3), end) if outlet_named(s.layout.text[s.words[i].start : s.words[end - 1].end])), 0
    )
    led = [i + 1 for i in range(start - 1, max(-1, start - REACH), -1) if s.words[i].lower in ("в", "во")]
    first = next((i for i in led if s.words[i].text.islower() or i == led[-1]), 0)  # *в посольстве в Дании*
    listed = s.is_word(start - 1, "and")  # *В июле «Заря» и NBC сообщили*
    alone = first and first < start and all(w.word for w in s.words[first:start]) and not (listed or _its_own(s, first, start))
    body = trimmed(s, first, start) if alone and frame.source and not frame.relays and _many(s, cue) else None
    outlet = trimmed(s, start, end)
    return replace(frame, source=body, relays=(outlet,)) if body and outlet else frame


def _its_own(s: Sentence, first: int, start: int) -> bool:
    """Whether the outlet behind these words has what they name: *в пресс-службе ТАСС*."""
    return start - first == 1 and s.words[first].lower.startswith(OUTLETS_OWN)


def _many(s: Sentence, at: int) -> bool:
    return forms(s.words[at].text)[0].many


def _quoted_from(s: Sentence) -> tuple[Span, Span] | None:
    """The bracket that says from whom a quotation is taken, and the outlet in it."""
    for at in range(len(s.words) - 4):
        if s.words[at].text == "(" and s.lower(at + 1, at + 3) in (["цитата", "по"], ["цитируется", "по"]):
            close = next((i for i in range(at + 3, len(s.words)) if s.words[i].text == ")"), None)
            outlet = trimmed(s, at + 3, close) if close else None
            return ((s.words[at].start, s.words[close].end), outlet) if close and outlet else None
    return None


def _through(s: Sentence, frame: Frame, bracket: Span, outlet: Span) -> Frame:
    """The frame without the bracket, come through the outlet in it."""
    source = _cut(s, frame.source, bracket) if frame.source else None
    content = tuple(rest for span in frame.content if (rest := _cut(s, span, bracket)))
    return replace(frame, source=source, content=content, relays=(*frame.relays, outlet)) if content else frame


def _cut(s: Sentence, span: Span, bracket: Span) -> Span | None:
    """These words up to the bracket, where it stands in them."""
    inside = span[0] <= bracket[0] < span[1]
    return trimmed(s, s.index(span[0]), s.index(bracket[0])) if inside else span


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
