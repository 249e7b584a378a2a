"""A brief as Markdown, with footnotes."""

from __future__ import annotations

import re

from sayso.records import Case
from sayso.writing.brief.notes import footnotes, marks, numbered
from sayso.writing.brief.sentences import Brief
from sayso.writing.brief.words import strings

SIGNS = re.compile(r"([\\`*_<>#|~]|\[(?=\^)|\](?=\())")


def markdown(brief: Brief, case: Case) -> bytes:
    """The brief as Markdown, UTF-8; footnotes are numbered as they first come."""
    numbers = numbered(brief)
    blocks = [f"# {escaped(brief.title)}"]
    for paragraph in brief.paragraphs:
        told = (
            escaped(s.text) + "".join(f"[^{number}]" for number in sorted(numbers[note] for note in s.notes))
            for s in paragraph.sentences
        )
        blocks.append(" ".join(told))
    blocks.append(f"*{strings(brief.language)['page']['made']}*")
    blocks += [f"[^{note.number}]: {escaped(note.line(marks(brief)))}" for note in footnotes(brief, case)]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def escaped(words: str) -> str:
    """The words with Markdown's signs made plain."""
    return SIGNS.sub(r"\\\1", " ".join(words.split("\n")))
