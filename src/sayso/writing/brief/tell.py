"""One sentence of a brief, from statements of one source: the whole chain, how it is put, its words and its footnotes."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

from sayso.records import Statement, quote
from sayso.writing.brief import english, russian
from sayso.writing.brief.content import Parts, first_person
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.sentences import Note, Part, Sentence

BESIDE = 120  # characters beside a content in which its source may stand
VOICES: dict[str, ModuleType] = {"en": english, "ru": russian}


def note(look: Look, statement: Statement) -> Note:
    """The footnote of a statement: its words, between the words that say whose they are where these stand beside them."""
    text, spans = look.text(statement), statement.spans
    places = [place for hop in statement.hops[1:] for place in (hop.span, hop.cue) if place]
    start, end = min([spans[0][0], *(a for a, _ in places)]), max([spans[-1][1], *(b for _, b in places)])
    near = end - start <= spans[-1][1] - spans[0][0] + BESIDE and "\n\n" not in text[start:end]
    return Note(
        document=statement.document,
        spans=spans,
        quote=quote(text, spans),
        statement=statement.id,
        before=_beside(text[start : spans[0][0]]) if near else "",
        after=_beside(text[spans[-1][1] : end]) if near else "",
    )


def _beside(words: str) -> str:
    """The words, unless another sentence stands among them."""
    return "" if re.search(r"[.!?…][”»\"]?\s", words) else words


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
