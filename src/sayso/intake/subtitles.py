"""Subtitles and transcripts with time codes (WebVTT, SRT): the words as paragraphs, one a speaker's turn, each behind its time.

`[00:12:03] Ada Holm: I saw two trucks.` The time and a `<v Ada Holm>` name stand in the text as the file gives them, so that a
place in the recording is found again; reading takes neither for words that were said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.errors import SourceBroken
from sayso.intake import text
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import decode
from sayso.intake.flow import Flow
from sayso.intake.markup import BLOCK
from sayso.records import Credit, Original, Skipped
from sayso.settings import Settings

PAUSE = 3.0  # seconds of silence that end a paragraph
LONG = 30.0  # seconds after which a paragraph ends with its sentence
_CLOCK = r"(?:\d+:)?\d{1,2}:\d{2}"
_TIMING = re.compile(
    rf"^[ \t]*(?P<start>(?P<shown>{_CLOCK})(?:[.,]\d{{1,3}})?)[ \t]*-->[ \t]*(?P<end>{_CLOCK}(?:[.,]\d{{1,3}})?)[^\n]*$",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"\r?\n[ \t]*\r?\n|\r[ \t]*\r")
_TAG = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+(?P<voice>[^>\n]+)>|</?[a-z0-9.:]+(?:[ \t][^>\n]*)?>|\{\\[^}\n]*\}", re.IGNORECASE)
_TURN = re.compile(r"[ \t]*(?:[-–—>]{1,2}[ \t]*\S|[A-ZА-ЯЁ][\w.’' -]{0,40}:[ \t])")
_SOUND = re.compile(r"[ \t]*(?:[\[(][^\])\n]*[\])]|[♪♫#][^\n]*|\*[^*\n]*\*)[ \t]*$")
_TITLE = re.compile(r"\ufeff?WEBVTT[ \t]*[-–—:]?[ \t]*(?P<title>[^\r\n]*)")
_NOTE = re.compile(r"^NOTE\b[ \t]*(?P<note>.*?)(?=\r?\n[ \t]*\r?\n|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(slots=True)
class Growing:
    """The text so far, who speaks in it, and when the open paragraph began and last spoke."""

    flow: Flow
    skipped: list[Skipped] = field(default_factory=list)
    voice: str | None = None
    began: float = 0.0
    until: float = -PAUSE
    last: list[str] = field(default_factory=list)  # the lines said last: live captions say each of them twice


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The one document in these bytes; its places count the decoded source, time codes and names included.

    Raises SourceBroken where there is no time code, SourceUnsupported where the bytes are no text.
    """
    source, encoding = decode(data, declared=hints.charset)
    timings = list(_TIMING.finditer(source))
    if not timings:
        raise SourceBroken("there are no time codes in these subtitles", advice="Give it as plain text, with the ending .txt.")
    growing = Growing(Flow(source))
    for timing in timings:
        _cue(growing, source, timing)
    flow = growing.flow
    return [
        Draft(
            text=flow.text(),
            media_type=original.media_type,
            encoding=encoding,
            places=tuple(flow.places),
            credits=tuple(credits(source, timings[0].start())),
            skipped=tuple(growing.skipped),
        )
    ]


def credits(source: str, first: int) -> Iterator[Credit]:
    """What the file says of itself before its first cue: the title behind `WEBVTT`, and credit lines in its notes."""
    head = source[:first]
    if (m := _TITLE.match(head)) and m["title"].strip():
        yield Credit(field="title", value=m["title"].strip(), place="header")
    for note in _NOTE.finditer(head):
        for line in note["note"].splitlines():
            yield from text.labelled(line)


def _cue(growing: Growing, source: str, timing: re.Match[str]) -> None:
    """The words under one time code, line by line, without those that the cue before showed already."""
    end = _BLANK.search(source, timing.end())
    stop = end.start() if end else len(source)
    for line in _LINE.finditer(source, timing.end(), stop):
        bare = " ".join(_TAG.sub("", line[0]).split())
        if not bare or bare in growing.last:
            continue
        growing.last = [*growing.last[-1:], bare]
        if _SOUND.match(bare):
            growing.skipped.append(Skipped(reason="sound", text=bare))
        else:
            _line(growing, timing, line)
    growing.until = seconds(timing["end"])


def _line(growing: Growing, timing: re.Match[str], line: re.Match[str]) -> None:
    """One line of words: a paragraph of its own where somebody else speaks, after a pause, or when the paragraph is long."""
    at, now = line.start(), seconds(timing["start"])
    for tag in _TAG.finditer(line.string, *line.span()):
        _words(growing, timing, at, tag.start(), now)
        if tag["voice"] and tag["voice"].strip() != growing.voice:
            growing.voice = tag["voice"].strip()
            _open(growing, timing, now, tag.span("voice"))
        at = tag.end()
    _words(growing, timing, at, line.end(), now)


def _words(growing: Growing, timing: re.Match[str], start: int, end: int, now: float) -> None:
    source, flow = growing.flow.source, growing.flow
    if not source[start:end].strip():
        return
    turn = growing.voice is None and _TURN.match(source, start, end)
    if turn or not flow.length or now - growing.until >= PAUSE or _long(growing, now):
        _open(growing, timing, now, None)
    elif flow.space is None and not flow.gap and not flow.pieces[-1].endswith(" "):
        flow.space = -1  # the end of a line or of a cue
    flow.add(start, end, 0)


def _long(growing: Growing, now: float) -> bool:
    """Whether the open paragraph has gone on long enough and its sentence is over."""
    said = growing.flow.pieces[-1] if growing.flow.pieces else ""
    return now - growing.began >= LONG and said.rstrip("\"”»'")[-1:] in ".?!…"


def _open(growing: Growing, timing: re.Match[str], now: float, voice: tuple[int, int] | None) -> None:
    """A new paragraph, its time before it, and its speaker's name where a tag gives it."""
    flow = growing.flow
    flow.skip(BLOCK)
    flow.separate()
    flow.put("[")
    flow.keep(timing.start("shown"), timing["shown"], timing["shown"])
    flow.put("] ")
    if voice:
        _name(flow, voice)
    elif growing.voice:
        flow.put(f"{growing.voice}: ")
    growing.began = now
    growing.until = max(growing.until, now)


def _name(flow: Flow, voice: tuple[int, int]) -> None:
    """The name in a voice tag, at its place."""
    flow.add(*voice, 0)
    flow.space = None
    flow.put(": ")


def seconds(time: str) -> float:
    """`01:02:03.5` as seconds."""
    found = 0.0
    for part in time.replace(",", ".").split(":"):
        found = found * 60 + float(part)
    return found
