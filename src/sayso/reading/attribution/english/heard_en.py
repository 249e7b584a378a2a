"""English hearsay: from whom somebody has it: *Holm learned from a neighbour that C*, *I have heard from colleagues that C*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english.ends_en import ended
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import first_of_verb, phrase_before

REACH = 14  # words from "from" to its "that"


def added(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, and whom something was heard from behind who heard it."""
    heard = list(_heard(s))
    kept = [f for f in frames if not any((f.cue[0] < h.cue[1] and h.cue[0] < f.cue[1]) or f.content == h.content for h in heard)]
    return [*kept, *(ended(s, f, kept) for f in heard)]


def _heard(s: Sentence) -> Iterator[Frame]:
    for at in range(1, len(s.words) - 3):
        if s.words[at].lower != "from" or s.layout.quote_at(s.words[at].start) is not None:
            continue
        verb = at - 2 if s.lower(at - 2, at) in (["found", "out"], ["find", "out"], ["finding", "out"]) else at - 1
        if not (verb < at - 1 or s.is_word(verb, "hearing")):
            continue
        first = first_of_verb(s, verb)
        that = _that(s, at + 1)
        teller = trimmed(s, at + 1, that) if that is not None else None
        if that is None or teller is None or any(s.is_word(i, "negations") for i in range(first, verb)):
            continue
        content = content_of(s, s.words[that].end, s.span[1])
        hearer, own = phrase_before(s, first), (s.words[verb].start, s.words[at - 1].end)
        if hearer:
            yield Frame(own, "say", hearer, content)
        yield Frame((s.words[at].start, s.words[at].end), "say", teller, content, within=own if hearer else None)


def _that(s: Sentence, first: int) -> int | None:
    """The "that" behind whom something was heard from: *another detainee, Omar Holm, that*."""
    for at in range(first + 1, min(first + REACH, len(s.words) - 2)):
        if s.is_word(at, "that"):
            return at if any(verbal(s, i) for i in range(at + 2, len(s.words))) else None
        if (verbal(s, at) and s.words[at].text[0].islower()) or s.words[at].text in ".;:—":
            return None
    return None
