"""Cases that briefs are made of."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sayso import codec
from sayso.records import Case, Heading

HERE = Path(__file__).resolve().parent


@pytest.fixture
def empty() -> Case:
    """A case with nothing in it."""
    return Case(case=Heading(id="empty", title="Nothing yet", created="2026-01-01"))


@pytest.fixture(scope="session")
def example() -> Case:
    """The bundled example as it was read on one day: a brief's words are tested here, not the reading."""
    return codec.decode(gzip.decompress((HERE / "kedrozersk.json.gz").read_bytes()))
