"""Two people of one name in one text: a namesake is announced, or told with another title in the very next sentence.

Nobody is brought in twice in a breath, by his whole name and by two titles: *Deputy Ivan Holm resigned. Inspector Ivan Holm was
detained.* To take two for one lays what is said of the one on the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.people.mentions import Found

NEAR = 200  # characters between two that stand in sentences next to each other
FEW = 2  # words of a title that are no part of it as read
REACH = 60  # characters before a name in which it is announced as another's
_ANNOUNCED = re.compile(
    r"\bnamesakes?\W{1,3}(?:\w+ ){0,3}$|\b(?:another|the other|a different)(?: (?:man|woman|person))?(?: (?:named|called))? $"
    r"|\b(?:т[её]зк|однофамил)\w*\W{1,3}(?:\w+ ){0,3}$|\bдруг(?:ой|ого|ому|им)(?: человек\w*)?(?: по имени)? $",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…][»”\"’]*\s")
_WORD = re.compile(r"\w+")


def namesake(text: str, found: Found, earlier: Sequence[Found]) -> bool:
    """Whether a whole name is here another's than the one of these earlier mentions of the name."""
    if found.kind != "person" or len(_WORD.findall(found.base)) < 2:
        return False
    before = [f for f in earlier if f.span[1] <= found.span[0]]
    if not before:
        return False
    announced = _ANNOUNCED.search(text[max(0, found.span[0] - REACH) : found.span[0]]) is not None
    return announced or _other_title(text, max(before, key=lambda f: f.span), found)


def _other_title(text: str, last: Found, found: Found) -> bool:
    """In the sentence after the one with the last whole name, the name stands behind another title; both are its subjects."""
    between = text[last.span[1] : found.span[0]]
    titles = [_title(text, f) for f in (last, found)]
    if not all(titles) or len(between) > NEAR or "\n" in between or len(_END.findall(between)) != 1:
        return False
    return titles[0].isdisjoint(titles[1]) and all(_opens(text, f) for f in (last, found))


def _title(text: str, found: Found) -> set[str]:
    """The words of the titles right before the name."""
    before = [text[a:b] for a, b in found.roles if b <= found.span[0] and not text[b : found.span[0]].strip()]
    return {w.lower()[:5] for title in before for w in _WORD.findall(title)}


def _opens(text: str, found: Found) -> bool:
    """Whether the name and its title open the sentence, a word or two of the title's own before it: *Regional duma deputy*."""
    start = min(a for a, b in found.roles if b <= found.span[0])
    before = re.split(r"[.!?…»”\"\n]", text[max(0, start - REACH) : start])[-1]
    return len(_WORD.findall(before)) <= FEW and not re.search(r"[,;:—]", before)
