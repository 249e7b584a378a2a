"""A statement in the terms a draft and a case are compared in, with the sentence it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.accounts import Forms, fold
from sayso.lexicon.accounts import forms as account_forms
from sayso.records import Entity, Hop, Span, Statement, Time, Value
from sayso.writing.lint.marks import WORD, capitals, content, day, figure, key, keys, marks, word_marks

_END = re.compile(
    r"(?<=[.!?…])[»”\")\]]*[\s\u00a0]+(?=[«“\"(—–-]?[\s\u00a0]?[A-ZА-ЯЁ0-9])"
    r"|\n[ \t]*\n\s*|(?<=\n)(?=[^\n]{1,60}\n[«“\"A-ZА-ЯЁ])|(?<![^\n]{60})\n(?=[«“\"(—–-]?[A-ZА-ЯЁ])"
)  # where a sentence ends, a blank line, and about a short line: a heading
_OWNED = re.compile(r"\b[^\W\d_]+[’']s\b")  # "Starostin’s lawyer" is not Starostin
_SHORT = re.compile(r"(?:^|[\s(«“])(?:[A-ZА-ЯЁ]|[A-ZА-ЯЁ][a-zа-я]|[Mm]rs?|[Dd]r|[Pp]rof|[Nn]o|г|ул|им|тыс|млн|руб|д|т)\.$")


@dataclass(frozen=True, slots=True)
class Origin:
    """One who stands behind a statement: the words for him, the keys of his names, what he is said to be."""

    words: str
    names: frozenset[str]
    said: str  # every name and role known of him, as one text
    outlet: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One statement, of the draft or of the case; `sentence` is where it stands, its cue and its source included."""

    statement: Statement
    language: str
    sentence: str
    marks: frozenset[str]
    context: frozenset[str]  # the marks of its sentence
    names: tuple[tuple[str, str], ...]  # (word, key) of names in its own words
    known: frozenset[str]  # keys of everybody its sentence names or means
    origins: tuple[Origin, ...]  # from the reader to the origin, the publisher left out
    values: tuple[Value, ...]
    times: tuple[Time, ...]
    denied: frozenset[str]  # marks of words that follow a negation
    people: frozenset[str]  # keys of the people its own words mention

    @property
    def text(self) -> str:
        return self.statement.text

    @property
    def attributed(self) -> bool:
        """Whether anybody other than the publisher stands behind it."""
        return bool(self.origins)


def shortened_at(text: str, end: int) -> bool:
    """Whether an abbreviation ends here, and no sentence."""
    return _SHORT.search(text[max(0, end - 6) : end].rstrip()) is not None


class Cutter:
    """The sentences of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(m.end() for m in _END.finditer(text) if not _SHORT.search(text[max(0, m.start() - 6) : m.start()]))]

    def around(self, spans: Sequence[Span]) -> Span:
        """The sentence or sentences these spans stand in."""
        first = bisect_right(self.starts, spans[0][0]) - 1
        last = bisect_right(self.starts, max(spans[0][0], spans[-1][1] - 1)) - 1
        end = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
        return self.starts[first], end


@dataclass(frozen=True, slots=True)
class Held:
    """What a text holds at its places: who is mentioned, and which figures and days."""

    mentioned: Sequence[tuple[Span, str]]
    values: Sequence[Value]
    times: Sequence[Time]

    def people(self, spans: Iterable[Span]) -> list[str]:
        """The entities mentioned inside these spans."""
        return [entity for span in spans for at, entity in self.mentioned if _inside(at, span)]

    def figures(self, spans: Sequence[Span]) -> tuple[Value, ...]:
        """The figures inside these spans."""
        return tuple(v for v in self.values if any(_inside(v.span, span) for span in spans))

    def days(self, spans: Sequence[Span]) -> tuple[Time, ...]:
        """The dates inside these spans."""
        return tuple(t for t in self.times if any(_inside(t.span, span) for span in spans))


NOTHING = Held((), (), ())


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def held(entities: Iterable[Entity], values: Iterable[Value], times: Iterable[Time]) -> dict[str, Held]:
    """What each document holds."""
    mentioned: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    figures: dict[str, list[Value]] = defaultdict(list)
    days: dict[str, list[Time]] = defaultdict(list)
    for entity in entities:
        for m in entity.mentions:
            mentioned[m.document].append((m.span, entity.id))
    for value in values:
        figures[value.document].append(value)
    for time in times:
        days[time.document].append(time)
    every = {*mentioned, *figures, *days}
    return {d: Held(mentioned.get(d, ()), figures.get(d, ()), days.get(d, ())) for d in every}


def side(statement: Statement, text: str, language: str, where: Span, entities: Mapping[str, Entity], held: Held) -> Side:
    """The statement, standing in the sentence `where` of this text."""
    sentence = text[where[0] : where[1]].strip()
    values, times = held.figures(statement.spans), held.days(statement.spans)
    figures = frozenset([*map(figure, values), *map(day, times)])
    meant = [*held.people([where, *statement.spans]), *statement.about, *(h.entity for h in statement.hops if h.entity)]
    own = [*held.people(statement.spans), *statement.about]
    return Side(
        statement=statement,
        language=language,
        sentence=sentence,
        marks=marks(statement.text) | figures | frozenset(f"n:{k}" for e in own for k in called(entities.get(e))),
        context=marks(sentence) | frozenset(map(figure, held.figures([where]))) | frozenset(map(day, held.days([where]))),
        names=tuple((word, key(word)) for word, _ in capitals(statement.text)),
        known=keys(sentence) | frozenset(k for e in meant for k in called(entities.get(e))),
        origins=tuple(origin(h, entities) for h in statement.hops[1:]),
        values=values,
        times=times,
        denied=denied(statement.text),
        people=frozenset(k for e in own if e in entities and entities[e].kind == "person" for k in called(entities[e])),
    )


def called(entity: Entity | None) -> frozenset[str]:
    """The keys of every name of a named entity."""
    names = [entity.name, *(n.text for n in entity.names)] if entity and entity.named else []
    return frozenset(k for name in names for k in keys(name))


def origin(hop: Hop, entities: Mapping[str, Entity]) -> Origin:
    """The one a link of a chain stands for."""
    entity = entities.get(hop.entity or "")
    named = [entity.name, *(n.text for n in entity.names), *(r.text for r in entity.roles)] if entity else []
    words = hop.text or (entity.name if entity else "")
    names = called(entity) or keys(_OWNED.sub("", words))
    return Origin(entity.name if entity else words, names, " ; ".join([words, *named]), hop.kind == "outlet")


def denied(text: str) -> frozenset[str]:
    """The marks of the content word after each negation."""
    found: set[str] = set()
    for _, end in _spans(account_forms("negation"), text):
        following = content(text[end : end + 60])[:1]
        found |= set().union(*(word_marks(w) for w in following))
    return frozenset(found)


def _spans(forms: Forms, text: str) -> list[Span]:
    return [m.span() for m in forms.pattern.finditer(fold(text))]


def words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
