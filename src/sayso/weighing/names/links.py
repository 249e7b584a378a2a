"""Why names are one: for every name of an entity, the rule that joined it to another, and the two values compared.

Asked of the names alone, so that whoever reads a case can ask it again. Every rule is a function whose docstring says, in
words for the reader, what makes the two names one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from sayso.lexicon.outlets import outlet_named
from sayso.records import Case, Entity, Naming, Tie
from sayso.weighing.names import declined, keys, own_names, people, rulers, scripts, seats, things
from sayso.weighing.names.reviewed import apart

Rule = Callable[[str, str], str | None]


# ── people ───────────────────────────────────────────────────────────────────────────────────────


def same_letters(one: str, other: str) -> str | None:
    """The same name, letter by letter, in any script and order of its words."""
    a, b = people.parts(one), people.parts(other)
    same = a.full and sorted(map(keys.letters, a.split())) == sorted(map(keys.letters, b.split()))
    return f"{one} ~ {other}" if same else None


def same_given_name(one: str, other: str) -> str | None:
    """The same surname, and forms of one given name."""
    a, b = people.parts(one), people.parts(other)
    return f"{one} ~ {other}" if a.full and a.spelling() == b.spelling() else None


def heard_alike(one: str, other: str) -> str | None:
    """The same name written by ear in two scripts; no other name in the case fits as well."""
    return _likeness(one, other, 0, people.DROPPED)


def forms_of_one_name(one: str, other: str) -> str | None:
    """Russian cases of one name that no dictionary holds; the surnames are the same, or in that case too."""
    whole = [people.parts(name) for name in (one, other)]
    spelt = [(parts.spelling(), parts.split()) for parts in whole if parts.words]  # «Т.» has none
    return f"{one} ~ {other}" if any(declined.ties(spelt)) else None


def one_name_left_out(one: str, other: str) -> str | None:
    """The same first and last names; one leaves out what stands between, and only one longer name in the case fits."""
    return _likeness(one, other, people.DROPPED, scripts.FAR)


def _likeness(one: str, other: str, least: int, less_than: int) -> str | None:
    a, b = people.parts(one).split(), people.parts(other).split()
    return f"{' '.join(a)} ~ {' '.join(b)}" if least <= people.likeness(a, b) < less_than else None


def words_run_together(one: str, other: str) -> str | None:
    """The same name, letter by letter or by ear across scripts; one writes as one word what the other writes as two."""
    a, b = people.parts(one), people.parts(other)
    same = a.full and b.full and (_run_together(a, b) or _run_together(b, a))
    return f"{one} ~ {other}" if same else None


def _run_together(a: people.Parts, b: people.Parts) -> bool:
    heard = filter(people.long, a.run_together())
    letters = b.spelling() in map(people.spelling, a.run_together())
    return letters or any(people.likeness(words, b.split()) < people.DROPPED for words in heard)


def initials(one: str, other: str) -> str | None:
    """A surname and initials, which fit one full name in the case and no other."""
    for short, full in ((people.parts(one), people.parts(other)), (people.parts(other), people.parts(one))):
        if len(short.words) == 1 and short.initials and full.full and people.abbreviates(short.words[0], short.initials[0], full):
            return f"{short.initials[0].upper()}. {short.words[0]}"
    return None


def one_ruler(one: str, other: str) -> str | None:
    """The same name without a surname, behind the same title of a pope, a monarch or a patriarch."""
    return f"{one} ~ {other}" if rulers.one_name(one, other) else None


# ── bodies and places ────────────────────────────────────────────────────────────────────────────


def one_outlet(one: str, other: str) -> str | None:
    """Names of one outlet in the curated list."""
    a, b = outlet_named(one), outlet_named(other)
    return a.id if a and b and a.id == b.id else None


def same_spelling(one: str, other: str) -> str | None:
    """The same words, letter by letter, in any script; one may run together what the other parts."""
    a, b = (sorted(keys.letters(w) for w in things.words(name)) for name in (one, other))
    return f"{one} ~ {other}" if a == b or things.run_together(one) == things.run_together(other) else None


def same_meaning(one: str, other: str) -> str | None:
    """Names whose words are or mean the same, by the curated lists of countries, bodies and common words."""
    a, b = things.meaning("body", one), things.meaning("body", other)
    return ", ".join([*sorted(a.rows), *a.rest]) if a.key() == b.key() else None


def same_meaning_heard_alike(one: str, other: str) -> str | None:
    """Names whose common words mean the same, and whose own words sound alike in two scripts."""
    a, b = things.meaning("body", one), things.meaning("body", other)
    return f"{' '.join(a.rest)} ~ {' '.join(b.rest)}" if things.heard_alike(a, b) else None


def same_own_name(one: str, other: str) -> str | None:
    """Bodies of one kind with one name of their own; one tells more of its title, and only one in the case fits."""
    a, b = things.meaning("body", one), things.meaning("body", other)
    return f"{' '.join(a.rest)} ~ {' '.join(b.rest)}" if own_names.fits(a, b) else None


def name_in_quotes(one: str, other: str) -> str | None:
    """A name in quotation marks behind what the body is, and that name alone; all that the case calls so can be one."""
    a, b = things.meaning("body", one), things.meaning("body", other)
    return f"{' '.join(a.rest)} ~ {' '.join(b.rest)}" if own_names.called_alike(a, b) else None


def seat_left_out(one: str, other: str) -> str | None:
    """The same body; one name leaves out where it sits, and all bodies of the case that are called so sit in one place."""
    return f"{one} ~ {other}" if seats.left_out(things.meaning("body", one), things.meaning("body", other)) else None


PEOPLE: tuple[Rule, ...] = (
    same_letters,
    same_given_name,
    heard_alike,
    forms_of_one_name,
    one_name_left_out,
    words_run_together,
    initials,
    one_ruler,
)
THINGS: tuple[Rule, ...] = (
    one_outlet,
    same_spelling,
    same_meaning,
    same_meaning_heard_alike,
    same_own_name,
    name_in_quotes,
    seat_left_out,
)


def part_of_the_name(one: str, other: str) -> str | None:
    """A part of the name, in a document that has the whole of it."""
    a, b = ({keys.letters(w) for w in things.words(name)} for name in (one, other))
    return f"{one}, {other}" if a < b or b < a else None


def in_one_document(one: str, other: str) -> str | None:
    """One document uses both for the same, or sets one in brackets beside the other."""
    return f"{one}, {other}"


def naming(case: Case) -> Naming:
    """Why the names of every entity are one, and which entities are kept apart by review."""
    return Naming(ties=tuple(tie for entity in case.entities for tie in links(entity)), apart=apart(case))


def links(entity: Entity) -> tuple[Tie, ...]:
    """For every further name of a named entity, why it is the same: by the nearest of the names before it."""
    names = _names(entity) if entity.named else []
    return tuple(next(_tied(entity, name, names[:at])) for at, name in enumerate(names) if at)


@lru_cache(maxsize=4096)
def tied(kind: str, one: str, other: str) -> bool:
    """Whether a rule makes these names one, across documents."""
    return one.casefold() == other.casefold() or any(rule(one, other) is not None for rule in _rules(kind))


def _rules(kind: str) -> Sequence[Rule]:
    return PEOPLE if kind == "person" else THINGS


def _names(entity: Entity) -> list[str]:
    """Its names, each once, whatever its capitals."""
    found: dict[str, str] = {}
    for name in (entity.name, *(n.text for n in entity.names)):
        found.setdefault(name.casefold(), name)
    return list(found.values())


def _tied(entity: Entity, name: str, before: list[str]) -> Iterator[Tie]:
    for rule in (*_rules(entity.kind), part_of_the_name, in_one_document):
        for other in before:
            value = rule(name, other)
            if value is not None:
                reason = f"{(rule.__doc__ or '').rstrip('.')} ({value})"
                yield Tie(entity=entity.id, rule=rule.__name__, one=name, other=other, reason=reason)
