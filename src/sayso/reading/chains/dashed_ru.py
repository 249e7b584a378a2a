"""Russian lines that open with a dash and tell nothing of who speaks: his who spoke behind the dash before, where they say I."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.lexicon.grammar import FIRST_PERSON
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.chains.chains import Draft, Link
from sayso.reading.words.text import Layout, tokens

NEAR = 2  # paragraphs back to the line before
_DASH = re.compile(r"[—–-][ \u00a0](?=[^\W\d_]|[«\"“])")


def carried(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of such a line behind the chain of the line before: *— A, — сказал X.* — *Он ушёл.* — *— Я B.*"""
    if not sentences or sentences[0].lexicon.language != "ru":
        return list(drafts)
    layout = sentences[0].layout
    lines: dict[int, list[Draft]] = {}
    for draft in drafts:
        lines.setdefault(layout.paragraph_of(draft.spans[0][0]), []).append(draft)
    chains: dict[int, tuple[Link, ...]] = {}
    made = []
    for number, own in sorted(lines.items()):
        spoken = _spoken(layout, own) if _DASH.match(layout.text, *layout.paragraphs[number]) else None
        before = next((chains[n] for n in range(number - 1, number - 1 - NEAR, -1) if n in chains), None)
        goes_on = spoken == () and before and _himself(layout, number)
        if chain := (before if goes_on else spoken):
            chains[number] = chain
        if goes_on and before:
            own = [replace(d, links=(*before, *d.links), inherited=True, announced=not d.links) for d in own]
        made += own
    return sorted(made, key=lambda d: d.spans)


def _spoken(layout: Layout, own: Sequence[Draft]) -> tuple[Link, ...]:
    """The chain of what is quoted in a line, none where nobody is said to speak there."""
    return next((d.links for d in own if d.links and layout.quote_at(d.spans[0][0]) is not None), ())


def _himself(layout: Layout, number: int) -> bool:
    return any(w.lower in FIRST_PERSON for w in tokens(layout.text, layout.paragraphs[number]))
