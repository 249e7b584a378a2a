"""Whose words a document is, as a whole or in part, before any sentence of it is read: a message, a dialogue, a letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from sayso.lexicon.language import Lexicon
from sayso.lexicon.voices import voices
from sayso.reading.chains.voices import Speaker, Spoken, Voice
from sayso.reading.genres import dialogues, posts
from sayso.reading.parts import depositions, judgments, letters, speeches
from sayso.reading.people import mentions
from sayso.reading.words.spans import Cover
from sayso.reading.words.text import Layout, fold
from sayso.records import Intake, Skipped, Span

MESSAGES = "application/json"  # the media type of a chat's export
ACCOUNT = "account"  # the credit by which intake tells a post on a platform
BOLD = "bold"  # the credit by which intake tells which paragraphs of a page are set in bold: "start-end"


def find(intake: Intake, layout: Layout, lexicon: Lexicon) -> Spoken:
    """The voices of this document; none in most reports."""

    @cache
    def found() -> tuple[mentions.Found, ...]:
        return mentions.find(layout.text, lexicon.language, layout.sentences)

    spoken = (
        posts.find(intake.outlet, layout, found, message=is_message(intake))
        or posts.thread(layout)
        or _judged(judgments.find(layout, voices(lexicon.language)), layout)
        or _written(depositions.find(layout, voices(lexicon.language)), layout, found)
        or dialogues.find((intake.outlet or "", *intake.document.authors), layout, lexicon, found, bold(intake))
        or _written(letters.find(layout), layout, found)
        or _written(speeches.find(layout, voices(lexicon.language), found), layout, found, verbatim=True)
        or Spoken()
    )
    retelling = lexicon.language == "en" and judgments.retells(layout)
    return replace(spoken, retelling=True) if retelling and not spoken.message else spoken


def with_outlet(text: str, outlet: str | None, found: Sequence[mentions.Found]) -> list[mentions.Found]:
    """The mentions, the outlet's own name among them wherever its words stand: "the Port of Varnholm" is no place then."""
    if outlet is None or len(outlet.split()) < 2:
        return list(found)
    places = [m.span() for m in re.finditer(rf"\b{re.escape(outlet)}\b", text)]
    known = {f.span for f in found if f.kind == "organization"}
    new = [span for span in places if span not in known]
    taken = Cover(new)
    kept = [f for f in found if not taken.meets(f.span)]
    own = [mentions.Found(span=s, kind="organization", named=True, base=outlet, head=fold(outlet.split()[-1])) for s in new]
    return sorted([*kept, *own], key=lambda f: f.span)


def is_message(intake: Intake) -> bool:
    """Whether the document is a message or a post: its account speaks, and no line of it is a heading."""
    return intake.document.media_type == MESSAGES or any(c.field == ACCOUNT for c in intake.credits)


def bold(intake: Intake) -> list[Span]:
    """The paragraphs that the original sets in bold."""
    ends = [c.value.split("-") for c in intake.credits if c.field == BOLD]
    return [(int(start), int(end)) for start, end in ends]


def _written(
    letter: letters.Letter | None, layout: Layout, found: Callable[[], Sequence[mentions.Found]], *, verbatim: bool = False
) -> Spoken | None:
    """The one voice of a letter, of a paper or, `verbatim`, of a speech, what is formal in it aside."""
    if letter is None:
        return None
    signature = (letter.signature,) if letter.signature else ()
    kinds = (("courtesy", letter.courtesies), ("signature", signature), ("particulars", letter.particulars))
    formal = sorted((span, reason) for reason, spans in kinds for span in spans)
    heads = [Skipped(reason=reason, text=layout.text[slice(*span)], span=span) for span, reason in formal]
    named = [f for f in found() if f.span[0] <= letter.writer[0] and letter.writer[1] <= f.span[1] and f.named]
    return Spoken((Voice(letter.span, (Speaker(letter.writer),), verbatim=verbatim),), tuple(heads), tuple(named[:1]))


def _judged(judgment: judgments.Judgment | None, layout: Layout) -> Spoken | None:
    """A court's voice in what it finds and decides."""
    if judgment is None:
        return None
    heads = [Skipped(reason="particulars", text=layout.text[slice(*span)], span=span) for span in judgment.formal]
    name = layout.text[slice(*judgment.court)]
    named = mentions.Found(span=judgment.court, kind="organization", named=True, base=name, head=fold(name.split()[-1]))
    court = Speaker(judgment.court, verb="rule")
    return Spoken(tuple(Voice(span, (court,), verbatim=False) for span in judgment.decided), tuple(heads), (named,))
