"""What each sign of a Russian testimony without a cue is worth (`reading/chains/testimony_ru.py`): one logistic regression.

`carried.tsv`: an id of an open text, a sentence's place, the share of its one to three readers who hold that it goes on with
what was told before. Every sentence that the reader weighs in these texts is in it, so what is not told stands beside what is.
The encoder stays as it is. Figures are of texts that the fit did not see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from torch.nn import functional as F

from sayso import pipeline
from sayso.intake import Hints
from sayso.lexicon.language import load
from sayso.lexicon.testimony import Weights
from sayso.reading.attribution import clauses
from sayso.reading.chains.testimony_ru import SIGNS, candidates, outlets
from sayso.reading.encoder.model import ReaderModel
from sayso.reading.encoder.windows import Floats
from sayso.reading.parts import skips
from sayso.reading.reader import cued
from sayso.reading.words.text import layout
from sayso.records import Span
from sayso.settings import Settings
from training.corpora import Example

HERE = Path(__file__).parent
FOLDS, SEEDS = 5, 4
DECAY = 0.02  # of a weight, the signs brought to one spread
THRESHOLDS = (0.5, 0.55, 0.6, 0.65)
SHIPPED = 0.55  # more than four in five are right from here on
SAME = 0.6  # of a marked sentence and one read that they share, at least, to be one


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that may go on: its text, its signs, and the share of readers who say that it does. Not `weighed`: left to the
    outlet whatever its signs."""

    text: str
    signs: Floats
    share: float
    weighed: bool = True


def weighed_places(path: Path = HERE / "carried.tsv") -> dict[str, list[tuple[Span, float]]]:
    """The sentences that readers weighed in every text, by its id."""
    found: dict[str, list[tuple[Span, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        text, place, share = line.split("\t")
        start, _, end = place.partition("-")
        found.setdefault(text, []).append(((int(start), int(end)), float(share)))
    return found


def rows_of(example: Example, places: Sequence[tuple[Span, float]], model: ReaderModel) -> Iterator[Row]:
    """The sentences of a text that the reader weighs and that readers weighed too."""
    taken = [*pipeline.take_in(example.text.encode(), "text.txt", Settings(), Hints(outlet="Outlet", path="text.txt"))]
    document = taken[0].document
    shift = example.text.find(document.text)
    lexicon = load(example.language)
    laid = layout(document.text, lexicon)
    sentences = list(clauses.sentences(laid, lexicon))
    left_out = skips.within([s.span for s in sentences], skips.find(document, laid, lexicon))
    heard = model.frames(document.text)
    if shift < 0 or heard.carrying is None:
        return
    for one in candidates(sentences, cued(sentences, left_out, heard), heard.carrying):
        start, end = (at + shift for at in one.sentence.span)
        share = next((s for (a, b), s in places if min(b, end) - max(a, start) > SAME * max(b - a, end - start)), None)
        if share is not None:
            yield Row(example.id, np.array([*one.signs().values()], np.float32), share, not outlets(one.sentence))


def fitted(rows: Sequence[Row], threshold: float) -> Weights:
    """The regression over these rows, each as much told as its readers say."""
    plain = torch.from_numpy(np.stack([row.signs for row in rows]))
    middle, spread = plain.mean(0), plain.std(0) + 1e-6
    inputs, share = (plain - middle) / spread, torch.tensor([row.share for row in rows])
    weights = torch.zeros(inputs.shape[1], requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    descent = torch.optim.LBFGS([weights, bias], max_iter=200)

    def closure() -> torch.Tensor:
        descent.zero_grad()
        loss = F.binary_cross_entropy_with_logits(inputs @ weights + bias, share) + DECAY * (weights**2).sum() / 2
        torch.autograd.backward(loss)
        return loss

    descent.step(closure)
    found = weights.detach() / spread
    worth = dict(zip(SIGNS, (round(w, 2) for w in found.tolist()), strict=True))
    return Weights(threshold, round(float(bias.detach() - (found * middle).sum()), 2), worth)


def unseen(rows: Sequence[Row]) -> Iterator[str]:
    """How often a sentence is rightly called told on texts that the fit did not see, and how many of those told are found."""
    shares = np.zeros(len(rows))
    for seed in range(SEEDS):
        fold = np.array([crc32(f"{seed}{row.text}".encode()) % FOLDS for row in rows])
        for part in range(FOLDS):
            fit = fitted([row for row, own in zip(rows, fold, strict=True) if own != part], SHIPPED)
            for at in np.flatnonzero(fold == part):
                shares[at] += fit.share(dict(zip(SIGNS, rows[at].signs.tolist(), strict=True))) / SEEDS
    told = np.array([row.share >= 0.5 for row in rows])
    for threshold in THRESHOLDS:
        said = (shares >= threshold) & np.array([row.weighed for row in rows])
        right = int((said & told).sum())
        shares_right = f"{right / said.sum():.2f} right, {right / told.sum():.2f} found"
        yield f"from {threshold}: {said.sum()} of {len(rows)} called told, {shares_right}"


def written(fit: Weights) -> str:
    """The weights as they stand in `lexicon/testimony.toml`."""
    rows = [f"threshold = {fit.threshold}", f"bias = {fit.bias}", "", "[weights]"]
    return "\n".join([*rows, *(f"{name} = {worth}" for name, worth in fit.weights.items())])
