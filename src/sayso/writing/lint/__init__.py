"""The lint: a draft, sentence by sentence, beside what a case has on it. It says what the case holds, never what is true."""

from sayso.writing.lint.findings import KINDS, Finding, Judged, Report
from sayso.writing.lint.footnotes import footnotes, joined, unmarked
from sayso.writing.lint.judge import lint
from sayso.writing.lint.shown import page, plain, strings

__all__ = ["KINDS", "Finding", "Judged", "Report", "footnotes", "joined", "lint", "page", "plain", "strings", "unmarked"]
