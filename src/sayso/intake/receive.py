"""Bytes in, documents out: seals the original, finds its kind, and puts a format's draft and the user's hints together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from sayso.errors import SourceBroken, SourceEmpty, SourceRefused, SourceTooLarge
from sayso.intake import issuers, seal
from sayso.intake.dates import machine_date
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import garbled
from sayso.intake.language import language
from sayso.intake.walls import refuse_wall
from sayso.records import Credit, Document, Intake, Original, content_id
from sayso.settings import Settings

EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?")
Reader = Callable[[bytes, Original, Hints, Settings], list[Draft]]


def receive(data: bytes, *, name: str, settings: Settings, hints: Hints | None = None) -> list[Intake]:
    """The documents in one source: one, and for a mail its readable attachments as well.

    Raises SourceRefused, naming the source.
    """
    hints = hints or Hints()
    try:
        if len(data) > settings.max_source_bytes:
            raise SourceTooLarge(f"{len(data):,} bytes, more than the {settings.max_source_bytes:,} allowed")
        original = seal.seal(data, name=name, hints=hints)
        drafts = reader(original.media_type)(data, original, hints, settings)
        if hints.status is not None:
            refuse_wall(drafts[0])
        return [intake(draft, original, hints, settings) for draft in drafts]
    except SourceRefused as refused:
        refused.source = refused.source or name
        raise


def reader(media_type: str) -> Reader:
    found: Reader = import_module(seal.READERS[media_type]).drafts
    return found


def intake(draft: Draft, original: Original, hints: Hints, settings: Settings) -> Intake:
    """The record of one document, the user's word before all else; a mail's attachments take none of it but the path."""
    if not draft.text.strip():
        raise SourceEmpty("there are no words in it")
    if len(draft.text) > settings.max_text_chars:
        raise SourceTooLarge(f"{len(draft.text):,} characters of text, more than the {settings.max_text_chars:,} allowed")
    refuse_garbled(draft.text)
    said = (*issuers.account(draft.credits, original.url), *draft.credits)
    credits = (*users(hints, draft.part), *said, *hosts(draft.credits, original))
    return Intake(
        original=replace(original, encoding=draft.encoding),
        document=document(draft, original, hints, credits),
        outlet=first(credits, "outlet"),
        places=draft.places,
        credits=credits,
        skipped=draft.skipped,
    )


def refuse_garbled(text: str) -> None:
    """Letters that were read in the wrong character set before the file was saved say nothing to a reader.

    Raises SourceBroken.
    """
    if name := garbled(text):
        why = f"its letters are garbled: Russian that was once read as {name} and saved so"
        advice = f"Save it anew from where it came, or try `iconv -f UTF-8 -t {name.upper()}` and give what comes out."
        raise SourceBroken(why, advice=advice)


def users(hints: Hints, part: str | None) -> tuple[Credit, ...]:
    """What the user said about this source, as credits."""
    day = user_date(hints.published) if hints.published else None
    said = {"title": hints.title, "outlet": hints.outlet, "published": day, "url": hints.url}
    return () if part else tuple(Credit(field=name, value=value, place="user") for name, value in said.items() if value)


def user_date(said: str) -> str:
    """The user's date as EDTF: a year, a month or a day as they are, a day in words as a day.

    Raises SourceRefused for what is no date.
    """
    found = said.strip() if EDTF.fullmatch(said.strip()) else machine_date(said)
    if not found:
        raise SourceRefused(f"“{said}” is no date of publication", advice="Give it as 2026-01-30, 2026-01 or 2026.")
    return found


def hosts(credits: tuple[Credit, ...], original: Original) -> tuple[Credit, ...]:
    """The outlet named by nothing but its address, the last resort."""
    url = original.url or first(credits, "url")
    host = url.partition("://")[2].partition("/")[0].partition(":")[0].removeprefix("www.") if url else ""
    return (Credit(field="outlet", value=host, place="url"),) if host else ()


def document(draft: Draft, original: Original, hints: Hints, credits: tuple[Credit, ...]) -> Document:
    return Document(
        id=content_id("document", original.sha256, draft.part),
        sha256=original.sha256,
        media_type=draft.media_type,
        url=hints.url or first(credits, "url") or original.url,
        path=path(hints, draft),
        title=first(credits, "title"),
        authors=authors(credits),
        published=first(credits, "published"),
        retrieved=hints.retrieved,
        language=language(draft.text) or draft.language,
        text=draft.text,
    )


def path(hints: Hints, draft: Draft) -> str | None:
    """The source's path; an attachment's name follows its mail's after `!`, as in archives."""
    return f"{hints.path}!{draft.name}" if hints.path and draft.part else hints.path


def first(credits: tuple[Credit, ...], field: str) -> str | None:
    return next((c.value for c in credits if c.field == field), None)


def authors(credits: tuple[Credit, ...]) -> tuple[str, ...]:
    """All authors the most trusted place names, each once, in its order."""
    named = [c for c in credits if c.field == "author"]
    return tuple(dict.fromkeys(c.value for c in named if c.place == named[0].place))
