"""Names in English headlines that capitalize every word: *Ada Holm Sentenced to Nine Years* names Ada Holm and nobody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Cover
from sayso.records import Skipped, Span

SMALL = frozenset({"this", "that", "with", "from", "into", "over", "after", "than", "when", "amid"})  # small in a headline too
LONGEST, FEWEST = 160, 5  # characters and words of a first line that is a headline
_WORD = re.compile(r"[^\W\d_]{4,}")
HEADS = frozenset({"headline", "heading"})


def cut(found: Sequence[Found], text: str, skipped: Sequence[Skipped]) -> list[Found]:
    """The mentions; a name in a headline that goes on behind one of the text's own ends where that one does."""
    marked = [s.span for s in skipped if s.span and s.reason in HEADS and _capitalized(s.text)]
    heads = Cover([*marked, *_first_line(text)])
    known = {text[slice(*f.span)]: f for f in found if f.named and not heads.holds(f.span)}
    cut_off = [_cut(f, text, known) if f.named and heads.holds(f.span) else f for f in found]
    return [f for f in cut_off if not (f.named and f.kind == "person" and heads.holds(f.span)) or _told_of(f, text, known)]


def _first_line(text: str) -> list[Span]:
    """The first line of a text that is a headline with a full stop: *Ada Holm Says the Port Is Shut.*"""
    line = text.split("\n", 1)[0]
    return [(0, len(line))] if len(line) < min(LONGEST, len(text)) and len(line.split()) >= FEWEST and _capitalized(line) else []


def _capitalized(line: str) -> bool:
    """Whether every long word of a line is written like a name, and it greets nobody (*Senator Holm, Mr. Orr:*)."""
    return not line.endswith(":") and all(word[:1].isupper() or word in SMALL for word in _WORD.findall(line))


def _told_of(found: Found, text: str, known: dict[str, Found]) -> bool:
    """Whether the last word of a name, written so, stands anywhere but in this place, and is no place or body by itself."""
    *first, last = text[slice(*found.span)].split(" ")
    another = first and last in known and known[last].kind != "person"  # *Court Jails Varna Mayor*
    return not another and text.count(last) > 1


def _cut(found: Found, text: str, known: dict[str, Found]) -> Found:
    start, end = found.span
    words = text[start:end].split(" ")
    if text[start:end] in known:
        return found
    shorter = (" ".join(words[:n]) for n in range(len(words) - 1, 0, -1))
    name = next((s for s in shorter if s in known and known[s].kind == found.kind), None)
    return replace(known[name], span=(start, start + len(name)), roles=(), owner=None) if name else found
