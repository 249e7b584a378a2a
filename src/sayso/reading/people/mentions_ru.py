"""Mentions in Russian: names judged over the whole text and put into their base form, then descriptions without a name."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.people import people
from sayso.reading.encoder.proposals import Proposed
from sayso.reading.people.apposition_ru import beside
from sayso.reading.people.described_ru import described
from sayso.reading.people.mentions import Found
from sayso.reading.people.mentions_en import pieces_of
from sayso.reading.people.names_ru import candidates
from sayso.reading.people.page_ru import PageRu
from sayso.reading.people.witnesses import Candidate, Verdict, heed, judge
from sayso.reading.words.pieces import cut
from sayso.records import Span


def russian(text: str, sentences: Sequence[Span], model: Sequence[Proposed] = ()) -> tuple[Found, ...]:
    """Named and unnamed mentions, in the order of the text."""
    page = PageRu(text, cut(text, sentences), people("ru"))
    proposals, phrases = candidates(page)
    heed(proposals, model, text)
    verdicts = judge(proposals)
    named = [_named(c, verdicts[c.words]) for c in proposals if c.words in verdicts and verdicts[c.words].kind != "none"]
    taken = pieces_of(page.pieces, [f.span for f in named])
    return beside(
        page,
        sorted([*named, *described(page, taken, phrases, {f.span[0]: f for f in named})], key=lambda f: (f.span[0], -f.span[1])),
    )


def _named(candidate: Candidate, verdict: Verdict) -> Found:
    return Found(
        span=candidate.span,
        kind=verdict.kind,
        named=True,
        base=candidate.base,
        head=candidate.words[-1],
        gender=candidate.gender if verdict.kind == "person" else None,
        case=candidate.case,
        many=candidate.many or verdict.kind == "group",
        roles=candidate.roles,
    )
