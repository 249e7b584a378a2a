"""The brief as a whole: sections filled in the order of need, then told in the order a reader wants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.records import Case, Statement
from sayso.writing.brief import sections
from sayso.writing.brief.content import joined, words_of
from sayso.writing.brief.look import look
from sayso.writing.brief.memory import Memory, key
from sayso.writing.brief.plan import Plan
from sayso.writing.brief.sections import Unit, account, fits
from sayso.writing.brief.sentences import Brief, Paragraph, Sentence

PARAGRAPHS = (("opening",), ("accounts",), ("figures",), ("disputed", "single"), ("replies", "next"))
# sentences at most: of the whole, and of each part; accounts take what is left
LONG = {
    "all": 20,
    "lead": 1,
    "about": 2,
    "reporting": 1,
    "course": 2,
    "figures": 2,
    "disputed": 3,
    "replies": 2,
    "next": 2,
    "single": 1,
}
SHORT = {
    "all": 8,
    "lead": 1,
    "about": 1,
    "reporting": 0,
    "course": 1,
    "figures": 1,
    "disputed": 1,
    "replies": 1,
    "next": 1,
    "single": 0,
}
OFTEN = 3  # accounts of one source at most
PAIR = 20  # words of each of two clauses that are told in one sentence


def compose(case: Case, language: str, length: str, without: frozenset[frozenset[str]] = frozenset()) -> Brief:
    """The brief of a case, `short` or `long`, in `en` or `ru`; the same case gives the same brief.

    `without` are sets of statements that must not make a sentence together: what a lint held back.
    """
    plan, budget = Plan(look(case, language), without), LONG if length == "long" else SHORT
    units = fill(plan, budget)
    paragraphs = tuple(_paragraphs(plan, units))
    return Brief(title=case.case.title, language=language, length=length, paragraphs=paragraphs)


def fill(plan: Plan, budget: dict[str, int]) -> dict[str, list[Unit]]:
    """What each section tells."""
    first = _singly(plan, sections.lead(plan), budget["lead"]) or _singly(plan, sections.course(plan), budget["lead"])
    units: dict[str, list[Unit]] = defaultdict(list)
    units["disputed"] = _findings(plan, sections.disputed(plan), budget["disputed"])
    about = [unit for unit in sections.about(plan) if fits(plan, unit)][: budget["about"]]
    reported = _singly(plan, sections.reporting(plan), budget["reporting"])
    units["next"] = _singly(plan, sections.ahead(plan), budget["next"])
    units["replies"] = _findings(plan, sections.replies(plan), budget["replies"])
    units["figures"] = _singly(plan, sections.figures(plan), budget["figures"])
    course = _singly(plan, sections.course(plan), budget["course"])
    units["opening"] = [*first[:1], *about, *reported, *first[1:], *course]
    left = budget["all"] - budget["single"] - sum(len(held) for held in units.values())
    units["accounts"] = _accounts(plan, left)
    units["single"] = [sections.single(plan)] if budget["single"] and fits(plan, sections.single(plan)) else []
    return units


def _singly(plan: Plan, candidates: Iterable[Statement], most: int) -> list[Unit]:
    """The first of these that can be told, in the order of the documents' standing and their own."""
    chosen: list[Statement] = []
    for statement in candidates:
        if len(chosen) >= most:
            break
        if plan.fresh(statement) and fits(plan, account(plan, statement)):
            plan.use([statement])
            chosen.append(statement)
    return [account(plan, statement) for statement in sorted(chosen, key=plan.place)]


def _findings(plan: Plan, candidates: Iterable[tuple[Unit, list[Statement]]], most: int) -> list[Unit]:
    chosen: list[Unit] = []
    for unit, told in candidates:
        if len(chosen) < most and _new(plan, told) and fits(plan, unit):
            plan.use(told)
            chosen.append(unit)
    return chosen


def _new(plan: Plan, told: list[Statement]) -> bool:
    """Whether a reader learns something: two sides of which one has been told may still tell a figure."""
    fresh = [plan.key(s) not in plan.used for s in told]
    return all(fresh) or (len(told) > 1 and any(fresh) and all(s.values for s in told))


def _accounts(plan: Plan, most: int) -> list[Unit]:
    """What people say: the weightiest, gathered by who says it, two short ones of one source in one sentence."""
    chosen: list[tuple[Statement, ...]] = []
    for statement in sections.accounts(plan):
        if len(chosen) >= most + 3:
            break
        told = sections.utterance(plan, statement)
        if sum(key(one[0])[1:] == key(statement)[1:] for one in chosen) >= OFTEN:
            continue
        if plan.fresh(statement) and fits(plan, account(plan, *told)):
            plan.use(told)
            chosen.append(told)
    ordered = _paired(plan, _gathered(plan, chosen))
    plan.forget([statement for told in ordered[most:] for statement in told])
    return [account(plan, *told) for told in ordered[:most]]


def _gathered(plan: Plan, chosen: list[tuple[Statement, ...]]) -> list[tuple[Statement, ...]]:
    """Those of one source together, each source where its first account stands."""
    ordered = sorted(chosen, key=lambda told: plan.place(told[0]))
    first: dict[object, int] = {}
    for n, told in enumerate(ordered):
        first.setdefault(key(told[0]), n)
    return sorted(ordered, key=lambda told: first[key(told[0])])


def _paired(plan: Plan, chosen: list[tuple[Statement, ...]]) -> list[tuple[Statement, ...]]:
    made: list[tuple[Statement, ...]] = []
    for told in chosen:
        before = made[-1] if made else ()
        if len(before) == len(told) == 1 and _pair(plan, before[0], told[0]):
            made[-1] = (before[0], told[0])
        else:
            made.append(told)
        answer = sections.rejoinder(plan, told[-1])
        if answer and fits(plan, account(plan, answer)):
            plan.use([answer])
            made.append((answer,))
    return made


def _pair(plan: Plan, one: Statement, other: Statement) -> bool:
    alike = key(one) == key(other) and one.stance == other.stance and "direct" not in (one.form, other.form)
    short = all(len(words_of(joined(plan.look, s))) <= PAIR for s in (one, other))
    return alike and short and plan.look.foreign(one) is None and fits(plan, account(plan, one, other))


def _paragraphs(plan: Plan, units: dict[str, list[Unit]]) -> Iterable[Paragraph]:
    memory = Memory()
    for topics in PARAGRAPHS:
        told: list[Sentence] = []
        memory.turn()
        for topic in topics:
            made = [unit(memory) for unit in units.get(topic, ())]
            told += [sentence for sentence in made if sentence and plan.allows(sentence)]
        if told:
            yield Paragraph(topic=topics[0], sentences=tuple(told))
