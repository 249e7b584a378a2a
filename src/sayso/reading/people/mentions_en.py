"""Mentions in English: names judged over the whole text, then descriptions without a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.lexicon.names import rulers
from sayso.lexicon.people import people
from sayso.reading.encoder.proposals import Proposed
from sayso.reading.people.apposition_en import beside
from sayso.reading.people.described_en import described
from sayso.reading.people.mentions import Found
from sayso.reading.people.names_en import candidates
from sayso.reading.people.page_en import Page
from sayso.reading.people.witnesses import Candidate, Verdict, heed, judge
from sayso.reading.words.pieces import Piece, cut
from sayso.records import Span

_THEY = re.compile(
    r"[.,;:]|['’]\s|\s(?:were|are|have|had|do|did|say|said|will|would|could|and|who|both|also|in|at|on|of|to|from|out)\b"
)


def english(text: str, sentences: Sequence[Span], model: Sequence[Proposed] = ()) -> tuple[Found, ...]:
    """Named and unnamed mentions, in the order of the text."""
    page = Page(text, cut(text, sentences), people("en"))
    proposals = candidates(page)
    heed(proposals, model, text)
    verdicts = judge(proposals)
    families = {c.words for c in proposals if _family(text, c)}
    named = [
        _named(text, c, verdicts[c.words], c.words in families)
        for c in proposals
        if c.words in verdicts and verdicts[c.words].kind != "none"
    ]
    taken = pieces_of(page.pieces, [f.span for f in named])
    return beside(text, sorted([*named, *described(page, taken)], key=lambda f: (f.span[0], -f.span[1])))


def pieces_of(pieces: Sequence[Piece], spans: Sequence[Span]) -> frozenset[int]:
    """The pieces inside these spans."""
    inside, at = set(), 0
    for start, end in sorted(spans):
        while at < len(pieces) and pieces[at].start < start:
            at += 1
        while at < len(pieces) and pieces[at].end <= end:
            inside.add(at)
            at += 1
    return frozenset(inside)


def _family(text: str, candidate: Candidate) -> bool:
    """Whether a surname in the plural means all who bear it: *The Lindens were in court*."""
    (start, end), alone = candidate.span, len(candidate.words) == 1 and not candidate.roles
    return alone and text[end - 1] == "s" and text[max(0, start - 4) : start] in ("the ", "The ") and bool(_THEY.match(text, end))


def _named(text: str, candidate: Candidate, verdict: Verdict, bearers: bool) -> Found:
    surname = len(candidate.words) == 1 and verdict.whole != candidate.words and not candidate.roles
    family = verdict.kind == "person" and bearers
    gender = candidate.gender if verdict.kind == "person" and not surname else None  # Warren may be Elizabeth Warren
    return Found(
        span=candidate.span,
        kind="group" if family else verdict.kind,
        named=True,
        base=candidate.base,
        head=candidate.words[-1],
        gender=gender,
        many=candidate.many or family or verdict.kind == "group",
        roles=candidate.roles,
        regal=any(rulers().get(text[a:b].lower().split()[-1]) for a, b in candidate.roles),
    )
