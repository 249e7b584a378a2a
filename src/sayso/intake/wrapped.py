"""Plain text broken into lines, by a mail program, an old editor or a page's source: such a line end is no more than a blank.

Lines of one width show that they end for want of room. Where widths differ, a line that breaks off within a sentence does: the
next one goes on in small letters, or it ends with a comma or a word that leads on (*of*, *the*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from statistics import median

from sayso.records import Place

NARROWEST, WIDEST = 40, 130  # characters of a line beyond which nobody breaks by hand
LONG = 0.6  # of the width: a shorter line may end for a reason of its own
LOOSE = 0.85  # of the width: who breaks lines by hand leaves some room
MOST, MIDDLE = 0.8, 0.5  # of the long lines are as full as can be; of those, end within a sentence
FEWEST = 2  # full lines that show it; one will do where the next goes on in small letters
RAGGED, BROKEN, USUAL = 6, 0.5, 25  # line ends that show lines of any length, how many within a sentence, a line's middle length
_OPENS = re.compile(  # what begins a line of its own: an item, a quotation of mail, a time, a label, a heading in Markdown
    r"[ \t]*(?:[-–—•*>#|]|\d{1,3}[.)]\s|\[?\d{1,4}[./:-]\d|[^\W\d_][^\s:]*(?: [^\s:]+){0,2}:\s)"
)
_CLOSED = re.compile(r"[.!?…:;][»”\"'’)]*\s*$")
_LEADS_ON = re.compile(
    r"(?:,|\b(?:a|an|and|are|as|at|be|because|but|by|for|from|had|has|have|her|his|if|in|into|is|its|of|on|or|that|the|their"
    r"|to|was|were|which|who|will|with|would))\s*$"
)
SHORTEST = 30  # characters of a line that breaks off within a sentence; a list has shorter ones
SHOWN = 3  # such lines that show a text to be broken
_ASKED = re.compile(r"[ \t]*[QA][.:)]?[ \t]+(?=[A-Z(“\"])")  # *Q And then?*, *A Correct.*: a transcript of who is heard
QUESTIONS = 3  # that make a text one


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
    """The lines that end within a sentence for no reason of their own; none before a turn of a transcript."""
    heard = sum(line.lstrip()[:1] == "Q" and _ASKED.match(line) is not None for line in lines) >= QUESTIONS
    turns = {n for n, line in enumerate(lines) if heard and _ASKED.match(line)}
    return {n for n in (_of_one_width(lines) or _ragged(lines)) | _leading_on(lines) if n + 1 not in turns}


def _ragged(lines: Sequence[str]) -> set[int]:
    """The lines that end within a sentence, where most do: what a page's own source was broken into, at any length."""
    meeting = [n for n in range(len(lines) - 1) if _meet(lines, n)]
    going_on = [n for n in meeting if not _CLOSED.search(lines[n]) and lines[n + 1].lstrip()[:1].islower()]
    if len(meeting) < RAGGED or len(going_on) < BROKEN * len(meeting):
        return set()
    if median(len(line) for line in lines if line.strip()) < USUAL:
        return set()
    return {*going_on, *(n for n in meeting if _broken_off(lines, n))}


def _broken_off(lines: Sequence[str], number: int) -> bool:
    """Whether a line of such a text stops within its sentence though the next begins with a capital."""
    line = lines[number].strip()
    width = max(len(other.rstrip()) for other in lines if "://" not in other)
    goes_on = line[:1].islower() or line.endswith(",") or (number > 0 and len(line) >= LONG * width)
    return goes_on and not _CLOSED.search(line)


def _leading_on(lines: Sequence[str]) -> set[int]:
    """The lines that break off within a sentence; none where few do."""
    off = [n for n in range(len(lines) - 1) if _meet(lines, n) and _breaks_off(lines[n], lines[n + 1])]
    return {*off, *_over_pages(lines)} if len(off) >= SHOWN else set()


def _over_pages(lines: Sequence[str]) -> Iterator[int]:
    """The line that a page breaks off, and the empty one behind it, where the next page goes on in small letters."""
    for n in range(len(lines) - 2):
        pair = [lines[n], lines[n + 2]]
        if not lines[n + 1].strip() and lines[n + 2].lstrip()[:1].islower() and _meet(pair, 0) and _breaks_off(*pair):
            yield from (n, n + 1)


def _breaks_off(line: str, then: str) -> bool:
    line = line.rstrip()
    goes_on = then.lstrip()[:1].islower() or _LEADS_ON.search(line) is not None
    return len(line) >= SHORTEST and goes_on and _CLOSED.search(line) is None


def _of_one_width(lines: Sequence[str]) -> set[int]:
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
