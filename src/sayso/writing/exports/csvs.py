"""`csv`: the tables as RFC 4180 says, in UTF-8 with a byte order mark, so that Excel shows Cyrillic as Cyrillic.

A cell that a spreadsheet would take for a formula begins with an apostrophe: what a document says is never executed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from sayso.writing.exports.material import File, Material
from sayso.writing.exports.tables import Row, Table, tables

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def files(material: Material, separator: str = ",") -> Iterator[File]:
    """One file a table."""
    for table in tables(material.case):
        yield f"{table.name}.csv", written(table, separator)


def written(table: Table, separator: str = ",") -> bytes:
    """The table as bytes; the first line names the columns."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(map(safe, table.rows))
    return out.getvalue().encode("utf-8-sig")


def safe(row: Row) -> Row:
    """The row with an apostrophe before whatever looks like the start of a formula."""
    return tuple(f"'{cell}" if cell.lstrip(" \u00a0").startswith(FORMULA) else cell for cell in row)
