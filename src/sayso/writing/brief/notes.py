"""Footnotes: numbered as they first come, each with outlet, day, exact words and their place in the original."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from sayso.records import Case, Document
from sayso.writing.brief.content import inner, plain
from sayso.writing.brief.dates import dated
from sayso.writing.brief.sentences import Brief, Note
from sayso.writing.brief.words import phrase, strings

EDGES = ' \n\u00a0“”«»"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """One footnote in words; `language` is that of the words quoted, `quote` on one line."""

    number: int
    outlet: str
    day: str
    before: str
    quote: str
    after: str
    place: str
    url: str | None
    language: str | None

    def line(self, marks: tuple[str, str]) -> str:
        """The whole of it on one line, in these quotation marks."""
        words = f"{self.before}{marks[0]}{inner(self.quote, self.language)}{marks[1]}{self.after}"
        return f"{self.outlet}, {self.day}: {words} ({self.place})"


def numbered(brief: Brief) -> dict[Note, int]:
    """Every note of the brief with its number, in the order of the numbers."""
    numbers: dict[Note, int] = {}
    for sentence in brief.sentences:
        for note in sentence.notes:
            numbers.setdefault(note, len(numbers) + 1)
    return numbers


def footnotes(brief: Brief, case: Case) -> list[Footnote]:
    """The footnotes in the order of their numbers."""
    documents, names = {d.id: d for d in case.documents}, {e.id: e.name for e in case.entities}
    return [_footnote(brief.language, note, number, documents[note.document], names) for note, number in numbered(brief).items()]


def _footnote(language: str, note: Note, number: int, document: Document, names: dict[str, str]) -> Footnote:
    words = strings(language)["page"]
    name = (
        PurePosixPath((document.path or "").replace("\\", "/")).name or document.url or document.title or str(words["document"])
    )
    characters = ", ".join(f"{start}–{end}" for start, end in note.spans)
    return Footnote(
        number=number,
        outlet=names.get(document.outlet or "") or document.title or name,
        day=dated(language, document.published) or document.published or str(words["undated"]),
        before=plain(note.before).strip(EDGES) + " " if note.before.strip(EDGES) else "",
        quote=plain(note.quote).strip(EDGES),
        after=" " + plain(note.after).strip(EDGES) if note.after.strip(EDGES) else "",
        place=phrase(language, "page", "place", place=characters, document=name),
        url=document.url,
        language=document.language,
    )


def marks(brief: Brief) -> tuple[str, str]:
    """The quotation marks of the brief's language."""
    table = strings(brief.language)["marks"]
    return str(table["open"]), str(table["close"])
