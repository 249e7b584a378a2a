"""`sayso import`: a bag back into a case."""

from __future__ import annotations

from pathlib import Path

from sayso import pipeline
from sayso.cli.building import PAGE, holds
from sayso.cli.exporting import complete, vacant
from sayso.cli.files import write
from sayso.cli.screen import cell, out
from sayso.errors import CaseError
from sayso.store import Store
from sayso.writing.exports import unbag


def import_bag(bag: Path, folder: Path) -> None:
    """Makes the case of this bag in this folder, proves it, and says what it holds.

    Raises CaseMissing where there is no bag of a case, CaseDamaged where it does not prove true.
    """
    vacant(folder)
    if not folder.resolve().parent.is_dir():
        raise CaseError("there is no folder to make it in", source=str(folder))
    with complete(folder) as unfinished:
        unbag.read(bag, unfinished)
        with Store.open(unfinished) as store:
            case = store.case()
        write(unfinished / PAGE, pipeline.write(case))
    console = out()
    console.print(cell(f"{case.case.title}: {holds(case)}. Everything in it proves true."), soft_wrap=True)
    console.print(cell(f"The page: {(folder / PAGE).resolve()}"), soft_wrap=True)
