"""A brief as one HTML page that opens offline, reads without JavaScript and prints with its notes."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.records import Case
from sayso.writing.brief.notes import footnotes, marks, numbered
from sayso.writing.brief.sentences import QUOTE, WORDS, Brief
from sayso.writing.brief.words import strings


def html(brief: Brief, case: Case) -> bytes:
    """The brief as a page, UTF-8; the same brief gives the same bytes."""
    numbers = numbered(brief)
    page = _environment().get_template("brief.html")
    rendered = page.render(
        brief=brief,
        t=strings(brief.language)["page"],
        style=(files(__package__) / "brief.css").read_text("utf-8"),
        marked=lambda sentence: sorted(numbers[note] for note in sentence.notes),
        notes=footnotes(brief, case),
        marks=marks(brief),
        theirs=(QUOTE, WORDS),
    )
    return rendered.replace("\r", "&#13;").encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("sayso.writing.brief", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
