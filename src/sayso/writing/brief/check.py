"""What every sentence of a brief must have, looked up anew in the case: its notes, its sources, its stance, its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import BREAK, Case, Hop, Statement, quote
from sayso.writing.brief.content import SPACE, words_of
from sayso.writing.brief.look import Look, look
from sayso.writing.brief.memory import key
from sayso.writing.brief.sentences import QUOTE, SOURCE, STANCE, WORDS, Brief, Part, Sentence
from sayso.writing.brief.words import strings

MARKS = re.compile(r"[“”„«»‘’\"']")


def faults(brief: Brief, case: Case) -> list[tuple[Sentence, str]]:
    """Sentences that lack something, with what they lack: `notes`, `words`, `source`, `stance`; empty where all is well."""
    held, found, before = look(case, brief.language), list[tuple[Sentence, str]](), set[object]()
    for sentence in brief.sentences:
        found += [(sentence, lack) for lack in _lacks(held, sentence, before)]
        before = {key(held.statements[s]) for s in sentence.statements if s in held.statements}
    return found


def loss(brief: Brief, case: Case) -> float:
    """The share of sentences with somebody's words that lost their source or their stance."""
    told = [s for s in brief.sentences if not s.about_documents]
    lost = {s.text for s, lack in faults(brief, case) if lack in ("source", "stance")}
    return len([s for s in told if s.text in lost]) / len(told) if told else 0.0


def _lacks(held: Look, sentence: Sentence, before: set[object]) -> Iterator[str]:
    if not sentence.notes or not all(_exact(held, note.document, note.spans, note.quote) for note in sentence.notes):
        yield "notes"
    if sentence.about_documents:
        return
    told = [held.statements[s] for s in sentence.statements if s in held.statements]
    if not told or not all(_cut(held, part) for part in sentence.parts if part.role in (WORDS, QUOTE)):
        yield "words"
    if not all(_sourced(held, sentence, statement, before) for statement in told):
        yield "source"
    if not any(part.role == STANCE and part.text.strip() for part in sentence.parts):
        yield "stance"


def _exact(held: Look, document: str, spans: tuple[tuple[int, int], ...], words: str) -> bool:
    known = held.documents.get(document)
    return known is not None and bool(spans) and quote(known.text, spans) == words


def _cut(held: Look, part: Part) -> bool:
    """Whether a document's words are its words: white space, quotation marks and the first letter's size apart."""
    statement = held.statements.get(part.statement or "")
    pieces = part.text.split(BREAK)
    return statement is not None and all(_even(piece) in _even(statement.text) for piece in pieces)


def _even(words: str) -> str:
    return MARKS.sub("", SPACE.sub(" ", words)).casefold().strip()


def _sourced(held: Look, sentence: Sentence, statement: Statement, before: set[object]) -> bool:
    """Whether every hop after the outlet is named; a sentence that goes on with the same speaker may call him he."""
    said = words_of(" ".join(part.text for part in sentence.parts if part.role in (SOURCE, STANCE)))
    own = words_of(statement.text)
    folded = key(statement) in before and bool(set(said) & set(strings(held.language)["pronoun"].values()))
    return bool(said) and all(folded or _named(held, hop, said + own) for hop in statement.hops[1:])


def _named(held: Look, hop: Hop, said: list[str]) -> bool:
    entity = held.entities.get(hop.entity or "")
    if entity is None and (not hop.text or hop.span == hop.cue or _nobody(held, said)):
        return _nobody(held, said)
    names = [hop.text or "", *((entity.name, *(n.text for n in entity.names)) if entity else ())]
    stems = {word[: max(3, len(word) - 3)] for name in names for word in words_of(name) if len(word) > 2}
    whole = any(set(words_of(name)) <= set(said) for name in names if words_of(name))
    return not stems or whole or any(word.startswith(tuple(stems)) for word in said)


def _nobody(held: Look, said: list[str]) -> bool:
    return set(words_of(str(strings(held.language)["tell"]["nobody"]))) <= set(said)
