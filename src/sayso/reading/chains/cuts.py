"""What is left of a sentence's contents where one frame stands within another: each word is told once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.english.ends_en import HANGING
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.narrated import stands_alone, whole_from
from sayso.reading.attribution.russian import phrases_ru
from sayso.records import Span

LEAD = 14  # characters before the inner frame: *they had been*
FEWEST = 6  # words from which on an opening says something without a verb


def opens(inner: Frame, outer: Frame) -> bool:
    """Whether `inner` stands at the start of the content of `outer`, and is shorter."""
    if inner.within:
        return False
    shared = inner.source if inner.source == outer.source else None
    for start, end in outer.content:
        if shared and shared[0] < start < inner.cue[0] - 2:
            continue  # *X сообщил, что кран упал, отметив, что порт открыт*
        if start <= inner.cue[0] and inner.cue[1] <= end:
            return (
                _begin(inner, start) - start <= LEAD
                and inner.end <= end + 2
                and not (inner.cue[0] < outer.cue[0] < outer.content[-1][1] and outer.agentless)
            )
    return False


def _begin(frame: Frame, after: int) -> int:
    """Where the frame begins, a source that stands before `after` left out."""
    if frame.relative and frame.source and frame.source[0] >= after:
        return frame.source[1]
    spans: list[Span] = [frame.cue, *frame.content, *([frame.source] if frame.source and not frame.within else []), *frame.relays]
    return min(start for start, _ in spans if start >= after)


def cut(s: Sentence, frame: Frame, frames: Sequence[Frame]) -> tuple[Span, ...]:
    """The content up to the next frame inside it; where another frame opens it, the main clause behind that one, if any."""
    if any(f is not frame and f.within == frame.cue and f.content == frame.content for f in frames):
        return ()
    if opening := [f for f in frames if f is not frame and opens(f, frame)]:
        return _main_behind(s, frame, max(f.end for f in opening))
    spans = []
    for start, end in frame.content:
        inside = [
            _begin(f, start)
            for f in frames
            if f is not frame and start <= f.cue[0] < end and not opens(frame, f) and _begin(f, start) > start
        ]
        left = tidy(s, (start, min(inside, default=end))) if inside else (start, end)
        spans += [] if inside and _only_leads(s, left) else [left]
    return tuple(span for span in spans if span[1] > span[0])


def _main_behind(s: Sentence, frame: Frame, end: int) -> tuple[Span, ...]:
    """*Because X said C, **the court held D**, Y reported*: the main clause of what Y reported."""
    start, last = frame.content[-1]
    leads = s.lexicon.language == "en" and s.words[s.index(start)].lower in HANGING
    main = whole_from(s, end) if leads and s.layout.text[end : end + 1] == "," else (last, last)
    return ((main[0], last),) if main[0] < last and stands_alone(s, (main[0], last)) else ()


def _only_leads(s: Sentence, span: Span) -> bool:
    """*В этой связи X предупреждает, что C, отмечает Y*: what is left of Y's words before X's is no clause."""
    words = range(s.index(span[0]), s.index(span[1]))
    russian = s.lexicon.language == "ru" and phrases_ru.preposition(s.words[words.start].lower)
    return russian and len(words) < FEWEST and not phrases_ru.says(s, words.start, words.stop)


def tidy(s: Sentence, span: Span) -> Span:
    """The span without the conjunction and comma that led to the next frame."""
    words = [w for w in s.words if span[0] <= w.start and w.end <= span[1]]
    loose = s.lexicon.words["and"] | s.lexicon.words["openers"] | s.lexicon.words["that"] | {",", ";", "—", "–", "-", ":"}
    behind = s.index(span[1])
    loose |= {"by"} if behind < len(s.words) and s.words[behind].lower.endswith("ing") else set()  # *freed him by saying C*
    if len(words) > 2 and words[-2].lower in s.lexicon.words["clause_breaks"] and phrases_ru.adverb(words[-1]):
        words.pop()  # *…, хотя всегда говорил, что C*
    if len(words) > 2 and words[-1].lower in ("has", "have", "had") and words[-2].lower in ("and", "but"):
        words.pop()  # *Police shut it, but have said C*
    if any(w.lower in ("later", "earlier") and b.word and b.lower not in loose for b, w in pairwise(words[-4:])):
        loose -= {"later", "earlier"}  # *found it two days later, but said C*
    if len(words) > 3 and words[-1].lower == "long" and words[-2].lower in ("has", "have", "had"):
        words = words[: -2 - (words[-3].lower in ("and", "but"))]  # *He left, and has long said C*
    while words and (words[-1].lower in loose or (len(words) > 2 and words[-1].lower.startswith("котор"))):
        which = words.pop().lower.startswith("котор")
        if which and words[-1].text != ",":
            words.pop()  # the preposition of "в котором"
    return (span[0], words[-1].end) if words else (span[0], span[0])


def told_to(s: Sentence, end: int, frames: Sequence[Frame]) -> bool:
    """Whether a clause that somebody tells without quotation marks ends here: what follows may be his too."""
    own = [(a, b) for f in frames for a, b in f.content if abs(b - end) <= 1 and not s.layout.quote_at(b - 1)]
    return any(verbal(s, i) for a, b in own for i in range(s.index(a), s.index(b)))
