"""Parquet keeps everything: the case can be had back from it, record by record."""

from __future__ import annotations

import io
from typing import Any

import pytest

from sayso import codec
from sayso.records import SCHEMA, Case
from tests.writing.exports.conftest import Exported

pq: Any = pytest.importorskip("pyarrow.parquet", reason="the extra “parquet” is not installed")


def test_the_case_comes_back_from_parquet_as_it_was(exported: Exported, case: Case) -> None:
    files = {name.removesuffix(".parquet"): pq.read_table(io.BytesIO(data)) for name, data in exported("parquet").items()}
    lists = {name: table.to_pylist() for name, table in files.items()}
    (heading,) = lists.pop("case")
    assert codec.from_plain(Case, {"schema": SCHEMA, "case": heading, **lists}) == case


def test_every_file_says_which_format_its_records_are_of(exported: Exported) -> None:
    for data in exported("parquet").values():
        assert pq.read_schema(io.BytesIO(data)).metadata[b"schema"] == SCHEMA.encode()


def test_a_span_is_a_pair_of_whole_numbers_and_what_is_never_unknown_says_so(exported: Exported) -> None:
    schema = pq.read_schema(io.BytesIO(exported("parquet")["values.parquet"]))
    span = schema.field("span").type
    assert (span.list_size, str(span.value_type)) == (2, "int64")
    assert (schema.field("text").nullable, schema.field("amount").nullable) == (False, True)
