"""`xlsx`: the tables in one workbook, a sheet each. Every cell is text: nothing in it is ever taken for a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from sayso.writing.exports.material import File, Material
from sayso.writing.exports.tables import Table, tables

LONGEST = 32_767  # characters that Excel holds in a cell
CUT = " … [cut: Excel holds no more]"
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read `_x0041_` as a letter
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML can't hold
WIDE, NARROW = 60, 18
WORDS = {"Statement", "Event Title", "Event Description", "Explanation", "On whose say-so", "Chain", "Described as"}


def files(material: Material) -> Iterator[File]:
    """One file."""
    book = Workbook(write_only=True)
    day = datetime.fromisoformat(material.case.case.created[:10])
    book.properties.created = book.properties.modified = day  # not the clock: the same case gives the same sheets
    book.properties.creator, book.properties.title = "sayso", clean(material.case.case.title)
    for table in tables(material.case):
        fill(book.create_sheet(table.name), table)
    out = io.BytesIO()
    book.save(out)
    yield "", out.getvalue()


def fill(sheet: WriteOnlyWorksheet, table: Table) -> None:
    """The columns' names in bold, always in view, and the rows below them."""
    sheet.freeze_panes = "A2"
    for n, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(n)].width = WIDE if column in WORDS else NARROW
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    head, body = styled(sheet, Font(bold=True)), styled(sheet)
    sheet.append([cell(sheet, column, head) for column in table.columns])
    for row in table.rows:
        sheet.append([cell(sheet, text, body) if text else None for text in row])


def styled(sheet: WriteOnlyWorksheet, font: Font | None = None) -> WriteOnlyCell:
    """A cell to take the style from: to make one anew for each cell takes most of the time."""
    made = WriteOnlyCell(sheet)
    made.quotePrefix = True
    made.alignment = Alignment(vertical="top", wrap_text=True)
    if font:
        made.font = font
    return made


def cell(sheet: WriteOnlyWorksheet, text: str, like: WriteOnlyCell) -> WriteOnlyCell:
    """A cell that holds these characters and nothing else."""
    made = WriteOnlyCell(sheet, value=clean(text))
    made.data_type = "s"
    made._style = like._style
    return made


def clean(text: str) -> str:
    """The text as a cell can hold it: control characters become U+FFFD, one that is too long is cut and says so."""
    plain = ESCAPED.sub("_x005F_", CONTROL.sub("\ufffd", text))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - len(CUT)] + CUT
