"""Where an English content ends: before a second deed, a clause beside it, and the time at which another said something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import SPANS_OF_TIME
from sayso.reading.attribution.clauses import CLOSED, QUOTES, Sentence, comma_at
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import reduced

HANGS = 12  # words within which the subject of a clause that hangs on another ends
PUT_IN = 4  # words of an insertion and its comma
LED = 5  # words within which such a clause opens: *just two days after*
HANGING = frozenset(["while", "although", "though", "whereas", "after", "before", "when", "as", "since", "because", "if", "once"])
HOW_LONG = frozenset(["just", "even", "only", "shortly", "soon", "immediately", "a", "the", "few", "long", "one", "two", "three"])
NAMING = frozenset(["calling", "describing"])
BIDDING = ("order", "promise", "offer", "threaten")  # cues behind which an infinitive stands
PASSIVE = frozenset(["be", "been", "being", "get", "have", "having"])
SAME_IN_PAST = frozenset(["beat", "quit", "hit", "put", "set", "shut", "cut", "let", "cost", "hurt", "burst", "cast", "become"])
BESIDE = NAMING | {"citing", "quoting"}
OBJECTS = ("deny", "report", "order", "claim", "plan")  # cues of which a mere noun may be the content
_TIMED = re.compile(r",\s(?:(?:just|only)\s)?(?:\w+\s(?:hour|day|week|month|year)s?\s)?(?:after|before)\s*$")


def ended(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """The frame with no more in its content than what it puts forward."""
    denied = _before_despite(s, _clause_beside(s, _before_timing(s, frame, others)))
    return _before_teller(s, _deed_beside(s, _own_deed(s, _second_deed(s, denied))))


def _before_despite(s: Sentence, frame: Frame) -> Frame:
    """*X denied any neglect, despite a damning report*: what speaks against a denial is no part of it."""
    start, end = frame.content[-1] if frame.content else frame.cue
    if frame.verb != "deny" or frame.cue[1] > start:
        return frame
    commas = (i for i in range(s.index(start) + 1, s.index(end) - 1) if s.words[i].text == "," and s.unquoted(i))
    at = next((i for i in commas if s.words[i + 1].lower in ("despite", "amid")), None)
    cut = content_of(s, start, s.words[at].start) if at else ()
    return replace(frame, content=(*frame.content[:-1], *cut)) if cut else frame


def _before_teller(s: Sentence, frame: Frame) -> Frame:
    """*People said it was the clerk, but I never saw him*: what who tells it says of himself is his own."""
    start, end = frame.content[-1] if frame.content else frame.cue
    mine = frame.source is None or s.layout.text[slice(*frame.source)] in ("I", "we", "We")
    if mine or frame.cue[1] > start:
        return frame
    for at in range(s.index(start) + 1, s.index(end) - 2):
        turns = s.words[at].text == "," and s.unquoted(at)
        if turns and s.lower(at + 1, at + 2) in (["but"], ["and"], ["though"], ["although"]) and s.words[at + 2].text == "I":
            return replace(frame, content=(*frame.content[:-1], *content_of(s, start, s.words[at].start)))
    return frame


def denied_speech(s: Sentence, frame: Frame, others: Sequence[Frame]) -> bool:
    """*X denied telling Y that C*: that he said it is what he denies, and he says nothing of it."""
    at = s.index(frame.cue[0])
    if not s.words[at].lower.endswith("ing"):
        return False
    return any(f.verb == "deny" and f.source == frame.source and s.index(f.cue[1]) == at for f in others if f is not frame)


def before_main(s: Sentence, frame: Frame) -> Frame:
    """*While X said C, the letter shows D*, *On Friday, after X said C, D*: what opens in a clause that hangs on another ends
    at the comma behind which the main clause opens."""
    at = s.index(frame.cue[0])
    hangs = _beside_main(s, at) if s.words[at].lower.endswith("ing") else _hanging(s, at) is not None
    if not hangs or not frame.content or frame.content[-1][0] < frame.cue[1]:
        return frame
    start, end = frame.content[-1]
    leads = s.is_word(s.index(start), "leads") or s.is_word(s.index(start), "adverbial_openers")
    if leads or s.words[s.index(start) - 1].text in (":", ","):
        return frame  # *As X said, C*
    for i in range(s.index(start) + 1, s.index(end) - 2):
        behind = i + 1 + (s.words[i + 1].text in CLOSED)
        outside = s.words[i].text == "," and s.unquoted(behind) and not _put_in(s, s.index(start), i)
        if outside and main_opens(s, behind, s.index(end)) and not s.layout.quotes_in(s.words[behind].start, end):
            cut = content_of(s, start, s.words[behind - 1].end if behind > i + 1 else s.words[i].start)
            return replace(frame, content=(*frame.content[:-1], *cut)) if cut else frame
    return frame


def _beside_main(s: Sentence, at: int) -> bool:
    """Whether a "with" opens the sentence and leads to this participle: *With critics accusing him of C, he left*."""
    opens = next((i for i in range(min(at, 2)) if s.words[i].lower == "with"), None)
    return opens is not None and all(w.word for w in s.words[opens:at])


def _hanging(s: Sentence, at: int) -> int | None:
    """Where the clause of this cue opens that hangs on a main clause behind it: *while*, *two days after*."""
    first = max(0, at - HANGS)
    opens = next((i + 1 for i in range(at - 1, first - 1, -1) if s.words[i].text == ","), 0 if first == 0 else None)
    lead = None if opens is None else next((i for i in range(opens, min(at, opens + LED)) if s.words[i].lower in HANGING), None)
    timed = lead is not None and all(_measures(s, i) for i in range(opens or 0, lead))
    before = opens == 0 or (opens is not None and opens <= HANGS and not any(verbal(s, i) for i in range(opens)))
    return lead if timed and before else None


def _put_in(s: Sentence, first: int, comma: int) -> bool:
    """Whether a comma only closes words put in (*was, in fact, a way*), or no more than when stands before it (*just today*)."""
    inserted = any(s.words[i].text == "," for i in range(max(first, comma - PUT_IN), comma))
    when = ("days", "adverbial_openers", "times_of_day")
    timed = all(s.words[i].lower in HOW_LONG or any(s.is_word(i, key) for key in when) for i in range(first, comma))
    return inserted or timed


def _measures(s: Sentence, at: int) -> bool:
    """Whether a word only opens such a clause or tells how long after: *But*, *just*, *two days*."""
    word = s.words[at].lower
    return s.is_word(at, "openers") or word in HOW_LONG or word.isdigit() or word.rstrip("s") in SPANS_OF_TIME


def main_opens(s: Sentence, first: int, last: int) -> bool:
    """Whether a subject opens here and its verb follows before the next comma."""
    word = s.words[first]
    led = s.is_word(first, "articles") or s.is_word(first, "pronouns") or word.text[0].isupper() or word.lower == "there"
    led = led or (word.lower.endswith("s") and first + 1 < last and verbal(s, first + 1))  # *residents left*
    if not led or word.lower in ("who", "which", "that"):
        return False
    comma = next((i for i in range(first, last) if s.words[i].text == ","), last)
    finite = (i for i in range(first + 1, comma) if verbal(s, i) or s.words[i].lower.endswith("n't"))
    return next((not reduced(s, i, comma) for i in finite), comma == len(s.words) or s.words[comma].text != ",")


def _before_timing(s: Sentence, frame: Frame, others: Sequence[Frame]) -> Frame:
    """*denied C, a day after two lawyers said D*: when it was denied is no part of what was."""
    if not frame.content or frame.cue[1] > frame.content[-1][0]:
        return frame
    start, end = frame.content[-1]
    for inner in others:
        if inner.source and frame.cue[1] <= start < inner.source[0] and inner.cue[1] <= end:
            found = _TIMED.search(s.layout.text[start : inner.source[0]])
            cut = content_of(s, start, start + found.start()) if found else ()
            if cut:
                return replace(frame, content=(*frame.content[:-1], *cut))
    return frame


def _clause_beside(s: Sentence, frame: Frame) -> Frame:
    """*X denies any links, but critics point to Y*: a noun denied or announced ends before a clause beside it."""
    start, end = frame.content[-1] if frame.content else frame.cue
    first, last = s.index(start), s.index(end)
    comma = next((i for i in range(first, last - 2) if s.words[i].text == ","), None)
    if comma is None or frame.cue[1] > start or s.words[comma + 1].lower not in ("but", "although", "though", "and"):
        return frame
    clause = any(verbal(s, i) or s.words[i].text in QUOTES for i in range(first, comma)) or s.is_word(first, "pronouns")
    beside = not verbal(s, comma + 2) and any(verbal(s, i) or s.words[i].lower.endswith("n't") for i in range(comma + 3, last))
    beside = beside or any(c.row.shape == "verb" and c.first > comma + 2 and c.last < last for c in s.cues)
    if clause or not beside or frame.verb not in OBJECTS:
        return frame
    return replace(frame, content=(*frame.content[:-1], *content_of(s, start, s.words[comma].start)))


def _second_deed(s: Sentence, frame: Frame) -> Frame:
    """*X denied any wrongdoing and threatened to sue*: a noun denied ends before what X did besides."""
    start, end = frame.content[-1] if frame.content else frame.cue
    first, last = s.index(start), s.index(end)
    if frame.cue[1] > start or frame.verb not in OBJECTS or s.is_word(first, "pronouns"):
        return frame
    for at in range(first + 1, last - 2):
        if verbal(s, at) or s.words[at].text in QUOTES:
            return frame
        deed = at + 1 + (s.words[at + 1].lower in ("has", "have", "had"))
        if s.words[at].lower == "and" and verbal(s, deed) and _governs(s, deed + 1):
            return replace(frame, content=(*frame.content[:-1], *content_of(s, start, s.words[at].start)))
    return frame


def _own_deed(s: Sentence, frame: Frame) -> Frame:
    """*X urged the port to think again and spoke with Y*: behind an infinitive a finite verb is what X did besides."""
    start, end = frame.content[-1] if frame.content else frame.cue
    if frame.verb not in BIDDING or frame.cue[1] > start:
        return frame
    first, last = s.index(start), s.index(end)
    to = next((i for i in range(first, last) if s.words[i].lower == "to" or verbal(s, i)), last)
    if to == last or s.words[to].lower != "to" or not s.unquoted(to):
        return frame
    for at in range(to + 2, last - 1):
        deed = at + 1 + s.words[at + 1].lower.endswith("ly")
        if not s.words[at].word or s.words[at].lower in HANGING | PASSIVE or s.words[at].lower in ("that", "who", "which"):
            return frame
        if s.is_word(at, "and") and deed < last and _past(s, deed):
            return replace(frame, content=(*frame.content[:-1], *content_of(s, start, s.words[at].start)))
        if verbal(s, at):
            return frame
    return frame


def _past(s: Sentence, at: int) -> bool:
    """Whether this verb is finite for certain: *spoke*, *went*, *was*, *thanked*, and neither *put* nor *leave*."""
    word = s.words[at].lower
    return verbal(s, at) and word not in SAME_IN_PAST and not s.is_word(at, "modals") and word not in PASSIVE


def _deed_beside(s: Sentence, frame: Frame) -> Frame:
    """*demanded that he go, calling it a crime*; *put it at nine, citing rescuers*: a second thing said, and whose word it is."""
    start, end = frame.content[-1] if frame.content else frame.cue
    first, last = s.index(start), s.index(end)
    for at in range(first + 1, last - 2):
        closes = s.words[at].text == "," and s.unquoted(at)
        if frame.cue[1] <= start and closes and s.words[at + 1].lower in BESIDE and not _others_citing(s, at + 1):
            return replace(frame, content=(*frame.content[:-1], *content_of(s, start, s.words[at].start)))
    return frame


def _others_citing(s: Sentence, at: int) -> bool:
    """Whether this citing is another's, whose verb follows behind a comma: *and the Tribune, quoting officials, said D*."""
    comma = next((i for i in range(at + 1, len(s.words)) if s.words[i].text == ","), None)
    return comma is not None and any(comma < c.first <= comma + 2 and c.row.shape == "verb" for c in s.cues)


def calling(s: Sentence, kept: Sequence[Frame]) -> Iterator[Frame]:
    """*X demanded that he go, calling it a “crime”*: what X besides calls it."""
    for at in range(2, len(s.words) - 3):
        beside = s.words[at].lower in NAMING and s.words[at - 1].text == "," and s.unquoted(at)
        before = [f for f in kept if f.source and f.cue[1] < s.words[at].start and not f.agentless] if beside else []
        content = content_of(s, s.words[at + 1].start, s.span[1]) if before else ()
        if content and not any(f.cue[0] == s.words[at].start for f in kept):
            yield Frame((s.words[at].start, s.words[at].end), "believe", before[-1].source, content, before[-1].relays)


def _governs(s: Sentence, at: int) -> bool:
    """Whether an object or an infinitive opens here, so that a verb stands before it and no quality."""
    return s.words[at].lower in ("to", "that") or s.is_word(at, "articles") or s.is_word(at, "pronouns")


def aside(s: Sentence, first: int) -> bool:
    """Whether the cue that opens here stands in a relative clause beside the main one (*Holm, who is believed ill, left*)."""
    who = next((i for i in range(first, max(first - 5, 0), -1) if s.words[i].lower in ("who", "which", "whose")), None)
    return (
        s.lexicon.language == "en"
        and who is not None
        and comma_at(s, who - 1)
        and not any(s.words[i].text == "," for i in range(who, first))
    )


def past_relative(s: Sentence, comma: int) -> int:
    """Behind *, who spoke on condition that he not be named,* where a clause of its own follows; the comma itself else."""
    if not comma_at(s, comma) or s.lower(comma + 1, comma + 2) not in (["who"], ["which"], ["whose"]):
        return comma
    for at in range(comma + 3, len(s.words) - 2):
        closes = s.words[at].text == "," and s.unquoted(at)
        if closes and any(verbal(s, i) for i in range(comma + 2, at)) and any(verbal(s, i) for i in range(at + 2, len(s.words))):
            return at
    return comma
