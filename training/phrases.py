"""The core of an English noun phrase: "the spokesman for the ministry, who ..." is "the spokesman"."""

from __future__ import annotations

import re

Span = tuple[int, int]
AFTER = re.compile(
    r"\s+(?:of|for|in|on|at|from|with|by|to|who|whom|whose|which|that|and|or|as|accused|said|about|under|against)\b|\s*[,;:(–—-]\s|\s*,"
)


def core_of_phrase(text: str, span: Span) -> Span:
    """The phrase up to its first complement; itself where it has none."""
    start, end = span
    cut = AFTER.search(text[start:end])
    return (start, start + cut.start()) if cut and cut.start() > 0 else span
