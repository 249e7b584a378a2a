"""Which heading of a page is its article's headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.markup import Page

LEVELS = {"h1": 0, "h2": 1, "h3": 2}
SEPARATOR = re.compile(r"\s+[|·•»«–—:-]+\s+|\s*[|•»]\s*")
LONGEST = 300
NOT_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its element's number, its level, its words, how many runs lie between it and the article's first."""

    number: int
    level: int
    words: str
    away: int
    outside: bool


def bare(words: str) -> str:
    """The letters and digits, for comparing titles whatever their quotes, dashes and case."""
    return NOT_WORD.sub("", words).casefold()


def headline(page: Page, said: Sequence[str], site: str | None, start: int, why: Sequence[str | None]) -> Heading | None:
    """The heading that is the page's headline: one that repeats the title the page states, else the nearest main one.

    `said` holds the titles stated elsewhere, the most trusted first; `start` is where the article's text begins.
    """
    found = [h for h in headings(page, start, why) if not site or bare(h.words) != bare(site)]
    for title in said:
        same = [h for h in found if bare(h.words) == bare(title)]
        within = [h for h in found if h.level < 2 and part_of(h.words, title)]
        if same or within:
            return min(same or within, key=lambda h: (h.outside, h.level, h.away))
    mains = [h for h in found if h.level == 0 and not h.outside]
    return min(mains, key=lambda h: h.away) if mains else None


def headings(page: Page, start: int, why: Sequence[str | None]) -> list[Heading]:
    found = []
    for number, element in enumerate(page.elements):
        if element.tag in LEVELS and element.stop > element.first:
            words = page.text(element).replace("\u00ad", "")  # a soft hyphen is for the line, not for the title
            if bare(words) and len(words) <= LONGEST:
                away = abs(element.first - start)
                found.append(Heading(number, LEVELS[element.tag], words, away, why[number] is not None))
    return found


def part_of(words: str, title: str) -> bool:
    """Whether a heading says what a stated title says but for the site's name at its end, or the title is cut short."""
    inner, outer = bare(words), bare(title)
    most, begins = inner in outer and 2 * len(inner) > len(outer), len(outer) > 20 and inner.startswith(outer)
    return len(inner) > 8 and (most or begins)


def unsigned(title: str, site: str | None) -> str:
    """A stated title without the site's name at its end or beginning."""
    parts = [p.strip() for p in SEPARATOR.split(title) if p.strip()]
    if site and len(parts) > 1:
        own = [p for p in (parts[-1], parts[0]) if bare(p) and (bare(p) in bare(site) or bare(site) in bare(p))]
        if own:
            return title.removesuffix(own[0]).removeprefix(own[0]).strip(" |·•»«–—:-")
    return title
