"""Whom a Russian pronoun cannot mean by its clause: *Он уволил Клёнова* tells that he is not Klenov."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.reading.people.clusters import Cluster
from sayso.reading.people.pronouns import PERSONAL, Pronoun, Seen, beside
from sayso.reading.words.morphology import forms
from sayso.records import Span

_MARK = re.compile(r"[,.;:!?—–«»\"()\n]| - ")
_WORD = re.compile(r"[^\W\d_]+")
_SAID = re.compile(r",[ \u00a0](?:[–—-][ \u00a0])?[а-яё]+[ \u00a0]$")  # *, сказал | он*
_TOLD = frozenset(  # who else is to do what the infinitive says
    {"приказать", "велеть", "просить", "попросить", "потребовать", "требовать", "поручить", "заставить", "разрешить", "позволить"}
    | {"предложить", "посоветовать", "запретить", "помочь", "заставлять", "уговорить", "убедить"}
)
_CLAUSE = 120  # characters that a clause may have behind a pronoun


def barred(
    text: str, pronoun: Pronoun, whose: Mapping[int, Sequence[tuple[int, Cluster]]], seen: Sequence[Seen]
) -> list[Cluster]:
    """Whom the pronoun cannot mean: whom its bearer does something to, and who does something to its bearer."""
    return [*others(text, pronoun, whose), *acting(text, pronoun, seen), *doing_to(text, pronoun, seen)]


def others(text: str, pronoun: Pronoun, whose: Mapping[int, Sequence[tuple[int, Cluster]]]) -> Iterator[Cluster]:
    """The people named in the clause behind a pronoun that is its subject."""
    if pronoun.subject and not pronoun.many:
        end = pronoun.span[1]
        mark = _MARK.search(text, end, end + _CLAUSE)
        places = range(end, mark.start() if mark else end)
        yield from (c for at in places for _, c in whose.get(at, ()) if c.named and c.kind == "person")


def acting(text: str, pronoun: Pronoun, seen: Sequence[Seen]) -> Iterator[Cluster]:
    """Who does in the pronoun's clause what is done to its bearer: *Клёнов ударил его* does not strike himself."""
    if not pronoun.subject and not pronoun.source and _object(text, pronoun.span):
        start = _clause_start(text, pronoun.span[0])
        yield from (s.cluster for s in seen if s.subject and start <= s.at < pronoun.span[0])


def doing_to(text: str, pronoun: Pronoun, seen: Sequence[Seen]) -> Iterator[Cluster]:
    """Who does in what is said what is done to who says it: *Войс ударил его, сказал он*."""
    verb = _SAID.search(text, max(0, pronoun.span[0] - _CLAUSE), pronoun.span[0]) if pronoun.subject and pronoun.source else None
    if verb is None:
        return
    start, end = _clause_start(text, verb.start()), verb.start()
    words = (m for m in _WORD.finditer(text, start, end) if m[0].lower() in PERSONAL["ru"])
    whom = [m for m in words if PERSONAL["ru"][m[0].lower()][0] == pronoun.gender and _object(text, m.span())]
    if whom:
        yield from (s.cluster for s in seen if s.subject and start <= s.at < end)


def _clause_start(text: str, at: int) -> int:
    """Where the clause begins in which this place lies."""
    marks = list(_MARK.finditer(text, max(0, at - _CLAUSE), at))
    return marks[-1].end() if marks else max(0, at - _CLAUSE)


def _object(text: str, span: Span) -> bool:
    """Whether a pronoun stands beside its verb, as its object: *ударил его*, *его ударил*; no *на него*, no *его брат*.

    With an infinitive that another is told to do (*приказал Вязову отвезти его*) it may be who tells.
    """
    told = any(
        form.lemma in _TOLD for word in _WORD.findall(text[_clause_start(text, span[0]) : span[0]]) for form in forms(word)[:1]
    )
    verbs = [form.pos for word in beside(text, span) for form in forms(word)[:1]]
    return "VERB" in verbs or ("INFN" in verbs and not told)
