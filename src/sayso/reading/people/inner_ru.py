"""Bodies inside the name of another: «пресс-служба прокуратуры Заречной области» is of a prosecutor's office."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.people.bodies_ru import Body, body_at, kind_of
from sayso.reading.people.page_ru import PageRu

_DEEDS = frozenset({"объединение", "защита", "охрана"})  # what a body is for: *Министерство объединения*


def within(page: PageRu, body: Body) -> Iterator[Body]:
    """The named bodies that a body is of: «пресс-служба прокуратуры Заречной области», «штаб управления МЧС»."""
    index = body.head + 1 if body.kind == "organization" else body.end
    while index < body.end:
        kind = kind_of(page, index) if not page.acronym(index) and not page.head(index, _DEEDS) else None
        inner = body_at(page, index, kind) if kind else None
        holds = inner is not None and body.head < inner.start and inner.end <= body.end
        if inner and holds and inner.named and kind == "organization" and not _spread(page, inner):
            yield inner
        index = inner.end if inner else index + 1


def _spread(page: PageRu, inner: Body) -> bool:
    """Whether a land stands in it that may belong to the body around it (*управление комитета по области*), or it is part of
    a longer name (*московский Институт ...*)."""
    along = any(page.lower(i) == "по" and page.pieces[i + 1].capital for i in range(inner.head, inner.end - 1))
    return along or (inner.start < inner.head and page.pieces[inner.head].capital and not page.pieces[inner.start].capital)
