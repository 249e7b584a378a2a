"""English nouns and omitted pronouns that attribute: *their demands include D*, *those the Tribune interviewed said C*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import OTHERS_OWN
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, past_that, verbal
from sayso.reading.attribution.english.nouns_en import CALLS
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import first_of_verb, phrase_before

DEMANDS = frozenset(["demands"])
INCLUDE = frozenset(["include", "included", "including"])
SPOKE = frozenset(["interviewed", "contacted", "surveyed"])
BIDS = frozenset(["told", "tells", "telling", "instructed", "warned", "advised"])
REQUESTING = frozenset(["asking", "urging", "demanding", "requesting", "begging", "imploring"])
ASKING = REQUESTING | {"for"}
WROTE = frozenset(["wrote", "written", "writing", "writes", "emailed", "texted", "appealed"])
OPENING = 3  # words before a noun that may be the subject
CALLERS = 12  # words of who calls
PRESS = frozenset(["reporters", "journalists", "press", "media", "newspaper", "agency"])
NO_DEED = frozenset(["be", "have", "expect", "him", "her", "them", "his", "their", "its", "my", "your"])
WHOM = 7  # words of whom somebody bids, and the "to" behind them
PAPER = 8  # words of what something was written in, before "in which"


def demanding(s: Sentence) -> Iterator[Frame]:
    """*Their demands have included D*, *the union's demands include D*: who makes them orders it."""
    for at in s.places(DEMANDS, first=1, behind=2):
        if s.layout.quote_at(s.words[at].start) is not None:
            continue
        verb = at + 1
        while verb < len(s.words) - 1 and s.is_word(verb, "auxiliaries"):
            verb += 1
        owner = _owner(s, at)
        content = content_of(s, s.words[verb].end, s.span[1])
        if owner and content and s.words[verb].lower in INCLUDE:
            yield Frame((s.words[at].start, s.words[verb].end), "order", owner, content)


def _owner(s: Sentence, at: int) -> tuple[int, int] | None:
    """Whose demands they are: a pronoun, or a name in the genitive."""
    before = s.words[at - 1]
    if before.lower in OTHERS_OWN:
        return before.start, before.end
    return phrase_before(s, at) if before.lower.endswith(("'s", "s'")) else None


def interviewed(s: Sentence) -> Iterator[Frame]:
    """*Some of the workers the Tribune interviewed said C*: the workers say it, and the Tribune passes it on."""
    for cue in s.cues:
        at = cue.first - 1
        if cue.row.shape != "verb" or at < 3 or s.words[at].lower not in SPOKE:
            continue
        first = at
        while first > 1 and s.words[first - 1].word and s.words[first - 1].text[0].isupper():
            first -= 1
        outlet = trimmed(s, first, at)
        first -= s.words[first - 1].lower == "the"
        source = phrase_before(s, first) if s.words[first - 1].text[0].islower() or first == 1 else None
        after = past_that(s, cue.last + 1, reach=1)
        content = content_of(s, s.words[after].start, s.span[1]) if after < len(s.words) else ()
        if outlet and source and content and outlet[0] < outlet[1]:
            yield Frame(cue.span, cue.verb, source, content, (outlet,))


def bidden(s: Sentence) -> Iterator[Frame]:
    """*The guard told Holm not to speak*, *a soldier told me to get out*: whom he bids, and what, is what he orders."""
    for cue in s.cues:
        at = cue.last + 1
        if cue.row.shape != "verb" or s.words[cue.last].lower not in BIDS or s.layout.quote_at(cue.span[0]) is not None:
            continue
        to = next((i for i in range(at + 1, min(at + WHOM, len(s.words) - 1)) if s.words[i].lower == "to"), None)
        whom = range(at, to) if to else ()
        source = phrase_before(s, first_of_verb(s, cue.first))
        if to is None or source is None or any(not s.words[i].word or verbal(s, i) or s.is_word(i, "that") for i in whom):
            continue
        if any(s.words[i].lower in PRESS for i in whom) or not _bids(s, to + 1):
            continue
        yield Frame(cue.span, "order", source, content_of(s, s.words[at].start, s.span[1]))


def called_for(s: Sentence) -> Iterator[Frame]:
    """*joined calls by residents asking the port to close*, *calls from the union for the mayor to resign*: whose calls."""
    for at in s.places(CALLS, behind=5):
        if s.words[at + 1].lower not in ("by", "from") or not s.unquoted(at):
            continue
        ahead = range(at + 3, min(at + CALLERS, len(s.words) - 3))
        asks = next((i for i in ahead if s.words[i].lower in ASKING or not s.words[i].word or verbal(s, i)), None)
        if asks is None or s.words[asks].lower not in ASKING:
            continue
        source, content = trimmed(s, at + 2, asks), content_of(s, s.words[asks + 1].start, s.span[1])
        told = range(asks + 1, min(asks + WHOM + 2, len(s.words) - 1))
        to = next((i for i in told if s.words[i].lower in ("to", "that")), None)
        subject = at < OPENING and any(verbal(s, i) for i in range((to or asks) + 2, len(s.words)))
        if to and source and content and not subject and (s.words[to].lower == "that" or _bids(s, to + 1)):
            yield Frame((s.words[at].start, s.words[asks].end), "order", source, content)


def written_to(s: Sentence) -> Iterator[Frame]:
    """*Holm wrote to the ministry asking to waive the fee*: what a letter asks for is its writer's demand."""
    for at in s.places(REQUESTING, first=3, behind=3):
        if s.words[at - 1].text == "," or not s.unquoted(at):
            continue
        wrote = next((i for i in range(at - 1, max(0, at - CALLERS), -1) if s.words[i].lower in WROTE), None)
        if wrote is None or s.words[wrote + 1].lower != "to" or any(not w.word for w in s.words[wrote:at]):
            continue
        told = range(at + 1, min(at + WHOM + 2, len(s.words) - 1))
        to = next((i for i in told if s.words[i].lower in ("to", "that")), None)
        source, content = phrase_before(s, first_of_verb(s, wrote)), content_of(s, s.words[at].end, s.span[1])
        if to and source and content and (s.words[to].lower == "that" or _bids(s, to + 1)):
            yield Frame((s.words[at].start, s.words[at].end), "order", source, content)


def _bids(s: Sentence, at: int) -> bool:
    """Whether a bare verb stands behind "to": *to leave*, and neither *to the station* nor *to be*."""
    word = s.words[at]
    return word.word and word.text[0].islower() and not s.is_word(at, "articles") and word.lower not in NO_DEED


def past_paper(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """*X pointed to a statement in which Y said C*: what X passes on begins with Y."""
    start, end = frame.content[-1] if frame.content else frame.cue
    first = s.index(start)
    which = next((i for i in range(first + 2, min(first + PAPER, len(s.words) - 1)) if s.words[i].lower == "which"), None)
    if which is None or start < frame.cue[1] or s.words[which - 1].lower != "in" or not s.is_word(first, "articles"):
        return frame
    behind = s.words[which + 1].start
    told = any(f is not frame and f.source and f.source[0] == behind and f.cue[1] < end for f in others)
    return replace(frame, content=(*frame.content[:-1], *content_of(s, behind, end))) if told else frame


SHAPES = (demanding, interviewed, bidden, called_for, written_to)
