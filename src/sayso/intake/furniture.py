"""What stands at a page's edge and is not of the text: running heads, page numbers, what a browser prints around a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from sayso.intake.dross import SENTENCE

FEWEST = 3  # pages on which words must stand at the edge to be a running head
SHORT = 120  # letters of a running head
COUNT = r"(?:(?:page|p\.|стр\.|страница)\s*)?[-–—]?\s*\d{1,4}\s*(?:(?:/|of|из)\s*\d{1,4}\s*)?[-–—]?"
NUMBER = re.compile(COUNT, re.I)
ADDRESS = re.compile(rf"(?P<url>(?:https?|file)://\S+)(?:\s+{COUNT})?", re.I)
PRINTED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.*)?")  # when it was printed, and its title
CUT = ("…", "...")


class OnPage(Protocol):
    """A line at its place on a page."""

    @property
    def page(self) -> int: ...
    @property
    def words(self) -> str: ...
    @property
    def base(self) -> float: ...


L = TypeVar("L", bound=OnPage)


def parted(lines: Sequence[L]) -> tuple[list[L], list[L]]:
    """The lines of the text, and those that are the pages' frame; all are text where nothing else would be left."""
    frame = set(framing(lines))
    kept = [line for n, line in enumerate(lines) if n not in frame]
    return (kept, [line for n, line in enumerate(lines) if n in frame]) if kept else (list(lines), [])


def framing(lines: Sequence[OnPage]) -> Iterator[int]:
    """The numbers of the lines that frame a page."""
    edges = [edge for page in by_page(lines).values() for edge in outermost(lines, page)]
    pages: dict[tuple[bool, str], set[int]] = defaultdict(set)
    for top, n in edges:
        pages[top, likeness(lines[n].words)].add(lines[n].page)
    numbered = sum(NUMBER.fullmatch(lines[n].words.strip()) is not None for _, n in edges) >= FEWEST
    for top, n in edges:
        words = lines[n].words.strip()
        repeated = len(words) <= SHORT and not SENTENCE.search(words) and len(pages[top, likeness(words)]) >= FEWEST
        if repeated or ADDRESS.fullmatch(words) or PRINTED.fullmatch(words) or (numbered and NUMBER.fullmatch(words)):
            yield n


def by_page(lines: Sequence[OnPage]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        found[line.page].append(n)
    return found


def outermost(lines: Sequence[OnPage], page: Sequence[int]) -> Iterator[tuple[bool, int]]:
    """The highest and the lowest line of a page, and what stands beside them; whether it is at the top."""
    high, low = max(lines[n].base for n in page), min(lines[n].base for n in page)
    for n in page:
        if high - lines[n].base < 1 or lines[n].base - low < 1:
            yield high - lines[n].base < 1, n


def likeness(words: str) -> str:
    """The words with every number alike, for a running head counts its pages."""
    return re.sub(r"\d+", "0", " ".join(words.split()).casefold())


def address(frame: Sequence[OnPage]) -> str | None:
    """The address that a browser printed under the page, where it is whole and of the web."""
    found = (m["url"] for line in frame if (m := ADDRESS.fullmatch(line.words.strip())))
    return next((url for url in found if url.lower().startswith("http") and not url.endswith(CUT)), None)
