"""Speeches: a statement, an address or remarks that a headline names somebody's are his say-so from there on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.lexicon.grammar import FIRST_PERSON, FIRST_PERSON_PLURAL
from sayso.lexicon.voices import Voices
from sayso.reading.parts.letters import Letter
from sayso.reading.people.mentions import Found
from sayso.reading.words.text import Layout, fold, tokens
from sayso.records import Span

HEAD = 3  # paragraphs among which the headline of a speech stands
LONGEST_TITLE = 260  # *Statement by the Permanent Representative of … Ada Holm at a briefing on …*
OWN = 3  # paragraphs in the first person outside of quotations that make what follows one's own words
SHARE = 0.25  # of the paragraphs; a report on a speech quotes it
LONGEST_COURTESY = 80
_ORNAMENT = re.compile(r"[^\w«“\"(\[<]*")  # *💬*
_COURTESY = re.compile(
    r"(?:thank you|dear |ladies and gentlemen|mr\.? (?:president|chair|speaker)|madam|colleagues|excellencies|friends"
    r"|уважаем|дорогие|спасибо|благодарю|дамы и господа|коллеги|друзья)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<name>[^\W\d_][^:\n]{2,60}):\s+")


def find(layout: Layout, words: Voices, found: Callable[[], Sequence[Found]]) -> Letter | None:
    """The speech that this text is, where its headline calls it one and names a speaker, and its paragraphs are in his person."""
    titled = next((n for n, span in enumerate(layout.paragraphs[:HEAD]) if _titles(_said(layout, span), words)), None)
    told = layout.paragraphs[titled + 1 :] if titled is not None else ()
    own = sum(_own(layout, span) for span in told)
    if titled is None or own < OWN or own < SHARE * len(told):
        return None
    title = layout.paragraphs[titled]
    labels = [label for span in told if (label := _label(layout, span, title))]
    speaker = next((f.span for f in found() if _within(f.span, title) and f.kind == "person" and f.named), None)
    speaker = next((name for _, name in labels if name), speaker)
    if speaker is None:
        return None
    courtesies = tuple(span for span in told if span[1] - span[0] <= LONGEST_COURTESY and _COURTESY.match(_said(layout, span)))
    return Letter((told[0][0], told[-1][1]), speaker, courtesies, particulars=tuple(head for head, _ in labels))


def _said(layout: Layout, span: Span) -> str:
    return layout.text[slice(*span)]


def _titles(line: str, words: Voices) -> bool:
    """Whether a line calls what follows a speech: *Remarks by Ada Holm at the harbour*, «Выступление министра …»."""
    plain = fold(_ORNAMENT.sub("", line, count=1))
    fits = len(line) <= LONGEST_TITLE and line[-1] not in ".!?:"
    return fits and any(plain.startswith(phrase + " ") for phrase in words["speeches"])


def _own(layout: Layout, span: Span) -> bool:
    """Whether a paragraph says "I" or "we" outside of quotations."""
    mine = FIRST_PERSON | FIRST_PERSON_PLURAL
    return any(w.lower in mine and layout.quote_at(w.start) is None for w in tokens(layout.text, span))


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _label(layout: Layout, span: Span, title: Span) -> tuple[Span, Span | None] | None:
    """What stands before the speaker's words, and his name in it where the headline has it too: *💬 Ada Holm:*, *🔹*."""
    ornament = _ORNAMENT.match(layout.text, *span)
    start = ornament.end() if ornament else span[0]
    label = _LABEL.match(layout.text, start, span[1])
    if label and label["name"] in _said(layout, title):
        return (span[0], label.end()), label.span("name")
    return ((span[0], start), None) if start > span[0] else None
