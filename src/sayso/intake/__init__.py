"""Bytes become documents: sealed, decoded, their text kept to the character, their credits named with their place."""

from sayso.intake.draft import Hints
from sayso.intake.receive import receive

__all__ = ["Hints", "receive"]
