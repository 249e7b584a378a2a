"""Whose words a stretch of text is: an interviewee's answers, a transcript's turns, a letter, a post that somebody passed on.

What stands in such a stretch is its speaker's say-so before it is the outlet's: his link comes between the outlet and whatever
the words themselves attribute. Where he says "I think" the link is his own and not one more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.language import Lexicon
from sayso.lexicon.voices import voices as listed
from sayso.reading.chains import retold, retold_en
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Cover
from sayso.reading.words.text import Layout, fold, tokens
from sayso.records import Skipped, Span

_ASIDE = re.compile(r"[\[(][^\])\n]{1,60}[\])][.\s]*")
_NO = re.compile(r"No\.[ \u00a0](?=[A-ZА-ЯЁ“«\"])")  # the answer, and no abbreviation for a number


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as written, and by what verb he puts his words; `passed_on` where he published them and another repeats them."""

    span: Span
    cue: Span | None = None
    passed_on: bool = False
    verb: str = "say"


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of text and its speakers, the outermost first; none where the outlet itself asks, or where nothing says who."""

    span: Span
    speakers: tuple[Speaker, ...] = ()
    nobody: bool = False  # somebody speaks, and the text doesn't say who
    verbatim: bool = True  # set off as his own words; a letter has none other around it to be set off from


@dataclass(frozen=True, slots=True)
class Spoken:
    """All voices of a text in order, the labels before them that are nobody's words, and the names these labels give."""

    voices: tuple[Voice, ...] = ()
    heads: tuple[Skipped, ...] = ()
    named: tuple[Found, ...] = ()
    message: Span | None = None  # the words of a message, where no line is a heading for want of a full stop
    retelling: bool = False  # a court's paper, which retells what parties and witnesses told it

    def at(self, place: int) -> Voice | None:
        """Whose words stand here."""
        number = bisect_right(self.voices, place, key=lambda v: v.span[0]) - 1
        return self.voices[number] if number >= 0 and place < self.voices[number].span[1] else None

    def court(self, place: int) -> Span | None:
        """Where the court is named whose judgment stands here."""
        voice = self.at(place)
        speaker = voice.speakers[-1] if voice and voice.speakers else None
        return speaker.span if speaker and speaker.verb == "rule" else None

    def opened(self, layout: Layout) -> Layout:
        """The layout, its sentences without labels; a bare "No." at the start of an answer is a sentence of its own."""
        if not self.heads:
            return layout
        starts = {v.span[0] for v in self.voices}
        heads = [s.span for s in self.heads if s.span]
        ends = [end for _, end in heads]
        cut = [span for whole in layout.sentences for span in _after(layout.text, whole, heads, bisect_right(ends, whole[0]))]
        apart = [part for span in cut for part in (_no(layout.text, span) if span[0] in starts else [span])]
        return replace(layout, sentences=tuple(apart))

    def questions(self, sentences: Sequence[Span], layout: Layout) -> set[int]:
        """The numbers of the sentences in voices that ask: nothing is put forward there, and nothing passed on from there."""
        return {n for n, span in enumerate(sentences) if self.at(span[0]) and _asks(layout, span)}

    def beside(self, skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
        """What is skipped, the labels among it; a turn that looks like a heading or a credit is somebody's words."""
        opened = {s.span[0] for s in self.heads if s.span}
        turns = {s.span for s in skipped if s.span and s.reason in LOOKS | {"headline"} and s.span[0] in opened}
        inside = {s.span for s in skipped if s.span and s.reason in LOOKS and self._in_message(s.span)}
        real = [s for s in skipped if s.span not in turns | inside]
        whole = Cover(s.span for s in real if s.span)
        named = (h for h in self.heads if h.span and any(c.isalnum() for c in h.text))
        labels = [h for h in named if h.span and not whole.meets((h.span[0], h.span[0] + 1))]
        return tuple(sorted([*real, *labels], key=lambda s: s.span or (0, 0)))

    def _in_message(self, span: Span) -> bool:
        return self.message is not None and self.message[0] <= span[0] and span[1] <= self.message[1]

    def tellers(self) -> list[tuple[Span, Span]]:
        """The stretches somebody tells in the first person, and where he is named."""
        return [(voice.span, voice.speakers[-1].span) for voice in self.voices if voice.speakers]

    def mentions(self, found: Sequence[Found]) -> tuple[Found, ...]:
        """The mentions with the names that labels give, in the place of what else was seen there."""
        theirs = Cover(f.span for f in self.named)
        kept = [f for f in found if not theirs.meets(f.span)]
        return tuple(sorted([*kept, *self.named], key=lambda f: f.span))


def _asks(layout: Layout, span: Span) -> bool:
    """Whether a sentence is a question of who speaks, and not one that he quotes: *He said, “They left, right?”*."""
    said = layout.text[slice(*span)].rstrip('*_ ”»"')
    quote = layout.quote_at(span[0] + len(said) - 1)
    return said.endswith("?") and (quote is None or quote.start <= span[0])


def _after(text: str, sentence: Span, heads: Sequence[Span], first: int) -> list[Span]:
    """What of a sentence stands behind the heads in it, of which this is the first that may reach it."""
    start, end = sentence
    for head in heads[first:]:
        if head[0] >= end:
            break
        start = max(start, head[1])
    while start < end and text[start].isspace():
        start += 1
    return [(start, end)] if start < end else []


LOOKS = frozenset({"heading", "credit of a pull quote", "label", "head of the document", "dateline"})


def _no(text: str, span: Span) -> list[Span]:
    found = _NO.match(text, *span)
    return [(span[0], found.start() + 3), (found.end(), span[1])] if found else [span]


def owned(drafts: Sequence[Draft], spoken: Spoken, layout: Layout, lexicon: Lexicon) -> list[Draft]:
    """The drafts, each behind the voice it stands in; what a voice asks, and a bare yes or no, is no statement."""
    made = []
    told = retold_en.carried(drafts, layout, lexicon) if spoken.retelling else drafts
    for draft in retold.in_court(told, spoken.court, layout, lexicon):
        voice = spoken.at(draft.spans[0][0])
        if voice is None:
            made.append(_ours(draft, layout, lexicon, alone=spoken.message is not None))
        elif not _bare(layout, draft, lexicon):
            made.append(_behind(voice, _without_aside(draft, layout), layout, lexicon))
    return made


def _without_aside(draft: Draft, layout: Layout) -> Draft:
    """The draft without a stage direction at its start: *[Laughs] She was fired*."""
    (start, end), *rest = draft.spans
    aside = _ASIDE.match(layout.text, start, end)
    return replace(draft, spans=((aside.end(), end), *rest)) if aside and aside.end() < end else draft


def _bare(layout: Layout, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the draft is nothing but yes, no or thanks, or a request to speak."""
    outside = _without_aside(draft, layout).spans
    said = [w.lower for span in outside for w in tokens(layout.text, span) if w.word]
    aside = len(outside) == 1 and _ASIDE.fullmatch(layout.text, *outside[0])
    words = listed(lexicon.language)
    return not draft.links and (
        not said or bool(aside) or said[0] in words["requests"] or all(w in words["yes_or_no"] for w in said)
    )


def _behind(voice: Voice, draft: Draft, layout: Layout, lexicon: Lexicon) -> Draft:
    """The draft with the voice's speakers before its own links; his own "I think" is his link, not another's."""
    if not voice.speakers:
        return replace(draft, links=(NOBODY, *draft.links), announced=True) if voice.nobody and not draft.links else draft
    draft = _thought(draft, layout, lexicon) if not draft.links else draft
    speaker = voice.speakers[-1]
    own = tuple(_his(link, speaker, layout, lexicon) for link in draft.links)
    outer = tuple(Link(s.span, s.cue, "report" if s.passed_on else s.verb, relay=s.passed_on) for s in voice.speakers)
    his = voice.verbatim and all(link.source in (None, speaker.span) and not link.agentless for link in own)
    return replace(draft, links=(*outer, *own), announced=draft.announced or his)


NOBODY = Link(None, None, "say")


@dataclass(frozen=True, slots=True)
class Own(Link):
    """A link that is no further hop: the outlet says "we believe" or "I deny" of itself."""


def _ours(draft: Draft, layout: Layout, lexicon: Lexicon, *, alone: bool) -> Draft:
    """The draft, a first link of "we" the outlet's own; one of "I" too where the outlet is one person (`alone`).

    In a report "I" is somebody whom the text leaves unmarked, and never the outlet.
    """
    first = draft.links[0] if draft.links else None
    if first and first.source is None and first.cue and not first.agentless:
        return replace(draft, links=(Own(None, first.cue, first.verb), *draft.links[1:]))  # *Прошу читателей помочь*
    if first is None or first.source is None or layout.quote_at(first.source[0]) is not None:
        return draft
    said = fold(layout.text[slice(*first.source)])
    if said not in lexicon.words["first_person"] or not (alone or said in ("we", "мы")):
        return draft
    own = Own(None, first.cue, first.verb, hedged=first.hedged)
    return replace(draft, links=(own, *draft.links[1:]))


def _his(link: Link, speaker: Speaker, layout: Layout, lexicon: Lexicon) -> Link:
    """The link, the speaker's own where its source is "I" or "we" outside of a quotation."""
    if link.source is None:
        return link if link.agentless else replace(link, source=speaker.span)
    mine = _first_person(layout, link.source, lexicon) and layout.quote_at(link.source[0]) is None
    return replace(link, source=speaker.span) if mine else link


def _first_person(layout: Layout, source: Span, lexicon: Lexicon) -> bool:
    """Whether a source is "I" or "we", an auxiliary behind it or not (*I shouldn't say*)."""
    first, *rest = [w.lower for w in tokens(layout.text, source)] or [""]
    loose = lexicon.words["auxiliaries"] | lexicon.words["modals"] | lexicon.words["negations"]
    return first in lexicon.words["first_person"] and all(w in loose or w.endswith("n't") for w in rest)


def _thought(draft: Draft, layout: Layout, lexicon: Lexicon) -> Draft:
    """*Думаю, он знал*: Russian leaves "I" away; what he thinks is put forward as a belief."""
    (start, end), *rest = draft.spans
    words = tokens(layout.text, (start, end))
    for size in (2, 1):
        led = " ".join(w.lower for w in words[:size])
        if len(words) > size + 2 and led in listed(lexicon.language)["belief"] and words[size].text == ",":
            first = size + 1 + (words[size + 1].lower in lexicon.words["that"])
            cue = (words[0].start, words[size - 1].end)
            return replace(draft, spans=((words[first].start, end), *rest), links=(Link(None, cue, "believe"),))
    return draft
