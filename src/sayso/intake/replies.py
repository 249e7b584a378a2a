"""What a mail quotes of an earlier one: another's words, and a document of their own where that mail is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.records import Place, Skipped, Span

REASON = "earlier message"
_BOX = r"<[^<>\s]+@[^<>\s]+>"
_WROTE = re.compile(
    rf"(?:on\b.{{4,200}}\bwrote|.{{0,160}}{_BOX}(?: \w+)?|.{{3,120}}\b(?:пишет|(?:на)?писал(?:а|\(а\))?|wrote))\s*:\s*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(r"-{2,}\s*(?:original message|исходное сообщение|original-nachricht)\s*-{2,}\s*$", re.IGNORECASE)


def without(text: str, places: Sequence[Place]) -> tuple[str, tuple[Place, ...], tuple[Skipped, ...]]:
    """A mail's own words with their places, and what it quotes; all of it where it has no words of its own."""
    cut = list(_quoted(text))
    kept = _between(cut, len(text))
    if not cut or not any(text[slice(*span)].strip() for span in kept):
        return text, tuple(places), ()
    skipped = tuple(Skipped(reason=REASON, text=text[slice(*span)].strip()) for span in cut)
    return "".join(text[slice(*span)] for span in kept), tuple(_moved(places, kept)), skipped


def _quoted(text: str) -> Iterator[Span]:
    """The stretches of lines that are quoted, the line that says whose they are before them."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    number = 0
    while number < len(lines):
        if _ORIGINAL.match(lines[number].strip()):
            yield starts[number], len(text)
            return
        end = _run(lines, number)
        if end > number:
            yield starts[_led(lines, number)], starts[end]
        number = max(end, number + 1)


def _run(lines: Sequence[str], number: int) -> int:
    """Where the quoted lines end that begin here; blank lines between them are theirs."""
    end = at = number
    while at < len(lines) and (lines[at].startswith(">") or not lines[at].strip()):
        at += 1
        end = at if lines[at - 1].startswith(">") else end
    return end if lines[number].startswith(">") else number


def _led(lines: Sequence[str], number: int) -> int:
    """The line from which somebody is said to have written what is quoted here; `number` itself where none is."""
    above = number - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    for first in (above, above - 1):
        if first >= 0 and _WROTE.match(" ".join(line.strip() for line in lines[first : above + 1])):
            return first
    return number


def _between(cut: Sequence[Span], length: int) -> list[Span]:
    edges = [0, *(at for span in cut for at in span), length]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _moved(places: Sequence[Place], kept: Sequence[Span]) -> Iterator[Place]:
    """The places of the stretches kept, each where its stretch begins now; as wide as long, for mail is plain text."""
    start = 0
    for first, last in kept:
        for place in places:
            low, high = max(first, place.start), min(last, place.start + place.length)
            if low < high:
                yield Place(
                    start=start + low - first, length=high - low, source=place.source + low - place.start, width=high - low
                )
        start += last - first
