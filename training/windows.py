"""Examples to windows: pieces, words, and labels on words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.reading.encoder.windows import Cutter, Window
from training.corpora import Example, Relation, Span
from training.settings import KINDS

OUT, BEGIN, INSIDE = 0, 1, 2
NOTHING, SOURCE, CONTENT = 0, 1, 2
UNKNOWN = -100
Labels = NDArray[np.int64]


@dataclass(slots=True)
class Row:
    """One frame in a window: which words are its cue, and each word's part in it."""

    cue: list[int]
    parts: Labels


@dataclass(slots=True)
class Piece:
    """One window to learn from. `kinds` is words × kinds; `antecedents`: mentions, and which earlier ones each may go back to."""

    id: str
    language: str
    window: Window
    cues: Labels
    kinds: Labels
    rows: list[Row] | None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)


def inside(window: Window, spans: Iterable[Span]) -> list[int]:
    """The words of a window that these spans cover, at least in part."""
    low, high = window.words[0][0], window.words[-1][1]
    near = [(s, e) for s, e in spans if s < high and low < e]
    return [i for i, (start, end) in enumerate(window.words) if any(s < end and start < e for s, e in near)] if near else []


def begin_inside(labels: Labels, words: list[int]) -> None:
    """Mark these words: the first of each run begins, the others go on."""
    for word in words:
        labels[word] = INSIDE if word - 1 in words else BEGIN


def row_of(window: Window, relation: Relation) -> Row | None:
    """A relation's part in this window; none where its cue is elsewhere."""
    cue = inside(window, relation.cue)
    if not cue:
        return None
    parts = np.zeros(len(window.words), np.int64)
    parts[inside(window, relation.content)] = CONTENT
    parts[inside(window, relation.source)] = SOURCE
    return Row(cue, parts)


def kind_labels(window: Window, example: Example) -> Labels:
    """Mentions by kind; the outermost of two of one kind; unmarked kinds are unknown."""
    labels = np.full((len(window.words), len(KINDS)), UNKNOWN, np.int64)
    for column, kind in enumerate(KINDS):
        if kind not in example.marked:
            continue
        labels[:, column] = OUT
        for span, _ in sorted((m for m in example.mentions if m[1] == kind), key=lambda m: m[0][0] - m[0][1]):
            words = inside(window, [span])
            if words and not labels[words, column].any():
                begin_inside(labels[:, column], words)
    return labels


def mention_ranges(window: Window, example: Example) -> tuple[list[tuple[int, int]], list[int]]:
    """The mentions whose chains are known, by first and last word, and each one's chain."""
    found = []
    for chain, spans in enumerate(example.chains or ()):
        for span in spans:
            words = inside(window, [span])
            if words and window.words[words[0]][0] <= span[0] and window.words[words[-1]][1] >= span[1]:
                found.append(((words[0], words[-1]), chain))
    found.sort()
    return [m for m, _ in found], [c for _, c in found]


def piece_of(window: Window, example: Example) -> Piece:
    """The labels of one window."""
    cues = np.full(len(window.words), UNKNOWN if example.frames is None else OUT, np.int64)
    rows = None if example.frames is None else [r for r in (row_of(window, f) for f in example.frames) if r]
    for row in rows or ():
        begin_inside(cues, row.cue)
    if example.known is not None:
        elsewhere = np.ones(len(window.words), bool)
        elsewhere[inside(window, example.known)] = False
        cues[elsewhere] = UNKNOWN
    mentions, chain = mention_ranges(window, example)
    return Piece(example.id, example.language, window, cues, kind_labels(window, example), rows, mentions, chain)


def pieces(examples: Iterable[Example], cutter: Cutter) -> Iterator[Piece]:
    """Every window of these examples."""
    for example in examples:
        for window in cutter.cut(example.text):
            yield piece_of(window, example)
