"""A brief in the format asked for."""

from __future__ import annotations

from collections.abc import Callable

from sayso.records import Case
from sayso.writing.brief.html import html
from sayso.writing.brief.markdown import markdown
from sayso.writing.brief.pdf import pdf
from sayso.writing.brief.sentences import Brief


def _word(brief: Brief, case: Case) -> bytes:
    from sayso.writing.brief.word import word  # python-docx takes a while to load

    return word(brief, case)


FORMATS: dict[str, Callable[[Brief, Case], bytes]] = {"md": markdown, "html": html, "docx": _word, "pdf": pdf}


def render(brief: Brief, case: Case, kind: str) -> bytes:
    """The brief as md, html, docx or pdf. Raises ExtraMissing where the format needs what is not installed."""
    return FORMATS[kind](brief, case)
