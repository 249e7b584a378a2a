"""PROV-O: read by rdflib and by the `prov` package; chains are the documents' word, our processing is ours."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from sayso.records import Case
from sayso.writing.exports import Material
from tests.writing.exports.rdf import bundles, sayso

prov = pytest.importorskip("prov.model", reason="prov is not installed")
rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
PROV, RDF, URIRef = rdflib.PROV, rdflib.RDF, rdflib.URIRef

Plain = Callable[[str], Any]


@pytest.fixture
def graphs(plain: Plain) -> Any:
    return bundles(plain("prov"))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_prov_package_reads_every_bundle_of_it(graphs: Any, case: Case) -> None:
    trig = io.StringIO(graphs.serialize(format="trig"))
    read = prov.ProvDocument.deserialize(trig, format="rdf", rdf_format="trig")
    assert len(list(read.bundles)) == len(case.documents) + 1
    assert len(list(read.flattened().get_records(prov.ProvEntity))) >= len(case.statements)


def test_every_term_of_prov_in_it_is_one(graphs: Any) -> None:
    used = {term for quad in graphs for term in quad[:3] if isinstance(term, URIRef) and term.startswith(str(PROV))}
    assert used
    assert all(term in PROV for term in used)


def test_a_statement_is_quoted_from_its_document_and_goes_back_to_its_origin_through_every_link(graphs: Any, case: Case) -> None:
    for s in case.statements:
        told = URIRef(f"urn:sayso:statement:{s.id}")
        assert (told, PROV.wasQuotedFrom, URIRef(f"urn:sayso:document:{s.document}")) in graphs
        agents = []
        step: Any = told
        while step is not None:
            agents.append(graphs.value(step, PROV.wasAttributedTo))
            step = graphs.value(step, PROV.wasDerivedFrom)
        assert [str(agent).rpartition(":")[2] for agent, hop in zip(agents, s.hops, strict=True) if hop.entity] == [
            hop.entity for hop in s.hops if hop.entity
        ]
        assert str(graphs.value(told, sayso("stance"))) == s.stance


def test_each_chain_stands_in_a_bundle_of_its_document_that_is_attributed_to_the_outlet(graphs: Any, case: Case) -> None:
    for d in case.documents:
        bundle = URIRef(f"urn:sayso:chains:{d.id}")
        assert (bundle, RDF.type, PROV.Bundle) in graphs
        assert d.outlet is None or (bundle, PROV.wasAttributedTo, URIRef(f"urn:sayso:entity:{d.outlet}")) in graphs
        inside = {s for s, _, _ in graphs.graph(bundle).triples((None, PROV.wasQuotedFrom, None))}
        assert inside == {URIRef(f"urn:sayso:statement:{s.id}") for s in case.statements if s.document == d.id}


def test_what_sayso_did_stands_in_a_bundle_of_its_own(graphs: Any, material: Material) -> None:
    bundle = URIRef(f"urn:sayso:processing:{material.case.case.id}")
    assert (bundle, PROV.wasAttributedTo, URIRef("urn:sayso:software")) in graphs
    done = list(graphs.graph(bundle).subjects(RDF.type, PROV.Activity))
    assert len(done) == len(material.log)
    told = [graph for graph in graphs.graphs() if str(graph.identifier).startswith("urn:sayso:chains:")]
    assert len(told) == len(material.case.documents)
    assert not any(list(graph.subjects(RDF.type, PROV.Activity)) for graph in told)
