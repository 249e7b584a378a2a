"""What the rules hear from the reader model: its mentions, whoever makes them."""

from __future__ import annotations

from typing import Protocol

from sayso.records import Span


class Proposed(Protocol):
    """A mention as the reader model proposes it (`role` is no entity by itself)."""

    @property
    def span(self) -> Span: ...
    @property
    def kind(self) -> str: ...
    @property
    def score(self) -> float: ...
