"""Russian speakers whose calling and name stand far apart: *министр науки и технологий края Иван Клёнов сообщил* is one man."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.people.mentions import Found
from sayso.reading.words.morphology import forms
from sayso.reading.words.spans import Placed
from sayso.records import Span


def called(text: str, found: Sequence[Found], sources: Sequence[Span]) -> list[Found]:
    """The mentions, a name that closes a source with the calling that opens it for its own, nobody standing between."""
    starts = Placed((f.span, f) for f in found)
    roles: dict[Span, Span] = {}
    for start, end in sources:
        inside = sorted((f for _, f in starts.starting(start, end) if f.span[1] <= end), key=lambda f: f.span)
        calling = next((f for f in inside if f.span[0] == start and not f.named and f.kind == "person" and not f.many), None)
        name = next((f for f in inside if f.span[1] == end and f.named and f.kind == "person"), None)
        if calling is None or name is None or name.roles or calling.span[1] >= name.span[0]:
            continue
        if name.case not in (None, calling.case):
            continue  # *адвокат семьи Клёнова*: a name in the genitive is another's
        between = [f for f in inside if f.kind == "person" and calling.span[1] <= f.span[0] < name.span[0]]
        if not between and "," not in text[start : name.span[0]] and not _of_somebody(text[start : name.span[0]]):
            roles[name.span] = (start, start + len(text[start : name.span[0]].rstrip()))
    return [replace(f, roles=(*f.roles, roles[f.span])) if f.named and f.span in roles else f for f in found]


def _of_somebody(led: str) -> bool:
    """Whether somebody else stands behind the calling, whose name it may be: *представитель певицы Ады Линден*."""
    _, *behind = led.split()
    return any(f.animate and f.case == "gent" and f.pos == "NOUN" for word in behind for f in forms(word)[:1])
