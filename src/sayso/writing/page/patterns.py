"""Acts, and acts of one shape, as the page and the terminal show them: each by its statements, never by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Act, Deed, Pattern
from sayso.writing.page.index import Index
from sayso.writing.page.lines import Line, Link, entity_link, foreign
from sayso.writing.page.words import say, strings

NOBODY = "nobody named"
Book = tuple[Index, Mapping[str, Line]]


@dataclass(frozen=True, slots=True)
class Done:
    """One act as one statement has it: the ends that it names, what was wanted and what was threatened, in its own words."""

    actor: Link | None
    target: Link | None
    demand: str | None
    harm: str | None
    language: str | None
    line: Line


@dataclass(frozen=True, slots=True)
class Telling:
    """One deed of a pattern: the case it is told in and the lines that tell of it."""

    case: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, ready to write: what kind, who to whom, over what, and its deeds."""

    id: str
    kind: str
    actor: str
    target: str
    matters: str
    deeds: tuple[Telling, ...]
    cases: int


def acts(index: Index, lines: Mapping[str, Line]) -> list[tuple[str, list[Done]]]:
    """Every act whose statement is on the page, by kind, in the page's order."""
    found: dict[str, list[Done]] = defaultdict(list)
    for act in sorted(index.case.acts, key=lambda a: (index.numbers.get(a.statement, 0), a.id)):
        if act.statement in lines:
            found[act.kind].append(_done(index, act, lines[act.statement]))
    return [(say("act", kind), found[kind]) for kind in strings()["act"] if kind in found]


def _done(index: Index, act: Act, line: Line) -> Done:
    document = index.documents[line.document_id]
    demand, harm = (document.text[slice(*span)] if span else None for span in (act.demand, act.harm))
    actor, target = (entity_link(index, end) if end and end in index.entities else None for end in (act.actor, act.target))
    return Done(actor, target, demand, harm, foreign(document.language), line)


def shapes(found: Sequence[Pattern], books: Mapping[str, Book]) -> list[Shape]:
    """The patterns with the lines of the cases they were found in; `books` holds each case by its id."""
    return [_shape(pattern, books) for pattern in found]


def _shape(pattern: Pattern, books: Mapping[str, Book]) -> Shape:
    words = strings()["acts"]
    deeds = [t for t in (_telling(deed, *books[deed.case]) for deed in pattern.deeds if deed.case in books) if t.lines]
    return Shape(
        id=pattern.id,
        kind=say("act", pattern.kind),
        actor=str(words["nobody"]) if pattern.actor == (NOBODY,) else ", ".join(pattern.actor) or str(words["unsaid"]),
        target=", ".join(pattern.target) or str(words["unsaid"]),
        matters=", ".join(pattern.matters),
        deeds=tuple(sorted(deeds, key=lambda t: (t.case, t.lines[0].number))),
        cases=len({deed.case for deed in pattern.deeds}),
    )


def _telling(deed: Deed, index: Index, lines: Mapping[str, Line]) -> Telling:
    statements = [a.statement for a in index.case.acts if a.id in deed.acts]
    return Telling(index.case.case.title, tuple(lines[s] for s in index.known(statements)))
