"""Who is named as one of several: *Saba and al-Eryani said*, and two side by side for a later "they"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from sayso.lexicon.language import load
from sayso.lexicon.people import people
from sayso.reading.people.mentions import Found
from sayso.reading.words.spans import Cover, Placed, outermost
from sayso.reading.words.text import fold
from sayso.records import Span

_AND = re.compile(r"\s(?:and|и)\s(?:the\s)?")
_JOINT = re.compile(r"\s(?:and|&|и)\s|,\s")
_COMMAS = re.compile(r"\sи\s|,\s(?=[А-ЯЁа-яё])")  # *мэр Клёнов, врач Вязов и актриса Анна Липова*
_BEHIND = re.compile(r"(?:\s\([^)\n]{1,20}\)|,\s\d{1,3},?)?\s*")  # *(D)*, *, 41*
LED = 5  # characters that may stand before the first of them


def joint(text: str, sources: Sequence[Span], mentioned: Placed[Found]) -> dict[Span, list[Found]]:
    """The sources that join mentions as equals, each with these."""
    named = (_names(text, source, mentioned) for source in sources)
    both = (
        (
            source,
            _parts(text, source, mentioned) or _bearers(text, source, mentioned) or _bearers(text, source, mentioned, _COMMAS),
        )
        for source in named
    )
    return {source: parts for source, parts in both if parts}


def _names(text: str, source: Span, mentioned: Placed[Found]) -> Span:
    """The source without what all of them are: *council members | Ada Holm and Sara Orr*."""
    within = sorted((f for _, f in mentioned.starting(*source)), key=lambda f: f.span)
    first = next((f for f in within if f.named and f.kind in ("person", "organization")), None)
    calls = first and any(f.many and not f.named and text[f.span[1] : first.span[0]] == " " for f in within)
    return (first.span[0], source[1]) if first and calls and _AND.search(text, first.span[1], source[1]) else source


def calls(found: Found, joined: Collection[Span]) -> bool:
    """*council members | Ada Holm and Sara Orr*: what those named together are is no third party."""
    return found.many and not found.named and any(found.span[1] + 1 == start for start, _ in joined)


def _bearers(text: str, source: Span, mentioned: Placed[Found], joins: re.Pattern[str] = _AND) -> list[Found]:
    """People whom a source joins, each with what he is before his name: *Leader Ada Holm (D) and the clerk Sara Orr*."""
    bearers = sorted((f for _, f in mentioned.starting(*source) if f.kind == "person" and f.named), key=lambda f: f.span)
    parts, at = [], source[0]
    for sign in [*joins.finditer(text, *source), None]:
        end = sign.start() if sign else source[1]
        own = [f for f in bearers if at <= f.span[0] and f.span[1] <= end]
        if len(own) != 1 or _BEHIND.fullmatch(text[own[0].span[1] : end]) is None or not _only_called(text, at, own[0]):
            return []
        parts.append(own[0])
        at = sign.end() if sign else end
    return parts if len(parts) > 1 else []


def _only_called(text: str, at: int, found: Found) -> bool:
    """Whether nothing stands before a name but what its bearer is: a role, and capitals before it (*State House Leader*)."""
    roles = [span for span in found.roles if at < span[1] <= found.span[0]]
    first = min((span[0] for span in roles), default=found.span[0])
    lead = text[at:first].split()
    both = lead and lead[-1].strip(".").lower().removesuffix("s") in people("en").offices  # *Sens. Ada Holm and Sara Orr*
    return all(w[0].isupper() or w.lower() in ("the", "former") for w in lead) and bool(not lead or roles or both)


def _parts(text: str, source: Span, mentioned: Placed[Found]) -> list[Found]:
    """The mentions that a source joins, none where it is one source."""
    within = sorted((f for _, f in mentioned.starting(*source)), key=lambda f: f.span)
    outer = set(outermost([f.span for f in within]))
    parts = [f for f in within if f.span in outer]  # no *New York* of *The New York Times*
    parts = [f for n, f in enumerate(parts) if n == 0 or not _whose(text, parts[n - 1], f)]
    led = parts and (parts[0].span[0] - source[0] <= LED or _outlets(text[source[0] : parts[0].span[0]]))
    closed = parts and (source[1] - parts[-1].span[1] <= 1 or _outlets(text[parts[-1].span[1] : source[1]]))
    if len(parts) < 2 or not led or not closed:
        return []
    if any(parts[0].span in part.roles for part in parts):  # *A neighbour, Ada Holm* is one
        return []
    gaps = [(a.span[1], b.span[0]) for a, b in pairwise(parts)]
    return parts if all(0 < e - s < 12 and _JOINT.search(text[s:e]) for s, e in gaps) else []


def _whose(text: str, one: Found, other: Found) -> bool:
    """Whether a Russian place right behind a body is where the body is: *полиция Заречья, суд и мэрия*."""
    return other.kind == "place" and one.kind == "organization" and text[one.span[1] : other.span[0]] == " "


def _outlets(lead: str) -> bool:
    """Whether these words beside names say that they are outlets: *Telegram-каналы*, *the newspapers*."""
    words = fold(lead).strip(' «»"“”').split()
    return any(words[-1:] and words[-1].startswith(load(code).phrases["kinds.outlet"]) for code in ("en", "ru"))


def pairs(text: str, found: Sequence[Found], apart: Cover) -> dict[Span, list[Found]]:
    """Two named side by side outside these places; such a pair is kept only if a pronoun takes it up."""
    names = sorted((f for f in found if f.named and f.kind in ("person", "organization")), key=lambda f: f.span)
    beside = ((one, other) for one, other in pairwise(names) if one.kind == other.kind)
    joined = (pair for pair in beside if _AND.fullmatch(text[pair[0].span[1] : pair[1].span[0]]))
    made = {(one.span[0], other.span[1]): [one, other] for one, other in joined}
    return {span: parts for span, parts in made.items() if not apart.meets(span)}
