"""What a Russian paper asks for in its writer's own name: *Прошу провести проверку*, *На основании изложенного прошу:*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import ends_ru, phrases_ru

LED = 6  # words that may stand between the verb and its infinitive: *прошу вас лично срочно провести проверку*


def added(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, and what the writer asks for himself; no word of it where another frame has the sentence."""
    return list(frames) or list(_asked(s))


def _asked(s: Sentence) -> Iterator[Frame]:
    """The first verb of asking in the first person outside of a quotation, and what is asked for: now, or behind a colon."""
    at = next((i for i in range(len(s.words)) if s.is_word(i, "petitioning")), None)
    if at is None or s.layout.quote_at(s.words[at].start) is not None or s.lower(at - 1, at) == ["не"]:
        return
    cue = (s.words[at].start, s.words[at].end)
    if s.words[-1].text == ":":
        yield Frame(cue, "order", None, (), ahead=True)
        return
    near = range(at + 1, min(len(s.words), at + 1 + LED))
    first = next((i for i in near if phrases_ru.infinitive(s, i)), None)
    if first is not None:
        yield Frame(cue, "order", None, content_of(s, s.words[first].start, ends_ru.turn(s, first)))
