"""What a source is called: by a name where the case has one, else by the words the text has, never by a pronoun alone."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from sayso.lexicon.names import given_names
from sayso.records import Entity, Hop, Statement
from sayso.writing.brief import morphology
from sayso.writing.brief.content import plain, words_of
from sayso.writing.brief.look import Look
from sayso.writing.brief.memory import Memory
from sayso.writing.brief.sentences import SOURCE, Part
from sayso.writing.brief.words import listed, strings

CYRILLIC = re.compile(r"[А-Яа-яЁё]")


def outlet(look: Look, document_id: str) -> str:
    """What published this document, as a name; a letter or a note that nobody published is called by its title."""
    document = look.documents[document_id]
    if entity := look.entities.get(document.outlet or ""):
        return called_outlet(look, entity)
    words = strings(look.language)["tell"]
    called = (document.title or PurePosixPath((document.path or "").replace("\\", "/")).name).strip('«»“”"')
    return str(words["untitled"]).format(title=called) if called else str(words["unknown"])


def called_outlet(look: Look, entity: Entity) -> str:
    """An outlet's name: in Russian a Cyrillic title stands in quotation marks, in English the article is the documents' own."""
    full = look.name(entity)
    if look.language == "ru":
        first, *more = words_of(full)[:3] or [""]
        body = first in listed("ru", "bodies") or not listed("ru", "offices").isdisjoint(more)
        sender = first in given_names() and len(more) in (1, 2)  # a letter is its writer's, and he is no title
        return full if body or sender or "«" in full or not CYRILLIC.search(full) else f"«{full}»"
    return _with_article(look, full)


def _with_article(look: Look, full: str) -> str:
    """The name of a body with "the", where the documents write it so."""
    if full not in look.articles:
        known = full.casefold().startswith("the ") or not full.isascii()
        found = re.compile(rf"\b[Tt]he\s+{re.escape(full)}\b")
        look.articles[full] = not known and any(found.search(document.text) for document in look.case.documents)
    return f"the {full}" if look.articles[full] else full


def impersonal(look: Look, statement: Statement, hop: Hop) -> bool:
    """Whether the text names nobody here and only says that it is said: "reportedly", "сообщается"."""
    if hop.entity in look.entities:
        return False
    overlaps = hop.span and hop.cue and hop.span[0] < hop.cue[1] and hop.cue[0] < hop.span[1]
    language = look.documents[statement.document].language
    return not hop.text or bool(overlaps) or (language == "ru" and not morphology.noun(plain(hop.text)))


def called(look: Look, statement: Statement, hop: Hop, memory: Memory) -> Part | None:
    """What a hop is called in the nominative; `None` where the text has no words to call it by."""
    entity = look.entities.get(hop.entity or "")
    if hop.kind == "outlet" and entity:
        return Part(text=called_outlet(look, entity), role=SOURCE)
    if entity and entity.named:
        return Part(text=_named(look, statement, hop, entity, memory), role=SOURCE)
    return None if impersonal(look, statement, hop) else _described(look, statement, hop, entity)


def _named(look: Look, statement: Statement, hop: Hop, entity: Entity, memory: Memory) -> str:
    full = look.name(entity)
    whole = _with_article(look, full) if look.language == "en" and entity.kind != "person" else full
    if entity.id in memory.met:
        return look.short(entity) if entity.kind == "person" else whole
    memory.met.add(entity.id)
    written = plain(hop.text or "")
    if look.foreign(statement) and (known := _glossed(look.language, written or full)):
        return f"{known} ({full})"
    if look.foreign(statement) or entity.kind != "person" or (look.language == "ru" and not morphology.nominative(written)):
        return whole
    if full in written:
        closing = "," if written.endswith(f", {full}") else ""  # an apposition is closed
        return written if written.startswith(full) else _small(look, written) + closing
    described = look.language == "en" and written and _bare_noun(written) and not _pronoun(written)
    return f"{_small(look, written)}, {full}," if described and not set(words_of(written)) & set(words_of(full)) else full


def _described(look: Look, statement: Statement, hop: Hop, entity: Entity | None) -> Part | None:
    language = look.documents[statement.document].language
    written = plain(hop.text or "")
    known = [plain(n.text) for n in entity.names if n.language == language] if entity else []
    words = [w for w in dict.fromkeys([written, *known, *([entity.name] if entity else [])]) if w and _bare_noun(w)]
    if language == "ru":
        oblique = _after_preposition(look, statement, hop)
        words = [w for w in words if morphology.nominative(w) and not (oblique and w == written)] or words[-1:]
    if not words:
        return None
    best = words[0] if "’s" in words[0] else max(words, key=_telling)
    if look.foreign(statement):
        return _foreign(look, best)
    owned = words_of(best)[0] in listed(look.language, "owners") and len(statement.hops) < 3
    if owned or (look.language == "ru" and not morphology.nominative(best)):
        return Part(text=str(strings(look.language)["tell"]["as_written"]).format(words=best), role=SOURCE)
    return Part(text=_small(look, best), role=SOURCE)


def _after_preposition(look: Look, statement: Statement, hop: Hop) -> bool:
    """Whether the source stands in another case than the nominative, as after "по словам"."""
    if hop.cue is None or hop.span is None or hop.cue[0] > hop.span[0]:
        return False
    between = words_of(look.text(statement)[hop.cue[0] : hop.span[0]]) or words_of(look.text(statement)[slice(*hop.cue)])
    return bool(between) and between[0] in listed("ru", "prepositions")


def _foreign(look: Look, words: str) -> Part:
    """A description in another language stays in it; beside it the word of our own language, where the list has one."""
    marks = strings(look.language)["marks"]
    theirs = f"{marks['open']}{words}{marks['close']}"
    known = _glossed(look.language, words)
    return Part(text=f"{known} ({theirs})" if known else theirs, role=SOURCE)


def _glossed(language: str, words: str) -> str | None:
    """What this description is called in another language: by the list, or "Vitaly’s stepfather" by the list's stepfather."""
    table = strings(language)["sources"]
    small = re.sub(r"^(the|a|an) ", "", words.casefold())
    owned = re.fullmatch(r"(\w+)['’]s (\w+)", words)
    kin: dict[str, str] = strings(language)["kin"]
    if owned and owned[2] in kin:
        return f"{kin[owned[2]]} {owned[1]}"
    found: str | None = table.get(small)
    return found


def _bare_noun(words: str) -> bool:
    """Whether the words call somebody something by themselves: "his" and "their own" don't."""
    held = set(words_of(words))
    own = listed("en", "first") | listed("ru", "first")
    pointing = listed("en", "pronouns") | listed("ru", "pronouns") | listed("en", "pointing") | listed("ru", "pointing")
    return not held & own and bool(held - pointing - {"of", "из"})


def _telling(words: str) -> tuple[bool, bool, int]:
    """By whose name it is told ("Vitaly’s stepfather"), then not by a pronoun's, then the longest."""
    owner = any(word[:1].isupper() and word.endswith(("’s", "'s")) for word in words.split())
    return owner, not set(words_of(words)) & (listed("en", "pronouns") | listed("ru", "pronouns")), len(words)


def _pronoun(words: str) -> bool:
    return words.casefold() in listed("en", "pronouns") | listed("en", "first") | listed("ru", "pronouns") | listed("ru", "first")


def _small(look: Look, words: str) -> str:
    """The description with a small first letter, unless it opens with a name."""
    first, *rest = words.split()
    named = first.endswith(("’s", "'s")) or (first.isupper() and len(first) > 1)
    if look.language == "ru":
        return words if named or morphology.proper(first) else words[0].lower() + words[1:]
    common = first.casefold() in listed("en", "small") or not (rest and rest[0][:1].isupper())
    seen = any(re.search(rf"\b{re.escape(first.lower())}\b", d.text) for d in look.case.documents)
    return words[0].lower() + words[1:] if not named and (common or seen) else words


def pronoun(look: Look, entity: Entity | None) -> str | None:
    """He, she or they, as the documents have it or the name tells; `None` where neither does."""
    words = strings(look.language)["pronoun"]
    if entity is None or entity.kind not in ("person", "group"):
        return None
    if entity.kind == "group":
        return str(words["many"])
    sex = _by_mentions(look, entity) or (morphology.gender(look.name(entity)) if look.language == "ru" else None)
    return str(words[sex]) if sex in words else None


def _by_mentions(look: Look, entity: Entity) -> str | None:
    seen: Counter[str] = Counter()
    for mention in entity.mentions:
        word = (
            look.documents[mention.document].text[slice(*mention.span)].casefold() if mention.document in look.documents else ""
        )
        seen["masc"] += word in ("he", "him", "his", "он")
        seen["femn"] += word in ("she", "her", "она")
    return "masc" if seen["masc"] > seen["femn"] else "femn" if seen["femn"] > seen["masc"] else None


def many(look: Look, hop: Hop, words: str) -> bool:
    """Whether the source is several people."""
    entity = look.entities.get(hop.entity or "")
    if look.language == "ru" and CYRILLIC.search(words) and not (entity and entity.named and entity.kind == "person"):
        return morphology.many(words)
    return entity.kind == "group" if entity else hop.kind == "collective"
