"""Russian lines that open with a dash and tell nothing of who speaks: his who spoke behind the dash before, where they say I."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.lexicon.grammar import FIRST_PERSON, FIRST_PERSON_PLURAL
from sayso.reading.attribution.clauses import Sentence
from sayso.reading.chains.chains import SOMEBODY, Draft, Link
from sayso.reading.words.text import Layout, tokens

NEAR = 2  # paragraphs back to the line before
AHEAD = len(" — А")  # of the next sentence, which goes on with a quotation
_TOLD_ON = re.compile(r",[ \u00a0][—–-][ \u00a0][а-яё][^—–]{3,90}\.[ \u00a0][—–-][ \u00a0](?=[А-ЯЁ])")
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
    return _unsigned(layout, _run_on(sentences, sorted(made, key=lambda d: d.spans)))


def _unsigned(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, a line of a dialogue that tells nothing of who speaks put into a mouth: who is asked answers, else somebody."""
    lines: dict[int, list[Draft]] = {}
    for draft in drafts:
        lines.setdefault(layout.paragraph_of(draft.spans[0][0]), []).append(draft)
    chains = {n: chain for n, own in lines.items() if _line(layout, n) and (chain := _spoken(layout, own))}
    dialogue = _beside(layout, chains)
    made: list[Draft] = []
    for number, own in sorted(lines.items()):
        if number in dialogue and number not in chains and _ends(layout, number):
            answers = chains.get(number - 2) if _asks(layout, number - 1) else None
            chains[number] = answers or SOMEBODY
            own = [replace(d, links=(*chains[number], *d.links), inherited=True, announced=not d.links) for d in own]
        made += own
    return sorted(made, key=lambda d: d.spans)


def _beside(layout: Layout, signed: Mapping[int, tuple[Link, ...]]) -> set[int]:
    """The lines that stand together with one of which the speaker is told, and are no list of things."""
    found: set[int] = set()
    for number in signed:
        for step in (-1, 1):
            at = number
            while 0 <= at < len(layout.paragraphs) and _line(layout, at):
                found.add(at)
                at += step
    return found


def _line(layout: Layout, number: int) -> bool:
    return _DASH.match(layout.text, *layout.paragraphs[number]) is not None


def _ends(layout: Layout, number: int) -> bool:
    """Whether a line ends as a sentence does; what is listed ends in other marks."""
    return layout.text[layout.paragraphs[number][1] - 1] in ".!?…»"


def _asks(layout: Layout, number: int) -> bool:
    return number >= 0 and _line(layout, number) and layout.text[layout.paragraphs[number][1] - 1] == "?"


def _run_on(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those behind *— A, — сказал X. — B.* in one paragraph X's too, up to the last in which he speaks of himself."""
    own: dict[int, list[Draft]] = {}
    for draft in drafts:
        own.setdefault(draft.sentence, []).append(draft)
    chains: dict[int, tuple[Link, ...]] = {}
    for number, s in enumerate(sentences):
        said = own.get(number, [])
        if number in chains or not said or not said[-1].links or not _TOLD_ON.search(s.layout.text, s.span[0], s.span[1] + AHEAD):
            continue
        chains |= dict.fromkeys(_goes_on(sentences, own, number), said[-1].links)
    return [_behind(sentences[d.sentence], d, chains[d.sentence]) if d.sentence in chains else d for d in drafts]


def _goes_on(sentences: Sequence[Sentence], own: Mapping[int, Sequence[Draft]], number: int) -> range:
    """The sentences behind this one that its speaker goes on with: in its paragraph, before somebody else is said to speak."""
    layout, last = sentences[0].layout, number
    home = layout.paragraph_of(sentences[number].span[0])
    for at in range(number + 1, len(sentences)):
        s = sentences[at]
        others = any(d.links and not _himself_says(s, d) for d in own.get(at, ()))
        again = layout.text[s.span[0]] in "—–-" and at == number + 1
        if others or layout.paragraph_of(s.span[0]) != home or (layout.text[s.span[0]] in '«"“—–-' and not again):
            break
        last = at if again or any(w.lower in FIRST_PERSON | FIRST_PERSON_PLURAL for w in s.words) else last
    return range(number + 1, last + 1)


def _himself_says(s: Sentence, draft: Draft) -> bool:
    source = draft.links[0].source
    return source is not None and s.layout.text[slice(*source)].lower() in s.lexicon.words["first_person"]


def _behind(s: Sentence, draft: Draft, chain: tuple[Link, ...]) -> Draft:
    """The draft behind this chain, whose last speaker means himself by *я*."""
    if not draft.links:
        return replace(draft, links=chain, inherited=True, announced=True)
    own = replace(draft.links[0], source=chain[-1].source) if _himself_says(s, draft) else draft.links[0]
    return replace(draft, links=(*chain[:-1], own, *draft.links[1:]), inherited=True)


def _spoken(layout: Layout, own: Sequence[Draft]) -> tuple[Link, ...]:
    """The chain of what is quoted in a line, none where nobody is said to speak there."""
    return next((d.links for d in own if d.links and layout.quote_at(d.spans[0][0]) is not None), ())


def _himself(layout: Layout, number: int) -> bool:
    return any(w.lower in FIRST_PERSON for w in tokens(layout.text, layout.paragraphs[number]))
