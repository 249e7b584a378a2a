"""Two things of one name: what shows that two documents of one mould are about two of them. Asked of the two alone."""

from __future__ import annotations

import re

from sayso.lexicon.accounts import forms
from sayso.weighing import words
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.openings import address
from sayso.weighing.telling.ties import one_document, one_person
from sayso.weighing.telling.told import Told

OPENING = 250  # characters in which a document says what it is about
_BRACKETED = re.compile(r"([^().\n]{3,60}) \(\s*([^()\d]{3,60}\d{0,4})\s*\)")
_HEADING = re.compile(r"((?:[A-ZА-ЯЁ][\w’'-]+ ){2,6})\(([^()\d]{3,60})\)")


def told_apart(a: Told, b: Told, pool: Pool, *, years: bool = False) -> bool:
    """Under one name, each with other words in brackets behind it, both documents open or tell this: Mast (Bay), Mast (Quay).

    A year in brackets may be the very thing in which they differ: it tells two apart only where that is asked for.
    """
    if one_document(a, b):
        return False
    heads = [_heads(t, pool, years) for t in (a, b)]
    return any(name in heads[1] and heads[1][name] != where for name, where in heads[0].items())


def _heads(t: Told, pool: Pool, years: bool) -> dict[str, tuple[str, ...]]:
    """The names with words in brackets behind them at the document's opening, and the last of them before the statement."""
    text, start = pool.documents[t.statement.document].text, t.statement.spans[0][0]
    last = list(_HEADING.finditer(text[max(0, start - OPENING) : start + OPENING]))
    opening = _BRACKETED.match(text[:OPENING].lstrip()) or _BRACKETED.match(address(text))
    found = [*last[:1], *([opening] if opening else [])]
    return {
        m[1].strip(): tuple(w for w in words.words(m[2]) if years or not (w.isdigit() or forms("dating").met(w))) for m in found
    }


def _two_homes(a: Told, b: Told, pool: Pool) -> bool:
    """Each document opens with a place of which the other says nothing: two things of one name."""
    homes = [_places(t, pool, OPENING) for t in (a, b)]
    every = [_places(t, pool, None) for t in (a, b)]
    return bool(homes[0] - every[1]) and bool(homes[1] - every[0])


def _places(t: Told, pool: Pool, reach: int | None) -> set[str]:
    known = set(pool.scenes.get(t.statement.document, ()))
    held = pool.mentioned.get(t.statement.document, [])
    return {e for start, _, e in held if e in known and (reach is None or start < reach)}


def namesakes(a: Told, b: Told, pool: Pool) -> bool:
    """They name no person in common, and neither document speaks of the place the other speaks of first: two of one mould."""
    if told_apart(a, b, pool):
        return True
    if one_document(a, b) or one_person(a, b) or (a.one_text is not None and a.one_text == b.one_text):
        return False
    first, second = (pool.scenes.get(t.statement.document, ()) for t in (a, b))
    apart = bool(first or second) and not (set(first[:1]) & set(second) or set(second[:1]) & set(first))
    return apart or _two_homes(a, b, pool)
