"""A rendered page, parsed, with the questions the tests put to it."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby

from lxml import html
from lxml.html import HtmlElement

from sayso.records import BREAK


class Parsed:
    """One page."""

    def __init__(self, page: bytes) -> None:
        self.page = page
        self.root: HtmlElement = html.document_fromstring(page.decode("utf-8"))

    @cached_property
    def ids(self) -> list[str]:
        return [str(value) for value in self.root.xpath("//@id")]

    def one(self, key: str) -> HtmlElement:
        return self.root.xpath("//*[@id=$key]", key=key)[0]

    def number(self, statement: str) -> str:
        return str(self.one(f"w-{statement}").get("data-n"))

    def card_words(self, statement: str) -> str:
        """The words on a statement's card."""
        return str(self.one(f"s-{statement}").xpath(".//p[@class='words']")[0].text_content())

    def document_text(self, document: str) -> str:
        """All that a document's paragraphs say."""
        return str(self.one(f"d-{document}").xpath(".//div[@class='text']")[0].text_content())

    def marked_words(self, document: str, statement: str) -> str:
        """The characters marked as a statement's, its spans joined as a quote joins them."""
        number, runs = self.number(statement), []
        for inside, pieces in groupby(self.pieces(document), key=lambda piece: number in piece[1]):
            if inside:
                runs.append("".join(text for text, _ in pieces))
        return BREAK.join(runs)

    def pieces(self, document: str) -> list[tuple[str, list[str]]]:
        """A document's text run by run, each with the numbers of the statements that cover it."""
        found: list[tuple[str, list[str]]] = []
        for text in self.one(f"d-{document}").xpath(".//div[@class='text']/p//text()"):
            mark = text.getparent() if text.is_text and text.getparent().tag == "mark" else None
            found.append((str(text), mark.get("data-s").split() if mark is not None else []))
        return found

    def outward(self) -> list[str]:
        """Every address on the page that is neither a place on it nor data of its own."""
        values = self.root.xpath(
            "//@href | //@src | //@srcset | //@action | //@data | //@poster | //@xlink:href", namespaces=XLINK
        )
        return [str(value) for value in values if not str(value).startswith(("#", "data:"))]

    def loose_ends(self) -> list[str]:
        """Links and references to a place that is not on the page."""
        known = set(self.ids)
        names = self.root.xpath("//@aria-labelledby | //@aria-describedby | //@for")
        wanted = [str(href)[1:] for href in self.root.xpath("//@href") if str(href).startswith("#")]
        return [key for key in [*wanted, *(n for value in names for n in str(value).split())] if key not in known]


XLINK = {"xlink": "http://www.w3.org/1999/xlink"}
