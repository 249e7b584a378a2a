"""English: verbs of speech behind another that only tells how: *could not resist suggesting that C*, *called on Monday for C*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.grammar import BE, DETERMINERS
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, contrast, that_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import first_of_verb, phrase_before, source_left

HOW = frozenset({"resist", "help", "resisted", "kept", "keeps", "began", "begins", "started", "starts", "continued", "continues"})
CALLS = frozenset({"called", "calls", "call", "calling"})
MODAL = frozenset({"not", "never", "could", "can", "cannot", "couldn't", "can't", "would", "will", "wouldn't"})
SURE = dict.fromkeys(
    ("confident", "certain", "sure", "convinced", "adamant", "hopeful", "optimistic"), "believe"
) | dict.fromkeys(("afraid", "fearful", "worried", "concerned"), "fear")
REPRISALS = frozenset({"strike", "strikes", "action", "lawsuit", "sanctions", "retaliation", "boycott", "reprisals", "war"})
PENALTIES = frozenset({"sentence", "years", "prison", "jail", "penalty", "imprisonment"})
THREATENS = frozenset({"threatened", "threatens", "threaten"})
CONFESSES = frozenset({"confessed", "confesses"})
SEEKS = frozenset({"sought", "seek", "seeks"})
DOES = THREATENS | CONFESSES | SEEKS | {"asked", "asks"}  # what may be done by saying what follows
GOING = frozenset({"going"})
NOUN = 6  # words within which the noun stands that tells what is threatened or asked for
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
    for at in s.places(CALLS, first=1, behind=2):
        word = s.words[at]
        if s.layout.quote_at(word.start) is not None:
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
    for at in s.places(SURE, first=2, behind=3):
        verb = SURE[s.lowers[at]]
        if s.lower(at + 1, at + 2) != ["that"] or s.layout.quote_at(s.words[at].start) is not None:
            continue
        be = at - 1 - (s.words[at - 1].lower.endswith("ly") or s.words[at - 1].lower in ("very", "also", "still"))
        source = phrase_before(s, first_of_verb(s, be)) if s.words[be].lower in BE else None
        content = content_of(s, s.words[at + 1].end, contrast(s, at + 1))
        if source and content and s.layout.text[slice(*source)].lower() not in ("it", "this", "that", "there"):
            yield Frame((s.words[be].start, s.words[at].end), verb, source, content)


def threatened(s: Sentence) -> Iterator[Frame]:
    """*The union threatened a strike*, *Holm confessed to stealing it*, *prosecutors sought a sentence of six years*."""
    for at in s.places(DOES, first=1, behind=2):
        word, verb = s.words[at], _does(s, at)
        behind = at + 1 + (s.lower(at + 1, at + 2) in (["to"], ["for"]))
        if verb is None or s.layout.quote_at(word.start) is not None:
            continue
        source, content = phrase_before(s, first_of_verb(s, at)), content_of(s, s.words[behind].start, contrast(s, behind))
        if source and content:
            yield Frame((word.start, s.words[behind - 1].end), verb, source, content)
            return


def going_on(s: Sentence) -> Iterator[Frame]:
    """*“A,” Holm said, going on to suggest that B*: who spoke goes on."""
    for at in s.places(GOING, first=3, behind=4):
        if s.lower(at, at + 3) != ["going", "on", "to"] or s.layout.quote_at(s.words[at].start) is not None:
            continue
        cue = next((c for c in s.cues if c.first == at + 3 and c.row.shape == "verb"), None)
        spoke = next((c for c in reversed(s.cues) if c.last < at and c.row.shape == "verb"), None)
        source = source_left(s, spoke) if cue and spoke else None
        that = that_of(s, at + 4)
        first = that + 1 if that is not None else at + 4
        content = content_of(s, s.words[first].start, contrast(s, first)) if source else ()
        if cue and source and content:
            yield Frame((s.words[at].start, cue.span[1]), cue.verb, source, content)


def _does(s: Sentence, at: int) -> str | None:
    """What is done by saying what follows this verb, by the noun that follows it or its participle."""
    near = set(s.lower(at + 1, min(at + NOUN, len(s.words))))
    if s.words[at].lower in THREATENS and near & REPRISALS and s.lower(at + 1, at + 2) != ["to"]:
        return "threaten"
    if s.words[at].lower in CONFESSES and s.lower(at + 1, at + 2) == ["to"] and _crime(s, at + 2):
        return "admit"
    asks = s.words[at].lower in SEEKS or s.lower(at, at + 2) in (["asked", "for"], ["asks", "for"])
    prosecutes = any(word.startswith("prosecut") for word in s.lower(max(0, at - NOUN), at)) and s.words[at - 1].lower != "to"
    return "order" if asks and prosecutes and near & PENALTIES else None


def _crime(s: Sentence, at: int) -> bool:
    """Whether a deed or a crime is confessed to, and not somebody: *to stealing it*, *to the murder*, *to police*."""
    return at < len(s.words) and (s.words[at].lower.endswith("ing") or s.words[at].lower in DETERMINERS | {"murder", "theft"})


SHAPES = (aspect, called_for, sure, threatened, going_on)
