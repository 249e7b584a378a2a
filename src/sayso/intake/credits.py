"""What a page says about itself: headline, outlet, authors, publication date and address, each with the place it came from."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.intake.content import Content
from sayso.intake.markup import Page
from sayso.records import Credit


def credits(page: Page, found: Content, url: str | None) -> Iterator[Credit]:
    """The page's credits, the most trusted place of each field first."""
    yield from (Credit(field="title", value=page.text(e), place="h1") for e in page.elements if e.tag == "h1")
