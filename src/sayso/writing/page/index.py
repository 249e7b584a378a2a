"""The case, looked up: by id, by document, by what a record is part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from sayso.records import Apart, Case, Claim, Conflict, Document, Entity, Naming, Statement, Tie, Time, Value
from sayso.reporting import pieces
from sayso.writing.page.words import strings

WITHIN = re.compile(r"^.+\.(?:json|eml|mht|mhtml)!", re.IGNORECASE)  # what a message or an attachment came in


@dataclass(frozen=True, slots=True)
class Index:
    """Lookups over one case. `order` is the statements as the page numbers them: by document, then by place."""

    case: Case
    documents: dict[str, Document]
    entities: dict[str, Entity]
    values: dict[str, Value]
    times: dict[str, Time]
    order: tuple[Statement, ...]
    numbers: dict[str, int]
    claim_of: dict[str, Claim]
    conflicts_of: dict[str, list[Conflict]]
    groups: tuple[tuple[str, ...], ...]
    drawn: frozenset[str]  # the documents that draw on another one of the case
    statements: dict[str, Statement]
    home: dict[str, str]  # the document a statement stands in
    piece_of: dict[str, str]  # the piece of reporting a document belongs to, by one of its documents
    ties: dict[str, list[Tie]]  # why its names are one, by entity
    apart: dict[str, list[Apart]]  # from whom a review keeps it apart, by entity

    def origin_of(self, statement: str) -> str | None:
        """The named person or body, other than the outlet, that a statement goes back to."""
        held = self.statements.get(statement)
        last = self.entities.get(held.hops[-1].entity or "") if held and len(held.hops) > 1 else None
        return last.id if last and last.named else None

    def outlet(self, document: Document) -> str:
        """Who published this, as words."""
        entity = self.entities.get(document.outlet or "")
        return entity.name if entity else title(document)

    def source(self, key: str) -> str:
        """The name of an entity, or the outlet of a document: what a root or a parent is called."""
        if key in self.entities:
            return self.entities[key].name
        return self.outlet(self.documents[key]) if key in self.documents else str(strings()["page"]["unknown"])

    def language(self, key: str | None) -> str | None:
        """The language a named thing's name is written in."""
        entity = self.entities.get(key or "")
        if entity:
            return next((name.language for name in entity.names if name.text == entity.name), None)
        return self.documents[key].language if key in self.documents else None

    def link(self, key: str) -> str | None:
        """The place on the page where this entity or document stands."""
        if key in self.entities:
            return f"#e-{key}"
        return f"#d-{key}" if key in self.documents else None

    def known(self, ids: Iterable[str]) -> list[str]:
        """Of these statement ids those the case holds, in the page's order."""
        return sorted((i for i in dict.fromkeys(ids) if i in self.numbers), key=self.numbers.__getitem__)

    def roots_in(self, group: Sequence[str]) -> list[str]:
        """The documents of a group that draw on no other document of it, nor on who publishes one; all of them where they draw
        on each other."""
        published = {self.documents[doc].outlet for doc in group}
        credited = {d.child for d in self.case.derivations if d.parent in published and d.child in group}
        first = [doc for doc in group if doc not in self.drawn]
        return [doc for doc in first if doc not in credited] or first or list(group)


def title(document: Document) -> str:
    """What a document is called: its title, else its file's name, or its own name within a mail or an export."""
    return document.title or _file(document.path or "") or str(strings()["page"]["untitled"])


@lru_cache(maxsize=4096)
def _file(path: str) -> str:
    return WITHIN.sub("", PurePosixPath(path.replace("\\", "/")).name)


def index(case: Case, naming: Naming | None = None) -> Index:
    """All lookups of a case, made once; `naming` says why names are one, where that is shown."""
    order = in_order(case)
    groups, documents = pieces(case), {d.id: d for d in case.documents}
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in case.conflicts:
        for statement in conflict.statements:
            conflicts[statement].append(conflict)
    ties, apart = _named(naming or Naming())
    return Index(
        case=case,
        documents=documents,
        entities={e.id: e for e in case.entities},
        values={v.id: v for v in case.values},
        times={t.id: t for t in case.times},
        order=order,
        numbers={s.id: n for n, s in enumerate(order, 1)},
        claim_of={s: claim for claim in case.claims for s in claim.statements},
        conflicts_of=conflicts,
        groups=groups,
        drawn=frozenset(d.child for d in case.derivations if d.parent in documents and d.parent != d.child),
        statements={s.id: s for s in order},
        home={s.id: s.document for s in order},
        piece_of={document: min(group) for group in groups for document in group},
        ties=ties,
        apart=apart,
    )


def _named(naming: Naming) -> tuple[dict[str, list[Tie]], dict[str, list[Apart]]]:
    """Why names are one and who is kept apart, by entity."""
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in naming.ties:
        ties[tie.entity].append(tie)
    apart: dict[str, list[Apart]] = defaultdict(list)
    for held in naming.apart:
        apart[held.one].append(held)
        apart[held.other].append(held)
    return ties, apart


def in_order(case: Case) -> tuple[Statement, ...]:
    """The statements by document, then by where they begin, the wider one first."""
    place = {d.id: n for n, d in enumerate(case.documents)}
    held = [s for s in case.statements if s.document in place and s.spans]
    return tuple(sorted(held, key=lambda s: (place[s.document], s.spans[0][0], -s.spans[-1][1], s.id)))
