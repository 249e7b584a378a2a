"""Words in which somebody maintains that he is innocent: a denial that holds no thing denied."""

from __future__ import annotations

import re

_EN = r"(?<!not )(?:\b(?:am|is|are|was|were|be) (?:entirely |completely )?innocent\b(?! (?!of\b)\w)|\binnocence\b)"
_RU = r"\bневиновност|\bневинов(?:ен|на|ны)\b|\bнепричастност|\bнепричаст(?:ен|на|ны)\b"
_INNOCENT = re.compile(f"{_EN}|{_RU}", re.IGNORECASE)


def maintained(words: str) -> bool:
    """Whether what a denial holds is innocence, not guilt: "denied" alone would turn it round."""
    return bool(_INNOCENT.search(words))
