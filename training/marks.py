"""Our own marks of who said what: as places in openly licensed Russian texts, and written into invented English ones.

`marks.tsv`: a text's id, the places of the cue (none where a text goes on without one), the source and the content, the stance.
`testimony.tsv`: texts read whole for sentences that carry on a testimony: an id, a sentence's place and how it is put forward;
*said* where it has a source of its own that the reader missed; a text without either has one line with nothing behind its id.
`invented/*.txt`: articles after a line `=== id`, each content in square brackets after the letter of its stance; a minus before
the letter: carried on without a cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sayso.reading.encoder.leaning import STANCES
from training.corpora import Example, Relation, Span
from training.manner import Labelled

HERE = Path(__file__).parent
LETTERS = dict(zip("fabprlodmucehtw", STANCES, strict=True))


@dataclass(slots=True)
class Marks:
    """What is marked in one text. `frames`: None where only contents are marked, and the teacher says the rest."""

    frames: list[Relation] | None = None
    carried: list[Span] = field(default_factory=list)
    stances: list[Labelled] = field(default_factory=list)


def spans_of(cell: str) -> tuple[Span, ...]:
    """*12-20 25-31* as spans."""
    pairs = (part.split("-") for part in cell.split())
    return tuple((int(a), int(b)) for a, b in pairs)


def marked_places(path: Path = HERE / "marks.tsv") -> dict[str, Marks]:
    """The marks of every Russian text, by its id."""
    found: dict[str, Marks] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        text, cue, source, content, stance = line.split("\t")
        marks = found.setdefault(text, Marks(frames=[]))
        add(marks, Relation(spans_of(cue), spans_of(source), spans_of(content)), stance)
    return found


@dataclass(slots=True)
class Told:
    """A text read whole: where a testimony goes on without a cue, and where somebody speaks whom the reader missed."""

    carried: list[Span] = field(default_factory=list)
    said: list[Span] = field(default_factory=list)


def told_places(path: Path = HERE / "testimony.tsv") -> dict[str, Told]:
    """What is marked in every text that was read whole, by its id."""
    found: dict[str, Told] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        text, place, stance = line.split("\t")
        told = found.setdefault(text, Told())
        (told.said if stance == "said" else told.carried).extend(spans_of(place))
    return found


def add(marks: Marks, relation: Relation, stance: str) -> None:
    """One more mark of a text."""
    start, end = relation.content[0][0], relation.content[-1][1]
    if relation.cue:
        marks.frames = [*(marks.frames or []), relation]
    else:
        marks.carried += relation.content
    marks.stances.append(Labelled(relation.cue[0] if relation.cue else (start, start), (start, end), stance))


def invented(folder: Path = HERE / "invented") -> Iterator[tuple[Example, Marks]]:
    """The invented articles, their brackets taken out, and what these marked."""
    for file in sorted(folder.glob("*.txt")):
        for number, article in enumerate(file.read_text(encoding="utf-8").split("\n=== ")):
            body = article.partition("\n")[2].strip()
            text, marks = unbracketed(body)
            yield Example(f"{file.stem}-{number}", "en", text), marks


def unbracketed(body: str) -> tuple[str, Marks]:
    """A text without its brackets, and what stood in them; a bracket without its partner, or without a letter, marks nothing."""
    text, marks, opened, at = "", Marks(), [], 0
    while at < len(body):
        if body[at] == "[":
            letter, _, _ = body[at + 1 : at + 4].partition(":")
            opened.append((len(text), letter))
            at += len(letter) + 2 if letter.strip("-") in LETTERS else 1
        elif body[at] == "]" and opened:
            start, letter = opened.pop()
            if letter.strip("-") in LETTERS and start < len(text):
                marks.stances.append(Labelled((start, start), (start, len(text)), LETTERS[letter.strip("-")]))
                marks.carried += [(start, len(text))] if letter.startswith("-") else []
            at += 1
        else:
            text += body[at]
            at += 1
    return text, marks
