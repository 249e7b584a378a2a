"""Words in which somebody maintains that he is innocent: a denial that holds no thing denied."""

from __future__ import annotations

import re

_INNOCENT = re.compile(r"(?<!not )\b(?:innocen(?:t|ce)\b|невинов|невинн|непричаст)", re.IGNORECASE)


def maintained(words: str) -> bool:
    """Whether what a denial holds is innocence, not guilt: "denied" alone would turn it round."""
    return bool(_INNOCENT.search(words))
