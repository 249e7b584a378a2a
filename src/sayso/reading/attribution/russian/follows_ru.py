"""Russian sources behind what they tell and beside who passes it on: *C, следует из отчёта*, *рассказал X со слов Y*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import CLOSED, Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import phrases_ru
from sayso.reading.attribution.russian.back_ru import clause_before
from sayso.records import Span

FOLLOWS = frozenset({"следует", "следовало", "вытекает"})


def found(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with those of *C, следует из X*, and whose words somebody retells."""
    made = _retold(s, frames)
    for cue, source, content in _trailing(s):
        holder = next((f for f in made if any(a < cue[0] < b for a, b in f.content)), None)
        if holder is not None and not (holder.source and holder.content[0][0] > holder.cue[0]):
            continue
        told = tuple((a, min(b, content[-1][1])) for a, b in holder.content if a < content[-1][1]) if holder else content
        relays = (*holder.relays, holder.source) if holder and holder.source else ()
        own = Frame(cue, "say", source, told, relays)
        if holder and phrases_ru.preposition(s.words[s.index(holder.cue[0])].lower):
            own = replace(holder, content=told, relays=(*holder.relays, source))  # *По словам X, C, следует из протокола*
        made = [*(f for f in made if f is not holder), own]
    return made


def _trailing(s: Sentence) -> Iterator[tuple[Span, Span, tuple[Span, ...]]]:
    """Cue, source and content of every *C, следует из X* here."""
    for at in range(2, len(s.words) - 2):
        if s.words[at].lower not in FOLLOWS or s.words[at + 1].lower != "из" or s.layout.quote_at(s.words[at].start):
            continue
        mark = at - 1
        parted = s.words[mark].text in {",", "—", "–"} | CLOSED or phrases_ru.dash(s, mark)
        stop = phrases_ru.clause_stop(s, at + 2)
        source = trimmed(s, at + 2, phrases_ru.phrase(s, at + 2, stop, ("gent",)))
        said = clause_before(s, mark) or s.words[mark].text in CLOSED
        content = content_of(s, s.span[0], s.words[mark].end if s.words[mark].text in CLOSED else s.words[mark].start)
        if parted and said and source and content:
            yield (s.words[at].start, s.words[at].end), source, content


def _retold(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """*рассказал X со слов Y, что C*: X passes on what Y says."""
    made = list(frames)
    for own in frames:
        heard = s.layout.text[slice(*own.cue)].lower().startswith("со слов")
        by = next((f for f in frames if heard and f is not own and f.content == own.content and f.source), None)
        if by is not None and by.source:
            made = [replace(f, relays=(*by.relays, by.source)) if f is own else f for f in made if f is not by]
    return made
