"""`sayso patterns`: acts of one shape within a case and across cases, each with the statements that tell of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import orjson
from rich.table import Table

from sayso import codec
from sayso.cli.files import deliver
from sayso.cli.screen import cell, counted, fill, out, table
from sayso.records import Case, Deed, Pattern
from sayso.store import Store
from sayso.weighing.findings.patterns import patterns as found_in
from sayso.writing.page.index import Index, index
from sayso.writing.page.lines import Line, lines
from sayso.writing.page.patterns import Book, Shape, shapes
from sayso.writing.page.words import strings

SCHEMA = "sayso-patterns/1"


def patterns(folders: Sequence[Path], *, plain: bool) -> None:
    """Prints the patterns of these cases, as tables or as one JSON object."""
    cases = list(_cases(folders))
    found = found_in(cases)
    books = {case.case.id: _book(case) for case in cases}
    if plain:
        deliver(orjson.dumps(as_json(found, books), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE), None)
    else:
        _print(shapes(found, books), len(books))


def _cases(folders: Sequence[Path]) -> Iterator[Case]:
    """The case in each folder, or every case in it. Raises CaseError where there is none."""
    for folder in folders:
        inside = sorted(f for f in folder.iterdir() if Store.exists(f)) if folder.is_dir() and not Store.exists(folder) else []
        for one in inside or [folder]:
            with Store.open(one) as store:
                yield store.case()


def _book(case: Case) -> Book:
    look = index(case)
    return look, lines(look)


# ── in the terminal ──────────────────────────────────────────────────────────────────────────────


def _print(found: Sequence[Shape], cases: int) -> None:
    words, console = strings()["acts"], out()
    if not found:
        console.print(cell(words["patterns_none"]))
        return
    for shape in found:
        console.print(_table(shape, cases))
    console.print(cell(words["patterns_note"]))


def _table(shape: Shape, cases: int) -> Table:
    many = counted(len(shape.deeds), "act", "acts")
    where = f" in {counted(shape.cases, 'case', 'cases')}" if cases > 1 else ""
    made = table(f"{heading(shape)} ({many}{where})", "act", "case", "№", "who", "how", "words", wide=("who", "words"))
    rows = (
        (number if n == 0 else "", deed.case if n == 0 else "", line.number, line.who, line.stance, line.words)
        for number, deed in enumerate(shape.deeds, 1)
        for n, line in enumerate(deed.lines)
    )
    return fill(made, rows)


def heading(shape: Shape) -> str:
    """The shape in one line: `Threat: officer → soldier: sending to war`."""
    return f"{shape.kind}: {shape.actor} → {shape.target}" + (f": {shape.matters}" if shape.matters else "")


# ── as JSON ──────────────────────────────────────────────────────────────────────────────────────


def as_json(found: Sequence[Pattern], books: Mapping[str, Book]) -> dict[str, object]:
    """The patterns as plain data; every statement with its document, its spans, how it is put and whose it is."""
    return {"schema": SCHEMA, "cases": sorted(books), "patterns": [_pattern(p, books) for p in found]}


def _pattern(pattern: Pattern, books: Mapping[str, Book]) -> dict[str, object]:
    return {
        "id": pattern.id,
        "kind": pattern.kind,
        "actor": list(pattern.actor),
        "target": list(pattern.target),
        "matters": list(pattern.matters),
        "acts": [_deed(deed, *books[deed.case]) for deed in pattern.deeds],
    }


def _deed(deed: Deed, look: Index, held: Mapping[str, Line]) -> dict[str, object]:
    """One act: its records as the case file has them, and whose the statements are in words."""
    told = [act for act in look.case.acts if act.id in deed.acts]
    ids = {act.statement for act in told}
    statements = [codec.to_plain(s) | {"who": held[s.id].who} for s in look.order if s.id in ids]
    return {"case": deed.case, "acts": [codec.to_plain(act) for act in told], "statements": statements}
