"""How things look in the terminal: calm, exact, and safe from what a document may hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

# Letters a line of what stands beside prose: more would leave that a letter a line.
NARROW = {"who": 16, "to whom": 16, "how": 14}
CRAMPED = 100  # letters of a terminal below which numbers and labels are held narrower, too
NARROWER = {
    **NARROW, "says": 12, "passes on": 9, "about": 12, "reply": 11,
    "what differs": 12, "figure": 13, "also": 7, "when": 13, "said or published": 12,
}  # fmt: skip
ROOM = {"chain": 2, "who": 2, "origins": 2}  # shares of the room, where not as much as prose
BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# A document's control characters could drive the terminal, its direction marks could turn a line around.
UNSAFE = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """The text on one line, what could drive a terminal shown as `�`."""
    return "".join("\ufffd" if c in UNSAFE or unicodedata.category(c) in ("Cc", "Cs") else c for c in BREAKS.sub(" ", text))


def cell(text: object, style: str = "") -> Text:
    """Text as it is, its square brackets no markup; nothing where it is unknown."""
    return Text("" if text is None else clean(str(text)), style=style)


def table(title: str, *columns: str, wide: Sequence[str] = ()) -> Table:
    """A table without frames; the `wide` columns share the room that the others leave."""
    made = Table(title=cell(title, "bold"), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, expand=bool(wide))
    narrow = NARROWER if out().width < CRAMPED else NARROW
    for column in columns:
        number, share = column == "№", column in wide
        made.add_column(
            column,
            justify="right" if number else "left",
            no_wrap=number,
            overflow="fold",  # a path or a link has no place to break, and none of it may be lost
            ratio=ROOM.get(column, 3) if share else None,
            max_width=None if share or not wide else narrow.get(column),
        )
    return made


def fill(made: Table, rows: Iterable[Sequence[object]]) -> Table:
    """The table with these rows."""
    for row in rows:
        made.add_row(*(item if isinstance(item, Text) else cell(item) for item in row))
    return made


def counted(number: int, one: str, many: str) -> str:
    """`1 document`, `8 documents`."""
    return f"{number:,} {one if number == 1 else many}"


def out() -> Console:
    """Standard output."""
    return Console(highlight=False, soft_wrap=False)


def err() -> Console:
    """Standard error, where progress goes, so that a pipe gets the answer alone."""
    return Console(stderr=True, highlight=False)
