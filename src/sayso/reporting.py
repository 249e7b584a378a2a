"""How many pieces of reporting a case stands on: documents that go back to one and the same report count once.

Three things tie documents together: one draws on another (a derivation); both draw, within days, on an outlet, or are what it
publishes, as a whole or for what they open with; both print the same sentences, though nothing says who had them first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, islice
from typing import Any
from zlib import crc32

from sayso.lexicon.accounts import forms
from sayso.records import Case, Derivation, Document, Statement

MOST = 0.5  # share of a document's attributed statements that must come through an outlet for the whole to be its report
LEAD = 3  # statements a document opens with: whose report they are is whose it retells
OTHERS = 1  # outlets besides, from which one that retells takes a word or two; who credits more gathers for himself
DAYS = 2  # within which an outlet tells one story; later it reports anew
BEHIND = 60  # characters behind a name in which it says what the outlet did
SAME_TEXT = 0.6  # share of the shorter document's sentences that another prints word for word
FEWEST = 3  # sentences that two documents must share at least
CROWD = 50  # documents that print one sentence before it counts as a formula and ties nobody
CHOSEN = 8  # words in a row that two reporters do not choose alike
RUN = 15  # words in a row, of the outlet's own telling
PROSE = 30  # of such words, for two documents to hold parts of one text
WIDTH = 5  # words by which texts are laid beside each other
PARTLY = 0.2  # share of the shorter text that must stand in the other
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]")


def pieces(case: Case) -> tuple[tuple[str, ...], ...]:
    """The ids of the documents in groups, one a piece of reporting: the largest first, each in the order of the case."""
    leader = {d.id: d.id for d in case.documents}

    def top(node: str) -> str:
        while leader[node] != node:
            node = leader[node]
        return node

    for one, other in (*_drawn(case), *_worded_alike(case)):
        leader[top(one)] = top(other)
    for one, other, texts in _told_alike(case):
        if top(one) != top(other) and _one_text(texts[one], texts[other]):
            leader[top(one)] = top(other)
    gathered: dict[str, list[str]] = defaultdict(list)
    for document in case.documents:
        gathered[top(document.id)].append(document.id)
    return tuple(sorted((tuple(group) for group in gathered.values()), key=len, reverse=True))


# ── who draws on what ────────────────────────────────────────────────────────────────────────────


def _drawn(case: Case) -> Iterator[tuple[str, str]]:
    """Every document with what it draws on; those that draw on one outlet outside the case with one another."""
    documents = {d.id: d for d in case.documents}
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in case.statements:
        told[statement.document].append(statement)
    outside: dict[str, set[str]] = defaultdict(set)
    for edge in case.derivations:
        if edge.child in documents and _as_a_whole(edge, documents[edge.child], told[edge.child]):
            if edge.parent in documents:
                yield edge.child, edge.parent
            else:
                outside[edge.parent].add(edge.child)
    names = _names(case) if outside else {}
    for outlet, children in outside.items():
        own = [d.id for d in case.documents if d.outlet == outlet]
        held = sorted(
            (documents[c] for c in (children | set(own if len(own) == 1 else ()))), key=lambda d: (d.published or "", d.id)
        )
        tied = ((a.id, b.id) for a, b in combinations(held, 2) if _near(a.published, b.published))
        yield from ((a, b) for a, b in tied if not names[a] or not names[b] or (names[a] & names[b]) - {outlet})


def _names(case: Case) -> dict[str, set[str]]:
    """Whom and what every document names: two reports on one story share a name."""
    found: dict[str, set[str]] = {d.id: set() for d in case.documents}
    for entity in case.entities:
        for mention in entity.mentions if entity.named else ():
            found[mention.document].add(entity.id)
    return found


def _near(one: str | None, other: str | None) -> bool:
    """Whether two days are a few days apart at most, as far as they are known."""
    if not one or not other:
        return True
    days = [d[:10] for d in (one, other)]
    try:
        first, second = map(date.fromisoformat, days)
    except ValueError:
        return len({d[:7] for d in days}) == 1
    return abs((second - first).days) <= DAYS


def _as_a_whole(edge: Derivation, document: Document, told: Sequence[Statement]) -> bool:
    """Whether the document is the other's report retold, and does not only quote it here and there."""
    attributed = [s for s in told if len(s.hops) > 1]
    through = sum(_through(s, edge) for s in attributed)
    most = len(attributed) > 1 and through > MOST * len(attributed)
    credited = _credited(edge, document, told) and not _confirmed(document, told)
    return credited or edge.kind != "relays" or most or _headlined(edge, document, told) or opens_with(edge, document, told)


def _credited(edge: Derivation, document: Document, told: Sequence[Statement]) -> bool:
    """Whether the document credits the outlet beside what it attributes, and not for a hand in its making alone."""
    named = {h.span for s in told for h in s.hops}
    spans = (e.span for e in edge.evidence if e.document == edge.child and e.span not in named)
    return any(not forms("contributed").met(document.text[span[0] : span[1] + BEHIND].split("\n")[0]) for span in spans)


def _confirmed(document: Document, told: Sequence[Statement]) -> bool:
    """Whether somebody, and no outlet, bore the story out to this one as it opens: *an official confirmed on Monday*."""
    opening = [s for s in sorted(told, key=lambda s: s.spans)[:LEAD] if len(s.hops) > 1 and s.hops[1].kind != "outlet"]
    return any(forms("confirmed").met(document.text[slice(*h.cue)]) for s in opening for h in s.hops[1:] if h.cue)


def _headlined(edge: Derivation, document: Document, told: Sequence[Statement]) -> bool:
    """Whether the headline calls the story another's report, and this is the first outlet through which anything came."""
    if not document.title or not forms("headline_report").met(document.title) or _asked(document, told):
        return False
    through = (s for s in sorted(told, key=lambda s: s.spans) if any(h.kind == "outlet" for h in s.hops[1:]))
    return any(_through(s, edge) for s in islice(through, 1))


def _through(statement: Statement, edge: Derivation) -> bool:
    """Whether it came through whom this edge draws on."""
    spans = {e.span for e in edge.evidence if e.document == edge.child}
    return any(h.span in spans for h in statement.hops[1:])


def opens_with(edge: Derivation, document: Document, told: Sequence[Statement]) -> bool:
    """Whether the first it attributes, as it opens, is the outlet's; nobody spoke to its own, and it gathers from no others."""
    opening = sorted(told, key=lambda s: s.spans)[:LEAD]
    first = next((s for s in opening if len(s.hops) > 1), None)
    if first is None or not _through(first, edge):
        return False
    hops = [h for s in told for h in s.hops[1:] if h.entity and h.kind == "outlet"]
    others = {h.entity for h in hops} - {h.entity for s in told if _through(s, edge) for h in s.hops[1:2]}
    return not _asked(document, told) and len(others) <= OTHERS


def _asked(document: Document, told: Sequence[Statement]) -> bool:
    """Whether somebody spoke to the outlet that prints the document."""
    return any(h.kind == "outlet" and h.entity is not None and h.entity == document.outlet for s in told for h in s.hops[1:])


# ── who prints what another prints ───────────────────────────────────────────────────────────────


def _worded_alike(case: Case) -> Iterator[tuple[str, str]]:
    """Pairs of documents most of whose sentences are the same, word for word."""
    printed = _printed(case.statements)
    own: Counter[str] = Counter()
    for holders in printed.values():
        own.update(holders)
    for (one, other), count in sorted(_shared(printed).items()):
        if count >= FEWEST and count >= SAME_TEXT * min(own[one], own[other]):
            yield one, other


def _told_alike(case: Case) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Pairs of documents in which the same words stand in a row, more than two reporters choose alike; and all texts."""
    texts = {d.id: d.text for d in case.documents}
    rows: dict[int, set[str]] = defaultdict(set)
    for statement in case.statements:
        words = _WORD.findall(statement.text.casefold()) if statement.form != "direct" else []
        for i in range(len(words) - CHOSEN + 1):
            rows[crc32(" ".join(words[i : i + CHOSEN]).encode())].add(statement.document)
    yield from ((one, other, texts) for one, other in sorted(_shared(rows)))


def _printed(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """The documents in which every sentence stands."""
    printed: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        printed[" ".join(statement.text.casefold().split())].add(statement.document)
    return printed


def _shared(printed: Mapping[Any, set[str]]) -> Counter[tuple[str, str]]:
    """How many sentences every pair of documents shares."""
    return Counter(pair for holders in printed.values() if len(holders) < CROWD for pair in combinations(sorted(holders), 2))


def _one_text(one: str, other: str) -> bool:
    """Whether two texts hold a part of one text: much prose in the same words, some of it in the first half of both."""
    a, b = _runs(one, other), _runs(other, one)
    words = min(len(_WORD.findall(one)), len(_WORD.findall(other)))
    early = [any(start * 2 < len(text) for start, _ in runs) for text, runs in ((one, a), (other, b))]
    prose = min(sum(len(_WORD.findall(text[slice(*r)])) for r in runs) for text, runs in ((one, a), (other, b)))
    return all(early) and prose >= max(PROSE, PARTLY * words)


def _runs(text: str, other: str) -> list[tuple[int, int]]:
    """Where the text has the other's words, fifteen and more in a row, quotations left out."""
    theirs = {tuple(w for w, _, _ in five) for five in _fives(other)}
    found: list[list[int]] = []
    for five in _fives(text):
        if tuple(w for w, _, _ in five) in theirs:
            start, end = five[0][1], five[-1][2]
            if found and start <= found[-1][1]:
                found[-1][1] = end
            else:
                found.append([start, end])
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    long = [(a, b) for a, b in found if len(_WORD.findall(text[a:b])) >= RUN]
    return [(a, b) for a, b in long if sum(max(0, min(b, d) - max(a, c)) for c, d in quoted) * 2 <= b - a]


def _fives(text: str) -> Iterator[list[tuple[str, int, int]]]:
    words = [(m.group(), *m.span()) for m in _WORD.finditer(text.casefold())]
    yield from (words[i : i + WIDTH] for i in range(len(words) - WIDTH + 1))
