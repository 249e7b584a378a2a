"""Which bodies of a text publish, and which of them a later «издание», "the agency" means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from sayso.lexicon.grammar import DETERMINERS, PLATFORMS
from sayso.lexicon.outlets import outlet_named
from sayso.lexicon.people import People
from sayso.reading.people.clusters import Cluster, Known
from sayso.reading.people.mentions import Found
from sayso.reading.words.morphology import forms
from sayso.reading.words.spans import Cover
from sayso.records import Span

_SITE = re.compile(r"\w\.(?:(?:com|co|org|net)\.[a-z]{2}|com|org|net|ru|ua|by|kz|info|tv|news|io|de|ру|рф)$")
_CALLING = re.compile(r"([\w-]+)\s[«\"“„]?$")
_BESIDE = 40  # characters before a name in which its calling may stand
OF = frozenset({"of", "for", "by", "to", "at", "in", "from", "with", "and", "or", "about", "on", "as"})  # lead to another
AGENCY = {"en": "agency", "ru": "агентство"}
STEM, ENDING = 3, 3  # letters at least that two forms of a word share, and at most that they don't
TOLD = ""  # the calling of what is told things and passes them on, whatever it is


def marked(clusters: list[Cluster], text: str, relays: Iterable[Span], lists: People) -> list[Cluster]:
    """The clusters, each named body with the words that it publishes under: *газета «Заря»*; a relay publishes too."""
    told = Cover(relays)
    for cluster in clusters:
        if not cluster.named or cluster.kind in ("person", "place"):
            continue
        callings = {_calling(text, found.span[0], lists) for found in cluster.founds} - {None}
        cluster.callings |= {c for c in callings if c}
        if any(told.meets(found.span) for found in cluster.founds):
            cluster.callings.add(TOLD)
    return _together(clusters)


def _together(clusters: list[Cluster]) -> list[Cluster]:
    """The clusters, those of one outlet whose name stands in several cases together: «Деловой Варн», «Деловому Варну»."""
    outlets = [c for c in clusters if c.callings and c.kind == "organization"]
    for number, one in enumerate(outlets):
        for other in outlets[number + 1 :]:
            if one in clusters and other in clusters and any(inflected(a, b) for a in one.aliases for b in other.aliases):
                first, second = sorted((one, other), key=lambda c: (c.callings <= {TOLD}, c.start))
                base = min(first.founds, key=lambda f: f.span).base
                second.founds = [replace(f, base=base) for f in second.founds]
                first.absorb(second)
                clusters.remove(second)
    return clusters


def inflected(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two Russian names differ in the endings of their words only."""
    same = (a == b or _ends(a, b) for a, b in zip(one, other, strict=False))  # *Портал.Ру*, *Порталу.Ру*
    return len(one) == len(other) and one != other and all(same)


def _ends(one: str, other: str) -> bool:
    """Whether what differs between two words is no more than an ending."""
    if one.isascii() or min(len(one), len(other)) <= STEM or one[:STEM] != other[:STEM]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return max(len(one), len(other)) - same <= ENDING


def _calling(text: str, start: int, lists: People) -> str | None:
    """The word right before a name that says what kind of outlet it is."""
    before = _CALLING.search(text, max(0, start - _BESIDE), start)
    word = before[1].lower() if before else ""
    head = forms(word)[0].lemma if lists.language == "ru" and word else word
    return head if head in lists["outlet_heads"] else None


def named_ahead(text: str, found: Found, clusters: Iterable[Cluster], lists: People) -> Cluster | None:
    """ "the Lantern Wire news agency": the outlet whose name stands in the phrase, right before what it is."""
    if lists.language != "en" or found.head not in lists["outlet_heads"]:
        return None
    named = ((c, *f.span) for c in clusters if c.named and c.kind == "organization" for f in c.founds)
    for cluster, start, end in named:
        if found.span[0] <= start and end < found.span[1]:
            before, behind = text[found.span[0] : start].split(), text[end : found.span[1]].split()
            plain = all(word.islower() or word in PLATFORMS for word in behind)
            if all(map(_tells_which, before)) and plain and " ".join(behind).endswith(found.head):
                return cluster
    return None


def _tells_which(word: str) -> bool:
    """Whether a word before an outlet's name only tells which it is: *the*, *state-run*, *Germany's*, *Russian*."""
    land = word[0].isupper() and word.endswith(("'s", "’s", "an", "ese", "ish"))
    return word.lower() in DETERMINERS or land or (word.islower() and word not in OF and not word.endswith(("er", "or", "ing")))


def taken_up(found: Found, clusters: Known, lists: People) -> Cluster | None:
    """ "the website", «издание»: the outlet named last that may be called so, one that was called so before any other."""
    if found.head not in lists["outlet_heads"] or found.many or found.definite == "own":
        return None
    named = [c for c in clusters.all if c.named and c.last_before(found.span[0]) >= 0 and _publishes(c, lists)]
    fits = [c for c in named if found.head in c.callings] or [c for c in named if _may_be(found.head, c, lists)]
    return max(fits, key=lambda c: c.last_before(found.span[0]), default=None)


def described(text: str, spans: Iterable[Span], known: Cover, lists: People) -> list[Found]:
    """The sources and relays that are no more than a word for an outlet, and no mention so far (*рассказал порталу*)."""
    made = []
    for span in dict.fromkeys(spans):
        word = text[slice(*span)].lower()
        head = forms(word)[0].lemma if lists.language == "ru" and word.isalpha() and not known.meets(span) else ""
        if head in lists["outlet_heads"]:
            made.append(Found(span=span, kind="organization", named=False, base=head, head=head))
    return made


def named_as(head: str, cluster: Cluster, lists: People) -> bool:
    """Whether this body publishes, and may be called so."""
    return _publishes(cluster, lists) and (head in cluster.callings or _may_be(head, cluster, lists))


def _publishes(cluster: Cluster, lists: People) -> bool:
    if cluster.callings or any(_listed(found.base, lists) for found in cluster.founds):
        return True
    words = {w.lower() for w in lists["outlet_words"]} - {"agency"}  # *The Quarry Observer*
    body = lists.language == "en" and cluster.kind == "organization"
    return body and any(len(key) > 1 and key[-1] in words for key in cluster.aliases)


@lru_cache(maxsize=20_000)
def _listed(name: str, lists: People) -> bool:
    return name in lists["outlets"] or outlet_named(name) is not None or bool(_SITE.search(name))


def _may_be(head: str, cluster: Cluster, lists: People) -> bool:
    """Whether the outlet may be called this: an agency is no newspaper, and nothing else is an agency."""
    rows = [set(row.split()) for row in lists["outlet_rows"]]
    listed = [outlet for found in cluster.founds if (outlet := outlet_named(found.base))]
    agency = AGENCY[lists.language]
    called = cluster.callings - {TOLD} | ({agency} if any(o.kind == "agency" for o in listed) else set())
    row_of = [row for row in rows if head in row]
    if not row_of:
        return True
    if called:
        return any(called & row for row in row_of)
    return not (listed and all(agency in row for row in row_of))
