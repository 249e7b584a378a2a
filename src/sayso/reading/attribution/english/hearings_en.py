"""English: what a court heard was put forward there, by whom is not said: *The jury heard C*, *C, the inquest was told*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial, reduce

from sayso.reading.attribution.clauses import CLOSED, Sentence
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english.passives_en import be_start
from sayso.reading.attribution.english.undone_en import undone
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import reduced
from sayso.records import Span

HEARD = frozenset(["heard", "hears"])
TIMES = frozenset(["today", "yesterday", "on", "in", "court"])
CASES = frozenset(["case", "cases", "appeal", "appeals", "suit", "petition", "challenge", "complaint", "evidence", "claims"])
WRITES = frozenset(["writes", "reports"])
NAME = (2, 4)  # words of the name of who wrote an article
SUBJECT = 8  # words of a court's name, and of where it sits
LOOSE = frozenset(["from", "about", "of", "evidence", "arguments", "testimony", "closing", "opening", "oral", "final", "no"])


def found(s: Sentence) -> Iterator[Frame]:
    """What a court, a jury or an inquest heard or was told; what it heard from somebody by name is his."""
    for at, word in enumerate(s.words):
        passive = word.lower == "told" and be_start(s, at) is not None
        if not (passive or word.lower in HEARD) or s.layout.quote_at(word.start) is not None or undone(s, at):
            continue
        first = _hearer(s, at)
        if first is None:
            continue
        content = _behind(s, at + 1) if not passive else ()
        content = content or (_before(s, first) if _ends(s, at + 1) else ())
        if content:
            yield Frame((word.start, word.end), "say", None, content, agentless=True)


def passed_on(s: Sentence, frames: Sequence[Frame], heard: Sequence[Frame]) -> list[Frame]:
    """The frames beside what was heard: none that has the court for its source, none that runs on over the court behind it."""
    kept = [f for f in frames if not any(f.cue[0] < h.cue[1] and h.cue[0] < f.cue[1] for h in heard)]
    return [reduce(partial(_ended, s), heard, f) for f in kept]


def _ended(s: Sentence, frame: Frame, heard: Frame) -> Frame:
    """The frame, its content no longer than what the court behind it heard."""
    start, end = frame.content[-1] if frame.content else frame.cue
    last = heard.content[-1][1]
    if heard.cue[0] < last or not start < last < end or not frame.content:
        return frame
    return replace(frame, content=(*frame.content[:-1], *content_of(s, start, last)))


def _hearer(s: Sentence, verb: int) -> int | None:
    """Where the court opens that hears by this verb; nothing where nobody hears, or somebody who is no court."""
    end = verb
    while end > 0 and (s.is_word(end - 1, "auxiliaries") or s.words[end - 1].lower.endswith("ly")):
        end -= 1
    first = end
    while first > 0 and end - first < SUBJECT and (s.words[first - 1].word or s.words[first - 1].text == "-"):
        if verbal(s, first - 1) and s.words[first - 1].text[0].islower():
            break
        first -= 1
    if first == end or not any(s.is_word(i, "court_hearers") for i in range(first, end)):
        return None
    head = next((i - 1 for i in range(first + 1, end) if s.words[i].lower in ("at", "in", "of", "that", "which")), end - 1)
    while first < head and (s.is_word(first, "openers") or s.is_word(first, "adverbial_openers") or s.is_word(first, "that")):
        first += 1
    return first if s.is_word(head, "court_hearers") or s.is_word(end - 1, "court_hearers") else None


def _behind(s: Sentence, start: int) -> tuple[tuple[int, int], ...]:
    """The clause behind the verb: with its "how", and what stands before its "that" left aside."""
    that = next((i for i in range(start, min(start + 5, len(s.words) - 1)) if s.is_word(i, "that")), None)
    if that is not None and not any(verbal(s, i) or not s.words[i].word for i in range(start, that)):
        return content_of(s, s.words[that].end, s.span[1])
    while start < len(s.words) and (s.is_word(start, "days") or s.words[start].lower in ("yesterday", "today", "on")):
        start += 1
    if start >= len(s.words) - 2 or not s.words[start].word or s.words[start].lower in LOOSE:
        return ()
    return content_of(s, s.words[start].start, s.span[1]) if s.words[start].lower == "how" or _clause(s, start) else ()


def _clause(s: Sentence, start: int) -> bool:
    """Whether a subject and its verb stand here, and no mere thing heard: *heard the case brought by residents*."""
    for at in range(start + 1, len(s.words)):
        if not s.words[at].word or s.words[at].lower in ("who", "which", "that"):
            return False
        if verbal(s, at):
            case = s.lower(at + 1, at + 2) == ["by"] or any(s.words[i].lower in CASES for i in range(start, at))
            return not (s.is_word(at - 1, "and") or (case and reduced(s, at, len(s.words))))
    return False


def _before(s: Sentence, first: int) -> tuple[tuple[int, int], ...]:
    """What stands before the court that closes the sentence."""
    mark = s.words[first - 1].text if first else ""
    if mark not in CLOSED | {",", "–", "—", "-"}:
        return ()
    content = content_of(s, s.span[0], s.words[first - 1].end if mark in CLOSED else s.words[first - 1].start)
    clause = any(verbal(s, i) for i in range(first - 1)) or s.layout.quote_at(s.span[0]) is not None
    return content if clause else ()


def _ends(s: Sentence, at: int) -> bool:
    """Whether nothing but a time follows the verb, and whose article it is."""
    last = byline(s) or len(s.words)
    return all(not w.word or s.is_word(i, "days") or w.lower in TIMES for i, w in enumerate(s.words[at:last], at))


def byline(s: Sentence) -> int | None:
    """Where *, writes Ada Holm* opens that closes a sentence: who wrote the article; nothing where none does."""
    at = next((i for i in range(len(s.words) - 3, 1, -1) if s.words[i].lower in WRITES and s.words[i - 1].text == ","), None)
    if at is None or s.words[at - 2].text in CLOSED:
        return None
    name = [w for w in s.words[at + 1 :] if w.word]
    return at - 1 if NAME[0] <= len(name) <= NAME[1] and all(w.text[0].isupper() for w in name) else None


def of_byline(s: Sentence, cue: Span) -> bool:
    """Whether this cue only tells whose the article is: in its first sentence, or behind what a court was told."""
    at = byline(s)
    if at is None or cue[0] != s.words[at + 1].start:
        return False
    return s.span[0] == s.layout.sentences[0][0] or next(found(s), None) is not None
