"""`prov`: PROV-O as JSON-LD. Who passed a statement on is what a document says, so it stands in a bundle of that document,
attributed to its outlet; what sayso did stands in a bundle of its own, attributed to sayso.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.records import Document, Entity, Statement
from sayso.writing.exports.iris import VOCABULARY, filled, iri, written
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.processing import bundle as processing
from sayso.writing.exports.told import named, say_so, stance
from sayso.writing.page.index import Index, index, title

PROV = "http://www.w3.org/ns/prov#"
LINKS = ("wasAttributedTo", "wasDerivedFrom", "wasQuotedFrom", "wasRevisionOf", "hadPrimarySource", "specializationOf")
DONE = ("used", "wasGeneratedBy", "wasAssociatedWith", "wasInformedBy", "actedOnBehalfOf")
CONTEXT = {
    "prov": PROV,
    "sayso": VOCABULARY,
    "record": "urn:sayso:",  # every name has a prefix: PROV's own library takes none without
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "id": "@id",
    "type": "@type",
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in (*LINKS, *DONE)},
    "value": "prov:value",
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
}
AGENTS = {"person": "prov:Person"}  # everything else is an organization


def files(material: Material) -> Iterator[File]:
    """One file."""
    look = index(material.case)
    said: dict[str, list[Statement]] = {d.id: [] for d in look.case.documents}
    for s in look.order:
        said[s.document].append(s)
    told = [bundle(look, d, said[d.id]) for d in look.case.documents]
    ours = processing(look, material.log)
    bundles = [{"id": b["id"], "type": ["prov:Bundle", "prov:Entity"], **by} for b, by in (*told, ours)]
    graph = [*(document(look, d) for d in look.case.documents), *map(agent, look.case.entities), *bundles]
    yield "", written({"@context": CONTEXT, "@graph": [*graph, *(b for b, _ in told), ours[0]]})


def document(look: Index, d: Document) -> dict[str, Any]:
    """A document: whose it is, and the bytes it was read from."""
    return filled(
        id=iri("document", d.id),
        type="prov:Entity",
        label=title(d),
        wasAttributedTo=iri("entity", d.outlet) if d.outlet else None,
        wasDerivedFrom=iri("original", d.sha256),
    )


def agent(e: Entity) -> dict[str, Any]:
    """Somebody who may have said something."""
    return {"id": iri("entity", e.id), "type": ["prov:Agent", AGENTS.get(e.kind, "prov:Organization")], "label": e.name}


def bundle(look: Index, d: Document, said: list[Statement]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What one document says about where its statements come from, and whose word that is."""
    nodes = [node for s in said for node in chain(look, d, s)]
    outlet = {"wasAttributedTo": iri("entity", d.outlet)} if d.outlet else {}
    return {"id": iri("chains", d.id), "@graph": nodes}, outlet


def chain(look: Index, d: Document, s: Statement) -> Iterator[dict[str, Any]]:
    """A statement as printed, and each telling before it, back to the origin."""
    tellings = [iri("statement", s.id), *(iri("telling", s.id, n) for n in range(1, len(s.hops)))]
    for n, (name, hop) in enumerate(zip(tellings, s.hops, strict=True)):
        who = iri("entity", hop.entity) if hop.entity else iri("source", s.id, n) if n else None
        yield filled(
            id=name,
            type=["prov:Entity", "sayso:Statement"] if n == 0 else ["prov:Entity"],
            value=s.text if n == 0 else None,
            label=f"{say_so(look, s)} ({stance(s)})" if n == 0 else None,
            wasQuotedFrom=iri("document", d.id) if n == 0 else None,
            wasAttributedTo=who,
            wasDerivedFrom=tellings[n + 1] if n + 1 < len(tellings) else None,
            **{"sayso:stance": s.stance if n in (0, len(tellings) - 1) else None, "sayso:verb": hop.verb},
        )
        if who and not hop.entity:
            yield {"id": who, "type": "prov:Agent", "label": named(look, d, hop)}
