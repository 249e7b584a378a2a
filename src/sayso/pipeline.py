"""The way of the data, on one screen: an original becomes a document, a document a reading, readings a case.

bytes ──intake──▶ Intake ──reading──▶ Reading ──weighing──▶ Case ──writing──▶ case.html, exports
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.intake import Hints, receive
from sayso.lexicon.language import load
from sayso.reading import reader
from sayso.reading.text import layout
from sayso.records import Case, Heading, Intake, Reading, Review
from sayso.settings import Settings
from sayso.weighing import weigh as weighing
from sayso.writing import lint as linting
from sayso.writing import page


def take_in(data: bytes, name: str, settings: Settings, hints: Hints) -> list[Intake]:
    """The documents of one original. Raises `SourceRefused`."""
    return receive(data, name=name, settings=settings, hints=hints)


def read(intake: Intake, settings: Settings) -> Reading:
    """What one document says, and on whose say-so. Raises `ReadingFailed`."""
    return reader.read(intake, settings)


def weigh(heading: Heading, readings: Sequence[Reading], reviews: Sequence[Review] = ()) -> Case:
    """What the readings say together: who repeats whom, how many roots, where accounts part."""
    return weighing.weigh(heading, readings, reviews)


def write(case: Case) -> bytes:
    """The case as one HTML page."""
    return page.render(case)


def lint(intake: Intake, case: Case, settings: Settings) -> linting.Report:
    """A draft, read by the same reader, beside what the case has on each of its sentences. Raises `ReadingFailed`."""
    draft = linting.unmarked(intake)
    sentences = layout(draft.document.text, load(draft.document.language or "en")).sentences
    return linting.lint(read(draft, settings), sentences, case)
