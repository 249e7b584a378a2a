"""What the reader model proposes, checked: its attribution relations as frames, sentence by sentence, beside those of the rules.

The rules are precise and see the shapes they know; the model sees the rest. Where both speak of the same words the rule stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.reading.attribution import cues
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.english import proposed_en, undone_en, vouched_en
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import proposed_ru
from sayso.reading.attribution.subjects import is_clause
from sayso.reading.encoder.model import Frame as Proposal
from sayso.reading.words.text import fold
from sayso.records import Span

SURE = 0.85  # a proposal below this score is left out: chosen on fresh documents and the development gold
LIKELY = 0.6  # and below this one where the words of the sentence vouch for it
COURT = ("charge", "rule")  # verbs of the court: words of its own only where a clause follows
SAME = 0.2  # share of a proposal's words that a rule's frame may cover before the two are the same


def together(sentences: Sequence[Sentence], ruled: Sequence[list[Frame]], proposals: Sequence[Proposal]) -> list[list[Frame]]:
    """The frames of each sentence: the rules' own, and what the model adds to them."""
    proposed = by_sentence(sentences, proposals)
    return [_joined(own, extra) for own, extra in zip(ruled, proposed, strict=True)]


def _joined(own: Sequence[Frame], extra: Sequence[Frame]) -> list[Frame]:
    """The rules' frames and the new ones; *had been told of C* inside what a named source says is part of what it says."""
    named = [f for f in extra if f.source and _new(f, [o for o in own if not _told_by(o, f)])]
    kept = [o for o in own if not any(_told_by(o, f) for f in named)]
    return [*kept, *(f for f in extra if f in named or _new(f, kept))]


def _told_by(inner: Frame, outer: Frame) -> bool:
    """Whether what an agentless frame tells, its cue too, stands inside of what another one puts forward."""
    inside = any(a <= inner.cue[0] and inner.end <= b for a, b in outer.content)
    return inner.agentless and outer.cue[1] <= inner.cue[0] and inside


def by_sentence(sentences: Sequence[Sentence], proposals: Sequence[Proposal]) -> list[list[Frame]]:
    """The model's frames, each with what it says in the sentence of its cue and its source."""
    found: list[list[Frame]] = [[] for _ in sentences]
    starts = [s.span[0] for s in sentences]
    for proposal in proposals:
        cue = _hull(proposal.cue)
        number = bisect_right(starts, cue[0]) - 1 if cue else -1
        frame = _within(sentences[number], proposal) if number >= 0 and proposal.score >= LIKELY else None
        if frame:
            found[number].append(frame)
    return found


def _within(s: Sentence, proposal: Proposal) -> Frame | None:
    content = tuple(
        piece
        for start, end in proposal.content
        if start < s.span[1] and s.span[0] < end
        for piece in content_of(s, max(start, s.span[0]), min(end, s.span[1]))
    )
    content = tuple(proposed_ru.told(s, piece) for piece in content) if s.lexicon.language == "ru" else content
    cue = _hull(proposal.cue)
    source = _hull(proposal.source)
    if not content or cue is None or not _at_home(s, cue) or (source and (not _at_home(s, source) or _names_nobody(s, source))):
        return None
    english = s.lexicon.language == "en"
    vouched = english and vouched_en.vouched(s, cue, source, content)
    if not vouched and (proposal.score < SURE or (english and not proposed_en.puts_forward(s, cue, content))):
        return None
    if english and not (proposed_en.holds(s, cue, source, content) and (source or proposed_en.says(s, content))):
        return None
    content = vouched_en.past_that(s, cue, content) if english else content
    if s.lexicon.language == "en" and source:
        source = proposed_en.whole(s, source)
        if source is None:
            return None
    if source and s.lexicon.language == "ru":
        if not proposed_ru.may_speak(s, cue, source):
            return None
        source = proposed_ru.whole(s, cue, source)
    verb, leaves_open = class_of(s, cue)
    if _negated(s, cue) or (english and verb not in undone_en.HELD and undone_en.undone(s, s.index(cue[0]))):
        return None  # *did not say whether C* puts nothing forward
    if verb in COURT and not any(is_clause(s, piece) for piece in content):
        return None  # *sentenced X to a year* is a deed told, no words of the court
    return Frame(cue, verb, source, content, agentless=source is None, hedged=leaves_open)


def _negated(s: Sentence, cue: Span) -> bool:
    """Whether these cue words hold a negation."""
    words = fold(s.layout.text[cue[0] : cue[1]]).split()
    return any(word in s.lexicon.words["negations"] or word.endswith("n't") for word in words)


def _at_home(s: Sentence, span: Span) -> bool:
    """Whether these words stand in this sentence, outside of what somebody else is quoted with.

    How a quotation goes on over sentences is for `chains` to say: a wrong speaker is worse than none.
    """
    return s.span[0] <= span[0] and span[1] <= s.span[1] and s.layout.quote_at(span[0]) is None


def _names_nobody(s: Sentence, source: Span) -> bool:
    """Whether these words are an adverbial: *of her work*, «о её работе»."""
    return s.is_word(s.index(source[0]), "about")


def _hull(spans: Sequence[Span]) -> Span | None:
    return (spans[0][0], spans[-1][1]) if spans else None


def class_of(s: Sentence, cue: Span) -> tuple[str, bool]:
    """The class of these cue words: that of the last word the lexicon knows, else plain saying; whether they leave it open."""
    words = fold(s.layout.text[cue[0] : cue[1]]).split()
    if s.lexicon.language == "en":
        return cues.class_of(words, s.lexicon)
    known = [row.verb for word in words for form, row in s.lexicon.cues.get(word, ()) if len(form) == 1]
    return (known[-1] if known else "say"), False


def _new(frame: Frame, own: Sequence[Frame]) -> bool:
    """Whether no rule speaks of these words already."""
    mine = {i for a, b in frame.content for i in range(a, b)}
    for other in own:
        theirs = {i for a, b in (*other.content, other.cue) for i in range(a, b)}
        if len(mine & theirs) > SAME * len(mine) or frame.cue[0] in range(*other.cue):
            return False
    return True
