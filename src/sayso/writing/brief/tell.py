"""One sentence of a brief, from statements of one source: the whole chain, how it is put, its words and its footnotes."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from sayso.records import Statement, quote
from sayso.writing.brief import english, russian
from sayso.writing.brief.content import Parts, first_person
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.sentences import Note, Part, Sentence

VOICES: dict[str, ModuleType] = {"en": english, "ru": russian}


def note(look: Look, statement: Statement) -> Note:
    """The footnote of a statement."""
    words = quote(look.text(statement), statement.spans)
    return Note(document=statement.document, spans=statement.spans, quote=words, statement=statement.id)


def tell(look: Look, told: tuple[Statement, ...], memory: Memory) -> Sentence | None:
    """The statements as one sentence; `None` where they can't be told so that a reader understands them."""
    parts = clause(look, told, memory)
    return sentence(parts, tuple(note(look, statement) for statement in told)) if parts else None


def clause(look: Look, told: tuple[Statement, ...], memory: Memory) -> Parts | None:
    """The same without a capital and a stop."""
    if len(told[0].hops) > 2 and told[0].form != "direct" and first_person(look, told[0]):
        return None  # "I" is the one who passes it on, not the one who said it
    voice = VOICES[look.language]
    own = len(told[0].hops) < 2 or _by_its_outlet(look, told[0]) or says_itself(look, told[0])
    parts: Parts | None = (voice.narrate if own else voice.attribute)(look, told, memory)
    if parts:
        memory.heard(told[0])
    return parts


def _mended(parts: list[Part]) -> list[Part]:
    """A comma that closes an apposition is not needed before another stop."""
    after = [part.text for part in parts[1:]] + [""]
    closed = [
        part.text.endswith(",") and next_.startswith((",", ":", ";", " (")) for part, next_ in zip(parts, after, strict=True)
    ]
    return [replace(part, text=part.text[:-1]) if extra else part for part, extra in zip(parts, closed, strict=True)]


def _by_its_outlet(look: Look, statement: Statement) -> bool:
    """Whether the one who says it is the outlet that publishes it."""
    outlet = look.documents[statement.document].outlet
    return len(statement.hops) == 2 and outlet is not None and statement.hops[1].entity == outlet


def says_itself(look: Look, statement: Statement) -> bool:
    """Whether the content holds its own attribution: the source's words stand inside it, and the text's cue if there is one."""
    hop, entity = statement.hops[-1], look.entities.get(statement.hops[-1].entity or "")
    if statement.form == "direct" or entity is None or len(statement.hops) > 2 or hop.cue is not None:
        return False
    return any(n.text in statement.text for n in entity.names if len(n.text.split()) > 1)


def sentence(parts: Parts, notes: tuple[Note, ...], *, about_documents: bool = False) -> Sentence:
    """The parts with a capital at the beginning and a stop at the end."""
    held = _mended([part for part in parts if part.text])
    held[0] = replace(held[0], text=held[0].text[:1].upper() + held[0].text[1:])
    words = "".join(part.text for part in held)
    if words.endswith("»") or not words.rstrip("”’").endswith((".", "!", "?", "…")):
        held.append(Part(text="."))
    return Sentence(parts=tuple(held), notes=notes, about_documents=about_documents)
