"""Whose a statement is and how it is put, in the words every export uses: an allegation stays one in any format."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.records import Document, Hop, Statement
from sayso.writing.page.index import Index
from sayso.writing.page.lines import hop_line, who
from sayso.writing.page.words import put, say

OPENING, CLOSING = "“„«\"'", "”“»\"'"


def say_so(look: Index, s: Statement) -> str:
    """On whose say-so: `Viktor Demin, via the Protalina, in Thornwick Review`."""
    document = look.documents[s.document]
    return who(look, document, s, tuple(hop_line(look, document, hop) for hop in s.hops))


def stance(s: Statement) -> str:
    """How it is put, in a word: `alleged`, `denied, in the negative`."""
    words = put(s)
    return f"{words}, {say('polarity', s.polarity)}" if s.polarity == "negative" else words


def told(look: Index, s: Statement) -> str:
    """The statement whole: `Viktor Demin, in Thornwick Review (alleged): “the engineer threatened to fire him”`."""
    return f"{say_so(look, s)} ({stance(s)}): {quoted(s.text)}"


def quoted(words: str) -> str:
    """The words in quotation marks; in their own where they have them."""
    return words if words[:1] in OPENING and words[-1:] in CLOSING else f"“{words}”"


def named(look: Index, document: Document, hop: Hop) -> str:
    """What a link of a chain is called."""
    return hop_line(look, document, hop).name


def statements(look: Index, ids: Iterable[str]) -> list[Statement]:
    """The statements with these ids that the case holds, in the order of its texts."""
    return [look.order[look.numbers[key] - 1] for key in look.known(ids)]


def chain(look: Index, s: Statement) -> str:
    """The chain from the reader to the origin: `Thornwick Review ← investigators`."""
    document = look.documents[s.document]
    return " ← ".join(named(look, document, hop) for hop in s.hops)


def origin(look: Index, s: Statement) -> str:
    """What the last link is called."""
    return named(look, look.documents[s.document], s.hops[-1])
