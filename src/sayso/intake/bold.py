"""Which paragraphs of a page are set in bold or as headings: in an interview these are the questions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from sayso.intake.flow import Flow
from sayso.intake.markup import Page
from sayso.records import Credit

FIELD = "bold"
STRONG = frozenset({"b", "strong", "h2", "h3", "h4", "h5", "h6", "dt"})
FEWEST = 2  # questions in bold that make a page look like an interview; on others nothing is noted
LONGEST = 600


def credits(page: Page, flow: Flow) -> tuple[Credit, ...]:
    """One credit a paragraph in bold, its value `start-end` in the text, on a page that asks in bold; else none."""
    text = flow.text()
    found = [(a, b) for a, b in _paragraphs(text) if b - a <= LONGEST and _bold(page, flow, a, b)]
    asked = sum(text[b - 1] == "?" for _, b in found)
    return tuple(Credit(field=FIELD, value=f"{a}-{b}", place="html") for a, b in found) if asked >= FEWEST else ()


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield start, start + len(part)
        start += len(part) + 2


def _bold(page: Page, flow: Flow, start: int, end: int) -> bool:
    """Whether every word of this paragraph stands in an element for bold."""
    starts, runs = [p.start for p in flow.places], [run.start for run in page.runs]
    first = max(0, bisect_right(starts, start) - 1)
    places = [p for p in flow.places[first : bisect_right(starts, end - 1)] if p.start + p.length > start]
    words = [p for p in places if flow.source[p.source : p.source + p.width].strip()]
    return bool(words) and all(_strong(page, page.runs[bisect_right(runs, p.source) - 1].owner) for p in words)


def _strong(page: Page, number: int) -> bool:
    while number >= 0:
        element = page.elements[number]
        if element.tag in STRONG or "question" in element.get("class").lower():
            return True
        number = element.parent
    return False
