"""schema.org: known names only, every claim with its author, and never a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sayso.records import Case
from tests.writing.exports.rdf import parsed

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")

Plain = Callable[[str], Any]
SCHEMA = "https://schema.org/"
VERDICTS = ("ClaimReview", "reviewRating", "claimReviewed", "Rating", "MediaReview", "truth")
# Which types the properties are for, and what they want: as the vocabulary has it, as far as it is used here.
PROPERTIES = {
    "NewsArticle": {
        "headline", "url", "author", "publisher", "datePublished", "inLanguage", "encodingFormat", "identifier",
    },
    "Claim": {"text", "description", "inLanguage", "author", "appearance"},
    "Quotation": {"text", "description", "creativeWorkStatus", "author", "isPartOf"},
    "CreativeWork": {
        "text", "description", "creativeWorkStatus", "author", "isPartOf", "headline", "url", "inLanguage", "encodingFormat",
        "identifier", "datePublished",
    },
    "Person": {"name"}, "Organization": {"name"}, "Place": {"name"},
}  # fmt: skip


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object at any depth."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from objects(part)


@pytest.fixture
def nodes(plain: Plain) -> list[dict[str, Any]]:
    return [node for node in objects(plain("schema-org")["@graph"]) if "type" in node]


def test_every_type_and_property_is_one_of_schema_org_and_belongs_where_it_stands(
    nodes: list[dict[str, Any]], plain: Plain
) -> None:
    for node in nodes:
        assert set(node) - {"id", "type"} <= PROPERTIES[node["type"]]
    used = {term for triple in parsed(plain("schema-org")) for term in triple[:3] if isinstance(term, rdflib.URIRef)}
    assert used
    assert all(term in rdflib.SDO for term in used if term.startswith(SCHEMA))


def test_there_is_no_verdict_in_it(plain: Plain) -> None:
    told = {key for node in objects(plain("schema-org")) for key in (*node, node.get("type", ""))}
    assert not told & set(VERDICTS)


def test_every_claim_and_each_place_where_it_appears_says_whose_it_is_and_how_it_is_put(
    nodes: list[dict[str, Any]], case: Case
) -> None:
    stances = {s.id: s.stance for s in case.statements}
    claims = [node for node in nodes if node["type"] == "Claim"]
    assert {place["id"].rpartition(":")[2] for claim in claims for place in claim["appearance"]} == set(stances)
    for claim in claims:
        assert claim["author"]
        assert claim["description"] != claim["text"]
        for place in claim["appearance"]:
            assert place["author"]["name"]
            assert place["creativeWorkStatus"].startswith(stances[place["id"].rpartition(":")[2]].replace("fact", "stated"))
            assert place["description"].endswith(")")


def test_only_words_in_quotation_marks_are_a_quotation(nodes: list[dict[str, Any]], case: Case) -> None:
    direct = {s.id for s in case.statements if s.form == "direct"}
    assert {node["id"].rpartition(":")[2] for node in nodes if node["type"] == "Quotation"} == direct
