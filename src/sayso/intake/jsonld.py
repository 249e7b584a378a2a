"""What a page says in JSON-LD (schema.org): the article it holds, with its headline, authors, publisher, date and address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from sayso.intake.dates import machine_date
from sayso.intake.markup import Page
from sayso.records import Credit

Node = dict[str, Any]
PLACE = "json-ld"
ARTICLES = re.compile(
    r"Article$|^(?:BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|Review|Recipe|NewsMediaOrganizationArticle)$"
)
PAGES = re.compile(r"^(?:WebPage|ItemPage|AboutPage|CollectionPage|CreativeWork|VideoObject|Product)$")
WRAPPING = re.compile(
    r"^\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|\]\]>|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)


def credits(page: Page) -> Iterator[Credit]:
    """The credits of the page's article, or of the page where no article is described."""
    found = list(nodes(page))
    named = {node["@id"]: node for node in found if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [n for n in found if is_a(n, ARTICLES)]
    for node in articles or [n for n in found if is_a(n, PAGES)]:
        yield from node_credits(node, named)


def nodes(page: Page) -> Iterator[Node]:
    """Every object in the page's JSON-LD, outer ones first."""
    for element in page.elements:
        if element.tag == "script" and "ld+json" in element.get("type").lower():
            yield from objects(loaded(page.raw(element)))


def loaded(source: str) -> Any:
    """The JSON, or None: pages often break it, and then it says nothing."""
    try:
        return json.loads(WRAPPING.sub("", source.strip()), strict=False)
    except (ValueError, RecursionError):
        return None


def objects(value: Any) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        value = waiting.pop(0) if len(waiting) < 1000 else waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def is_a(node: Node, pattern: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    return any(isinstance(kind, str) and pattern.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def node_credits(node: Node, named: dict[str, Node]) -> Iterator[Credit]:
    for field, key in (("title", "headline"), ("title", "name"), ("published", "datePublished"), ("published", "dateCreated")):
        value = string(node.get(key))
        value = machine_date(value) if value and field == "published" else value
        if value:
            yield Credit(field=field, value=value, place=PLACE)
    for field, key in (("author", "author"), ("author", "creator"), ("outlet", "publisher"), ("outlet", "sourceOrganization")):
        yield from (Credit(field=field, value=name, place=PLACE) for name in names(node.get(key), named))
    for key in ("mainEntityOfPage", "url"):
        value = node.get(key)
        address = string(value.get("@id") or value.get("url")) if isinstance(value, dict) else string(value)
        if address and address.startswith("http"):
            yield Credit(field="url", value=address, place=PLACE)


def names(value: Any, named: dict[str, Node]) -> Iterator[str]:
    """The names of a person, an organization, a list of them, or a reference to them."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            whole = {**named.get(item["@id"], {}), **item} if isinstance(item.get("@id"), str) else item
            item = whole.get("name")
            item = item[0] if isinstance(item, list) and item else item
        if name := string(item):
            yield name


def string(value: Any) -> str | None:
    """A string of words, its character references resolved; None for anything else."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
