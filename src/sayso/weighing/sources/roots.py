"""Roots: on whose say-so, once every relay is collapsed.

A statement's origin is the deepest link of its chain. A claim's roots are the origins of its statements, where those that
lean on one another count once. Every way of leaning is one function below. Leaning is never guessed the other way:
where it can't be told whether two origins are one, they count as one, for counting one witness twice is the worse error.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.lexicon.accounts import fold, rows_of
from sayso.lexicon.outlets import outlet_named
from sayso.records import Claim, Conflict, Role, Statement, content_id
from sayso.weighing import words
from sayso.weighing.groups import leaders
from sayso.weighing.names.keys import bare_latin, initial, sound, tokens
from sayso.weighing.names.lemmas import lemmas
from sayso.weighing.names.scripts import cyrillic
from sayso.weighing.pool.pool import Pool
from sayso.weighing.sources import wording
from sayso.weighing.sources.copies import Copies
from sayso.weighing.sources.credits import earlier
from sayso.weighing.sources.papers import earlier_report, issuer
from sayso.weighing.telling.told import Told

_CALLED = frozenset({"person", "organization"})
PET = 3  # letters of a given name that a shorter form keeps
_WHOSE = re.compile(r"\b[\w-]+(?:[’']s|(?<=s)[’'])\s+")  # the mayor's spokesman
_WHOSE_BEHIND = re.compile(r"\s+(?:[A-Z][\w.’'-]*\s+){0,4}(?:for|of|at|with|from)\s+(?:the\s+)?([\w’-]+(?:\s+[A-Z][\w’-]+)*)")
_BESIDE = re.compile(r"\([^()]*\)")  # what a name has in brackets: the Meteorological (MeT) Department


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one statement comes from: an entity or, where the outlet is unknown, the document itself."""

    statement: Statement
    root: str
    own: bool  # somebody other than an outlet stands behind it
    heard: bool = False  # who tells it heard it, from whom is not said


@dataclass(frozen=True, slots=True)
class Ground:
    """What leaning is judged by: `near` holds, for every document, those an edge, a credit or text in common ties it to."""

    pool: Pool
    copies: Copies
    near: Mapping[str, set[str]]
    cites: frozenset[tuple[str, str]]  # a document, and an outlet it credits
    parents: Mapping[str, set[str]]

    def links(self, documents: Collection[str]) -> Iterator[tuple[str, str]]:
        """The ties among these documents."""
        return ((a, b) for a in documents for b in self.near.get(a, ()) if b in documents and a != b)


def ground(pool: Pool, copies: Copies) -> Ground:
    """The ties of all documents, both ways."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in [*((e.child, e.parent) for e in copies.edges), *copies.alike, *_credited(pool)]:
        near[a].add(b)
        near[b].add(a)
    parents: dict[str, set[str]] = defaultdict(set)
    for edge in copies.edges:
        parents[edge.child].add(edge.parent)
    return Ground(pool, copies, near, frozenset((c.child, c.parent) for c in pool.credits), parents)


def _credited(pool: Pool) -> Iterator[tuple[str, str]]:
    """Every document and those of the outlets it credits: a credit may mean any of them."""
    published: dict[str | None, list[str]] = defaultdict(list)
    for document in pool.documents.values():
        published[document.outlet].append(document.id)
    return ((c.child, other) for c in pool.credits for other in published.get(c.parent, ()))


def origin(statement: Statement, pool: Pool) -> Origin:
    """The deepest link of the statement's chain that is known."""
    heard = False
    for hop in reversed(statement.hops):
        heard = heard or hop.firsthand is False or hop.kind == "rumour"
        if body := issuer(hop, statement, pool):
            return Origin(statement, body, True, heard)
        if hop.kind != "outlet" and (own := earlier_report(hop, statement, pool)):
            return Origin(statement, own, False, heard)
        if hop.entity:
            return Origin(statement, hop.entity, hop.kind != "outlet", heard)
    document = pool.documents[statement.document]
    return Origin(statement, document.outlet or document.id, False)


def publisher(statement: Statement, pool: Pool) -> str:
    """Who publishes the document it stands in."""
    document = pool.documents[statement.document]
    return document.outlet or document.id


# ── leaning: each yields pairs of origins (by their place) that are one ──────────────────────────


def one_source(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """The same person, body or outlet is behind both."""
    yield from _shared([o.root] for o in origins)


def one_text(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """One document holds the other's text, as it is or translated: whatever stands in both has one origin."""
    yield from _shared([ground.copies.group.get(o.statement.document)] for o in origins)


def drawn_on(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """One document draws on the other, unless the one that draws names somebody of its own for it, or both do."""
    for i, j in _linked(origins, ground):
        a, b = _tellable(origins[i], ground), _tellable(origins[j], ground)
        own = (a and b) or (a and _draws(origins[i], origins[j], ground)) or (b and _draws(origins[j], origins[i], ground))
        if not own:
            yield i, j


def _draws(a: Origin, b: Origin, ground: Ground) -> bool:
    """Whether the first certainly came after the second: by the day of publication, or because it credits its outlet."""
    first, second = (ground.pool.documents[o.statement.document] for o in (a, b))
    return earlier(second, first) or (first.id, second.outlet) in ground.cites


def relayed_outlet(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """One cites an outlet, and the other is what that outlet itself published."""
    published = {publisher(o.statement, ground.pool): i for i, o in reversed(list(enumerate(origins)))}
    for i, o in enumerate(origins):
        cited = {h.entity for h in o.statement.hops[1:] if h.kind == "outlet" and h.entity}
        if not _tellable(o, ground):
            yield from ((i, published[c]) for c in cited if c in published)


def credited_outlet(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Both documents credit the same outlet for their story, or one credits the other's, and neither names anybody."""
    yield from _shared([] if o.own else sorted(_credits(o, ground)) for o in origins)


def one_owner(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Both are outlets of one owner."""
    yield from _shared([owner(o.root, ground.pool)] for o in origins)


def one_voice(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Both are nameless and called by the same words ("the stepfather", «отчим»): they can't be told apart."""
    yield from _shared(sorted(voice(o.root, ground.pool)) for o in origins)


def one_name(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """One is called by nothing that the other's name does not hold: a surname alone, a name without its second given one, a
    body without its country. Where no document says who is meant, it may be the same."""
    called = [_called(o, ground) for o in origins]
    yield from (
        (i, j)
        for (i, x), (j, y) in combinations(enumerate(called), 2)
        if x and y and x[0] == y[0] and (x[1] <= y[1] or y[1] <= x[1])
    )


def one_short_name(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Of two people of one surname one is called by the beginning of the other's given name: Tim and Timothy, Alex and Alexander
    may be one, though nothing joins them."""
    named = [_given_and_surname(o, ground) for o in origins]
    for (i, x), (j, y) in combinations(enumerate(named), 2):
        if x and y and x[1] == y[1] and (_short_for(x[0], y[0]) or _short_for(y[0], x[0])):
            yield i, j


def _given_and_surname(o: Origin, ground: Ground) -> tuple[str, str] | None:
    """A person's two names, the first by its letters and the second by its sound."""
    found = [t for t in tokens(ground.pool.entities[o.root].name) if not initial(t)] if _person(o, ground) and o.own else []
    return (bare_latin(found[0]), sound(found[-1])) if len(found) == 2 else None


def _short_for(short: str, whole: str) -> bool:
    return PET <= len(short) < len(whole) and whole.startswith(short)


def _called(o: Origin, ground: Ground) -> tuple[str, frozenset[str]] | None:
    """The words of a name as they sound, titles and initials left out; a body's by their base forms."""
    entity = ground.pool.entities.get(o.root)
    if entity is None or not entity.named or not o.own or entity.kind not in _CALLED:
        return None
    if entity.kind == "person":
        found = frozenset(sound(t) for t in tokens(entity.name) if not initial(t))
    else:
        found = _offices(_BESIDE.sub(" ", entity.name))
    return (entity.kind, found) if found else None


def one_office(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """One is nameless and called by an office that the other, who is named, holds: the judge, Judge Andrei Orekhov; the mayor's
    spokesman, spokesman Ivo Quill."""
    held = {
        i: [_held(role, ground) for role in ground.pool.entities[o.root].roles]
        for i, o in enumerate(origins)
        if _person(o, ground)
    }
    for i, o in enumerate(origins):
        entity = ground.pool.entities.get(o.root)
        called = entity.name if entity and not entity.named and entity.kind == "person" else ""
        office, post = _offices(called), _post(called)
        yield from ((i, j) for j, roles in held.items() if office and (office <= frozenset().union(*roles) or post in roles))


def _held(role: Role, ground: Ground) -> frozenset[str]:
    """The words of an office that somebody named holds, and whose it is where that stands behind it or behind his name."""
    whose = _WHOSE_BEHIND.match(ground.pool.documents[role.document].text, role.span[1])
    return _offices(f"{role.text} {whose[1]}" if whose else role.text)


def _post(called: str) -> frozenset[str]:
    """The words of an office without whose it is: *the mayor's spokesman*, *a lawyer for Orlov*, «пресс-секретарь мэра»."""
    if not cyrillic(called):
        return _offices(_WHOSE.sub("", called.partition(" for ")[0]))
    return _offices("".join(words.content(called)[:1]))


def _offices(text: str) -> frozenset[str]:
    """The words of an office in their base form, in whatever case they stand."""
    return frozenset(lemmas(w)[0] if cyrillic(w) else words.stem(w) for w in words.content(text))


def _person(o: Origin, ground: Ground) -> bool:
    return _named(o, ground) and ground.pool.entities[o.root].kind == "person"


def one_wording(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Nearly the same words, more than two people choose alike: one text is behind both, or one utterance, whatever each calls
    its speaker. Of two who are both said to have said it, more words must be the same."""
    said = [wording.wording(o.statement) for o in origins]
    for i, j in wording.met(said):
        a, b = origins[i], origins[j]
        sourced = wording.Sourced.NAMED if _tellable(a, ground) and _tellable(b, ground) else wording.Sourced(a.own + b.own)
        if wording.one(said[i], said[j], sourced):
            yield i, j


def nobody_told(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Behind one stands a mere "they": it may be anybody, and so whoever else tells it."""
    for i, o in enumerate(origins):
        entity = ground.pool.entities.get(o.root)
        if o.own and entity and not entity.named and not words.content(entity.name) and len(origins) > 1:
            yield i, 0 if i else 1


LEANINGS = (
    one_source,
    one_text,
    drawn_on,
    relayed_outlet,
    credited_outlet,
    one_owner,
    one_voice,
    one_name,
    one_short_name,
    one_office,
    one_wording,
    nobody_told,
)


def _shared(keys: Iterable[Iterable[str | None]]) -> Iterator[tuple[int, int]]:
    """Places that share a key, each with the first that has it."""
    first: dict[str, int] = {}
    for i, own in enumerate(keys):
        yield from ((i, first.setdefault(key, i)) for key in own if key)


def _linked(origins: Sequence[Origin], ground: Ground) -> Iterator[tuple[int, int]]:
    """Origins whose documents an edge, a credit or text in common ties."""
    places: dict[str, list[int]] = {}
    for i, o in enumerate(origins):
        places.setdefault(o.statement.document, []).append(i)
    if len(places) > 1:
        for a, b in ground.links(places):
            yield from ((i, j) for i in places[a] for j in places[b])


def _tellable(o: Origin, ground: Ground) -> bool:
    """Whether somebody named, and no outlet, is behind it."""
    return o.own and _named(o, ground)


def _named(o: Origin, ground: Ground) -> bool:
    entity = ground.pool.entities.get(o.root)
    return entity is not None and entity.named


def _credits(o: Origin, ground: Ground) -> set[str]:
    """The outlets its document credits for the whole, its own included."""
    return {publisher(o.statement, ground.pool)} | ground.copies.credited.get(o.statement.document, set())


def owner(root: str, pool: Pool) -> str | None:
    """The owner of the outlet this root is, where the list of outlets knows one."""
    entity = pool.entities.get(root)
    found = (outlet_named(n) for n in [entity.name, *(x.text for x in entity.names)]) if entity else ()
    return next((o.owner for o in found if o and o.owner), None)


def voice(root: str, pool: Pool) -> frozenset[str]:
    """What a nameless root is called: its collective name in either language, else each of its own content words."""
    entity = pool.entities.get(root)
    if entity is None or entity.named:
        return frozenset()
    content = words.content(entity.name)
    known = frozenset(name for w in content for name in rows_of("collective", fold(w)))
    return known or frozenset(words.stem(w) for w in content)


# ── claims ───────────────────────────────────────────────────────────────────────────────────────


def weighed(groups: Sequence[Sequence[Told]], ground: Ground, conflicts: Sequence[Conflict]) -> tuple[Claim, ...]:
    """The claims of these groups of statements, in a stable order."""
    disputed = frozenset(s for c in conflicts if c.relation == "conflict" for s in c.statements)
    return tuple(sorted((claim([t.statement for t in group], ground, disputed) for group in groups), key=lambda c: c.id))


def claim(statements: Sequence[Statement], ground: Ground, disputed: frozenset[str]) -> Claim:
    """The claim of these statements: its roots, how many are independent, and whether anybody disputes it."""
    ids = tuple(sorted(s.id for s in statements))
    roots = independent(sorted(statements, key=lambda s: s.id), ground)
    status = "disputed" if disputed & set(ids) else "corroborated" if len(roots) > 1 else "single_source"
    return Claim(id=content_id("claim", ids[0]), statements=ids, roots=roots, independent=len(roots), status=status)


def independent(statements: Sequence[Statement], ground: Ground) -> tuple[str, ...]:
    """One root for every group of origins that lean on one another; hearsay is one only where there is nothing else."""
    origins = [origin(s, ground.pool) for s in statements]
    if len(origins) == 1:  # as most claims have it
        return (origins[0].root,)
    top = leaders(pair for leaning in LEANINGS for pair in leaning(origins, ground))
    groups: dict[int, list[Origin]] = {}
    for i, o in enumerate(origins):
        groups.setdefault(top.get(i, i), []).append(o)
    return tuple(sorted({_deepest(group, ground) for group in _known(list(groups.values()))}))


def _known(groups: list[list[Origin]]) -> list[list[Origin]]:
    """The groups in which one at least knows; those that all heard it may have it from one another, or from these."""
    known = [group for group in groups if not all(o.heard for o in group)]
    return known or [[o for group in groups for o in group]]


def _deepest(group: Sequence[Origin], ground: Ground) -> str:
    """Of origins that are one: people before outlets, who knows before who heard, a name before none; parents; the earlier."""
    documents = {o.statement.document for o in group}
    children = {d for d in documents if ground.parents.get(d, set()) & documents}

    def depth(o: Origin) -> tuple[bool, bool, bool, bool, str, str]:
        document = ground.pool.documents[o.statement.document]
        return not o.own, o.heard, not _named(o, ground), document.id in children, document.published or "9999", o.root

    return min(group, key=depth).root
