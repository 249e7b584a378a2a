"""The prose of a brief as one text, with the place of each sentence: what a lint reads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.records import Case, Span
from sayso.writing.brief.content import words_of
from sayso.writing.brief.sentences import QUOTE, WORDS, Brief, Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """The text, and each sentence that can be read against the case with its span in it (code points)."""

    text: str
    sentences: tuple[tuple[Span, Sentence], ...]


FEWEST = 5  # words of documents that make a sentence which can be read against them


def _readable(sentence: Sentence) -> bool:
    """Whether it can be read: not about the documents, in one language, and more than figures side by side."""
    theirs = [part for part in sentence.parts if part.role in (WORDS, QUOTE)]
    if sentence.about_documents or any(part.language for part in sentence.parts):
        return False
    return sum(len(words_of(part.text)) for part in theirs) >= FEWEST


def draft(brief: Brief) -> Draft:
    """The whole prose, and where the sentences stand that can be read against the case."""
    text, placed = "", []
    for paragraph in brief.paragraphs:
        for sentence in paragraph.sentences:
            if _readable(sentence):
                placed.append(((len(text), len(text) + len(sentence.text)), sentence))
            text += sentence.text + " "
        text = text.rstrip(" ") + "\n\n"
    return Draft(text, tuple(placed))


def cited(brief: Brief, case: Case) -> Case:
    """The case as far as the brief draws on it: the documents it quotes, whole, and what they say."""
    held = {note.document for sentence in brief.sentences if not sentence.about_documents for note in sentence.notes}
    documents = tuple(document for document in case.documents if document.id in held)
    return replace(case, documents=documents, statements=tuple(s for s in case.statements if s.document in held))
