"""A brief as Markdown, with footnotes."""

from __future__ import annotations

from sayso.records import Case
from sayso.writing.brief.content import plain
from sayso.writing.brief.sentences import Brief, Note


def markdown(brief: Brief, case: Case) -> str:
    """The brief as Markdown; footnotes are numbered as they first come."""
    numbers: dict[Note, int] = {}
    blocks = [f"# {brief.title}"]
    for paragraph in brief.paragraphs:
        blocks.append(
            " ".join(
                s.text + "".join(f"[^{numbers.setdefault(n, len(numbers) + 1)}]" for n in s.notes) for s in paragraph.sentences
            )
        )
    documents = {d.id: d for d in case.documents}
    outlets = {e.id: e.name for e in case.entities}
    for note, number in numbers.items():
        document = documents[note.document]
        place = ", ".join(f"{a}–{b}" for a, b in note.spans)
        blocks.append(
            f"[^{number}]: {outlets.get(document.outlet or '', '?')}, {document.published or '?'}: “{plain(note.quote)}” ({document.path}, characters {place})"
        )
    return "\n\n".join(blocks) + "\n"
