"""Whom a Russian relay cites, wherever the citing words stand: *X, который ссылается на Y, пишет*, *Со ссылкой на Y X пишет*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.reading.attribution.clauses import CLOSED, Sentence, phrase_end, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import phrases_ru
from sayso.reading.words.morphology import forms
from sayso.records import Span

SORTS = ("kinds.document", "kinds.outlet", "kinds.collective", "kinds.accuser", "relay.sources")


def cited(s: Sentence, frame: Frame) -> Frame | None:
    """The frame with its source for a relay and whom that one cites for the source; `None` where nobody is cited."""
    if frame.source is None:
        return None
    for at, behind in _citing(s, frame):
        if s.is_word(s.index(frame.cue[0]), "written"):
            if s.words[behind].start == frame.source[0]:  # *Со ссылкой на X сообщалось*
                return replace(frame, relays=(frame.cue,))
            continue
        if frame.source[1] <= s.words[at].start and _hangs(s, s.index(frame.source[1]), at):
            origin = trimmed(s, behind, _end(s, frame, behind))
            relay: Span | None = frame.source
        elif s.words[at].start < frame.source[0]:
            origin, relay = _opening(s, frame, behind)
        else:
            continue
        if origin and relay and _speaks(s, origin):
            return replace(frame, source=origin, relays=(relay,))
    return None


def _citing(s: Sentence, frame: Frame) -> Iterator[tuple[int, int]]:
    """Where citing words begin, and the word behind them; those inside what is said are another's."""
    for phrase in s.lexicon.phrases["relay.citing"]:
        parts = phrase.split()
        for at in range(len(s.words) - len(parts)):
            start, here = s.words[at].start, s.words[at].lower == parts[0] and s.lower(at, at + len(parts)) == parts
            if here and not any(a <= start < b for a, b in frame.content):
                yield at, at + len(parts)


def _hangs(s: Sentence, first: int, at: int) -> bool:
    """Whether nothing but a comma and a relative pronoun stands between the relay and the citing words."""
    return all(w.text == "," or w.lower.startswith("котор") for w in s.words[first:at])


def _end(s: Sentence, frame: Frame, first: int) -> int:
    """Where the phrase ends that is cited: at a mark, the verb or what is said."""
    stops = [s.index(a) for a, _ in frame.content if a >= s.words[first].start]
    stops += [s.index(frame.cue[0])] if frame.cue[0] >= s.words[first].start else []
    end = phrase_end(s, first)
    close = s.lower(end, end + 2)[1:]
    if close and close[0].startswith(("близк", "знаком", "осведомл")):
        end = phrase_end(s, end + 1)
    return min([end, *stops])


def _opening(s: Sentence, frame: Frame, first: int) -> tuple[Span | None, Span | None]:
    """*Со ссылкой на Y X пишет*: whom the sentence cites first and who cites him, though both were taken for one phrase."""
    assert frame.source is not None
    start, stop = s.index(frame.source[0]), s.index(frame.source[1])
    if frame.cue[1] <= frame.source[0] and s.words[first].end <= frame.cue[0]:  # *Со ссылкой на Y сообщает X*
        verb = s.index(frame.cue[0])
        said = any(phrases_ru.finite(s, i) for i in range(first, verb))
        return (None, None) if said else (trimmed(s, first, min(verb, phrase_end(s, first))), frame.source)
    if any(phrases_ru.finite(s, i) for i in range(first, start)):
        return None, None
    if start > first and not phrases_ru.preposition(s.words[start - 1].lower):
        return trimmed(s, first, start), frame.source
    outlets = (i for i in range(start + 1, stop) if s.words[i].lower.startswith(s.lexicon.phrases["kinds.outlet"]))
    called = next((i for i in outlets if any(f.case == "nomn" for f in forms(s.words[i].text))), None)
    if called or start > first:  # *на источник в порту газета «Заря» пишет*
        return (trimmed(s, first, called), trimmed(s, called, stop)) if called else (None, None)
    quote = s.layout.quote_at(s.words[stop - 1].start) if s.words[stop - 1].text in CLOSED else None
    split = s.index(quote.start) if quote else stop - 1
    names = any(f.case == "nomn" for f in forms(s.words[split + bool(quote)].text)[:2])
    return (trimmed(s, first, split), trimmed(s, split, stop)) if split > first and names else (None, None)


def _speaks(s: Sentence, span: Span) -> bool:
    """Whether what is cited is somebody or a paper, and no reason (*ссылаясь на занятость*)."""
    words = [w for w in s.words if span[0] <= w.start < span[1] and w.word]
    if any(w.text[0].isupper() for w in words):
        return True
    sorts = [stem for kind in SORTS for stem in s.lexicon.phrases[kind]]
    sorts += s.lexicon.words["cited_bodies"]
    return any(w.lower.startswith(tuple(sorts)) or _living(w.text) for w in words)


def _living(word: str) -> bool:
    found = forms(word)[:1]
    return any(f.pos == "NOUN" and f.animate for f in found)
