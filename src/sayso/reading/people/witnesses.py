"""Deciding what a name is: every place where it stands bears witness, and the text as a whole decides.

A candidate is a name at one place with its witnesses ("a title stands before it": a person). Candidates of one text that
share a name are judged together, and a short form ("Rusakov") goes with the one long form that holds it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.lexicon.grammar import OUTLETS_OWN
from sayso.lexicon.outlets import outlet_named
from sayso.reading.encoder.proposals import Proposed
from sayso.reading.words.spans import Cover
from sayso.records import Span

_MODEL, _MODEL_LEAST = 3.0, 0.5  # how much the reader model weighs, and from which score on it is heard
_SURE_MODEL = 0.9  # from which score on it is heard where the rules know nothing
_SURE = 2.5  # what a witness weighs who needs no other
_GOES_ON = re.compile(r"(?: [^\W\d_][\w,-]*)* [^\W\d_][\w-]{2,}")
_ANOTHER = re.compile(r"^ and [A-Z]| and$")  # another body's name, or none
_FORMS = frozenset({"acronym", "camel", "plain", "latin", "with", "from", "to", "at", "article"})  # they tell little
_SURE_PLACE = 4.5  # how much must speak for a place for it to be no short form of a body's name
_ALONE = 1.6  # how much must speak for a name of one word

_ACTS = frozenset({"subject", "speech", "owner", "pronoun behind", "title", "age", "apposition"})  # what people do and have

Votes = Mapping[tuple[str, str], float]


@dataclass(slots=True)
class Candidate:
    """A name at one place. `words`: its words in base form; `votes`: (kind, witness) and how much it weighs."""

    span: Span
    words: tuple[str, ...]
    base: str
    roles: tuple[Span, ...] = ()
    gender: str | None = None
    many: bool = False
    opens: bool = False
    case: str | None = None
    votes: dict[tuple[str, str], float] = field(default_factory=dict)

    def grow(self, end: int, text: str) -> None:
        """Let the name end further on."""
        rest = text[self.span[1] : end]
        self.words += tuple(w.lower().replace("ё", "е") for w in re.findall(r"[\w-]+", rest))
        self.base, self.span = " ".join((self.base + rest).split()), (self.span[0], end)

    def vote(self, kind: str, witness: str, weight: float) -> None:
        self.votes[kind, witness] = max(weight, self.votes.get((kind, witness), 0.0))


def heed(candidates: list[Candidate], proposed: Sequence[Proposed], text: str) -> None:
    """The reader model's mentions as one more witness, where the rules only guess that a name is somebody's, or know nothing;
    and how far a body's name goes, where the model is sure of it."""
    by_start: dict[int, Candidate] = {c.span[0]: c for c in reversed(candidates)}
    for mention in proposed:
        if mention.kind == "role" or mention.score < _MODEL_LEAST:
            continue
        candidate = by_start.get(mention.span[0]) or next((c for c in candidates if _overlap(c.span, mention.span)), None)
        if candidate is None:
            continue
        if mention.score >= _SURE_MODEL and mention.kind == "organization" and _longer(candidate, mention.span, text):
            candidate.grow(mention.span[1], text)
        unknown = _open(candidate) and mention.score >= _SURE_MODEL
        if text[mention.span[0]].isupper() and (unknown or (mention.kind != "person" and _guessed(candidate.votes))):
            candidate.vote(mention.kind, "model", _MODEL * mention.score)
    if proposed:
        _doubt(candidates, Cover(m.span for m in proposed))


def _doubt(candidates: Sequence[Candidate], heard: Cover) -> None:
    """What has nothing for it but how it is written, and the model hears nothing of, names nothing (*the GNP*, *Soup Cans*)."""
    for candidate in candidates:
        by_form = all(witness in _FORMS for _, witness in candidate.votes)
        if by_form and not heard.meets(candidate.span):
            candidate.vote("none", "unheard", _MODEL)


def _longer(candidate: Candidate, span: Span, text: str) -> bool:
    """Whether a body's name by its head goes on here: *Комитет защиты | садов*; a number, a preposition or a line ends none."""
    rest = text[candidate.span[1] : span[1]]
    body = any(kind == "organization" and witness in ("listed", "body") for kind, witness in candidate.votes)
    told = bool(outlet_named(rest)) and not candidate.base.lower().startswith(OUTLETS_OWN)  # *в МЧС ТАСС сообщили*
    goes_on = bool(_GOES_ON.fullmatch(rest)) and not _ANOTHER.search(rest) and not told
    return body and span[0] == candidate.span[0] and len(rest) > 1 and goes_on


def _open(candidate: Candidate) -> bool:
    """Whether nothing that the rules know suffices to tell what a name is."""
    totals = _totals(candidate.votes)
    known = {kind: weight for kind, weight in totals.items() if kind != "none" or weight > _MODEL}
    return max(known.values(), default=0.0) < (_ALONE if len(candidate.words) == 1 else 1.0)


def _guessed(votes: Votes) -> bool:
    """Whether a name is taken for a person's for no better reason than its place and its capitals ("Davao Oriental")."""
    totals = _totals(votes)
    guess = max(totals, key=lambda kind: totals[kind], default="")
    return guess == "person" and max(votes.values()) < _SURE


def _overlap(one: Span, other: Span) -> bool:
    if one[1] <= other[0] or other[1] <= one[0]:  # so it is for most
        return False
    return min(one[1], other[1]) - max(one[0], other[0]) > 0.5 * (max(one[1], other[1]) - min(one[0], other[0]))


_PERSONAL = frozenset({"title", "calling", "age"})
_SURELY = 3.0  # weight of such a witness


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a name is in this text, and the long form it stands for, if it is a short one."""

    kind: str
    whole: tuple[str, ...]


def judge(candidates: Sequence[Candidate]) -> dict[tuple[str, ...], Verdict]:
    """The verdict on every name for which the witnesses suffice."""
    votes: dict[tuple[str, ...], dict[tuple[str, str], float]] = defaultdict(dict)
    for candidate in candidates:
        own = votes[candidate.words]
        for key, weight in candidate.votes.items():
            own[key] = max(weight, own.get(key, 0.0))
    verdicts: dict[tuple[str, ...], Verdict] = {}
    holding: dict[str, dict[tuple[str, ...], Verdict]] = defaultdict(dict)  # the names that a word stands in
    for words in sorted(votes, key=lambda w: (-len(w), w)):
        whole = _whole(words, votes[words], holding[words[0]])
        kind = verdicts[whole].kind if whole else _kind(votes[words], len(words))
        if kind and (kind != "none" or len(words) > 1):
            verdicts[words] = Verdict(kind, whole or words)
            for word in words:
                holding[word][words] = verdicts[words]
    return verdicts


def _whole(words: tuple[str, ...], votes: Votes, verdicts: Mapping[tuple[str, ...], Verdict]) -> tuple[str, ...] | None:
    """The long form this name is short for: a person's before a body's ("Warhol" and the Warhol Foundation)."""
    if _stands_alone(votes):
        return next((w for w in verdicts if _bears_town(words, w, verdicts[w], votes)), None)
    if ("none", "adjective") in votes:  # *лауреат Нобелевской премии* means no Nobel committee
        return None
    given = ("person", "given") in votes  # *Ada Linden* is no *Ada Linden Harbour Programme*, but *Ada* may be *Hurricane Ada*
    known = {w: v for w, v in verdicts.items() if not given or _may_hold(words, w, v)}
    fits = sorted(wholes(words, known), key=lambda w: verdicts[w].kind != "person")
    fits = fits if _place(votes) < _SURE_PLACE else [w for w in fits if verdicts[w].kind not in ("organization", "facility")]
    fits = [w for w in fits if verdicts[w].kind not in ("organization", "facility")] if _somebody(votes) else fits
    return fits[0] if fits else None


def _somebody(votes: Votes) -> bool:
    """Whether a calling, a title or an age tells that a name is a person's: *President Orlov*, and the Orlov Tower."""
    return any(kind == "person" and witness in _PERSONAL and weight >= _SURELY for (kind, witness), weight in votes.items())


def _place(votes: Votes) -> float:
    """What speaks for a place that a body may be named after: *in Harrowshire*, and the Harrowshire Police."""
    return sum(weight for (kind, witness), weight in votes.items() if kind == "place" and witness not in ("from", "to", "at"))


def _may_hold(words: tuple[str, ...], whole: tuple[str, ...], verdict: Verdict) -> bool:
    """Whether a name that begins with a given name may be short for this one."""
    if verdict.kind == "none":
        return whole[: len(words)] != words
    return verdict.kind == "person" or len(words) == 1


def _bears_town(words: tuple[str, ...], whole: tuple[str, ...], verdict: Verdict, votes: Votes) -> bool:
    """Whether a town's name is somebody's surname here: he is named in full, it acts, and nothing says that it is a place."""
    placed = any(kind == "place" and witness != "listed" for kind, witness in votes)
    listed = any(witness == "listed" and kind != "place" for kind, witness in votes)
    acts = any(kind == "person" and witness in _ACTS for kind, witness in votes)
    surname = words[0].isascii() and len(words) == 1 < len(whole) and whole[-1] == words[0]
    return surname and acts and not placed and not listed and verdict.kind == "person"


def wholes(words: tuple[str, ...], known: Mapping[tuple[str, ...], Verdict]) -> list[tuple[str, ...]]:
    """The longer names that this one may be short for: every word of it in theirs, in their order."""
    if len(words) > 2:
        return []
    return [w for w, verdict in known.items() if len(w) > len(words) and _inside(words, w) and _may_stand_for(words, w, verdict)]


# A body may be taken up by the word for what it is: "the Department".
HEADS = frozenset(
    {"department", "ministry", "committee", "court", "council", "agency", "bureau", "commission", "service", "federation"}
    | {
        "office",
        "institute",
        "party",
        "union",
        "board",
        "authority",
        "association",
        "bank",
        "company",
        "foundation",
        "parliament",
    }
    | {"university"}
)


def _may_stand_for(short: tuple[str, ...], whole: tuple[str, ...], verdict: Verdict) -> bool:
    if verdict.kind != "organization" or len(short) > 1:
        return True
    return short[0] == whole[0] or short[0] in HEADS or not short[0].isascii()


def _inside(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in short)


def _stands_alone(votes: Votes) -> bool:
    """Whether the lists know the name as it is ("Seoul" is no short form of "Seoul Times")."""
    return any(witness == "listed" for _, witness in votes)


def _totals(votes: Votes) -> dict[str, float]:
    """What speaks for each kind."""
    totals: dict[str, float] = defaultdict(float)
    for (kind, _), weight in votes.items():
        totals[kind] += weight
    return totals


def _kind(votes: Votes, length: int) -> str | None:
    totals = _totals(votes)
    best = max(totals, key=lambda kind: (totals[kind], kind == "person", kind), default="")
    return best if best and totals[best] >= (_ALONE if length == 1 else 1.0) else None
