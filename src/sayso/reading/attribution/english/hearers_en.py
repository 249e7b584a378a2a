"""English: whom somebody told before he told of what: *told a rights group of beatings*, *told deputies about the theft*."""

from __future__ import annotations

from sayso.reading.attribution.clauses import TELLING, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.cues import Cue

HEARERS = 7  # words of whoever was told
NOT_HEARD = frozenset({"that", "to", "how", "why"})
WITHIN = frozenset({"members", "member", "head", "chief", "director", "chairman", "leader", "leaders", "lot", "number", "group"})


def past(s: Sentence, cue: Cue, first: int) -> int:
    """Behind whom somebody told of a thing, and behind its "of"; the first word itself where nobody stands there."""
    if s.lexicon.language != "en" or s.words[cue.last].lower not in TELLING:
        return first
    if s.lower(first, first + 1) == ["of"]:
        return first + 1
    found: list[int] = []
    for at in range(first + 1, min(first + HEARERS, len(s.words) - 1)):
        if not s.words[at].word or verbal(s, at) or s.is_word(at, "pronouns") or s.lowers[at] in NOT_HEARD:
            break
        if s.lowers[at] == "of":
            found.append(at)
    within = bool(found) and s.lowers[found[0] - 1] in WITHIN
    told = found[1:2] if within and (len(found) > 1 or s.lowers[found[0] - 1] != "group") else found[:1]
    return told[0] + 1 if told else first
