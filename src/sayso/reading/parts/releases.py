"""A court's own release: what it tells as found or decided is a ruling, though no verb of ruling governs the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lexicon.language import Lexicon
from sayso.lexicon.voices import voices
from sayso.reading.words.text import fold
from sayso.records import Statement

_WORD = re.compile(r"[^\W_]+")


def ruled(statement: Statement, outlet: str | None, lexicon: Lexicon) -> Statement:
    """The statement, ruled where a court tells in its own voice what was found, imposed or decided."""
    if outlet is None or len(statement.hops) > 1 or statement.stance != "fact":
        return statement
    court = any(word in lexicon.words["courts"] for word in fold(outlet).split())
    said = " ".join(["", *_WORD.findall(fold(statement.text)), ""])
    finds = court and any(f" {word} " in said for word in voices(lexicon.language)["rulings"])
    return replace(statement, stance="ruled") if finds else statement
