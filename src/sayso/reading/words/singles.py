"""Straight apostrophes that open and close a quotation: *'We left early,' Holm said*, as British papers have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

_OPENS = re.compile(r"(?<![^\s(\[—–-])'(?=[A-Za-z\[£$])(?!(?:em|til|tis|twas|cause|n)\b)")
_CLOSES = re.compile(r"(?<=[\w.,!?…)])'(?!['\w])")
_OTHERS = re.compile(r"[\"“”«»‘]|''")  # marks beside which an apostrophe quotes nothing, or only what stands within
FEW = 8  # words behind which "s'" is no end of a quotation, but a genitive


def marked(text: str) -> str:
    """The text with these apostrophes as curly marks, as long as it was."""
    found = places(text)
    if not found:
        return text
    signs = list(text)
    for at, sign in found.items():
        signs[at] = "‘" if sign == "“" else "’"
    return "".join(signs)


def spans(text: str) -> list[tuple[int, int]]:
    """The quotations that stand in such marks, from mark to mark."""
    at = sorted(places(text))
    return [(a, b + 1) for a, b in zip(at[::2], at[1::2], strict=True)]


@lru_cache(maxsize=8)  # asked for with every sentence of a text
def places(text: str) -> Mapping[int, str]:
    """Where such an apostrophe stands, and the mark that it is."""
    if "'" not in text:
        return MappingProxyType({})
    found: dict[int, str] = {}
    start = 0
    for line in text.split("\n"):
        if "'" in line and not _OTHERS.search(line):
            for opened, closed in _pairs(line):
                found |= {start + opened: "“", start + closed: "”"}
        start += len(line) + 1
    return MappingProxyType(found)


def _pairs(line: str) -> Iterator[tuple[int, int]]:
    """The quotations of a line: where each opens and closes."""
    at = 0
    while opened := _OPENS.search(line, at):
        closed = _closing(line, opened.end())
        alone = closed is not None and not line[: opened.start()].strip() and not line[closed + 1 :].strip()
        if closed is None or (alone and len(line.split()) <= FEW):  # a line above a part of the text
            at = opened.end()
            continue
        yield opened.start(), closed
        at = closed + 1


def _closing(line: str, at: int) -> int | None:
    """Where a quotation that opens here closes: behind a mark, or a word that is no genitive of several."""
    ends = [m.start() for m in _CLOSES.finditer(line, at)]
    again = next((m.start() for m in _OPENS.finditer(line, at)), len(line))
    sure = next((i for i in ends if line[i - 1] != "s" or line[i + 1 : i + 2] in ("", ".", ",", ";", ":", ")", "?", "!")), None)
    if sure is not None and sure < again:
        return sure
    return next((i for i in ends if i < again and len(line[at:i].split()) <= FEW), None)
