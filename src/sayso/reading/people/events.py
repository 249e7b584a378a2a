"""What a walk through a text meets: a mention or a pronoun, in reading order."""

from __future__ import annotations

from sayso.reading.people.mentions import Found
from sayso.reading.people.pronouns import Pronoun
from sayso.records import Span


def reading_order(event: tuple[int, Found | Pronoun]) -> tuple[int, bool]:
    """By place; the "her" of "her cellmate" before the cellmate, who is not the one it means."""
    return event[0], isinstance(event[1], Found)


def outer(event: Found | Pronoun) -> Span:
    """A mention with the title or calling before it, so that "адвокат Алёхиной Оксана Дарова" begins where it begins."""
    roles = event.roles if isinstance(event, Found) else ()
    return min([event.span[0], *(start for start, _ in roles)]), event.span[1]
