"""A statement's words made fit to stand in a sentence of ours: cut at their edges, never changed inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import BREAK, Entity, Span, Statement
from sayso.writing.brief import morphology
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import QUOTE, WORDS, Part
from sayso.writing.brief.words import listed, strings

OPENING, CLOSING = '“«"„‘', '”»"“’'
EDGE = " \t\n\r\u00a0,;:."
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SPACE = re.compile(r"\s+")
THAT = re.compile(r"^(?:that|что) ")
ENDED = re.compile(r"[,.]([”»’\"])$")
NEAR = 300  # characters before a content in which only one person may be named for a pronoun to be plain
FIRST = 12  # characters that the first words of a clause take
BRACKET = 80  # characters into a clause where a name in brackets may still stand
Parts = tuple[Part, ...]


def bare(text: str, span: Span) -> Span:
    """The span without white space, stops, and quotation marks that don't close or open within it."""
    start, end = span
    while text.startswith("''", start, end):
        start += 2
    while text.endswith("''", start, end):
        end -= 2
    while start < end and (text[start].isspace() or (text[start] in OPENING and not _closed(text[start + 1 : end], text[start]))):
        start += 1
    while start < end and (
        text[end - 1] in EDGE or (text[end - 1] in CLOSING and not _opened(text[start : end - 1], text[end - 1]))
    ):
        end -= 1
    if end - start > 2 and text[start] in OPENING and text[end - 1] in CLOSING:
        inside = text[start + 1 : end - 1]
        if not any(mark in inside for mark in OPENING + CLOSING if mark not in "’‘"):
            return bare(text, (start + 1, end - 1))
    return start, end


PAIRS = {"”": "“", "»": "«", "“": "„", '"': '"', "’": "‘"}


def _opened(inside: str, mark: str) -> bool:
    """Whether this closing mark closes one that is opened inside."""
    if mark == '"':
        return inside.count('"') % 2 == 1
    return inside.count(PAIRS[mark]) > inside.count(mark) if mark != "’" else True


def _closed(inside: str, mark: str) -> bool:
    """Whether this opening mark is closed inside."""
    if mark == '"':
        return inside.count('"') % 2 == 1
    closing = {"“": "”", "«": "»", "„": "“", "‘": "’"}[mark]
    return inside.count(closing) > inside.count(mark)


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


def language_of(look: Look, statement: Statement) -> str | None:
    """The language of the statement's document."""
    return look.documents[statement.document].language


def has_verb(words: str, language: str | None) -> bool:
    """Whether these words can be a clause: one of them is a finite verb, or may be one."""
    held = words_of(words)
    if language == "ru":
        return any(morphology.predicate(word) for word in held) or "—" in words
    return any(word in listed("en", "finite") or word.endswith(("ed", "n’t", "n't")) for word in held)


def quoted(look: Look, *statements: Statement) -> Parts:
    """The contents in quotation marks, those of one utterance as one quotation."""
    marks, language = strings(look.language)["marks"], language_of(look, statements[0])
    said = [inner(joined(look, s), language) for s in statements]
    parts: list[Part] = [Part(text=marks["open"])]
    for n, (statement, words) in enumerate(zip(statements, said, strict=True)):
        stop = "" if n + 1 == len(said) else " " if words.endswith(("!", "?", "…")) else ". "
        parts += [Part(text=words, role=QUOTE, statement=statement.id, language=look.foreign(statement)), *_ours(stop)]
    return *parts, Part(text=marks["close"])


def introduced(look: Look, *statements: Statement) -> Parts:
    """The contents in quotation marks behind their colon; where they aren't the speaker's own words, it says whose they are."""
    own = statements[0].form == "direct" or first_person(look, statements[0])
    return Part(text=": " if own else str(strings(look.language)["tell"]["retold"])), *quoted(look, *statements)


def _ours(words: str) -> Parts:
    return (Part(text=words),) if words else ()


def inner(words: str, language: str | None) -> str:
    """Quotation marks inside a quotation, one step further in."""
    return words.replace("«", "„").replace("»", "“") if language == "ru" else words.replace("“", "‘").replace("”", "’")


def embedded(look: Look, statement: Statement) -> Parts | None:
    """The content as a clause after a conjunction; `None` where it is none, or its first capital can't be judged."""
    words = THAT.sub("", ENDED.sub(r"\1", joined(look, statement)))
    if words.startswith("to "):
        return None
    small = lowered(look, statement, words) if has_verb(words, look.language) and len(statement.spans) == 1 else None
    return pointed(look, statement, small) if small else None


def lowered(look: Look, statement: Statement, words: str) -> str | None:
    """The words with a small first letter, where the first word isn't a name; `None` if that can't be told."""
    first = WORD.match(words)
    if not first or not first.group()[0].isupper():
        return words
    word, start = first.group(), bare(look.text(statement), statement.spans[0])[0]
    if (
        _named_at(look, statement.document, start)
        or (word.isupper() and len(word) > 1)
        or word.casefold() in listed("en", "proper")
    ):
        return words
    known = _common(look, statement, word)
    return words[0].lower() + words[1:] if known else None


def _common(look: Look, statement: Statement, word: str) -> bool:
    if look.language == "ru":
        return word.casefold() not in listed("ru", "proper") and not morphology.proper(word)
    if word.casefold() in listed("en", "small") or word == "A":
        return True
    return word != "I" and re.search(rf"\b{re.escape(word.lower())}\b", look.text(statement)) is not None


def _named_at(look: Look, document: str, start: int) -> bool:
    near = [(span, look.entities[e]) for span, e in look.mentioned(document, start, start + 80) if e in look.entities]
    near = [(span, entity) for span, entity in near if entity.named]
    if not near:
        return False
    (at, _), entity = near[0]
    before, opening = look.documents[document].text[start:at].split(), look.documents[document].text[at : at + 40].split()[0]
    names = {
        word
        for name in (*(n.text for n in entity.names), entity.name)
        for word in name.split()[: None if opening != "The" else 1]
    }
    return all(word[:1].isupper() for word in before) and opening.rstrip(",.’'s") in {n.rstrip(",.’'s") for n in names}


def pointed(look: Look, statement: Statement, words: str) -> Parts | None:
    """The clause, with the name in brackets behind a pronoun that points out of it; `None` where it points nobody knows where."""
    loose = next(loose_pronouns(look, statement), None)
    if loose is None:
        return (Part(text=words, role=WORDS, statement=statement.id),)
    end, entity = loose
    at = end - bare(look.text(statement), statement.spans[0])[0]
    if entity is None or at > BRACKET:
        return None
    before = Part(text=words[:at], role=WORDS, statement=statement.id)
    after = Part(text=words[at:], role=WORDS, statement=statement.id)
    return before, Part(text=f" [{look.name(entity)}]"), after


def loose_pronouns(look: Look, statement: Statement) -> Iterator[tuple[int, Entity | None]]:
    """Where pronouns end that stand for somebody the content does not name, with who that is if only one can be meant."""
    text, speaker = look.text(statement), statement.hops[-1].entity
    known: set[str] = {speaker} if speaker and len(statement.hops) > 1 else set()
    start, end = statement.spans[0][0], statement.spans[-1][1]
    who = {}
    for span, entity in look.mentioned(statement.document, start, end):
        who[span] = entity
    for found in WORD.finditer(text, start, end):
        if found.group().casefold() in listed(look.language, "pronouns") and not _possessive(
            look, statement, found.group(), found.start() - start
        ):
            meant = _person(look, who.get(found.span()), found.group(), speaker)
            if meant in known or (meant is None and _speaker_meant(look, statement, found.group(), found.start(), who)):
                continue
            yield found.end(), _only(look, statement, found.span(), meant)
            known = known | ({meant} if meant else set())
        known |= {e for s, e in who.items() if s[1] <= found.end() and not _pronoun(look, text[slice(*s)])}


def _possessive(look: Look, statement: Statement, word: str, at: int) -> bool:
    """Whether it is a "his" that is not among the first words: whose, the clause itself is likeliest to say."""
    near = look.mentioned(statement.document, statement.spans[0][0], statement.spans[0][0] + at)
    said = len(statement.hops) > 1 or any(not _pronoun(look, look.text(statement)[slice(*span)]) for span, _ in near)
    return word.casefold() in listed(look.language, "owners") and at > FIRST and said


def _person(look: Look, entity: str | None, word: str, speaker: str | None) -> str | None:
    """Whom a pronoun was read to mean; "he" for a body that speaks was misread."""
    meant = look.entities.get(entity or "")
    misread = meant and entity == speaker and meant.kind != "person" and word.casefold() in listed(look.language, "he")
    return None if misread else entity


def _speaker_meant(look: Look, statement: Statement, word: str, at: int, who: dict[Span, str]) -> bool:
    """Whether a pronoun nobody resolved may stand for the one who speaks, or for something named earlier in the content."""
    object_ = word.casefold() in listed(look.language, "objects")
    if not object_ and any(span[1] <= at and not _pronoun(look, look.text(statement)[slice(*span)]) for span in who):
        return True
    speaker = look.entities.get(statement.hops[-1].entity or "")
    if speaker is None or len(statement.hops) < 2:
        return False
    single = word.casefold() in listed(look.language, "he")
    return speaker.kind == "person" if single else speaker.kind == "group"


def _pronoun(look: Look, words: str) -> bool:
    return words.casefold() in listed(look.language, "pronouns")


def _only(look: Look, statement: Statement, span: Span, entity: str | None) -> Entity | None:
    """The person meant, where nobody else of that document is named shortly before."""
    word = look.text(statement)[slice(*span)].casefold()
    if word not in listed(look.language, "subjects"):
        return None
    near = {e for _, e in look.mentioned(statement.document, max(0, span[0] - NEAR), span[0])}
    people = {e for e in near if e in look.entities and look.entities[e].kind == "person"}
    others = people - {statement.hops[-1].entity}
    meant = look.entities[next(iter(others))] if len(others) == 1 else None
    return meant if meant and meant.named and entity in (None, meant.id) else None


def first_person(look: Look, statement: Statement) -> bool:
    """Whether the content speaks as "I" or "we"."""
    language = language_of(look, statement)
    return language in ("en", "ru") and bool(set(words_of(joined(look, statement))) & listed(language, "first"))
