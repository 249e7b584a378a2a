"""Which of a page's runs are its article: what is left once boilerplate is named, in the element that holds most of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.intake.dross import ARTICLE, DEAD, UNSEEN, names, reasons
from sayso.intake.markup import BLOCK, BLOCKS, LINE, NONE, Page
from sayso.intake.replies import REASON
from sayso.intake.surplus import Piece, surplus

ENOUGH = 0.8  # a child with this share of its parent's article text is where the article is
QUOTED = re.compile(r"gmail-(?:quote|attr)|moz-cite-prefix|yahoo-quoted|div-rply-fwd-msg|append-?on-?send|protonmail-quote")
SOLID = 40  # letters outside links that make a piece prose
MARKED = 0.4  # an element marked as the article is believed when it holds this share of the prose


@dataclass(slots=True)
class Content:
    """What to read (runs), what not (pieces), all pieces, and for each element why it is left out and whether it is dead."""

    kept: list[int]
    dropped: list[Piece]
    pieces: list[Piece]
    why: list[str | None]
    dead: list[bool]


def content(page: Page) -> Content:
    """The page's article."""
    if not page.runs:
        return Content([], [], [], [None] * len(page.elements), [])
    linked, dead = inherited(page)
    counts = [0 if dead[run.owner] else len("".join(page.words(run).split())) for run in page.runs]
    prose = totals(page, [0 if linked[run.owner] else n for run, n in zip(page.runs, counts, strict=True)])
    why = reasons(page, prose)
    found = list(pieces(page, counts, linked, why))
    main = article(page, found)
    outside(page, found, main)
    surplus(page, found)
    kept = [number for piece in found if piece.reason is None for number in range(piece.first, piece.stop)]
    return Content(kept, [p for p in found if p.reason not in (None, UNSEEN)], found, why, dead)


def letter(page: Page) -> Content:
    """All of a mail's body but what it quotes of an earlier one."""
    linked, dead = inherited(page)
    counts = [0 if dead[run.owner] else len("".join(page.words(run).split())) for run in page.runs]
    found = list(pieces(page, counts, linked, quoted(page)))
    own = [piece for piece in found if piece.reason is None] or found
    kept = [number for piece in own for number in range(piece.first, piece.stop)]
    return Content(kept, [piece for piece in found if piece not in own], found, [piece.reason for piece in found], dead)


def quoted(page: Page) -> list[str | None]:
    """For every element whether a mail program set an earlier message in it, or the line that says whose that is."""
    why: list[str | None] = []
    for element in page.elements:
        cited = element.tag == "blockquote" or QUOTED.search(names(element))
        above = why[element.parent] if element.parent >= 0 else None
        why.append(REASON if cited else above)
    return why


def inherited(page: Page) -> tuple[list[bool], list[bool]]:
    """For every element whether it stands in a link, and whether it is never shown."""
    linked: list[bool] = []
    dead: list[bool] = []
    for element in page.elements:
        above = element.parent
        linked.append((element.tag == "a" and "href" in element.attrs) or (above >= 0 and linked[above]))
        dead.append(element.tag in DEAD or (above >= 0 and dead[above]))
    return linked, dead


def totals(page: Page, weights: list[int]) -> list[int]:
    """For every element the weight of the runs in it."""
    found = [0] * len(page.elements)
    for run, weight in zip(page.runs, weights, strict=True):
        found[run.owner] += weight
    for number in range(len(found) - 1, 0, -1):
        if page.elements[number].parent >= 0:
            found[page.elements[number].parent] += found[number]
    return found


def pieces(page: Page, counts: list[int], linked: list[bool], why: list[str | None]) -> Iterator[Piece]:
    """The page's text, cut where a block, a table cell or a reason begins or ends."""
    piece: Piece | None = None
    gap = BLOCK
    for number, run in enumerate(page.runs):
        gap = max(gap, run.gap)
        if not counts[number]:
            continue
        reason = why[run.owner]
        if piece and gap in (NONE, LINE) and piece.reason == reason:
            piece.stop = number + 1
        else:
            if piece:
                yield piece
            piece = Piece(number, number + 1, block(page, run.owner), 0, 0, reason)
        piece.letters += counts[number]
        piece.linked += counts[number] if linked[run.owner] else 0
        gap = NONE
    if piece:
        yield piece


def block(page: Page, number: int) -> int:
    """The block element or table cell this element stands in."""
    while page.elements[number].tag not in BLOCKS | {"td", "th"} and page.elements[number].parent >= 0:
        number = page.elements[number].parent
    return number


def weight(piece: Piece) -> int:
    """How much of an article a piece is: its letters outside links, where it has enough of them."""
    plain = piece.letters - piece.linked
    return plain if piece.reason is None and plain >= SOLID and plain > piece.linked else 0


def article(page: Page, found: list[Piece]) -> int:
    """The number of the element that holds the article: one marked as such, else the root; down as long as a child holds most."""
    weights = [0] * len(page.runs)
    for piece in found:
        weights[piece.first] = weight(piece)
    held = totals(page, weights)
    best = descend(page, held, max(range(len(held)), key=held.__getitem__))
    marked = [n for n in range(len(held)) if held[n] > MARKED * held[best] and is_marked(page, n)]
    return descend(page, held, max(marked, key=lambda n: (held[n], n))) if marked else best


def is_marked(page: Page, number: int) -> bool:
    element = page.elements[number]
    said = element.tag in ("article", "main") or element.get("role") in ("main", "article")
    return said or element.get("itemprop") == "articleBody" or bool(ARTICLE.search(names(element)))


def descend(page: Page, held: list[int], number: int) -> int:
    """Down to the smallest element that still holds nearly all of this one's text."""
    top = held[number]
    for child in range(number + 1, len(held)):
        element = page.elements[child]
        if element.parent == number and held[child] >= ENOUGH * top > 0 and element.tag != "p":
            number, top = child, held[child]
    return number


def outside(page: Page, found: list[Piece], main: int) -> None:
    """Leaves out what stands outside the article, but for prose within its frame: a lead above it, a last part below."""
    element, (low, high) = page.elements[main], reach(page, main)
    for piece in found:
        inside = element.first <= piece.first < element.stop
        frame = low <= piece.first < high and (weight(piece) or page.elements[piece.owner].tag == "h1")
        if piece.reason is None and not inside and not frame:
            piece.reason = "outside"


def reach(page: Page, main: int) -> tuple[int, int]:
    """From the headline to the end of the article's frame."""
    element = page.elements[main]
    low, high, number = element.first, element.stop, element.parent
    if number >= 0 and page.elements[number].tag not in ("body", "html"):
        low = page.elements[number].first  # a lead may stand beside it
    while number >= 0:
        outer = page.elements[number]
        if outer.tag == "article" or outer.get("itemprop") == "articleBody" or ARTICLE.search(names(outer)):
            low, high = min(low, outer.first), outer.stop
            break
        number = outer.parent
    for tag in ("h1", "h2"):
        heads = [e.first for e in page.elements if e.tag == tag and e.first < element.first and e.stop > e.first]
        if heads and (tag == "h1" or heads[-1] >= element.first - 40):
            return min(low, heads[-1]), high
    return low, high
