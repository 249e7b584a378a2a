"""Russian accusations whose parts stand in another order than *X обвинил Y в Z*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, that_of
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import ends_ru, frames_ru, subjects_ru
from sayso.reading.attribution.russian.phrases_ru import agreement_of, clause_stop, finite, nominative
from sayso.reading.words.agreement import participle
from sayso.records import Span


def accused(s: Sentence, cue: Cue, left: Span | None, before: Sequence[Frame]) -> Frame | None:
    """*X уволил Y, обвинив его в Z*; *В Z его обвинил X*; *Y обвиняет в Z X*: whom and of what, before the verb and behind it."""
    if "charge" not in cue.row.takes or left is not None or that_of(s, cue.last + 1) is not None:
        return None
    if participle(s.words[cue.first].text):
        source = frames_ru.of_gerund(s, cue, before)
        put_in = not any(finite(s, i) for i in range(cue.first))  # *Обвинив Y в Z, X ушёл*
        end = clause_stop(s, cue.last + 1) if put_in else len(s.words)
        stop = s.words[end - 1].end if end < len(s.words) else ends_ru.turn(s, cue.last + 1)
        content = content_of(s, s.words[cue.last].end, stop)
        return Frame(cue.span, cue.verb, source, content) if source and content else None
    stop = clause_stop(s, cue.last + 1)
    source = subjects_ru.after(s, cue, cue.last + 1, stop)
    start = subjects_ru.clause_start(s, cue.first)
    while start < cue.first and s.is_word(start, "openers"):
        start += 1
    if source is None or start == cue.first or s.words[start].lower.startswith("котор"):
        return None
    if not nominative(s, s.index(source[0]), agreement_of(s.words[cue.first].text)):
        return None  # *обвинили в убийстве судьи Котова*: against whom the wrong was done accuses nobody
    ahead = content_of(s, s.words[start].start, s.words[cue.first - 1].end)
    behind = content_of(s, s.words[cue.last].end, source[0]) if s.index(source[0]) > cue.last + 1 else ()
    return Frame(cue.span, cue.verb, source, (*ahead, *behind)) if ahead else None
