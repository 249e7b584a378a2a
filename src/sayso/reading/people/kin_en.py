"""Who is named only as somebody's parent: *Ada Holm, daughter of Peter Holm, left. Holm said* speaks of Ada Holm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.people.mentions import Found

_REACH = 90  # characters from *daughter of* to the second parent
_KIN = re.compile(
    r"\b(?:son|daughter|child|children|grandson|granddaughter|nephew|niece|descendant|relative|cousin|brother|sister|widow|wife|husband)"
    r" (?:of|to) (?:(?!\b(?:was|were|is|has|had|who|said|says)\b)[^.;:]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Dr|St|Jr|Sr))\.)*\Z"
)


def only_kin(text: str, found: Found, own: Sequence[Found], others: Sequence[Sequence[Found]]) -> bool:
    """Whether a surname alone is not the one who was named only as somebody's parent: it stood before he came up, or
    somebody else of that name did."""
    if " " in found.base or not found.base.isascii():
        return False
    whole = [f for f in own if " " in f.base]
    if not whole or not all(_kin(text, f) for f in whole):
        return False
    first = min(f.span[0] for f in whole)
    return found.span[0] < first or any(f.span[0] < first for founds in others if founds is not own for f in founds)


def _kin(text: str, found: Found) -> bool:
    """Whether words for kinship lead to this name."""
    start = min([found.span[0], *(role[0] for role in found.roles)])
    return bool(_KIN.search(text, max(0, start - _REACH), start))
