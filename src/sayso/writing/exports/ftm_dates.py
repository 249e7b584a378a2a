"""EDTF as FollowTheMoney can hold it: a day, a month or a year; two of them for an interval; nothing vaguer."""

from __future__ import annotations

from sayso.writing.exports.exact import is_exact


def dates(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> dict[str, list[str]]:
    """The date properties of a time: `date` where it is exact, else its bounds as far as they are known."""
    if edtf and is_exact(edtf):
        return {"date": [edtf]}
    return {name: [day] for name, day in (("startDate", earliest), ("endDate", latest)) if day and is_exact(day)}
