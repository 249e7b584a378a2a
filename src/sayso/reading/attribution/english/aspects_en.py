"""English: verbs of speech behind another that only tells how: *could not resist suggesting that C*, *called on Monday for C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, contrast, that_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import first_of_verb, phrase_before

HOW = frozenset({"resist", "help", "resisted", "kept", "keeps", "began", "begins", "started", "starts", "continued", "continues"})
CALLS = frozenset({"called", "calls", "call", "calling"})
MODAL = frozenset({"not", "never", "could", "can", "cannot", "couldn't", "can't", "would", "will", "wouldn't"})
SURE = dict.fromkeys(
    ("confident", "certain", "sure", "convinced", "adamant", "hopeful", "optimistic"), "believe"
) | dict.fromkeys(("afraid", "fearful", "worried", "concerned"), "fear")
WHEN = 3  # words between *called* and its *for*


def aspect(s: Sentence) -> Iterator[Frame]:
    """*could not resist suggesting that C*, *kept saying that C*: who does it says it."""
    for cue in s.cues:
        at = cue.first - 1
        speaking = cue.row.shape == "verb" and s.words[cue.last].lower.endswith("ing") and at > 0
        if not speaking or s.words[at].lower not in HOW or s.layout.quote_at(cue.span[0]) is not None:
            continue
        that = that_of(s, cue.last + 1)
        source = phrase_before(s, first_of_verb(s, _verb(s, at)))
        content = content_of(s, s.words[that].end, contrast(s, that)) if that is not None else ()
        if source and content:
            yield Frame(cue.span, cue.verb, source, content)


def _verb(s: Sentence, at: int) -> int:
    """Where the verb begins that only tells how, its auxiliaries before it: *could not help*."""
    while at > 1 and (s.is_word(at - 1, "auxiliaries") or s.words[at - 1].lower in MODAL):
        at -= 1
    return at


def called_for(s: Sentence) -> Iterator[Frame]:
    """*The union called Tuesday for the port to be shut*: a day or an adverb stands inside the verb."""
    for at, word in enumerate(s.words[:-2]):
        if word.lower not in CALLS or s.layout.quote_at(word.start) is not None or at == 0:
            continue
        on = next((i for i in range(at + 2, min(at + 2 + WHEN, len(s.words) - 1)) if s.words[i].lower in ("for", "upon")), None)
        between = range(at + 1, on) if on else ()
        timed = all(
            s.is_word(i, "days") or s.words[i].lower in ("on", "again") or s.words[i].lower.endswith("ly") for i in between
        )
        source = phrase_before(s, first_of_verb(s, at)) if on and timed else None
        content = content_of(s, s.words[on].end, contrast(s, on)) if on else ()
        if source and content:
            yield Frame((word.start, s.words[on or at].end), "order", source, content)


def sure(s: Sentence) -> Iterator[Frame]:
    """*Holm is confident that C*, *residents were afraid that C*: a belief or a fear told by an adjective."""
    for at in range(2, len(s.words) - 3):
        verb = SURE.get(s.words[at].lower)
        if verb is None or s.lower(at + 1, at + 2) != ["that"] or s.layout.quote_at(s.words[at].start) is not None:
            continue
        be = at - 1 - (s.words[at - 1].lower.endswith("ly") or s.words[at - 1].lower in ("very", "also", "still"))
        source = phrase_before(s, first_of_verb(s, be)) if s.words[be].lower in BE else None
        content = content_of(s, s.words[at + 1].end, contrast(s, at + 1))
        if source and content and s.layout.text[slice(*source)].lower() not in ("it", "this", "that", "there"):
            yield Frame((s.words[be].start, s.words[at].end), verb, source, content)


SHAPES = (aspect, called_for, sure)
