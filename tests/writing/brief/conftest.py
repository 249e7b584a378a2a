"""Cases that briefs are made of."""

from __future__ import annotations

import pytest

from sayso.records import Case, Heading


@pytest.fixture
def empty() -> Case:
    """A case with nothing in it."""
    return Case(case=Heading(id="empty", title="Nothing yet", created="2026-01-01"))
