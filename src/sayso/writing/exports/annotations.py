"""`annotations`: W3C Web Annotations, one a statement, over texts that are named by their content hash.

The source of a target is a text as sayso read it, in `texts/` under its SHA-256: that is what the selectors count in.
A position counts Unicode code points (Web Annotation Data Model, 4.2.5), not the UTF-16 units of a JavaScript string.
A statement that its cue cuts in two has two targets, to be read one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso import __version__
from sayso.records import Document, Hop, Span, Statement
from sayso.writing.exports.iris import SOFTWARE, VOCABULARY, content, filled, iri, text_hash, thing, written
from sayso.writing.exports.material import File, Material
from sayso.writing.exports.told import named, say_so, stance
from sayso.writing.page.index import Index, index

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sayso": VOCABULARY, "sayso:about": {"@type": "@id"}}]
AROUND = 32  # characters of the text on either side of a quote


def files(material: Material) -> Iterator[File]:
    """`annotations.jsonld`, and `texts/` with every text the annotations point into."""
    look = index(material.case)
    yield "annotations.jsonld", written(collection(look))
    texts = {text_hash(document.text): document.text for document in material.case.documents}
    for name, text in sorted(texts.items()):
        yield f"texts/{name}.txt", text.encode("utf-8")


def collection(look: Index) -> dict[str, Any]:
    """All annotations of a case, in the order of its texts."""
    items = [annotation(look, s) for s in look.order]
    name = iri("annotations", look.case.case.id)
    page = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": look.case.case.title,
        "total": len(items),
        "first": page,
    }


def annotation(look: Index, s: Statement) -> dict[str, Any]:
    """One statement: its words are the target; whose they are and how they are put is the body."""
    document = look.documents[s.document]
    label = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en"}
    return {
        "id": iri("annotation", s.id),
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": SOFTWARE, "type": "Software", "name": f"sayso {__version__}"},
        "body": [{**label, "value": f"{say_so(look, s)} ({stance(s)})"}, statement(look, document, s)],
        "target": [target(document, span) for span in s.spans],
    }


def statement(look: Index, document: Document, s: Statement) -> dict[str, Any]:
    """The statement as a thing of its own, in our vocabulary."""
    return filled(
        id=iri("statement", s.id),
        type="sayso:Statement",
        **{
            "sayso:stance": s.stance,
            "sayso:polarity": s.polarity,
            "sayso:form": s.form,
            "sayso:chain": {"@list": [link(look, document, hop) for hop in s.hops]},
            "sayso:about": [thing(look, key) for key in s.about],
        },
    )


def link(look: Index, document: Document, hop: Hop) -> dict[str, Any]:
    """One link of the chain; `sayso:start` and `sayso:end` say where its source stands in the text, in code points."""
    start, end = hop.span or (None, None)
    return filled(
        type="sayso:Hop",
        **{
            "sayso:source": {"id": thing(look, hop.entity)} if hop.entity else None,
            "sayso:name": named(look, document, hop),
            "sayso:words": hop.text,
            "sayso:kind": hop.kind,
            "sayso:verb": hop.verb,
            "sayso:cue": document.text[slice(*hop.cue)] if hop.cue else None,
            "sayso:firsthand": hop.firsthand,
            "sayso:start": start,
            "sayso:end": end,
        },
    )


def target(document: Document, span: Span) -> dict[str, Any]:
    """The words of one span, by what they are and by where they stand."""
    start, end = span
    text = document.text
    quoted = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    return {
        "type": "SpecificResource",
        "source": source(document),
        "selector": [quoted, {"type": "TextPositionSelector", "start": start, "end": end}],
    }


def source(document: Document) -> dict[str, Any]:
    """The text as sayso read it, and the original it was read from."""
    text, original = content(text_hash(document.text)), content(document.sha256)
    via = [original] if original != text else []  # a plain text may be its own original
    return filled(
        id=text,
        type="Text",
        format="text/plain",
        language=document.language,
        via=[*via, *([document.url] if document.url else [])],
    )
