"""Dates as a brief writes them; nothing is made more exact than it was."""

from __future__ import annotations

import re

from sayso.writing.brief.words import strings

PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$")


def dated(language: str, edtf: str | None) -> str | None:
    """A plain EDTF date in words; `None` where there is none, or it isn't plain."""
    found = PLAIN.match(edtf or "")
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return None
    year, month, day = found.groups()
    words = strings(language)["month"]
    if month is None:
        return str(words["year"]).format(year=year)
    name = words["names" if day else "in_names"][int(month) - 1]
    return str(words["day" if day else "month"]).format(day=int(day or 0), month=name, year=year)
