"""English: whom somebody told before he told of what: *told a rights group of beatings*, *told deputies about the theft*."""

from __future__ import annotations

from sayso.lexicon.grammar import DETERMINERS, RELATIVE, SUBJECTS
from sayso.reading.attribution.clauses import TELLING, Sentence
from sayso.reading.attribution.contents import verbal
from sayso.reading.attribution.cues import Cue

CLAUSE = 9  # words within which the verb of what is told stands
HEARERS = 7  # words of whoever was told
NOT_HEARD = frozenset({"that", "to", "how", "why"})
WITHIN = frozenset({"members", "member", "head", "chief", "director", "chairman", "leader", "leaders", "lot", "number", "group"})


def past(s: Sentence, cue: Cue, first: int) -> int:
    """Behind whom somebody told of a thing, and behind its "of"; the first word itself where nobody stands there."""
    if s.lexicon.language != "en" or s.words[cue.last].lower not in TELLING:
        return first
    if s.lower(first, first + 1) == ["of"]:
        return first + 1
    passed = first > cue.last + 1 and not s.is_word(first, "adverbial_openers")
    if passed and any(verbal(s, i) for i in range(first + 1, min(first + 2 * CLAUSE, len(s.words)))):
        return first  # *told the court | Orr's conviction for the murder of his mate was safe*
    found: list[int] = []
    for at in range(first + 1, min(first + HEARERS, len(s.words) - 1)):
        if not s.words[at].word or verbal(s, at) or s.is_word(at, "pronouns") or s.lowers[at] in NOT_HEARD:
            break
        if s.lowers[at] == "of":
            found.append(at)
        if _named(s, first, at):
            break  # *told the court Ada Holm's claim of theft was true*
    within = bool(found) and s.lowers[found[0] - 1] in WITHIN
    told = found[1:2] if within and (len(found) > 1 or s.lowers[found[0] - 1] != "group") else found[:1]
    return told[0] + 1 if told else behind(s, first) or first


def behind(s: Sentence, first: int) -> int | None:
    """Where a clause opens behind somebody told: *told the clerk | the gate was shut*, *told his wife | he had sold it*."""
    if first >= len(s.words) or s.lowers[first] not in DETERMINERS:
        return None
    for at in range(first + 2, min(first + HEARERS, len(s.words) - 2)):
        before = s.words[at - 1]
        if not s.words[at].word or verbal(s, at) or s.lowers[at] in NOT_HEARD | RELATIVE:
            return None
        loose = s.is_word(at - 1, "adverbial_openers") or s.lowers[at - 1] in ("of", "to", "and", "with", "from", "for", "all")
        if (s.lowers[at] in DETERMINERS | SUBJECTS or _named(s, first, at)) and before.word and not loose:
            ahead = range(at + 1, min(at + CLAUSE, len(s.words)))
            return at if any(verbal(s, i) for i in ahead) else None
    return None


def _named(s: Sentence, first: int, at: int) -> bool:
    """Whether a name opens behind a noun in small letters: *the court | Ada Holm*."""
    apart = at > first + 1 and s.words[at].text[0].isupper() and s.words[at - 1].text.islower()
    return apart and s.lowers[first] in DETERMINERS and s.lowers[at - 1] not in DETERMINERS | {"of", "to", "and", "for", "from"}
