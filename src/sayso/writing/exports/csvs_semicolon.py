"""`csv-semicolon`: the tables for an Excel that separates by semicolons (Russian, German, French)."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.writing.exports import csvs
from sayso.writing.exports.material import File, Material


def files(material: Material) -> Iterator[File]:
    """One file a table."""
    return csvs.files(material, ";")
