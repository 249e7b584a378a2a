"""English: what is said in a relative clause, and how far it goes: *Linden, who said C, left*; *clerks who believed C*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DASHES
from sayso.reading.attribution.clauses import CLOSED, Sentence
from sayso.reading.attribution.contents import content_of, relative_end
from sayso.reading.attribution.frame import Frame

RELATIVE = 7  # words from "who" to the cue of its clause


def within(s: Sentence, frame: Frame) -> Frame:
    """The frame of a relative clause (*Linden, who said C, left*), its content up to where the main clause goes on."""
    cue = s.index(frame.cue[0])
    opens = next((i for i in range(cue - 1, max(0, cue - RELATIVE), -1) if s.words[i].lower in ("who", "which")), None)
    if opens is None or not frame.content or frame.content[-1][0] < frame.cue[0]:
        return frame
    if s.words[opens - 1].text in DASHES:
        return _to_dash(s, frame)
    if s.words[opens - 1].text != ",":
        return frame
    if any(not s.words[i].word for i in range(opens + 1, cue)):
        return frame
    end = relative_end(s, s.index(frame.content[-1][0]))
    cut = content_of(s, frame.content[-1][0], _closing(s, end)) if end else ()
    return replace(frame, content=(*frame.content[:-1], *cut)) if cut else frame


def _to_dash(s: Sentence, frame: Frame) -> Frame:
    """*Linden — who has said C — left*: the content up to the dash that closes what was put in."""
    start, end = frame.content[-1]
    dash = next((w for w in s.words if start < w.start < end and w.text in DASHES and s.layout.quote_at(w.start) is None), None)
    cut = content_of(s, start, dash.start) if dash else ()
    return replace(frame, content=(*frame.content[:-1], *cut)) if cut else frame


def _closing(s: Sentence, comma: int) -> int:
    """Where the words before this comma end; a quotation mark right behind it is taken along."""
    quoted = s.words[comma + 1].text in CLOSED
    return s.words[comma + quoted].end if quoted else s.words[comma].start


def only_which(s: Sentence, frame: Frame, others: Sequence[Frame]) -> bool:
    """*X said he spoke to clerks who believed C*: what only tells which people X speaks of is part of what he says."""
    behind = s.lower(s.index(frame.source[1]), s.index(frame.source[1]) + 1) if frame.source else []
    outer = [f for f in others if f.cue[1] <= frame.cue[0] and f.source != frame.source]
    return behind == ["who"] and any(a < frame.cue[0] < b for f in outer for a, b in f.content)
