"""A brief as a Word document with footnotes of Word's own."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.shared import Pt
from lxml import etree

from sayso.records import Case
from sayso.writing.brief.notes import footnotes, marks, numbered
from sayso.writing.brief.sentences import Brief, Sentence
from sayso.writing.brief.words import strings

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{SPACE}}}"
KEEP = "{http://www.w3.org/XML/1998/namespace}space"
THEN = (1980, 1, 1, 0, 0, 0)  # every file in the package bears one day: the same brief gives the same bytes
SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


def word(brief: Brief, case: Case) -> bytes:
    """The brief as .docx; each number is a footnote that Word lays at the foot of its page."""
    made = docx.Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Georgia", Pt(11)
    made.core_properties.title, made.core_properties.author = _clean(brief.title), "sayso"
    made.core_properties.created = made.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    made.core_properties.language = brief.language
    made.add_heading(_clean(brief.title), level=1)
    numbers, count = numbered(brief), 0
    lines = {note.number: note.line(marks(brief)) for note in footnotes(brief, case)}
    notes: list[str] = []
    for paragraph in brief.paragraphs:
        line = made.add_paragraph()
        for n, sentence in enumerate(paragraph.sentences):
            count = _put(line, sentence, count, last=n + 1 == len(paragraph.sentences))
            notes += [lines[numbers[note]] for note in sentence.notes]
    made.add_paragraph().add_run(_clean(str(strings(brief.language)["page"]["made"]))).italic = True
    _attach(made, notes)
    return _steady(made)


def _put(line: Any, sentence: Sentence, count: int, *, last: bool) -> int:
    """One sentence and its footnote marks; gives the number of the last footnote."""
    line.add_run(_clean(sentence.text))
    for n in range(len(sentence.notes)):
        if n:
            line.add_run(", ").font.superscript = True
        count += 1
        run = line.add_run()
        run.font.superscript = True
        reference = etree.SubElement(run._r, W + "footnoteReference")
        reference.set(W + "id", str(count))
    if not last:
        line.add_run(" ")
    return count


def _attach(made: Any, notes: list[str]) -> None:
    """The part of the package that holds the footnotes."""
    root = etree.Element(W + "footnotes", nsmap={"w": SPACE})
    for number, kind in SEPARATORS:
        note = etree.SubElement(root, W + "footnote", {W + "type": kind, W + "id": str(number)})
        etree.SubElement(etree.SubElement(etree.SubElement(note, W + "p"), W + "r"), W + kind)
    for number, words in enumerate(notes, 1):
        paragraph = etree.SubElement(etree.SubElement(root, W + "footnote", {W + "id": str(number)}), W + "p")
        _run(paragraph, raised=True)
        text = etree.SubElement(_run(paragraph), W + "t", {KEEP: "preserve"})
        text.text = " " + _clean(words)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = PackagePart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _run(paragraph: Any, *, raised: bool = False) -> Any:
    """A run in a footnote; the raised one is its number."""
    run = etree.SubElement(paragraph, W + "r")
    style = etree.SubElement(run, W + "rPr")
    if raised:
        etree.SubElement(style, W + "vertAlign").set(W + "val", "superscript")
        etree.SubElement(run, W + "footnoteRef")
    else:
        etree.SubElement(style, W + "sz").set(W + "val", "18")
    return run


def _clean(words: str) -> str:
    """The words without the control characters that XML has no place for."""
    return (
        "".join(c for c in words if c.isprintable() or c in " \u00a0\u200b\u00ad" or c.isspace())
        .encode("utf-8", "replace")
        .decode()
    )


def _steady(made: Any) -> bytes:
    """The package with one day on every file of it."""
    first, second = io.BytesIO(), io.BytesIO()
    made.save(first)
    with zipfile.ZipFile(first) as read, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, THEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, read.read(name))
    return second.getvalue()
