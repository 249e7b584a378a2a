"""Who did what to whom, as one statement has it: threats, orders, offers, violence, detentions, charges, pleas, sentences.

A verb of the lexicon names the act; the people before and after it are its actor and its target. A passive without "by"
keeps its missing actor: nobody is made up. What was threatened (harm) and what for (demand) are spans of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.lexicon.language import Lexicon, load
from sayso.reading.acts import parties_en, parties_ru
from sayso.reading.acts.parties import Party, Sides
from sayso.reading.chains.hops import People
from sayso.reading.words.text import Layout, Token, tokens
from sayso.records import Act, Span, Statement, content_id

KINDS = [
    "threat",
    "order",
    "offer",
    "violence",
    "detention",
    "search",
    "charge",
    "plea",
    "sentence",
    "payment",
    "taking",
    "deployment",
    "killing",
    "injury",
]
WHO = ("person", "group", "organization")
ALONE = frozenset({"plea"})  # acts that are done to nobody
BY_CUE = {"charge": "charge", "threaten": "threat", "order": "order", "offer": "offer"}
PRONOUN = re.compile("them|him|her|их|его|ее")
FIRST_PERSON = frozenset({"i", "me", "я", "меня", "мне", "мной"})
TOGETHER = (
    ("charge", "acts.brings", "acts.charges"),
    ("violence", "acts.deals", "acts.blows"),
    ("sentence", "acts.metes", "acts.penalties"),
)  # an act that takes a verb and a noun
CLOSE = 5  # words between *brought* and the *charges* that make an act of it


def find(document: str, layout: Layout, lexicon: Lexicon, people: People, statements: Sequence[Statement]) -> tuple[Act, ...]:
    """The acts of every statement, in the order of the text; one of each kind a statement."""
    mentioned = [Party(m.span, e.id) for e in people.entities if e.kind in WHO for m in e.mentions]
    scene = Scene(document, layout.text, lexicon, sorted(mentioned, key=lambda p: p.span))
    return tuple(act for statement in statements for act in _once([*_told(scene, statement), *_acts(scene, statement)]))


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's text, and who is mentioned where in it."""

    document: str
    text: str
    lexicon: Lexicon
    parties: Sequence[Party]

    def within(self, spans: Sequence[Span]) -> tuple[list[Token], list[Party]]:
        """The words of these spans, and the parties that begin in them."""
        near = [p for a, b in spans for p in self.parties[_place(self.parties, a) : _place(self.parties, b)]]
        return [w for span in spans for w in tokens(self.text, span)], near


def _place(parties: Sequence[Party], start: int) -> int:
    return bisect_left(parties, start, key=lambda party: party.span[0])


def _once(acts: Sequence[Act]) -> list[Act]:
    """The first act of each kind."""
    return list({a.kind: a for a in reversed(acts)}.values())[::-1]


def _told(scene: Scene, statement: Statement) -> list[Act]:
    """The act that the cue itself is: *prosecutors charged two clerks*, whose content begins behind the verb."""
    hop = statement.hops[-1]
    if hop.cue is None:
        return []
    told = tokens(scene.text, hop.cue)[0].lower
    kind = BY_CUE.get(hop.verb or "") or ("charge" if "charge" in _kinds(scene.lexicon.language).get(told, ()) else None)
    if kind is None or (kind == "order" and told.startswith(tuple(scene.lexicon.words["requesting"]))):
        return []  # who asks, urges or insists gives no order
    reach = [hop.cue, *statement.spans]
    words, near = scene.within([(min(a for a, _ in reach), max(b for _, b in reach))])
    near = sorted([*near, *_himself(scene, statement, words)], key=lambda p: p.span)
    at = next(i for i, word in enumerate(words) if word.end > hop.cue[0])
    target = None if kind == "order" and _clause_bidden(words, at, near) else _sides(words, at, kind, near).target
    made = content_id("act", scene.document, statement.id, kind, hop.cue[0])
    act = Act(id=made, kind=kind, statement=statement.id, actor=hop.entity, target=target, time=statement.time)
    demand, harm = _threatened(words, at) if kind == "threat" else (None, None)
    return [replace(act, target=None if target == hop.entity else target, demand=demand, harm=harm)]


def _clause_bidden(words: Sequence[Token], at: int, near: Sequence[Party]) -> bool:
    """*demands that the hall hear his witnesses*: whether he who is to do it is no party known."""
    if at + 2 >= len(words) or words[at + 1].lower != "that":
        return False
    opens = words[at + 2 : at + 4]
    return not any(word.start <= p.span[0] < word.end for word in opens for p in near)


def _acts(scene: Scene, statement: Statement) -> list[Act]:
    found: list[Act] = []
    words, near = scene.within(statement.spans)
    near = sorted([*near, *_himself(scene, statement, words)], key=lambda p: p.span)
    for at, kind in _verbs(words, scene.lexicon):
        if kind == "threat" and _threatens_of_itself(words, at, scene.lexicon):
            continue
        act = _act(scene.document, statement, words, at, kind, near)
        if parties_ru.takes(words[at].lower, kind) and act.target is None:
            act = _act(scene.document, statement, words, at, "taking", near)  # *похитил деньги*
        if kind == "charge" and not (act.actor or act.target):
            continue  # charges against nobody told
        shared = at and words[at - 1].lower in scene.lexicon.words["and"] and found
        found.append(_shared(act, found[0], words[at + 1 : at + 2]) if shared else act)
    return found


def _himself(scene: Scene, statement: Statement, words: Sequence[Token]) -> list[Party]:
    """Where the one who speaks means himself (*they beat me*): in what another told him too, which he retells."""
    spoken = statement.hops if statement.form == "direct" else statement.hops[: max(2, len(statement.hops) - 1)]
    who = spoken[-1].entity if len(spoken) > 1 else None
    named = {p.span for p in scene.parties}
    own = ((w.start, w.end) for w in words if w.lower in FIRST_PERSON and w.text != "ME")
    return [Party(span, who) for span in own if who and span not in named]


def _threatens_of_itself(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """*The dispute threatens to delay it*: what merely happens threatens nobody."""
    return lexicon.language == "en" and any(w.lower in lexicon.words["happenings"] for w in words[max(0, at - 3) : at])


def _shared(act: Act, first: Act, following: Sequence[Token]) -> Act:
    """*Detained seven men and charged them*: one subject, and a pronoun that nothing else explains is the object."""
    target = first.target if act.target is None and following and PRONOUN.fullmatch(following[0].lower) else act.target
    return replace(act, actor=first.actor, target=target)


def _verbs(words: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    kinds, light = _kinds(lexicon.language), _light(lexicon.language)
    for at, word in enumerate(words):
        if word.lower not in kinds and word.lower not in light:
            continue  # so it is for most words
        if at and (words[at - 1].lower in lexicon.words["negations"] or words[at - 1].lower in parties_en.LEADS):
            continue  # "the accused" is who, and no deed
        for kind in kinds.get(word.lower, ()):
            yield at, kind
        near = {w.lower for w in words[max(0, at - CLOSE) : at + CLOSE]}
        yield from ((at, kind) for kind, nouns in light.get(word.lower, ()) if at and near & nouns)


@cache
def _light(language: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Which act each verb that means little makes with a noun near it: *brought charges*."""
    phrases = load(language).phrases
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for kind, verbs, nouns in TOGETHER:
        for verb in phrases.get(verbs, ()):
            found.setdefault(verb, []).append((kind, frozenset(phrases.get(nouns, ()))))
    return found


@cache
def _kinds(language: str) -> dict[str, tuple[str, ...]]:
    """Which acts each verb form of a language names."""
    phrases = load(language).phrases
    forms = {form for kind in KINDS for form in phrases.get(f"acts.{kind}", ())}
    return {form: tuple(kind for kind in KINDS if form in phrases.get(f"acts.{kind}", ())) for form in forms}


def _act(document: str, statement: Statement, words: Sequence[Token], at: int, kind: str, near: Sequence[Party]) -> Act:
    sides = _sides(words, at, kind, near)
    demand, harm = _threatened(words, at) if kind == "threat" else (None, None)
    return Act(
        id=content_id("act", document, statement.id, kind, words[at].start),
        kind=kind,
        statement=statement.id,
        actor=sides.actor,
        target=None if kind in ALONE or sides.target == sides.actor else sides.target,
        demand=demand,
        harm=harm,
        time=statement.time,
    )


def _threatened(words: Sequence[Token], at: int) -> tuple[Span | None, Span | None]:
    """What a threat is for, and what it threatens with."""
    return _clause(words, at, ("unless", "if", "если")), _harm(words, at) or parties_ru.with_what(words, at)


def _sides(words: Sequence[Token], at: int, kind: str, near: Sequence[Party]) -> Sides:
    if words[at].lower.isascii():
        return parties_en.sides(words, at, kind, near)
    return parties_ru.sides(words, at, kind, near)


def _harm(words: Sequence[Token], at: int) -> Span | None:
    """What was threatened: the words from "to" or "with" to the condition or the end."""
    start = next(
        (
            i
            for i in range(at + 1, min(at + 8, len(words)))
            if words[i].lower in ("to", "with") or words[i].lower.endswith(("ть", "ться"))
        ),
        None,
    )
    if start is None:
        return None
    end = next((i for i in range(start, len(words)) if words[i].lower in ("if", "unless", "если")), len(words))
    return (words[start].start, words[end - 1].end) if end > start else None


def _clause(words: Sequence[Token], at: int, openers: Sequence[str]) -> Span | None:
    start = next((i for i in range(at, len(words)) if words[i].lower in openers), None)
    end = next((w.end for w in reversed(words) if w.word), 0)
    return (words[start].start, end) if start is not None and start < len(words) - 1 else None
