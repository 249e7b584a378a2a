"""The sealed original: its hash, its size, and the kind of file it is, by its first bytes before its name."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath

from sayso.errors import SourceBroken, SourceEmpty, SourceLocked, SourceUnsupported
from sayso.intake.draft import Hints
from sayso.records import Original

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
PDF, MAIL = "application/pdf", "message/rfc822"
VTT, SRT, JSON = "text/vtt", "application/x-subrip", "application/json"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

BY_NAME = {
    ".txt": TEXT, ".text": TEXT, "": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".mht": MAIL, ".mhtml": MAIL, ".eml": MAIL,
    ".vtt": VTT, ".srt": SRT, ".json": JSON,
}  # fmt: skip
# The module that reads each kind; a format's library is loaded when its first file comes.
READERS = {
    TEXT: "sayso.intake.text", MARKDOWN: "sayso.intake.text", HTML: "sayso.intake.html",
    PDF: "sayso.intake.pdf", DOCX: "sayso.intake.office", MAIL: "sayso.intake.mail",
    VTT: "sayso.intake.subtitles", SRT: "sayso.intake.subtitles", JSON: "sayso.intake.telegram",
}  # fmt: skip
STATED = {"application/xhtml+xml": HTML, "multipart/related": MAIL, "text/x-markdown": MARKDOWN}
SCANS = "Text in images is not read yet; give a file with a text layer."
OTHER = "Save it as PDF, DOCX, HTML or plain text and give that."
HEARD = "Write down what is said in it and give that, as plain text or as subtitles (VTT, SRT)."
TABLED = "Save what matters of it as PDF or plain text and give that."
MAGIC = (
    (b"\x89PNG", "a picture (PNG)", SCANS),
    (b"\xff\xd8\xff", "a picture (JPEG)", SCANS),
    (b"GIF8", "a picture (GIF)", SCANS),
    (b"II*\0", "a picture (TIFF)", SCANS),
    (b"MM\0*", "a picture (TIFF)", SCANS),
    (b"RIFF", "a sound, film or picture", HEARD),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and give the files in it."),
    (b"Rar!", "a RAR archive", "Unpack it and give the files in it."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and give the files in it."),
    (b"BZh", "a bzip2 archive", "Unpack it and give the files in it."),
    (b"{\\rtf", "a rich text file (RTF)", OTHER),
    (b"\x7fELF", "a program", OTHER),
    (b"SQLite format 3", "a database", OTHER),
)
# Kinds that their names tell better than their bytes: what to call them, and what to do.
NAMED = {
    **dict.fromkeys((".odt", ".rtf", ".doc", ".pages", ".wpd"), ("a text of another office program", OTHER)),
    **dict.fromkeys((".epub", ".fb2", ".mobi"), ("a book", OTHER)),
    **dict.fromkeys((".xlsx", ".xls", ".ods", ".csv", ".tsv"), ("a table", TABLED)),
    **dict.fromkeys((".pptx", ".ppt", ".odp"), ("a slide show", OTHER)),
    **dict.fromkeys((".msg", ".pst"), ("an Outlook message", "Save it as .eml and give that.")),
    **dict.fromkeys((".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".aac", ".flac", ".amr"), ("a sound recording", HEARD)),
    **dict.fromkeys((".mp4", ".mov", ".webm", ".mkv", ".avi", ".3gp"), ("a film", HEARD)),
    **dict.fromkeys((".heic", ".webp", ".bmp", ".svg", ".djvu"), ("a picture", SCANS)),
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
MAIL_HEADER = re.compile(rb"(?:received|from|to|subject|date|message-id|mime-version|return-path|delivered-to):", re.I)


def seal(data: bytes, *, name: str, hints: Hints) -> Original:
    """The original's record: its hash, size, kind and how it came.

    Raises SourceBroken, SourceEmpty, SourceLocked, SourceUnsupported.
    """
    return Original(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=kind(data, name=name, stated=hints.media_type),
        name=name,
        url=hints.url or hints.fetched,
        retrieved=hints.retrieved,
        status=hints.status,
        headers=tuple(hints.headers.items()),
    )


def kind(data: bytes, *, name: str, stated: str | None = None) -> str:
    """The media type of these bytes, one of those sayso reads.

    Raises SourceBroken, SourceEmpty, SourceLocked, SourceUnsupported.
    """
    if not data.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise SourceEmpty("the file is empty", advice="Get the file again, or leave it out.")
    suffix = PurePosixPath(name).suffix.lower()
    return packed(data, suffix) or textual(data, suffix, stated)


def packed(data: bytes, suffix: str) -> str | None:
    """The kind of a file that is no plain text, or None; the PDF mark may stand after some junk."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return archive(data, suffix)
    if data.startswith(OLE):
        refuse_ole(data, suffix)
    for magic, what, advice in MAGIC:
        if data.startswith(magic):
            raise SourceUnsupported(f"{what} is not a kind of file sayso reads", advice=advice)
    return None


def archive(data: bytes, suffix: str) -> str:
    if b"word/" in data or (b"[Content_Types].xml" in data[:4096] and suffix not in NAMED):
        return DOCX
    if suffix in NAMED:
        raise unsupported(suffix)
    if suffix == ".docx":
        raise SourceBroken("the DOCX is damaged: no document is in it", advice="Get the file again.")
    raise SourceUnsupported("a ZIP archive is not a kind of file sayso reads", advice="Unpack it and give the files in it.")


def unsupported(suffix: str) -> SourceUnsupported:
    """The refusal of a kind known by the file's name alone."""
    what, advice = NAMED.get(suffix, ("", OTHER))
    called = f"{what} ({suffix})" if what else suffix
    return SourceUnsupported(f"{called} is not a kind of file sayso reads", advice=advice)


def refuse_ole(data: bytes, suffix: str) -> None:
    if ENCRYPTED_OFFICE in data:
        raise SourceLocked("the document is protected by a password", advice="Save it without the password and give that.")
    if suffix in NAMED and suffix != ".doc":
        raise unsupported(suffix)
    raise SourceUnsupported("an old Office file is not a kind of file sayso reads", advice=OTHER)


def textual(data: bytes, suffix: str, stated: str | None) -> str:
    """The kind of a file of characters; what the bytes look like counts before the name, the name before the server."""
    head = data[:2048].replace(b"\0", b"")
    if head.lstrip(b"\xef\xbb\xbf\xff\xfe").startswith(b"WEBVTT") or suffix == ".srt":
        return VTT if suffix != ".srt" else SRT
    if suffix == ".json" or (suffix == "" and head.lstrip().startswith(b"{") and b'"messages"' in head):
        return JSON
    if suffix in (".eml", ".mht", ".mhtml") or looks_like_mail(head):
        return MAIL
    if PAGE.search(head) or suffix in (".html", ".htm", ".xhtml"):
        return HTML
    stated = STATED.get(stated or "", stated)
    known = stated if stated in (HTML, MAIL) else BY_NAME.get(suffix) or (stated if stated in READERS else None)
    if known is None and suffix in (".pdf", ".docx"):
        raise SourceBroken(f"it is called {suffix}, but its bytes are no {suffix[1:].upper()}", advice="Get the file again.")
    if known is None and stated is None:
        raise unsupported(suffix)
    if known is None:
        raise SourceUnsupported(f"{stated} is not a kind of file sayso reads", advice=OTHER)
    return known


def looks_like_mail(head: bytes) -> bool:
    """Three mail headers before the first blank line: a letter typed as text seldom has them."""
    lines = head.lstrip().partition(b"\n\n")[0].partition(b"\r\n\r\n")[0].splitlines()
    return len({m.group().lower() for line in lines if (m := MAIL_HEADER.match(line))}) >= 3 and bool(MAIL_HEADER.match(lines[0]))
