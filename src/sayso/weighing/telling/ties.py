"""What ties two statements to one matter, and what shows that they tell of two. Asked of the pair alone.

No tie looks at a third document: so taking a document away never makes two others disagree.
"""

from __future__ import annotations

import re

from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.openings import foreign
from sayso.weighing.telling.told import Told

_BESIDE = re.compile(r"[A-ZА-ЯЁ][\w-]+ (?:and|и)(?: in| в| во)? [A-ZА-ЯЁ]")  # two places side by side


def one_document(a: Told, b: Told) -> bool:
    """Both stand in one document."""
    return a.statement.document == b.statement.document


def neighbours(a: Told, b: Told) -> bool:
    """They stand next to each other, or with one statement between them."""
    return one_document(a, b) and 0 < abs(a.at - b.at) <= 2


def one_person(a: Told, b: Told) -> bool:
    """Both name a person of the same full name, or in one document the same person however called."""
    return _same_here(a, b) or any(x.meets(y) for x in a.traits for y in b.traits)


def _same_here(a: Told, b: Told) -> bool:
    return one_document(a, b) and bool(a.people & b.people)


def strangers(a: Told, b: Told) -> bool:
    """Each names a person that the other does not; in one document, however called."""
    return _only(a, b) and _only(b, a)


def _only(a: Told, b: Told) -> bool:
    """Whether the first names a person the second does not; across documents a surname alone can't tell two apart."""
    if one_document(a, b) and not a.traits:
        return bool(a.people - b.people)
    return any(not any(x.meets(y) for y in b.traits) for x in a.traits)


def elsewhere(a: Told, b: Told) -> bool:
    """Each names a place or body that the other does not."""
    return bool(a.places - b.places) and bool(b.places - a.places)


def wider(a: Told, b: Told) -> bool:
    """One tells of all the places of the other and of another beside them: *in Varn*, *in Varn and Else*."""
    less, more = sorted((a, b), key=lambda t: len(t.places))
    return bool(less.places) and less.places < more.places and _BESIDE.search(more.statement.text) is not None


def one_story(a: Told, b: Told, pool: Pool) -> bool:
    """One document, or two of which the one that names fewer people shares half of them, by their full names, with the other."""
    if one_document(a, b):
        return True
    casts = sorted((pool.cast.get(t.statement.document, frozenset()) for t in (a, b)), key=len)
    return bool(casts[0]) and len(casts[0] & casts[1]) * 2 >= len(casts[0])


def of_one_speaker(a: Told, b: Told) -> bool:
    """The same person or body stands last in both chains, behind the outlet."""
    one, other = (t.statement.hops[-1].entity if len(t.statement.hops) > 1 else None for t in (a, b))
    return one is not None and one == other


def one_subject(a: Told, b: Told, pool: Pool) -> bool:
    """Two documents that say they are about one thing, and neither defines it by a name that is foreign to the other."""
    return not one_document(a, b) and a.topic is not None and a.topic == b.topic and not two_of_a_name(a, b, pool)


def two_of_a_name(a: Told, b: Told, pool: Pool) -> bool:
    """Both documents say what they are about, and one of them by a name that is foreign to the other."""
    return foreign(*(pool.documents[t.statement.document].text for t in (a, b)))


def tied(a: Told, b: Told) -> bool:
    """About one person; or neighbours that don't name two."""
    return one_person(a, b) or (neighbours(a, b) and not strangers(a, b))


def one_voice(a: Told, b: Told) -> bool:
    """The same chain stands behind both: who tells two things of one matter means them together."""
    return speakers(a) == speakers(b)


def speakers(t: Told) -> tuple[str | None, ...]:
    """Who stands behind a statement, the outlet left out."""
    return tuple(h.entity or h.text for h in t.statement.hops[1:])
