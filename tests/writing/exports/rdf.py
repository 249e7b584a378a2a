"""JSON-LD as RDF, read by rdflib without a network: the one context that lives elsewhere is the copy beside the tests."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rdflib", reason="rdflib is not installed")

from rdflib import Dataset, Graph, URIRef

ANNO = json.loads((Path(__file__).parent / "vendor" / "anno.jsonld").read_text("utf-8"))["@context"]
WHERE = "http://www.w3.org/ns/anno.jsonld"
SAYSO = "urn:sayso:vocabulary:1:"


def parsed(plain: Any) -> Graph:
    """The graph that this JSON-LD is."""
    graph = Graph()
    _parse(graph, plain)
    return graph


def bundles(plain: Any) -> Dataset:
    """The graphs that this JSON-LD holds, by name."""
    graphs = Dataset(default_union=True)
    _parse(graphs, plain)
    return graphs


def _parse(graph: Graph, plain: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own parser uses what rdflib advises against
        graph.parse(data=json.dumps(here(plain)), format="json-ld")


def here(plain: Any) -> Any:
    """The same with the context that lives elsewhere put in its place."""
    context = plain["@context"]
    return {**plain, "@context": [ANNO if part == WHERE else part for part in context] if isinstance(context, list) else context}


def sayso(name: str) -> URIRef:
    """A name of our vocabulary."""
    return URIRef(SAYSO + name)
