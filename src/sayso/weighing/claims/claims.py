"""Which statements of a case are told together: all pairs that could say the same are asked, and what says the same is one claim.

A pair is asked by what the two tell, never by what else the case holds: so of two statements that are told as they were
before, nothing has to be asked again.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import ceil

from sayso.weighing import amounts
from sayso.weighing.claims.bearers import is_unreal
from sayso.weighing.claims.one_wording import TOLD
from sayso.weighing.claims.same import NOT_YET, differs, same, same_wording, tells_enough
from sayso.weighing.claims.two_matters import anchored, issue_of, of_himself
from sayso.weighing.groups import grouped
from sayso.weighing.telling.told import ROW, Told

Members = tuple[str, ...]
HALF = 3 / 4, 1 / 2  # of the shorter's words and of the longer's
FIFTHS = 2 / 3, 2 / 5


@dataclass(frozen=True, slots=True)
class Joined:
    """What was found to say the same: of statements that no rule can tell apart the first, and by ids the groups of these that
    likeness ties, each in the parts that it falls into."""

    heads: Mapping[str, Told] = field(default_factory=dict)
    groups: Mapping[Members, list[Members]] = field(default_factory=dict)


NOTHING = Joined()


def joined(tellings: Sequence[Told], before: Joined) -> tuple[list[list[Told]], Joined]:
    """All statements, those that say the same together; a group in which two differ falls back to those told alike.

    What was found `before` is not asked again; the second is what to know the next time.
    """
    alike: dict[object, list[Told]] = defaultdict(list)
    for t in tellings:
        alike[_face(t)].append(t)
    told = {group[0].id: group for group in alike.values()}
    heads = {ident: group[0] for ident, group in told.items()}
    whole = {members: parts for members, parts in before.groups.items() if all(_stays(m, heads, before) for m in members)}
    groups = {members: whole.get(members) or _parts(members, heads) for members in _groups(heads, before, whole)}
    found = [part for parts in groups.values() for part in parts]
    tied = {ident for part in found for ident in part}
    together = [[t for ident in part for t in told[ident]] for part in found]
    return [*together, *(group for ident, group in told.items() if ident not in tied)], Joined(heads, groups)


def _stays(ident: str, heads: Mapping[str, Told], before: Joined) -> bool:
    """Whether it is the very one of before: what is told as it was is not made anew."""
    return heads.get(ident) is before.heads.get(ident)


def _groups(heads: Mapping[str, Told], before: Joined, whole: Iterable[Members]) -> list[Members]:
    """The groups of two and more; those that were whole before hold together, those that have lost somebody are asked anew."""
    ties = list(whole)
    broken = {m for members in before.groups for m in members} - {m for members in ties for m in members}
    known = [i for i in heads if i not in broken and _stays(i, heads, before)]
    settled = set(known)
    ordered = [*known, *(i for i in heads if i not in settled)]
    told, place = [heads[i] for i in ordered], {ident: at for at, ident in enumerate(ordered)}
    held = ((place[members[0]], place[m]) for members in ties for m in members[1:])
    found = grouped(len(ordered), _candidates(told, len(known)), lambda i, j: same(told[i], told[j]), held)
    return [tuple(sorted(ordered[at] for at in group)) for group in found if len(group) > 1]


def _face(t: Told) -> object:
    """What two statements can't differ in by any rule: copies are compared once."""
    span = (t.time.earliest, t.time.latest) if t.time else None
    modes = t.statement.stance in NOT_YET
    counted = tuple(v.of for v in t.values)
    return (
        t.language,
        t.wording,
        t.content,
        t.signature,
        counted,
        t.who,
        t.doers,
        t.acts,
        t.step,
        t.deed,
        t.statement.polarity,
        span,
        modes,
        is_unreal(t.statement.text),
        _own(t),
        issue_of(t),
    )


def _own(t: Told) -> str:
    """Whose own it is: a bare "this" is nobody else's, a single word is said of whatever its text is about, and so are a few
    words that no name, figure or day ties to another story; what "I" did is the speaker's."""
    if not t.core:
        return t.id
    if not tells_enough(t):
        return t.one_text or t.id
    if of_himself(t):
        return " ".join(sorted(t.voice)) or t.one_text or t.id
    return "" if anchored(t) or len(t.wording.runs) > TOLD - ROW else t.one_text or t.statement.document


def _parts(members: Members, heads: Mapping[str, Told]) -> list[Members]:
    """The group, less those that likeness passed along a chain to some they differ from: these are groups of their own.

    Who differs from most goes first, of those who is like the fewest, one wording counting twice, and of these who shares the
    fewest words with them; who are equal go together.
    """
    told = {m: heads[m] for m in members}
    odds = {i: {j for j, b in told.items() if i != j and differs(a, b)} for i, a in told.items()}
    if not any(odds.values()):
        return [members]
    like = {i: [b for j, b in told.items() if i != j and same(a, b)] for i, a in told.items()}
    ties = {i: (len(mates) + sum(same_wording(told[i], b) for b in mates), _shared(told[i], mates)) for i, mates in like.items()}
    kept = set(odds)
    while any(odds[i] & kept for i in kept):
        most = max(len(odds[i] & kept) for i in kept)
        fewest = min(ties[i] for i in kept if len(odds[i] & kept) == most)
        kept -= {i for i in kept if len(odds[i] & kept) == most and ties[i] == fewest}
    left = [i for i in members if i not in kept]
    apart = [part for group in _tied(left, told) for part in _parts(group, told)] if kept else [(i,) for i in left]
    return apart + _tied(sorted(kept), told)


def _shared(told: Told, mates: Sequence[Told]) -> int:
    """How many of its words others tell too, each counting."""
    return sum(len(told.wording.stems & mate.wording.stems) for mate in mates)


def _tied(members: Sequence[str], told: Mapping[str, Told]) -> list[Members]:
    """The groups of these that likeness ties."""
    pairs = ((i, j) for j in range(len(members)) for i in range(j))
    groups = grouped(len(members), pairs, lambda i, j: same(told[members[i]], told[members[j]]))
    return [tuple(members[i] for i in group) for group in groups]


# ── which pairs are asked ────────────────────────────────────────────────────────────────────────


def _candidates(heads: Sequence[Told], since: int) -> Iterator[tuple[int, int]]:
    """Pairs that could say the same: in one language they share two rare words, across languages two facts.

    Of the heads before `since` none is asked with another of these.
    """
    places: dict[object, list[int]] = defaultdict(list)
    for at, head in enumerate(heads):
        places[head.language, head.signature].append(at)
    for held in places.values():
        if held[-1] >= since and len(held) > 1:
            old = sum(at < since for at in held)
            bare, atoms = [heads[at].bare for at in held], [heads[at].content.atoms | heads[at].people for at in held]
            every = [heads[at].wording.stems for at in held]
            for words, shares in ((bare, HALF), (atoms, HALF), (every, FIFTHS)):
                yield from ((held[i], held[j]) for i, j in _alike(words, old, shares))
    yield from _worded(heads, since)
    yield from _figured(heads, since)
    yield from _stepped(heads, since)
    yield from _across(heads, since)


def _worded(heads: Sequence[Told], since: int) -> Iterator[tuple[int, int]]:
    """Pairs that tell a row of words alike."""
    held: dict[int, list[int]] = defaultdict(list)
    again = repeated(head.wording.runs for head in heads)
    sought = {shingle for head in heads[since:] for shingle in again.intersection(head.wording.runs)}
    for at, head in enumerate(heads):
        found = sought.intersection(head.wording.runs)
        if at >= since:
            yield from ((i, at) for i in sorted({i for shingle in found for i in held[shingle]}))
        for shingle in found:
            held[shingle].append(at)


def repeated(told: Iterable[Iterable[int]]) -> set[int]:
    """What stands in two of these or more: nothing else ties any two, and most stands in one alone."""
    once: set[int] = set()
    again: set[int] = set()
    for some in told:
        again |= once.intersection(some)
        once.update(some)
    return again


def _figured(heads: Sequence[Told], since: int) -> Iterator[tuple[int, int]]:
    """Pairs of one language that tell the same first deed of the same people with the same figure, whatever else they tell."""
    held: dict[object, list[int]] = defaultdict(list)
    for at, head in enumerate(heads):
        if head.people and head.content.main and any(amounts.telling(v) for v in head.values):
            key = head.language, head.signature, head.people, head.content.main
            if at >= since:
                yield from ((i, at) for i in held[key])
            held[key].append(at)


def _stepped(heads: Sequence[Told], since: int) -> Iterator[tuple[int, int]]:
    """Pairs, of whatever language, that tell of the same step of a case against the same person, or of the same deed."""
    held: dict[Hashable, list[int]] = defaultdict(list)
    for at, head in enumerate(heads):
        steps = [head.step.key] if head.step and head.step.key else []
        for key in [*steps, *(head.deed.keys if head.deed else ())]:
            if at >= since:
                yield from ((i, at) for i in held[key])
            held[key].append(at)


def _alike(words: Sequence[frozenset[str]], since: int, shares: tuple[float, float]) -> Iterator[tuple[int, int]]:
    """Pairs of places that share two of their rarest words.

    Of words alike so many `shares` of the shorter's and of the longer's are common, three quarters and half: so two of the
    rarest few of the shorter's are among the rarer half of the longer's (all of one word are that word).
    """
    met = sharing(words, since, shares[1])
    ranks = ranked([words[at] for at in met])
    held = Counter(word for ranked_words in ranks for word in ranked_words)
    fews, halves = ([array("Q", twos([w for w in rarest(own, share) if held[w] > 1], own)) for own in ranks] for share in shares)
    again = repeated(halves)
    shorter: dict[int, list[int]] = defaultdict(list)
    longer: dict[int, list[int]] = defaultdict(list)
    for at, few, half in zip(met, fews, halves, strict=True):
        few_twos, half_twos = again.intersection(few), again.intersection(half)
        if at >= since:
            found = {i for two in few_twos for i in longer.get(two, ())}
            found.update(i for two in half_twos for i in shorter.get(two, ()))
            yield from ((i, at) for i in sorted(found))
        for two in few_twos:
            shorter[two].append(at)
        for two in half_twos:
            longer[two].append(at)


def sharing(words: Sequence[frozenset[str]], since: int, share: float) -> list[int]:
    """The places from `since` on, and those before them such a share of whose words, at least, is among all of theirs."""
    theirs = frozenset().union(*words[since:])
    return [at for at, own in enumerate(words) if at >= since or len(own & theirs) >= len(own) * share]


def ranked(told: Sequence[frozenset[str]]) -> list[array[int]]:
    """The words of each as numbers, the rarer the less: the rarest first."""
    counts = Counter(word for words in told for word in words)
    rank = {word: i for i, word in enumerate(sorted(counts, key=lambda w: (counts[w], w)))}
    return [array("I", sorted(rank[w] for w in words)) for words in told]


def rarest(ranks: Sequence[int], common: float) -> Sequence[int]:
    """The rarest of these words, of which two sets with this share of their words in common have two."""
    return ranks[: len(ranks) - ceil(len(ranks) * common) + 2]


def twos(some: Sequence[int], ranks: Sequence[int]) -> list[int]:
    """Some of these words in twos, each a number; where there is but one word, that one."""
    if len(ranks) == 1:
        return [some[0] << 32 | some[0]] if some else []
    return [a << 32 | b for a, b in combinations(some, 2)]


def _across(heads: Sequence[Told], since: int) -> Iterator[tuple[int, int]]:
    """Pairs of two languages that a likeness across languages could join."""
    met: dict[object, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    sought = _in_two_languages(heads, since)
    for at, head in enumerate(heads):
        if sought.isdisjoint(_grounds(head)):
            continue
        found: set[int] = set()
        for key in _anchors(head):
            if at >= since:
                found |= {i for language, places in met[key].items() if language != head.language for i in places}
            met[key][head.language].append(at)
        yield from ((i, at) for i in sorted(found))


def _in_two_languages(heads: Sequence[Told], since: int) -> set[Hashable]:
    """The grounds of heads of two languages, one of them at `since` or behind."""
    first: dict[Hashable, str | None] = {}
    both = {key for head in heads for key in _grounds(head) if first.setdefault(key, head.language) != head.language}
    return both.intersection(key for head in heads[since:] for key in _grounds(head))


def _grounds(head: Told) -> tuple[Hashable, ...]:
    """What every anchor holds: its figures, and its people or the text it stands in."""
    return (head.signature, head.people), (head.signature, head.one_text) if head.one_text else ()


def _anchors(head: Told) -> set[object]:
    """What statements of two languages must share to be one: the people and the deed, or two more facts; or one text."""
    day = [str((head.time.earliest, head.time.latest))] if head.time else []
    figure = ["figure"] if any(amounts.telling(v) for v in head.values) else []
    facts = [*head.who, *day, *figure]
    deed = head.content.deeds or (head.content.things if figure else frozenset())
    shared = [*combinations(sorted(facts), 2), *((deed, x) for x in ([""] if head.people else facts) if deed)]
    told = {(head.signature, head.people, x) for x in shared}
    texts = {(head.one_text, head.signature, c) for c in head.wording.concepts | head.content.rows} if head.one_text else set()
    return {*told, *texts}
