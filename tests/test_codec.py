"""Records survive the way to JSON and back; what is written keeps the contract; what does not is refused."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from sayso import codec, records
from sayso.errors import RecordInvalid
from sayso.records import Case, Document, Heading, Intake, Original, Reading
from tests.laws import strategies as some

VALIDATOR = Draft202012Validator(codec.schema())
EMPTY = Case(case=Heading(id="0123456789abcdef", title="A harbour", created="2026-02-04"))
KEYS = "schema case documents entities statements values times derivations drifts claims conflicts checks acts events replies"
MORE_EDTF = ["2026-02-04T09:30:00Z", "2004-XX", "1985-04-XX", "-0050", "Y17000", "2026-02/", "/2026"]


def problems(plain: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(plain)]


@settings(max_examples=60, deadline=None)
@given(some.cases())
def test_a_case_comes_back_as_it_was(case: Case) -> None:
    data = codec.encode(case)
    assert codec.decode(data) == case
    assert codec.encode(codec.decode(data)) == data


@settings(max_examples=40, deadline=None)
@given(some.cases())
def test_a_written_case_is_valid_against_the_shipped_schema(case: Case) -> None:
    assert problems(codec.to_plain(case)) == []


@settings(max_examples=30, deadline=None)
@given(some.readings(), some.intakes())
def test_readings_and_intakes_come_back_as_they_were(reading: Reading, intake: Intake) -> None:
    assert codec.decode_as(Reading, codec.encode(reading)) == reading
    assert codec.decode_as(Intake, codec.encode(intake)) == intake
    assert codec.from_plain(Intake, codec.to_plain(intake)) == intake


def test_an_original_keeps_its_headers() -> None:
    original = Original(sha256="0" * 64, size=1, media_type="text/html", name="a", headers=(("Date", "today"), ("ETag", "x")))
    assert codec.decode_as(Original, codec.encode(original)) == original


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    assert " ".join(json.loads(codec.encode(EMPTY))) == KEYS + " gaps reviews"


def test_the_schema_is_sound_and_names_every_field_of_every_record() -> None:
    Draft202012Validator.check_schema(codec.schema())
    definitions = codec.schema()["$defs"]
    for kind in (value for value in vars(records).values() if dataclasses.is_dataclass(value)):
        if kind.__name__.lower() in definitions:
            names = [field.name for field in dataclasses.fields(kind)]
            assert list(definitions[kind.__name__.lower()]["properties"]) == names


def test_text_keeps_its_characters_and_is_written_as_utf_8() -> None:
    document = Document(id="0" * 16, sha256="0" * 64, media_type="text/plain", text="11\u00a0млн «рублей» 😀\x00")
    data = codec.encode(document)
    assert "11\u00a0млн «рублей» 😀".encode() in data
    assert codec.decode_as(Document, data) == document


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"schema": "sayso-case/2"}, "sayso-case/2"),
        ({"case": None}, "Heading is wanted"),
        ({"documents": {}}, "list is wanted"),
        ({"claims": [{"id": "a", "statements": [], "roots": [], "independent": True, "status": "x"}]}, "int is wanted"),
        ({"verdict": "true"}, "no field 'verdict'"),
        ({"drifts": [{"derivation": "a"}]}, "lacks its field 'explanation'"),
    ],
)
def test_what_is_no_case_is_refused_in_words(change: dict[str, object], says: str) -> None:
    with pytest.raises(RecordInvalid, match=says):
        codec.from_plain(Case, codec.to_plain(EMPTY) | change)


def test_broken_json_and_half_a_surrogate_pair_are_refused() -> None:
    with pytest.raises(RecordInvalid, match="no JSON"):
        codec.decode(b"{")
    with pytest.raises(RecordInvalid, match="can't be written"):
        codec.encode(Heading(id="a", title="\ud800", created="2026-02-04"))


def test_a_field_that_an_older_sayso_did_not_write_takes_its_default() -> None:
    plain = codec.to_plain(EMPTY)
    del plain["reviews"]
    assert codec.from_plain(Case, plain) == EMPTY


@pytest.mark.parametrize("edtf", [*some.EDTF, *MORE_EDTF])
def test_the_schema_knows_edtf(edtf: str) -> None:
    assert re.search(codec.schema()["$defs"]["edtf"]["pattern"], edtf)


@pytest.mark.parametrize("edtf", ["", "4 February", "2026-2-4", "2026-13", "..", "../..", "2026-02-32", "26", "2026/2027/2028"])
def test_the_schema_refuses_what_is_no_edtf(edtf: str) -> None:
    assert not re.search(codec.schema()["$defs"]["edtf"]["pattern"], edtf)


@pytest.mark.parametrize("amount", ["1e6", "1,5", "+1", ".5", "01", "1.", "", "$1"])
def test_the_schema_refuses_amounts_that_are_no_decimals(amount: str) -> None:
    assert not re.search(codec.schema()["$defs"]["amount"]["pattern"], amount)
