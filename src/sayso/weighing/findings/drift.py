"""Drift: what changed as a story passed from one document to the next.

Along every derivation between two documents of the case, the child's statements are laid beside the parent's; each rule
below looks at one pair and names what was lost, added, hardened, softened or changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sayso.lexicon.accounts import distinct, named
from sayso.records import Claim, Derivation, Drift
from sayso.weighing import amounts
from sayso.weighing.claims.same import different_times
from sayso.weighing.conflicts.figures import another_day, side
from sayso.weighing.pool.pool import Pool
from sayso.weighing.telling.told import Told

# How sure a stance puts its content: what has not happened yet, what somebody holds, what is told as so.
_SURE = {
    **dict.fromkeys(("feared", "possible", "predicted", "planned", "threatened", "offered", "ordered"), 0),
    **dict.fromkeys(("believed", "estimated", "alleged", "charged", "denied"), 1),
    **dict.fromkeys(("fact", "admitted", "ruled"), 2),
}

Found = Iterator[tuple[str, str]]


def drifts(edges: Sequence[Derivation], claims: Sequence[Claim], told: Mapping[str, list[Told]], pool: Pool) -> tuple[Drift, ...]:
    """What changed along every edge between documents of the case; `told` are the statements of each."""
    claim_of = {s: c.id for c in claims for s in c.statements}
    found = (d for e in _once(edges) if e.parent in pool.documents for d in _along(e, told, claim_of, pool))
    return tuple(sorted(found, key=lambda d: (d.derivation, d.kind, d.statements, d.explanation)))


def _once(edges: Sequence[Derivation]) -> list[Derivation]:
    """One edge of those between two documents: what changed from the one to the other is said once."""
    kept: dict[tuple[str, str], Derivation] = {}
    for edge in sorted(edges, key=lambda e: (e.kind in MENDS, e.kind != "relays", e.id)):
        kept[edge.child, edge.parent] = edge
    return list(kept.values())


def _along(edge: Derivation, told: Mapping[str, list[Told]], claim_of: Mapping[str, str], pool: Pool) -> Iterator[Drift]:
    for parent, child in matched(told.get(edge.parent, []), told.get(edge.child, []), claim_of):
        for rule in MENDED if edge.kind in MENDS else RULES:
            for kind, why in rule(parent, child, pool):
                yield Drift(derivation=edge.id, kind=kind, statements=(parent.id, child.id), explanation=why)


# ── which statement of the child is which of the parent's ────────────────────────────────────────


def matched(parents: Sequence[Told], children: Sequence[Told], claim_of: Mapping[str, str]) -> list[tuple[Told, Told]]:
    """Pairs that tell the same thing, whatever became of it: each statement once, the likest pairs first."""
    every = [*parents, *children]
    keyed: list[set[object]] = [
        {claim_of.get(t.id), *((t.language, s) for s in t.core), *t.wording.concepts, *_deed(t)} for t in every
    ]
    across = ((i, j) for i, j in meeting(keyed) if i < len(parents) <= j)
    scored = [(_likeness(every[i], every[j], claim_of), i, j) for i, j in across]
    taken: set[int] = set()
    pairs = []
    for score, i, j in sorted(scored, key=lambda s: (-s[0], every[s[1]].id, every[s[2]].id)):
        if score > 0 and not {i, j} & taken:
            taken |= {i, j}
            pairs.append((every[i], every[j]))
    return pairs


def meeting(keys: Sequence[Iterable[object]]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose keys meet, each once, in the order of places."""
    met: dict[object, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for at, own in enumerate(keys):
        for key in own:
            for other in met[key]:
                if (other, at) not in seen:
                    seen.add((other, at))
                    yield other, at
            met[key].append(at)


def _likeness(a: Told, b: Told, claim_of: Mapping[str, str]) -> float:
    """1 and more for one claim; else the share of words in common, where it is enough to tell that they are one."""
    common, all_words = len(a.bare & b.bare), len(a.bare | b.bare) or 1
    if claim_of.get(a.id) == claim_of.get(b.id):
        return 1 + common / all_words
    if a.language != b.language:
        return _likeness_abroad(a, b)
    least = min(len(a.bare), len(b.bare)) or 1
    enough = len(a.core & b.core) >= 2 and common / least >= 0.6 and common / all_words >= 0.35
    return common / all_words if enough else 0.0


def _likeness_abroad(a: Told, b: Told) -> float:
    """In two languages, of the same people: the share of concepts in common, half of them and two at least; or, of one deed that
    both tell first, the share of deeds and things, half of the fewer and two at least."""
    if a.people != b.people:
        return 0.0
    x, y = a.wording.concepts, b.wording.concepts
    if len(x & y) >= 2 and len(x & y) * 2 >= len(x | y):
        return len(x & y) / len(x | y)
    p, q = a.content.rows, b.content.rows
    one = bool(a.people) and _deed(a) == _deed(b) and len(p & q) >= 2 and len(p & q) * 2 >= min(len(p), len(q))
    return len(p & q) / len(p | q) if one else 0.0


def _deed(t: Told) -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """The deed it tells first, and of whom."""
    return [("deed", t.content.main, t.people)] if t.content.main else []


# ── what became of it ────────────────────────────────────────────────────────────────────────────


def attribution(parent: Told, child: Told, pool: Pool) -> Found:
    """Somebody who stood behind it no longer does, or somebody does who did not."""
    had, has = _behind(parent, pool), _behind(child, pool)
    if had and not has:
        yield "lost", f"Told there by {_who(parent, pool)}, here by nobody but the outlet."
    if has and not had and not _relays(child, parent, pool):
        yield "added", f"Told there by the outlet alone, here by {_who(child, pool)}."


def stance(parent: Told, child: Told, pool: Pool) -> Found:
    """It is put forward as surer than it was, or as less sure."""
    before, after = parent.statement.stance, child.statement.stance
    if _names_it(before, child) or _names_it(after, parent) or _put_alike(parent, child):
        return
    if _SURE[before] < _SURE[after]:
        yield "hardened", f"{_put(before)} there, {_put(after)} here: {side(child, child.statement.text[:90], pool)}"
    if _SURE[before] > _SURE[after]:
        yield "softened", f"{_put(before)} there, {_put(after)} here: {side(child, child.statement.text[:90], pool)}"


def _put(stance: str) -> str:
    """A stance in words: who says something as a fact states it."""
    return "stated" if stance == "fact" else stance


def _put_alike(parent: Told, child: Told) -> bool:
    """Across languages, somebody behind both puts it forward by the same kind of verb: «рассказала» and "told" are one."""
    verbs = [t.statement.hops[-1].verb for t in (parent, child) if len(t.statement.hops) > 1]
    return parent.language != child.language and len(verbs) == 2 and verbs[0] is not None and verbs[0] == verbs[1]


def _names_it(stance: str, other: Told) -> bool:
    """What the one puts forward as ordered, planned or denied, the other tells as a fact with the word for it: "had ordered"."""
    return other.statement.stance == "fact" and any(
        name == stance and form.met(other.statement.text) for name, form in named("put")
    )


def figures(parent: Told, child: Told, pool: Pool) -> Found:
    """A figure is another one, or is now exact where it was about: the only one of its kind on both sides."""
    for old, new in ((v, w) for v in parent.values for w in child.values if v.kind == w.kind):
        alone = [sum(v.kind == old.kind for v in t.values) for t in (parent, child)] == [1, 1]
        if alone and not (amounts.equal(old, new) and old.qualifier == new.qualifier):
            yield "changed", f"{old.text} there, {new.text} here."


def units(parent: Told, child: Told, pool: Pool) -> Found:
    """A figure stayed, and is now of another kind or unit: 26 tonnes became 26 million roubles."""
    for old, new in ((v, w) for v in parent.values for w in child.values if amounts.digits(v) == amounts.digits(w) != ""):
        held = any(amounts.equal(new, v) for v in parent.values)
        if amounts.telling(old) and amounts.measure(old) != amounts.measure(new) and not held:
            yield "changed", f"{old.text} there, {new.text} here."


def times(parent: Told, child: Told, pool: Pool) -> Found:
    """It happened at another time; the same "last Wednesday" in a text put out again is none."""
    if parent.time and child.time and different_times(parent, child) and another_day(parent.time, child.time, pool):
        yield "changed", f"{parent.time.text} there, {child.time.text} here."


def polarity(parent: Told, child: Told, pool: Pool) -> Found:
    """What was affirmed is negated, or the other way round: where a word of negation came or went."""
    if parent.statement.polarity != child.statement.polarity and parent.wording.negated != child.wording.negated:
        yield "changed", f"{parent.statement.polarity} there, {child.statement.polarity} here."


def agents(parent: Told, child: Told, pool: Pool) -> Found:
    """Somebody is said to have done it where nobody was, or somebody else."""
    doers = {kind: actor for kind, actor, _ in parent.acts}
    for kind, actor, _ in child.acts:
        if kind in doers and actor and doers[kind] != actor:
            before = pool.entities[doers[kind] or ""].name if doers[kind] in pool.entities else "nobody"
            yield "changed", f"Done by {before} there, by {pool.entities[actor].name if actor in pool.entities else actor} here."


def distinct_words(parent: Told, child: Told, pool: Pool) -> Found:
    """A word of law, a standing or a kinship became another: embezzlement theft, charged convicted, father stepfather."""
    for _, kinds in distinct():
        before, after = ({k for k, form in kinds if form.met(t.statement.text)} for t in (parent, child))
        if before - after and after - before:
            yield "changed", f"{', '.join(sorted(before - after))} there, {', '.join(sorted(after - before))} here."


RULES: tuple[Callable[[Told, Told, Pool], Found], ...] = (
    attribution,
    stance,
    figures,
    units,
    times,
    polarity,
    agents,
    distinct_words,
)


# A correction or a retraction speaks of the earlier report: that it names it as its source, or takes it back, is no drift.
MENDS = frozenset({"corrects", "retracts"})
MENDED = tuple(rule for rule in RULES if rule not in (attribution, stance))


def _behind(t: Told, pool: Pool) -> bool:
    """Whether somebody other than an outlet is behind it."""
    return any(h.kind != "outlet" and h.entity not in pool.outlets for h in t.statement.hops[1:])


def _relays(child: Told, parent: Told, pool: Pool) -> bool:
    """Whether the child only names the outlet it has it from."""
    outlet = pool.documents[parent.statement.document].outlet
    return any(h.entity == outlet for h in child.statement.hops[1:]) and outlet is not None


def _who(t: Told, pool: Pool) -> str:
    last = t.statement.hops[-1]
    return pool.entities[last.entity].name if last.entity in pool.entities and last.entity else last.text or "somebody"
