"""The tables: the same in CSV and in XLSX, Cyrillic in Excel, no formula, and no row without on whose say-so it stands."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest

from sayso.records import Case
from sayso.writing.exports.csvs import safe, written
from sayso.writing.exports.tables import Table, tables
from tests.writing.exports.conftest import Exported

NAMES = ["statements", "people", "acts", "timeline", "conflicts"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(data: bytes, separator: str = ",") -> list[list[str]]:
    """The rows of a CSV file, as a program reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize(("name", "separator"), [("csv", ","), ("csv-semicolon", ";")])
def test_a_csv_is_utf_8_that_excel_knows_for_it_and_reads_back_as_it_was_written(
    exported: Exported, case: Case, name: str, separator: str
) -> None:
    files = exported(name)
    assert list(files) == [f"{table}.csv" for table in NAMES]
    for table in tables(case):
        data = files[f"{table.name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        assert rows(data, separator) == [list(table.columns), *(list(safe(row)) for row in table.rows)]


def test_no_cell_of_a_csv_begins_as_a_formula_does(exported: Exported) -> None:
    for data in exported("csv").values():
        for row in rows(data):
            assert not [cell for cell in row if cell.startswith(FORMULA)]


def test_a_formula_in_a_document_stays_words() -> None:
    bad = ("=1+1", "+7", "-1", "@x", " =x", "\t=x", "－1", "\u00a0=x")
    (_, row) = rows(written(Table("t", tuple("abcdefgh"), (bad,))))
    assert row == [f"'{cell}" for cell in bad]
    assert safe(("— Yes", "a=b", "«+»")) == ("— Yes", "a=b", "«+»")


def test_every_row_with_a_statement_says_on_whose_say_so_it_stands_and_how_it_is_put(case: Case) -> None:
    held = {table.name: table for table in tables(case)}
    assert len(held["statements"].rows) == len(case.statements)
    for name in ("statements", "acts", "conflicts"):
        columns = held[name].columns
        for row in held[name].rows:
            told = dict(zip(columns, row, strict=True))
            assert told["On whose say-so"]
            assert told["Stance"]
            assert told["Statement"]
    for row in held["timeline"].rows:
        assert "): " in row[held["timeline"].columns.index("Event Title")]


def test_a_stated_fact_is_never_called_a_fact_and_nobody_a_perpetrator(exported: Exported) -> None:
    for data in exported("csv").values():
        header, *body = rows(data)
        assert not {"Perpetrator", "Victim", "Reliability of Information"} & set(header)
        if "Stance" in header:
            assert "fact" not in {row[header.index("Stance")] for row in body}


def test_a_workbook_holds_the_same_cells_and_every_one_of_them_is_text(exported: Exported, case: Case) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra “sheets” is not installed")
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx")[""]))
    assert book.sheetnames == NAMES
    assert book.properties.created == datetime.fromisoformat(case.case.created[:10])
    for table in tables(case):
        sheet = book[table.name]
        found = [[cell.value or "" for cell in row] for row in sheet.iter_rows(max_col=len(table.columns))]
        assert found == [list(table.columns), *map(list, table.rows)]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}  # n: an empty cell
        assert all(cell.quotePrefix for row in sheet.iter_rows() for cell in row if cell.value)
        assert sheet.freeze_panes == "A2"


def test_a_cell_holds_what_xml_and_excel_can_and_says_what_it_can_not() -> None:
    pytest.importorskip("openpyxl", reason="the extra “sheets” is not installed")
    from sayso.writing.exports.sheets import CUT, LONGEST, clean

    assert clean("a\x00b\x1f") == "a\ufffdb\ufffd"
    assert clean("_x0041_") == "_x005F_x0041_"
    assert len(clean("я" * 40_000)) == LONGEST
    assert clean("я" * 40_000).endswith(CUT)
    assert clean("two\nlines\u00a0📒") == "two\nlines\u00a0📒"
