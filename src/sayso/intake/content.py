"""Which of a page's runs of text are its article: what is left once boilerplate is named, in the element that holds most of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.intake.dross import ARTICLE, DEAD, UNSEEN, names, reasons
from sayso.intake.markup import BLOCK, BLOCKS, LINE, Page

ENOUGH = 0.9  # a child with this share of its parent's article text is where the article is
SOLID = 40  # letters outside links that make a block prose


@dataclass(slots=True)
class Piece:
    """A paragraph, heading, list item or table cell: its runs, its letters, how many of them are links, the block it stands in."""

    first: int
    stop: int
    owner: int
    letters: int
    linked: int
    reason: str | None


@dataclass(slots=True)
class Content:
    """The runs to read, in order, those left out with their reason, where pieces begin and end, and why elements are left out."""

    kept: list[int]
    dropped: list[tuple[str, int, int]]
    pieces: list[tuple[int, int]]
    why: list[str | None]


def content(page: Page) -> Content:
    """The page's article."""
    linked, dead = inherited(page)
    counts = [0 if dead[run.owner] else len("".join(page.words(run).split())) for run in page.runs]
    prose = mass(page, [0 if linked[run.owner] else n for run, n in zip(page.runs, counts, strict=True)])
    why = reasons(page, prose)
    found = list(pieces(page, counts, linked, why))
    main = article(page, found)
    return chosen(page, found, main, why)


def inherited(page: Page) -> tuple[list[bool], list[bool]]:
    """For every element whether it stands in a link, and whether it is never shown."""
    linked: list[bool] = []
    dead: list[bool] = []
    for element in page.elements:
        above = element.parent
        linked.append((element.tag == "a" and "href" in element.attrs) or (above >= 0 and linked[above]))
        dead.append(element.tag in DEAD or (above >= 0 and dead[above]))
    return linked, dead


def mass(page: Page, weights: list[int]) -> list[int]:
    """For every element the weight of the runs in it."""
    totals = [0] * len(page.elements)
    for run, weight in zip(page.runs, weights, strict=True):
        totals[run.owner] += weight
    for number in range(len(totals) - 1, 0, -1):
        if page.elements[number].parent >= 0:
            totals[page.elements[number].parent] += totals[number]
    return totals


def pieces(page: Page, counts: list[int], linked: list[bool], why: list[str | None]) -> Iterator[Piece]:
    """The page's text, cut where a block, a table cell or a reason begins or ends."""
    piece: Piece | None = None
    gap = BLOCK
    for number, run in enumerate(page.runs):
        gap = max(gap, run.gap)
        if not counts[number]:
            continue
        reason = why[run.owner]
        if piece and gap in (0, LINE) and piece.reason == reason:
            piece.stop = number + 1
        else:
            if piece:
                yield piece
            piece = Piece(number, number + 1, block(page, run.owner), 0, 0, reason)
        piece.letters += counts[number]
        piece.linked += counts[number] if linked[run.owner] else 0
        gap = 0
    if piece:
        yield piece


def block(page: Page, number: int) -> int:
    """The block element this element stands in."""
    while page.elements[number].tag not in BLOCKS and page.elements[number].tag not in ("td", "th") and page.elements[number].parent >= 0:
        number = page.elements[number].parent
    return number


def weight(piece: Piece) -> int:
    """How much of an article a piece is: its letters outside links, where it has enough of them."""
    plain = piece.letters - piece.linked
    return plain if piece.reason is None and plain >= SOLID and plain > piece.linked else 0


def article(page: Page, found: list[Piece]) -> int:
    """The number of the element that holds the article: down from the root as long as one child holds most of it."""
    weights = [0] * len(page.runs)
    for piece in found:
        weights[piece.first] = weight(piece)
    totals = mass(page, weights)
    best = descend(page, totals, max(range(len(totals)), key=totals.__getitem__))
    marked = [n for n, e in enumerate(page.elements) if is_marked(page, n) and totals[n] > 0.4 * totals[best]]
    if marked:
        best = descend(page, totals, max(marked, key=lambda n: (totals[n], n)))
    return best


def is_marked(page: Page, number: int) -> bool:
    element = page.elements[number]
    return element.tag in ("article", "main") or element.get("itemprop") == "articleBody" or element.get("role") in ("main", "article") or bool(ARTICLE.search(names(element)))


def descend(page: Page, totals: list[int], number: int) -> int:
    top = totals[number]
    for child in range(number + 1, len(totals)):
        if page.elements[child].parent == number and totals[child] >= ENOUGH * top and totals[child] and page.elements[child].tag not in ("p",):
            number = child
            top = totals[child]
    return number


def chosen(page: Page, found: list[Piece], main: int, why: list[str | None]) -> Content:
    low, high = reach(page, main)
    element = page.elements[main]
    kept: list[int] = []
    dropped: list[tuple[str, int, int]] = []
    for piece in found:
        inside = element.first <= piece.first < element.stop or (low <= piece.first < high and (weight(piece) > 0 or is_heading(page, piece)))
        reason = piece.reason or (None if inside else "outside") or surplus(page, piece)
        if reason is None:
            kept.extend(range(piece.first, piece.stop))
        elif reason != UNSEEN:
            dropped.append((reason, piece.first, piece.stop))
    return Content(kept, dropped, [(p.first, p.stop) for p in found], why)


def is_heading(page: Page, piece: Piece) -> bool:
    return page.elements[piece.owner].tag == "h1"


def reach(page: Page, main: int) -> tuple[int, int]:
    """From the headline to the end of the article's frame: there a lead or a last part may stand outside the main element."""
    element = page.elements[main]
    low, high = element.first, element.stop
    number = element.parent
    while number >= 0:
        outer = page.elements[number]
        if outer.tag == "article" or outer.get("itemprop") == "articleBody" or ARTICLE.search(names(outer)):
            low, high = outer.first, outer.stop
            break
        number = outer.parent
    heads = [e.first for e in page.elements if e.tag == "h1" and e.first < element.first and e.stop > e.first]
    return min(low, heads[-1]) if heads else low, high


def surplus(page: Page, piece: Piece) -> str | None:
    if piece.linked > 0.6 * piece.letters:
        return "links"
    return None
