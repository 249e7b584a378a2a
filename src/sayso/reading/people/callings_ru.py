"""Whose a Russian source's callings are: «глава исполкома "Зари" Иван Клёнов» is Klenov, «представитель Лопес» is not Lopes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.lexicon.people import people
from sayso.reading.people.bases_ru import nominative
from sayso.reading.people.clusters import Cluster
from sayso.reading.people.described_ru import SOMEBODYS
from sayso.reading.people.mentions import Found
from sayso.reading.words.morphology import Form, forms
from sayso.reading.words.spans import Placed
from sayso.records import Span

_LIST = re.compile(r"^[а-яё-]+(?: [а-яё-]+)?, (?:[а-яё-]+ )+(?:и [а-яё-]+ )*$")
_BEFORE = re.compile(r"(?<![-\w])([А-ЯЁа-яё][а-яё-]+)[ \u00a0]$")
_LISTED = re.compile(  # *депутатов | Анну Липову и | Антона Клёнова*
    r"(?<![-\w])([А-ЯЁа-яё][а-яё-]+)[ \u00a0](?P<names>(?:[А-ЯЁ][а-яё-]+(?:[ \u00a0][А-ЯЁ][а-яё-]+){0,2}(?:,| и)[ \u00a0])*)$"
)
_BEHIND = re.compile(r"(?:,| и)[ \u00a0][А-ЯЁ]")
LEAD = 160  # characters in which a list of names stands
LIKELY = 0.1  # a reading rarer than this is not meant


def bears(text: str, source: Span, start: int) -> bool:
    """Whether the words of a source before the name that closes it (from `start`) are what its bearer is called.

    They are where that name stands in the nominative for certain, or where they are an office that nobody is of a person.
    """
    lead, name = text[source[0] : start], text[start : source[1]].split()
    if re.search(r"(?:^|[\s,])(?:и|или|,)\s*$", lead) and not _LIST.search(lead):
        return False  # *Пётр Липов и Иван Клёнов* are two
    if opens_with_body(lead):
        return False  # *администрация президента Бразилии Ивана Клёнова*
    called = re.findall(r"[\w-]+", lead)
    opens = next((f for f in forms(called[0]) if f.case), None) if called else None
    if opens is not None and opens.case == "gent" and len(name) > 1 and len(called) > 1:  # *шерифа округа Ивана Клёнова*
        declined = any(f.case == "gent" and f.score >= LIKELY for f in forms(name[0]))
        return declined and opens.lemma in people("ru").offices - SOMEBODYS
    if opens is None or opens.case != "nomn" or len(name) < 2:
        return False
    cases = {f.case for f in forms(name[0]) if f.case and not f.many}
    if cases and "nomn" not in cases and any(f.known for f in forms(name[0])):
        return False  # «тренер Анны Липовой» is another
    whose = len(called) > 1 and called[-1][0].isupper()  # «адвокат Липова Марио Монти»: whose he is stands there already
    return whose or surely_nominative(name[0]) or opens.lemma in people("ru").offices - SOMEBODYS


def others_word(lead: str, kind: str) -> bool:
    """Whether the words before a name only tell whose they are: *односельчан Клёнова*, *замруководителя порта «Заря»*.

    A body is another than the one whose it is: *пресс-служба губернатора Клёнова*.
    """
    head = _head(lead)
    if head is None or not head.animate:
        return kind == "person" and _body(head)
    return head.many if kind == "person" else kind == "organization"


def opens_with_body(words: str) -> bool:
    """Whether the first noun of a source is a body: *предвыборный штаб Клёнова*."""
    return _body(_head(words))


def headless(text: str, source: Span, found: Placed[Span]) -> str:
    """The words of a source that is a body of its own, those in it only telling whose it is (*штаб Клёнова*), else nothing."""
    first = min((start for start, _ in found.inside(source) if start > source[0]), default=source[0])
    whose = text[first : source[1]].split()[:1] if first > source[0] else []
    hangs = any(f.case == "gent" and f.animate for word in whose if not word.isupper() and word[0].isalpha() for f in forms(word))
    own = hangs and opens_with_body(text[source[0] : first])
    return nominative(" ".join(text[slice(*source)].split())) if own else ""


def _head(lead: str) -> Form | None:
    """The first noun of these words."""
    return next((f for word in re.findall(r"[\w-]+", lead) for f in forms(word)[:1] if f.pos == "NOUN"), None)


def _body(head: Form | None) -> bool:
    """Whether a noun is the word for a body or for several people: *канцелярия*, *штаб*, *семья*."""
    lists = people("ru")
    if head is None or head.animate:
        return False
    return any(head.lemma in lists[key] for key in ("institutions", "bodies", "groups"))


def call(text: str, clusters: Iterable[Cluster]) -> None:
    """Let each person be called later by the word that stands before his name."""
    for cluster in clusters:
        cluster.heads |= {called for found in cluster.founds if (called := before(text, found) or before_all(text, found))}


def before(text: str, found: Found) -> str | None:
    """What a person is called by the one word before his name that no list may know: *бывший разведчик Борис Клёнов*."""
    word = _BEFORE.search(text, max(0, found.span[0] - 40), found.span[0]) if found.kind == "person" and found.named else None
    if word is None:
        return None
    nouns = (f for f in forms(word[1]) if f.pos == "NOUN" and f.animate and not f.many and f.score >= LIKELY)
    return next((f.lemma for f in nouns if f.case == (found.case or "nomn") and f.gender in (None, found.gender)), None)


def before_all(text: str, found: Found) -> str | None:
    """What somebody named as one of several is called by the one word before all their names: *депутаты Липова и Клёнов*."""
    person = found.kind == "person" and found.named
    word = _LISTED.search(text, max(0, found.span[0] - LEAD), found.span[0]) if person else None
    if word is None or not (word["names"] or _BEHIND.match(text, found.span[1])):
        return None
    nouns = (f for f in forms(word[1]) if f.pos == "NOUN" and f.animate and f.many and f.score >= LIKELY)
    return next((f.lemma for f in nouns), None)


def surely_nominative(given: str) -> bool:
    """Whether a given name can stand in no other case: *Андрей*, *Анна*, but not *Дженнифер*."""
    cases = {f.case for f in forms(given) if f.case and f.score >= LIKELY}
    return cases == {"nomn"}
