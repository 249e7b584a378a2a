"""Sentences without a cue that carry on the testimony before them: *Police said two men fled. One wore a red jacket.*

Whether one does is heard by the reader model, from its words and its place; nothing is carried on without it. A sentence
with a source, or a quotation, of its own is never asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.reading import chains
from sayso.reading.chains import Draft
from sayso.reading.clauses import Sentence
from sayso.reading.model import Signals
from sayso.reading.text import Layout

SURE = 0.0  # log-odds from which a sentence is taken for the testimony before it
KEPT = frozenset({"allege", "claim", "believe", "estimate", "report"})  # what a source goes on to do; nobody goes on to deny
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence that may carry on: its number and drafts, the draft whose testimony it may be, what is so about its place."""

    number: int
    drafts: tuple[Draft, ...]
    before: Draft
    circumstances: frozenset[str]


def carried_on(sentences: Sequence[Sentence], drafts: Sequence[Draft], heard: Signals) -> list[Draft]:
    """The drafts, those that carry on a testimony with its chain."""
    if heard.testimony is None:
        return list(drafts)
    going: set[int] = set()
    taken: dict[int, list[Draft]] = {}
    for case in cases(sentences, drafts):
        place = {*case.circumstances, standing(sentences, case, going)}
        if heard.testimony.goes_on(sentences[case.number].span, place) > SURE:
            going.add(case.number)
            taken[case.number] = [part for draft in case.drafts for part in _carrying(sentences, draft, case.before)]
    kept = [draft for draft in drafts if draft.sentence not in taken]
    return sorted([*kept, *(draft for own in taken.values() for draft in own)], key=lambda d: d.spans)


def cases(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Case]:
    """Every sentence that is all narration and stands behind an attribution, in order."""
    own: dict[int, list[Draft]] = {}
    for draft in drafts:
        own.setdefault(draft.sentence, []).append(draft)
    said = sorted(number for number, group in own.items() if any(d.links for d in group))
    for number, group in sorted(own.items()):
        last = next((n for n in reversed(said) if n < number), None)
        if last is None or any(d.links for d in group):
            continue
        before = [d for d in own[last] if d.links][-1]
        after = next((n for n in said if n > number), None)
        yield Case(number, tuple(group), before, frozenset(_circumstances(sentences, number, before, after)))


def _circumstances(sentences: Sequence[Sentence], number: int, before: Draft, after: int | None) -> Iterator[str]:
    """What is so about the place of a sentence, by name."""
    layout: Layout = sentences[0].layout
    home = layout.paragraph_of(sentences[number].span[0])
    yield sentences[0].lexicon.language
    if any(layout.quote_at(start) for start, _ in before.spans):
        yield "quoted"
    cue = before.links[-1].cue
    if cue is not None and cue[0] < before.spans[0][0]:
        yield "cue_first"
    if before.links[-1].agentless:
        yield "agentless"
    if before.inherited:
        yield "inherited"
    if after is not None and layout.paragraph_of(sentences[after].span[0]) == home:
        yield "said_after"
    if number + 1 == len(sentences) or layout.paragraph_of(sentences[number + 1].span[0]) != home:
        yield "last"
    if _YEAR.search(layout.text, *sentences[number].span):
        yield "year"


def standing(sentences: Sequence[Sentence], case: Case, going: set[int] | frozenset[int]) -> str:
    """What the sentence before does, and whether it stands in the same paragraph; `going`: the sentences that carry on."""
    layout: Layout = sentences[0].layout
    before = case.number - 1
    did = "attributes" if case.before.sentence == before else "carries" if before in going else "narrates"
    starts = [sentences[n].span[0] for n in (before, case.number)]
    near = layout.paragraph_of(starts[0]) == layout.paragraph_of(starts[1])
    return f"{did}_{'here' if near else 'above'}"


def _carrying(sentences: Sequence[Sentence], draft: Draft, before: Draft) -> Iterator[Draft]:
    """A draft with the chain of the testimony, in parts where a content would be parted."""
    last = before.links[-1]
    links = (*before.links[:-1], last if last.verb in KEPT else replace(last, verb="say", hedged=False))
    for part in chains.parted(sentences[draft.sentence], draft.spans, links):
        yield replace(draft, spans=part, links=links, inherited=True)
