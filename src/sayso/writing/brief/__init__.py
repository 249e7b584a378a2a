"""The brief of a case: a retelling in which every sentence keeps its sources, its stance and its footnotes."""

from sayso.writing.brief.compose import compose
from sayso.writing.brief.markdown import markdown
from sayso.writing.brief.sentences import Brief, Note, Paragraph, Part, Sentence

__all__ = ["Brief", "Note", "Paragraph", "Part", "Sentence", "compose", "markdown"]
