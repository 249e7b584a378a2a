"""Russian denials hung on behind what is denied: *Клёнов взял деньги, что он отрицает*, *…, что в порту отрицают*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian.phrases_ru import finite, preposition
from sayso.reading.stances import acts_ru

VERDICT = 5  # words behind the comma by which a clause is called untrue
SUBJECT = 7  # words of who denies it
BESIDE = frozenset({"сам", "сама", "сами", "однако", "категорически", "также", "впоследствии", "позже"})


def apart(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, the denial that ends it no part of what is denied, and a frame of its own."""
    at, denial = _denial(s)
    if denial is None:
        return list(found)
    end = s.words[at].start
    kept = [f for f in found if f.cue != denial.cue and (not f.content or f.content[0][0] < end)]
    return [*(_before(s, f, end) for f in kept), denial]


def before_verdict(s: Sentence, frame: Frame) -> Frame:
    """*назвал слухи о том, что C, выдумкой*: C is denied, and what he calls it no part of it."""
    if not frame.content or not s.words[s.index(frame.cue[0])].lower.startswith(acts_ru.CALLS):
        return frame
    first, last = s.index(frame.content[-1][0]), s.index(frame.content[-1][1])
    comma = next((i for i in range(last - 1, max(first, last - VERDICT), -1) if s.words[i].text == ","), None)
    if comma is None or not acts_ru.verdict(s.words[comma + 1 : last], s.lexicon):
        return frame
    kept = content_of(s, frame.content[-1][0], s.words[comma].start)
    return replace(frame, verb="deny", content=(*frame.content[:-1], *kept)) if kept else frame


def _before(s: Sentence, frame: Frame, end: int) -> Frame:
    """The frame, its content ending before this comma."""
    kept = [piece for a, b in frame.content if a < end for piece in content_of(s, a, min(b, end))]
    return replace(frame, content=tuple(kept))


def _denial(s: Sentence) -> tuple[int, Frame | None]:
    """Where the comma stands before a clause that denies what was told, and that denial."""
    for comma in range(2, len(s.words) - 3):
        which = s.words[comma + 1].lower
        taken = s.words[comma].text == "," and (which in ("что", "чего") or which.startswith("котор"))
        if not taken or any(c.last == comma - 1 for c in s.cues) or s.layout.quote_at(s.words[comma].start):
            continue
        cue = next((c for c in s.cues if c.verb == "deny" and comma + 2 < c.first <= comma + SUBJECT), None)
        closes = cue is not None and (cue.last + 1 == len(s.words) or not s.words[cue.last + 1].word)
        if cue is None or not closes or s.words[cue.first - 1].lower == "не":
            continue
        between = [i for i in range(comma + 2, cue.first) if s.words[i].lower not in BESIDE]
        if not between or any(finite(s, i) for i in between):
            continue
        source = trimmed(s, between[0] + preposition(s.words[between[0]].lower), between[-1] + 1)
        return comma, Frame(cue.span, "deny", source, ((s.words[comma + 1].start, s.words[comma + 1].end),))
    return 0, None
