"""Russian names that share a surname in the plural: *Сергея и Юлию Клёновых* are Сергей Клёнов and Юлия Клёнова."""

from __future__ import annotations

import re

from sayso.reading.people.declension import Declension, Seen
from sayso.reading.people.page_ru import PageRu
from sayso.reading.people.seams_ru import Run, is_given

_PLURAL = re.compile(r"(?P<stem>.+(?:[оеё]в|ин|ын|[сц]к))(?P<end>ы|ых|ым|ыми|ие|их|им|ими)")
_CASES = {
    **dict.fromkeys(("ы", "ие"), frozenset({"nomn"})),
    **dict.fromkeys(("ых", "их"), frozenset({"gent", "accs", "loct"})),
    **dict.fromkeys(("ым", "им"), frozenset({"datv"})),
    **dict.fromkeys(("ыми", "ими"), frozenset({"ablt"})),
}
_SEVERAL = 3  # given names before the last at most


def base(page: PageRu, run: Run, declension: Declension) -> tuple[str, str, str | None] | None:
    """The full name, the gender and the case of who is named here by a given name that shares a surname, if one does."""
    at = _surname_at(page, run)
    shared = _PLURAL.fullmatch(page.pieces[at].text) if at is not None else None
    if shared is None:
        return None
    seen = Seen((page.pieces[run.start].text,), _CASES[shared["end"]])
    (given,), gender, case = declension.base(seen)
    return (f"{given} {_surname(shared['stem'], gender)}", gender, case) if gender else None


def _surname(stem: str, gender: str) -> str:
    if stem.endswith("к"):
        return f"{stem}{'ая' if gender == 'f' else 'ий'}"
    return f"{stem}а" if gender == "f" else stem


def _surname_at(page: PageRu, run: Run) -> int | None:
    """Where the shared surname stands: behind the given name that closes the list that this run is of."""
    if not is_given(page.pieces[run.start].text) or run.end - run.start > 2:
        return None
    at = run.start
    for _ in range(_SEVERAL):
        if page.lower(at + 1) in ("и", ",") and page.at(at + 2) and is_given(page.pieces[at + 2].text):
            at += 2
    joined = at > 1 and page.lower(at - 1) == "и" and is_given(page.pieces[at - 2].text)
    return at + 1 if joined and page.near(at + 1) else None
