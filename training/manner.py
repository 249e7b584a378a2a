"""How statements are put forward: our own labels on openly licensed texts, kept beside this file as places in those texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.reading.encoder.leaning import OPENING, STANCES
from training.windows import Piece, inside

LABELS = Path(__file__).parent / "stances.tsv"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One statement in a text: where its cue and its content are, and how it is put forward."""

    cue: tuple[int, int]
    content: tuple[int, int]
    stance: str


@dataclass(frozen=True, slots=True)
class Manner:
    """A statement in a window: the words of its content, of its opening and of its cue, and the number of its stance."""

    content: list[int]
    opening: list[int]
    cue: list[int]
    stance: int


def labelled(path: Path = LABELS) -> dict[str, list[Labelled]]:
    """The labelled statements of every text, by its id."""
    found: dict[str, list[Labelled]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        _, text, *places, stance = line.split("\t")
        a, b, c, d = map(int, places)
        found.setdefault(text, []).append(Labelled((a, b), (c, d), stance))
    return found


def manners(piece: Piece, marked: Mapping[str, Sequence[Labelled]]) -> list[Manner]:
    """The labelled statements that lie in a window as a whole."""
    window = piece.window
    low, high = window.words[0][0], window.words[-1][1]
    found = []
    for one in marked.get(piece.id, ()):
        if one.content[0] < low or one.content[1] > high:
            continue
        cue = set(inside(window, [one.cue])) if one.cue[0] < one.cue[1] else set()
        content = [word for word in inside(window, [one.content]) if word not in cue]
        if content:
            found.append(Manner(content, content[:OPENING], sorted(cue), STANCES.index(one.stance)))
    return found
