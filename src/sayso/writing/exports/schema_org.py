"""`schema-org`: the documents as NewsArticle, what is claimed as Claim.

A Claim is what its authors say. There is no ClaimReview here and never will be: that type wants a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.records import Document, Entity, Hop, Statement
from sayso.writing.exports.exact import is_exact
from sayso.writing.exports.iris import content, filled, iri, written
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.told import named, say_so, stance, statements, told
from sayso.writing.page.index import Index, index, title

CONTEXT = {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}
KINDS = {"person": "Person", "place": "Place", "facility": "Place"}  # everything else is an Organization


def files(material: Material) -> Iterator[File]:
    """One file."""
    look = index(material.case)
    claimed = {key for claim in look.case.claims for key in claim.statements}
    nodes = [
        *(article(look, d) for d in look.case.documents),
        *(found for c in look.case.claims if (found := claim(look, c.id, statements(look, c.statements)))),
        *(claim(look, s.id, [s]) for s in look.order if s.id not in claimed),
    ]
    yield "", written({"@context": CONTEXT, "@graph": nodes})


def article(look: Index, d: Document) -> dict[str, Any]:
    """One document as it was published; what no outlet published is no article."""
    outlet = look.entities.get(d.outlet or "")
    return filled(
        id=iri("document", d.id),
        type="NewsArticle" if outlet else "CreativeWork",
        headline=title(d),
        url=d.url,
        author=[{"type": "Person", "name": name} for name in d.authors],
        publisher=party(outlet) if outlet else None,
        datePublished=d.published if is_exact(d.published) else None,
        inLanguage=d.language,
        encodingFormat=d.media_type,
        identifier=content(d.sha256),
    )


def claim(look: Index, key: str, said: list[Statement]) -> dict[str, Any] | None:
    """What these statements say, by whom, and each place where it appears; None where there is no statement."""
    if not said:
        return None
    first = said[0]
    authors = {author["id"]: author for author in (_author(look, s) for s in said)}
    return filled(
        id=iri("claim", key),
        type="Claim",
        text=first.text,
        description=told(look, first),
        inLanguage=look.documents[first.document].language,
        author=list(authors.values()),
        appearance=[appearance(look, s) for s in said],
    )


def appearance(look: Index, s: Statement) -> dict[str, Any]:
    """One statement where it was printed; words in quotation marks are a Quotation."""
    return filled(
        id=iri("statement", s.id),
        type="Quotation" if s.form == "direct" else "CreativeWork",
        text=s.text,
        description=f"{say_so(look, s)} ({stance(s)})",
        creativeWorkStatus=stance(s),
        author=_author(look, s),
        isPartOf={"id": iri("document", s.document)},
    )


def party(e: Entity) -> dict[str, Any]:
    """A person or body by name."""
    return {"id": iri("entity", e.id), "type": KINDS.get(e.kind, "Organization"), "name": e.name}


def _author(look: Index, s: Statement) -> dict[str, Any]:
    origin = s.hops[-1]
    held = look.entities.get(origin.entity or "")
    return party(held) if held else _stranger(look, s, origin)


def _stranger(look: Index, s: Statement, origin: Hop) -> dict[str, Any]:
    """An origin that has no entry: as it is called here."""
    kind = "Person" if origin.kind in ("named", "unnamed", "role") else "Organization"
    return {"id": iri("source", s.id), "type": kind, "name": named(look, look.documents[s.document], origin)}
