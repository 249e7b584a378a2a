"""Who has not replied: each sign of it once, with the documents that tell the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.writing.page.index import Index
from sayso.writing.page.lines import Line, Link, entity_link
from sayso.writing.page.words import say

SILENT = ("unreachable", "no_answer", "declined")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One way in which a reply is missing: as a line and those that repeat it say, or as nothing in the case says."""

    state: str
    line: Line | None
    note: str | None
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody without a reply, and every sign of it."""

    who: Link | None
    signs: tuple[Unanswered, ...]


def silent(index: Index, lines: dict[str, Line]) -> list[Silence]:
    """Who has not replied, as the documents say, and who is accused and has no reply anywhere; one entry each."""
    signs: dict[str | None, list[Unanswered]] = defaultdict(list)
    for entity, sign in (*_said(index, lines), *_found(index, lines)):
        signs[entity].append(sign)
    return [Silence(maybe(index, entity), tuple(held)) for entity, held in signs.items()]


def _said(index: Index, lines: dict[str, Line]) -> Iterator[tuple[str | None, Unanswered]]:
    """What the documents say; what copies and retellings of one claim repeat stands once, under whom its first line names."""
    same: dict[tuple[str, str], list[tuple[str | None, Line | None]]] = defaultdict(list)
    for reply in index.case.replies:
        if reply.state in SILENT:
            line = lines.get(reply.statement)
            same[reply.state, (line and line.claim) or reply.statement].append((reply.entity, line))
    for (state, _), held in same.items():
        entity, first = min(held, key=lambda told: (told[1] is None, told[1].document_id in index.drawn if told[1] else True))
        more = (line for _, line in held if line and line is not first)
        yield entity, Unanswered(say("reply", state), first, None, tuple(more))


def _found(index: Index, lines: dict[str, Line]) -> Iterator[tuple[str | None, Unanswered]]:
    """Who is accused and has no reply anywhere."""
    for gap in index.case.gaps:
        if "reply" in gap.kind:
            line = next((lines[s] for s in index.known(gap.statements)), None)
            yield gap.entity, Unanswered(say("reply", "missing"), line, gap.explanation)


def maybe(index: Index, key: str | None) -> Link | None:
    """An entity's name, leading to its entry, where the case knows it."""
    return entity_link(index, key) if key in index.entities and key else None
