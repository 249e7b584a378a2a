"""Whose words a document is, as a whole or in part, before any sentence of it is read: a message, a dialogue, a letter."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.language import Lexicon
from sayso.reading import dialogues, letters, mentions, posts
from sayso.reading.text import Layout
from sayso.reading.voices import Speaker, Spoken, Voice
from sayso.records import Intake, Span

MESSAGES = "application/json"  # the media type of a chat's export
BOLD = "bold"  # the credit by which intake tells which paragraphs of a page are set in bold: "start-end"


def find(intake: Intake, layout: Layout, lexicon: Lexicon) -> Spoken:
    """The voices of this document; none in most reports."""

    @cache
    def found() -> tuple[mentions.Found, ...]:
        return mentions.find(layout.text, lexicon.language, layout.sentences)

    return (
        posts.find(intake.outlet, layout, found, message=intake.document.media_type == MESSAGES)
        or dialogues.find((intake.outlet or "", *intake.document.authors), layout, lexicon, found, bold(intake))
        or _letter(layout)
        or Spoken()
    )


def bold(intake: Intake) -> list[Span]:
    """The paragraphs that the original sets in bold."""
    ends = [c.value.split("-") for c in intake.credits if c.field == BOLD]
    return [(int(start), int(end)) for start, end in ends]


def _letter(layout: Layout) -> Spoken | None:
    letter = letters.find(layout)
    return Spoken((Voice(letter.span, (Speaker(letter.writer),), verbatim=False),)) if letter else None
