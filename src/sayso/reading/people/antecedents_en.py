"""Whom an English "he" or "she" stands for: what speaks for each person mentioned before, weighed.

What is looked at is what readers go by: who is the subject near by, who was last spoken of, whom the text is about, and whom
the grammar rules out. The weights were fitted on GAP's training snippets (Webster and others 2018) and checked on its other ones.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.grammar import HE_OR_SHE
from sayso.lexicon.people import people
from sayso.reading.encoder.links import Linkings
from sayso.reading.people.binding_en import role
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.described_en import word_kind
from sayso.reading.people.descriptions import agree
from sayso.reading.people.pronouns import PERSONAL, Pronoun, Seen
from sayso.records import Span

REACH = 3  # sentences back
CLOSE = 0.05  # two candidates whose shares differ by less are equally near
LATE = 60  # mentions looked back over
NAME = 60  # characters a name may have
_VERB = re.compile(
    r"(?:,[^,.;]{1,60},)?(?:,?\s+who)?\s+(?:(?:also|even|then|later|instead|first|now|still|never|had|has|have|\w+ly)\s+)*"
    r"(?:is|was|were|are|did|does|do|will|would|could|can|may|might|must|[a-z]+(?:ed|es|ew|ook|aw|ave|ent|ame|ought|aught|old|ays|aid)|"
    r"[a-z]+s|began|won|met|ran|lost|became|left|led|wrote|got|felt|found|told|spoke|put|set|made|kept|held)\b"
)
_BEFORE = (
    r"\s+(?:(?:[A-Z]\w+|(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Rev|St|Sen|Rep|Gov)\.)\s+)?$"  # at most a title, no full stop
)
_GOVERNED = re.compile(rf"\b(?:with|by|to|of|for|from|against|on|at|in|after|about|like|than|and|between|upon|over){_BEFORE}")
_CALLED = re.compile(r"\s(?:[a-z][\w-]*\s){0,2}([a-z][\w-]*)\s(?=[A-Z])")  # *Linden | press spokesman | Adam Holm*
_OF = re.compile(r" of (?:the |[A-Z]\w+\.? )?")
_OF_NAME = re.compile(r" of (?:the )?(?:[A-Z][\w.’'-]* ?){1,4}(?<! )")
_BREAK = re.compile(
    r"[,;:()–—]|--|\b(?:that|when|while|because|if|who|which|where|after|before|although|and|but|as|until|since)\b"
)
_ACTED_ON = re.compile(rf"\b[a-z]+(?:ed|ing|ses|es|ts|ks|ds|ms|ns|ls|rs){_BEFORE}")
_LEADS = re.compile(
    r"(?i:in|when|while|After|Before|During|Despite|As|With|Through|At|On|From|Throughout|Although|Though|Since|Because|Like|Unlike|By|For|Until"
    r"|Following|Upon|If|Once|Under)\b"
    r"|(?:(?:However|Instead|Meanwhile|Later|Still), )?(?!(?i:during|according|including|regarding))[A-Za-z][a-z]{2,}ing\s"
)
_WHEN = re.compile(
    r"(?i:when|while|after|Before|As|Although|Though|Since|Because|Until|If|Once)\b"
    r"|(?:Even|Just) (?:when|as|though|before|after)\b"
)
_AND_WHEN = re.compile(
    r"[,;] (?:and|but|yet) (?=(?:when|while|after|before|as|although|though|since|because|until|if|once|despite|in|with)\b)"
)
_NO_NAME = re.compile(r"(?:s?he|it|they|we|you|I|there|this|that|these|those)\b")
_DOES_TO = re.compile(  # *Voss | had offered to pay | her*
    r"(?:\s(?:had|has|have|would|will|also|then|later|never|repeatedly|[a-z]+ly))*\s[a-z]{2,}(?:\s(?:in|on|at|with|from|by))?"
    r"(?:\sto\s(?:[a-z]+ly\s)?[a-z]+(?:\s(?:in|on|at|with|from))?)?\s(?P<whom>him|her)\b"
)
_TOLD_HIM = re.compile(r"\s(?:had |have |has )?told (?:them|him|her)\b")
FIRST = 60  # characters within which whom a text is about is named


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a person before a pronoun: where it ends, and whether a predicate follows it."""

    seen: Seen
    end: int
    does: bool


@dataclass(frozen=True, slots=True)
class Before:
    """One person who was mentioned before a pronoun: his places, the last one last, and how many others came after."""

    cluster: Cluster
    places: tuple[Place, ...]
    between: int
    nearest: bool
    main: bool
    leads: bool
    whose: bool = False  # last named as the one whose friend or brother another candidate is
    linked: float = 0.0  # what the reader model says for it

    @property
    def last(self) -> Place:
        return self.places[-1]


def antecedent(
    text: str, pronoun: Pronoun, seen: Sequence[Seen], speaker: Cluster | None, linkings: Linkings | None = None
) -> Cluster | None:
    """Whom the pronoun stands for, or nobody where two are equally near."""
    found = [replace(one, linked=linked(pronoun, one.places, linkings)) for one in candidates(text, pronoun, seen)]
    if not found:
        return None
    scores = [weighed(evidence(text, pronoun, one, speaker)) for one in found]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    ranked = sorted(zip(shares, range(len(found)), strict=True), reverse=True)
    if len(ranked) > 1 and (ranked[0][0] - ranked[1][0]) / sum(shares) < CLOSE:
        return None
    return found[ranked[0][1]].cluster


def candidates(text: str, pronoun: Pronoun, seen: Sequence[Seen]) -> list[Before]:
    """Every person of fitting gender who was mentioned shortly before, with what tells him from the others."""
    near = [_place(text, s) for s in seen[-LATE:] if pronoun.sentence - s.sentence <= REACH and s.cluster.kind == "person"]
    if pronoun.source and not pronoun.quoted:
        near = [p for p in near if not _anybody(p.seen.cluster)]
        near = [p for p in near if not p.seen.quoted]  # whom his own words tell of is not who says them
        near = [p for p in near if not (_brought_up(text, pronoun, p) or _does_to(text, pronoun, p))]
    doing = [p for p in near if p.does]
    here = [p for p in doing if p.seen.sentence == pronoun.sentence]
    prior = [p for p in doing if p.seen.sentence == pronoun.sentence - 1]
    order: dict[int, list[Place]] = {}
    for place in near:
        if fits(pronoun, place.seen.cluster):
            order.setdefault(id(place.seen.cluster), []).append(place)
    lasts = [own[-1].seen.at for own in order.values()]
    return [
        Before(
            cluster=own[-1].seen.cluster,
            places=tuple(own),
            between=sum(at > own[-1].seen.at for at in lasts),
            nearest=bool(here) and here[-1].seen.cluster is own[-1].seen.cluster,
            main=bool(prior) and prior[0].seen.cluster is own[-1].seen.cluster,
            leads=bool(here) and here[0].seen.cluster is own[-1].seen.cluster,
            whose=any(_of(text, place, own[-1]) for place in near if fits(pronoun, place.seen.cluster)),
        )
        for own in order.values()
    ]


def _anybody(cluster: Cluster) -> bool:
    """Whether nobody in particular is meant: *it is wrong to assume someone cannot*."""
    return not cluster.named and all(f.base.lower() in ("someone", "somebody", "anyone", "anybody") for f in cluster.founds)


def _of(text: str, one: Place, other: Place) -> bool:
    """Whether the other is only whose the one is: *Linden's brother*, *a friend of Linden*."""
    if one.seen.cluster is other.seen.cluster or other.end == other.seen.at:
        return False
    owner = one.seen.at == other.seen.at and one.end > other.end and text.startswith(("'s", "’s", "' ", "’ "), other.end)
    return owner or (0 < one.end < other.seen.at and bool(_OF.fullmatch(text, one.end, other.seen.at)))


def speaking(text: str, places: Sequence[Sequence[Seen]]) -> Sequence[Seen]:
    """Those mentioned first in a source of whom one may speak: not whose he is (*Linden's brother, Adam Holm*, *Linden
    spokesman Adam Holm*)."""
    for here in places:
        others = [s for s in here if not _owns(text, s.cluster.first_end(s.at, s.at + NAME) or 0)]
        if others:
            return others
    return places[0]


def _owns(text: str, end: int) -> bool:
    """Whether the name that ends here only says whose somebody is who is named behind it."""
    called = _CALLED.match(text, end)
    return text.startswith(("'s ", "’s "), end) or bool(called and word_kind(people("en"), called[1])[0] == "person")


def telling(sources: Sequence[Span], relays: Sequence[Span], sentence: Callable[[int], int]) -> Span:
    """The last source that speaks itself, where its sentence names through whom behind it (*the port told Interfax*)."""
    here = [source for source in sources[-3:] if sentence(source[0]) == sentence(sources[-1][0])]
    return next((source for source in reversed(here) if source not in relays), sources[-1])


def reporting(text: str, sources: Sequence[Span]) -> list[Span]:
    """The sources that told somebody what he passes on (*Her family say guards told them C*): it is he who goes on to speak."""
    return [source for source in sources[-3:] if _TOLD_HIM.match(text, source[1])]


def whole(chosen: Seen, end: int) -> Cluster | None:
    """Who spoke in a source: no place that only names whose it is (*the Quarry government*)."""
    part = chosen.cluster.kind in ("place", "facility") and (chosen.cluster.first_end(chosen.at, end) or end) < end
    return None if part else chosen.cluster


def linked(pronoun: Pronoun, places: Sequence[Place], linkings: Linkings | None) -> float:
    """What the reader model says for the pronoun going back to one of these places."""
    scores = linkings.of(pronoun.span, [(p.seen.at, p.end) for p in places if p.end > p.seen.at]) if linkings else []
    return math.log(sum(map(math.exp, scores))) if scores else 0.0


def _brought_up(text: str, pronoun: Pronoun, place: Place) -> bool:
    """Whether somebody unnamed first comes up in what the pronoun's own words tell: *a doctor refused, she said*."""
    behind = text[: pronoun.span[0]].endswith((", ", ",” ", '," '))
    new = not place.seen.cluster.named and min(f.span[0] for f in place.seen.cluster.founds) == place.seen.at
    return behind and new and place.seen.sentence == pronoun.sentence


def _does_to(text: str, pronoun: Pronoun, place: Place) -> bool:
    """Whether somebody does in what is said what is done to who says it: *Voss had offered to pay her, she said*."""
    done = _DOES_TO.match(text, place.end) if place.seen.sentence == pronoun.sentence and pronoun.subject else None
    if not done or done.end() > pronoun.span[0]:
        return False
    whom = Pronoun(done.span("whom"), pronoun.sentence, PERSONAL["en"][done["whom"]][0], False, False, False)
    return whom.gender == pronoun.gender and role(text, whom) == "object"


def fits(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Whether the cluster is one person who may bear the pronoun's gender."""
    return cluster.kind == "person" and not cluster.many and agree(pronoun.gender, cluster.gender)


def _place(text: str, seen: Seen) -> Place:
    end = seen.cluster.first_end(seen.at, seen.at + NAME) or seen.at
    whose = _OF_NAME.match(text, end)
    behind = whose.end() + text.startswith(", ", whose.end()) if whose else end  # *Ada Holm of Harrow, said*
    return Place(seen, end, bool(_VERB.match(text, end) or _VERB.match(text, behind)))


def subject_behind(text: str, start: int, pronoun: Pronoun, end: int) -> int:
    """Where the subject begins that the opening words of a sentence lead to, a pronoun among them; 0 where none do."""
    at = pronoun.span[0]
    start = max([start, *(m.end() for m in _AND_WHEN.finditer(text, start, at))])
    comma = text.find(",", at, end)
    leads = _LEADS.match(text, start)
    led = leads is not None and comma > 0 and "," not in text[leads.end() : at]
    if not led or comma + 2 >= end or _NO_NAME.match(text, comma + 2) or (pronoun.subject and not _WHEN.match(text, start)):
        return 0  # *In 2012 he wrote a song, ...*: he is the subject himself
    return comma + 2


def acts(text: str, end: int) -> bool:
    """Whether what ends here is followed by a predicate: *his best friend, Adam Linden, left* leads to nobody named behind it."""
    return bool(_VERB.match(text, end))


def evidence(text: str, pronoun: Pronoun, one: Before, speaker: Cluster | None) -> dict[str, float]:
    """What speaks for this one, each by its name; what the pronoun is in its clause makes a difference to most of it."""
    part, last = role(text, pronoun), one.last
    gap = text[last.end : pronoun.span[0]]
    same = last.seen.sentence == pronoun.sentence
    opens = part == "subject" and text[pronoun.span[0]].isupper()
    lead = text[max(0, last.seen.at - 24) : last.seen.at]
    plain: dict[str, float] = {
        "same sentence": same,
        "two back": pronoun.sentence - last.seen.sentence == 2,
        "three back": pronoun.sentence - last.seen.sentence > 2,
        "closer ones": min(one.between, 4),
        "often": math.log1p(len(one.places)),
        "gender known": pronoun.gender is not None and one.cluster.gender == pronoun.gender,
        "named": one.cluster.named,
        "owner": text.startswith(("'s", "’s"), last.end),
        "does": last.does,
        "governed": bool(_GOVERNED.search(lead)),
        "object": bool(_ACTED_ON.search(lead)),
        "nearest doer": one.nearest,
        "doer before": one.main,
        "first doer": one.leads,
        "same clause": same and not _BREAK.search(gap),
        "source of speech": one.cluster is speaker and pronoun.source,
        "whose": one.whose,
        "speaker": one.cluster is speaker and not pronoun.quoted,
        "quoted": last.seen.quoted and not pronoun.quoted,
        "not quoted": pronoun.quoted and not last.seen.quoted,
        "far": min(1.0, (pronoun.span[0] - last.seen.at) / 300),
        "first": one.cluster.start[0] < FIRST,
        "pronoun": text[last.seen.at : last.end].lower() in HE_OR_SHE,
        "paragraphs": min(2, gap.count("\n\n")),
        "linked": one.linked,
    }
    parted = {f"{part}, {name}": value for name, value in plain.items()}
    opening = {f"opens, {name}": value for name, value in plain.items()} if opens else {}
    return {name: float(value) for name, value in (plain | parted | opening).items() if value}


def weighed(found: dict[str, float]) -> float:
    """The sum of the weights of what was found."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())


# Fitted (what the model says, on snippets it never saw), but for "named", "quoted", "paragraphs", "whose" and what is said of
# speakers: GAP asks of names alone, and quotes nobody.
WEIGHTS: dict[str, float] = {
    "quoted": -1.5,
    "paragraphs": -1.6,
    "whose": -1.3,
    "opens, whose": -0.3,
    "possessive, speaker": 1.4,
    "object, closer ones": -0.32,
    "opens, closer ones": 0.2,
    "opens, doer before": 0.55,
    "does": 0.55,
    "possessive, does": 0.5,
    "subject, does": 0.27,
    "far": -1.07,
    "linked": 0.25,
    "possessive, far": -0.62,
    "subject, far": -0.24,
    "first": 0.39,
    "object, first": -0.26,
    "subject, first": 0.63,
    "object, first doer": 0.05,
    "possessive, first doer": -0.4,
    "gender known": 0.61,
    "object, gender known": 0.37,
    "possessive, gender known": 0.14,
    "governed": -0.38,
    "object, governed": 0.2,
    "possessive, governed": -0.28,
    "subject, governed": -0.3,
    "named": 1.2,
    "object, nearest doer": -0.25,
    "possessive, nearest doer": -0.33,
    "subject, nearest doer": 0.24,
    "object, often": -0.12,
    "often": 0.41,
    "opens, often": 0.47,
    "possessive, often": 0.33,
    "subject, often": 0.2,
    "opens, owner": -0.37,
    "owner": 0.29,
    "possessive, owner": 0.3,
    "subject, owner": -0.2,
    "opens, pronoun": -0.65,
    "possessive, pronoun": 0.27,
    "pronoun": -0.28,
    "subject, pronoun": -0.76,
    "object, same clause": -0.92,
    "possessive, same clause": 1.16,
    "possessive, same sentence": 0.69,
    "same sentence": 1.23,
    "subject, same sentence": 0.28,
    "subject, source of speech": 2.0,
    "opens, three back": -0.45,
    "possessive, three back": -0.3,
    "subject, three back": -0.59,
    "three back": -0.94,
    "opens, two back": -0.35,
    "subject, two back": -1.03,
    "two back": -0.84,
}
