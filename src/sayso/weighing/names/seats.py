"""Bodies whose names leave out where they sit: the Supreme Court, of Utopia as every text tells that says whose.

What a name leaves out must be one thing only: of all bodies of the case that are called so, those that say where they sit all sit
in one place. And every document that leaves it out must tell of that place more than of any other, or of none where another does.
A body with a name of its own, of two words and more, may stand in documents that tell of no place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sayso.lexicon.names import bodies, countries, country_of, homes, name_words, places_and_words
from sayso.weighing.names.things import Key, Meaning

MANY = 4  # common words that no second body is called by: Institute of Biomedical Systems and Biotechnology
Called = tuple[frozenset[str], Key]  # what a name means but for where the body sits, and its own words


def ties(told: Iterable[tuple[str, int, Iterable[Key]]]) -> Iterator[tuple[Key, Key]]:
    """Keys of names that leave out the seat of a body, and of those that tell it; of every name its document, uses and keys."""
    seats: dict[Called, dict[frozenset[str], set[Key]]] = defaultdict(lambda: defaultdict(set))
    without: dict[Called, set[str]] = defaultdict(set)
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for document, uses, keys in told:
        for key in keys:
            if "|" not in key:
                continue
            rows, own = frozenset(key[1 : key.index("|")]), key[key.index("|") + 1 :]
            places[document].update(dict.fromkeys(rows & homes(), uses))
            called = (rows - homes(), own)
            if _telling(called) if key[0] == "body" else _street(called):
                seats[called][rows & homes()].add(key)
                if not rows & homes():
                    without[called].add(document)
    for called, documents in without.items():
        seated = [(seat, keys) for seat, keys in seats[called].items() if seat]
        hinted = any(_tells_of(seat, places[d], or_of_none=False) for seat, _ in seated for d in documents)
        silent = hinted or bool(called[1]) or len(called[0]) >= MANY or _of_a_nation(called[0])
        if len(seated) == 1 and all(_tells_of(seated[0][0], places[d], or_of_none=silent) for d in documents):
            bare = min(seats[called][frozenset()])
            yield from ((bare, key) for key in sorted(seated[0][1]))


def seated(key: Key, country: str) -> Key:
    """The key of a body that every state has one of, where its name says no more, as that of this country's."""
    return (key[0], *sorted({*key[1:-1], country}), "|")


def of_some_state(key: Key) -> bool:
    """Whether a name says no more than what every state has one of: the Foreign Ministry, МИД."""
    return key[0] == "body" and key[-1] == "|" and len(key) > 2 and name_words("state").keys() >= set(key[1:-1])


def left_out(a: Meaning, b: Meaning) -> bool:
    """Whether one of two names of bodies is the other without where it sits, whatever else the case holds."""
    called = [(m.rows - homes(), m.own()) for m in (a, b)]
    return called[0] == called[1] and _telling(called[0]) and bool(a.rows & homes()) != bool(b.rows & homes())


def _tells_of(seat: frozenset[str], places: Counter[str], *, or_of_none: bool) -> bool:
    """Whether a document tells of this place more than of any other."""
    told = _by_country(places) if seat <= countries() else places
    others = [uses for place, uses in told.items() if place not in seat]
    return (or_of_none and not told) or max((told[place] for place in seat), default=0) > max(others, default=0)


def _by_country(places: Counter[str]) -> Counter[str]:
    """How much is told of each country: of itself and of its towns."""
    found: Counter[str] = Counter()
    for place, uses in places.items():
        found[country_of().get(place, place)] += uses
    return found


def _telling(called: Called) -> bool:
    """Whether a name is that of one body of a state (a supreme court), or two words of its own; of research institutes and
    district hospitals a town has many."""
    rows, own = called
    return len(own) > 1 if own else not rows.isdisjoint(_bodies()) or _of_a_nation(rows) or len(rows) >= MANY


def _street(called: Called) -> bool:
    """Whether a name is that of a street or a square: a case mostly tells of one that is called so."""
    return bool(called[1]) and not called[0].isdisjoint(name_words("road"))


def _of_a_nation(rows: frozenset[str]) -> bool:
    """Whether common words name what a state has one of: National Bureau of Investigation; of universities many."""
    many = (
        name_words("research").keys() | name_words("house").keys() | {"university", "school", "college", "park", "bank", "team"}
    )
    return "nation" in rows and len(rows) > 2 and rows.isdisjoint(many)


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    """The rows of bodies that are no common words."""
    return frozenset(row for meant in bodies() for row in meant.means) - frozenset(
        row for meant in places_and_words() for row in meant.means
    )
