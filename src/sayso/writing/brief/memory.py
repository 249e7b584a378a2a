"""What the reader of a brief has been told so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records import Statement

Key = tuple[str | None, ...]


@dataclass(slots=True)
class Memory:
    """Whose words the last sentence held, which outlet was named last, how often in a row, and who has been introduced."""

    speaker: Key = ()
    outlet: str | None = None
    turns: int = 0
    met: set[str] = field(default_factory=set)

    def again(self, statement: Statement) -> bool:
        """Whether the last sentence was told by the same people."""
        return self.speaker == key(statement)

    def heard(self, statement: Statement) -> None:
        """Notes whose words were told."""
        self.turns = self.turns + 1 if self.again(statement) else 0
        self.speaker = key(statement)

    def turn(self) -> None:
        """A new paragraph: nobody is carried over."""
        self.speaker, self.outlet, self.turns = (), None, 0


def key(statement: Statement) -> Key:
    """The chain a statement came by."""
    return statement.document, *(hop.entity or hop.text for hop in statement.hops)
