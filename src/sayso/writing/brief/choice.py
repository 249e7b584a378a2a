"""What a brief tells, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Case, Statement
from sayso.writing.brief.content import joined, words_of
from sayso.writing.brief.look import Look, look
from sayso.writing.brief.sentences import Brief, Paragraph, Sentence
from sayso.writing.brief.tell import Memory, tell
from sayso.writing.brief.words import listed

FEWEST, MOST = 5, 60  # words of a content that can be told
COURT = {"charged", "ruled"}
AHEAD = {"planned", "predicted"}
BUDGET = {
    "long": {"opening": 3, "accounts": 7, "figures": 3, "replies": 2, "next": 2},
    "short": {"opening": 2, "accounts": 2, "figures": 1, "replies": 1, "next": 1},
}


def compose(case: Case, language: str, length: str) -> Brief:
    """The brief of a case; the same case gives the same brief."""
    held, memory, used = look(case, language), Memory(), set[str]()
    topics = {
        "opening": opening(held), "accounts": accounts(held), "figures": figures(held), "replies": replies(held), "next": ahead(held),
    }  # fmt: skip
    paragraphs = []
    for topic, candidates in topics.items():
        sentences = tuple(told(held, candidates, memory, used, BUDGET[length][topic]))
        if sentences:
            paragraphs.append(Paragraph(topic=topic, sentences=sentences))
    return Brief(title=case.case.title, language=language, length=length, paragraphs=tuple(paragraphs))


def told(held: Look, candidates: list[Statement], memory: Memory, used: set[str], most: int) -> Iterator[Sentence]:
    """The first of these that can be told, none that says what an earlier one said."""
    for statement in candidates:
        claim = held.claim_of.get(statement.id)
        key = claim.id if claim else statement.id
        if most <= 0:
            return
        if key in used or not tellable(held, statement):
            continue
        sentence = tell(held, statement, memory)
        if sentence:
            used.add(key)
            most -= 1
            yield sentence


def tellable(held: Look, statement: Statement) -> bool:
    words = words_of(joined(held, statement))
    return FEWEST <= len(words) <= MOST and words[0] not in listed(held.language, "joining")


def opening(held: Look) -> list[Statement]:
    own = [s for s in held.statements.values() if len(s.hops) < 2 and s.values + tuple(filter(None, [s.time]))]
    return [
        s for s in own if words_of(joined(held, s))[:1] and words_of(joined(held, s))[0] not in listed(held.language, "pointing")
    ]


def accounts(held: Look) -> list[Statement]:
    return [
        s
        for s in held.statements.values()
        if len(s.hops) > 1 and s.stance in ("alleged", "denied", "admitted", "believed", "possible")
    ]


def figures(held: Look) -> list[Statement]:
    return [s for s in held.statements.values() if s.stance == "estimated" and s.values]


def replies(held: Look) -> list[Statement]:
    return [held.statements[r.statement] for r in held.case.replies if r.statement in held.statements]


def ahead(held: Look) -> list[Statement]:
    return [s for s in held.statements.values() if s.stance in AHEAD]
