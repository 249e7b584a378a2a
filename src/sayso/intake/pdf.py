"""PDF files with a text layer: lines rejoined to paragraphs by where they stand, every character with its page and index."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2

from sayso.errors import SourceBroken, SourceLocked, SourceTooLarge, SourceUnsupported
from sayso.intake import furniture
from sayso.intake.draft import Draft, Hints
from sayso.intake.seal import PDF
from sayso.intake.text import credits
from sayso.records import Credit, Original, Place, Skipped
from sayso.settings import Settings

raw = pypdfium2.raw
MAX_PAGES = 5000
OCR = "Run it through text recognition (OCR) first: `ocrmypdf -l rus+eng IN.pdf OUT.pdf`."
LINE_HYPHENS = "\x02\ufffe"  # what the library gives for a hyphen that ends a line, and for the line's end with it
LINES = re.compile(rf"[^\r\n{LINE_HYPHENS}]*[{LINE_HYPHENS}]|[^\r\n{LINE_HYPHENS}]+")
SENTENCE_END = re.compile(r"[.!?…:;]['\"”»’)\]]*$")
WORD_END, WORD_START = re.compile(r"\w+$"), re.compile(r"^\w+")
INDENT, LEADING, SHORT, BIGGER = 0.7, 1.3, 0.85, 1.15
NEAR = 10  # how many lines before and after show where a column ends


@dataclass(slots=True)
class Line:
    """One line of a page: its characters, where it stands (points, from the bottom left corner), its letters' size."""

    page: int
    first: int
    words: str
    left: float
    right: float
    base: float
    size: float


def drafts(data: bytes, original: Original, hints: Hints, settings: Settings) -> list[Draft]:
    """The one document; a place's `source` is the index of the character on its page, as PDFium counts.

    PDFium gives a hyphen that ends a line as U+0002; the text has `-` there.

    Raises SourceBroken, SourceLocked, SourceTooLarge, SourceUnsupported.
    """
    lines = list(read(data, settings.max_text_chars))
    if not any(line.words.strip() for line in lines):
        raise SourceUnsupported("the PDF has no text layer, it is a scan", advice=OCR)
    lines, frame = furniture.parted(lines)
    text, places = paragraphs(lines)
    url = furniture.address(frame)
    found = (*headline(lines), *credits(text), *((Credit(field="url", value=url, place="layout"),) if url else ()))
    left = (Skipped(reason="page frame", text="\n".join(line.words.strip() for line in frame)),) if frame else ()
    return [Draft(text=text, media_type=PDF, places=places, credits=found, skipped=left)]


def read(data: bytes, most: int) -> Iterator[Line]:
    """The lines of every page in reading order."""
    if b"%%EOF" not in data[-4096:]:
        raise SourceBroken("the PDF is cut off: its end is missing", advice="Get the file again.")
    pdf, total = opened(data), 0
    try:
        for number in range(len(pdf)):
            for line in page_lines(pdf, number):
                total += len(line.words)
                if total > most:
                    raise SourceTooLarge(f"more than {most:,} characters of text")
                yield line
    finally:
        pdf.close()


def opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceLocked("the PDF is protected by a password", advice="Save it without the password.") from error
        raise SourceBroken("the PDF can't be read", advice="Open it in a viewer and print it to a new PDF.") from error
    if not 0 < len(pdf) <= MAX_PAGES:
        pages = len(pdf)
        pdf.close()
        raise SourceTooLarge(f"{pages:,} pages") if pages else SourceBroken("the PDF has no pages")
    return pdf


def page_lines(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of one page."""
    try:
        page = pdf[number]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise SourceBroken(f"page {number + 1} of the PDF can't be read") from error
    shown = characters(layer)
    for m in LINES.finditer(shown):
        if (words := m[0].rstrip(" ")).strip():
            yield placed(layer, number, m.start(), dashed(words))
    layer.close()
    page.close()


def characters(layer: pypdfium2.PdfTextPage) -> str:
    """The page's characters, one for each of the library's, so that an index into this is an index on the page."""
    codes = (raw.FPDFText_GetUnicode(layer, n) for n in range(layer.count_chars()))
    return "".join(character(code) for code in codes)


def character(code: int) -> str:
    return "\ufffd" if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


def dashed(words: str) -> str:
    """The words as the page shows them, with a hyphen for the library's sign of one."""
    return words[:-1] + "-" if words[-1] in LINE_HYPHENS else words


def placed(layer: pypdfium2.PdfTextPage, page: int, first: int, words: str) -> Line:
    lead = first + len(words) - len(words.lstrip())
    left, base = origin(layer, lead)
    right = layer.get_charbox(first + len(words) - 1)[2]
    return Line(page, first, words, left, right, base, raw.FPDFText_GetFontSize(layer, lead) * scale(layer, lead))


def origin(layer: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(layer, index, x, y)
    return x.value, y.value


def scale(layer: pypdfium2.PdfTextPage, index: int) -> float:
    """How much the page enlarges the font: many writers set size 1 and scale by the matrix."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(layer, index, matrix)
    return abs(matrix.d) or 1.0


def paragraphs(lines: list[Line]) -> tuple[str, tuple[Place, ...]]:
    """The lines as paragraphs. A line's end becomes a space; a hyphen goes only where the text has the whole word elsewhere."""
    pieces, places, length = [], [], 0
    leading, whole = spacing(lines), frozenset(re.findall(r"\w+", " ".join(line.words for line in lines)))
    for number, line in enumerate(lines):
        words, joint, after = line.words, "", lines[number + 1] if number + 1 < len(lines) else None
        if after:
            joint = "\n\n" if breaks(line, after, leading) or early(lines, number) else " "
        if after and joint == " " and words.endswith("-") and words[-2:-1].isalpha():
            words, joint = (words[:-1] if rejoined(words, after.words, whole) else words), ""
        places.append(Place(start=length, length=len(words), source=line.first, width=len(words), page=line.page))
        pieces += [words, joint]
        length += len(words) + len(joint)
    return "".join(pieces), tuple(places)


def rejoined(words: str, after: str, whole: frozenset[str]) -> bool:
    """Whether the word broken at this hyphen stands unbroken somewhere else in the text."""
    start, end = WORD_END.search(words[:-1]), WORD_START.search(after.lstrip())
    return bool(start and end and start[0] + end[0] in whole)


def spacing(lines: list[Line]) -> float:
    """The usual distance between the lines of a paragraph, in points."""
    steps = sorted(a.base - b.base for a, b in pairwise(lines) if a.page == b.page and a.base > b.base)
    return steps[3 * len(steps) // 10] if steps else 0.0  # a short page has as many gaps between paragraphs as within


def breaks(line: Line, after: Line, leading: float) -> bool:
    """Whether a paragraph ends with this line."""
    ended = bool(SENTENCE_END.search(line.words.rstrip()))
    if line.page != after.page:
        return ended or not after.words.lstrip()[:1].islower()
    step = line.base - after.base
    if step > LEADING * leading or max(line.size, after.size) > BIGGER * min(line.size, after.size):
        return True
    if step < 0:  # the next column
        return ended
    indented = after.left > line.left + INDENT * after.size
    return ended and (indented or line.right < SHORT * after.right)


def early(lines: list[Line], number: int) -> bool:
    """Whether a line ends where the next line's first word would still have had room in the column, with room to spare."""
    line, after = lines[number], lines[number + 1]
    near = [other for other in lines[max(0, number - NEAR) : number + NEAR] if other.page == line.page]
    edge = max((other.right for other in near if other.left < line.right and other.right > line.left), default=line.right)
    share = len(after.words.split(maxsplit=1)[0] + " ") / len(after.words)
    return line.page == after.page and edge - line.right > 2 * share * (after.right - after.left) + 2 * line.size


def headline(lines: list[Line]) -> Iterator[Credit]:
    """The lines of the first page set largest, where they are larger than the text."""
    first = [line for line in lines if line.page == lines[0].page]
    largest = max(line.size for line in first)
    if largest > BIGGER * median(line.size for line in lines):
        words = " ".join(line.words.strip() for line in first if line.size > 0.98 * largest)
        if len(words) <= 250:
            yield Credit(field="title", value=words, place="layout")
