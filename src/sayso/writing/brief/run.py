"""The text's own verb, where it governs the content and no clause follows it: "estimated the losses at ..."."""

from __future__ import annotations

import re

from sayso.records import Statement
from sayso.writing.brief.content import Parts, bare, loose_pronouns, plain, words_of
from sayso.writing.brief.look import Look
from sayso.writing.brief.sentences import STANCE, WORDS, Part
from sayso.writing.brief.words import listed, strings

LENGTH = 60  # characters at most between a source and its content
BROKEN = re.compile(r"[,.;:\n()—–\"“«]")


def in_own_words(look: Look, statement: Statement) -> Parts | None:
    """The verb and what it governs as they stand; empty where they can't be taken over, `None` where a clause follows."""
    hop, text = statement.hops[-1], look.text(statement)
    if hop.span is None or hop.cue is None or len(statement.spans) > 1:
        return None
    start, end = bare(text, statement.spans[0])
    ordered = hop.span[1] <= hop.cue[0] < hop.cue[1] <= start and start - hop.span[1] <= LENGTH
    infinitive = look.language == "en" and text[start : start + 3] == "to "
    if not ordered or (_clause(look, text[slice(*hop.cue)], text[hop.cue[1] : start]) and not infinitive):
        return None
    if text[slice(*hop.cue)].endswith("ing"):
        return ()
    if BROKEN.search(text[hop.span[1] : start]) or next(loose_pronouns(look, statement), None):
        return ()
    return (
        Part(text=plain(text[hop.span[1] : start]), role=STANCE, statement=statement.id),
        Part(text=plain(text[start:end]), role=WORDS, statement=statement.id),
    )


def own_cue(look: Look, statement: Statement) -> str | None:
    """The text's own words between source and clause: " подсчитали, что "; `None` where something else stands there."""
    hop, text = statement.hops[-1], look.text(statement)
    if hop.span is None or hop.cue is None or len(statement.spans) > 1:
        return None
    start, _ = bare(text, statement.spans[0])
    between = plain(text[hop.span[1] : start]) if hop.span[1] <= hop.cue[0] < hop.cue[1] <= start else ""
    conjunction = strings(look.language)["tell"]["that"]
    whole = re.fullmatch(rf"( [^,.;:()—]{{2,40}}), {conjunction} ", between)
    return between if whole else None


def _clause(look: Look, cue: str, gap: str) -> bool:
    conjunction = strings(look.language)["tell"]["that"]
    return bool(set(words_of(cue)) & listed(look.language, "clause_cues")) or conjunction in words_of(gap)
