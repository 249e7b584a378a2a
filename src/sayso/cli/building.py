"""`sayso build` and `sayso demo`: sources into a case, whatever stops on the way, and a summary of what was done."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeRemainingColumn

from sayso import __version__, pipeline
from sayso.cli.files import write
from sayso.cli.screen import cell, counted, err, fill, out, table
from sayso.collect import Found, Hidden, gather
from sayso.errors import CaseError, ReadingFailed, SaysoError, SourceBroken, SourceRefused
from sayso.intake import Hints
from sayso.reading.encoder.model import WEIGHTS
from sayso.records import Case, Intake, content_id
from sayso.reporting import pieces
from sayso.settings import Settings
from sayso.store import Store
from sayso.store.custody import storable
from sayso.store.originals import digest
from sayso.weighing.memory import unswept

PAGE = "case.html"
EXAMPLE, EXAMPLE_TITLE = "kedrozersk", "The coal gallery of Kedrozersk"
FORMS = ("pymorphy3", "pymorphy3-dicts-ru")  # where weighing has the forms of Russian words from
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
REPORT = "This is a fault of sayso: please report it. The rest goes on without it."
SHOWN = 5  # skipped sources named in the summary
T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a build has done so far."""

    collected: int = 0
    skipped: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    once: int = 0
    read: int = 0
    refused: list[SaysoError] = field(default_factory=list)

    def code(self) -> int:
        """0 all read, 1 some refused, 2 nothing done."""
        if not self.refused:
            return 0
        return 1 if self.collected or self.skipped or self.read else 2


@dataclass(frozen=True, slots=True)
class Build:
    """A case under way: its store, the settings, the tally, and the bar that shows how far it is."""

    store: Store
    settings: Settings
    tally: Tally
    bar: Progress

    def collect(self, sources: Sequence[str], hints: Hints) -> None:
        """Takes in every source that is not there yet."""
        with self.task("Collecting", None) as done:
            for found in gather(sources, self.settings):
                if isinstance(found, SourceRefused):
                    self.refuse(found)
                elif isinstance(found, Hidden):
                    self.tally.hidden.append(found.name)
                else:
                    self.take(found, hints)
                done()

    def take(self, found: Found, hints: Hints) -> None:
        """Takes in one source; of the same bytes under several names the first in the alphabet is kept, in any order.

        What is there already is taken in anew where the user now says more of it.
        """
        name = storable(found.hints.path or found.hints.fetched or found.name)
        kept = self.store.kept_as(digest(found.data))
        before = users_word(self.store.taken(digest(found.data))) if kept is not None else Hints()
        told = added(before, hints)
        if kept is not None and (kept < name or (kept == name and told == before)):
            self.tally.skipped.append(name)
            return
        try:
            said = combined(found.hints, told)
            intakes = guarded(lambda: pipeline.take_in(found.data, storable(found.name), self.settings, said), name, SourceBroken)
            self.store.add(intakes, found.data, name)
        except CaseError:
            raise
        except SaysoError as refused:
            refused.source = name
            self.refuse(refused)
        else:
            if kept is None:
                self.tally.collected += 1
            elif told == before:
                self.tally.skipped.append(name)

    def refuse(self, refused: SaysoError) -> None:
        self.store.refuse(refused)
        self.tally.refused.append(refused)

    def read(self) -> None:
        """Reads every document that this reader has not read yet, those of an earlier build that was stopped included."""
        reader = reader_name(self.settings)
        waiting = self.store.unread(reader)
        with self.task("Reading", len(waiting)) as done:
            for document in waiting:
                self.read_one(document, reader)
                done()

    def read_one(self, document: str, reader: str) -> None:
        intake = self.store.intake(document)
        source = intake.document.path or intake.original.name
        try:
            self.store.save_reading(guarded(lambda: pipeline.read(intake, self.settings), source, ReadingFailed), reader)
            self.tally.read += 1
        except ReadingFailed as failed:
            failed.source = failed.source or source
            self.tally.refused.append(failed)

    @unswept()
    def finish(self) -> Case:
        """Weighs what was read and writes the page."""
        with self.task("Weighing", 1):
            self.weigh()
            case = self.store.case()
        with self.task("Writing", 1):
            page = pipeline.write(case)
            self.store.log("exported", "html", sha256=digest(page), to=PAGE)
            write(self.store.folder / PAGE, page)
        return case

    def weigh(self) -> None:
        """Weighs the case, unless it holds what this sayso made of the same readings and decisions."""
        store = self.store
        basis = store.basis(weigher_name())
        if not store.stands(basis):
            store.save_weighing(pipeline.weigh(store.heading(), list(store.readings()), store.reviews()), basis)

    @contextmanager
    def task(self, what: str, total: int | None) -> Iterator[Callable[[], None]]:
        """A line of the progress bar; what it yields is called once for each thing done."""
        task: TaskID = self.bar.add_task(what, total=total)
        yield lambda: self.bar.advance(task)
        self.bar.remove_task(task)


def guarded(call: Callable[[], T], source: str, kind: type[SaysoError]) -> T:
    """What the call gives; a fault of ours in one document becomes that document's error, for the run must go on."""
    try:
        return call()
    except (SaysoError, MemoryError):
        raise
    except Exception as error:
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
        raise kind(f"{type(error).__name__} at {where}: {error}", source=source, advice=REPORT) from error


def reader_name(settings: Settings) -> str:
    """Which reader this is: its version and its model; what another one read is read again."""
    weights = sorted((path.name, path.stat().st_size) for path in WEIGHTS.glob("*") if path.is_file())
    model = f"model {content_id('model', *weights)}" if settings.model and weights else "rules"
    return f"sayso {__version__}, {model}"


def weigher_name() -> str:
    """Which weighing this is: the code and lexicons, and what they run on; what another one weighed is weighed again."""
    package = Path(str(resources.files("sayso")))
    ours = (path.read_bytes() for path in sorted(package.rglob("*")) if path.suffix in (".py", ".toml"))
    return content_id("weigher", sys.version, *map(version, FORMS), *map(digest, ours))


def hints(*, outlet: str | None, published: str | None, url: str | None) -> Hints:
    """What the user says of all sources; SaysoError where the date is none."""
    if published and not is_day(published):
        raise SaysoError(f"{published!r} is no date", advice="Write it as 2026-02-04, 2026-02 or 2026.")
    return Hints(outlet=outlet, published=published, url=url)


def is_day(said: str) -> bool:
    """Whether these characters are a day, a month or a year of the calendar."""
    found = DAY.fullmatch(said)
    try:
        return bool(found and date.fromisoformat(f"{said}-01-01"[:10]))
    except ValueError:
        return False


def users_word(intakes: Sequence[Intake]) -> Hints:
    """What the user said of a source when it was taken in."""
    said = {c.field: c.value for intake in intakes for c in intake.credits if c.place == "user"}
    return Hints(outlet=said.get("outlet"), published=said.get("published"), url=said.get("url"))


def added(before: Hints, said: Hints) -> Hints:
    """What the user said before, and what they say now in its place or beside it."""
    return Hints(outlet=said.outlet or before.outlet, published=said.published or before.published, url=said.url or before.url)


def combined(found: Hints, said: Hints) -> Hints:
    """How the source came, in characters that can be stored, and what the user says of it."""
    path = found.path and storable(found.path)
    return replace(found, path=path, outlet=said.outlet, published=said.published, url=said.url)


def opened(folder: Path, title: str | None) -> Store:
    """The case in this folder, open for writing; a new one where there is none.

    Raises CaseError where the case there has another title.
    """
    if not Store.exists(folder):
        return Store.create(folder, title or folder.resolve().name)
    store = Store.open(folder, write=True)
    try:
        if title and title != store.heading().title:
            store.retitle(title)
    except BaseException:
        store.close()
        raise
    return store


def build(folder: Path, title: str | None, sources: Sequence[str], said: Hints, *, model: bool) -> int:
    """Builds or adds to the case, prints the summary, and gives the exit code."""
    tally, console = Tally(), err()
    with opened(folder, title) as store, progress(console) as bar:
        under_way = Build(store, Settings(model=model), tally, bar)
        under_way.collect(sources, said)
        under_way.read()
        case = under_way.finish() if tally.code() != 2 else None
        tally.once = sum(1 for _ in store.rows("SELECT 1 FROM readings")) - len(case.documents) if case else 0
    if case:
        summary(out(), case, tally, folder / PAGE)
    refusals(console, tally)
    return tally.code()


def demo(folder: Path, *, model: bool) -> int:
    """Builds the bundled example."""
    with resources.as_file(example()) as source:
        return build(folder, EXAMPLE_TITLE, [str(source)], Hints(), model=model)


def example() -> Path:
    """The bundled example: inside the installed package, or beside the source in a checkout."""
    package = Path(str(resources.files("sayso")))
    inside, beside = package / "examples" / EXAMPLE, package.parent.parent / "examples" / EXAMPLE
    return inside if inside.is_dir() else beside


def progress(console: Console) -> Progress:
    """The bar of a long run, on a terminal only."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def summary(console: Console, case: Case, tally: Tally, page: Path) -> None:
    """What was done, what the case holds now, and where its page lies."""
    done = [counted(tally.read, "document read", "documents read")]
    if tally.skipped:
        done.append(f"{counted(len(tally.skipped), 'source', 'sources')} skipped as already there ({listed(tally.skipped)})")
    if tally.hidden:
        done.append(f"{counted(len(tally.hidden), 'hidden file', 'hidden files')} passed over ({listed(tally.hidden)})")
    if tally.refused:
        done.append(f"{counted(len(tally.refused), 'source', 'sources')} refused")
    console.print(cell(", ".join(done) + "."), soft_wrap=True)
    console.print(cell(f"{case.case.title}: {holds(case)}."), soft_wrap=True)
    if tally.once:
        twice = counted(tally.once, "attachment is in the case twice and counts", "attachments are in the case twice and count")
        console.print(cell(f"{twice} once (sayso show CASE --skipped)."), soft_wrap=True)
    console.print(cell(f"The page: {page.resolve()}"), soft_wrap=True)


def listed(names: Sequence[str]) -> str:
    """The first few names of many."""
    shown = ", ".join(names[:SHOWN])
    return f"{shown} and {len(names) - SHOWN:,} more" if len(names) > SHOWN else shown


def holds(case: Case) -> str:
    """How much is in a case, in words."""
    documents = counted(len(case.documents), "document", "documents")
    reports = counted(len(pieces(case)), "piece of reporting", "pieces of reporting")
    return f"{documents}, {reports}, {counted(len(case.statements), 'statement', 'statements')}"


def refusals(console: Console, tally: Tally) -> None:
    """The sources refused, each with its reason and what to do."""
    if tally.refused:
        made = table("Refused", "source", "why", "what to do", wide=("source", "why", "what to do"))
        console.print(fill(made, [(error.source, error.reason, error.advice) for error in tally.refused]))
