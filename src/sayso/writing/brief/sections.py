"""The sections of a brief, each the statements or findings that could stand in it, the most needed first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sayso.records import Conflict, Statement
from sayso.writing.brief import documents
from sayso.writing.brief.content import joined, words_of
from sayso.writing.brief.findings import alone, difference, reply, silent
from sayso.writing.brief.memory import Memory, key
from sayso.writing.brief.plan import AHEAD, MAYBE, Plan
from sayso.writing.brief.sentences import Sentence
from sayso.writing.brief.tell import tell
from sayso.writing.brief.words import listed

Unit = Callable[[Memory], Sentence | None]
NEAR = 200  # characters between what was said and the words that deny it by "this"
BEGINNING = 5  # statements of a document among which it says what it is about
LIGHT = 2  # weight above which the course of events needs a statement
QUOTED = 50  # words of one quotation at most
FIGURES = ("money", "mass", "percent", "count", "length")


def account(plan: Plan, *told: Statement) -> Unit:
    """These statements of one source, told in one sentence."""
    return lambda memory: tell(plan.look, told, memory)


def fits(plan: Plan, unit: Unit) -> bool:
    """Whether it can be told at all, and nobody held it back."""
    made = unit(Memory())
    return made is not None and plan.allows(made)


def lead(plan: Plan) -> Iterator[Statement]:
    """What it is about: what the principal document begins with."""
    first = [s for s in plan.look.statements.values() if s.document == plan.principal][:BEGINNING]
    able = [s for s in first if plan.tellable(s) and not plan.about_reporting(s) and s.stance not in AHEAD]
    yield from (s for s in able if s.about)
    yield from (s for s in able if s.time or s.values)


def _candidates(plan: Plan) -> list[Statement]:
    return [s for s in plan.leads if plan.at_home(s) and plan.tellable(s) and plan.fresh(s)]


def reporting(plan: Plan) -> Iterator[Statement]:
    """How those who are drawn on came by it."""
    parents = {e.parent for e in plan.look.case.derivations} | {
        plan.look.documents[e.parent].outlet for e in plan.look.case.derivations if e.parent in plan.look.documents
    }
    for s in _candidates(plan):
        if len(s.hops) < 2 and set(s.about) & parents and (s.values or len(s.about) > 2):
            yield s


def course(plan: Plan) -> Iterator[Statement]:
    """What the documents tell in their own voice of what happened and where it stands before the law."""
    own = [s for s in _candidates(plan) if len(s.hops) < 2 and not plan.about_reporting(s) and s.stance not in AHEAD]
    replied = {r.statement for r in plan.look.case.replies}
    yield from sorted((s for s in own if s.id not in replied and plan.weight(s) > LIGHT), key=lambda s: -plan.weight(s))


def accounts(plan: Plan) -> Iterator[Statement]:
    """What people say, the weightiest first."""
    said = [s for s in _candidates(plan) if len(s.hops) > 1 and s.stance != "estimated"]
    yield from sorted(said, key=lambda s: -plan.weight(s))


def figures(plan: Plan) -> Iterator[Statement]:
    """Figures with those who estimate them."""
    moving = {plan.key(plan.look.statements[s]) for s in plan.moving if s in plan.look.statements}
    for s in sorted(plan.leads, key=lambda s: plan.key(s) not in moving):
        counted = any(plan.look.values[v].kind in FIGURES for v in s.values if v in plan.look.values)
        if len(s.hops) > 1 and counted and plan.at_home(s) and plan.fresh(s) and (s.stance == "estimated" or plan.money(s)):
            yield s


def ahead(plan: Plan) -> Iterator[Statement]:
    """What is to come, as seen from the newest document."""
    newest = max((d.published or "" for d in plan.look.case.documents), default="")[:10]
    due = []
    for s in _candidates(plan):
        time = plan.look.times.get(s.time or "")
        until = (time.latest or time.earliest or "") if time else ""
        if s.stance in AHEAD | MAYBE and (not until or until > newest):
            due.append((s.stance in MAYBE, not until, not plan.acts(s), s))
    yield from (s for *_, s in sorted(due, key=lambda found: found[:3]))


def disputed(plan: Plan) -> Iterator[tuple[Unit, list[Statement]]]:
    """Accounts that exclude each other, side by side; each pair of claims once, corrections and the telling kinds first."""
    order = ("status", "polarity", "object", "agent", "date", "role", "value")
    seen, told = set[frozenset[str]](), set[str]()
    for conflict in sorted(
        plan.look.case.conflicts,
        key=lambda c: (not plan.mends(c), c.relation != "conflict", order.index(c.kind), _strange(plan, c)),
    ):
        sides = [plan.look.statements[s] for s in conflict.statements if s in plan.look.statements][:2]
        mends = plan.mends(conflict)
        sides = sides if mends else [plan.lead(s) for s in sides]
        pair = frozenset(plan.key(s) for s in sides)
        if len({key(s) for s in sides}) < len(sides) and conflict.relation == "conflict" and not mends:
            continue  # one who differs from himself is no dispute
        again = any(plan.key(s) in told for s in sides) and not all(plan.at_home(s) for s in sides)
        if conflict.relation in ("conflict", "change") and len(pair) == 2 and pair not in seen and not again:
            seen.add(pair)
            told |= pair
            sides = sorted(sides, key=plan.day if conflict.relation == "change" or mends else plan.place)
            yield (lambda memory, c=conflict, both=sides: difference(plan, c, both, memory)), sides  # type: ignore[misc]


def _strange(plan: Plan, conflict: Conflict) -> tuple[int, int]:
    sides = [plan.look.statements[s] for s in conflict.statements if s in plan.look.statements]
    return sum(plan.look.foreign(plan.lead(s)) is not None for s in sides), min((plan.look.order[s.id] for s in sides), default=0)


def replies(plan: Plan) -> Iterator[tuple[Unit, list[Statement]]]:
    """Who was asked and did not answer, one sentence each; then whose answer nobody reports."""
    held = [(r, plan.look.statements[r.statement]) for r in plan.look.case.replies if r.statement in plan.look.statements]
    seen: set[str] = set()
    for found, statement in sorted(held, key=lambda pair: plan.standing[pair[1].document]):
        if found.entity not in seen and found.state != "answered" and plan.at_home(statement) and plan.fresh(statement):
            seen.add(found.entity)
            yield (lambda memory, r=found, s=statement: reply(plan, r, s, memory)), [statement]  # type: ignore[misc]
    yield (lambda memory: silent(plan)), []


def rejoinder(plan: Plan, statement: Statement) -> Statement | None:
    """The words that follow and deny it by "this"."""
    order = list(plan.look.statements.values())
    after = order[plan.look.order[statement.id] + 1 : plan.look.order[statement.id] + 2]
    for s in after:
        words = words_of(joined(plan.look, s))
        pointing = bool(words) and set(words) <= listed(plan.look.language, "these")
        near = s.document == statement.document and s.spans[0][0] - statement.spans[-1][1] < NEAR
        if s.stance == "denied" and pointing and near and not plan.look.foreign(s):
            return s
    return None


def utterance(plan: Plan, statement: Statement) -> tuple[Statement, ...]:
    """The statement with those that go on with the same quotation."""
    order, told = list(plan.look.statements.values()), [statement]
    text = plan.look.text(statement)
    for s in order[plan.look.order[statement.id] + 1 :]:
        last = told[-1]
        same = s.document == last.document and s.form == last.form == "direct" and key(s) == key(last) and s.stance == last.stance
        words = sum(len(words_of(joined(plan.look, t))) for t in (*told, s))
        if not same or text[last.spans[-1][1] : s.spans[0][0]].strip(' \n\u00a0”»"—') or words > QUOTED or not plan.fresh(s):
            break
        told.append(s)
    return tuple(told)


def about(plan: Plan) -> list[Unit]:
    """On what the brief rests."""
    return [lambda memory: documents.basis(plan), lambda memory: documents.ways(plan)]


def single(plan: Plan) -> Unit:
    """Which accusations told here go back to one source."""
    return lambda memory: alone(plan, memory)
