"""`sayso lint`: a draft read against a case, for the eye, for a page or for a pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
from rich.console import Group, RenderableType
from rich.text import Text

from sayso import pipeline
from sayso.cli.files import deliver
from sayso.cli.screen import cell, counted, out
from sayso.collect import Hidden, gather
from sayso.errors import SourceRefused, SourceUnsupported
from sayso.records import Case
from sayso.settings import Settings
from sayso.store import Store
from sayso.writing import lint as linting
from sayso.writing.lint import Finding, Judged, Report

CLEAN, FOUND = 0, 1
MARKS = {"supported": "✓", "differs": "✗", "not_in_case": "?", "nothing_told": "·"}


def lint(source: str, folder: Path, kind: str, path: Path | None, *, model: bool) -> int:
    """Lints one draft against a case and gives the exit code: 0 where nothing holds it back, 1 where something does.

    Raises SaysoError where the draft or the case can't be read.
    """
    settings = Settings(model=model)
    with Store.open(folder) as store:
        case = store.case()
    report = read(source, case, settings)
    if kind == "terminal" and path is None:
        out().print(Group(*screen(report, case)))
    else:
        deliver(rendered(report, case, kind), path)
    return FOUND if report.blocked else CLEAN


def read(source: str, case: Case, settings: Settings) -> Report:
    """The one draft that this source is, linted. Raises SourceRefused."""
    found = [each for each in gather([source], settings) if not isinstance(each, Hidden)]
    if len(found) != 1:
        raise SourceUnsupported("a draft is one file", source=source)
    draft = found[0]
    if isinstance(draft, SourceRefused):
        raise draft
    intakes = pipeline.take_in(draft.data, draft.name, settings, draft.hints)
    return pipeline.lint(intakes[0], case, settings)


def rendered(report: Report, case: Case, kind: str) -> bytes:
    """The report as JSON, as a page, or as the terminal shows it."""
    if kind == "json":
        return orjson.dumps(linting.plain(report, case), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if kind == "html":
        return linting.page(report, case)
    console = out()
    with console.capture() as shown:
        console.print(Group(*screen(report, case)))
    return shown.get().encode("utf-8")


# ── in the terminal ──────────────────────────────────────────────────────────────────────────────


def screen(report: Report, case: Case) -> Iterator[RenderableType]:
    """Every sentence with what the case has on it, then the sum."""
    for sentence in report.sentences:
        yield from _sentence(sentence, case)
    yield from _sum(report)


def _sentence(judged: Judged, case: Case) -> Iterator[RenderableType]:
    words = linting.strings()
    style = "bold red" if any(f.blocks for f in judged.findings) else "dim" if judged.state == "nothing_told" else ""
    yield cell(f"{MARKS[judged.state]} {judged.text}", style)
    if judged.statements:
        held = {s.id: s.text for s in case.statements}
        yield cell(f"    {words['page']['case'].lower()}: {' / '.join(held[i] for i in judged.statements if i in held)}")
    if judged.roots:
        yield cell(f"    {words['page']['roots'].lower()}: {'; '.join(judged.roots)}", "dim")
    yield from (_finding(f) for f in judged.findings)


def _finding(finding: Finding) -> Text:
    line = cell("    ")
    line.append_text(cell(linting.strings()["kind"][finding.kind], "red" if finding.blocks else "yellow"))
    line.append_text(cell(f": {finding.note}"))
    return line


def _sum(report: Report) -> Iterator[RenderableType]:
    words, told = linting.strings(), [s for s in report.sentences if s.state != "nothing_told"]
    held = sum(any(f.blocks for f in s.findings) for s in told)
    yield Text()
    yield cell(words["page"]["blocked" if report.blocked else "clean"], "bold red" if report.blocked else "bold green")
    yield cell(f"{counted(len(told), 'sentence', 'sentences')} read, {held} held back. {_loss(report)}")


def _loss(report: Report) -> str:
    return f"{linting.strings()['page']['loss']}: {100 * report.attribution_loss:.1f} % of what the case has on somebody’s word."
