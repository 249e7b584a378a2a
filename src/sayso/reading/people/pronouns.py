"""Pronouns: the nearest person, people or body that fits, subjects and speakers first; where two are equally near, nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.reading.encoder.links import Linkings
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.descriptions import agree
from sayso.reading.words import morphology
from sayso.reading.words.morphology import forms
from sayso.records import Span

# Each pronoun: gender, several, whether it can stand for a body, whether it is a subject.
PERSONAL: Mapping[str, Mapping[str, tuple[str | None, bool, bool, bool]]] = {
    "en": {
        "he": ("m", False, False, True),
        "him": ("m", False, False, False),
        "his": ("m", False, False, False),
        "himself": ("m", False, False, False),
        "she": ("f", False, False, True),
        "her": ("f", False, False, False),
        "hers": ("f", False, False, False),
        "herself": ("f", False, False, False),
        "they": (None, True, True, True),
        "them": (None, True, True, False),
        "their": (None, True, True, False),
        "it": (None, False, True, True),
        "its": (None, False, True, False),
    },
    "ru": {
        "он": ("m", False, True, True),
        "его": ("m", False, True, False),
        "ему": ("m", False, True, False),
        "им": ("m", False, True, False),
        "него": ("m", False, True, False),
        "нему": ("m", False, True, False),
        "ним": ("m", False, True, False),
        "нем": ("m", False, True, False),
        "она": ("f", False, True, True),
        "её": ("f", False, True, False),
        "ее": ("f", False, True, False),
        "ей": ("f", False, True, False),
        "неё": ("f", False, True, False),
        "нее": ("f", False, True, False),
        "ней": ("f", False, True, False),
        "нём": ("m", False, True, False),
        "они": (None, True, False, True),
        "их": (None, True, False, False),
        "них": (None, True, False, False),
        "ними": (None, True, False, False),
    },
}
# Who was named last, where it is all of a source: the same of each
LATTER: Mapping[str, tuple[str | None, bool, bool, bool]] = {
    "последний": ("m", False, False, True),
    "последняя": ("f", False, False, True),
}
_LAST = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
_TO_WHOM = frozenset(
    {"сказать", "говорить", "сообщить", "обещать", "пообещать", "предложить", "приказать", "велеть", "угрожать", "грозить"}
    | {"пригрозить", "запретить", "разрешить", "дать", "давать", "заплатить", "платить", "помочь", "помогать", "показать"}
    | {"ответить", "передать", "вручить", "объяснить", "посоветовать", "назначить", "предъявить", "выдать", "выплатить"}
)
_WORDS = 40  # letters of a word and a blank
_SHORT = 12  # letters of *последний*
_REACH = 2  # sentences back
NAME = 60  # characters a name may have
MOST = 5.0  # of what the reader model says for one or against him
QUOTED = re.compile(  # a quotation goes on in the next paragraph where that opens with its mark again
    r"“(?:[^”\n]|\n+(?=“)){1,3000}?(?:”|(?<=[,.!?])\"|(?=\n(?!\n*“))|\Z)|«[^»]{25,3000}»|«[^»\n]{5,24}»(?=,[ \u00a0][—–-])"
    r"|(?<![\w.,!?])\"(?=\S)[^\"\n]{1,1500}(?:\n+\"[^\"\n]{1,1500})+\"|\"[^\"\n]{1,1500}\""
)
SPEAKING = re.compile(
    r"(?:According to|(?:Speaking|Talking|Writing|Responding|Replying) (?:to|with)|Asked by|"
    r"In an? (?:\w+ )?(?:interview|letter|statement) (?:with|to)|(?:Asked )?(?:[Aa]bout|[Rr]egarding)|As for|Of)\s[^,\n]{1,80},"
)
ALSO = re.compile(r"\s(?:также|добавил|продолжил)")  # *Он также сказал*
_GOES_ON = 2.0
_OFTEN = 8  # mentions before the pronoun from which on more of them count no further


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for an antecedent."""

    back: float = -1.5  # each sentence back
    subject: float = 1.0
    speaker: float = 1.5  # who spoke last, for a pronoun that is a subject
    told: float = 1.0  # and more for one that is a source itself ("по его словам")
    gender: float = 0.5  # known to agree, not only not known to differ
    named: float = 0.8
    several: float = 0.5  # for "they": several people before a body
    far: float = 1.5  # taken off over the first 400 characters
    quoted: float = -1.5  # inside a quotation, for a pronoun outside
    elsewhere: float = -0.6  # in another paragraph
    body: float = -2.0  # a body, for a pronoun that has a gender («он»)
    linked: float = 0.3  # what the reader model says for it, and no more than so much either way
    often: float = 0.0  # for whom the text has spoken of most so far
    close: float = 0.2  # two candidates closer than this are equally near


WEIGHTS = Weights()
FITTED: Mapping[str, Weights] = {
    "en": WEIGHTS,
    # on the pronouns for people of half of RuCoCo's training articles, checked on others
    "ru": Weights(subject=0.8, speaker=1.0, gender=1.5, named=1.2, quoted=-3.0, often=0.8, close=0.1),
}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at its place, in which sentence, and what it agrees with."""

    span: Span
    sentence: int
    gender: str | None
    many: bool
    body: bool
    subject: bool
    source: bool = False
    quoted: bool = False
    paragraph: int = 0


def weighed(language: str, text: str, pronoun: Pronoun) -> Weights:
    """What speaks for an antecedent of this pronoun; most of all who spoke last, where its verb says that he goes on."""
    fitted = FITTED[language]
    on = language == "ru" and pronoun.source and ALSO.match(text, pronoun.span[1])
    return replace(fitted, speaker=fitted.speaker + _GOES_ON) if on else fitted


def pronouns(
    text: str, language: str, sentences: Sequence[Span], sources: Sequence[Span] = ()
) -> Iterator[tuple[Span, tuple[str | None, bool, bool, bool]]]:
    """Every personal pronoun of these sentences, with what it agrees with; so are sources that are no more than *последний*."""
    forms = PERSONAL[language]
    pattern = re.compile(r"\b(?:" + "|".join(sorted(forms, key=len, reverse=True)) + r")\b", re.IGNORECASE)
    for span in sentences:
        yield from ((m.span(), forms["их" if _several(text, m) else m[0].lower()]) for m in pattern.finditer(text, *span))
    for start, end in sources:
        if end - start < _SHORT and (form := LATTER.get(text[start:end].lower())):
            yield (start, end), form


def beside(text: str, span: Span) -> list[str]:
    """The words right before this place and right behind it."""
    near = _LAST.search(text, max(0, span[0] - _WORDS), span[0]), _NEXT.match(text, span[1])
    return [m[1] for m in near if m]


def _several(text: str, found: re.Match[str]) -> bool:
    """Whether «им» is whom something is said or done to, and so stands for several: one would be «ему»."""
    im = found[0].lower() == "им"
    return im and any(f.lemma in _TO_WHOM for word in beside(text, found.span()) for f in morphology.forms(word)[:1])


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention already read: its cluster, its sentence and paragraph, whether it is the subject there, whether it is quoted."""

    at: int
    cluster: Cluster
    sentence: int
    subject: bool
    quoted: bool = False
    paragraph: int = 0


def antecedent(
    pronoun: Pronoun,
    seen: Sequence[Seen],
    speaker: Cluster | None,
    linkings: Linkings | None = None,
    weights: Weights = WEIGHTS,
) -> Cluster | None:
    """Whom the pronoun stands for."""
    return nearest(pronoun, [m for m in seen if _fits(pronoun, m, speaker)], speaker, linkings, weights)


def nearest(
    pronoun: Pronoun,
    seen: Sequence[Seen],
    speaker: Cluster | None,
    linkings: Linkings | None = None,
    weights: Weights = WEIGHTS,
) -> Cluster | None:
    """The nearest of those that all fit; nobody where two are equally near."""
    scores: dict[int, tuple[float, Cluster]] = {}
    near = [m for m in seen if pronoun.sentence - m.sentence <= _REACH]
    for mention, said in zip(near, _linked(pronoun, near, linkings), strict=True):
        score = _nearness(pronoun, mention, speaker, weights) + weights.linked * said
        key = id(mention.cluster)
        if key not in scores or score >= scores[key][0]:
            scores[key] = (score, mention.cluster)
    ranked = sorted(scores.values(), key=lambda pair: -pair[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < weights.close):
        return None
    return ranked[0][1]


def _linked(pronoun: Pronoun, near: Sequence[Seen], linkings: Linkings | None) -> list[float]:
    """What the reader model says for the pronoun going back to each of these."""
    if linkings is None:
        return [0.0] * len(near)
    spans = [(m.at, m.cluster.first_end(m.at, m.at + NAME) or m.at + 1) for m in near]
    return [max(-MOST, min(MOST, score)) for score in linkings.of(pronoun.span, spans)]


def _fits(pronoun: Pronoun, mention: Seen, speaker: Cluster | None) -> bool:
    cluster = mention.cluster
    if cluster.kind in ("place", "facility"):
        return pronoun.source and pronoun.body and pronoun.gender is None and not pronoun.many and cluster is speaker
    body = cluster.kind == "organization"
    if pronoun.many:
        one_who_spoke = pronoun.source and cluster is speaker and not cluster.named
        some_body = cluster.kind == "organization" and (pronoun.body or cluster is speaker)  # one of Russia is no *они*
        return cluster.many or cluster.kind == "group" or some_body or one_who_spoke
    if body:
        spoke = cluster is speaker or (pronoun.source and mention.subject)
        several = cluster.many and pronoun.gender is None  # *police* are they
        return pronoun.body and spoke and not several and agree(pronoun.gender, cluster.gender)
    person = cluster.kind == "person" and not cluster.many
    if pronoun.gender == "f" and pronoun.quoted and _masculine(cluster):
        return False  # «Бригадир смены … «Мы ходили по ней», — сказал он»
    return person and agree(pronoun.gender, cluster.gender) and pronoun.gender is not None


def _masculine(cluster: Cluster) -> bool:
    """Whether a nameless one is called by a Russian noun of masculine gender alone, and nothing says that it is a woman."""
    unknown = cluster.kind == "person" and not cluster.named and cluster.gender is None
    return unknown and any(
        f.pos == "NOUN" and f.gender == "m" for head in cluster.heads for f in forms(head)[:1] if not head.isascii()
    )


def _nearness(pronoun: Pronoun, mention: Seen, speaker: Cluster | None, w: Weights) -> float:
    """Sentences back count most; then subjects, then who spoke last, then people before bodies, then the nearer word."""
    cluster = mention.cluster
    score = w.back * (pronoun.sentence - mention.sentence)
    score += w.subject * mention.subject
    score += w.speaker * (cluster is speaker and not pronoun.quoted and (pronoun.subject or pronoun.source))
    score += w.told * (cluster is speaker and pronoun.source and not pronoun.subject)
    his = pronoun.source and pronoun.gender == "m" and _masculine(cluster)  # «Бригадир смены пришёл. «Кран упал», — сказал он»
    score += w.gender * (his or (pronoun.gender is not None and cluster.gender == pronoun.gender))
    score += w.named * (cluster.named and cluster.kind == "person")
    score += w.several * (pronoun.many and cluster.many)
    score += w.body * (pronoun.gender is not None and cluster.kind == "organization")
    score += w.quoted * (mention.quoted and not pronoun.quoted)
    score += w.elsewhere * (mention.paragraph != pronoun.paragraph)
    if w.often:
        score += w.often * min(1.0, bisect_left(cluster.spans(), pronoun.span) / _OFTEN)
    return score - w.far * min(1.0, (pronoun.span[0] - mention.at) / 400)
