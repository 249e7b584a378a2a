"""EDTF as FollowTheMoney can hold it: a day, a month or a year; two of them for an interval; nothing vaguer."""

from __future__ import annotations

import re

PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")


def dates(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> dict[str, list[str]]:
    """The date properties of a time: `date` where it is exact, else its bounds as far as they are known."""
    if edtf and is_exact(edtf):
        return {"date": [edtf]}
    bounds = {"startDate": earliest, "endDate": latest}
    return {name: [day] for name, day in bounds.items() if day and PLAIN.fullmatch(day)}


def is_exact(edtf: str) -> bool:
    """Whether FollowTheMoney says just as much as this EDTF date does."""
    return PLAIN.fullmatch(edtf) is not None
