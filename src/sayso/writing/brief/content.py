"""A statement's words made fit to stand in a sentence of ours: cut at their edges, never changed inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import BREAK, Entity, Span, Statement
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import OURS, QUOTE, WORDS, Part
from sayso.writing.brief.words import listed, strings

OPENING, CLOSING = '“«"„‘', '”»"“’'
EDGE = " \t\n\r\u00a0,;:."
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SPACE = re.compile(r"\s+")
NEAR = 300  # characters before a content in which only one person may be named for a pronoun to be plain


def bare(text: str, span: Span) -> Span:
    """The span without white space, quotation marks and stops at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in OPENING):
        start += 1
    while start < end and (text[end - 1] in EDGE or (text[end - 1] in CLOSING and not _opened(text[start : end - 1]))):
        end -= 1
    return start, end


def _opened(inside: str) -> bool:
    """Whether a quotation mark opened inside is still open at the end."""
    return sum(inside.count(mark) for mark in "“«") > sum(inside.count(mark) for mark in "”»")


def plain(words: str) -> str:
    """The words on one line."""
    return SPACE.sub(" ", words)


def joined(look: Look, statement: Statement) -> str:
    """The content's words; pieces that a cue parts stand with a sign between them."""
    text = look.text(statement)
    return BREAK.join(plain(text[a:b]) for a, b in (bare(text, span) for span in statement.spans))


def words_of(words: str) -> list[str]:
    """The words of a text, small."""
    return [found.group().casefold() for found in WORD.finditer(words)]


def quoted(look: Look, statement: Statement) -> tuple[Part, ...]:
    """The content in quotation marks."""
    marks = strings(look.language)["marks"]
    foreign = look.foreign(statement)
    words = inner(joined(look, statement), look.documents[statement.document].language)
    body = Part(text=words, role=QUOTE, statement=statement.id, language=foreign)
    return Part(text=marks["open"]), body, Part(text=marks["close"])


def inner(words: str, language: str | None) -> str:
    """Quotation marks inside a quotation, one step further in."""
    return words.replace("“", "‘").replace("”", "’") if language != "ru" else words.replace("«", "„").replace("»", "“")


def embedded(look: Look, statement: Statement) -> tuple[Part, ...] | None:
    """The content as a clause after a conjunction; `None` where its first word's capital can't be judged."""
    words = tidy(joined(look, statement))
    words = lowered(look, statement, words) or ""
    return pointed(look, statement, words) if words else None


def tidy(words: str) -> str:
    """A stop before a closing quotation mark at the end is not needed in the middle of a sentence."""
    return re.sub(r"[,.]([”»’])$", r"\1", words)


def lowered(look: Look, statement: Statement, words: str) -> str | None:
    """The words with a small first letter, where the first word isn't a name; `None` if that can't be told."""
    first = WORD.match(words)
    if not first or not first.group()[0].isupper():
        return words
    small = words[0].lower() + words[1:]
    start = bare(look.text(statement), statement.spans[0])[0]
    if _named_at(look, statement.document, start):
        return words
    word = first.group()
    known = word.casefold() in listed(look.language, "small") or _small_elsewhere(look.text(statement), word)
    return small if known and word != "I" and not word.isupper() or word in ("A",) else None


def _small_elsewhere(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None


def _named_at(look: Look, document: str, start: int) -> bool:
    near = look.mentioned(document, start, start + 80)
    return any(span[0] == start and look.entities[entity].named for span, entity in near if entity in look.entities)


def pointed(look: Look, statement: Statement, words: str) -> tuple[Part, ...] | None:
    """The clause, with the name in brackets behind a pronoun that points out of it; `None` where it points nobody knows where."""
    foreign = look.foreign(statement)
    loose = next(loose_pronouns(look, statement), None)
    if loose is None:
        return (Part(text=words, role=WORDS, statement=statement.id, language=foreign),)
    (start, end), entity = loose
    at = end - bare(look.text(statement), statement.spans[0])[0]
    if entity is None or len(statement.spans) > 1 or at > 60:
        return None
    before = Part(text=words[:at], role=WORDS, statement=statement.id, language=foreign)
    after = Part(text=words[at:], role=WORDS, statement=statement.id, language=foreign)
    return before, Part(text=f" [{entity.name}]", role=OURS), after


def loose_pronouns(look: Look, statement: Statement) -> Iterator[tuple[Span, Entity | None]]:
    """Pronouns of the content that stand for somebody it does not name, with who that is if only one can be meant."""
    text, speaker = look.text(statement), statement.hops[-1].entity
    named: set[str] = {speaker} if speaker and len(statement.hops) > 1 else set()
    seen_any = False
    for start, end in statement.spans:
        who = dict(look.mentioned(statement.document, start, end))
        for found in WORD.finditer(text, start, end):
            span = found.span()
            if found.group().casefold() not in listed(look.language, "pronouns"):
                continue
            earlier = {e for place, e in who.items() if place[1] <= span[0] and not _pronoun(look, text[slice(*place)])}
            seen_any = seen_any or bool(earlier)
            entity = who.get(span)
            if entity in named | earlier or (entity is None and (earlier or named)):
                continue
            yield span, _only(look, statement, span, entity)


def _pronoun(look: Look, words: str) -> bool:
    return words.casefold() in listed(look.language, "pronouns")


def _only(look: Look, statement: Statement, span: Span, entity: str | None) -> Entity | None:
    """The person meant, where nobody else of that document is named shortly before."""
    word = look.text(statement)[slice(*span)].casefold()
    meant = look.entities.get(entity or "")
    if meant is None or not meant.named or word not in listed(look.language, "he"):
        return None
    near = {e for _, e in look.mentioned(statement.document, max(0, span[0] - NEAR), span[0])}
    people = {e for e in near if e in look.entities and look.entities[e].kind == "person"}
    return meant if people - {statement.hops[-1].entity} == {entity} else None
