"""«В течение»: how long something went on, or the time in which it is to be done."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.words.agreement import future
from sayso.reading.words.morphology import aspects, forms
from sayso.reading.words.tokens import Scan

REACH = 10  # words between a verb and its time


def opening(s: Scan, i: int) -> int:
    """How many tokens of «в течение» stand before token i, «ближайших» and the like between them."""
    gap = 1 if s.says("last", i - 1) or s.says("spell", i - 1) else 0
    return 2 + gap if s.key(i - gap - 1) == "течение" and s.key(i - gap - 2) == "в" else 0


def to_be_done(s: Scan, start: int, end: int) -> bool:
    """Whether the nearest verb of the clause tells what is to be done once: «примут», «можно обжаловать», «будут найдены»."""
    before = _verb(s, range(start - 1, max(start - REACH, 0) - 1, -1))
    after = _verb(s, range(end, min(end + REACH, len(s.tokens))))
    near = min((found for found in (before, after) if found), default=None)
    return near is not None and near[1]


def _verb(s: Scan, places: range) -> tuple[int, bool] | None:
    for far, k in enumerate(_clause(s, places)):
        key = s.key(k)
        word = next(iter(forms(key)), None)
        if (
            word is not None
            and word.known
            and word.pos in ("VERB", "INFN", "PRTS")
            and not key.startswith(("буд", "быть", "был"))
        ):
            return far, _to_come(s, k, word.pos)
    return None


def _clause(s: Scan, places: range) -> Iterable[int]:
    for k in places:
        if s.kind(k) != "word" and s.kind(k) != "number":
            return
        yield k


def _to_come(s: Scan, k: int, pos: str) -> bool:
    key = s.key(k)
    if pos == "PRTS":
        return any(s.key(j).startswith("буд") or s.key(j) == "быть" for j in range(k - 3, k))
    once = aspects(key) == {"perf"} and not s.says("lasts", k)
    return once and (future(key) if pos == "VERB" else not _was_past(s, k))


def _was_past(s: Scan, k: int) -> bool:
    """«смог найти», «удалось найти»: an infinitive that came about."""
    return any(s.says("managed", j) for j in range(max(k - 3, 0), k))
