"""The brief of a case: a retelling in which every sentence keeps its sources, its stance and its footnotes.

`look` looks the case up, `plan` weighs what to tell, `sections` gathers it, `english` and `russian` say it, `compose` puts
it in order; `check` looks every sentence up again, `draft` hands the prose to the lint, `render` prints it.
"""

from sayso.writing.brief.check import faults, loss
from sayso.writing.brief.compose import compose
from sayso.writing.brief.draft import Draft, draft
from sayso.writing.brief.render import FORMATS, render
from sayso.writing.brief.sentences import Brief, Note, Paragraph, Part, Sentence

__all__ = [
    "FORMATS",
    "Brief",
    "Draft",
    "Note",
    "Paragraph",
    "Part",
    "Sentence",
    "compose",
    "draft",
    "faults",
    "loss",
    "render",
]
