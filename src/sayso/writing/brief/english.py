"""English sentences: who says it, how it is put, and the clause."""

from __future__ import annotations

from sayso.lexicon.innocence import maintained
from sayso.records import Hop, Statement
from sayso.writing.brief import sources
from sayso.writing.brief.content import Parts, embedded, first_person, introduced, joined, language_of, quoted, words_of
from sayso.writing.brief.gloss import gloss
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.run import in_own_words
from sayso.writing.brief.sentences import SOURCE, STANCE, Part
from sayso.writing.brief.words import listed, strings

AFTER = 24  # words of a clause at most that may come before who says it


def narrate(look: Look, told: tuple[Statement, ...], memory: Memory) -> Parts | None:
    """What an outlet says in its own voice, as that outlet's."""
    first = told[0]
    outlet = Part(text=sources.outlet(look, first.document), role=SOURCE)
    clause = _clause(look, first) if len(told) == 1 else None
    memory.outlet = outlet.text
    if clause is None:
        return outlet, _put(" reports: "), *quoted(look, *told), *gloss(look, first)
    turn = memory.turns + 1 if memory.again(first) else 0
    if turn % 3 == 2 and len(joined(look, first).split()) <= AFTER:
        return *clause, Part(text=", "), outlet, _put(" reports")
    if turn % 2 == 1:
        return Part(text="according to ", role=STANCE), outlet, Part(text=", "), *clause
    return outlet, _put(" reports that "), *clause


def _clause(look: Look, statement: Statement) -> Parts | None:
    return None if look.foreign(statement) or first_person(look, statement) else embedded(look, statement)


def _put(words: str) -> Part:
    return Part(text=words, role=STANCE)


def attribute(look: Look, told: tuple[Statement, ...], memory: Memory) -> Parts | None:
    """What somebody said, through everybody who passed it on."""
    first = told[0]
    origin, before, cited = chain(first)
    if sources.impersonal(look, first, cited or origin):
        return _on_nobodys_word(look, told, (*before, origin) if cited else before, memory)
    again = memory.again(first) and not before and cited is None
    source = _again(look, first, origin, memory) if again else sources.called(look, first, origin, memory)
    passed = [sources.called(look, first, hop, memory) for hop in before]
    behind = sources.called(look, first, cited, memory) if cited else None
    if source is None or None in passed or (cited and behind is None):
        return None
    said = _said(look, told, source, (behind, again))
    if said is None or (said[0] is not source and passed):
        return None
    return *_prefix(look, first, [part for part in passed if part], memory), *said


def _on_nobodys_word(look: Look, told: tuple[Statement, ...], before: tuple[Hop, ...], memory: Memory) -> Parts | None:
    """ "According to A, which cites B, which does not say on whose word, ..." """
    first, clause = told[0], embedded(look, told[0]) if len(told) == 1 and not look.foreign(told[0]) else None
    passed = [sources.called(look, first, hop, memory) for hop in before]
    if None in passed or (clause is None and len(told) > 1):
        return None
    memory.outlet = None
    head = _prefix(look, first, [part for part in passed if part], memory)[:-1]
    put = _put(strings(look.language)["tell"]["nobody"])
    return (Part(text=head[0].text), *head[1:], put, *(clause or quoted(look, *told)), *gloss(look, first))


def chain(statement: Statement) -> tuple[Hop, tuple[Hop, ...], Hop | None]:
    """Who says it, who passed it on (from the reader inwards), and the rumour or paper the one who says it cites."""
    *before, origin = statement.hops[1:]
    if origin.kind in ("rumour", "document") and before:
        return before[-1], tuple(before[:-1]), origin
    return origin, tuple(before), None


def _again(look: Look, statement: Statement, origin: Hop, memory: Memory) -> Part | None:
    word = sources.pronoun(look, look.entities.get(origin.entity or ""))
    return Part(text=word, role=SOURCE) if word else sources.called(look, statement, origin, memory)


def _prefix(look: Look, statement: Statement, passed: list[Part], memory: Memory) -> Parts:
    """The outlet, where another was named since or it passes on another's words; then those it passes on."""
    outlet = Part(text=sources.outlet(look, statement.document), role=SOURCE)
    known, memory.outlet = memory.outlet == outlet.text, outlet.text
    if not passed and known:
        return ()
    links = [link for part in passed for link in (Part(text=", which cites "), part)]
    return Part(text="according to "), outlet, *links, Part(text=", ")


def _said(look: Look, told: tuple[Statement, ...], source: Part, more: tuple[Part | None, bool]) -> Parts | None:
    """The source, the verb, whom it cites, and the words."""
    first, (behind, again) = told[0], more
    also = " also" if again else ""
    citing = (Part(text=", citing "), behind, Part(text=",")) if behind else ()
    lead = (source, _put(f"{also} {verb(look, first, source.text, quote=False)}"), *citing)
    if first.form == "direct" or look.foreign(first) or first_person(look, first):
        lead = (source, _put(f"{also} {verb(look, first, source.text, quote=True)}"), *citing[:2])
        return *lead, *introduced(look, *told), *gloss(look, first)
    run = in_own_words(look, first) if not behind else None
    if run is not None:
        return (source, Part(text="" if "also" in run[0].text else also), *run) if run else None
    clauses = [embedded(look, statement) for statement in told]
    if all(clauses):
        return *lead, *_joined([clause for clause in clauses if clause])
    return (
        source,
        _put(f"{also} {verb(look, first, source.text, quote=True)}"),
        *citing[:2],
        *introduced(look, first),
    )


def _joined(clauses: list[Parts]) -> Parts:
    joined: list[Part] = [Part(text=" that "), *clauses[0]]
    for clause in clauses[1:]:
        joined += [Part(text=", and that "), *clause]
    return tuple(joined)


def verb(look: Look, statement: Statement, source: str, *, quote: bool) -> str:
    """The verb that keeps the stance: by the stance where it has one, else by the class of the text's own cue."""
    words, hop = strings(look.language), chain(statement)[0]
    table = words["quote_verb" if quote else "clause_verb"]
    chosen = table.get(_stance(look, statement, hop)) or table.get(hop.verb or "say") or table["say"]
    if chosen == table["say"] and hop.kind == "outlet":
        chosen = table["report"]
    one, *several = str(chosen).split("|")
    return several[0] if several and sources.many(look, hop, source) else one


def _stance(look: Look, statement: Statement, hop: Hop) -> str:
    """The stance as the source's own doing: who tells of a ruling or a charge makes none, who asks orders none."""
    if statement.stance == "denied":
        return "innocent" if maintained(statement.text) else "deny" if hop.verb == "deny" else "rejected"
    if statement.stance == "ruled":
        called = hop.text or ""
        rules = _may(look, statement, "courts", called) and not _may(look, statement, "tellers", called)
        return "ruled" if hop.verb == "rule" or rules else "say"
    if statement.stance == "charged":
        return "charged" if hop.verb == "charge" else "say"
    if statement.stance == "ordered":
        if statement.form == "direct" and hop.verb == "say":
            return "say"  # “Go home,” he said: the words themselves order
        cue = look.text(statement)[slice(*hop.cue)] if hop.cue else ""
        return "ordered" if _may(look, statement, "commands", cue) else "requested"
    return statement.stance


def _may(look: Look, statement: Statement, forms: str, words: str) -> bool:
    """Whether one of these words is in the document's language's list, where `order-` is whatever begins so."""
    listing = listed("ru" if language_of(look, statement) == "ru" else "en", forms)
    begins = tuple(form.removesuffix("-") for form in listing if form.endswith("-"))
    return any(word in listing or word.startswith(begins) for word in words_of(words))
