"""The deed that a statement tells of, and those it is told of: a beating, a death, a dismissal, a search, a fire.

"Masked men beat Orlov", "Orlov was beaten" and «неизвестные избили Орлова» are one deed: what was done, to whom or to how many.
Only the first deed of the main clause is asked. Where it is not sure of whom it is told, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.lexicon import deeds as lexicon
from sayso.lexicon.accounts import fold, forms
from sayso.lexicon.deeds import Deed as Row
from sayso.lexicon.names import countries
from sayso.records import Statement, Time, Value
from sayso.weighing import amounts
from sayso.weighing.days import day
from sayso.weighing.names.things import meaning
from sayso.weighing.pool.events import Event
from sayso.weighing.pool.pool import Pool
from sayso.weighing.pool.tallies import toll
from sayso.weighing.telling.steps import main_clause
from sayso.weighing.telling.whom import person

BEFORE = 30  # characters before a verb in which it is taken back
NEAR = 60  # characters around a verb in which what it counts stands
_WIDE = frozenset({"region", "krai", "republic", "district", "state", "province"})
_RELATIVE = re.compile(r"\b(?:that|which|who|whose) $")
_LAST_WORD = re.compile(r"(\w+) \Z")
UNSURE = frozenset({"planned", "predicted", "feared", "possible", "offered", "threatened", "believed", "ordered", "denied"})
Place = tuple[int, int, str]  # where somebody is named in the document, and who


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, to whom by name, to how many or for how much, where, on which happening, when, and when that was told."""

    kind: str
    people: frozenset[str]
    count: str | None
    places: frozenset[str]
    event: Event | None
    when: Time | None
    told: date | None
    once: bool

    @property
    def keys(self) -> Iterator[Hashable]:
        """What two statements of one deed share: of people who they are, of others how many and on which happening, if on any."""
        if self.people:
            yield self.kind, self.people, self.count
        elif self.event:
            yield from ((self.kind, self.count, key) for key in self.event.keys)


@dataclass(frozen=True, slots=True)
class _Told:
    """A deed's word in a statement: the words of its main clause, in lower case, the word's place, and those named there."""

    row: Row
    main: str
    start: int
    end: int
    until: int  # where another deed is told
    named: Sequence[Place]

    @property
    def passive(self) -> bool:
        """Whether the word tells it of who stands before it, as an English passive and a Russian short participle do."""
        verb = self.main[self.start : self.end]
        return verb.startswith(("is ", "are ", "was ", "were ", "been ", "get ", "gets ", "got ", "and ")) or verb.endswith(
            ("ен", "ена", "ены", "ан", "ана", "аны", "ит", "ита", "иты", "ят", "ята", "яты")
        )


def deed(
    statement: Statement, values: Sequence[Value], doers: Collection[str], mentions: Sequence[Place], pool: Pool
) -> Deed | None:
    """The deed that a statement tells of; `doers` are those whom the grammar makes its subjects."""
    if statement.polarity == "negative" or statement.stance in UNSURE:
        return None
    rows = lexicon.possible(fold(statement.text))
    found = _told(rows, statement, mentions, pool) if rows else None
    if found is None or not _done(found):
        return None
    people = _people(found, statement, doers, pool)
    counted = None if people and not found.row.sum else _counted(found, statement, values, pool)
    if found.row.sum and (counted is None or not people):
        return None
    happened = (found.row.who == "nobody" and not found.row.toll) or counted is not None
    return Deed(
        kind=found.row.name,
        people=people,
        count=counted,
        places=frozenset(e for *_, e in mentions if _scene(e, pool)) if found.row.who == "nobody" else frozenset(),
        event=_event(statement, pool) if happened and not people else None,
        when=pool.time_of(statement),
        told=day(pool.documents[statement.document].published),
        once=found.row.once,
    )


def _event(statement: Statement, pool: Pool) -> Event | None:
    """The happening that its document reports, unless the statement tells of another time."""
    event, when = pool.events.get(statement.document), pool.time_of(statement)
    return None if event is None or (when is not None and not event.covers(when)) else event


def _scene(entity: str, pool: Pool) -> bool:
    """Whether it is a place or body, and no country or region, where many fires burn on one day."""
    known = pool.entities.get(entity)
    if known is None or known.kind == "person" or not known.named:
        return False
    return not meaning("place", known.name).rows & (countries() | _WIDE)


def _told(rows: Sequence[Row], statement: Statement, mentions: Sequence[Place], pool: Pool) -> _Told | None:
    """The first deed of the main clause; of two at one place the longer: *died by suicide*."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    main = main_clause(_within(statement, fold(pool.documents[statement.document].text[start:end])))
    met = ((m.start(), -m.end(), row) for row in rows if (m := row.told.search(main)))
    first = min(met, key=lambda found: found[:2], default=None)
    if first is None:
        return None
    at, until, row = first
    people = [(a - start, b - start, e) for a, b, e in mentions if _somebody(e, pool) and main[a - start : b - start].strip()]
    others = (m.start() for other in rows if other.name != row.name and (m := other.told.search(main, -until)))
    return _Told(row, main, at, -until, min(others, default=len(main)), people)


def _somebody(entity: str, pool: Pool) -> bool:
    """Whether it is a person, named or not."""
    known = pool.entities.get(entity)
    return known is not None and known.kind == "person"


def _within(statement: Statement, text: str) -> str:
    """The text with blanks for what stands between the pieces of the statement."""
    first = statement.spans[0][0]
    for (_, end), (start, _) in zip(statement.spans, statement.spans[1:], strict=False):
        text = text[: end - first] + "," + " " * (start - end - 1) + text[start - first :]
    return text


def _done(found: _Told) -> bool:
    """Whether nothing takes it back, tells it in passing ("the fire that killed six") or of a game or a weapon."""
    before = found.main[max(0, found.start - BEFORE) : found.start]
    taken_back = lexicon.words("unsure").search(before) or forms("negation").met(before) or _RELATIVE.search(before)
    return not taken_back and (found.row.who != "object" or not lexicon.words("other").search(found.main))


# ── of whom it is told ───────────────────────────────────────────────────────────────────────────


def _people(found: _Told, statement: Statement, doers: Collection[str], pool: Pool) -> frozenset[str]:
    """Those it is told of, by name; nobody where others are told of beside them whom the document does not name.

    Where the clause tells of no person and has a pronoun for one, it is those whom the statement is about.
    """
    if found.row.who == "nobody" or (found.row.who == "any" and lexicon.words("kin").search(found.main)):
        return frozenset()
    if not found.named:
        about = frozenset(e for e in statement.about if person(e, pool))
        return about if lexicon.words("pronouns").search(found.main) else frozenset()
    english = pool.documents[statement.document].language != "ru"
    named = [place for place in _for_themselves(found) if person(place[2], pool)]
    told = [place for place in named if (_by_order(found, place) if english else _by_case(found, place, doers))]
    others = [place for place in found.named if not person(place[2], pool) and not _apposed(place, found.named)]
    return frozenset() if any(_joined(found, p, q) for p in told for q in others) else frozenset(who for *_, who in told)


def _by_order(found: _Told, place: Place) -> bool:
    """In English those before a passive or a subject's verb, and those behind an active one; not *a friend of Orlov*."""
    before = found.row.who == "subject" or found.passive
    if found.row.who == "any":
        return True
    there = place[1] <= found.start if before else place[0] >= found.end
    return there and not lexicon.words("of_whom").search(_led_by(found, place))


def _by_case(found: _Told, place: Place, doers: Collection[str]) -> bool:
    """In Russian those in the nominative or not, as the verb has it; not those whose something is told of: *штаб Орлова*."""
    if found.row.who == "any":
        return True
    subject = found.row.who == "subject" or found.passive
    return (place[2] in doers) == subject and (subject or not _owns(found, place))


def _led_by(found: _Told, place: Place) -> str:
    """The words right before somebody, from the last mark, the verb, or the one named before."""
    marks = [found.main.rfind(",", 0, place[0]) + 1, *(end for _, end, _ in found.named if end <= place[0])]
    return found.main[max([*marks, *([found.end] if found.end <= place[0] else [])]) : place[0]]


def _owns(found: _Told, place: Place) -> bool:
    """Whether the word right before somebody is that of what or who is his: *штаба Орлова*, *сторонника Орлова*."""
    last = _LAST_WORD.search(found.main, 0, place[0])
    return last is not None and lexicon.words("close").fullmatch(last[1]) is not None


def _apposed(one: Place, named: Sequence[Place]) -> bool:
    """Whether it only says what the one named right behind it is: *the clerk Orlov*."""
    return any(one[0] <= start <= one[1] + 1 for start, *_ in named if start != one[0])


def _joined(found: _Told, one: Place, other: Place) -> bool:
    """Whether two are told of in one breath: *Orlov and a clerk*."""
    first, second = sorted((one, other))
    return lexicon.words("and").fullmatch(found.main[first[1] : second[0]].strip()) is not None


def _for_themselves(found: _Told) -> Iterator[Place]:
    """Those who are told of, and not as whose something is: *his deputy*, *Orlov's clerk*."""
    for start, end, who in found.named:
        owner = lexicon.words("owners").fullmatch(found.main[start:end])
        behind = found.main[end:].startswith(("'s ", "’s ", "' ", "’ "))
        if not owner and start < found.until and (found.row.who == "any" or not behind):
            yield start, end, who


# ── how many, how much ───────────────────────────────────────────────────────────────────────────


def _counted(found: _Told, statement: Statement, values: Sequence[Value], pool: Pool) -> str | None:
    """The one count of those it befell, or the one sum."""
    text, start = pool.documents[statement.document].text, statement.spans[0][0]
    near = [v for v in values if v.amount and abs(v.span[0] - start - found.start) <= NEAR]
    if found.row.sum:
        return _one(f"{v.amount} {v.unit}" for v in near if v.kind == "money")
    counts = [v for v in near if v.kind == "count"]
    if found.row.toll:
        return _one(_figure(v) for v in counts if toll(v, statement, text) == found.row.toll)
    return _one(_figure(v) for v in counts) if found.row.counted else None


def _figure(value: Value) -> str:
    number = amounts.number(value.amount)
    return f"{number.normalize():f}" if number is not None else ""


def _one(found: Iterator[str]) -> str | None:
    held = set(found)
    return held.pop() if len(held) == 1 else None
