"""How near the words of two statements are: whether two who write, or speak, on their own would have chosen them.

Names and figures are given to whoever reports; all other words are *chosen*. Words are laid beside each other in their order:
one ending, one word or a clause more makes no new wording, another order does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain, combinations, pairwise

from sayso.records import Statement
from sayso.weighing import words

UTTERED = 4  # words of a quotation that is one utterance wherever it stands
CHOSEN = 6  # chosen words in the same order: as many are not chosen alike by two who write on their own
SOURCED = 8  # and by two who are said to have said it
MOST = 0.6  # of the words of the shorter that stand in the other in the same order
NEARLY_ALL = 0.85  # of a quotation's, and of what two are said to have said
VERBATIM = 0.9  # of the words of the longer, where hardly any is chosen
IN_A_ROW = 7  # words of a sentence that is one text wherever it stands in the same words
CROWD = 24  # statements of one claim that are all laid beside each other
MET = 3  # words in a row without which two wordings are not laid beside each other
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")


class Sourced(IntEnum):
    """Of how many of two statements somebody other than the outlet is said to have said it, and whether both are named."""

    NONE = 0
    ONE = 1
    BOTH = 2
    NAMED = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a statement: stems of all of them, stems of those with content, which of these are chosen, and quotations."""

    said: tuple[str, ...]
    row: tuple[str, ...]
    chosen: frozenset[str]
    quoted: tuple[tuple[str, ...], ...]


def wording(statement: Statement) -> Wording:
    """The words of a statement."""
    return _worded(statement.text, statement.form == "direct")


@lru_cache(maxsize=16384)
def _worded(text: str, direct: bool) -> Wording:
    even = text.replace("’", "'")
    said = words.words(even)
    content = [w for w in said if words.carries(w)]
    chosen = frozenset(words.stem(w) for w in content if w[0].islower() and not any(ch.isdigit() for ch in w))
    spoken = [even] if direct or even.startswith(('"', "«", "“", "``", "„")) else _QUOTED.findall(even)
    quoted = (_stemmed(words.words(part)) for part in spoken)
    return Wording(_stemmed(said), _stemmed(content), chosen, tuple(quoted))


def _stemmed(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(words.stem(w) for w in found)


def met(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Pairs (by their place) that have some words in a row in common: only these may be one wording.

    Of a row that many have, those next to each other in the order of their words: what is the same stands together.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, w in enumerate(wordings):
        for run in {tuple(row[i : i + MET]) for row in (w.said, w.row) for i in range(len(row) - MET + 1)}:
            places[run].append(at)
    for held in places.values():
        held.sort(key=lambda at: (wordings[at].said, at))
    pairs = (combinations(held, 2) if len(held) <= CROWD else pairwise(held) for held in places.values())
    yield from sorted({(min(pair), max(pair)) for found in pairs for pair in found})


def one(a: Wording, b: Wording, sourced: Sourced) -> bool:
    """Whether two wordings are one."""
    return one_utterance(a, b, sourced) or one_telling(a, b, sourced) or (sourced is Sourced.NONE and one_sentence(a, b))


def one_utterance(a: Wording, b: Wording, sourced: Sourced) -> bool:
    """Whether a quotation of one stands, nearly all of it, in the other; if it is short, the two may not be named as two."""
    if a.said == b.said and (a.quoted or b.quoted) and (len(a.said) >= UTTERED or sourced is not Sourced.NAMED):
        return True
    quotations = chain(((q, b.said) for q in a.quoted), ((q, a.said) for q in b.quoted))
    return any(_common(q, other) >= max(UTTERED, NEARLY_ALL * min(len(q), len(other))) for q, other in quotations)


def one_sentence(a: Wording, b: Wording) -> bool:
    """Whether they are the same words, but for one in ten."""
    longer = max(len(a.said), len(b.said))
    return longer >= IN_A_ROW and _common(a.said, b.said) >= VERBATIM * longer


def one_telling(a: Wording, b: Wording, sourced: Sourced) -> bool:
    """Whether most words of the shorter stand in the other in the same order, more of them chosen than two choose alike."""
    share, least = (NEARLY_ALL, SOURCED) if sourced >= Sourced.BOTH else (MOST, CHOSEN)
    if len(a.chosen & b.chosen) < least:
        return False
    row = _in_order(a.row, b.row)
    return len(row) >= share * min(len(a.row), len(b.row)) and sum(w in a.chosen and w in b.chosen for w in row) >= least


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    return len(_in_order(a, b))


def _in_order(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """The longest row of words that both hold in the same order."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    row, i, j = [], len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            row.append(a[i - 1])
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return row
