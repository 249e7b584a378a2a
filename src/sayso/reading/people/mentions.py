"""Who and what a text mentions: named people, bodies, places and buildings, and people and bodies it leaves unnamed.

Rules alone, by language: capitals, titles, callings and lists propose, and what the text says around a name in all of its
places decides what it is. The reader model's mentions, where given, weigh in as one more witness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.encoder.proposals import Proposed
from sayso.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One mention. `base` is its base form, `head` the word that carries it (a surname, "stepfather"), both for comparing.

    `definite` tells how a description is introduced: "the", "new" (a, another, one of), "own" (his, Vitaly's), "bare".
    `case` is the grammatical case it stands in (Russian names only).
    `roles` are the words of a title or an apposition that belong to it; `plain` a named one's text without titles.
    """

    span: Span
    kind: str
    named: bool
    base: str
    head: str
    gender: str | None = None
    many: bool = False
    definite: str = "bare"
    owner: Span | None = None
    case: str | None = None
    roles: tuple[Span, ...] = ()
    regal: bool = False  # whether a title goes with the name alone: Prince William


def find(text: str, language: str, sentences: Sequence[Span], model: Sequence[Proposed] = ()) -> tuple[Found, ...]:
    """All mentions of these sentences but pronouns, in the order of the text; none overlaps another of its own sort."""
    if language == "ru":
        from sayso.reading.people.mentions_ru import russian  # the Russian dictionary is loaded only for Russian

        return russian(text, sentences, model)
    from sayso.reading.people.mentions_en import english

    return english(text, sentences, model)
