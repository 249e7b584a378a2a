"""Who did what to whom, as one statement has it: threats, orders, offers, violence, detentions, charges, pleas, sentences.

A verb of the lexicon names the act; the people before and after it are its actor and its target. A passive without "by"
keeps its missing actor: nobody is made up. What was threatened (harm) and what for (demand) are spans of the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.lexicon.language import Lexicon, load
from sayso.reading.hops import People
from sayso.reading.text import Layout, Token, tokens
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
REACH = 12  # words from a verb to whom it is done to
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "was", "get", "got"])


@dataclass(frozen=True, slots=True)
class Party:
    """A person, group or body mentioned at these words."""

    span: Span
    entity: str


def find(document: str, layout: Layout, lexicon: Lexicon, people: People, statements: Sequence[Statement]) -> tuple[Act, ...]:
    """The acts of every statement, in the order of the text; one of each kind a statement."""
    parties = sorted((Party(m.span, e.id) for e in people.entities if e.kind in WHO for m in e.mentions), key=lambda p: p.span)
    starts = [p.span[0] for p in parties]
    found = []
    for statement in statements:
        words = [w for span in statement.spans for w in tokens(layout.text, span)]
        near = [p for a, b in statement.spans for p in parties[bisect_left(starts, a) : bisect_left(starts, b)]]
        found += _once(_told(document, statement, near) + _acts(document, statement, words, near, lexicon))
    return tuple(found)


def _once(acts: Sequence[Act]) -> list[Act]:
    """The first act of each kind."""
    return list({a.kind: a for a in reversed(acts)}.values())[::-1]


def _told(document: str, statement: Statement, near: Sequence[Party]) -> list[Act]:
    """The act that the cue itself is: *prosecutors charged two clerks*, whose content begins behind the verb."""
    hop = statement.hops[-1]
    if hop.verb not in BY_CUE or hop.cue is None:
        return []
    kind, target = BY_CUE[hop.verb], near[0].entity if near else None
    made = content_id("act", document, statement.id, kind, hop.cue[0])
    return [Act(id=made, kind=kind, statement=statement.id, actor=hop.entity, target=target, time=statement.time)]


def _acts(document: str, statement: Statement, words: Sequence[Token], near: Sequence[Party], lexicon: Lexicon) -> list[Act]:
    found: list[Act] = []
    for at, kind in _verbs(words, lexicon):
        act = _act(document, statement, words, at, kind, near)
        shared = at and words[at - 1].lower in lexicon.words["and"] and found
        found.append(replace(act, actor=found[0].actor) if shared else act)  # *detained seven men and charged them*: one subject
    return found


def _verbs(words: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(words):
        if at and words[at - 1].lower in lexicon.words["negations"]:
            continue
        for kind in _kinds(lexicon.language).get(word.lower, ()):
            yield at, kind


@cache
def _kinds(language: str) -> dict[str, tuple[str, ...]]:
    """Which acts each verb form of a language names."""
    phrases = load(language).phrases
    forms = {form for kind in KINDS for form in phrases.get(f"acts.{kind}", ())}
    return {form: tuple(kind for kind in KINDS if form in phrases.get(f"acts.{kind}", ())) for form in forms}


def _act(document: str, statement: Statement, words: Sequence[Token], at: int, kind: str, near: Sequence[Party]) -> Act:
    verb = words[at]
    if _passive(words, at):
        actor, target = _by(words, at, near), _before(words, at, near) or _after(words, at, near)
    else:
        actor, target = _doer(words, at, near), _after(words, at, near)
    target = None if kind in ALONE or target == actor else target
    return Act(
        id=content_id("act", document, statement.id, kind, verb.start),
        kind=kind,
        statement=statement.id,
        actor=actor,
        target=target,
        demand=_clause(words, at, ("unless", "if", "если")) if kind == "threat" else None,
        harm=_harm(words, at) if kind == "threat" else None,
        time=statement.time,
    )


def _passive(words: Sequence[Token], at: int) -> bool:
    """*was beaten*, *are again being offered*; «был избит», «задержаны»."""
    verb = words[at].lower
    if verb.isascii():
        return any(w.lower in BE for w in words[max(0, at - 3) : at]) and not verb.endswith("ing")
    return (
        verb.endswith(("ан", "ана", "аны", "ен", "ена", "ены", "ит", "ита", "иты", "ят", "ята", "яты", "ося", "лось"))
        and verb not in ("убит",)
    ) or verb.startswith("убит")


def _doer(words: Sequence[Token], at: int, near: Sequence[Party]) -> str | None:
    """The subject: the nearest party before the verb; that of the whole sentence for a participle (*by threatening to*)."""
    if words[at].lower.endswith("ing") and near and near[0].span[0] < words[at].start:
        return near[0].entity
    return _before(words, at, near)


def _before(words: Sequence[Token], at: int, near: Sequence[Party]) -> str | None:
    before = [p for p in near if p.span[1] <= words[at].start]
    heads = [p for p in before if not any(q is not p and q.span[0] <= p.span[0] and p.span[1] <= q.span[1] for q in before)]
    return heads[-1].entity if heads else None


def _after(words: Sequence[Token], at: int, near: Sequence[Party]) -> str | None:
    limit = words[min(at + REACH, len(words) - 1)].end
    return next((p.entity for p in near if words[at].end <= p.span[0] < limit), None)


def _by(words: Sequence[Token], at: int, near: Sequence[Party]) -> str | None:
    """Whom "by" names behind a passive."""
    for word, following in zip(words[at + 1 :], words[at + 2 :], strict=False):
        if word.lower == "by":
            return next(
                (
                    p.entity
                    for p in near
                    if p.span[0] <= following.end and following.start < p.span[1] + 30 and p.span[0] >= word.end
                ),
                None,
            )
    return None


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
    return (words[start].start, words[-1].end) if start is not None and start < len(words) - 1 else None
