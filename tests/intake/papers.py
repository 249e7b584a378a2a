"""Files made for the tests: small PDF, DOCX and mail files of invented reports."""

from __future__ import annotations

import hashlib
import struct
import zipfile
from email.message import EmailMessage
from io import BytesIO

import docx

Line = tuple[float, float, float, str]  # x, y, size, words

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(pages: list[list[Line]], *, password: str | None = None) -> bytes:
    """A PDF of these lines of Latin text; with a password it can't be opened without."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    key = encryption(password) if password else None
    for lines in pages:
        shown = b"".join(b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (s, x, y, escaped(w)) for x, y, s, w in lines)
        number = len(objects) + 1
        stream = rc4(hashlib.md5(key[0] + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], shown) if key else shown
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = b"/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s /Contents %d 0 R >>" % (resources, number))
        kids.append(b"%d 0 R" % (number + 1))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return assembled(objects, key[1] if key else b"")


def assembled(objects: list[bytes], trailer: bytes) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, xref)
    return bytes(out)


def escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def encryption(password: str) -> tuple[bytes, bytes]:
    """The key and the trailer's entry of the oldest standard handler (RC4, 40 bits): enough to lock a test file."""
    padded = (password.encode() + PADDING)[:32]
    owner = rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions, name = struct.pack("<i", -4), b"0123456789abcdef"
    key = hashlib.md5(padded + owner + permissions + name).digest()[:5]
    entry = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<%s> <%s>]"
    return key, entry % tuple(part.hex().encode() for part in (owner, rc4(key, PADDING), name, name))


def rc4(key: bytes, data: bytes) -> bytes:
    state, j, out, i = list(range(256)), 0, bytearray(), 0
    for n in range(256):
        j = (j + state[n] + key[n % len(key)]) % 256
        state[n], state[j] = state[j], state[n]
    j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def word(paragraphs: list[str], *, title: str | None = None, table: list[list[str]] | None = None) -> bytes:
    """A DOCX file of these paragraphs, the title in its style."""
    made, out = docx.Document(), BytesIO()
    if title:
        made.add_heading(title, level=0)
    for words in paragraphs:
        made.add_paragraph(words)
    if table:
        grid = made.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in enumerate(table):
            for column, words in enumerate(cells):
                grid.cell(row, column).text = words
    made.save(out)
    return out.getvalue()


def bomb(size: int) -> bytes:
    """A DOCX whose text is this many bytes of nothing, packed to a thousandth."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(size // 1_000_000):
                part.write(b" " * 1_000_000)
    return out.getvalue()


def mail(text: str | None = None, html: str | None = None, **headers: str) -> EmailMessage:
    """A letter with this text and these headers."""
    made = EmailMessage()
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    if text is not None:
        made.set_content(text)
    if html is not None:
        made.set_content(html, subtype="html") if text is None else made.add_alternative(html, subtype="html")
    return made
