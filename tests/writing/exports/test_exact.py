"""Dates that every format can take, and those that none may be given."""

from __future__ import annotations

import pytest

from sayso.writing.exports.exact import is_exact
from sayso.writing.exports.ftm_dates import dates


@pytest.mark.parametrize("edtf", ["2025", "2025-10", "2025-10-31"])
def test_a_year_a_month_and_a_day_are_exact(edtf: str) -> None:
    assert is_exact(edtf)
    assert dates(edtf, "2025-01-01", "2025-12-31") == {"date": [edtf]}


@pytest.mark.parametrize(
    "edtf", [None, "", "2025-23", "2025-00", "2025-10-32", "2025~", "202X", "2025-10-01/2025-10-07", "../2025"]
)
def test_a_season_an_interval_and_what_is_vague_are_not(edtf: str | None) -> None:
    assert not is_exact(edtf)
    assert dates(edtf, None, "2025-10-07") == {"endDate": ["2025-10-07"]}
