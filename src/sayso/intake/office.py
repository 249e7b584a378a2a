"""DOCX files: paragraphs, headings and tables in their order; sizes are checked before anything is unpacked."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from sayso.errors import SourceBroken, SourceLocked, SourceTooLarge, SourceUnsupported
from sayso.intake.draft import Draft, Hints
from sayso.intake.seal import DOCX
from sayso.intake.text import credits
from sayso.records import Credit, Original
from sayso.settings import Settings

CHUNK = 1 << 20
MAX_PARTS = 10_000
MAX_XML = 60_000_000  # a tree takes many times its source; text beyond this is no document
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
)
BODY = "word/document.xml"
TITLES = re.compile(r"^(title|heading 1|название|заголовок 1)$", re.I)
ENTITY = b"<!ENTITY"


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The one document of a DOCX file. It has no places: its source is XML in an archive, not characters in a row.

    Raises SourceBroken, SourceLocked, SourceTooLarge, SourceUnsupported.
    """
    check(data, settings.max_unpacked_bytes)
    try:
        word = docx.Document(BytesIO(data))
        blocks = [words for words in texts(word) if words.strip()]
        found = tuple(own_credits(word))
    except (KeyError, ValueError, LxmlError, zipfile.BadZipFile, AttributeError, IndexError) as error:
        raise SourceBroken("the DOCX file can't be read", advice="Open it in a word processor and save it again.") from error
    text = "\n\n".join(blocks)
    return [Draft(text=text, media_type=DOCX, credits=found + tuple(credits(text)))]


def check(data: bytes, most: int) -> None:
    """Refuses an archive that unpacks to more than it should, by what it declares and by what it truly holds."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if BODY not in archive.namelist():
                raise SourceUnsupported("the archive holds no Word document", advice="Unpack it and give the files in it.")
            if any(part.flag_bits & 1 for part in parts):
                raise SourceLocked("the archive is protected by a password", advice="Save it without the password.")
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > most:
                raise too_large(most)
            unpacked(archive, parts, most)
    except DAMAGE as error:
        raise SourceBroken("the DOCX file is damaged or cut off", advice="Get the file again.") from error


def unpacked(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], most: int) -> None:
    """Unpacks every part piece by piece, keeping nothing, and stops where the sizes turn out larger than allowed."""
    total = 0
    for part in parts:
        size = 0
        for chunk in chunks(archive, part):
            total, size = total + len(chunk), size + len(chunk)
            if total > most or (size > MAX_XML and part.filename.endswith((".xml", ".rels"))):
                raise too_large(most)
            if ENTITY in chunk and part.filename.endswith((".xml", ".rels")):
                raise SourceBroken("the DOCX file declares entities, which no word processor does")


def chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as opened:
        while chunk := opened.read(CHUNK):
            yield chunk


def too_large(most: int) -> SourceTooLarge:
    return SourceTooLarge(f"the DOCX file unpacks to more than the {most:,} bytes allowed: it may be a zip bomb")


def texts(word: Word) -> Iterator[str]:
    """Paragraphs and table rows in the order of the page."""
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from rows(block)


def rows(table: Table) -> Iterator[str]:
    """A table's rows, cells set off by a tab, a merged cell once; a table in a cell is read as the cell's words."""
    for row in table.rows:
        cells = {id(cell._tc): cell.text.strip() for cell in row.cells}
        yield "\t".join(words for words in cells.values() if words)


def own_credits(word: Word) -> Iterator[Credit]:
    """What the document says by its styles and its properties; who saved it and when is not who wrote it and when it appeared."""
    for paragraph in word.paragraphs[:10]:
        style = paragraph.style.name if paragraph.style else None
        if TITLES.match(style or "") and paragraph.text.strip():
            yield Credit(field="title", value=paragraph.text.strip(), place="style")
    if title := word.core_properties.title.strip():
        yield Credit(field="title", value=title, place="properties")
