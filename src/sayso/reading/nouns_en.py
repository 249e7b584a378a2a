"""English: a noun that reports beside a verb of speech, both before one "that": which of them puts forward what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.clauses import Sentence
from sayso.reading.frame import Frame

ABOUT = frozenset(
    ["to", "after", "following", "amid", "despite", "about", "of", "on", "over", "with", "from", "before", "against"]
)


def with_new(s: Sentence, found: Sequence[Frame], new: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence with new ones: of two that put forward the same words behind each other, the right one.

    *X said in a statement that C*, *X confirmed reports that C*: X. *X responded to reports that C*: the reports.
    """
    kept = [f for f in found if not any(_governs(f, n) and _about(s, f, n) for n in new)]
    return [*(_voiced(s, f, new) for f in kept), *(n for n in new if not any(_governs(f, n) for f in kept))]


def _governs(verb: Frame, noun: Frame) -> bool:
    """Whether the noun stands between a verb of somebody's and what both put forward."""
    same = bool(verb.content and noun.content) and noun.content[0][0] == verb.content[0][0]
    return same and verb.source is not None and verb.cue[1] <= noun.cue[0] and noun.cue[1] <= noun.content[0][0]


def _about(s: Sentence, verb: Frame, noun: Frame) -> bool:
    """Whether the verb tells of what the noun reports, and puts nothing of it forward: *said after reports that C*."""
    return bool(ABOUT & set(s.lower(s.index(verb.cue[1]), s.index(noun.cue[0]))))


def _voiced(s: Sentence, verb: Frame, nouns: Sequence[Frame]) -> Frame:
    """*X reiterated denials that C*: the noun tells how what is voiced is put forward."""
    voices = s.is_word(s.index(verb.cue[0]), "voicing")
    noun = next((n for n in nouns if voices and _governs(verb, n)), None)
    return replace(verb, verb=noun.verb, cue=(verb.cue[0], noun.cue[1])) if noun else verb
