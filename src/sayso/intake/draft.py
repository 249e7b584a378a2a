"""What a format's reader hands to `receive`: text, places, credits, and what it left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.records import Credit, Place, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known about a source before it is read: the user's word (title, outlet, published, url) and how it came."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    retrieved: str | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str | None = None
    path: str | None = None
    fetched: str | None = None  # the address the bytes came from; `url` is the user's word, this is the machine's
    charset: str | None = None  # as the server or the mail declared it


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One document as its format's reader sees it; of several credits for a field the first is the one to use."""

    text: str
    media_type: str
    encoding: str | None = None
    places: tuple[Place, ...] = ()
    credits: tuple[Credit, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    part: str | None = None
    name: str | None = None
    language: str | None = None  # that of all it was taken from, for a text too short to tell its own
