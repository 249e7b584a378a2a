"""FollowTheMoney: valid under its own package, and every value that it can't hold is named in `loss.csv`."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args, get_type_hints

import pytest

from sayso import codec
from sayso.records import Case
from sayso.writing.exports.exact import is_exact
from sayso.writing.exports.ftm_loss import ALL_LOST, FIELDS
from tests.writing.exports.conftest import Exported

ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
DOCUMENTS_OWN = [(schema, name) for schema in ("Article", "Document") for name in ("bodyText", "title")]
SAY_SO = re.compile(r".+ \((stated|[a-z ]+(, in the negative)?)\): ", re.DOTALL)  # whose it is, and how it is put
LONG = 25  # characters; shorter words may be anybody's


def bare(value: str) -> str:
    """What is left of a value that FollowTheMoney cleans: kinds of blanks and of composed letters are one to it, joiners none."""
    seen = (character for character in unicodedata.normalize("NFC", value) if unicodedata.category(character) != "Cf")
    return " ".join("".join(seen).split())


@pytest.fixture
def nodes(exported: Exported) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported("ftm")["entities.ftm.json"].splitlines()]


@pytest.fixture
def lost(exported: Exported) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported("ftm")["loss.csv"].decode("utf-8-sig"), newline="")))


def test_every_entity_is_valid_and_every_value_survives_the_packages_own_cleaning(nodes: list[dict[str, Any]]) -> None:
    for node in nodes:
        schema = ftm.model.get(node["schema"])
        schema.validate(node)
        assert set(node["properties"]) <= set(schema.properties)
        for name, values in node["properties"].items():
            cleaned = [schema.properties[name].type.clean(value) or "" for value in values]
            assert [*map(bare, values)] == [*map(bare, cleaned)], (node["schema"], name)


def test_every_edge_ends_at_an_entity_of_the_kind_its_schema_wants(nodes: list[dict[str, Any]]) -> None:
    schemata = {node["id"]: ftm.model.get(node["schema"]) for node in nodes}
    assert len(schemata) == len(nodes)
    for node in nodes:
        for name, values in node["properties"].items():
            wanted = schemata[node["id"]].properties[name].range
            for value in values if wanted else ():
                assert schemata[value].is_a(wanted), (node["schema"], name, schemata[value].name)


def test_an_edge_says_on_whose_say_so_and_how_it_is_put(nodes: list[dict[str, Any]]) -> None:
    edges = [node["properties"] for node in nodes if ftm.model.get(node["schema"]).edge]
    assert edges
    for edge in edges:
        assert edge["status"]
        assert edge["summary"]
        assert edge["publisher"]


def test_no_words_of_a_statement_stand_anywhere_without_whose_they_are(nodes: list[dict[str, Any]], case: Case) -> None:
    told = [s.text for s in case.statements if len(s.text) > LONG]
    for node in nodes:
        for name, values in node["properties"].items():
            for value in values if (node["schema"], name) not in DOCUMENTS_OWN else ():
                if any(words in value for words in told):
                    assert SAY_SO.match(value), (node["schema"], name, value)


def test_the_table_of_losses_knows_every_field_of_every_record() -> None:
    hints = get_type_hints(Case)
    for field in fields(Case):
        if field.name in ("schema", "case") or field.name in ALL_LOST:
            continue
        (kind, _) = get_args(hints[field.name])
        assert set(FIELDS[field.name]) == {f.name for f in fields(kind)}, field.name


def test_what_is_lost_is_named_spans_chains_and_dates_that_are_not_exact(lost: list[dict[str, str]], case: Case) -> None:
    named = {(row["list"], row["id"], row["field"]) for row in lost}
    for s in case.statements:
        assert ("statements", s.id, "spans") in named
        assert len(s.hops) == 1 or ("statements", s.id, "hops") in named
    for e in case.events:
        (time,) = (t for t in case.times if t.id == e.time)
        assert is_exact(time.edtf) or ("times", time.id, "edtf") in named
    for v in case.values:
        assert ("values", v.id, "amount") in named or v.amount is None
    assert all(row["why"] for row in lost)


CODES = {"stance", "polarity", "form", "kind", "language", "verb", "qualifier", "relation", "status", "state"}  # said in words


def leaves(plain: Any, key: str = "") -> Iterator[str]:
    """Every string of a record at any depth, codes left out."""
    if isinstance(plain, dict):
        for name, part in plain.items():
            yield from leaves(part, name)
    elif isinstance(plain, list):
        for part in plain:
            yield from leaves(part, key)
    elif isinstance(plain, str) and key not in CODES and plain.strip():
        yield plain.strip()


def test_no_value_of_the_case_goes_missing_without_a_word(exported: Exported, case: Case) -> None:
    made = exported("ftm")
    kept = [value for line in made["entities.ftm.json"].splitlines() for value in leaves(json.loads(line))]
    named = [
        f"{row['id']}\n{row['value']}" for row in csv.DictReader(io.StringIO(made["loss.csv"].decode("utf-8-sig"), newline=""))
    ]
    held = "\n".join([*kept, *named, *(json.dumps(value, ensure_ascii=False)[1:-1] for value in kept)])
    plain = codec.to_plain(case)
    for time in plain["times"]:
        if is_exact(time["edtf"]):
            time["earliest"] = time["latest"] = None  # they follow from the date
    for field in fields(Case):
        if field.name != "schema":
            for value in leaves(plain[field.name]):
                assert value in held or json.dumps(value, ensure_ascii=False)[1:-1] in held, (field.name, value)
