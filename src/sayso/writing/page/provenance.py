"""Where everything came from: the originals, who draws on whom and by which words, what changed on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from textwrap import shorten

from sayso.records import Case, Derivation, Document, quote
from sayso.writing.page.dates import plain
from sayso.writing.page.index import Index, title
from sayso.writing.page.lines import Line, Link, foreign
from sayso.writing.page.words import say

EVIDENCE = 4  # as many different passages as a row of the table has room for
LONGEST = 180  # characters of a passage shown there; the link leads to all of it


@dataclass(frozen=True, slots=True)
class Original:
    """One sealed original, as the foot of the page lists it. The folder it lay in is nobody's business."""

    link: Link
    outlet: str
    sha256: str
    source: str | None
    retrieved: str | None
    media_type: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """One derivation in words."""

    child: Link
    kind: str
    parent: Link
    outside: bool
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed along a derivation."""

    kind: str
    explanation: str
    lines: tuple[Line, ...]


def originals(index: Index) -> list[Original]:
    """The originals, in the order of the documents."""
    return [_original(index, document) for document in index.case.documents]


def _original(index: Index, d: Document) -> Original:
    name = PurePosixPath((d.path or "").replace("\\", "/")).name or None
    link = Link(title(d), f"#d-{d.id}", foreign(d.language))
    return Original(link, index.outlet(d), d.sha256, d.url or name, moment(d.retrieved), d.media_type)


def moment(stamp: str | None) -> str | None:
    """A time stamp as a day and the minute."""
    if not stamp or "T" not in stamp:
        return plain(stamp)
    day, clock = stamp.split("T", 1)
    zone = " UTC" if clock.endswith(("Z", "+00:00")) else clock[8:].lstrip("0123456789.")
    return f"{plain(day)}, {clock[:5]}{zone}"


def table(index: Index) -> list[Drawing]:
    """Who draws on whom, in the order of the case."""
    return [_drawing(index, d) for d in index.case.derivations if d.child in index.documents]


def _drawing(index: Index, d: Derivation) -> Drawing:
    document = index.documents[d.child]
    evidence: dict[str, Link] = {}
    for e in d.evidence:
        if e.document in index.documents:
            shown = shorten(quote(index.documents[e.document].text, [e.span]), LONGEST, placeholder=" …")
            evidence.setdefault(shown, Link(shown, f"#d-{e.document}", foreign(index.language(e.document))))
    child = Link(index.outlet(document), f"#d-{d.child}", foreign(index.language(document.outlet)))
    parent = Link(index.source(d.parent), index.link(d.parent), foreign(index.language(d.parent)))
    words = tuple(evidence.values())[:EVIDENCE]
    return Drawing(child, say("derivation", d.kind), parent, d.parent in index.entities, words)


def drifts(index: Index, lines: dict[str, Line]) -> list[Change]:
    """What changed on the way, the parent's line first where there is one."""
    return [
        Change(say("drift", d.kind), d.explanation, tuple(lines[s] for s in d.statements if s in lines))
        for d in index.case.drifts
    ]


def languages(case: Case) -> list[str]:
    """The languages of the documents, in words."""
    return [say("language", code) for code in case.case.languages]
