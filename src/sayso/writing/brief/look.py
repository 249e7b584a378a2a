"""The case, looked up for a brief: statements in order, their claims, and who is mentioned where."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Case, Claim, Document, Entity, Span, Statement, Time, Value
from sayso.reporting import pieces


@dataclass(frozen=True, slots=True)
class Look:
    """Lookups over one case, for a brief in one language."""

    case: Case
    language: str
    documents: dict[str, Document]
    entities: dict[str, Entity]
    values: dict[str, Value]
    times: dict[str, Time]
    statements: dict[str, Statement]
    order: dict[str, int]
    claim_of: dict[str, Claim]
    groups: tuple[tuple[str, ...], ...]
    mentions: dict[str, list[tuple[Span, str]]]
    articles: dict[str, bool]  # names of bodies that the documents write with "the", as they are asked for

    def text(self, statement: Statement) -> str:
        """The whole text of the statement's document."""
        return self.documents[statement.document].text

    def foreign(self, statement: Statement) -> str | None:
        """The language of the statement's document where it isn't the brief's; documents of unknown language count as foreign."""
        language = self.documents[statement.document].language
        return None if language == self.language else language or "und"

    def name(self, entity: Entity) -> str:
        """The fullest name of somebody in the brief's language, if the case has one; else the name as it is."""
        names = [n.text for n in entity.names if n.language == self.language]
        return " ".join((entity.name if entity.name in names or not names else max(names, key=len)).split())

    def short(self, entity: Entity) -> str:
        """A person's name as the documents shorten it, its last word; else the full name."""
        full = self.name(entity)
        last = full.split()[-1] if full.split() else full
        return last if entity.kind == "person" and last in {n.text for n in entity.names} else full

    def mentioned(self, document: str, start: int, end: int) -> list[tuple[Span, str]]:
        """The mentions of entities inside this stretch of a document, in order."""
        held = self.mentions.get(document, [])
        first = bisect_left(held, ((start, start), ""))
        found = []
        for span, entity in held[first:]:
            if span[0] >= end:
                break
            if span[1] <= end:
                found.append((span, entity))
        return found


def look(case: Case, language: str) -> Look:
    """All lookups of a case, made once."""
    place = {d.id: n for n, d in enumerate(case.documents)}
    held = [s for s in case.statements if s.document in place and s.spans]
    ordered = sorted(held, key=lambda s: (place[s.document], s.spans[0][0], -s.spans[-1][1], s.id))
    return Look(
        case=case,
        language=language,
        documents={d.id: d for d in case.documents},
        entities={e.id: e for e in case.entities},
        values={v.id: v for v in case.values},
        times={t.id: t for t in case.times},
        statements={s.id: s for s in ordered},
        order={s.id: n for n, s in enumerate(ordered)},
        claim_of={s: claim for claim in case.claims for s in claim.statements},
        groups=pieces(case),
        mentions=_mentions(case.entities),
        articles={},
    )


def _mentions(entities: Sequence[Entity]) -> dict[str, list[tuple[Span, str]]]:
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.document].append((mention.span, entity.id))
    return {document: sorted(held) for document, held in found.items()}
