"""Two counts of one vote: a council voted 7 to 2, or 7 to 3.

Which side is named first is no matter: *passed 7-2* and *2 against 7* are one count; who abstained is left out.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache

from sayso.lexicon.accounts import fold
from sayso.lexicon.values import value_words
from sayso.weighing.claims.same import (
    different_kinds,
    different_modes,
    different_times,
    polarity,
)
from sayso.weighing.conflicts.figures import Finding, each
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.occasions import long_between
from sayso.weighing.telling.ties import elsewhere, one_document, strangers, wider
from sayso.weighing.telling.told import Told

FEWEST = 2  # words that tell what is voted on
_COUNT = r"(?P<{0}>\d{{1,3}}|[a-zа-я]+(?:-[a-z]+)?)"
_ONE, _OTHER = _COUNT.format("one"), _COUNT.format("other")
_BETWEEN = r"(?: (?:by|of|was|on|a|margin|count|narrowly|overwhelmingly)){0,4}"
_SHARE = r"(?![\d.,]*\d| ?(?:%|percent|per cent|процент|thousand|million|billion))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\bvot(?:ed|es?|ing){_BETWEEN},? {_ONE}(?:[-–]| to ){_OTHER}\b{_SHARE}",
        rf"\b{_ONE}(?:[-–]| to |-to-){_OTHER},? (?:\w+ )?vote\b",
        rf"\b{_ONE} голос(?:ами|ов|а)? против {_OTHER}\b{_SHARE}",
        rf"\b{_ONE} (?:\w+ )?проголосовал\w* за, (?:а )?{_OTHER}(?: \w+)?(?: [—–-])? против\b",
    )
)
_DOWN = re.compile(r"\b(?:against|reject|den[iy]|oppos|turn\w* down|vot\w* down|block|defeat|uphold|отклон|против|отказ|отверг)")
_VOTING = re.compile(r"vot|approv|pass$|decid|back$|margin|голос|реш|одобр|принял|утверд")
_ALSO = {"семью": 7, "одним": 1}  # forms that a count has before «голосами» alone


@lru_cache(maxsize=16384)
def votes(text: str) -> tuple[tuple[int, int], str] | None:
    """The count of a vote that a text gives, the greater number first, and its words; `None` where it gives none or several."""
    low = fold(text)
    if "vot" not in low and "голос" not in low:
        return None
    found: dict[tuple[int, int], str] = {}
    for met in (m for form in _FORMS for m in form.finditer(low)):
        one, other = _number(met["one"]), _number(met["other"])
        if one is not None and other is not None:
            found[max(one, other), min(one, other)] = text[met.start() : met.end()]
    return found.popitem() if len(found) == 1 else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return _ALSO.get(word) or value_words("en" if word.isascii() else "ru").cardinals.get(word)


def counts_a_vote(t: Told) -> bool:
    """It gives the count of a vote."""
    return votes(t.statement.text) is not None


def its_vote(t: Told) -> Hashable:
    """The count of a vote that it gives."""
    found = votes(t.statement.text)
    return found and found[0]


def by_body(t: Told) -> set[Hashable]:
    """The bodies and places it names."""
    return {("body", e) for e in t.places}


def another_vote(a: Told, b: Told, pool: Pool) -> Finding | None:
    """In two documents one body votes on one thing, of which neither says what the other does not, and the count is another."""
    one, other = votes(a.statement.text), votes(b.statement.text)
    if one is None or other is None or one[0] == other[0] or a.language != b.language or _two_votes(a, b, pool):
        return None
    if _turned_down(a, one[1]) != _turned_down(b, other[1]):
        return None
    x, y = _matter(a), _matter(b)
    return (
        Finding("conflict", "value", each(a, one[1], b, other[1], pool)) if len(x & y) >= FEWEST and (x <= y or y <= x) else None
    )


def _two_votes(a: Told, b: Told, pool: Pool) -> bool:
    apart = (polarity, different_modes, different_times, different_kinds, strangers, elsewhere, wider)
    return one_document(a, b) or _ranks(a) != _ranks(b) or long_between(a, b, pool) or any(rule(a, b) for rule in apart)


def _ranks(t: Told) -> set[str]:
    """Of several votes, which: the second reading."""
    return {name for kind, name in t.content.kinds if kind == "rank"}


def _turned_down(t: Told, count: str) -> bool:
    """Whether what was voted on was voted down."""
    return _DOWN.search(fold(t.statement.text).replace(fold(count), " ")) is not None


def _matter(t: Told) -> frozenset[str]:
    """What it tells, the counts and the words for voting left out: who votes, and on what."""
    return frozenset(w for w in t.content.atoms if not w.isdigit() and _number(w) is None and not _VOTING.match(w))
