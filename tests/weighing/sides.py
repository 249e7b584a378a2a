"""Pages on which accounts part, and what is found between them."""

from __future__ import annotations

from sayso.records import Case
from tests.weighing.made import Page, weighed

MEN = ("Pavel Orekhov", "Anna Lisova")


def page(outlet: str, published: str | None = "2026-03-01", language: str = "en") -> Page:
    return Page(outlet, published, language).names(*MEN, "Павел Орехов").names("the foreman", "the dispatcher", named=False)


def found(case: Case) -> set[tuple[str, str]]:
    return {(c.relation, c.kind) for c in case.conflicts}


def two(one: Page, other: Page) -> set[tuple[str, str]]:
    return found(weighed(one, other))
