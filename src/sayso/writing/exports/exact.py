"""Which EDTF dates any format can take: a year, a month or a day; no season, no interval, nothing vague."""

from __future__ import annotations

import re

EXACT = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def is_exact(edtf: str | None) -> bool:
    """Whether this is a plain calendar date: `2025-10` is, `2025-23` (an autumn) and `2025-10~` are not."""
    return edtf is not None and EXACT.fullmatch(edtf) is not None
