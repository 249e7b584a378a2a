"""What a person's name says: its parts, and the reasons that keep two people of one name apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.records import Entity, Reading, Span, Value
from sayso.weighing import keys


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name taken apart: whole words in the order written, initials, and the patronymic's key."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    patronymic: str | None

    @property
    def full(self) -> bool:
        """Whether the name holds a given name and a surname, whichever comes first."""
        return len(self.words) >= 2

    def key(self) -> tuple[str, ...]:
        """The same for every script, spelling scheme and order of the words."""
        return tuple(sorted(keys.sound(w) for w in self.words))

    def spelling(self) -> tuple[str, ...]:
        """The letters of those of its words that are transliterated letter by letter: they must agree exactly."""
        return tuple(sorted(keys.letters(w) for w in self.words if keys.slavic(w) and not keys.given(w)))


@dataclass(frozen=True, slots=True)
class Trait:
    """What one document tells of a person, for asking of two documents alone whether they mean one."""

    key: tuple[str, ...]
    spelling: tuple[str, ...]
    patronymic: str | None
    born: int | None

    def meets(self, other: Trait) -> bool:
        """One name, and nothing in either document that tells the two apart."""
        return (
            (self.key, self.spelling) == (other.key, other.spelling)
            and (self.patronymic is None or other.patronymic is None or self.patronymic == other.patronymic)
            and (self.born is None or other.born is None or abs(self.born - other.born) <= 1)
        )


@lru_cache(maxsize=65536)
def parts(name: str) -> Parts:
    """The parts of a person's name; initials in the middle of a full name and the patronymic are no part of its key."""
    found = keys.tokens(name)
    words = [t for t in found if not keys.initial(t)]
    fathers = [t for i, t in enumerate(words) if i > 0 and keys.patronymic(t) and len(words) > 2]
    kept = tuple(t for t in words if t not in fathers[:1])
    initials = tuple(keys.latin(t.rstrip("."))[:1] for t in found if keys.initial(t))
    return Parts(kept, initials, keys.letters(fathers[0]) if fathers else None)


def fullest(entity: Entity) -> Parts:
    """The parts of the entity's name that says most: whole words first, then a patronymic, then initials."""
    names = [entity.name, *(n.text for n in entity.names)]
    return max((parts(n) for n in names), key=lambda p: (len(p.words), p.patronymic is not None, len(p.initials), p.key()))


def age(entity: Entity, reading: Reading) -> int | None:
    """The age the text puts right after or before one of the person's mentions: "Vitaly Rusakov, 21,"."""
    ages = [v for v in reading.values if v.kind == "age" and v.amount and v.amount.isdigit()]
    spans = [m.span for m in entity.mentions]
    found = {int(v.amount) for v in ages if v.amount and any(_beside(v, span, reading.document.text) for span in spans)}
    return found.pop() if len(found) == 1 else None


def _beside(value: Value, span: Span, text: str) -> bool:
    after, before = text[span[1] : value.span[0]], text[value.span[1] : span[0]]
    if span[1] <= value.span[0]:
        return re.fullmatch(r",? ?\(?", after) is not None
    return value.span[1] <= span[0] and re.fullmatch(r"[\s\u00a0]", before) is not None


def year(reading: Reading) -> int | None:
    """The year the document was published in."""
    found = re.match(r"\d{4}", reading.document.published or "")
    return int(found.group()) if found else None
