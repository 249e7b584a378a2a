"""`sayso brief`: the case retold, linted before it is written."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from sayso import pipeline
from sayso.cli.files import deliver
from sayso.errors import BriefRefused
from sayso.lexicon.language import LANGUAGES
from sayso.records import Case
from sayso.settings import Settings
from sayso.store import Store
from sayso.store.originals import digest
from sayso.writing import brief as briefing

BINARY = ("docx", "pdf")


def brief(folder: Path, language: str | None, shape: tuple[str, str], path: Path | None) -> None:
    """Writes the brief of this length and format; the log notes it before anything leaves.

    Raises BriefRefused where there is nothing to tell, or the lint holds the brief back; ExtraMissing for a format.
    """
    length, kind = shape
    if kind in BINARY and path is None and sys.stdout.isatty():
        raise BriefRefused(f"a {kind} file is not for the screen", advice="Name a file with --out.")
    with Store.open(folder, write=True) as store:
        case = store.case()
        made = pipeline.brief(case, language or usual(case), length, Settings())
        if not made.sentences:
            raise BriefRefused("nothing in this case can be told", source=str(folder))
        data = briefing.render(made, case, kind)
        store.log("exported", f"brief {kind}", sha256=digest(data), to=str(path or "standard output"))
    deliver(data, path)
    print(summary(made, case), file=sys.stderr)


def usual(case: Case) -> str:
    """The language of most documents, English where none is known."""
    seen = Counter(d.language for d in case.documents if d.language in LANGUAGES)
    return min(LANGUAGES, key=lambda language: -seen[language])


def summary(made: briefing.Brief, case: Case) -> str:
    """How long the brief is, and what the lint found."""
    notes = {note for sentence in made.sentences for note in sentence.notes}
    lost = 100 * briefing.loss(made, case)
    return f"{len(made.sentences)} sentences, {len(notes)} footnotes. Attribution lost: {lost:.1f} %. Unsupported: 0."
