"""From a document's clusters to its entities: which are kept, how they are called, and where each of them is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.lexicon.people import people
from sayso.reading.people.callings_ru import opens_with_body
from sayso.reading.people.clusters import Cluster, name_key, patronymic
from sayso.reading.people.publishers import inflected
from sayso.reading.words.spans import Cover
from sayso.records import Entity, Mention, Name, Role, Span, content_id

ISSUING = frozenset({"court", "tribunal", "office", "service", "ministry", "police", "committee", "department", "agency"})
CALLING = 3  # words between a body and the name of who is of it
PREPOSITIONS = frozenset({"of", "for", "by", "with", "from", "to", "and", "at", "in", "who", "whose", "в", "из", "и", "от", "по"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class People:
    """The entities of a document, the outlet first, and which of them the words of a span mean."""

    entities: tuple[Entity, ...]
    places: Mapping[Span, str]
    order: tuple[Span, ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)

    def at(self, span: Span) -> str | None:
        """The entity that the head of these words refers to, or `None`."""
        if span in self.places:
            return self.places[span]
        inside = [s for s in self._near(span) if span[0] <= s[0] and s[1] <= span[1]]
        if inside:
            return self.places[self._head(span, inside)]
        around = [s for s in self._near(span) if s[0] <= span[0] and span[1] <= s[1]]
        return self.places[min(around, key=lambda s: s[1] - s[0])] if around else None

    def _head(self, span: Span, inside: Sequence[Span]) -> Span:
        """The first of those named in a phrase; behind a place or body that only says where or whose, the one who closes it."""
        first = min(inside, key=lambda s: (s[0], -s[1]))
        closing = [s for s in inside if s[1] == span[1] and s[0] >= first[1]]
        titled = [s for s in inside if s[0] == first[1] + 1]  # *Arkansas Gov. Ada Linden, for her part*
        led = closing or titled
        if not led:
            return first
        kinds = {e.id: e.kind for e in self.entities if e.id in (self.places[first], self.places[min(led)])}
        where = kinds.get(self.places[first]) == "place"
        whose = kinds.get(self.places[first]) == "organization" and kinds.get(self.places[min(led)]) == "person"
        whose = whose and not opens_with_body(self.text[slice(*first)])  # «пресс-служба | главы порта»
        return min(led) if where or (whose and self._beside(first, min(led))) else first

    def _beside(self, first: Span, last: Span) -> bool:
        """Whether one follows the other with at most a calling between: *Lantern News' Ada Holm*, *Guild President Ada Holm*."""
        between = _WORD.findall(self.text[first[1] : last[0]])
        return (
            len(between) <= CALLING
            and "," not in self.text[first[1] : last[0]]
            and not PREPOSITIONS & {w.lower() for w in between}
        )

    def _near(self, span: Span) -> Sequence[Span]:
        at = bisect_right(self.order, (span[0], span[0]))
        return self.order[max(0, at - 12) : bisect_right(self.order, (span[1], span[1]))]


def publisher(clusters: list[Cluster], outlet: str | None) -> Cluster | None:
    """The outlet's own cluster, new where the text does not name it."""
    if outlet is None:
        return None
    key = name_key(outlet)
    bodies = [c for c in clusters if c.named and c.kind in ("organization", "group")]
    told = (c for c in bodies if c.callings and any(inflected(key, alias) for alias in c.aliases))
    own = next((c for c in bodies if key in c.aliases), None) or next(told, None)
    if own is None:
        own = Cluster("organization", True, aliases={key})
        clusters.append(own)
    own.kind = "organization"
    for cluster in [c for c in clusters if _short_for(c, key, clusters, own)]:
        own.absorb(cluster)
        clusters.remove(cluster)
    return own


def _short_for(cluster: Cluster, outlet: tuple[str, ...], clusters: Sequence[Cluster], own: Cluster) -> bool:
    """Whether *the court*, *the prosecutor's office* is the outlet that is called so, in its own release; no other body is."""
    if cluster.named or cluster.kind not in ("organization", "group") or not cluster.founds:
        return False
    called = [name_key(f.base) for f in cluster.founds if f.base.lower().startswith("the ")]
    heads = {words[-1] for words in called} & ISSUING
    others = (c for c in clusters if c is not own and c.named and any(heads & set(alias) for alias in c.aliases))
    same = len(called) == len(cluster.founds) and all(set(words) - {"s"} <= set(outlet) for words in called)
    return bool(heads) and same and next(others, None) is None


def gathered(
    clusters: list[Cluster], sources: Sequence[Span], text: str, language: str, document: str, outlet: str | None
) -> People:
    """The entities of these clusters: who publishes first, the others as they come in the text."""
    places: dict[Span, str] = {}
    made = []
    own, spoken = publisher(clusters, outlet), Cover(sources)
    stay = [c for c in clusters if c is own or kept(c, spoken, language)]
    for cluster in sorted(stay, key=lambda c: (c is not own, c.start if c.founds or c.pronouns else (-1, -1))):
        one = entity(text, language, document, cluster, outlet if cluster is own else None)
        made.append(one)
        places.update((span, one.id) for span in (*cluster.spans(), *cluster.roles) if cluster.founds)
    pronoun = {span for cluster in stay for span in cluster.pronouns}  # the "her" of "her cellmate" is not the cellmate
    return People(tuple(made), places, tuple(sorted(set(places) - pronoun)), text)


def kept(cluster: Cluster, sources: Cover, language: str) -> bool:
    """Named ones, and the unnamed who speak, act or come back: not every "hospital" and "each victim" of the text."""
    if cluster.passing:
        return bool(cluster.pronouns)
    if cluster.named:
        return True
    if any(sources.meets(f.span) for f in cluster.founds) or any(sources.meets(span) for span in cluster.pronouns):
        return True
    if language == "ru" and cluster.kind == "person":
        return True  # no articles there tell a person of the story from a calling
    if cluster.kind == "organization":
        rules = any(f.head == "суд" and f.case == "nomn" for f in cluster.founds)  # *Суд оштрафовал его*: a court that acts
        return rules or any(f.head in people(language)["standing"] for f in cluster.founds)
    return any(f.many or f.definite in ("the", "new", "own") for f in cluster.founds)


def entity(text: str, language: str, document: str, cluster: Cluster, outlet: str | None) -> Entity:
    """The entity of a cluster; `outlet`: what the one that publishes is called."""
    place: tuple[object, ...] = ("outlet",) if outlet is not None else cluster.start
    texts = _names(cluster) or ([outlet] if outlet else [])
    roles = tuple(Role(text=text[a:b], span=(a, b), document=document) for a, b in sorted(set(cluster.roles)))
    return Entity(
        id=content_id("entity", document, *place),
        kind=cluster.kind,
        name=outlet or texts[0],
        names=tuple(Name(text=t, language=language) for t in ([outlet] if outlet and outlet not in texts else []) + texts),
        named=cluster.named,
        roles=roles,
        mentions=tuple(Mention(document=document, span=s) for s in cluster.spans()) if cluster.founds or cluster.pronouns else (),
    )


def _names(cluster: Cluster) -> list[str]:
    """Its names in base form: the fullest first, then as they come in the text."""
    founds = sorted((f for f in cluster.founds if f.named or not cluster.named), key=lambda f: f.span)
    texts = list(dict.fromkeys(" ".join(f.base.split()) for f in founds))
    if cluster.named:
        full = max(texts, key=lambda t: (len(t.split()), _surname(t), len(t), -texts.index(t)), default=None)
        return [full, *(t for t in texts if t != full)] if full else []
    return texts


def _surname(name: str) -> bool:
    """Whether a name may hold a surname: *Виктор Сергеевич* doesn't."""
    words = name.split()
    return len(words) > 2 or not patronymic(words[-1].lower())
