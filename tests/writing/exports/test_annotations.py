"""Web Annotations: what the model asks of them, as JSON and as RDF."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from sayso.records import Case
from sayso.writing.exports.iris import content
from tests.writing.exports.conftest import Exported
from tests.writing.exports.rdf import parsed

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
RDF, Literal, Namespace = rdflib.RDF, rdflib.Literal, rdflib.Namespace

OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture
def collection(exported: Exported) -> Any:
    return json.loads(exported("annotations")["annotations.jsonld"])


def test_there_is_one_annotation_a_statement_and_one_target_a_span(collection: Any, case: Case) -> None:
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(case.statements)
    by_id = {item["id"].rpartition(":")[2]: item for item in items}
    for s in case.statements:
        assert [(t["selector"][1]["start"], t["selector"][1]["end"]) for t in by_id[s.id]["target"]] == list(s.spans)


def test_a_quote_has_the_exact_words_and_32_characters_on_either_side(collection: Any, case: Case) -> None:
    texts = {content(hashlib.sha256(d.text.encode()).hexdigest()): d.text for d in case.documents}
    for item in collection["first"]["items"]:
        for target in item["target"]:
            text, (quote, place) = texts[target["source"]["id"]], target["selector"]
            start, end = place["start"], place["end"]
            assert quote["exact"] == text[start:end]
            assert quote["prefix"] == text[:start][-32:]
            assert quote["suffix"] == text[end:][:32]


def test_every_source_is_a_text_that_lies_beside_under_its_own_hash(exported: Exported) -> None:
    files = exported("annotations")
    items = json.loads(files["annotations.jsonld"])["first"]["items"]
    texts = {name.removeprefix("texts/").removesuffix(".txt"): data for name, data in files.items() if "texts/" in name}
    assert all(hashlib.sha256(data).hexdigest() == name for name, data in texts.items())
    assert {target["source"]["id"] for item in items for target in item["target"]} <= {content(name) for name in texts}


def test_the_body_says_whose_the_statement_is_and_how_it_is_put(collection: Any, case: Case) -> None:
    stances = {s.id: s.stance for s in case.statements}
    for item in collection["first"]["items"]:
        label, statement = item["body"]
        assert label["value"].endswith(")")
        assert statement["sayso:stance"] == stances[item["id"].rpartition(":")[2]]
        assert statement["sayso:chain"]["@list"]


def test_as_rdf_each_annotation_has_a_body_a_target_and_both_selectors(collection: Any, case: Case) -> None:
    graph, (quote, place) = parsed(collection), (OA.TextQuoteSelector, OA.TextPositionSelector)
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(case.statements)
    for one in annotations:
        assert (one, OA.motivatedBy, OA.describing) in graph
        assert OA.TextualBody in {graph.value(body, RDF.type) for body in graph.objects(one, OA.hasBody)}
        for target in graph.objects(one, OA.hasTarget):
            assert graph.value(target, OA.hasSource)
            selectors = {graph.value(found, RDF.type): found for found in graph.objects(target, OA.hasSelector)}
            assert isinstance(graph.value(selectors[quote], OA.exact), Literal)
            assert int(graph.value(selectors[place], OA.start)) < int(graph.value(selectors[place], OA.end))
