"""Why names are one, as weighing has it: for each way a name is written, its reason and its places; and who is kept apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.records import Apart, Entity
from sayso.writing.page.dates import plain
from sayso.writing.page.index import Index
from sayso.writing.page.lines import Link, entity_link, foreign
from sayso.writing.page.words import strings

FEW = 4  # outlets named for one form


@dataclass(frozen=True, slots=True)
class Form:
    """One way the name is written, what makes it the same name, and the documents that write it so."""

    text: str
    language: str | None
    why: str
    papers: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Another entity that this one is kept apart from, and who decided so."""

    other: Link
    by: str
    at: str | None
    note: str | None


def forms(index: Index, entity: Entity) -> tuple[Form, ...]:
    """The other ways an entity's name is written, in the order the record has them; none where nothing ties it."""
    if not index.ties.get(entity.id):
        return ()
    where = _places(index, entity)
    names = {n.text: foreign(n.language) for n in entity.names if n.text != entity.name}
    return tuple(_form(index, entity, text, language, where[text]) for text, language in names.items())


def _places(index: Index, entity: Entity) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in entity.mentions:
        document = index.documents.get(mention.document)
        if document:
            found[" ".join(document.text[slice(*mention.span)].split())][document.id] = None
    return found


def _form(index: Index, entity: Entity, text: str, language: str | None, places: dict[str, None]) -> Form:
    papers = [
        Link(index.outlet(index.documents[d]), f"#d-{d}", foreign(index.language(index.documents[d].outlet))) for d in places
    ]
    return Form(text, language, why(index, entity, text), tuple(papers[:FEW]), len(papers[FEW:]))


def why(index: Index, entity: Entity, text: str) -> str:
    """The rule that makes this one of the entity's names, in words; nothing but capitals may tell it from another of them."""
    tie = next((t for t in index.ties.get(entity.id, ()) if t.one.casefold() == text.casefold()), None)
    return tie.reason if tie else str(strings()["people"]["capitals"])


def kept(index: Index, entity: Entity) -> tuple[Kept, ...]:
    """From whom a review keeps this entity apart."""
    return tuple(_kept(index, held, entity) for held in index.apart.get(entity.id, ()))


def _kept(index: Index, held: Apart, entity: Entity) -> Kept:
    review = held.review
    return Kept(entity_link(index, held.other if held.one == entity.id else held.one), review.by, plain(review.at), review.note)
