"""Messages and posts: what their head says of who wrote them and from whom they were passed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.reading.mentions import Found
from sayso.reading.text import Layout, fold
from sayso.reading.voices import Speaker, Spoken, Voice
from sayso.records import Span

HEAD = 4  # paragraphs in which the head of a message may stand
LONGEST = 120
_FROM = re.compile(r"(?:from|от|от кого)[ \t]*:[ \t]*(?P<name>[^\n<]*[^\s<])(?:[ \t]*<[^>\n]*>)?$", re.IGNORECASE)
_FORWARDED = re.compile(r"(?:forwarded from|переслано (?:от|из))[ \t]*:?[ \t]*(?P<name>\S[^\n]*\S)$", re.IGNORECASE)


def find(outlet: str | None, layout: Layout, found: Callable[[], Sequence[Found]]) -> Spoken | None:
    """The voice of a message: its writer, and behind him whose message he passes on; `None` where no head names either."""
    heads = [(pattern, m) for pattern, m in _heads(layout) if not _same(m["name"], outlet)]
    if not heads:
        return None
    last = max(m.end() for _, m in heads)
    body = [p for p in layout.paragraphs if p[0] >= last]
    if not body:
        return None
    speakers = [Speaker(m.span("name"), passed_on=pattern is _FORWARDED) for pattern, m in heads]
    speakers.sort(key=lambda s: s.passed_on)
    voice = Voice((body[0][0], body[-1][1]), tuple(speakers))
    return Spoken((voice,), (), tuple(_mention(layout.text, s, found()) for s in speakers))


def _heads(layout: Layout) -> list[tuple[re.Pattern[str], re.Match[str]]]:
    top = [span for span in layout.paragraphs[:HEAD] if span[1] - span[0] <= LONGEST]
    return [(p, m) for span in top for p in (_FROM, _FORWARDED) if (m := p.match(layout.text, *span))]


def _same(name: str, outlet: str | None) -> bool:
    return outlet is not None and (fold(name) in fold(outlet) or fold(outlet) in fold(name))


def _mention(text: str, speaker: Speaker, found: Sequence[Found]) -> Found:
    """The name as a mention: a person where it reads as one, else a channel or a body."""
    start, end = speaker.span
    person = any(f.kind == "person" and f.named and start <= f.span[0] and f.span[1] <= end for f in found)
    kind: str = "person" if person else "organization"
    base: str = text[start:end]
    span: Span = speaker.span
    return Found(span=span, kind=kind, named=True, base=base, head=fold(base.split()[-1]))
