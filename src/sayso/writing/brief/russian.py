"""Russian sentences: who says it, how it is put, and the clause; verbs in the present, so that they agree in number alone."""

from __future__ import annotations

from sayso.records import Hop, Statement
from sayso.writing.brief import morphology, sources
from sayso.writing.brief.content import Parts, embedded, first_person, introduced, joined, plain, quoted
from sayso.writing.brief.english import AFTER, chain, verb
from sayso.writing.brief.gloss import gloss
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.run import in_own_words, own_cue
from sayso.writing.brief.sentences import SOURCE, STANCE, Part
from sayso.writing.brief.words import listed, strings


def narrate(look: Look, told: tuple[Statement, ...], memory: Memory) -> Parts | None:
    """What an outlet says in its own voice, as that outlet's."""
    first = told[0]
    outlet = Part(text=sources.outlet(look, first.document), role=SOURCE)
    clause = _clause(look, first) if len(told) == 1 else None
    memory.outlet, reports = outlet.text, _reports(outlet.text)
    if clause is None:
        return outlet, _put(f" {reports}: "), *quoted(look, *told), *gloss(look, first)
    turn = memory.turns + 1 if memory.again(first) else 0
    if turn % 3 == 2 and len(joined(look, first).split()) <= AFTER:
        return *clause, _put(f", {reports} "), outlet
    if turn % 2 == 1:
        return _put(f"как {reports} "), outlet, Part(text=", "), *clause
    return outlet, _put(f" {reports}, что "), *clause


def _reports(outlet: str) -> str:
    """The verb in the outlet's number: «Викиновости» are several."""
    return "сообщают" if morphology.plural_title(outlet) else "сообщает"


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
    passed = [_accusative(look, first, hop, memory) for hop in before]
    if None in passed:
        return None
    said = _by_preposition(look, told, origin, cited) or _by_verb(look, told, (origin, cited, again), memory)
    return (*_prefix(look, first, [part for part in passed if part], memory), *said) if said else None


def _on_nobodys_word(look: Look, told: tuple[Statement, ...], before: tuple[Hop, ...], memory: Memory) -> Parts | None:
    """ "А со ссылкой на Б пишет, не называя источника: ..." """
    first = told[0]
    passed = [_accusative(look, first, hop, memory) for hop in before]
    if None in passed:
        return None
    outlet = Part(text=sources.outlet(look, first.document), role=SOURCE)
    memory.outlet = None
    links = [link for part in passed if part for link in (Part(text=" со ссылкой на "), part)]
    writes = "пишут" if morphology.plural_title(outlet.text) else "пишет"
    put = _put(f" {writes}{strings('ru')['tell']['nobody'].rstrip(' ,')}: ")
    return outlet, *links, put, *quoted(look, *told), *gloss(look, first)


def _accusative(look: Look, statement: Statement, hop: Hop, memory: Memory) -> Part | None:
    """The one who is cited, after "на"."""
    part = sources.called(look, statement, hop, memory)
    if part is None:
        return None
    if hop.kind == "outlet":
        return Part(text=f"издание {part.text}", role=SOURCE)
    if part.text.startswith("источник"):
        return part
    made = morphology.declined(part.text, "accs")
    return Part(text=made or strings("ru")["tell"]["as_written"].format(words=part.text), role=SOURCE)


def _prefix(look: Look, statement: Statement, passed: list[Part], memory: Memory) -> Parts:
    """The outlet, where another was named since or it passes on another's words; then those it passes on."""
    outlet = Part(text=sources.outlet(look, statement.document), role=SOURCE)
    known, memory.outlet = memory.outlet == outlet.text, outlet.text
    if not passed and known:
        return ()
    links = [link for part in passed for link in (Part(text=" со ссылкой на "), part)]
    return Part(text=f"как {_reports(outlet.text)} "), outlet, *links, Part(text=", ")


def _by_preposition(look: Look, told: tuple[Statement, ...], origin: Hop, cited: Hop | None) -> Parts | None:
    """ "По словам Демина, ...": the text's own cue and source, in the case they stand in."""
    first, text = told[0], look.text(told[0])
    if cited or look.foreign(first) or len(told) > 1 or origin.span is None or origin.cue is None or first_person(look, first):
        return None
    words = plain(text[origin.cue[0] : origin.span[1]])
    if origin.cue[1] > origin.span[0] or words.split()[0].casefold() not in listed("ru", "prepositions") or len(words) > 120:
        return None
    head, source = plain(text[origin.cue[0] : origin.span[0]]), plain(text[slice(*origin.span)])
    clause = embedded(look, first)
    small = head[0].lower() + head[1:]
    return (_put(small), Part(text=source, role=SOURCE), Part(text=", "), *clause) if clause else None


def _by_verb(look: Look, told: tuple[Statement, ...], who: tuple[Hop, Hop | None, bool], memory: Memory) -> Parts | None:
    """The source in the nominative, the verb in the present, and the words."""
    first, (origin, cited, again) = told[0], who
    source = _again(look, first, origin, memory) if again else sources.called(look, first, origin, memory)
    citing = _citing(look, first, cited) if cited else ()
    if source is None or citing is None or source.text.startswith("источник («"):
        return None
    also = " также" if again else ""
    quoting = (
        source,
        _put(f"{also} {verb(look, first, source.text, quote=True)}"),
        *citing,
        *introduced(look, *told),
        *gloss(look, first),
    )
    if first.form == "direct" or look.foreign(first) or first_person(look, first):
        return quoting if not cited or look.foreign(first) else None
    run = in_own_words(look, first) if not cited else None
    if run and _agrees(look, origin, source.text, run[0].text):
        return source, Part(text="" if "также" in run[0].text else also), *run
    clauses = [embedded(look, statement) for statement in told]
    cue = own_cue(look, first) if first.stance != "alleged" and len(told) == 1 and not cited else None
    if cue and clauses[0] and _agrees(look, origin, source.text, cue):
        return source, _put(("" if "также" in cue else also) + cue), *clauses[0]
    if not all(clauses):
        return quoting if not cited and len(told) == 1 else None
    lead = (source, _put(f"{also} {verb(look, first, source.text, quote=False)}"))
    return *lead, *_joined([clause for clause in clauses if clause], citing)


def _agrees(look: Look, hop: Hop, source: str, words: str) -> bool:
    """Whether the text's own verb has the number of what the source is called here."""
    several = morphology.plural_verb(words)
    return several is not None and several == sources.many(look, hop, source)


def _again(look: Look, statement: Statement, origin: Hop, memory: Memory) -> Part | None:
    word = sources.pronoun(look, look.entities.get(origin.entity or ""))
    return Part(text=word, role=SOURCE) if word else sources.called(look, statement, origin, memory)


def _citing(look: Look, statement: Statement, cited: Hop) -> Parts | None:
    """The rumour or paper behind it, in the text's own words: "по слухам на котельной"."""
    if look.foreign(statement):
        words = plain(cited.text or "")
        as_written = strings("ru")["tell"]["as_written"].format(words=words)
        return (Part(text=", ссылаясь на "), Part(text=as_written, role=SOURCE)) if words else None
    if cited.span is None or cited.cue is None:
        return None
    words = plain(look.text(statement)[min(cited.cue[0], cited.span[0]) : max(cited.cue[1], cited.span[1])])
    fits = words.split()[0].casefold() in listed("ru", "prepositions")
    return (Part(text=" "), Part(text=words[0].lower() + words[1:], role=SOURCE), Part(text=",")) if fits else None


def _joined(clauses: list[Parts], citing: Parts) -> Parts:
    joined: list[Part] = [Part(text=", что" + ("," if citing else "")), *citing, Part(text=" "), *clauses[0]]
    for clause in clauses[1:]:
        joined += [Part(text=" и что "), *clause]
    return tuple(joined)
