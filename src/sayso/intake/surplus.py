"""What inside an article is not of it: link lists, teasers, pitches, credits of pictures, and what stands under such headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.dross import SENTENCE, heads_off, phrase_reason
from sayso.intake.markup import Page

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
ITEMS = frozenset({"li", "td", "th", "dd"})
SHORT = 250  # letters of a piece whose first words may show it to be no prose
HEAD = 60  # letters of a piece that may be a heading
LINKED = 0.6  # share of links that makes a piece a list of links


@dataclass(slots=True)
class Piece:
    """A paragraph, heading, list item or table cell: its runs, its block, its letters and those in links, why it is left out."""

    first: int
    stop: int
    owner: int
    letters: int
    linked: int
    reason: str | None


def surplus(page: Page, found: Sequence[Piece]) -> None:
    """Gives every piece of the article that is not of it its reason."""
    kept = [piece for piece in found if piece.reason is None]
    for piece in kept:
        piece.reason = own(page, piece)
    under_heads(page, kept)
    orphans(page, found)


def words(page: Page, piece: Piece) -> str:
    return " ".join("".join(" " * (run.gap > 0) + page.words(run) for run in page.runs[piece.first : piece.stop]).split())


def own(page: Page, piece: Piece) -> str | None:
    """Why a piece is left out for what it is itself."""
    if page.elements[piece.owner].tag == "h1":
        return None
    if piece.letters <= SHORT and (reason := phrase_reason(words(page, piece), piece.linked / max(1, piece.letters))):
        return reason
    return "links" if piece.linked > LINKED * piece.letters else None


def is_heading(page: Page, piece: Piece) -> bool:
    return page.elements[piece.owner].tag in HEADINGS


def under_heads(page: Page, kept: Sequence[Piece]) -> None:
    """What stands under a heading such as `Related stories`: all the element it opens, else items, links and labels behind it."""
    reason, until = None, -1
    for piece in kept:
        if piece.letters <= HEAD and page.elements[piece.owner].tag != "h1" and (why := heads_off(words(page, piece))):
            reason, until = why, section(page, piece)
        elif piece.first >= until and (is_heading(page, piece) or is_prose(page, piece)):
            reason = None
        if reason:
            piece.reason = piece.reason or reason


def section(page: Page, head: Piece) -> int:
    """Where the outermost element that begins with the heading ends, unless it is the whole article."""
    number = head.owner
    while (above := page.elements[number].parent) >= 0 and page.elements[above].first >= head.first - 1:
        number = above
    return page.elements[number].stop


def is_prose(page: Page, piece: Piece) -> bool:
    """A paragraph of sentences, as against an item, a label or a link."""
    item = page.elements[piece.owner].tag in ITEMS or any(tag in ITEMS for tag in above(page, piece.owner))
    return not item and piece.linked <= 0.3 * piece.letters and bool(SENTENCE.search(words(page, piece)))


def above(page: Page, number: int) -> list[str]:
    """The tags of the two elements around this one."""
    found: list[str] = []
    while len(found) < 2 and (number := page.elements[number].parent) >= 0:
        found.append(page.elements[number].tag)
    return found


def orphans(page: Page, found: Sequence[Piece]) -> None:
    """Headings with nothing left under them: what follows was left out, or there is nothing more."""
    after: Piece | None = None
    for piece in reversed(found):
        nothing = after is None or after.reason in ("links", "related", "heading")
        if nothing and piece.reason is None and is_heading(page, piece) and page.elements[piece.owner].tag != "h1":
            piece.reason = "heading"
        if piece.reason != "unseen":
            after = piece
