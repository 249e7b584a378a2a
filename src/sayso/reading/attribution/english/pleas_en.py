"""English pleas and testimony with a deed behind them: *pleaded guilty to taking bribes*, *testified to being beaten*."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.clauses import Sentence
from sayso.reading.attribution.contents import content_of, contrast, verbal
from sayso.reading.attribution.frame import Frame
from sayso.reading.attribution.subjects import doer, first_of_verb
from sayso.records import Span

PLEADING = frozenset({"pleaded", "pled", "pleads"})
TELLING = frozenset({"said", "says", "announced", "reported"})
TO_DOING = {"testified": "say", "testifies": "say", "attested": "say", "admitted": "admit", "admits": "admit"}
RECALLING = frozenset(["recalled", "recalls", "remembered", "remembers", "recounted", "recounts"])
TESTIFYING = RECALLING | TO_DOING.keys()
NO_DEEDS = frozenset(["nothing", "something", "anything", "everything", "evening", "morning", "king", "during"])
BETWEEN = 6  # words from "guilty" to its "to" (*on Monday in the town's court*)
FEWEST = 3  # words of a deed; *to fraud* is the bare plea


def pleas(s: Sentence) -> Iterator[Frame]:
    """*Holm pleaded guilty to taking bribes*: the deed is admitted."""
    for at in s.places(PLEADING, first=1, behind=FEWEST + 2):
        if s.words[at + 1].lower != "guilty" or not s.unquoted(at):
            continue
        source, to = _pleader(s, at), _to(s, at + 2)
        end = _end(s, to + 1) if to else at
        if source and to and end - to > FEWEST and not _told(s, end):
            content = content_of(s, s.words[to].end, s.words[end - 1].end)
            yield Frame((s.words[at].start, s.words[at + 1].end), "admit", source, content)


def _told(s: Sentence, end: int) -> bool:
    """Whether somebody else tells of the plea behind it: *…, prosecutors said*; it stays one thing that he says."""
    behind = range(end, len(s.words))
    return any(s.words[i].lower in TELLING or s.lower(i, i + 2) == ["according", "to"] for i in behind)


def _pleader(s: Sentence, at: int) -> Span | None:
    """Who pleads: the phrase before the verb, or before its apposition; none where no plea was entered."""
    first = first_of_verb(s, at)
    if any(s.is_word(i, "negations") for i in range(first, at)):
        return None
    return doer(s, at)


def _to(s: Sentence, first: int) -> int | None:
    """The "to" behind a plea; no other clause and no mark stands before it."""
    for at in range(first, min(first + BETWEEN, len(s.words))):
        if s.words[at].lower == "to":
            return at
        if not s.words[at].word or (verbal(s, at) and s.words[at].text.islower()):
            return None  # *in May* holds no verb
    return None


def _end(s: Sentence, first: int) -> int:
    """Where what is pleaded to ends: at a mark, or at an "and" with a predicate behind it."""
    for at in range(first, len(s.words)):
        goes_on = s.words[at].lower in ("and", "but") and at + 1 < len(s.words) and verbal(s, at + 1)
        if s.words[at].text in ".;:—–" or goes_on or (s.words[at].text == "," and _leaves(s, at)):
            return at
    return len(s.words)


def _leaves(s: Sentence, comma: int) -> bool:
    """Whether something else is told behind this comma: *, but ...*, *, and was jailed*, *, court papers show*."""
    return any(verbal(s, i) for i in range(comma + 1, len(s.words)))


def testified(s: Sentence) -> Iterator[Frame]:
    """*Holm testified to being beaten*, *admitted to taking money*, *recalled being held*: what somebody tells of himself."""
    for at in s.places(TESTIFYING, first=1, behind=2):
        verb = s.words[at].lower
        doing = at + 1 + (verb in TO_DOING and s.words[at + 1].lower == "to")
        known = (verb in TO_DOING and doing > at + 1) or verb in RECALLING
        if not known or not s.unquoted(at) or s.words[doing].lower in NO_DEEDS or not s.words[doing].lower.endswith("ing"):
            continue
        source, content = _pleader(s, at), content_of(s, s.words[doing].start, contrast(s, doing))
        if source and content:
            own = TO_DOING.get(verb, "say") if doing > at + 1 else "say"
            yield Frame((s.words[at].start, s.words[doing - 1].end), own, source, content)


SHAPES = (pleas, testified)
