"""A brief as one text, with the place of each sentence: what a lint reads."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Case, Span
from sayso.writing.brief.content import words_of
from sayso.writing.brief.markdown import escaped, markdown
from sayso.writing.brief.sentences import Brief, Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """The text, and each sentence that can be read against the case with its span in it (code points)."""

    text: str
    sentences: tuple[tuple[Span, Sentence], ...]


FEWEST = 5  # words of documents that make a sentence which can be read against them


def _readable(sentence: Sentence) -> bool:
    """Whether it can be read: not about the documents, in one language, and more than figures side by side."""
    theirs = [part for part in sentence.parts if part.statement]
    if sentence.about_documents or any(part.language for part in sentence.parts):
        return False
    return sum(len(words_of(part.text)) for part in theirs) >= FEWEST


def draft(brief: Brief, case: Case) -> Draft:
    """The brief as its Markdown, and where the sentences stand in it that can be read."""
    text, at, placed = markdown(brief, case).decode(), 0, list[tuple[Span, Sentence]]()
    for sentence in brief.sentences:
        words = escaped(sentence.text)
        at = text.index(words, at)
        if _readable(sentence):
            placed.append(((at, at + len(words)), sentence))
        at += len(words)
    return Draft(text, tuple(placed))
