"""English "as": *As the clerk said, C*, *C, as stated by the clerk*; and what only points back to a paper or to what is told."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence, phrase_end, trimmed
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

POINTING = frozenset(["above", "below", "later", "earlier", "previously", "elsewhere", "herein", "hereafter"])
LEADING = ("at", "in", "by", "on")


def tells_nothing(s: Sentence, at: int, cue: Cue, left: Span | None, before: Sequence[Frame]) -> bool:
    """*As described later in this report*: the paper itself; *denied that he was held as stated by Holm*."""
    inside = any(a < s.words[at].start < b for f in before for a, b in f.content)
    points = left is None and bool(POINTING & set(s.lower(cue.last + 1, phrase_end(s, cue.last + 1))))
    return points or (inside and s.words[at - 1].word)


def source(s: Sentence, found: Span, end: int) -> tuple[Span | None, int]:
    """The source without what leads to it (*As revealed at trial*), up to the "and" before a clause; its end."""
    first, last = s.index(found[0]), s.index(found[1])
    that = next((i for i in range(first + 1, last) if s.is_word(i, "that")), first)
    joined = next((i for i in range(that, first, -1) if s.is_word(i, "and")), None)
    first += s.words[first].lower in LEADING
    return trimmed(s, first, joined or last), joined or end
