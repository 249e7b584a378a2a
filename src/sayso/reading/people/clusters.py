"""Mentions gathered into clusters, one for each entity: which names are one name, and which word stands for which."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.lexicon.fathers import patronymics
from sayso.lexicon.outlets import outlet_named
from sayso.reading.people import kin_en
from sayso.reading.people.mentions import Found
from sayso.reading.people.namesakes import namesake
from sayso.reading.people.witnesses import HEADS
from sayso.reading.words.morphology import forms
from sayso.records import Span

SMALL = frozenset({"of", "the", "for", "and", "to", "on", "in", "a", "an", "de", "la", "и", "по", "при", "в", "на"})
_PATRONYMIC = re.compile(r"(?:ович|евич|ильич|овна|евна|ична)$")
_INITIAL = re.compile(r"(?<!\w)([^\W\d_])\.")
_ARTICLE = re.compile(r"^(?:al|аль|эль|[аэ][лзнрстшд]ь?)-")  # *Сабах*, *эль-Сабах* for «аль-Сабах»
_BESIDE = 60  # characters between two of one surname who are named together
SPELT = 5  # letters of a surname that may be misspelt
SPELT_RU = 8  # of a Russian one, whose ending tells the gender
# One body or country under two names, and the usual shortenings of a court's name.
_LONG = (
    (re.compile(r"\b(?:U\.S\.(?:A\.)?|USA|US)(?!\w)"), "United States"),
    (re.compile(r"\b(?:U\.K\.|UK)(?!\w)"), "United Kingdom"),
    (re.compile(r"\bРФ\b|\bРоссийская Федерация\b"), "Россия"),
    (re.compile(r"^Ъ$"), "Коммерсантъ"),
    (re.compile(r"\bКНДР\b"), "Северная Корея"),
    (re.compile(r"\bСША\b|\bСоедин[её]нные Штаты Америки\b"), "Соединенные Штаты"),
    (re.compile(r"\b(гор|рай|обл|край)(?:одской |онный |астной |евой )?суд\b", re.IGNORECASE), r"\1суд"),
)


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity in the making. `heads`: words a later description may take it up with; `owner`: whose stepfather he is."""

    kind: str
    named: bool
    founds: list[Found] = field(default_factory=list)
    pronouns: list[Span] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    aliases: set[tuple[str, ...]] = field(default_factory=set)
    titles: set[tuple[str, ...]] = field(default_factory=set)  # the words of each title borne beside the name
    seats: set[str] = field(default_factory=set)  # the places said beside an English name (reading/people/seats_en.py)
    callings: set[str] = field(default_factory=set)  # what it is called as one that publishes (reading/people/publishers.py)
    gender: str | None = None
    many: bool = False
    owner: Cluster | None = None
    passing: bool = False  # stands for two together, and only if a pronoun does too
    _laid: list[Span] = field(default_factory=list)  # its places in order, as many as were there when last asked
    _counted: tuple[int, int] = (0, 0)

    @property
    def start(self) -> Span:
        return self.spans()[0]

    def spans(self) -> Sequence[Span]:
        """Its places in the order of the text, each once."""
        founds, spoken = self._counted
        for span in [f.span for f in self.founds[founds:]] + self.pronouns[spoken:]:
            at = bisect_left(self._laid, span)
            if self._laid[at : at + 1] != [span]:
                self._laid.insert(at, span)
        self._counted = len(self.founds), len(self.pronouns)
        return self._laid

    def last_before(self, at: int) -> int:
        """Where its last mention before this place begins, or -1."""
        spans = self.spans()
        number = bisect_left(spans, (at, -1))
        return spans[number - 1][0] if number else -1

    def first_end(self, start: int, end: int) -> int | None:
        """Where the first of its mentions that begins between these places ends."""
        spans = self.spans()
        number = bisect_left(spans, (start, -1))
        return spans[number][1] if number < len(spans) and spans[number][0] < end else None

    def take(self, found: Found) -> None:
        self.founds.append(found)
        self.roles.extend(r for r in found.roles if r not in self.roles)
        self.gender = self.gender or found.gender
        self.many = self.many or found.many

    def absorb(self, other: Cluster) -> None:
        for found in other.founds:
            self.take(found)
        self.heads |= other.heads
        self.aliases |= other.aliases
        self.titles |= other.titles
        self.seats |= other.seats
        self.callings |= other.callings
        self.gender = self.gender or other.gender
        self.owner = self.owner or other.owner


class Known:
    """The clusters of a text, in the order in which they came up, and those that a word or a name may mean."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self.all: list[Cluster] = []
        self._numbers: dict[int, int] = {}
        self._called: dict[str, dict[int, Cluster]] = {}
        self._named: dict[tuple[str, ...], Cluster] = {}
        for cluster in clusters:
            self.add(cluster)

    def add(self, cluster: Cluster) -> None:
        """One more, with the words and names that it has by now."""
        self._numbers[id(cluster)] = len(self.all)
        self.all.append(cluster)
        for head in tuple(cluster.heads):
            self.call(cluster, head)
        for key in cluster.aliases if cluster.named else ():
            self._named.setdefault(key, cluster)

    def call(self, cluster: Cluster, head: str) -> None:
        """From here on a description may take this cluster up with this word."""
        cluster.heads.add(head)
        self._called.setdefault(head, {})[self._numbers[id(cluster)]] = cluster

    def called(self, head: str) -> list[Cluster]:
        """Those that a description with this word may take up."""
        found = self._called.get(head, {})
        return [found[number] for number in sorted(found)]

    def named(self, key: tuple[str, ...]) -> Cluster | None:
        """The first that the text names like this: "the emergencies ministry"."""
        return self._named.get(key)


@lru_cache(maxsize=20_000)
def name_key(base: str) -> tuple[str, ...]:
    """A name's words for comparing: lower case, accents and signs off, small words out."""
    for short, long in _LONG:
        base = short.sub(long, base)
    plain = unicodedata.normalize("NFKD", base.lower().replace("й", "\0").replace("ё", "е"))
    kept = "".join(c if c.isalnum() or c == "\0" else "-" if c in "-‑" else " " for c in plain if not unicodedata.combining(c))
    initials = {letter.lower() for letter in _INITIAL.findall(base) if letter.isupper()}  # *Клёнова И. В.*: no "and", no "in"
    words = [w for w in kept.replace("\0", "й").split() if w not in SMALL or w in initials]
    return tuple(words) or (base.lower(),)


def named(text: str, founds: Sequence[Found]) -> list[Cluster]:
    """The clusters of the named mentions, long names first, so that a short one finds what it is short for."""
    clusters: list[Cluster] = []
    known: dict[str, dict[int, Cluster]] = {}  # the clusters that a word of a name may stand for, by their number
    numbers: dict[int, int] = {}
    for found in sorted((f for f in founds if f.named), key=lambda f: (-len(name_key(f.base)), f.span)):
        key = _outlet_key(found) or name_key(found.base)
        near = {n: c for word in {key[0], key[-1], _ARTICLE.sub("", key[-1])} for n, c in known.get(word, {}).items()}
        home = _home(text, found, key, [near[n] for n in sorted(near)])
        if home is None:
            home = Cluster(found.kind, True)
            numbers[id(home)] = len(clusters)
            clusters.append(home)
        if key not in home.aliases:
            home.aliases.add(key)
            for word in _hints(key):
                known.setdefault(word, {})[numbers[id(home)]] = home
        home.take(found)
    return clusters


def _hints(key: tuple[str, ...]) -> set[str]:
    """The words by which a shorter name may be one for this: its own, what follows the hyphen of al-, its acronyms."""
    return {*key, *(_ARTICLE.sub("", w) for w in key), acronym(key), acronym(key[:-1])}


def _outlet_key(found: Found) -> tuple[str, ...] | None:
    """One key for all spellings of a listed outlet."""
    outlet = outlet_named(found.base) if found.kind == "organization" else None
    return name_key(outlet.names[0]) if outlet else None


def _home(text: str, found: Found, key: tuple[str, ...], clusters: Sequence[Cluster]) -> Cluster | None:
    same = [c for c in clusters if key in c.aliases and _kinds_agree(c.kind, found.kind)]
    if same and namesake(text, found, [f for c in same for f in c.founds if name_key(f.base) == key]):
        return None
    if same:
        return same[0] if len(same) == 1 else _nearest(same, found)
    fits = [c for c in clusters if _kinds_agree(c.kind, found.kind) and any(short_for(key, a, found.kind) for a in c.aliases)]
    fits = [c for c in fits if not (found.kind == "person" and _somebody_else(text, found, c))]
    fits = [c for c in fits if not (found.kind == "person" and kin_en.only_kin(text, found, c.founds, [o.founds for o in fits]))]
    agreeing = [c for c in fits if not (c.gender and found.gender and c.gender != found.gender)]
    fits = agreeing or [c for c in fits if _undeclined(found, c)]
    return _nearest(fits, found) if fits else None


def _somebody_else(text: str, found: Found, cluster: Cluster) -> bool:
    """Whether a name alone behind a title is not short for a full one: *Prince William* for William Holm, or *President Holm*
    right before *Ada Holm* in one paragraph."""
    if " " in found.base or not any(role[1] <= found.span[0] for role in found.roles):
        return False
    whole = (text[found.span[1] : f.span[0]] for f in cluster.founds if " " in f.base and f.span[0] > found.span[1])
    return found.regal or any(len(between) < _BESIDE and "\n" not in between for between in whole)


def _undeclined(found: Found, cluster: Cluster) -> bool:
    """Whether a Russian surname alone that looks a man's is a woman's, of whom the text tells her given name: *Штерн*."""
    alone = found.kind == "person" and found.case == "nomn" and " " not in found.base and not found.base.isascii()
    return alone and cluster.gender == "f" and any(len(key) > 1 and key[-1:] == name_key(found.base) for key in cluster.aliases)


def _nearest(fits: Sequence[Cluster], found: Found) -> Cluster:
    """The one mentioned last before this place, or first after it."""
    return max(fits, key=lambda c: (c.last_before(found.span[0]), -c.start[0]))


def _kinds_agree(one: str, other: str) -> bool:
    bodies = {"organization", "facility", "group"}
    return one == other or (one in bodies and other in bodies)


def short_for(short: tuple[str, ...], whole: tuple[str, ...], kind: str) -> bool:
    """Whether one name may stand for the other: "Rusakov", "V. Rusakov", "FSB", "Ford"."""
    if kind == "person":
        return _person(_surname_last(short), _surname_last(whole))
    if len(short) == 1 and len(whole) > 1 and short[0] in (acronym(whole), acronym(whole[:-1])) and len(short[0]) > 1:
        return True
    if kind == "place":
        return False
    inner = kind == "facility" or short[0] in HEADS or not short[0].isascii()
    begins = whole[: len(short)] == short or (len(short) == 1 and short[0] in whole[1:-1] and inner)
    return len(short) < len(whole) and begins and len(short[0]) > 3


def _surname_last(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with its surname at the end: *Клёнов П. И.* and *Клёнов Пётр Ильич* begin with it."""
    initials = len(words) > 1 and len(words[0]) > 1 and all(len(word) == 1 for word in words[1:])
    whole = len(words) == 3 and patronymic(words[2]) and not patronymic(words[1])
    return (*words[1:], words[0]) if initials or whole else words


def _person(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    if len(short) == len(whole) == 2 and patronymic(short[1]):
        known = short[1] in patronymics()  # «Олесь Михалевич» is nobody else's name and patronymic
        return known and short[0] == whole[0] and not patronymic(whole[1])  # Виктор Сергеевич, and Виктор Клёнов
    if len(short) == 1:
        return short[0] in whole or any(_ARTICLE.sub("", short[0]) == _ARTICLE.sub("", w) for w in whole if _ARTICLE.match(w))
    if short[-1] != whole[-1]:
        return len(set(short)) > 1 and set(short) <= set(whole)  # *Cai Cai* is no *Cai Ren*
    given, full = short[:-1], whole[:-1]
    return all(any(g == f or (len(g) == 1 and f.startswith(g)) or (len(f) == 1 and g.startswith(f)) for f in full) for g in given)


def patronymic(word: str) -> bool:
    """Whether a word is a Russian patronymic first of all (*Сергеевич*; *Янкович*, *Михалевич* are surnames)."""
    return bool(_PATRONYMIC.search(word)) and "Patr" in forms(word)[0].marks


def acronym(words: tuple[str, ...]) -> str:
    """The first letters of a name's words."""
    return "".join(part[0] for word in words for part in word.split("-") if part)


def misspelt(word: str, clusters: Sequence[Cluster]) -> Cluster | None:
    """The one person whose surname this unknown word is, a letter off."""
    (own, *more) = name_key(word)
    people = [c for c in clusters if c.kind == "person" and c.named]
    fits = [c for c in people if not more and any(len(k) > 1 and _a_letter_off(own, k[-1]) for k in c.aliases)]
    return fits[0] if len(fits) == 1 else None


def respelt(clusters: list[Cluster]) -> list[Cluster]:
    """A surname that stands alone and is spelt a letter off from that of one person of the text is his ("Saree", "Sarea")."""
    people = [c for c in clusters if c.kind == "person"]
    for alone in [c for c in people if len(c.aliases) == 1]:
        own = min(alone.aliases)
        fits = [c for c in people if c is not alone and any(_spelt_alike(own, k) for k in c.aliases)]
        if len(fits) == 1 and (alone.gender or fits[0].gender) == (fits[0].gender or alone.gender):
            fits[0].absorb(alone)
            clusters.remove(alone)
            people.remove(alone)
    return clusters


def _spelt_alike(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a surname alone, or behind the same given name, is a letter off from that of a full name."""
    alone = len(own) == 1 and len(other) > 1
    same = len(own) == len(other) == 2 and own[0] == other[0] and not own[1].isascii()
    return (alone or same) and _a_letter_off(own[-1], other[-1])


def _a_letter_off(one: str, other: str) -> bool:
    """Whether two words of five letters and more, alike in their first three, differ in one; Russian ones not at the end."""
    (a, b) = sorted((one, other), key=len)
    if not (a + b).isascii():
        differ = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
        if len(a) == len(b) >= SPELT_RU and len(differ) == 2 and differ[0] > 1:
            return differ[1] == differ[0] + 1 and a[differ[0]] + a[differ[1]] == b[differ[1]] + b[differ[0]]  # changed places
        return len(a) == len(b) >= SPELT_RU and len(differ) == 1 and 3 <= differ[0] < len(a) - 3
    if len(a) < SPELT or a[:3] != b[:3] or a == b or len(b) - len(a) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[start + (len(a) == len(b)) :] == b[start + 1 :]


def joined_by_brackets(text: str, clusters: list[Cluster]) -> list[Cluster]:
    """A name and what stands in brackets right behind it are one: "the Federal Security Service (FSB)"."""
    homes = {f.span[0]: c for c in clusters for f in c.founds}
    for found, _ in list(each(clusters)):
        cluster, other = homes[found.span[0]], homes.get(_bracket(text, found.span[1]))
        if other and other is not cluster and _kinds_agree(cluster.kind, other.kind) and _double(found, other):
            cluster.absorb(other)
            clusters.remove(other)
            homes |= {f.span[0]: cluster for f in other.founds}
    return clusters


def _double(found: Found, other: Cluster) -> bool:
    """Whether a name in brackets is the name before it again: its acronym, or the same in other letters; not "Linz (Austria)"."""
    return any(f.base.isupper() or f.base.isascii() != found.base.isascii() for f in other.founds)


def _bracket(text: str, end: int) -> int:
    """Where the words in a bracket begin that opens right behind this place, or -1."""
    rest = text[end : end + 4].lstrip('»"” \u00a0')
    return end + (text[end : end + 4].index("(")) + 1 if rest.startswith("(") else -1


def each(clusters: Sequence[Cluster]) -> Iterator[tuple[Found, Cluster]]:
    """Every mention with its cluster, in the order of the text."""
    yield from sorted(((f, c) for c in clusters for f in c.founds), key=lambda pair: (pair[0].span, pair[0].kind))
