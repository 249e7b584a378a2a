"""What a negated Russian verb of attribution puts forward: *не считает, что C* denies C, *не сообщил, что C* says nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from sayso.reading.clauses import Sentence
from sayso.reading.cues import Cue

FLIPS = {"believe": "deny", "admit": "deny", "deny": "admit"}  # what is not believed is denied, what is not denied admitted


def meant(s: Sentence, cue: Cue) -> Cue | None:
    """The cue as it is meant; nothing where it is negated and says nothing (*не обещал, что*, *не подтвердили смерть*)."""
    if s.lower(cue.first - 1, cue.first) != ["не"]:
        return cue
    flipped = FLIPS.get(cue.verb)
    if flipped is None or not cue.row.takes & {"clause", "that"} or not _clause_follows(s, cue):
        return None
    return replace(cue, row=replace(cue.row, verb=flipped), first=cue.first - 1, span=(s.words[cue.first - 1].start, cue.span[1]))


def _clause_follows(s: Sentence, cue: Cue) -> bool:
    """Whether a clause with its conjunction follows close behind (*не считает также, что*)."""
    near = s.words[cue.last + 1 : cue.last + 4]
    return any(a.text == "," and b.lower in s.lexicon.words["that"] for a, b in pairwise(near))
