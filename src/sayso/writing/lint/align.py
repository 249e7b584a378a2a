"""Which statements of the case a sentence of the draft tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass

from sayso.writing.lint.marks import bare
from sayso.writing.lint.pool import Pool
from sayso.writing.lint.sides import Side

ENOUGH = 0.34  # the least likeness that says two sentences tell of one thing
CORE = 0.3  # the least share of the draft's words, names left out, that the case's must have
NEAR = 0.9  # of the best likeness: who comes this near tells of it as well
MOST = 12  # statements looked at closely
BESIDE = 0.4  # what a mark of the sentence counts that is not of the statement itself


QUOTED = re.compile(r"[«“\"]([^«»“”\"]{12,})[»”\"]")


@dataclass(frozen=True, slots=True)
class Match:
    """A statement of the case that tells of what the draft tells, and how like they are."""

    case: Side
    likeness: float


def aligned(draft: Side, pool: Pool) -> list[Match]:
    """The statements that tell of it, the likest first; none where the case has nothing like it."""
    quoted = (bare(words) for words in (draft.text, *QUOTED.findall(draft.text)))
    same = [Match(pool.sides[i], 1.0) for words in dict.fromkeys(quoted) for i in pool.exact.get(words, ())]
    likely = (_had_from(m, pool) for m in (*same, *_likely(draft, pool)) if m.likeness >= ENOUGH)
    found = sorted(likely, key=lambda m: (-m.likeness, m.case.statement.id))
    return [m for m in found[:MOST] if m.likeness >= NEAR * found[0].likeness]


def _had_from(match: Match, pool: Pool) -> Match:
    """For a statement that lost its attribution on the way, the one it lost it from."""
    parent = pool.lost.get(match.case.statement.id)
    return Match(pool.sides[parent], match.likeness) if parent else match


def _likely(draft: Side, pool: Pool) -> Iterable[Match]:
    weight: Counter[str] = Counter()
    for mark in draft.marks | draft.context:
        for ident in pool.having.get(mark, ()):
            weight[ident] += pool.weight[mark]  # type: ignore[assignment]
    return (Match(pool.sides[i], likeness(draft, pool.sides[i], pool)) for i, _ in weight.most_common(60))


def likeness(draft: Side, case: Side, pool: Pool) -> float:
    """From 0 to 1: how much of the draft's marks the case's words have, and the other way round."""
    own, theirs = _weighed(draft, pool), _weighed(case, pool)
    abroad = draft.language != case.language
    if abroad:
        own, theirs = _any_language(own), _any_language(theirs)
    common = own.keys() & theirs.keys()
    if _core(draft, common, own) < CORE or sum(m in draft.marks for m in common) < (2 if abroad else bool(core(draft.marks))):
        return 0.0
    shared = sum(min(own[m], theirs[m]) for m in common)
    of_draft, of_case = shared / (sum(own.values()) or 1), shared / (sum(theirs.values()) or 1)
    whole = 0.7 * of_draft + 0.3 * of_case
    return whole * (0.6 + 0.4 * _comparable(draft, pool)) if abroad else whole


def _core(draft: Side, common: Set[str], weighed: dict[str, float]) -> float:
    """Of what the draft tells beside names, the share that the case's words have."""
    own = [m for m in core(draft.marks) or core(draft.context) if m in weighed]
    return sum(weighed[m] for m in own if m in common) / (sum(weighed[m] for m in own) or 1)


def core(marks: Iterable[str]) -> frozenset[str]:
    """These marks less those of names."""
    return frozenset(m for m in marks if m[0] != "n")


def _weighed(one: Side, pool: Pool) -> dict[str, float]:
    beside = {m: BESIDE * pool.told(m) for m in one.context - one.marks}
    return beside | {m: pool.told(m) for m in one.marks}


def _any_language(weighed: dict[str, float]) -> dict[str, float]:
    return {m: w for m, w in weighed.items() if m[0] != "w"}


def _comparable(draft: Side, pool: Pool) -> float:
    """The share of the draft's own marks that mean the same in any language."""
    return pool.sum(m for m in draft.marks if m[0] != "w") / (pool.sum(draft.marks) or 1)
