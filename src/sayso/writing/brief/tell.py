"""A statement told in one sentence: the whole chain, how it is put, and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.records import Entity, Hop, Statement, quote
from sayso.writing.brief.content import bare, embedded, joined, plain, quoted, words_of
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import OURS, SOURCE, STANCE, WORDS, Note, Part, Sentence
from sayso.writing.brief.words import listed, strings

RUN = 60  # characters at most between a source and its content, for both to be told in the text's own words
Parts = tuple[Part, ...]


@dataclass(slots=True)
class Memory:
    """What the reader has been told so far: whose words the last sentence held, and who has been introduced."""

    speaker: tuple[str | None, ...] = ()
    outlet: str | None = None
    met: set[str] = field(default_factory=set)


def note(look: Look, statement: Statement) -> Note:
    """The footnote of a statement."""
    words = quote(look.text(statement), statement.spans)
    return Note(document=statement.document, spans=statement.spans, quote=words, statement=statement.id)


def tell(look: Look, statement: Statement, memory: Memory) -> Sentence | None:
    """The statement as a sentence; `None` where it can't be told so that a reader understands it."""
    parts = narrated(look, statement, memory) if _own_voice(look, statement) else attributed(look, statement, memory)
    if parts is None:
        return None
    memory.speaker = tuple(hop.entity or hop.text for hop in statement.hops)
    return Sentence(parts=(*opened(parts), Part(text=_stop(parts))), notes=(note(look, statement),))


def opened(parts: Parts) -> Parts:
    """The parts with a capital at the beginning."""
    first, *rest = parts
    return Part(text=first.text[:1].upper() + first.text[1:], role=first.role, statement=first.statement), *rest


def _stop(parts: Parts) -> str:
    words = "".join(part.text for part in parts).rstrip("”»’")
    return "" if words.endswith((".", "!", "?", "…")) else "."


def _own_voice(look: Look, statement: Statement) -> bool:
    return len(statement.hops) < 2 or statement.hops[-1].entity == look.documents[statement.document].outlet


def narrated(look: Look, statement: Statement, memory: Memory) -> Parts | None:
    """What an outlet says in its own voice, as that outlet's."""
    words = strings(look.language)["tell"]
    outlet = Part(text=outlet_name(look, statement), role=SOURCE)
    clause = embedded(look, statement) if not look.foreign(statement) and not _first_person(look, statement) else None
    if clause:
        return outlet, *put(words["reports_that"]), *clause
    return outlet, *put(words["reports"]), *quoted(look, statement)


def put(words: str) -> Parts:
    """Words that say how something is put."""
    return (Part(text=words, role=STANCE),)


def outlet_name(look: Look, statement: Statement) -> str:
    """What the outlet that published this is called."""
    document = look.documents[statement.document]
    entity = look.entities.get(document.outlet or "")
    return name(look, entity) if entity else document.title or str(strings(look.language)["tell"]["unknown"])


def name(look: Look, entity: Entity) -> str:
    """The fullest name of somebody in the brief's language, if the case has one."""
    names = [n.text for n in entity.names if n.language == look.language]
    return entity.name if entity.name in names or not names else max(names, key=len)


def attributed(look: Look, statement: Statement, memory: Memory) -> Parts | None:
    """What somebody said, through everybody who passed it on."""
    origin, before = statement.hops[-1], statement.hops[1:-1]
    citing: Parts = ()
    if origin.kind in ("rumour", "document") and before:
        cited = called(look, statement, origin, memory)
        if cited is None:
            return None
        citing = _around("rumour", look, cited)
        origin, before = before[-1], before[:-1]
    source = called(look, statement, origin, memory)
    passed = [called(look, statement, hop, memory) for hop in before]
    if source is None or None in passed:
        return None
    said = _said(look, statement, source, citing)
    return (*_passed(look, statement, [p for p in passed if p], memory), *said) if said else None


def _passed(look: Look, statement: Statement, passed: list[Part], memory: Memory) -> Parts:
    """Who passed it on; the outlet alone where it has not been named since another was."""
    words = strings(look.language)["tell"]
    outlet = Part(text=outlet_name(look, statement), role=SOURCE)
    known, memory.outlet = memory.outlet == outlet.text, outlet.text
    if not passed:
        return () if known else (Part(text=words["according"]), outlet, Part(text=", "))
    links: list[Part] = []
    for part in passed:
        links += [Part(text=words["citing"]), part]
    return Part(text=words["according"]), outlet, *links, Part(text=", ")


def _around(key: str, look: Look, part: Part) -> Parts:
    before, after = strings(look.language)["tell"][key].split("|")
    return Part(text=before), part, Part(text=after)


def _said(look: Look, statement: Statement, source: Part, citing: Parts) -> Parts | None:
    words, foreign = strings(look.language)["tell"], look.foreign(statement)
    if statement.form == "direct" or foreign or _first_person(look, statement):
        return source, Part(text=" "), *citing_verb(look, statement, citing), Part(text=words["colon"]), *quoted(look, statement)
    run = in_own_words(look, statement)
    if run is not None and not citing:
        return source, *run
    clause = embedded(look, statement) if run is None else None
    return (source, Part(text=" "), *citing_verb(look, statement, citing), Part(text=words["that"]), *clause) if clause else None


def citing_verb(look: Look, statement: Statement, citing: Parts) -> Parts:
    """The verb, and whom the speaker cites."""
    return (*put(verb(look, statement)), *citing)


def verb(look: Look, statement: Statement) -> str:
    """The verb that keeps the stance: by the stance where it has one, else by the class of the text's own cue."""
    words, cue = strings(look.language), statement.hops[-1].verb or "other"
    if statement.stance == "denied":
        return str(words["verb"]["deny"] if cue == "deny" else words["stance"]["rejected"])
    return str(words["stance"].get(statement.stance) or words["verb"].get(cue) or words["verb"]["other"])


def in_own_words(look: Look, statement: Statement) -> Parts | None:
    """The text's own verb and what it governs, where the content is no clause: "estimated the losses at ..."."""
    hop, text = statement.hops[-1], look.text(statement)
    if hop.span is None or hop.cue is None or len(statement.spans) > 1:
        return None
    start, end = bare(text, statement.spans[0])
    ordered = hop.span[1] <= hop.cue[0] < hop.cue[1] <= start
    gap = text[hop.cue[1] : start]
    if not ordered or start - hop.span[1] > RUN or _clause(look, text[slice(*hop.cue)], gap):
        return None
    if re.search(r"[,.;:\n(]", text[hop.span[1] : hop.cue[0]]):
        return ()
    verb_words = plain(text[hop.span[1] : start])
    return Part(text=verb_words, role=STANCE, statement=statement.id), Part(
        text=plain(text[start:end]), role=WORDS, statement=statement.id
    )


def _clause(look: Look, cue: str, gap: str) -> bool:
    known = set(words_of(cue)) & listed(look.language, "clause_cues")
    return bool(known) or strings(look.language)["tell"]["that"].strip() in words_of(gap)


def _first_person(look: Look, statement: Statement) -> bool:
    return bool(set(words_of(joined(look, statement))) & listed(look.language, "first"))


def called(look: Look, statement: Statement, hop: Hop, memory: Memory) -> Part | None:
    """What a source is called: in full when met first, by a name that is no pronoun; `None` where the text has no such words."""
    entity = look.entities.get(hop.entity or "")
    written = plain(hop.text or "")
    if entity and entity.named:
        key, full = entity.id, name(look, entity)
        first, memory.met = key not in memory.met, memory.met | {key}
        here = written if first and full in written and not look.foreign(statement) else full
        return Part(text=here, role=SOURCE)
    words = max([written, *(n.text for n in entity.names if n.language == look.language)] if entity else [written], key=_telling)
    return None if _empty(look, words) else Part(text=_small(words), role=SOURCE)


def _telling(words: str) -> tuple[bool, int]:
    return any(w[:1].isupper() for w in words.split()[:1] if "’s" in w), len(words)


def _empty(look: Look, words: str) -> bool:
    return not words or words.casefold() in listed(look.language, "pronouns")


def _small(words: str) -> str:
    first = words.split()[0] if words else ""
    return (
        words
        if "’s" in first or first.isupper() or any(w[:1].isupper() for w in words.split()[1:2])
        else words[0].lower() + words[1:]
    )


__all__ = ["OURS", "Memory", "tell"]
