"""Lines of a Russian page that only look like a heading, and captions that only look like a sentence."""

from __future__ import annotations

from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Layout, tokens
from sayso.records import Span

LONGEST = 140  # characters of a caption
FEWEST = 5  # words of a speech that a colon announces
VERBS = frozenset({"VERB", "PRTS", "PRED", "ADJS", "INFN"})


def announced(layout: Layout, number: int) -> bool:
    """Whether this line is what the line before announces (*Как отметила министр:*), though no full stop ends it."""
    if number == 0:
        return False
    before, own = layout.paragraphs[number - 1], layout.paragraphs[number]
    says = layout.text[before[1] - 1] == ":" and _has_verb(layout, before)
    return says and len(tokens(layout.text, own)) >= FEWEST and _has_verb(layout, own)


def caption(layout: Layout, number: int) -> bool:
    """Whether this short line near the top has no verb at all (*Склад завода. 18 мая 2014 года.*), and a story follows."""
    start, end = layout.paragraphs[number]
    text = layout.text[start:end]
    if number == 0 or end - start > LONGEST or number + 1 >= len(layout.paragraphs) or not text[:1].isalnum():
        return False
    if text.endswith((":", "?", "!", ",", ";")) or "—" in text:
        return False
    return not _has_verb(layout, (start, end))


def _has_verb(layout: Layout, span: Span) -> bool:
    return any(f.pos in VERBS and f.known for w in tokens(layout.text, span) if w.word for f in forms(w.text)[:1])
