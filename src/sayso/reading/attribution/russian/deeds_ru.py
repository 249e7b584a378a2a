"""Russian deeds told behind what somebody says: *Клёнов отверг обвинения и заперся в спальне*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import ends_ru, phrases_ru
from sayso.records import Span

FEWEST = 3  # words of a deed that says something


def behind(s: Sentence, rest: Span, frames: Sequence[Frame]) -> tuple[Span, Span] | None:
    """Who did it and what he did, where an "и" and a verb of his follow what he says; `None` where none do."""
    first, last = s.index(rest[0]), s.index(rest[1])
    if s.lexicon.language != "ru" or rest[1] <= rest[0] or s.lower(first, first + 1) != ["и"]:
        return None
    verb = ends_ru.past_adverbials(s, first + 1)
    told = max((f for f in frames if f.end <= rest[0] and f.source), key=lambda f: f.end, default=None)
    if told is None or told.source is None or told.relative or verb >= last or not phrases_ru.finite(s, verb):
        return None
    cue = s.index(told.cue[0])
    same = phrases_ru.finite(s, cue) and phrases_ru.agreement_of(s.words[cue].text) == phrases_ru.agreement_of(s.words[verb].text)
    leads = s.span[0] <= told.source[0] and told.source[1] <= told.cue[0] < rest[0]
    enough = sum(w.word for w in s.words[first + 1 : last]) >= FEWEST
    spoken = any(c.first == verb for c in s.cues)
    return (told.source, (s.words[first + 1].start, rest[1])) if same and leads and enough and not spoken else None
