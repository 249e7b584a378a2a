"""Whether the words that an English rule took for a source can speak, and where they end: *Holm on Tuesday said*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import DETERMINERS, RELATIVE
from sayso.reading.attribution.clauses import Sentence, comma_at, trimmed
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.english import acting_en
from sayso.reading.attribution.english.proposed_en import tells
from sayso.reading.attribution.english.speaking_en import attributes
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

ROUGHLY = frozenset(["about", "over"])  # a preposition, or a word for a rough figure (*about half of voters*)
LEADS = frozenset(["of", "to", "after", "before", "during", "into", "with", "without", "against", "than"])
NONE = frozenset(["any", "no"])  # and what a verb before them has is an object (*announced any plans*)
LOOSE = frozenset(["and", "or", "but", "do", "does", "did", "is", "are", "was", "were"])
PARTICLES = frozenset(["down", "up", "out", "off", "away"])
ADJECTIVES = ("al", "ive", "ic", "ous", "ary")  # how an adjective ends that may stand before a noun in -ing
BEFORE_CLAUSES = ("openers", "that", "and", "clause_breaks", "leads", "days", "times_of_day", "adverbial_openers")
WHICH = 4  # words that put something forward without a subject of their own
DATING = frozenset(["on", "late", "early", "earlier", "last", "this"])
LATEST = frozenset(["yesterday", "today", "week", "month", "year"])


def heard(s: Sentence, frames: Iterable[Frame]) -> list[Frame]:
    """The frames whose source can speak, each without the time behind it; who only utters claims is nobody's claim."""
    fit = [own for f in frames if not _noun(s, f) and not _which(s, f) and (own := acting_en.mended(s, f))]
    fit = [acting_en.within_what(s, own) for f in fit if (own := acting_en.past_subject(s, f, fit))]
    spoken = [own for f in fit if (own := _spoken(s, f))]
    return [f for f in spoken if attributes(s, f.cue, f.source, f.content) and not _contact(s, f, spoken)]


def _contact(s: Sentence, frame: Frame, others: Sequence[Frame]) -> bool:
    """*Holm said police found the car they believed he used*: a belief that only tells which one, inside of what another says."""
    if frame.source is None or not frame.content or frame.source[1] > frame.cue[0] or frame.verb not in ("believe", "say"):
        return False
    first, start = s.index(frame.source[0]), s.index(frame.content[0][0])
    noun = first > 0 and s.words[first - 1].text.islower() and not any(s.is_word(first - 1, key) for key in BEFORE_CLAUSES)
    inside = any(a < frame.source[0] - 1 and frame.cue[0] < b for f in others if f is not frame for a, b in f.content)
    taken_up = s.is_word(start, "pronouns") or verbal(s, start)  # *a raid he says took place in May*
    object_left = taken_up and start == s.index(frame.cue[1])
    return noun and inside and s.words[first].lower in ("he", "she", "they") and object_left


def _spoken(s: Sentence, frame: Frame) -> Frame | None:
    """The frame with a source that can speak, agentless where it only has the noun it is told by, or nothing."""
    if frame.source is None or s.layout.quote_at(frame.source[0]) is not None:
        return frame
    first, last = s.index(frame.source[0]), s.index(frame.source[1])
    lead = s.words[first].lower
    governed = lead in ROUGHLY and (last - first == 1 or s.words[first + 1].lower in DETERMINERS)
    behind = frame.source[0] > frame.cue[1] and s.words[first].text.islower()
    if governed or (lead in LEADS | LOOSE | {"that"} and last - first > 1) or (behind and (lead in NONE or _acts(s, first))):
        return None
    if (
        frame.source[1] == frame.cue[1]
        and last - first > 1
        and s.words[last - 1].lower.endswith("ing")
        and s.words[last - 2].lower.endswith("s")
    ):
        return replace(frame, source=trimmed(s, first, last - 1))  # *the officials warning that C*
    if frame.source[1] == frame.cue[1] and (lead in PARTICLES or tells(s, frame.source)):
        return replace(frame, source=None, agentless=True)  # *they uttered claims that C*
    if lead == "in" and last < len(s.words) - 1 and s.words[last + 1].lower in RELATIVE:
        return replace(frame, source=trimmed(s, first + 1, last))  # *In Varnholm, which claims C*
    return replace(frame, source=_untimed(s, first, last) or frame.source)


def _acts(s: Sentence, at: int) -> bool:
    """Whether a verb stands here that takes an object: *put a damper*."""
    return verbal(s, at) and at + 1 < len(s.words) and s.words[at + 1].lower in DETERMINERS


def _untimed(s: Sentence, first: int, last: int) -> Span | None:
    """The source up to the time that closes it: *Holm on Tuesday*, *the clerk last week*; nothing where none does."""
    end = last
    if end - first > 1 and (s.is_word(end - 1, "days") or s.words[end - 1].lower in LATEST):
        end -= 1
        while end - first > 1 and s.words[end - 1].lower in DATING:
            end -= 1
    return trimmed(s, first, end) if end < last else None


def _noun(s: Sentence, frame: Frame) -> bool:
    """Whether the cue is a noun in -ing that somebody has: *his financial reporting for C*."""
    at = s.index(frame.cue[0])
    if not s.words[at].lower.endswith("ing") or at < 2 or s.words[at].end < frame.cue[1]:
        return False
    owned = s.words[at - 1].lower in DETERMINERS
    return owned or (s.words[at - 1].lower.endswith(ADJECTIVES) and s.words[at - 2].lower in DETERMINERS)


def _which(s: Sentence, frame: Frame) -> bool:
    """Whether a few words behind the verb only tell which one is meant: *the ports they said were shut*."""
    if frame.source is None or not frame.content or frame.source[1] > frame.cue[0]:
        return False
    first, start, end = s.index(frame.source[0]), s.index(frame.content[0][0]), s.index(frame.content[-1][1])
    noun = (
        first > 0
        and s.words[first - 1].text.islower()
        and not any(s.is_word(first - 1, key) for key in ("openers", "that", "and"))
    )
    return noun and s.is_word(first, "pronouns") and verbal(s, start) and end - start < WHICH


def closes(s: Sentence, cue: Cue) -> bool:
    """Whether a verb of speech stands behind a comma, and whoever speaks behind it."""
    return comma_at(s, cue.first - 1) and cue.quotable and cue.last + 1 < len(s.words) and s.words[cue.last + 1].word
