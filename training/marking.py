"""Puts our own marks in the place of the teacher's view, or beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from training.corpora import Example, Relation
from training.label import SURE, SoftPiece
from training.losses import edges_of
from training.manner import Manner, manners
from training.marks import Marks, Told
from training.windows import CONTENT, Row, inside, piece_of

HALF = 0.5  # of a content: what is more than that is most of it
UNASKED = -1.0  # of a word that is told by somebody with a cue, or may be: whether it is carried on is not asked
LEFT = 0.3  # what is left of the teacher's view where a marked text marks nothing


def with_marks(views: Iterable[SoftPiece], marked: Mapping[str, Marks]) -> None:
    """Put what we marked in each window into the view of it."""
    for view in views:
        marks = marked.get(view.piece.id)
        if marks is None:
            continue
        view.carried = np.zeros(len(view.window.words), np.float32)
        view.carried[inside(view.window, marks.carried)] = 1
        if marks.frames is not None:
            put_frames(view, marks.frames)
        view.manners = [with_cue(one, view) for one in manners(view.piece, {view.piece.id: marks.stances})]


def with_told(views: Iterable[SoftPiece], told: Mapping[str, Told]) -> None:
    """Put into each window of a text read whole where a testimony goes on; words that a frame holds are not asked about."""
    for view in views:
        known = told.get(view.piece.id)
        if known is None:
            continue
        carried = np.zeros(len(view.window.words), np.float32)
        for _, shares in view.rows:
            carried[shares[:, CONTENT] > HALF] = UNASKED
        carried[inside(view.window, known.said)] = UNASKED
        carried[inside(view.window, known.carried)] = 1
        view.carried = carried


def put_frames(view: SoftPiece, frames: Sequence[Relation]) -> None:
    """The marked frames; of the teacher's only those elsewhere, and little of its belief in them."""
    example = Example(view.piece.id, view.piece.language, "", frames=tuple(frames))
    piece = replace(piece_of(view.window, example), kinds=view.piece.kinds)
    rows = piece.rows or []
    taken = {word for row in rows for word in row.cue}
    view.rows = [(cue, shares) for cue, shares in view.rows if not taken & set(cue)] + [(row.cue, sure(row)) for row in rows]
    view.cues[:, 1:] *= LEFT
    view.cues[:, 0] = 1 - view.cues[:, 1:].sum(1)
    for word in taken:
        view.cues[word] = (1 - SURE) / 2
        view.cues[word, piece.cues[word]] = SURE
    view.edges = np.maximum(view.edges * LEFT, edges_of(piece) * SURE).astype(np.float16)


def sure(row: Row) -> np.ndarray:
    """A marked frame as the teacher would say it."""
    shares = np.full((len(row.parts), 3), (1 - SURE) / 2, np.float16)
    shares[np.arange(len(row.parts)), row.parts] = SURE
    return shares


def with_cue(one: Manner, view: SoftPiece) -> Manner:
    """A statement with the cue of the frame that has the most of it, where its mark has none."""
    if one.cue or not view.rows:
        return one
    share, cue = max((float(shares[one.content, CONTENT].mean()), cue) for cue, shares in view.rows)
    return replace(one, cue=cue) if share > HALF else one
