"""Gaps: what nobody has said. Each rule names the statements that make the question one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.lexicon.accounts import forms
from sayso.records import Act, Claim, Derivation, Gap, Statement
from sayso.weighing.groups import leaders
from sayso.weighing.pool.pool import Pool

_ACCUSING = frozenset({"alleged", "charged"})
_WRONGS = frozenset({"threat", "violence", "killing", "taking", "injury", "order"})
# Deaths and injuries are left out: they are told beside the dated happening that brought them.
_HAPPENINGS = frozenset({"threat", "violence", "taking", "detention", "search", "payment", "sentence", "deployment"})


def gaps(claims: Sequence[Claim], edges: Sequence[Derivation], pool: Pool) -> tuple[Gap, ...]:
    """Everything that is missing, in a stable order."""
    people = [*no_reply(pool), *one_source_name(edges, pool)]
    found = [*people, *single_source(claims, pool), *undated(claims, pool), *unnamed_authority(claims, pool)]
    return tuple(sorted(found, key=lambda g: (g.kind, g.entity or "", g.statements)))


def no_reply(pool: Pool) -> Iterator[Gap]:
    """A named person is accused, no document says that they were asked, and none has a word of theirs."""
    heard = {r.entity for r in pool.replies} | {h.entity for s in pool.statements.values() for h in s.hops}
    for person, statements in sorted(_accused(pool).items()):
        entity = pool.entities.get(person)
        if entity and entity.named and entity.kind == "person" and person not in heard:
            why = f"{entity.name} is accused; no document gives a reply, or says that one was asked for."
            yield Gap(kind="no_reply", entity=person, statements=tuple(sorted(statements)), explanation=why)


def one_source_name(edges: Sequence[Derivation], pool: Pool) -> Iterator[Gap]:
    """A person is accused whose name stands in one report and its copies only, though the case has other reports."""
    top = leaders((e.child, e.parent) for e in edges)
    if len({top.get(d, d) for d in pool.documents}) < 2:
        return
    where: dict[str, set[str]] = defaultdict(set)
    for document, mentions in pool.mentioned.items():
        for _, _, mentioned in mentions:
            where[mentioned].add(document)
    for person, statements in sorted(_accused(pool).items()):
        entity = pool.entities.get(person)
        if entity and entity.named and entity.kind == "person" and len({top.get(d, d) for d in where[person]}) == 1:
            outlets = sorted({name(pool.documents[d].outlet or d, pool) for d in where[person]})
            why = f"{entity.name} is named by one source only: {', '.join(outlets)}."
            yield Gap(kind="one_source_name", entity=person, statements=tuple(sorted(statements)), explanation=why)


def _accused(pool: Pool) -> dict[str, set[str]]:
    """Who is accused, and in which statements: the target of a charge, the doer of an alleged wrong, who is called a suspect."""
    found: dict[str, set[str]] = defaultdict(set)
    for act in pool.acts:
        statement = pool.statements.get(act.statement)
        person = _accused_by(act, statement) if statement else None
        if person:
            found[person].add(act.statement)
    for person, statement_id in _called(pool):
        found[person].add(statement_id)
    return found


def _accused_by(act: Act, statement: Statement) -> str | None:
    if act.kind == "charge":
        return act.target
    return act.actor if act.kind in _WRONGS and statement.stance in _ACCUSING else None


def _called(pool: Pool) -> Iterator[tuple[str, str]]:
    """Those whose role says that they are accused, with the statements that are about them."""
    called = {e.id for e in pool.entities.values() if any(forms("accused").met(r.text) for r in e.roles)}
    for s in pool.statements.values():
        yield from ((person, s.id) for person in s.about if person in called)


def single_source(claims: Sequence[Claim], pool: Pool) -> Iterator[Gap]:
    """An accusation that goes back to one origin."""
    for claim in claims:
        if claim.independent == 1 and any(pool.statements[s].stance in _ACCUSING for s in claim.statements):
            root = claim.roots[0]
            why = f"This accusation goes back to one origin: {name(root, pool)}."
            entity = root if root in pool.entities else None
            yield Gap(kind="single_source", entity=entity, statements=claim.statements, explanation=why)


def undated(claims: Sequence[Claim], pool: Pool) -> Iterator[Gap]:
    """Something is told to have happened, and nobody says when."""
    for claim in claims:
        acts = [a for s in claim.statements for a in pool.acts_of.get(s, [])]
        told = {a.kind for a in acts if a.kind in _HAPPENINGS}
        if told and not _dated(claim.statements, acts, pool):
            why = f"Nobody says when: {', '.join(sorted(told))}."
            yield Gap(kind="undated", entity=None, statements=claim.statements, explanation=why)


def _dated(statements: Iterable[str], acts: Iterable[Act], pool: Pool) -> bool:
    return any(pool.statements[s].time for s in statements) or any(a.time for a in acts)


def unnamed_authority(claims: Sequence[Claim], pool: Pool) -> Iterator[Gap]:
    """A charge that nobody is said to have brought; a claim that only nameless voices or rumours stand behind."""
    for claim in claims:
        statements = [pool.statements[s] for s in claim.statements]
        if all(_agentless(s, pool) for s in statements):
            yield Gap(
                kind="unnamed_authority",
                entity=None,
                statements=claim.statements,
                explanation="Who brought the charge is not said.",
            )
        elif all(s.hops and s.hops[-1].kind in ("unnamed", "rumour") for s in statements):
            root = claim.roots[0]
            why = f"Nobody stands behind this by name: {name(root, pool)}."
            yield Gap(
                kind="unnamed_authority",
                entity=root if root in pool.entities else None,
                statements=claim.statements,
                explanation=why,
            )


def _agentless(s: Statement, pool: Pool) -> bool:
    return s.stance == "charged" and len(s.hops) <= 1 and not any(a.actor for a in pool.acts_of.get(s.id, []))


def name(root: str, pool: Pool) -> str:
    """What a root is called."""
    if root in pool.entities:
        return pool.entities[root].name
    return pool.documents[root].title or root if root in pool.documents else root
