"""The lint: a draft, sentence by sentence, beside what a case has on it. It says what the case holds, never what is true."""

from sayso.writing.lint.findings import KINDS, Finding, Judged, Report
from sayso.writing.lint.judge import lint, unmarked
from sayso.writing.lint.shown import page, plain, strings

__all__ = ["KINDS", "Finding", "Judged", "Report", "lint", "page", "plain", "strings", "unmarked"]
