"""Mail and saved web archives (MHTML): the letter, and each attachment of a kind sayso reads as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import getaddresses
from importlib import import_module
from pathlib import PurePosixPath

from sayso.errors import SourceBroken, SourceRefused, SourceTooLarge, SourceUnsupported
from sayso.intake import html, replies, seal, text, wrapped
from sayso.intake.content import content, letter
from sayso.intake.dates import posted
from sayso.intake.draft import Draft, Hints
from sayso.intake.encodings import decode
from sayso.records import Credit, Original, Skipped
from sayso.settings import Settings

MAX_PARTS = 1000
FORWARDED = "message/rfc822"


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The letter, then its readable attachments; places count the decoded body of the part the text came from.

    Raises SourceBroken, SourceTooLarge, SourceUnsupported.
    """
    mail = parsed(data)
    own = body(mail, original.url)
    found, refused = attachments(mail, original, settings)
    if own is None and not found:
        raise SourceUnsupported("the mail has no text and no attachment sayso reads")
    first = [replace(own, credits=(*headers(mail), *own.credits), skipped=own.skipped + refused)] if own else []
    return first + found


def parsed(data: bytes) -> EmailMessage:
    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
        parts = sum(1 for _ in mail.walk())
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise SourceBroken("the mail can't be read") from error
    if parts > MAX_PARTS:
        raise SourceTooLarge(f"the mail has {parts:,} parts")
    return mail


def body(mail: EmailMessage, url: str | None) -> Draft | None:
    """The letter's own text: plain where there is such, else the HTML."""
    part = mail.get_body(preferencelist=("plain", "html"))
    data = payload(part) if part else b""
    if part is None or not data.strip():
        return None
    source, encoding = decode(data, declared=part.get_content_charset())
    if part.get_content_type() == seal.HTML:
        saved = address(mail)
        page = html.draft(source, encoding, url or saved, content if saved else letter)
        if saved:
            return replace(page, credits=(Credit(field="url", value=saved, place="header"), *page.credits))
        return replace(page, media_type=seal.MAIL)
    own, places, quoted = replies.without(*text.normalise(source))
    words, places = wrapped.joined(own, places)
    return Draft(text=words, media_type=seal.MAIL, encoding=encoding, places=places, skipped=quoted)


def address(mail: EmailMessage) -> str | None:
    """Where a browser saved the page from, in a web archive."""
    return header(mail, "Snapshot-Content-Location") or header(mail, "Content-Location")


def payload(part: MIMEPart) -> bytes:
    """The part's bytes, its transfer encoding undone."""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def header(mail: EmailMessage, name: str) -> str | None:
    """One header, decoded and on one line; None where it is missing or can't be read."""
    try:
        value = mail.get(name)
    except (MessageError, ValueError, LookupError, IndexError, TypeError, AttributeError):
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def headers(mail: EmailMessage) -> Iterator[Credit]:
    """What the header says: the subject, who sends it, and when."""
    if address(mail):
        return  # a saved page: its own credits say more than the browser's header
    if subject := header(mail, "Subject"):
        yield Credit(field="title", value=subject, place="header")
    for name, mailbox in getaddresses([header(mail, "From") or ""])[:1]:
        if sender := name or mailbox:
            yield Credit(field="author", value=sender, place="header")
            yield Credit(field="outlet", value=sender, place="header")
    if day := posted(header(mail, "Date") or ""):
        yield Credit(field="published", value=day, place="header")


def attachments(mail: EmailMessage, original: Original, settings: Settings) -> tuple[list[Draft], tuple[Skipped, ...]]:
    """The attachments read, and those refused with their reason."""
    found: list[Draft] = []
    refused: list[Skipped] = []
    for number, part in enumerate(mail.iter_attachments() if mail.get_content_type() != "multipart/related" else ()):
        name = part.get_filename() or f"attachment-{number + 1}"
        try:
            found += attached(part, str(number + 1), name, original, settings)
        except SourceRefused as refusal:
            refused.append(Skipped(reason="attachment", text=f"{name}: {refusal.reason}"))
    return found, tuple(refused)


def attached(part: EmailMessage, number: str, name: str, original: Original, settings: Settings) -> list[Draft]:
    """One attachment as documents of its own; a forwarded mail is read as its text and not unpacked further."""
    inner = part.get_content() if part.get_content_type() == FORWARDED else None
    if isinstance(inner, EmailMessage):
        own = body(inner, None)
        made = [replace(own, credits=(*headers(inner), *own.credits))] if own else []
    else:
        data = payload(part)
        kind = seal.kind(data, name=name, stated=part.get_content_type())
        if kind == seal.MAIL:
            raise SourceUnsupported("a mail within a mail's file is not unpacked", advice="Give it by itself.")
        reader = import_module(seal.READERS[kind])
        made = reader.drafts(data, original, Hints(charset=part.get_content_charset()), settings)
    return [replace(draft, part=number, name=PurePosixPath(name).name) for draft in made]
