"""Russian contents that are told first and quoted behind a colon: *X заявил, что порт закрыт: «Мы его закрыли»*."""

from __future__ import annotations

import re

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.russian import ends_ru
from sayso.records import Span

MARK = re.compile(r":\s*(?:''+)?\s*")  # a colon, and the marks of italics that a wiki sets
FEWEST = 4  # words of a quotation that is more than a name


def parted(s: Sentence, span: Span) -> tuple[Span, Span] | None:
    """What is told and what is quoted, where a quotation behind a colon closes the content; else `None`."""
    text = s.layout.text
    for quote in s.layout.quotes_in(*span):
        mark = next((m for m in MARK.finditer(text, span[0], quote.start) if m.end() == quote.start), None)
        if mark is None or text[min(quote.end, span[1]) : span[1]].strip("'., "):
            continue
        first, at = s.index(span[0]), s.index(mark.start())
        end = min(quote.end, span[1])
        words = [w for w in s.words[s.index(quote.start) :] if w.word and w.start < end]
        spoken = (c for c in s.cues if first <= c.first < at and "quote" in c.row.takes)
        anothers = any(s.lower(c.first - 1, c.first) != ["не"] for c in spoken)  # *что мэр сказал: «C»*
        clauses = ends_ru.clause_before(s, first, at) and ends_ru.clause_before(s, at, s.index(end))
        if clauses and len(words) >= FEWEST and not anothers:
            return (span[0], mark.start()), _plain(text, (quote.start, end))
    return None


def _plain(text: str, span: Span) -> Span:
    """The quotation without a wiki's marks of italics around it."""
    inner = text[slice(*span)]
    return span[0] + len(inner) - len(inner.lstrip("'")), span[1] - len(inner) + len(inner.rstrip("'"))
