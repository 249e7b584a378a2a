"""Mentions in English: names judged over the whole text, then descriptions without a name."""

from __future__ import annotations

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


def english(text: str, sentences: Sequence[Span], model: Sequence[Proposed] = ()) -> tuple[Found, ...]:
    """Named and unnamed mentions, in the order of the text."""
    page = Page(text, cut(text, sentences), people("en"))
    proposals = candidates(page)
    heed(proposals, model, text)
    verdicts = judge(proposals)
    named = [_named(text, c, verdicts[c.words]) for c in proposals if c.words in verdicts and verdicts[c.words].kind != "none"]
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


def _named(text: str, candidate: Candidate, verdict: Verdict) -> Found:
    surname = len(candidate.words) == 1 and verdict.whole != candidate.words and not candidate.roles
    gender = candidate.gender if verdict.kind == "person" and not surname else None  # Warren may be Elizabeth Warren
    return Found(
        span=candidate.span,
        kind=verdict.kind,
        named=True,
        base=candidate.base,
        head=candidate.words[-1],
        gender=gender,
        many=candidate.many or verdict.kind == "group",
        roles=candidate.roles,
        regal=any(rulers().get(text[a:b].lower().split()[-1]) for a, b in candidate.roles),
    )
