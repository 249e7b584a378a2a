"""Messages and posts: what their head says of who wrote them and from whom they were passed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.reading.chains.voices import Speaker, Spoken, Voice
from sayso.reading.people.mentions import Found
from sayso.reading.words.text import Layout, fold, trim
from sayso.records import Skipped

HEAD = 4  # paragraphs in which the head of a message may stand
LONGEST = 120
FEWEST = 2  # posts of a thread
_POST = re.compile(r"(?P<again>RT[ \t]+)?(?P<label>@\w[\w.]{1,30})(?:[ \t]*\([^)\n]{1,60}\))?:[ \t]+(?=\S)")
_FROM = re.compile(r"(?:from|от|от кого)[ \t]*:[ \t]*(?P<name>[^\n<,]*[^\s<,])(?:,[^\n]*)?(?:[ \t]*<[^>\n]*>)?$", re.IGNORECASE)
_FORWARDED = re.compile(r"(?:forwarded from|переслано (?:от|из))[ \t]*:?[ \t]*(?P<name>\S[^\n]*\S)$", re.IGNORECASE)


def find(outlet: str | None, layout: Layout, found: Callable[[], Sequence[Found]], *, message: bool = False) -> Spoken | None:
    """The voice of a message: its writer, and behind him whose message he passes on.

    `None` where no head names either, unless the document is known to be a message.
    """
    heads = [(pattern, m) for pattern, m in _heads(layout) if not _same(m["name"], outlet)]
    last = max((m.end() for _, m in heads), default=0)
    body = [p for p in layout.paragraphs if p[0] >= last]
    if not body or not (heads or message):
        return None
    words = (body[0][0], body[-1][1]) if message else None
    if not heads:
        return Spoken(message=words)
    speakers = [Speaker(m.span("name"), passed_on=pattern is _FORWARDED) for pattern, m in heads]
    speakers.sort(key=lambda s: s.passed_on)
    voice = Voice((body[0][0], body[-1][1]), tuple(speakers))
    return Spoken((voice,), (), tuple(_mention(layout.text, s, found()) for s in speakers), words)


def thread(layout: Layout) -> Spoken | None:
    """The voices of posts set one below the other, each behind its account: *@ada: ...*, *RT @ada: ...*."""
    found = {n: m for n, span in enumerate(layout.paragraphs) if (m := _POST.match(layout.text, *span))}
    if len(found) < FEWEST or 2 * len(found) < len(layout.paragraphs):
        return None
    ends = [*[m.start() for m in found.values()][1:], len(layout.text)]
    stretches = [trim(layout.text, (m.end(), end)) for m, end in zip(found.values(), ends, strict=True)]
    speakers = [Speaker(m.span("label"), passed_on=bool(m["again"])) for m in found.values()]
    heads = tuple(Skipped(reason="speaker label", text=m[0], span=m.span()) for m in found.values())
    named = tuple(
        Found(span=s.span, kind="person", named=True, base=layout.text[slice(*s.span)], head=fold(layout.text[slice(*s.span)]))
        for s in speakers
    )
    voices = tuple(Voice(span, (speaker,)) for span, speaker in zip(stretches, speakers, strict=True))
    return Spoken(voices, heads, named)


def _heads(layout: Layout) -> list[tuple[re.Pattern[str], re.Match[str]]]:
    top = [span for span in layout.paragraphs[:HEAD] if span[1] - span[0] <= LONGEST]
    return [(p, m) for span in top for p in (_FROM, _FORWARDED) if (m := p.match(layout.text, *span))]


def _same(name: str, outlet: str | None) -> bool:
    return outlet is not None and (fold(name) in fold(outlet) or fold(outlet) in fold(name))


def _mention(text: str, speaker: Speaker, found: Sequence[Found]) -> Found:
    """The name as a mention: who writes is a person unless it reads as a body, who is passed on a channel unless as a person."""
    start, end = speaker.span
    kinds = {f.kind for f in found if f.named and start <= f.span[0] and f.span[1] <= end}
    body = "organization" in kinds if not speaker.passed_on else "person" not in kinds
    base = text[start:end]
    return Found(span=speaker.span, kind="organization" if body else "person", named=True, base=base, head=fold(base.split()[-1]))
