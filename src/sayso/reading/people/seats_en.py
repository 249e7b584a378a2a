"""English: for which state or town somebody sits, and whom *the Harrow senator* and *the Harrow Democrat* are by that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.lexicon.people import People, people
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.mentions import Found
from sayso.reading.people.page_en import Page

PARTISAN = frozenset({"Republican", "Democrat"})
CALLED = frozenset({"republican", "democrat", "lawmaker", "legislator", "politician"})  # of whoever sits
_NAME = r"((?:[A-Z][\w’'-]*\.?\s?){1,3})"
_BEFORE = re.compile(_NAME + r"(?:Republican |Democratic |Democrat )?$")
_BEHIND = re.compile(
    rf",? \(?(?:[A-Z]\w{{0,3}}-((?:[A-Z][a-z]*\.?)+)|(?:of|from) {_NAME}|(?:Republican|Democrat) (?:of|from) {_NAME})"
)
_REACH = 40  # characters beside a name within which it is told


def told(text: str, cluster: Cluster) -> Iterator[str]:
    """The places said beside a person's name: *Harrow Sen. Ada Linden*, *Ada Linden (D-Harr.)*, *Ada Linden of Harrow*."""
    for found in cluster.founds if cluster.named and cluster.kind == "person" else ():
        start = min([found.span[0], *(a for a, b in found.roles if b <= found.span[0])])
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        behind = _BEHIND.match(text, found.span[1])
        places = (" ".join(place.split()) for match in (before, behind) if match for place in match.groups() if place)
        yield from (place for place in places if not place.startswith("U.S") and _places(place))


def _places(words: str) -> bool:
    """Whether these words may be a place: a listed one, or one cut short (*Ariz.*)."""
    return words in people("en").places or (words.endswith(".") and " " not in words)


def of(found: Found, lists: People) -> str | None:
    """The state or land of whoever a description says sits for it: *the junior Harrow senator*."""
    words = found.base.split()
    if found.kind != "person" or found.many or found.definite != "the" or found.head not in lists["seats"] | CALLED:
        return None
    places = (" ".join(words[i:j]) for i in range(1, len(words)) for j in range(len(words) - 1, i, -1))
    return next((place for place in places if place in lists["regions"] | lists["countries"]), None)


def meant(found: Found, place: str, known: Sequence[Cluster], before: Sequence[Cluster]) -> Cluster | None:
    """Who was named last of those said to sit for this place; else the only one named just before, if no seat of his is told.

    Nobody whose titles tell of another office.
    """
    seats = people("en")["seats"]
    named = [c for c in known if c.named and c.kind == "person" and c.last_before(found.span[0]) >= 0]
    held = [c for c in named if found.head in c.heads or found.head in CALLED or not c.heads & seats]
    fits = [c for c in held if any(_same(place, seat) for seat in c.seats)]
    if fits:
        return max(fits, key=lambda c: c.last_before(found.span[0]))
    near, bearing = [c for c in named if c in before], [c for c in held if found.head in c.heads]
    sitting = [c for c in near if c.heads & seats] if found.head in CALLED else []
    alone = next((group for group in (near, bearing, sitting) if len(group) == 1), [])
    return next((c for c in alone if c in held and c in before and not c.seats), None)


def goes_on(found: Found, speaker: Cluster) -> bool:
    """Whether *the governor* is the governor who spoke last, although others were named since."""
    plain = found.definite == "the" and found.kind == "person" and not found.many and of(found, people("en")) is None
    same = speaker.gender is None or found.gender in (None, speaker.gender)
    return plain and same and speaker.named and found.head in speaker.heads & people("en")["seats"]


def _same(place: str, told_place: str) -> bool:
    """Whether these are one place, the other cut short: *Harrow* and *Harr.*, *New Quarry* and *N.Q.*."""
    if told_place == place or told_place.endswith(f" {place}"):
        return True
    short = "".join(ch for ch in told_place.lower() if ch.isalpha())
    letters = iter("".join(ch for ch in place.lower() if ch.isalpha()))
    cut = told_place.endswith(".") and " " not in told_place and bool(short) and short[0] == place[0].lower()
    return cut and all(ch in letters for ch in short)


def partisan(page: Page, index: int) -> Found | None:
    """*the Harrow Democrat*: one person who sits for a place, called by the party."""
    if page.pieces[index].text not in PARTISAN:
        return None
    first = index
    while first > 0 and page.pieces[first].near and page.pieces[first - 1].capital and page.lower(first - 1) != "the":
        first -= 1
    place = first < index and page.quote(first, index) in page.lists["regions"]
    after = page.at(index + 1)
    if not place or page.lower(first - 1) != "the" or (after and after.near and after.capital):
        return None
    start, end = page.span(first - 1, index + 1)
    head = page.lower(index)
    return Found(span=(start, end), kind="person", named=False, base=page.text[start:end], head=head, definite="the")
