"""English denials hung on behind what is denied: *Holm took the money, which he denies*, *…, a claim the port disputes*,
*…, but the port denies this*; and the plain *He denies it*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.clauses import QUOTES, Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english.undone_en import undone
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import first_of_verb, phrase_before
from sayso.reading.stances.predicates import says

DENYING = frozenset(["deny", "denies", "denied", "dispute", "disputes", "disputed", "reject", "rejects", "rejected"])
TAKEN_UP = frozenset(
    ["claim", "claims", "allegation", "allegations", "charge", "charges", "accusation", "accusations", "something"]
)
THIS = frozenset(["this", "that", "it", "them"])
DISMISSES = ("dismiss", "reject", "denounc", "derid", "decri")
VERDICT = 10  # words from the end within which a claim is called what it is
BUT = frozenset(["but", "though", "although", "while"])
OBJECT = 6  # words of what is turned down
SUBJECT = 9  # words of who denies it
MARKS = frozenset({".", ",", ";", ":", "!", "?"})
LEADS = frozenset({"as", "to", "be", "a", "an", "simply", "pure", "total", "complete", "outright", "just"})  # before *lie*


def apart(s: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, the denial that ends it no part of what is denied, and a frame of its own."""
    denial = _denial(s) or _denied_by(s) or _but_denied(s)
    if denial is None:
        return list(found)
    first = min(s.index(span[0]) for span in (denial.content[0], denial.source or denial.cue))
    comma = max((i for i in range(first) if s.words[i].text == ","), default=0)
    kept = [f for f in found if f.cue != denial.cue]
    return [*(_before(s, f, s.words[comma].start) for f in kept), denial]


def before_verdict(s: Sentence, frame: Frame) -> Frame:
    """*dismissed the claim that C as nonsense*: what is denied is C, and no part of it what he calls it."""
    cue = s.layout.text[slice(*frame.cue)].lower()
    if frame.verb != "deny" or len(frame.content) != 1 or not cue.startswith(DISMISSES):
        return frame
    first, last = (s.index(at) for at in frame.content[0])
    at = next((i for i in range(last - 1, max(first, last - VERDICT), -1) if s.words[i].lower == "as" and s.unquoted(i)), None)
    told = at is not None and any(verbal(s, i) for i in range(first, at)) and not any(verbal(s, i) for i in range(at, last))
    kept = content_of(s, frame.content[0][0], s.words[at].start) if at is not None and told else ()
    return replace(frame, content=kept) if kept else frame


def with_untrue(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, with what somebody calls untrue in place of whatever else was made of that verb."""
    untrue = list(_called_untrue(s))
    return [*(f for f in frames if all(f.cue[0] != u.cue[0] for u in untrue)), *untrue]


def named(s: Sentence, at: int) -> bool:
    """Whether a noun that reports is what somebody names, or a verb told undone: *called the claim that*, *did not claim*."""
    called = any(s.is_word(i, "naming") for i in range(max(1, at - 3), at)) and s.words[at + 1].lower == "that"
    return called or undone(s, at)


def _called_untrue(s: Sentence) -> Iterator[Frame]:
    """*Holm called the claim that C a lie*, *described reports that C as false*: C is denied, the verdict no part of it."""
    for at in s.places(s.lexicon.words["naming"] | s.lexicon.words["calling"], first=1, behind=4):
        named = s.unquoted(at) and not undone(s, at)
        that = _told_that(s, at) if named else None
        verdict = _verdict(s, that + 1) if that is not None else None
        source = phrase_before(s, first_of_verb(s, at)) if verdict else None
        content = content_of(s, s.words[that + 1].start, s.words[verdict].start) if that and verdict and source else ()
        if source and content:
            yield Frame((s.words[at].start, s.words[at].end), "deny", source, content)


def _told_that(s: Sentence, at: int) -> int | None:
    """Where *that* stands behind what somebody names: *the claim that*, *earlier reports that*."""
    for i in range(at + 1, min(at + OBJECT, len(s.words) - 1)):
        if s.is_word(i, "sayings"):
            return i + 1 if s.words[i + 1].lower == "that" else None
        if not s.words[i].word:
            return None
    return None


def _verdict(s: Sentence, first: int) -> int | None:
    """Where the words begin that call a clause untrue, at its end: *(as) a lie*, *completely “false”*."""
    end = next((i for i in range(first, len(s.words)) if s.words[i].text in MARKS), len(s.words))
    at = next((i for i in range(end - 1, first, -1) if says(s.words[i:end], s.lexicon, "untrue")), None)
    if at is None or not _closes(s, next(i for i in range(at + 1, end + 1) if says(s.words[at:i], s.lexicon, "untrue"))):
        return None
    while s.words[at - 1].lower in LEADS or s.words[at - 1].lower.endswith("ly") or s.words[at - 1].text in QUOTES:
        at -= 1
    return at if any(verbal(s, i) for i in range(first, at)) else None


def _closes(s: Sentence, at: int) -> bool:
    """Whether the clause ends before this word, or goes on with something else: a mark, *and*, *on Friday*."""
    return at >= len(s.words) or not s.words[at].word or s.words[at].lower == "and" or s.is_word(at, "adverbial_openers")


def turned_down(s: Sentence, frame: Frame) -> bool:
    """*The court rejected his appeal*, *can deny his right to a lawyer*: a request refused, and nothing said to be untrue."""
    first = s.index(frame.content[0][0]) if frame.content else len(s.words)
    if frame.verb != "deny" or not frame.content or s.words[first].lower.endswith("ing"):
        return False  # *denied violating the right to march*
    behind = frame.content[0][0] > frame.cue[0]
    thing = (first, s.index(frame.content[0][1])) if behind else _span(s, frame)
    stop = next((i for i in range(*thing) if s.is_word(i, "that") or verbal(s, i)), thing[1])
    words = range(thing[0], min(stop, thing[0] + OBJECT))
    dropped = _prosecutes(s, frame) and any(s.is_word(i, "turned_down_in_court") for i in words)
    return dropped or any(s.is_word(i, "turned_down") for i in words)


def _prosecutes(s: Sentence, frame: Frame) -> bool:
    """Whether prosecutors turn a thing down: *prosecutors dismissed the charges* ends a case, and denies nothing."""
    return frame.source is not None and "prosecut" in s.layout.text[slice(*frame.source)].lower()


def _span(s: Sentence, frame: Frame) -> tuple[int, int]:
    source = frame.source or frame.cue
    return s.index(source[0]), s.index(source[1])


def _before(s: Sentence, frame: Frame, end: int) -> Frame:
    """The frame, its content ending before this comma."""
    kept = [piece for a, b in frame.content if a < end for piece in content_of(s, a, min(b, end))]
    return replace(frame, content=tuple(kept)) if kept else frame


def _denial(s: Sentence) -> Frame | None:
    for comma in range(2, len(s.words) - 3):
        if s.words[comma].text != "," or s.layout.quote_at(s.words[comma].start) is not None:
            continue
        thing = comma + 1 + s.is_word(comma + 1, "articles")
        taken = s.words[comma + 1].lower == "which" or s.words[thing].lower in TAKEN_UP
        verb = next((i for i in range(thing + 2, min(thing + SUBJECT, len(s.words))) if s.words[i].lower in DENYING), None)
        if not taken or verb is None or (verb + 1 < len(s.words) and s.words[verb + 1].word):
            continue
        first = verb
        while first > thing + 2 and s.is_word(first - 1, "auxiliaries"):
            first -= 1
        source = trimmed(s, thing + 1, first)
        if source and not any(verbal(s, i) for i in range(thing + 1, first)):
            cue = s.words[verb].start, s.words[verb].end
            return Frame(cue, "deny", source, ((s.words[comma + 1].start, s.words[thing].end),))
    return None


def _denied_by(s: Sentence) -> Frame | None:
    """*C, a claim denied by the port*, *C, an accusation that was denied by Holm*."""
    for comma in range(2, len(s.words) - 4):
        thing = comma + 1 + s.is_word(comma + 1, "articles")
        if s.words[comma].text != "," or s.words[thing].lower not in TAKEN_UP:
            continue
        verb = next((i for i in range(thing + 1, min(thing + 5, len(s.words) - 2)) if s.words[i].lower in DENYING), None)
        by = verb is not None and s.words[verb + 1].lower == "by"
        if verb is None or not by or any(s.words[i].text == "," for i in range(thing, verb)):
            continue
        source = trimmed(s, verb + 2, next((i for i in range(verb + 2, len(s.words)) if not s.words[i].word), len(s.words)))
        if source and not any(verbal(s, i) for i in range(verb + 2, s.index(source[1]))):
            content = ((s.words[comma + 1].start, s.words[thing].end),)
            return Frame((s.words[verb].start, s.words[verb].end), "deny", source, content)
    return None


def _but_denied(s: Sentence) -> Frame | None:
    """*C, but the port denies this*, *He denies the claim*: who denies it, and a thing that was said just before."""
    verb = next((i for i in range(len(s.words) - 1, 0, -1) if s.words[i].lower in DENYING), 0)
    behind = [i for i in range(verb + 1, len(s.words)) if s.words[i].word] if verb else []
    thing = behind[-1] if behind and s.unquoted(verb) else 0
    this = len(behind) == 1 and s.words[thing].lower in THIS
    if not this and not (0 < len(behind) <= 2 and s.words[thing].lower in TAKEN_UP):
        return None
    led = next(
        (i for i in range(verb - 1, max(0, verb - SUBJECT), -1) if s.words[i - 1].text == "," and s.words[i].lower in BUT), None
    )
    start = led + 1 if led is not None else 0
    first = verb
    while first > start and s.is_word(first - 1, "auxiliaries"):
        first -= 1
    negated = any(w in ("not", "never") or w.endswith("n't") for w in s.lower(first, verb))
    source = trimmed(s, start, first) if first - start < SUBJECT and not negated else None
    if source is None or any(verbal(s, i) or not s.words[i].word for i in range(start, first)):
        return None
    content = ((s.words[verb + 1].start, s.words[thing].end),)
    return Frame((s.words[verb].start, s.words[verb].end), "deny", source, content)
