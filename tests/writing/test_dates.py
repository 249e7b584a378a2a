"""Dates in words: never more exact than they were."""

from __future__ import annotations

import pytest

from sayso.writing.page.dates import interval, plain
from sayso.writing.page.provenance import moment


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-03-04", "4 March 2026"),
        ("2026-03", "March 2026"),
        ("2026", "2026"),
        ("2026-03-04T10:00:00Z", "4 March 2026"),
        ("2025-23", "2025-23"),
        ("2026-02?", "2026-02?"),
        ("201X", "201X"),
        (None, None),
    ],
)
def test_edtf(edtf: str | None, words: str | None) -> None:
    assert plain(edtf) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2026-03-04", "2026-03-04", "4 March 2026"),
        ("2026-03-01", "2026-03-31", "March 2026"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-03-04", "2026-03-09", "4 March – 9 March 2026"),
        ("2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026"),
        (None, "2026-03-04", "until 4 March 2026"),
        ("2026-03-04", None, "since 4 March 2026"),
        (None, None, None),
    ],
)
def test_intervals(earliest: str | None, latest: str | None, words: str | None) -> None:
    assert interval(earliest, latest) == words


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2026-03-14T09:30:00+00:00", "14 March 2026, 09:30 UTC"),
        ("2026-03-14T09:30:00.5Z", "14 March 2026, 09:30 UTC"),
        ("2026-03-14T09:30:00+03:00", "14 March 2026, 09:30+03:00"),
        ("2026-03-14", "14 March 2026"),
        (None, None),
    ],
)
def test_moments(stamp: str | None, words: str | None) -> None:
    assert moment(stamp) == words
