"""Russian hearsay: from whom somebody has it: *Клёнов узнал от соседа, что C*, *От других матерей я знаю, что C*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.attribution.clauses import Sentence, trimmed
from sayso.reading.attribution.contents import content_of
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.russian import acting_ru, ends_ru, phrases_ru, subjects_ru
from sayso.reading.words.morphology import forms
from sayso.records import Span

FROM = "от"
REACH = 12  # words between the verb and its "что"


def added(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, and whom something was heard from behind who heard it."""
    heard = list(_heard(s))
    cues = {f.cue for f in heard}
    return [*(f for f in frames if f.cue not in cues), *heard]


def _heard(s: Sentence) -> Iterator[Frame]:
    for at in range(len(s.words)):
        if not _hears(s, at) or s.layout.quote_at(s.words[at].start) is not None:
            continue
        first = subjects_ru.clause_start(s, at)
        that = _that(s, at)
        teller = _teller(s, first, at, that) if that is not None else None
        content = content_of(s, s.words[that].end, ends_ru.of_clause(s, that)) if that is not None and teller else ()
        if that is None or teller is None or not content:
            continue
        own = (s.words[at].start, s.words[at].end)
        hearer = _hearer(s, first, at, teller)
        if hearer:
            yield Frame(own, "say", hearer, content)
        led = s.words[s.index(teller[0]) - 1]
        yield Frame((led.start, led.end), "say", teller, content, within=own if hearer else None)


def _that(s: Sentence, verb: int) -> int | None:
    """The "что" of this verb, no other clause before it."""
    for at in range(verb + 1, min(len(s.words), verb + REACH)):
        if s.lower(at, at + 2) == [",", "что"]:
            return at + 1
        if phrases_ru.finite(s, at) or s.words[at].text in ".;:—":
            return None
    return None


def _teller(s: Sentence, first: int, verb: int, that: int) -> Span | None:
    """Whom the verb's "от" names: *от соседа*, *от адвоката Клёнова*; somebody, and no thing."""
    for at in (*range(first, verb), *range(verb + 1, that - 1)):
        if s.words[at].lower != FROM or not phrases_ru.in_case(s, at + 1, "gent"):
            continue
        end = phrases_ru.phrase(s, at + 1, verb if at < verb else that - 1, ("gent",))
        end = _before_subject(s, at + 2, end, verb) if at < verb else end
        if any(_somebody(s, i) for i in range(at + 1, end)):
            return trimmed(s, at + 1, end)
    return None


def _somebody(s: Sentence, at: int) -> bool:
    found = forms(s.words[at].text) if s.words[at].word else ()
    return phrases_ru.person(s, at) or any(f.case == "gent" and (f.animate or f.pos == "NPRO") for f in found)


def _before_subject(s: Sentence, first: int, end: int, verb: int) -> int:
    """Where a name behind the phrase is who heard it: *От мастера смены Клёнов слышал*."""
    wanted = phrases_ru.agreement_of(s.words[verb].text)
    names = (i for i in range(first, end) if s.words[i].text[0].isupper() and s.words[i - 1].text[0].islower())
    return next((i for i in names if phrases_ru.nominative(s, i, wanted)), end)


def _hearer(s: Sentence, first: int, verb: int, teller: Span) -> Span | None:
    """Whoever heard it: the verb's subject, beside whom it was heard from."""
    wanted = phrases_ru.agreement_of(s.words[verb].text)
    behind = s.index(teller[1]) if teller[0] < s.words[verb].start else first
    for start, end in ((behind, verb), (first, s.index(teller[0]) - 1)):
        if start < end <= verb and (found := acting_ru.subject(s, start, end, wanted)):
            return found
    return None


def _hears(s: Sentence, at: int) -> bool:
    """Whether a finite verb of hearing or knowing stands here, and none denied."""
    hears = s.words[at].word and phrases_ru.lemma(s, at) in s.lexicon.words["hearing"]
    return hears and phrases_ru.finite(s, at) and s.lower(at - 1, at) != ["не"]
