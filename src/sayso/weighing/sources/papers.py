"""Whose paper a statement is read from: *a report by Harbour Watch*, *the Harbour Watch report*, «доклад Портового дозора».

A paper speaks for who put it out; a letter to somebody and a complaint against him do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from sayso.lexicon.accounts import notices
from sayso.records import Hop, Statement
from sayso.weighing.pool.pool import Pool

_BY = re.compile(r"\b(?:by|from)(?: the)?\s*$", re.IGNORECASE)
_ITS = re.compile(
    r"^(?:[’']s?)?\s+(?:\w+\s+)?(?:report|study|statement|survey|investigation|paper|review|release)s?\b", re.IGNORECASE
)
_OF = re.compile(
    r"\b(?:доклад|отч[её]т|исследовани|заявлени|сообщени|пресс-релиз|релиз|расследовани|обзор|данны)\w*\s+[«\"]?$", re.IGNORECASE
)

_OWN = re.compile(
    r"^(?:an?|the|our|its|this|one)?\s*(?:earlier |previous |original |first |first published )*"
    r"(?:version|article|report|story|headline|caption|item|piece)\b"
    r"|^(?:в |во )?(?:наш\w+ |первоначальн\w+ |предыдущ\w+ |прежн\w+ |ранн\w+ )*"
    r"(?:заметк|стать|публикац|материал|верси|новост|сообщени|заголовк)\w*",
    re.IGNORECASE,
)
_OPENING = 150  # characters in which a notice says that it is one
_MENDS = frozenset({"corrects", "retracts"})


def earlier_report(hop: Hop, statement: Statement, pool: Pool) -> str | None:
    """Who publishes the document, where it corrects or takes back what its own earlier report said: that is its own word."""
    document = pool.documents[statement.document]
    if not hop.text or not _OWN.match(hop.text) or not _is_notice(document.title or "", document.text[:_OPENING]):
        return None
    named = hop.entity in pool.entities and pool.entities[hop.entity].named if hop.entity else False
    return None if named else document.outlet or document.id


@lru_cache(maxsize=1024)
def _is_notice(title: str, opening: str) -> bool:
    return any(kind in _MENDS and (form.met(title) or form.met(opening)) for kind, form in notices())


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
