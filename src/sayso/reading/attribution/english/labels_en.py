"""English: a paragraph that opens with who says it and a colon, without quotation marks: *Police: two drivers were detained*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of, verbal
from sayso.reading.attribution.english.quoted_en import name_of
from sayso.reading.attribution.frame import Frame
from sayso.records import Span

SPEAK = frozenset(
    {
        "police",
        "source",
        "sources",
        "mayor",
        "governor",
        "minister",
        "ministry",
        "president",
        "prosecutor",
        "prosecutors",
        "court",
    }
    | {
        "investigators",
        "officials",
        "official",
        "spokesman",
        "spokeswoman",
        "lawyer",
        "witness",
        "witnesses",
        "report",
        "sheriff",
    }
    | {"study", "army", "military", "government", "residents", "experts", "expert", "analysts", "coroner", "firefighters"}
)
LABEL = 7  # words before the colon


def told(s: Sentence) -> Frame | None:
    """*Source: the bridge was damaged*; *Governor Karl Menz: the bridge is shut*."""
    colon = next((i for i in range(1, min(LABEL, len(s.words) - 3)) if s.words[i].text == ":"), None)
    paragraph = s.layout.paragraphs[s.layout.paragraph_of(s.span[0])]
    if s.lexicon.language != "en" or colon is None or paragraph[0] != s.span[0] or s.layout.quote_at(s.words[colon + 1].start):
        return None
    source = _label(s, colon)
    clause = any(verbal(s, i) for i in range(colon + 2, len(s.words))) and s.words[colon + 1].word
    content = content_of(s, s.words[colon].end, s.span[1]) if source and clause else ()
    return Frame((s.words[colon].start, s.words[colon].end), "say", source, content) if source and content else None


def _label(s: Sentence, colon: int) -> Span | None:
    """Who is named before the colon: a calling of somebody who speaks, or one and a name."""
    words = s.words[:colon]
    if any(verbal(s, i) for i in range(colon)) or not all(w.word or w.text == "." for w in words):
        return None
    named = name_of(s, 0, colon) if {w.lower for w in words} & SPEAK else None
    return named or (trimmed(s, 0, colon) if words[-1].lower in SPEAK else None)
