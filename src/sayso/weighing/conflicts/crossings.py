"""Accounts of two sources in one document that cross: a thing found and not found, a deed done and impossible, two causes.

Who tells both sides means them together; so each rule here asks for two voices.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.accounts import forms, named, rows_of
from sayso.weighing import words
from sayso.weighing.claims.same import different_modes, different_times
from sayso.weighing.conflicts.contrasts import HELD, short
from sayso.weighing.conflicts.figures import Finding, side
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.ties import elsewhere, neighbours, one_document, one_person, one_voice, strangers
from sayso.weighing.telling.told import Told, negations

_END = re.compile(r"[.,;:!?…()«»“”—–]|\b(?:despite|in|at|on|from|that|and|or|но|в|на|и|или|от|при)\b")
_CLAUSE = re.compile(r"[.,;:!?…()—–]")
_OPENING = re.compile(r"[.!?…]\s|\n")
_LEAST = 5  # letters of a word alone that is denied: shorter ones stand for too much
REACH = 80  # characters between a cause and the word that makes it one
_EVENTS = frozenset({"kill", "explode", "collapse", "crash", "fire", "flood"})


def no_trace(a: Told, b: Told, pool: Pool) -> Finding | None:
    """One found no trace of what another, next to it, tells of."""
    no, yes = (a, b) if a.wording.negated else (b, a)
    if not neighbours(a, b) or yes.wording.negated or not _two_accounts(a, b):
        return None
    if any(_holds(yes, thing) for thing in untraced(no.statement.text)):
        return _crossing("not a trace of it, and told of", no, yes, pool)
    return None


@lru_cache(maxsize=16384)
def untraced(text: str) -> tuple[frozenset[str], ...]:
    """The stems of each thing of which no trace is said to be found."""
    after = (_END.split(text[end:])[0] for _, end in forms("no_trace").spans(text))
    things = (words.stems(thing) for thing in after)
    return tuple(thing for thing in things if any(len(stem) >= _LEAST for stem in thing))


def _holds(t: Told, stems: frozenset[str]) -> bool:
    return stems <= t.wording.stems


def deed_undone(a: Told, b: Told, pool: Pool) -> Finding | None:
    """One tells a deed, another that the same person can't have done it."""
    no, yes = (a, b) if a.wording.negated else (b, a)
    if not one_document(a, b) or yes.wording.negated or not _two_accounts(a, b):
        return None
    if not (one_person(a, b) or (neighbours(a, b) and not no.people)):
        return None
    if any(verb in yes.core for verb in impossible(no.statement.text)):
        return _crossing("told as done, and as impossible", yes, no, pool)
    return None


@lru_cache(maxsize=16384)
def impossible(text: str) -> frozenset[str]:
    """The stem of the verb right behind each "could not have"."""
    after = (words.words(_CLAUSE.split(text[end:])[0]) for _, end in forms("impossible").spans(text))
    verbs = (next((w for w in found if words.carries(w)), "") for found in after)
    return frozenset(words.stem(v) for v in verbs if len(v) >= _LEAST)


def two_causes(a: Told, b: Told, pool: Pool) -> Finding | None:
    """Two sources say by what one disaster or one death came about, and name two causes."""
    if not one_document(a, b) or not _two_accounts(a, b):
        return None
    if not (a.wording.concepts & b.wording.concepts & _EVENTS or any(forms("disaster").met(t.statement.text) for t in (a, b))):
        return None
    one, other = _cause(a, pool), _cause(b, pool)
    if not one or not other or one == other:
        return None
    moved = any(forms("change").met(_sentence(t, pool)) for t in (a, b))
    both = " / ".join(side(t, short(t), pool) for t in (a, b))
    return Finding("change" if moved else "conflict", "object", f"{one}, or {other}: {both}")


def _cause(t: Told, pool: Pool) -> str | None:
    """The one cause that a statement names, near a word that makes it one; `None` where it names none or several."""
    text = _sentence(t, pool)
    making = [at for at, _ in forms("causing").spans(text)]
    near = {name for name, form in named("cause") for at, _ in form.spans(text) if any(abs(at - m) <= REACH for m in making)}
    denied = any(negations(clause) for clause in _CLAUSE.split(text) if causes(clause) or forms("causing").met(clause))
    return near.pop() if len(near) == 1 and not denied else None


def _sentence(t: Told, pool: Pool) -> str:
    """The statement with what stands before it in its sentence: "blamed", "first thought that"."""
    start = t.statement.spans[0][0]
    told = pool.by_document[t.statement.document][t.at - 1].spans[-1][1] if t.at else 0
    free = max(0, min(REACH, start - told))
    return _OPENING.split(pool.text_before(t.statement, free))[-1] + t.statement.text


def causes(text: str) -> frozenset[str]:
    """Everything named that may be a cause."""
    return rows_of("cause", text)


def _two_accounts(a: Told, b: Told) -> bool:
    """Two voices that assert, of nothing that shows to be two matters."""
    held = {a.statement.stance, b.statement.stance} <= HELD
    return held and not (one_voice(a, b) or strangers(a, b) or elsewhere(a, b) or different_times(a, b) or different_modes(a, b))


def _crossing(what: str, one: Told, other: Told, pool: Pool) -> Finding:
    return Finding("conflict", "polarity", f"{what}: " + " / ".join(side(t, short(t), pool) for t in (one, other)))
