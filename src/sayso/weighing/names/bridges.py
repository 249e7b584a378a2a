"""Which spellings of full names are one name: across scripts by ear, and with a second given name or without.

A bridge is laid only where nothing else in the case fits as well: of two people whom one name could mean, it means neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.lexicon.scripts import RARE
from sayso.weighing.groups import leaders
from sayso.weighing.memory import Kept
from sayso.weighing.names import keys, people, scripts

Key = tuple[str, ...]
Words = tuple[str, ...]
Last = tuple[str, str]  # a block of the last word
Standing = Mapping[Last, Mapping[str, Collection[Key]]]  # and how the first begins
Named = Mapping[Key, Sequence[Words]]  # a spelling's key, and its words as they stand


@dataclass(frozen=True, slots=True)
class Fits:
    """Names, and how far those that may be one are from it: asked of two names alone, and kept while both are spelt so."""

    named: Named = field(default_factory=dict)
    costs: Mapping[Key, Mapping[Key, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which pairs, one of them among some, are worth asking; how far two spellings are from one; where they begin to be two."""

    candidates: Callable[[Named, Collection[Key]], Iterable[tuple[Key, Key]]]
    cost: Callable[[Words, Words], int]
    two: int


def fitting(named: Named, likeness: Likeness, before: Fits | None) -> Fits:
    """Which of the names may be one; what was found `before` of two that are spelt as they were is not asked again."""
    known = before or Fits()
    anew = {key for key, spelt in named.items() if known.named.get(key) != spelt}
    stay = {key: found for key, found in known.costs.items() if key in named and key not in anew}
    costs: dict[Key, dict[Key, int]] = defaultdict(dict)
    costs.update({key: {b: c for b, c in found.items() if b in named and b not in anew} for key, found in stay.items()})
    for a, b in likeness.candidates(named, anew) if anew else ():
        cost = min(likeness.cost(x, y) for x in named[a] for y in named[b])
        if cost < likeness.two:
            costs[a][b] = costs[b][a] = cost
    return Fits(named, costs)


def bridged(named: Named, kept: Kept[Fits]) -> dict[Key, Key]:
    """For every spelling that is one name with others, one of them."""
    fits = kept.grown("people", lambda before: fitting(named, _PEOPLE, before)).costs
    heard = list(by_ear(fits, named))
    heard += _only_one(fits, leaders(heard), named)
    return leaders([*heard, *_left_out(fits, leaders(heard))])


def _only_one(fits: Mapping[Key, Mapping[Key, int]], leader: Mapping[Key, Key], named: Named) -> Iterator[tuple[Key, Key]]:
    """A name without rare spellings that fits one person of the case, spelt otherwise better: Гайко, where Хайко is Heiko.

    That person's names must fit nobody else either; and names of syllables are told apart by every letter.
    """
    near = {key: {other for other, cost in found.items() if cost < RARE} for key, found in fits.items()}
    for key, found in sorted(near.items()):
        meant = {leader.get(other, other) for other in found}
        besides = {leader.get(other, other) for met in found for other in near[met] - {key}}
        if key not in leader and len(meant) == 1 and besides <= meant and not any(map(people.of_syllables, named[key])):
            yield key, min(found)


def by_ear(fits: Mapping[Key, Mapping[Key, int]], named: Named) -> Iterator[tuple[Key, Key]]:
    """Pairs that fit each other best; one may fit worse than another, so long as the two have the same consonants.

    A name that stands in both scripts letter by letter takes in further spellings with its consonants only, none of them rare.
    """
    best = {key: _best(found, named) for key, found in fits.items() if not _settled(named[key])}
    for a, found in sorted(best.items()):
        for b in sorted(found):
            cost, settled = fits[b].get(a, scripts.FAR), _settled(named[b])
            near = settled and cost < RARE and _one_stem(a, b, named)
            others = frozenset({b}) if near else best.get(b, frozenset())
            whole = near and len(named[a][0]) > 1
            if whole or a in others or any(_one_sound(a, c, cost, named) for c in others):
                yield min(a, b), max(a, b)


def _settled(spelt: Sequence[Words]) -> bool:
    """A name that stands in both scripts letter by letter needs no ear."""
    return len({scripts.cyrillic(words[0]) for words in spelt}) > 1


def _one_stem(a: Key, b: Key, named: Named) -> bool:
    """Of names of several words any; single words may differ in their endings only (Лахор, Лахоре; not Missouri, Mysore)."""
    pairs = [(x[0].lower(), y[0].lower()) for x in named[a] for y in named[b] if scripts.cyrillic(x[0]) == scripts.cyrillic(y[0])]
    stems = ((x, y, max(min(len(x), len(y)) - 2, 3)) for x, y in pairs)
    return len(named[a][0]) > 1 or any(x[:size] == y[:size] for x, y, size in stems)


def _best(found: Mapping[Key, int], named: Named) -> frozenset[Key]:
    """The names that fit best; none where several do that are not one name in different spellings."""
    close = {key: cost for key, cost in found.items() if cost < people.DROPPED}
    best = frozenset(key for key, cost in close.items() if cost == min(close.values()))
    one = all(_one_sound(a, b, close[a], named) for a in best for b in best)
    return best if len(best) == 1 or one else frozenset()


def _one_sound(a: Key, b: Key, cost: int, named: Named) -> bool:
    """The same consonants, enough of them to tell names apart; few will do for two words or more without a rare spelling."""
    if any(map(people.of_syllables, named[a])) and any(map(people.of_syllables, named[b])):
        return False
    return _bones(a, named) == _bones(b, named) and (_telling(a, named) or (len(named[a][0]) > 1 and cost < RARE))


def _bones(key: Key, named: Named) -> tuple[str, ...]:
    return tuple(map(keys.skeleton, named[key][0]))


def _telling(key: Key, named: Named) -> bool:
    """Whether the surname has consonants enough to be told from others by them."""
    return len(_bones(key, named)[-1].strip("@")) > 2


def _left_out(fits: Mapping[Key, Mapping[Key, int]], leader: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """A name, and the one longer name in the case that has its first and last words and more between them."""
    for key, found in sorted(fits.items()):
        longer = sorted(other for other, cost in found.items() if cost >= people.DROPPED and len(other) > len(key))
        if len({leader.get(other, other) for other in longer}) == 1:
            yield key, longer[0]


def _candidates(named: Named, anew: Collection[Key]) -> set[tuple[Key, Key]]:
    """Pairs of spellings, one of them `anew`, whose first and last words may be one, in one script or across two.

    Looked up by how the last word begins and its sonorants, so that the time grows with the names and not with their pairs.
    """
    every, some = _standing(named, named), _standing(named, anew)
    found: set[tuple[Key, Key]] = set()
    for key, spelt in named.items():
        met = every if key in anew else some
        for ends, last, head in {meeting for words in spelt for meeting in _meets(words, met)}:
            others = (o for o in met[last][head] if o != key and (min(key, o), max(key, o)) not in found)
            found |= {(min(key, o), max(key, o)) for o in others if any(_alike(ends, words) for words in named[o])}
    return found


def _standing(named: Named, some: Iterable[Key]) -> Standing:
    """Where some of the names are found."""
    met: dict[Last, dict[str, set[Key]]] = {}
    for key in some:
        for words in named[key]:
            for last, head in _stands(words):
                met.setdefault(last, {}).setdefault(head, set()).add(key)
    return met


def _stands(words: Words) -> Iterator[tuple[Last, str]]:
    """Where a name is found: by its last and first words letter by letter, and across scripts by ear."""
    yield ("", keys.spelling(words[-1])), keys.spelling(words[0])
    if scripts.cyrillic(words[0]):
        for last in scripts.blocks(words[-1]):
            yield last, scripts.head(words[0])


def _alike(ends: tuple[str, str], words: Words) -> bool:
    return people.alike(ends[0], words[0]) and people.alike(ends[1], words[-1])


def _meets(words: Words, met: Standing) -> Iterator[tuple[tuple[str, str], Last, str]]:
    """Where names stand that could be this one, in either order across scripts, and the words they must begin and end with."""
    if len(words) > 2:
        last, head = next(_stands(words))
        if head in met.get(last, ()):
            yield (words[0], words[-1]), last, head
    if not scripts.cyrillic(words[0]):
        for one, other in ((words[0], words[-1]), (words[-1], words[0])):
            for last in (block for block in scripts.blocks(other) if block in met):
                for head in (h for h in scripts.russian_heads(one) if h in met[last]):
                    yield (one, other), last, head


_PEOPLE = Likeness(_candidates, people.likeness, scripts.FAR)
