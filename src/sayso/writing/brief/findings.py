"""Sentences from what weighing found: accounts that differ, accusations of one source, replies that are missing."""

from __future__ import annotations

from sayso.records import Conflict, Reply, Statement
from sayso.writing.brief import sources
from sayso.writing.brief.content import Parts, joined, plain, quoted, words_of
from sayso.writing.brief.counting import listing
from sayso.writing.brief.dates import dated
from sayso.writing.brief.english import chain
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.plan import Plan
from sayso.writing.brief.sentences import QUOTE, SOURCE, STANCE, Note, Part, Sentence
from sayso.writing.brief.tell import clause, note, sentence, tell
from sayso.writing.brief.words import listed, phrase, strings

SCRAP = 4  # words of another language that say too little to set against anything
LONG = 75  # words that two accounts in one sentence may have
ACCUSING = frozenset({"alleged", "believed", "charged"})


def difference(plan: Plan, conflict: Conflict, sides: list[Statement], memory: Memory) -> Sentence | None:
    """Two accounts side by side, each with its own source."""
    look = plan.look
    notes = tuple(note(look, statement) for statement in sides)
    if any(look.foreign(s) and len(words_of(joined(look, s))) < SCRAP for s in sides):
        return None
    mends = plan.mends(conflict)
    days = {look.documents[s.document].published for s in sides} if conflict.relation == "change" or mends else set()
    told = [_side(plan, statement, memory, dating=len(days) > 1) for statement in sides]
    if all(told) and sum(len(words_of(joined(look, s))) for s in sides) <= LONG:
        kind = "corrected" if mends else "change" if conflict.relation == "change" else conflict.kind
        kind = "apart" if kind == "value" and _no_figures(conflict, sides) else kind
        return sentence((_opening(look, kind), *told[0], Part(text="; "), *told[1]), notes)
    figures = [_figure(plan, conflict, s, memory) for s in sides] if conflict.kind == "value" else [()]
    return sentence((_opening(look, "value"), *figures[0], Part(text="; "), *figures[1]), notes) if all(figures) else None


def _side(plan: Plan, statement: Statement, memory: Memory, *, dating: bool) -> Parts:
    """One account, with the day it was published where the two are an earlier and a later one."""
    memory.speaker = ()
    parts = clause(plan.look, (statement,), memory) or ()
    day = dated(plan.look.language, plan.look.documents[statement.document].published)
    return (Part(text=phrase(plan.look.language, "tell", "on", day=day)), *parts) if parts and day and dating else parts


def _no_figures(conflict: Conflict, sides: list[Statement]) -> bool:
    return conflict.kind == "value" and not all(s.values for s in sides)


def _opening(look: Look, kind: str) -> Part:
    return Part(text=phrase(look.language, "conflict", kind) + ": ")


def _figure(plan: Plan, conflict: Conflict, statement: Statement, memory: Memory) -> Parts:
    """Whose figure it is, and the figure in its own words."""
    look = plan.look
    values = [look.values[v] for v in statement.values if v in look.values]
    meant = [v for v in values if (v.kind, v.amount, v.unit) in _named_in(plan, conflict)]
    if len(meant) != 1:
        return ()
    source = _source(plan, statement, memory)
    if source is None:
        return ()
    marks = strings(look.language)["marks"]
    figure = Part(text=plain(meant[0].text), role=QUOTE, statement=statement.id, language=look.foreign(statement))
    says = Part(text=phrase(look.language, "tell", "gives"), role=STANCE)
    return *source, says, Part(text=marks["open"]), figure, Part(text=marks["close"])


def _named_in(plan: Plan, conflict: Conflict) -> set[tuple[str, str | None, str | None]]:
    """The quantities that the conflict is about, as its explanation names them."""
    held = [plan.look.statements[s] for s in conflict.statements if s in plan.look.statements]
    values = [plan.look.values[v] for s in held for v in s.values if v in plan.look.values]
    return {(v.kind, v.amount, v.unit) for v in values if plain(v.text) in plain(conflict.explanation)}


def _source(plan: Plan, statement: Statement, memory: Memory) -> Parts | None:
    """Who says it, and through whom, as one phrase in the nominative."""
    look = plan.look
    outlet = Part(text=sources.outlet(look, statement.document), role=SOURCE)
    if len(statement.hops) < 2:
        return (outlet,)
    named = [sources.called(look, statement, hop, memory) for hop in reversed(statement.hops[1:])]
    if None in named:
        return None
    origin, *between = [part for part in named if part]
    links = [link for part in between for link in (Part(text=phrase(look.language, "tell", "through")), part)]
    return (
        origin,
        *links,
        Part(text=phrase(look.language, "tell", "inside")),
        outlet,
        Part(text=phrase(look.language, "tell", "closed")),
    )


def alone(plan: Plan, memory: Memory) -> Sentence | None:
    """The accusations told that go back to one source each, named by their sources."""
    look, named, notes = plan.look, dict[str, str](), list[Note]()
    for gap in look.case.gaps:
        held = [look.statements[s] for s in gap.statements if s in look.statements]
        told = next((s for s in plan.told for h in held if s.id == h.id or plan.key(s) == plan.key(h)), None)
        if gap.kind != "single_source" or told is None or len(told.hops) < 2 or told.stance not in ACCUSING:
            continue
        origin, _, _ = chain(told)
        part = sources.called(look, told, origin, memory)
        if part and words_of(part.text)[0] not in listed(look.language, "owners"):
            named.setdefault(origin.entity or part.text, part.text)
            notes.append(note(look, told))
    if not named:
        return None
    several = len(named) == 1 and sources.many(
        look, chain(look.statements[notes[0].statement or ""])[0], next(iter(named.values()))
    )
    key = "many" if len(named) > 1 else "several" if several else "one"
    before, after = phrase(look.language, "single", key, sources="|").split("|")
    source = Part(text=listing(look.language, [name.rstrip(",") for name in named.values()]), role=SOURCE)
    return sentence((Part(text=before), source, Part(text=after)), tuple(notes), about_documents=True)


def reply(plan: Plan, found: Reply, statement: Statement, memory: Memory) -> Sentence | None:
    """Who did not answer: in the document's words where they are the brief's language, else by what was recorded."""
    look = plan.look
    if not look.foreign(statement) or len(statement.hops) > 1:
        return tell(look, (statement,), memory)
    entity = look.entities.get(found.entity)
    if entity is None or found.state not in strings(look.language)["reply"]:
        return None
    whom = (
        look.name(entity)
        if entity.named
        else f"{strings(look.language)['marks']['open']}{entity.name}{strings(look.language)['marks']['close']}"
    )
    outlet = sources.outlet(look, statement.document)
    words = phrase(look.language, "reply", found.state, entity=whom, outlet="|")
    before, after = words.split("|")
    quotation = (Part(text=": "), *quoted(look, statement))
    return sentence(
        (Part(text=before, role=STANCE), Part(text=outlet, role=SOURCE), Part(text=after), *quotation), (note(look, statement),)
    )


def silent(plan: Plan) -> Sentence | None:
    """Whose answer to what is said of them no document holds."""
    look, names, notes = plan.look, list[str](), list[Note]()
    for gap in look.case.gaps:
        entity = look.entities.get(gap.entity or "")
        held = [look.statements[s] for s in gap.statements if s in look.statements]
        if gap.kind == "no_reply" and entity and entity.named and entity.id in plan.accused and held:
            names.append(look.name(entity))
            notes += [note(look, plan.lead(s)) for s in held[:2]]
    if not names:
        return None
    words = phrase(look.language, "reply", "missing", entities=listing(look.language, list(dict.fromkeys(names))[:5]))
    return sentence((Part(text=words),), tuple(dict.fromkeys(notes)), about_documents=True)
