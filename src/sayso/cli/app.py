"""The commands and their options; what they do is loaded when one is called, so that `--help` comes at once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from sayso import __version__
from sayso.errors import CaseDamaged, SaysoError

app = typer.Typer(
    name="sayso",
    help="On whose say-so? Reads what was reported about a case and ties every statement to its chain of attribution.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

SOMETHING_WRONG, NOTHING_DONE, INTERRUPTED = 1, 2, 130
DEMO = Path("demo-case")


class Format(StrEnum):
    """What a case can be exported as."""

    json = "json"
    ftm = "ftm"
    annotations = "annotations"
    prov = "prov"
    schema_org = "schema-org"
    jsonld = "jsonld"
    csv = "csv"
    csv_semicolon = "csv-semicolon"
    xlsx = "xlsx"
    parquet = "parquet"
    timelinejs = "timelinejs"
    bag = "bag"


class Shown(StrEnum):
    """How an answer is printed."""

    text = "text"
    json = "json"


Case = Annotated[Path, typer.Argument(metavar="CASE", help="The folder of the case.", show_default=False)]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Files, folders, links, or - for standard input.", show_default=False),
]
Folder = Annotated[
    Path, typer.Option("--case", metavar="DIR", help="The folder of the case, made if need be.", show_default=False)
]
Title = Annotated[
    str | None, typer.Option(metavar="T", help="What the case is called; for a new case only. Default: the folder's name.")
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published the sources, all of them.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When the sources were published, all of them: 2026-02-04, 2026-02 or 2026.")
]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where the sources were published, all of them.")]
NoModel = Annotated[bool, typer.Option("--no-model", help="Read by rules alone, without the reader model.")]


@contextmanager
def edge() -> Iterator[None]:
    """Turns what sayso refuses into one line on standard error and an exit code."""
    try:
        yield
    except SaysoError as error:
        _stop(str(error), SOMETHING_WRONG if isinstance(error, CaseDamaged) else NOTHING_DONE)
    except KeyboardInterrupt:
        _stop("Stopped. All that was reported as done is kept; the same command goes on from there.", INTERRUPTED)


def _stop(line: str, code: int) -> NoReturn:
    from sayso.cli.screen import clean

    print(f"sayso: {clean(line)}", file=sys.stderr)
    raise typer.Exit(code)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """On whose say-so? Reads what was reported about a case and ties every statement to its chain of attribution."""


@app.command()
def build(
    sources: Sources,
    case: Folder,
    title: Title = None,
    outlet: Outlet = None,
    published: Published = None,
    url: Url = None,
    no_model: NoModel = False,
) -> None:
    """Make a case of sources, or add them to one; then write its page.

    A source that is in the case already is skipped. --outlet, --published and --url say the same of every source given:
    where sources differ, build them one by one into the same case. A link is fetched because it was given; nothing else is.

    Exit codes: 0 all read; 1 some sources refused; 2 nothing done.
    """
    with edge():
        from sayso.cli import building

        hints = building.hints(outlet=outlet, published=published, url=url)
        raise typer.Exit(building.build(case, title, sources, hints, model=not no_model))


@app.command()
def demo(case: Folder = DEMO, no_model: NoModel = False) -> None:
    """Build the bundled example and say where its page lies."""
    with edge():
        from sayso.cli import building

        raise typer.Exit(building.demo(case, model=not no_model))


@app.command()
def show(
    case: Case,
    statements: Annotated[bool, typer.Option("--statements", help="Every statement, whose it is and how it is put.")] = False,
    people: Annotated[bool, typer.Option("--people", help="People and bodies.")] = False,
    values: Annotated[bool, typer.Option("--values", help="Figures, as written and as understood.")] = False,
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Accounts that differ, and figures checked.")] = False,
    timeline: Annotated[bool, typer.Option("--timeline", help="Dated happenings.")] = False,
    acts: Annotated[bool, typer.Option("--acts", help="Who is said to have done what to whom.")] = False,
    claims: Annotated[bool, typer.Option("--claims", help="Claims and the origins they go back to.")] = False,
    derivations: Annotated[bool, typer.Option("--derivations", help="Who draws on whom, and what changed on the way.")] = False,
    skipped: Annotated[bool, typer.Option("--skipped", help="What was left out of the reading, and why.")] = False,
) -> None:
    """Show a case in the terminal: at a glance, or the tables asked for."""
    chosen = {
        "statements": statements, "people": people, "values": values,
        "conflicts": conflicts, "timeline": timeline, "acts": acts, "claims": claims,
        "derivations": derivations, "skipped": skipped,
    }  # fmt: skip
    with edge():
        from sayso.cli import showing

        showing.show(case, [name for name, wanted in chosen.items() if wanted])


@app.command()
def review(
    case: Case,
    apart: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--apart",
            metavar="ONE OTHER",
            help="Two names that are not one: ONE stays, OTHER goes. NAME @ DOCUMENT is a name in one document only.",
            show_default=False,
        ),
    ] = None,
    withdraw: Annotated[
        int | None, typer.Option("--withdraw", metavar="N", help="Take decision N back.", show_default=False)
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides; needed for a decision.", show_default=False)
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.", show_default=False)] = None,
) -> None:
    """Decide that two names are not one, take a decision back, or list what was decided.

    A decision is added to the case and its log, never taken out of it; it is obeyed each time the case is weighed.

    Exit codes: 0 done; 2 nothing done.
    """
    with edge():
        from sayso.cli import reviewing

        reviewing.review(case, apart, withdraw, reviewing.Signed(by, note))


@app.command()
def patterns(
    cases: Annotated[
        list[Path],
        typer.Argument(metavar="CASE", help="Folders of cases, or a folder that holds cases.", show_default=False),
    ],
    format: Annotated[Shown, typer.Option("--format", help="How to print them: text, or json for programs.")] = Shown.text,
) -> None:
    """Show acts of one shape: the same kind of act between people of the same standing, within a case and across cases.

    Who threatened, offered, ordered or did what to whom, grouped, each with the statements that tell of it and whose they are.
    """
    with edge():
        from sayso.cli import patterns as showing

        showing.patterns(cases, plain=format is Shown.json)


@app.command()
def export(
    case: Case,
    format: Annotated[Format, typer.Option("--format", help="What to export as: json is sayso-case/1.")] = Format.json,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="Where to write it. Default: standard output.", show_default=False),
    ] = None,
) -> None:
    """Export a case for other programs; the case's log notes it.

    A format of several files makes a folder and needs --out. A file of that name is replaced; a folder must be new or empty.
    """
    with edge():
        from sayso.cli import exporting

        exporting.export(case, format.value, out)


@app.command("import")
def import_bag(
    bag: Annotated[Path, typer.Argument(metavar="BAG", help="The folder that `export --format bag` made.", show_default=False)],
    case: Annotated[
        Path, typer.Option("--case", metavar="DIR", help="The folder to make the case in; new or empty.", show_default=False)
    ],
) -> None:
    """Make a case of a bag, once every file, record and span in it proves true.

    Exit codes: 0 done; 1 the bag does not prove true; 2 nothing done.
    """
    with edge():
        from sayso.cli import importing

        importing.import_bag(bag, case)


@app.command()
def verify(
    case: Case,
    head: Annotated[
        str | None,
        typer.Option(
            metavar="HASH", help="A head of the log that you noted earlier: check that it is still in it.", show_default=False
        ),
    ] = None,
) -> None:
    """Prove a case: its originals, spans, records and custody log.

    Every original is hashed again, every span and record checked, and the log followed from its start to its head.

    Exit codes: 0 nothing is wrong; 1 something is; 2 there is no case to prove.
    """
    with edge():
        from sayso.cli import verifying

        raise typer.Exit(verifying.verify(case, head))


class LintFormat(StrEnum):
    """How a lint is shown."""

    terminal = "terminal"
    json = "json"
    html = "html"


@app.command()
def lint(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The draft: a file, or - for standard input.", show_default=False)],
    case: Annotated[Path, typer.Option("--case", metavar="DIR", help="The folder of the case.", show_default=False)],
    format: Annotated[LintFormat, typer.Option("--format", help="How to show it.")] = LintFormat.terminal,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="Where to write it. Default: standard output.", show_default=False),
    ] = None,
    no_model: NoModel = False,
) -> None:
    """Read a draft against a case: for each sentence, what the case has, and what the draft lost or changed.

    Exit codes: 0 nothing holds the draft back; 1 something does; 2 nothing done.
    """
    with edge():
        from sayso.cli import linting

        raise typer.Exit(linting.lint(text, case, format.value, out, model=not no_model))


class Language(StrEnum):
    """A language that a brief can be in."""

    en = "en"
    ru = "ru"


class Length(StrEnum):
    """How long a brief is."""

    short = "short"
    long = "long"


class BriefFormat(StrEnum):
    """What a brief can be written as."""

    md = "md"
    html = "html"
    docx = "docx"
    pdf = "pdf"


@app.command()
def brief(
    case: Case,
    language: Annotated[
        Language | None, typer.Option("--language", help="Its language. Default: that of most documents.", show_default=False)
    ] = None,
    length: Annotated[Length, typer.Option("--length", help="Up to 8 sentences, or up to 20.")] = Length.long,
    format: Annotated[BriefFormat, typer.Option("--format", help="What to write it as; pdf needs sayso[pdf].")] = BriefFormat.md,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="Where to write it. Default: standard output.", show_default=False),
    ] = None,
) -> None:
    """Retell a case in prose, every sentence with its source, its stance and its footnotes; the case's log notes it.

    The brief is linted before it is written: what the lint holds back is not in it. Nothing is translated.
    """
    with edge():
        from sayso.cli import briefing

        briefing.brief(case, language and language.value, (length.value, format.value), out)


def main() -> None:
    """The program."""
    gc.set_threshold(100_000, 20, 20)  # a case is many thousands of small records without a cycle: look for cycles seldom
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows `?` and all the rest
    app()
