"""The prose of a brief as one text, with the place of each sentence: what a lint reads."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Span
from sayso.writing.brief.sentences import Brief, Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """The text, and each sentence with its span in it (code points)."""

    text: str
    sentences: tuple[tuple[Span, Sentence], ...]


def draft(brief: Brief) -> Draft:
    """The sentences that can be read in the brief's language: none about the documents, none that quotes another language."""
    text, placed = "", []
    for paragraph in brief.paragraphs:
        for sentence in paragraph.sentences:
            if not sentence.about_documents and not any(part.language for part in sentence.parts):
                placed.append(((len(text), len(text) + len(sentence.text)), sentence))
                text += sentence.text + " "
        text = text.rstrip(" ") + "\n\n" if text else text
    return Draft(text, tuple(placed))
