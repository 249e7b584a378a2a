"""Russian quotations passed on: *«C», — цитирует слова X газета Y*, *«C», — процитировала его Y*: X speaks, Y quotes him."""

from __future__ import annotations

from dataclasses import replace

from sayso.lexicon.outlets import outlet_named
from sayso.reading.attribution.clauses import Sentence, name_at, trimmed
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian.phrases_ru import clause_stop
from sayso.reading.words.morphology import forms

QUOTES = ("цитир", "процитир")
WORDS = frozenset({"слова", "высказывание", "высказывания", "заявление", "фразу"})
LIKELY = 0.05  # a reading rarer than this is not meant
NAMES = 3  # words that a speaker's name may have
PRONOUNS = frozenset({"его", "ее", "её", "их"})


def quoted_by(s: Sentence, frame: Frame) -> Frame:
    """The frame, its source whom somebody quotes, and its relay who does."""
    first = s.index(frame.cue[0])
    said = bool(frame.content) and frame.content[0][0] < frame.cue[0]
    if not said or not s.words[first].lower.startswith(QUOTES):
        return frame
    at = s.index(frame.cue[1])
    at = at + 1 if s.words[at - 1].lower not in WORDS and at < len(s.words) and s.words[at].lower in WORDS else at
    case = "gent" if s.words[at - 1].lower in WORDS else "accs"
    stop = clause_stop(s, at)
    ends = [end for end in range(at + 1, min(at + NAMES, stop - 1) + 1) if _speaker(s, at, end, case) and _quotes(s, end)]
    outlet = next((n for n in range(min(at + NAMES, stop - 1), at, -1) if outlet_named(_text(s, at, n))), None)
    if outlet:
        relay, source = trimmed(s, at, outlet), trimmed(s, outlet, stop) if _in_case(s, outlet, case) else None
    elif ends:
        source, relay = trimmed(s, at, ends[-1]), trimmed(s, ends[-1], stop)
    else:
        return frame
    return replace(frame, source=source, relays=(relay,)) if source and relay else frame


def _speaker(s: Sentence, first: int, end: int, case: str) -> bool:
    """Whether these words are a name in this case, or a pronoun by itself."""
    if end == first + 1 and s.words[first].lower in PRONOUNS:
        return True
    return all(s.words[i].word and s.words[i].text[0].isupper() and _in_case(s, i, case) for i in range(first, end))


def _in_case(s: Sentence, at: int, case: str) -> bool:
    """Whether this may be a noun in this case; a surname that no dictionary knows may be in any."""
    found = forms(s.words[at].text)
    return any(f.case == case for f in found) or not any(f.case for f in found)


def _text(s: Sentence, first: int, end: int) -> str:
    return s.layout.text[s.words[first].start : s.words[end - 1].end]


def _quotes(s: Sentence, at: int) -> bool:
    """Whether one stands here who quotes: a subject, or a name in quotation marks."""
    subject = any(f.case == "nomn" and f.score >= LIKELY for f in forms(s.words[at].text)) if s.words[at].word else False
    return name_at(s, s.words[at]) or subject
