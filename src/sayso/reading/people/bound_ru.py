"""Whom a Russian pronoun cannot mean by its clause: *Он уволил Клёнова* tells that he is not Klenov."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.reading.people.clusters import Cluster
from sayso.reading.people.pronouns import Pronoun

_MARK = re.compile(r"[,.;:!?—–«»\"()\n]| - ")
_CLAUSE = 120  # characters that a clause may have behind a pronoun


def others(text: str, pronoun: Pronoun, whose: Mapping[int, Sequence[tuple[int, Cluster]]]) -> Iterator[Cluster]:
    """The people named in the clause behind a pronoun that is its subject."""
    if pronoun.subject and not pronoun.many:
        end = pronoun.span[1]
        mark = _MARK.search(text, end, end + _CLAUSE)
        places = range(end, mark.start() if mark else end)
        yield from (c for at in places for _, c in whose.get(at, ()) if c.named and c.kind == "person")
