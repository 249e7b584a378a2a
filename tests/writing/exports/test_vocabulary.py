"""Our vocabulary: what is published is what is used, its page explains every word, and a relation is never a finding."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from sayso.records import Case
from tests.writing.exports.rdf import SAYSO, bundles, parsed, sayso

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
DOCS = Path(__file__).resolve().parents[3] / "docs"
RELATIONS = ("says", "repeats", "denies", "estimates", "contradicts", "corrects")
Plain = Callable[[str], Any]


@pytest.fixture
def graph(plain: Plain) -> Any:
    return parsed(plain("jsonld"))


def name(kind: str, key: str) -> Any:
    return rdflib.URIRef(f"urn:sayso:{kind}:{key}")


def test_the_published_context_is_the_one_in_the_package() -> None:
    shipped = (files("sayso.writing.exports") / "vocabulary.jsonld").read_bytes()
    assert (DOCS / "vocabulary.jsonld").read_bytes() == shipped


def test_the_page_explains_every_word_of_the_context() -> None:
    context = json.loads((DOCS / "vocabulary.jsonld").read_text("utf-8"))["@context"]
    ours = {word for word, meaning in context.items() if "'sayso:" in str([meaning])}
    explained = set(re.findall(r"^\| `(\w+)` \|", (DOCS / "vocabulary.md").read_text("utf-8"), re.MULTILINE))
    assert set(RELATIONS) <= ours
    assert ours == explained


@pytest.mark.parametrize("format", ["jsonld", "annotations", "prov"])
def test_every_word_of_ours_that_an_export_uses_is_in_the_vocabulary(exported: Any, format: str) -> None:
    context = json.loads((DOCS / "vocabulary.jsonld").read_text("utf-8"))["@context"]
    known = {(m["@id"] if isinstance(m, dict) else m).removeprefix("sayso:") for m in context.values() if "'sayso:" in str([m])}
    made = exported(format)
    plain = json.loads(made.get("") or made["annotations.jsonld"])
    used = {str(term).removeprefix(SAYSO) for quad in bundles(plain) for term in quad[:3] if str(term).startswith(SAYSO)}
    assert used
    assert used <= known


def test_the_origin_says_denies_or_estimates_and_those_between_repeat(graph: Any, case: Case) -> None:
    words = {"denied": "denies", "estimated": "estimates"}
    for s in case.statements:
        told, origin = name("statement", s.id), s.hops[-1].entity
        speaker = name("entity", origin) if origin else name("source", s.id)
        assert (speaker, sayso(words.get(s.stance, "says")), told) in graph
        for hop in s.hops[:-1]:
            if hop.entity and hop.entity != origin:
                assert (name("entity", hop.entity), sayso("repeats"), told) in graph


def test_a_contradiction_goes_both_ways_and_is_drawn_for_conflicts_alone(graph: Any, case: Case) -> None:
    wanted = {
        (name("statement", one), name("statement", other))
        for conflict in case.conflicts
        if conflict.relation == "conflict"
        for one in conflict.statements
        for other in conflict.statements
        if one != other
    }
    assert set(graph.subject_objects(sayso("contradicts"))) == wanted


def test_a_correction_corrects_and_every_other_derivation_repeats(graph: Any, case: Case) -> None:
    documents = {d.id for d in case.documents}
    for d in case.derivations:
        relation = sayso("corrects" if d.kind in ("corrects", "retracts") else "repeats")
        parent = name("document" if d.parent in documents else "entity", d.parent)
        assert (name("document", d.child), relation, parent) in graph


def test_no_statement_stands_without_its_stance_and_whose_it_is(graph: Any, case: Case) -> None:
    for s in case.statements:
        told = name("statement", s.id)
        assert str(graph.value(told, sayso("stance"))) == s.stance
        assert graph.value(told, sayso("saySo"))
        assert len(list(graph.items(graph.value(told, sayso("chain"))))) == len(s.hops)
