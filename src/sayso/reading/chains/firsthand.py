"""Whether a speaker tells what he saw or did himself, or what he heard from others; unknown where his words leave it open.

A hop in the middle of a chain passes on what another said. The origin is first-hand where his own words have him see or do it
("I saw the order", "they took me away"), and not where they say how he came to know ("I heard that", "мне сказали").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.lexicon.language import Lexicon
from sayso.lexicon.voices import voices
from sayso.reading.parts.turns import singular
from sayso.reading.words.morphology import forms
from sayso.reading.words.text import Layout, Token, fold, tokens
from sayso.records import Hop, Span

PEOPLE = frozenset({"named", "unnamed", "role", "collective", "outlet"})
TELLING = frozenset({"say", "report", "claim", "allege", "admit"})
REACH = 3  # words between "I" and what he did
SUBJECTS = {"en": frozenset({"i", "we"}), "ru": frozenset({"я", "мы"})}
OBJECTS = {"en": frozenset({"me", "us"}), "ru": frozenset({"меня", "нас", "мне", "нам"})}
BARRED = frozenset({"not", "n't", "didn't", "never", "would", "if", "не", "ни", "бы", "если", "wasn't", "weren't", "hadn't"})


def marked(
    layout: Layout, spans: Sequence[Span], hops: tuple[Hop, ...], lexicon: Lexicon, who: Callable[[Span], str | None]
) -> tuple[Hop, ...]:
    """The chain with `firsthand` set wherever the words say so; `who` tells whom a pronoun stands for."""
    if len(hops) < 2:
        own = singular(layout, spans[0])  # a post, or a reporter who was there
        told = _origin(layout, spans, replace(hops[0], verb="say"), lexicon, who) if own and not hops[0].verb else hops[0]
        return (replace(hops[0], firsthand=told.firsthand),)
    between = [_passes_on(hop) for hop in hops[1:-1]]
    return (hops[0], *between, _origin(layout, spans, hops[-1], lexicon, who))


def _passes_on(hop: Hop) -> Hop:
    """Who tells what another said has it from him."""
    return replace(hop, firsthand=False) if hop.firsthand is None and hop.kind in PEOPLE and hop.verb in TELLING else hop


def _origin(layout: Layout, spans: Sequence[Span], hop: Hop, lexicon: Lexicon, who: Callable[[Span], str | None]) -> Hop:
    if hop.firsthand is not None or hop.kind not in PEOPLE or hop.verb not in TELLING:
        return hop
    said = " ".join(fold(layout.text[a:b]).replace("\u00a0", " ") for a, b in spans)
    lists = voices(lexicon.language)
    if any(_has(said, phrase) for phrase in lists["hearsay"]):
        return replace(hop, firsthand=False)
    words = [w for w in tokens(layout.text, spans[0]) if w.word]
    subjects, objects = SUBJECTS[lexicon.language], OBJECTS[lexicon.language]
    told = hop.span[0] if hop.span else -1
    for at, word in enumerate(words[:8]):
        own = word.lower in subjects or (word.start != told and hop.entity is not None and _pronoun(word, hop, lexicon, who))
        if own and _deed(words[at + 1 :], lexicon):
            return replace(hop, firsthand=True)
        if word.lower in objects and _suffered(words, at, lexicon):
            return replace(hop, firsthand=True)
    return replace(hop, firsthand=True) if words and words[0].text[0].isupper() and words[0].lower in lists["seen"] else hop


def _has(said: str, phrase: str) -> bool:
    """Whether the phrase stands in these words, from the start of a word on."""
    at = said.find(phrase)
    return at >= 0 and not said[at - 1 : at].isalnum()


def _pronoun(word: Token, hop: Hop, lexicon: Lexicon, who: Callable[[Span], str | None]) -> bool:
    return word.lower in lexicon.words["pronouns"] and who((word.start, word.end)) == hop.entity


def _deed(after: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what follows the subject is something done, seen or undergone, and no thought, wish or denial."""
    lists = voices(lexicon.language)
    for word in after[:REACH]:
        if word.lower in BARRED or word.lower in lists["mental"]:
            return False
        if lexicon.language == "en" and _done(word.lower, lexicon):
            following = after[after.index(word) + 1 : after.index(word) + 2]
            return not any(f.lower in BARRED | lists["mental"] for f in following)
        if lexicon.language == "ru" and _past(word):
            return True
    return False


def _past(word: Token, *, many: bool | None = None) -> bool:
    if not word.lower.endswith(("л", "ла", "ли", "лась", "лся", "лись", "лось")):
        return False
    return any(f.pos == "VERB" and (many is None or f.many == many) for f in forms(word.lower))


def _suffered(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*They took me away*, «Меня отправили»: it was done to him."""
    near = [*words[max(0, at - 2) : at], *words[at + 1 : at + 1 + REACH]]
    lists = voices(lexicon.language)
    if any(w.lower in BARRED or w.lower in lists["mental"] for w in near):
        return False
    if lexicon.language == "ru":
        return any(_past(w, many=True) for w in near)
    return at > 0 and _done(words[at - 1].lower, lexicon)


def _done(word: str, lexicon: Lexicon) -> bool:
    """Whether an English verb tells what was done."""
    return word.endswith("ed") or word in voices(lexicon.language)["deeds"] or word in lexicon.words["irregular"]
