"""Plain text broken into lines of one width, as mail programs and old editors do: such a line end is no more than a blank."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from sayso.records import Place

NARROWEST, WIDEST = 40, 130  # characters of a line beyond which nobody breaks by hand
LONG = 0.6  # of the width: a shorter line may end for a reason of its own
LOOSE = 0.85  # of the width: who breaks lines by hand leaves some room
MOST, MIDDLE = 0.8, 0.5  # of the long lines are as full as can be; of those, end within a sentence
FEWEST = 2  # full lines that show it; one will do where the next goes on in small letters
_OPENS = re.compile(  # what begins a line of its own: an item, a quotation of mail, a time, a label, a heading in Markdown
    r"[ \t]*(?:[-–—•*>#|]|\d{1,3}[.)]\s|\[?\d{1,4}[./:-]\d|[^\W\d_][^\s:]*(?: [^\s:]+){0,2}:\s)"
)
_CLOSED = re.compile(r"[.!?…:;][»”\"'’)]*\s*$")


def joined(text: str, places: Sequence[Place]) -> tuple[str, tuple[Place, ...]]:
    """The text with a blank for each line end that only keeps lines short, as many characters as before; and the places
    without those blanks, which the source has not."""
    lines = text.split("\n")
    ends = _ends(lines)
    if not ends:
        return text, tuple(places)
    blanks = [at for n, at in enumerate(accumulate(len(line) + 1 for line in lines)) if n in ends]
    whole = "".join(line + (" " if n in ends else "\n") for n, line in enumerate(lines))[:-1]
    return whole, tuple(part for place in places for part in _around(place, [at - 1 for at in blanks]))


def _ends(lines: Sequence[str]) -> set[int]:
    """The lines that end for want of room; none where the text is not broken into lines of one width."""
    width = max((len(line.rstrip()) for line in lines if "://" not in line and not line.startswith(">")), default=0)
    if not NARROWEST <= width <= WIDEST:
        return set()
    long = [n for n in range(len(lines) - 1) if _meet(lines, n) and len(lines[n].rstrip()) >= LONG * width]
    full = [n for n in long if _full(lines, n, width)]
    middle = [n for n in full if not _CLOSED.search(lines[n])]
    shown = len(full) >= FEWEST or any(lines[n + 1].lstrip()[:1].islower() for n in full)
    sure = shown and len(full) >= MOST * len(long) and len(middle) >= MIDDLE * len(full)
    return set(full) if sure else set()


def _around(place: Place, blanks: Sequence[int]) -> Iterator[Place]:
    """A place in parts, without the blanks within it."""
    start, end = place.start, place.start + place.length
    inside = blanks[bisect_left(blanks, start) : bisect_left(blanks, end)]
    for first, last in zip([start, *(at + 1 for at in inside)], [*inside, end], strict=True):
        if first < last:
            yield replace(place, start=first, length=last - first, source=place.source + first - start, width=last - first)


def _meet(lines: Sequence[str], number: int) -> bool:
    """Whether a line and the next may be one: both hold words, and the next opens nothing of its own."""
    first, then = lines[number], lines[number + 1]
    return bool(first.strip() and then.strip()) and _OPENS.match(then) is None and not first.startswith((">", "#", "|"))


def _full(lines: Sequence[str], number: int, width: int) -> bool:
    """Whether the next line's first word had no place in this line, or hardly."""
    return len(lines[number].rstrip()) + 1 + len(lines[number + 1].split()[0]) > LOOSE * width
