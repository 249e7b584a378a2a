"""What inside an article is not of it: link lists, teasers, pitches, credits of pictures, and what stands under such headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.dross import heads_off, phrase_reason
from sayso.intake.markup import Element, Page

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
SHORT = 250  # letters of a piece whose first words may show it to be no prose
HEAD = 60  # letters of a piece that may be a heading
LINKED = 0.6  # share of links that makes a piece a list of links


@dataclass(slots=True)
class Piece:
    """A paragraph, heading, list item or table cell: its runs, the block it stands in, its letters, those in links, its reason."""

    first: int
    stop: int
    owner: int
    letters: int
    linked: int
    reason: str | None


def surplus(page: Page, found: Sequence[Piece], main: Element) -> None:
    """Gives every piece of the article that is not of it its reason."""
    kept = [piece for piece in found if piece.reason is None]
    for piece in kept:
        piece.reason = own(page, piece)
    under_heads(page, kept, main)
    orphans(page, found, kept)


def words(page: Page, piece: Piece) -> str:
    return " ".join("".join(" " * (run.gap > 0) + page.words(run) for run in page.runs[piece.first : piece.stop]).split())


def own(page: Page, piece: Piece) -> str | None:
    """Why a piece is left out for what it is itself."""
    if page.elements[piece.owner].tag == "h1":
        return None
    if piece.letters <= SHORT and (reason := phrase_reason(words(page, piece))):
        return reason
    return "links" if piece.linked > LINKED * piece.letters else None


def is_heading(page: Page, piece: Piece) -> bool:
    return page.elements[piece.owner].tag in HEADINGS


def under_heads(page: Page, kept: Sequence[Piece], main: Element) -> None:
    """What follows a heading such as `Related stories`, up to the end of the element they share or the next heading of its level."""
    reason, until = None, -1
    for piece in kept:
        if piece.letters <= HEAD and page.elements[piece.owner].tag != "h1" and (why := heads_off(words(page, piece))):
            reason, until = why, section(page, piece, main)
        elif piece.first >= until:
            reason = None
        if reason:
            piece.reason = piece.reason or reason


def section(page: Page, head: Piece, main: Element) -> int:
    """Where the section of a heading ends: with the outermost element that begins with the heading, or the next one after it."""
    number = head.owner
    while (above := page.elements[number].parent) >= 0 and page.elements[above].first >= head.first - 1:
        if page.elements[above] is main:
            break
        number = above
    element = page.elements[number]
    return element.stop if element.stop > head.stop else head.stop


def orphans(page: Page, found: Sequence[Piece], kept: Sequence[Piece]) -> None:
    """Headings with nothing left under them: what follows was left out, or there is nothing more."""
    after: Piece | None = None
    for piece in reversed(found):
        if piece.reason is None and is_heading(page, piece) and page.elements[piece.owner].tag != "h1":
            if after is None or after.reason in ("links", "related"):
                piece.reason = "orphan"
        if piece.reason != "unseen":
            after = piece
