"""Russian bodies that a source names in one breath: one group, for its first words look like one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.people.mentions import Found
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import fold
from sayso.records import Span

_ENUMERATED = re.compile(  # *министерства финансов, юстиции и труда*: genitives behind one plural
    r"[А-ЯЁа-яё-]+(?: (?!и )[А-ЯЁа-яё-]+){1,3}(?:, (?!и )[А-ЯЁа-яё-]+(?: (?!и )[А-ЯЁа-яё-]+){0,2})+"
    r" и [А-ЯЁа-яё-]+(?: [А-ЯЁа-яё-]+){0,2}"
)


def grouped(text: str, found: Sequence[Found], sources: Sequence[Span]) -> list[Found]:
    """The mentions, bodies of which a source names several a group: *прокуратуры Портового, Речного и Лесного районов*."""
    whole = {
        start: (start, end) for start, end in sources if _ENUMERATED.fullmatch(text, start, end) and _several(text, start, end)
    }
    kept = [f for f in found if not any(a <= f.span[0] and f.span[1] <= b for a, b in whole.values())]
    groups = [
        Found(span=span, kind="group", named=False, base=text[slice(*span)], head=fold(text[slice(*span)].split()[0]), many=True)
        for span in whole.values()
    ]
    return sorted([*kept, *groups], key=lambda f: f.span) if groups else list(found)


def _several(text: str, start: int, end: int) -> bool:
    """Whether the word here is a plural in the nominative and nobody's name, and each one listed behind it a genitive."""
    listed = text[start:end].replace(", ", " , ").replace(" и ", " , ").split()
    plural = any(f.pos == "NOUN" and f.many and f.case == "nomn" and not f.marks for f in forms(listed[0]))
    return plural and all(word == "," or any(f.case == "gent" for f in forms(word)) for word in listed[1:])
