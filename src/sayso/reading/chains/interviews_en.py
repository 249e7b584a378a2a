"""English sentences that tell of interviews and hand over nothing yet: *The Lantern interviewed two of the recruits*."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.people import people
from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.subjects import first_of_verb, phrase_before
from sayso.reading.chains.interviews_ru import Interview
from sayso.reading.people.described_en import word_kind
from sayso.records import Span

MET = ("interviewed", "interviews")
SPOKE = (["spoke", "to"], ["spoke", "with"], ["talked", "to"], ["talked", "with"], ["met", "with"])
WITHIN = frozenset({"who", "which", "that", "in", "at", "on", "for", "about", "from", "last", "this", "over", "during"})
OFFICIAL = frozenset(
    {"police", "prosecutors", "investigators", "detectives", "court", "commission", "committee", "department", "ministry"}
    | {"office", "council", "bureau", "agents", "officers", "service", "company"}
)  # who ask for themselves, and report nothing
REACH = 9  # words of those who are met


def found(sentences: Sequence[Sentence]) -> list[Interview]:
    """Every interview with several unnamed people that these sentences tell of."""
    english = bool(sentences) and sentences[0].lexicon.language == "en"
    return [told for s in sentences if english for at in range(1, len(s.words) - 2) if (told := _told(s, at))]


def _told(s: Sentence, at: int) -> Interview | None:
    behind = at + 1 if s.words[at].lower in MET else at + 2 if s.lower(at, at + 2) in SPOKE else None
    if behind is None or s.layout.quote_at(s.words[at].start) is not None:
        return None
    outlet = phrase_before(s, first_of_verb(s, at))
    stop = (i for i in range(behind, len(s.words)) if not s.words[i].word or s.words[i].lower in WITHIN)
    end = min(next(stop, len(s.words)), behind + REACH)
    group = trimmed(s, behind, end)
    if outlet is None or group is None or not _publishes(s, outlet) or not _several(s, behind, end):
        return None
    return Interview(group, outlet, many=True)


def _publishes(s: Sentence, outlet: Span) -> bool:
    """Whether a body is named that tells what it hears, and none that asks for itself."""
    words = s.words[s.index(outlet[0]) : s.index(outlet[1])]
    names = [w for w in words if w.text[0].isupper() and w.lower != "the"]
    return bool(names) and not OFFICIAL & {w.lower for w in words} and all(w.word for w in words)


def _several(s: Sentence, first: int, end: int) -> bool:
    """Whether people are met of whom none is named: *two of the recruits*."""
    named = any(s.words[i].text[0].isupper() for i in range(first, end))
    return not named and any(word_kind(people("en"), s.words[i].lower)[1] for i in range(first, end))
