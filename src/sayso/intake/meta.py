"""What a page says in its meta elements and its title."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.intake.dates import machine_date
from sayso.intake.markup import Page
from sayso.records import Credit

PLACE = "meta"
# Names in the order they are trusted. When a page was changed says nothing of when it was published: such names are not here.
NAMES = {
    "title": "og:title twitter:title citation_title dc.title dcterms.title parsely-title sailthru.title title",
    "published": "article:published_time og:article:published_time datepublished citation_publication_date citation_date"
    " parsely-pub-date sailthru.date publish-date publish_date publication_date publicationdate pubdate published-date"
    " published_time dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date dc.date article.published"
    " originalpublicationdate og:published_time bt:pubdate date datecreated cxenseparse:recs:publishtime last-publish-date"
    " vr:published_time shareaholic:article_published_time rnews:datepublished",
    "author": "author citation_author dc.creator dcterms.creator dc.contributor parsely-author sailthru.author byl"
    " article:author_name cxenseparse:author article.author shareaholic:article_author_name creator rnews:author article:author",
    "outlet": "og:site_name publisher dc.publisher dcterms.publisher application-name citation_journal_title",
    "url": "og:url twitter:url",
}


def credits(page: Page) -> Iterator[Credit]:
    """The credits in the page's meta elements, field by field, the most trusted name first."""
    said: dict[str, list[str]] = {}
    for element in page.elements:
        if element.tag == "meta":
            value = " ".join(element.get("content").split())
            for key in ("property", "name", "itemprop", "http-equiv"):
                if value and (name := element.get(key).strip().lower()):
                    said.setdefault(name, []).append(value)
    for field, names in NAMES.items():
        for name in names.split():
            yield from (c for value in said.get(name, ()) if (c := credit(field, value)))
    yield from canonical(page)


def credit(field: str, value: str) -> Credit | None:
    """The credit, unless the value is none: an address for an author, a date without a day, an address that is relative."""
    if field == "published":
        day = machine_date(value)
        return Credit(field=field, value=day, place=PLACE) if day else None
    is_address = value.startswith(("http://", "https://", "//", "www."))
    return Credit(field=field, value=value, place=PLACE) if is_address == (field == "url") else None


def canonical(page: Page) -> Iterator[Credit]:
    for element in page.elements:
        if element.tag == "link" and "canonical" in element.get("rel").lower().split() and element.get("href").startswith("http"):
            yield Credit(field="url", value=element.get("href"), place="link")
