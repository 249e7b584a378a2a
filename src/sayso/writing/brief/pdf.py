"""A brief as PDF: the page as it prints. Needs the extra `pdf`."""

from __future__ import annotations

from sayso.errors import ExtraMissing
from sayso.records import Case
from sayso.writing.brief.html import html
from sayso.writing.brief.sentences import Brief

ADVICE = "Install it with: pip install 'sayso[pdf]', and Pango with your system's packages; or print the HTML."


def pdf(brief: Brief, case: Case) -> bytes:
    """The brief as PDF. Raises ExtraMissing where WeasyPrint or the Pango library it needs is not installed."""
    try:
        from weasyprint import HTML
    except ImportError as error:
        raise ExtraMissing("a PDF needs WeasyPrint, which is not installed", advice=ADVICE) from error
    except OSError as error:
        raise ExtraMissing("a PDF needs the Pango library, which WeasyPrint did not find", advice=ADVICE) from error
    made: bytes = HTML(string=html(brief, case).decode(), url_fetcher=_nothing).write_pdf()
    return made


def _nothing(url: str) -> dict[str, str]:
    """A brief loads nothing."""
    raise ValueError(f"a brief loads nothing, and {url} neither")
