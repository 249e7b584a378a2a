"""Whom a Russian text goes on calling by other words where he speaks on: «эксперт», «глава ведомства», «британский дипломат».

A newspaper varies what it calls one speaker. A description that speaks, and brings nobody new by its words, is who spoke last,
where his callings allow it; where its words name what he is of («японский премьер»), whoever of the text they fit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.lexicon.callings import callings
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.descriptions import FORMER, agree
from sayso.reading.people.mentions import Found
from sayso.reading.people.pronouns import LATTER, Pronoun, Seen, nearest
from sayso.reading.words.morphology import forms, is_adjective
from sayso.reading.words.text import fold
from sayso.records import Span

_ROLE = 150  # characters between a calling and the name it belongs to
_PLAIN = frozenset(
    {"бывший", "нынешний", "тогдашний", "официальный", "главный", "известный", "сам", "этот", "данный", "первый", "молодой"}
)
_AGED = re.compile(r"\d+-летн\w+")
_WORD = re.compile(r"[\w-]+")
_MINISTER = re.compile(r"(?:глав|руководител)\w+ (?:[а-я]+ск\w+ )?(?:мид|мвд|мин[а-я]+|министерств[ао])\b")  # *глава Минтранса*
_MOST = 8  # speakers back
_AROUND = 25  # characters that a source may have before the calling in it
_JUST = 250  # characters between a name and *последний*
_VERB = 20  # letters of a verb
_SHE_SAID = re.compile(r"\b[а-яё]+ла(?:сь)?[ \u00a0]$")  # *отметила | эксперт*
_SHE_SAYS = re.compile(r"[ \u00a0][а-яё]+ла(?:сь)?\b")
_WORDS = re.compile(r"[ \u00a0](?:словам|мнению|убеждению|признанию)\b")
_PLACED = re.compile(
    r"[ \u00a0](?:в|во|из|на|при)[ \u00a0](?!интервью|бесед|разговор|коммент|свою|эфир|частност)"
)  # within a source
_DATA = re.compile(r"[ \u00a0](?:данным|информации|сведениям)\b")


@dataclass(frozen=True, slots=True)
class Near:
    """Where a description stands: its sentence and paragraph, who was mentioned, who spoke last, and all who did, backwards."""

    sentence: int
    paragraph: int
    seen: Sequence[Seen]
    speaker: Cluster | None
    spoke: Sequence[Cluster]

    def all(self) -> Iterator[Cluster]:
        """Everybody once and again."""
        yield from (s.cluster for s in self.seen)
        yield from self.spoke


def speaks(text: str, found: Found, sources: Sequence[Span], whose: Mapping[int, Sequence[tuple[int, Cluster]]]) -> bool:
    """Whether a description is what a source is about, and no name of his own stands in it: *по мнению | эксперта*.

    *Собеседник «Зари» в полиции* is somebody else than who spoke before: it is told where he is.
    """
    number = bisect_right(sources, (found.span[0], 1 << 40)) - 1
    for start, end in sources[max(0, number - 1) : number + 1]:
        if start <= found.span[0] < end and found.span[0] - start < _AROUND:
            if found.head in callings().anybody and _PLACED.search(text, found.span[0], end):
                return False
            behind = (c for at in range(found.span[1], end) for close, c in whose.get(at, ()) if close <= end)
            return not any(c.named and c.kind == "person" for c in behind)
    return False


def speakers(sources: Sequence[Span], at: int, whose: Mapping[int, Sequence[tuple[int, Cluster]]]) -> Iterator[Cluster]:
    """The people who spoke before this place, the last first."""
    last = bisect_right(sources, at, key=lambda s: s[0])
    for start, end in reversed(sources[max(0, last - _MOST) : last]):
        named = [c for place in range(start, min(end, at)) for close, c in whose.get(place, ()) if close <= end]
        closing = [c for place in range(start, min(end, at)) for close, c in whose.get(place, ()) if close == end and c.named]
        first = named[:1] if named[:1] and named[0].kind == "person" else closing[-1:]  # *глава управления МВД Иван Клёнов*
        yield from (c for c in first if c.kind == "person" and not c.many)


def reported(text: str, pronoun: Pronoun, recent: Sequence[Seen], told: Sequence[Span]) -> list[Seen]:
    """The body or outlet that reported just before, where *по его данным* goes on with what it has; nobody elsewhere."""
    if not _DATA.match(text, pronoun.span[1]):
        return []
    near = [s for s in recent if s.at < pronoun.span[0] and s.sentence >= pronoun.sentence - 1]
    near = [s for s in near if any(a <= s.at < b for a, b in told)]
    return near[-1:] if near and near[-1].cluster.kind == "organization" else []


def _named_last(text: str, pronoun: Pronoun, whose: Mapping[int, Sequence[tuple[int, Cluster]]]) -> Cluster | None:
    """Who was named last before a *последний*."""
    if text[slice(*pronoun.span)].lower() not in LATTER:
        return None
    at = pronoun.span[0]
    near = (c for place in range(at - 1, max(-1, at - _JUST), -1) for _, c in whose.get(place, ()) if c.named)
    return next((c for c in near if c.kind == "person" and not c.many and agree(pronoun.gender, c.gender)), None)


def by_words(
    text: str, pronoun: Pronoun, near: Cluster | None, sources: Sequence[Span], whose: Mapping[int, Sequence[tuple[int, Cluster]]]
) -> Cluster | None:
    """The nearest that fits; behind *по его словам* the person who spoke last, however far back: a body has no words."""
    if latter := _named_last(text, pronoun, whose):
        return latter
    words = pronoun.source and pronoun.gender and _WORDS.match(text, pronoun.span[1])
    if not words or (near is not None and near.kind != "organization"):
        return near
    last = next(speakers(sources, pronoun.span[0], whose), None)
    return last if last is not None and last.kind == "person" and agree(pronoun.gender, last.gender) else near


def speaks_again(text: str, found: Found, near: Near, people: Iterable[Cluster]) -> Cluster | None:
    """Whom a description that speaks means of those just mentioned or who spoke before, and of all named so far."""
    if found.many or found.kind != "person" or found.definite in ("new", "own") or found.head in callings().never:
        return None
    people, asked = list(people), _Asked(text, found)
    bearers = [c for c in people if asked.fits(c) and asked.head in _heads(text, c, found.span[0])]
    strange = asked.head in callings().strangers
    last = next(iter(near.spoke), None)
    if asked.head in callings().anybody:
        return last if last is not None and asked.fits(last) else None
    if asked.writes and last is not None and asked.fits(last) and all(c is last or not c.named for c in near.spoke):
        return last  # *C, считает автор*, where nobody else spoke so far
    open_to = bearers if bearers and not strange else people
    fits = {id(c): c in open_to and asked.fits(c) and asked.may_be(c, strange and not bearers) for c in near.all()}
    place = Pronoun(found.span, near.sentence, found.gender, False, False, True, source=True, paragraph=near.paragraph)
    if nearest_one := nearest(place, [s for s in near.seen if fits[id(s.cluster)]], near.speaker):
        return nearest_one
    if last is not None and fits[id(last)]:
        return last
    known = [c for c in people if asked.of and asked.fits(c) and asked.is_of(c)]
    return known[0] if len(known) == 1 else None


class _Asked:
    """A description that speaks: its head, and what tells which one he is."""

    def __init__(self, text: str, found: Found) -> None:
        self._text = text
        woman = _SHE_SAID.search(text, max(0, found.span[0] - _VERB), found.span[0]) or _SHE_SAYS.match(text, found.span[1])
        self._gender = "f" if woman else found.gender
        self.head = found.head.removeprefix(FORMER)
        self.of = _of(found)

    @property
    def writes(self) -> bool:
        """Whether he is called no more than the author."""
        return self.head == "автор" and not self.of

    def fits(self, cluster: Cluster) -> bool:
        """Whether this is one person whose gender does not speak against it."""
        return cluster.kind == "person" and not cluster.many and agree(cluster.gender, self._gender)

    def may_be(self, cluster: Cluster, strange: bool) -> bool:
        """Whether somebody may be called this, by what else he is called; where nothing is told of him, by a few callings."""
        heads = _heads(self._text, cluster)
        if self.of:
            return self.is_of(cluster)
        return callings().together(self.head, heads) if heads else strange

    def is_of(self, cluster: Cluster) -> bool:
        """Whether what a description is of is what this person's callings are of, and they are of one field."""
        heads = _heads(self._text, cluster)
        led = frozenset().union(*(callings().heads_of(word) for word in self.of))
        if led and len(self.of) == 1 and self.head in callings().leading | led:
            return bool(led & heads)
        told = {_stem(word) for calling in _called(self._text, cluster) for word in _WORD.findall(fold(calling))}
        of = {_stem(word) for word in self.of}
        nouns = {_stem(word) for word in self.of if not is_adjective(word)}
        return bool(heads) and (of <= told or bool(nouns and nouns <= told)) and callings().together(self.head, heads)


def _called(text: str, cluster: Cluster, before: int | None = None) -> Iterator[str]:
    """What a person is called, before this place if one is given, each calling up to the name behind it: *посол в Варне*."""
    names = [f.span[0] for f in cluster.founds if f.named]
    for start, end in cluster.roles if before is None else [r for r in cluster.roles if r[0] < before]:
        behind = min((at for at in names if end <= at < end + _ROLE), default=end)
        yield text[start : max(end, behind)]


def _heads(text: str, cluster: Cluster, before: int | None = None) -> frozenset[str]:
    """The callings of a person in base form: the first word of each that is one (of a president's aide: an aide)."""
    heads = cluster.heads if before is None else {f.head for f in cluster.founds if not f.named}
    called = set(heads) & _known()
    for calling in map(fold, _called(text, cluster, before)):
        words = [_lemma(word) for word in _WORD.findall(calling)]
        at = next((at for at, word in enumerate(words) if word in _known()), None)
        if at is not None:
            called.add(words[at])
            of = next((word for word in words[at + 1 :] if not is_adjective(word)), "")
            called |= callings().seats_of(of) if words[at] in callings().leading else set()
        if _MINISTER.match(calling):
            called.add("министр")
    return frozenset(called)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Every calling of some field."""
    return frozenset().union(*callings().fields)


def _of(found: Found) -> frozenset[str]:
    """What tells of a description which one he is: its words in base form, the head and what tells nothing aside."""
    words = (_lemma(w) for w in _WORD.findall(fold(found.base)) if not _AGED.fullmatch(w))
    return frozenset(w for w in words if w not in _PLAIN and w != found.head and len(w) > 1)


@lru_cache(maxsize=20_000)
def _lemma(word: str) -> str:
    return fold(forms(word)[0].lemma)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return callings().stem(_lemma(word))
