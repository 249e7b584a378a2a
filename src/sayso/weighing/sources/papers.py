"""Whose paper a statement is read from: *a report by Harbour Watch*, *the Harbour Watch report*, «доклад Портового дозора».

A paper speaks for who put it out; a letter to somebody and a complaint against him do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.records import Hop, Statement
from sayso.weighing.pool.pool import Pool

_BY = re.compile(r"\b(?:by|from)(?: the)?\s*$", re.IGNORECASE)
_ITS = re.compile(
    r"^(?:[’']s?)?\s+(?:\w+\s+)?(?:report|study|statement|survey|investigation|paper|review|release)s?\b", re.IGNORECASE
)
_OF = re.compile(
    r"\b(?:доклад|отч[её]т|исследовани|заявлени|сообщени|пресс-релиз|релиз|расследовани|обзор|данны)\w*\s+[«\"]?$", re.IGNORECASE
)


def issuer(hop: Hop, statement: Statement, pool: Pool) -> str | None:
    """The named body whose paper this link of a chain is, where its own words say so."""
    if hop.kind != "document" or hop.span is None:
        return None
    text, (first, last) = pool.documents[statement.document].text, hop.span
    held = pool.mentioned.get(statement.document, [])
    for start, end, entity in held[bisect_left(held, (first, -1, "")) :]:
        if start >= last:
            return None
        body = pool.entities[entity].named and pool.entities[entity].kind == "organization" and end <= last
        before, behind = text[first:start], text[end:last]
        if body and (_BY.search(before) or _OF.search(before) or _ITS.match(behind)):
            return entity
    return None
