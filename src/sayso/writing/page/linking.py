"""Why names are one: for each way a name is written, how it goes with the name the case uses, and where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from sayso.records import Entity
from sayso.writing.page.index import Index
from sayso.writing.page.lines import Link, foreign
from sayso.writing.page.words import say

FEW = 4  # outlets named for one form


@dataclass(frozen=True, slots=True)
class Form:
    """One way the name is written, what makes it the same name, and the documents that write it so."""

    text: str
    language: str | None
    why: str
    papers: tuple[Link, ...]
    more: int


def forms(index: Index, entity: Entity) -> tuple[Form, ...]:
    """The other ways an entity's name is written, in the order the record has them; none where it has one only."""
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
    return Form(text, language, say("linking", why(text, entity)), tuple(papers[:FEW]), len(papers[FEW:]))


def why(text: str, entity: Entity) -> str:
    """How a form goes with the entity's names: in another script, a part of one of them, initials for it, or another spelling."""
    words, every = _words(text), [_words(entity.name), *(_words(n.text) for n in entity.names if n.text != text)]
    if any(words < other for other in every):
        return "part"
    if any(len(word) == 1 for word in words):
        return "initials"
    return "script" if text.isascii() != entity.name.isascii() else "spelling"


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", name.casefold()))
