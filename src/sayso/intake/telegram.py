"""Telegram exports (`result.json` of Telegram Desktop): every message with words is a document of its own.

The outlet of a message is the channel or chat it stands in, its date that of the message. Who wrote it in a group (or signed it
in a channel) and from whom it was forwarded stand above its words, as `From:` and `Forwarded from:`, so that reading finds them
like any other source.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from json import decoder as reading
from json import scanner
from typing import Any

from sayso.errors import SourceBroken, SourceEmpty, SourceUnsupported
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import decode
from sayso.intake.language import language
from sayso.records import Credit, Original, Place, Skipped
from sayso.settings import Settings

CHANNELS = ("public_channel", "private_channel")
LABELS = {"en": ("From: ", "Forwarded from: "), "ru": ("От: ", "Переслано от: ")}
MEDIA = ("media_type", "photo", "file", "poll", "location_information", "contact_information", "sticker_emoji")
EXPORT_IT = "In Telegram Desktop choose Export chat history, then the format “Machine-readable JSON”, and give its result.json."
DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
PIECE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL)


class Written(str):
    """A string of the file that knows where its characters begin in it."""

    __slots__ = ("at",)
    at: int


@dataclass(slots=True)
class Page:
    """The text of a message as it grows, and the place in the file of what was taken from it."""

    source: str
    text: str = ""
    places: tuple[Place, ...] = ()

    def put(self, said: str) -> None:
        """Words; a place where the file has them."""
        if isinstance(said, Written):
            self.places += tuple(_places(self.source, said, len(self.text)))
        self.text += str(said)


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The messages that have words, in the order of the file; what has none is listed as skipped with the first of them.

    Raises SourceBroken, SourceEmpty, SourceUnsupported.
    """
    source, encoding = decode(data, declared=hints.charset)
    found: list[Draft] = []
    skipped: list[Skipped] = []
    for chat in chats(parsed(source)):
        made = [(m, draft(source, chat, m, original, encoding) if isinstance(m, dict) else None) for m in chat["messages"]]
        spoken = language("\n".join(d.text for _, d in made if d))
        found += [replace(d, language=spoken) for _, d in made if d]
        skipped += [left_out(chat, m) for m, d in made if d is None]
    if not found:
        raise SourceEmpty("no message in this export has words", advice="Export the chat with its whole history.")
    return [replace(found[0], skipped=tuple(skipped)), *found[1:]]


def parsed(source: str) -> Any:
    """The file's JSON, each string with its place.

    Raises SourceBroken, which says where the JSON breaks off.
    """
    decoder: Any = json.JSONDecoder()
    decoder.parse_string = written
    decoder.scan_once = scanner.py_make_scanner(decoder)  # type: ignore[attr-defined]
    try:
        return decoder.decode(source.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise SourceBroken(
            f"the JSON breaks off at {where} ({error.msg.lower()})", advice=f"Export it again. {EXPORT_IT}"
        ) from error
    except RecursionError as error:
        raise SourceBroken("the JSON is nested too deep to be a Telegram export", advice=EXPORT_IT) from error


def written(source: str, start: int, strict: bool = True) -> tuple[Written, int]:
    """One JSON string with its place; the call that Python's own decoder makes."""
    words, end = reading.scanstring(source, start, strict)  # type: ignore[attr-defined]
    found = Written(words)
    found.at = start
    return found, end


def chats(export: Any) -> Iterator[Mapping[str, Any]]:
    """The chats of an export: one, or all of an account's.

    Raises SourceUnsupported for JSON that is none.
    """
    lists = [export] if isinstance(export, dict) and "messages" in export else []
    if isinstance(export, dict) and not lists:
        parts = [export.get(key) for key in ("chats", "left_chats")]
        lists = [chat for part in parts if isinstance(part, dict) for chat in part.get("list") or []]
    found = [chat for chat in lists if isinstance(chat, dict) and isinstance(chat.get("messages"), list)]
    if not found:
        raise SourceUnsupported("this JSON is no Telegram export: it has no list of messages", advice=EXPORT_IT)
    yield from found


def draft(source: str, chat: Mapping[str, Any], message: Mapping[str, Any], original: Original, encoding: str) -> Draft | None:
    """One message as a document; `None` where it has no words."""
    words = list(pieces(message.get("text")))
    if message.get("type", "message") != "message" or not any(c.isalnum() for piece in words for c in piece):
        return None
    page, writer = Page(source), author(chat, message)
    labels = LABELS["ru" if CYRILLIC.search("".join(words)) else "en"]
    for label, name in zip(labels, (writer, message.get("forwarded_from")), strict=True):
        if isinstance(name, str) and name.strip():
            page.put(label)
            page.put(name)
            page.put("\n\n")
    for piece in words:
        page.put(piece)
    number = str(message.get("id"))
    return Draft(
        text=page.text,
        media_type=original.media_type,
        encoding=encoding,
        places=page.places,
        credits=tuple(credits(chat, message, writer)),
        part=f"{chat.get('id')}/{number}",
        name=named(chat, number),
    )


def named(chat: Mapping[str, Any], number: object) -> str:
    """What a message is called: its chat's name and its number in it."""
    return f"{chat.get('name') or 'Saved Messages'} {number}".replace("/", "∕")


def pieces(text: Any) -> Iterator[str]:
    """A message's words: one string, or strings and formatted parts by turns."""
    for part in text if isinstance(text, list) else [text]:
        said = part.get("text") if isinstance(part, dict) else part
        if isinstance(said, str):
            yield said


def author(chat: Mapping[str, Any], message: Mapping[str, Any]) -> str | None:
    """Who wrote the message, where that is not the channel itself: its signature there, its sender elsewhere."""
    name = message.get("author") if chat.get("type") in CHANNELS else message.get("from") or message.get("from_id")
    return name if isinstance(name, str) and name != chat.get("name") else None


def credits(chat: Mapping[str, Any], message: Mapping[str, Any], writer: str | None) -> Iterator[Credit]:
    """Where, when and by whom it was published, and which message it answers."""
    said = {"outlet": chat.get("name"), "author": writer}
    yield from (Credit(field=field, value=str(value), place="export") for field, value in said.items() if value)
    if day := DAY.match(str(message.get("date") or "")):
        yield Credit(field="published", value=day[0], place="export")
    if answered := message.get("reply_to_message_id"):
        yield Credit(field="reply_to", value=named(chat, answered), place="export")


def left_out(chat: Mapping[str, Any], message: Any) -> Skipped:
    """A message without words, as it is listed: where, when, and what it is instead."""
    known = message if isinstance(message, dict) else {}
    service = known.get("type") == "service"
    what = (
        known.get("action") if service else next((known[k] if k == "media_type" else k for k in MEDIA if known.get(k)), "nothing")
    )
    reason = "service message" if service else "message without words"
    return Skipped(reason=reason, text=f"{named(chat, known.get('id'))}, {known.get('date')}: {str(what).replace('_', ' ')}")


def _places(source: str, said: Written, start: int) -> Iterator[Place]:
    """Where the characters of a string stand in the file: runs of plain ones, and each escape by itself."""
    shift = len(source) - len(source.removeprefix("\ufeff"))
    at, left = said.at + shift, len(said)
    while left > 0:
        piece = PIECE.match(source, at)
        if piece is None:
            return
        plain = not piece[0].startswith("\\")
        length = min(left, len(piece[0])) if plain else 1
        yield Place(start=start, length=length, source=at, width=length if plain else len(piece[0]))
        start, at, left = start + length, piece.end(), left - length
