"""Bodies by a name of their own: Центр им. Орлова, the Orlov Research Institute of Epidemiology.

What a body is called by its own word says who it is; how much else of its title is told differs from text to text. So the town or
country it sits in may be left out, and of a research body, a hospital or a theatre its field and whose it is, too: where the case
gives one choice only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.lexicon.names import homes, name_words
from sayso.lexicon.outlets import outlet_named
from sayso.weighing.groups import leaders
from sayso.weighing.memory import Kept
from sayso.weighing.names import scripts, things
from sayso.weighing.names.bridges import Fits
from sayso.weighing.names.things import Key, Meaning

_OF_A_PLACE = re.compile(r"[сц]к(?:ая|ий|ое|ой|ие|ого|ому|им|ом|ую)$")
RESEARCH = "research body"
COURT = "court"
QUOTED = "in quotation marks"


def ties(meanings: Iterable[Meaning], places: frozenset[str], kept: Kept[Fits]) -> Iterator[tuple[Key, Key]]:
    """Keys of bodies that go by one name of their own; `places` are words that name places of the case."""
    meanings = list(meanings)
    named = [m for m in meanings if m.kind == "body" and _titled(m) and _own(m, places)]
    for kind in (_seated, _head):
        one = leaders(things.by_ear((_word(m, kind(m)) for m in named), kept, kind.__name__))
        alike: dict[Key, list[Meaning]] = defaultdict(list)
        for m in named:
            word = _word(m, kind(m)).key()
            alike[one.get(word, word)].append(m)
        for _, group in sorted(alike.items()):
            if _one_choice(group) and (kind is _seated or _head(group[0]) == COURT or _in_both_scripts(group)):
                yield from pairwise(sorted({m.key() for m in group}))
    yield from _quoted(meanings, places, kept)


def _quoted(meanings: Iterable[Meaning], places: frozenset[str], kept: Kept[Fits]) -> Iterator[tuple[Key, Key]]:
    """Keys of bodies with a name in quotation marks behind what they are, and of that name alone: ГНЦ «Вектор», Vector."""
    named = [m for m in meanings if m.kind == "body" and (m.called or _bare(m)) and _own(_called(m), places)]
    one = leaders(things.by_ear(map(_called, named), kept, QUOTED))
    alike: dict[Key, list[Meaning]] = defaultdict(list)
    for m in named:
        word = _called(m).key()
        alike[one.get(word, word)].append(m)
    for _, group in sorted(alike.items()):
        titled = [m for m in group if m.called]
        if titled and _one_body(titled):
            yield from pairwise(sorted({m.key() for m in group}))


def called_alike(a: Meaning, b: Meaning) -> bool:
    """Whether one or both are called by a name in quotation marks, and by the same, whatever else the case holds."""
    words = _called(a), _called(b)
    named = bool(a.called or b.called) and all(m.called or not m.rows for m in (a, b))
    return named and (words[0].key() == words[1].key() or things.heard_alike(*words))


def _called(m: Meaning) -> Meaning:
    """Its name in quotation marks alone."""
    return Meaning(m.kind, frozenset({QUOTED}), m.called or m.rest)


def _bare(m: Meaning) -> bool:
    """A name alone, and no outlet's that the list knows."""
    return not m.rows and 0 < len(m.rest) <= 2 and outlet_named(" ".join(m.rest)) is None


def _one_body(titled: Sequence[Meaning]) -> bool:
    """Whether titles before one name in quotation marks can be one body's: all research bodies, or each says all another says."""
    said = sorted({m.rows - homes() for m in titled}, key=len)
    seats = {m.rows & homes() for m in titled} - {frozenset[str]()}
    return len(seats) < 2 and ({_head(m) for m in titled} == {RESEARCH} or all(a <= b for a, b in pairwise(said)))


def fits(a: Meaning, b: Meaning) -> bool:
    """Whether two bodies go by one own word and are of one kind, whatever else the case holds."""
    if not (_titled(a) and _titled(b) and _head(a) == _head(b)) or len(a.rest) != len(b.rest):
        return False
    words, said = [_word(m, _head(m)) for m in (a, b)], (_said(a), _said(b))
    if _head(a) not in (_seated(a), COURT) and not _in_both_scripts((a, b)) and _seated(a) != _seated(b):
        return False
    return (words[0].key() == words[1].key() or things.heard_alike(*words)) and (said[0] <= said[1] or said[1] <= said[0])


def _word(m: Meaning, kind: str) -> Meaning:
    """Its own words, and the kind of body it is."""
    return replace(m, rows=frozenset({kind}))


def _in_both_scripts(group: Sequence[Meaning]) -> bool:
    """Whether its word is carried over by ear: so it is a name, and no common word that the lexicon does not know."""
    return len({scripts.cyrillic(m.rest[0]) for m in group}) > 1


def _seated(m: Meaning) -> str:
    """All its title says but for where it sits."""
    return " ".join(sorted(m.rows - homes()))


def _titled(m: Meaning) -> bool:
    """A body with words of its own beside a word for what it is."""
    return 0 < len(m.rest) <= 2 and bool(m.rows - homes())


def _own(m: Meaning, places: frozenset[str]) -> bool:
    """Whether its own words are neither letters, nor figures, nor a place; a district court goes by the word of its district."""
    of_a_place = any(map(_OF_A_PLACE.search, m.rest)) or not places.isdisjoint(m.own())
    return all(len(w) > 3 and w.isalpha() for w in m.rest) and (not of_a_place or _head(m) == COURT)


def _head(m: Meaning) -> str:
    """What it is: for a research body or a house this alone, for another all its title says but for where it sits."""
    if m.rows & frozenset(name_words("research")):
        return RESEARCH
    if COURT in m.rows and m.rows - homes() <= {COURT, "district"}:
        return COURT
    houses = m.rows & frozenset(name_words("house"))
    return min(houses) if len(houses) == 1 else _seated(m)


def _said(m: Meaning) -> frozenset[str]:
    """What its title says of its field, or, for a body that has none, of where it sits."""
    if _head(m) in name_words("house"):
        return m.rows - homes() - frozenset(name_words("house")) - frozenset(name_words("grade"))
    if _head(m) != RESEARCH:
        return m.rows & homes()
    return m.rows - homes() - frozenset(name_words("research")) - frozenset(name_words("attribute"))


def _one_choice(group: Sequence[Meaning]) -> bool:
    """Whether what some leave out can be one thing only: the longest title holds all the others say, and one seat fits all."""
    said = sorted({_said(m) for m in group}, key=len)
    seats = {m.rows & homes() for m in group} - {frozenset[str]()}
    return all(a <= b for a, b in pairwise(said)) and len(seats) < 2
