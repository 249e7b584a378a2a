"""The way of the data, on one screen: an original becomes a document, a document a reading, readings a case.

bytes ──intake──▶ Intake ──reading──▶ Reading ──weighing──▶ Case ──writing──▶ case.html, exports
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.errors import BriefRefused
from sayso.intake import Hints, receive
from sayso.lexicon.language import load
from sayso.reading import reader
from sayso.reading.words.text import layout
from sayso.records import Case, Heading, Intake, Naming, Reading, Review
from sayso.settings import Settings
from sayso.weighing import weigh as weighing
from sayso.weighing.findings.patterns import patterns
from sayso.weighing.names import links
from sayso.weighing.pool.attached import once
from sayso.writing import brief as briefing
from sayso.writing import lint as linting
from sayso.writing import page

BRIEF_ROUNDS = 6  # times that a brief is composed anew without what the lint held back


def take_in(data: bytes, name: str, settings: Settings, hints: Hints) -> list[Intake]:
    """The documents of one original. Raises `SourceRefused`."""
    return receive(data, name=name, settings=settings, hints=hints)


def read(intake: Intake, settings: Settings) -> Reading:
    """What one document says, and on whose say-so. Raises `ReadingFailed`."""
    return reader.read(intake, settings)


def weigh(heading: Heading, readings: Sequence[Reading], reviews: Sequence[Review] = ()) -> Case:
    """What the readings say together: who repeats whom, how many roots, where accounts part; what is there twice counts once."""
    return weighing.weigh(heading, once(readings), reviews)


def write(case: Case) -> bytes:
    """The case as one HTML page, the acts of one shape in it and why names are one among it."""
    return page.render(case, patterns([case]), naming(case))


def naming(case: Case) -> Naming:
    """Why the names of each entity are one, and whom a review keeps apart."""
    return links.naming(case)


def lint(intake: Intake, case: Case, settings: Settings) -> linting.Report:
    """A draft, read by the same reader, beside what the case has on each of its sentences. Raises `ReadingFailed`."""
    draft = linting.unmarked(intake)
    found = layout(draft.document.text, load(draft.document.language or "en")).sentences
    sentences = linting.joined(draft.document.text, found)
    return linting.lint(read(draft, settings), sentences, case, linting.footnotes(intake.document.text, sentences, case))


def brief(case: Case, language: str, length: str, settings: Settings) -> briefing.Brief:
    """A brief that the lint lets pass; what it holds back is told apart, or not at all. Raises `BriefRefused`."""
    without: frozenset[frozenset[str]] = frozenset()
    for _ in range(BRIEF_ROUNDS):
        made = briefing.compose(case, language, length, without)
        held = [sentence for sentence, _ in briefing.faults(made, case)] + _held_back(made, case, settings)
        if not held:
            return made
        without |= {frozenset(sentence.statements) for sentence in held}
    raise BriefRefused("the lint holds the brief back", source=held[0].text, advice="Please report it.")


def _held_back(made: briefing.Brief, case: Case, settings: Settings) -> list[briefing.Sentence]:
    """Sentences of a brief that the lint holds back; read by rules alone, for its words are plain and time is short."""
    prose, rules = briefing.draft(made, case), replace(settings, model=False)
    if not prose.sentences:
        return []
    taken = take_in(prose.text.encode("utf-8", "replace"), "brief.md", rules, Hints())[0]
    report = lint(replace(taken, document=replace(taken.document, text=prose.text, language=made.language)), case, rules)
    held = [judged.span for judged in report.sentences if any(finding.blocks for finding in judged.findings)]
    return [told for (start, end), told in prose.sentences if any(start < b and a < end for a, b in held)]
