"""An attachment that is in the case as a file too, or came with several mails, is one document and counts once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.records import Document, Reading

WITHIN = "!"  # what parts a mail's path from its attachment's name
POSTS = "application/json"  # an export of messages: two in the same words are two


def once(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without those of attachments that another document stands for."""
    again = repeated([r.document for r in readings])
    return [r for r in readings if r.document.id not in again]


def repeated(documents: Sequence[Document]) -> dict[str, Document]:
    """For every attachment that stands in the case once more, by id: the file itself, else the first of its like."""
    alike: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        alike[" ".join(document.text.split())].append(document)  # mail breaks lines its own way
    found: dict[str, Document] = {}
    for held in alike.values():
        first = min(held, key=lambda d: (_attached(d), d.path or "", d.id))
        found.update((d.id, first) for d in held if d is not first and _attached(d))
    return found


def _attached(document: Document) -> bool:
    return WITHIN in (document.path or "") and document.media_type != POSTS
