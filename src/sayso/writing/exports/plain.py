"""`json`: `sayso-case/1`, the whole case as one object and a line end."""

from __future__ import annotations

from collections.abc import Iterator

from sayso import codec
from sayso.writing.exports.material import File, Material


def files(material: Material) -> Iterator[File]:
    """One file."""
    yield "", codec.encode(material.case) + b"\n"
