"""The last step: the head that carefully read statements teach by themselves, on word vectors that stay as they are.

How a statement is put forward (`reading/encoder/leaning.py`) is one multinomial regression
over the means of word vectors and the rules'
answer; it is asked where that answer is "fact", so what it says there is what goes into the file. Fitted to the end (L-BFGS), a
run is exact; its figures are of texts it did not see, fold by fold. Only this head of the shipped file changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from torch.nn import functional as F

from sayso import pipeline
from sayso.intake import Hints
from sayso.reading.encoder.leaning import OPENING, STANCES, settled
from sayso.reading.encoder.model import ReaderModel, over_words
from sayso.reading.encoder.windows import Cutter, Floats, words_of
from sayso.reading.reader import read
from sayso.records import Span, Statement
from sayso.settings import Settings
from training.corpora import Example
from training.label import Encode
from training.manner import Labelled
from training.network import HIDDEN

FOLDS = 5
SPREAD = 0.3  # the spread the vectors are brought to, so that one decay suits all
DECAY, TRUSTING = 0.01, 0.0005  # of what is heard in words, of the trust in the rules
SAME = 0.5  # of a marked content and a read one that they share, at least, to be one statement


@dataclass(frozen=True, slots=True)
class Row:
    """A marked statement: its text, the means of its word vectors, what the rules say, what it is."""

    text: str
    language: str
    vector: Floats
    ruled: str
    stance: str


def rows_of(example: Example, marks: Sequence[Labelled], model: ReaderModel, encode: Encode, cutter: Cutter) -> Iterator[Row]:
    """The marked statements of a text that the reader finds too."""
    settings = Settings()
    taken = [*pipeline.take_in(example.text.encode(), "text.txt", settings, Hints(outlet="Outlet", path="text.txt"))]
    text = taken[0].document.text if len(taken) == 1 else ""
    shift = example.text.find(text)
    if not text or shift < 0:
        return
    reading = read(taken[0], settings, replace(model.frames(text), leanings=None))
    words = words_of(text)
    windows = cutter.cut(text, words)
    vectors = over_words(windows, [encode(window).numpy() for window in windows], len(words))
    for mark in marks:
        content = (mark.content[0] - shift, mark.content[1] - shift)
        found = max(reading.statements, key=lambda s: _shared(s, content), default=None)
        if found is None or len(found.hops) < 2 or _shared(found, content) < SAME:
            continue
        vector = means(vectors, words, found.spans, found.hops[-1].cue)
        if vector is not None:
            yield Row(example.id, example.language, vector, found.stance, mark.stance)


def _shared(statement: Statement, content: Span) -> float:
    """How much of the longer of the two both hold."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    both = min(end, content[1]) - max(start, content[0])
    return both / max(end - start, content[1] - content[0], 1)


def means(vectors: Floats, words: Sequence[Span], content: Sequence[Span], cue: Span | None) -> Floats | None:
    """The means over a content's words, its first ones and its cue's, one behind the other, as `Leanings` takes them."""

    def within(span: Span) -> list[int]:
        return [n for n, (start, end) in enumerate(words) if start < span[1] and span[0] < end]

    cues = within(cue) if cue else []
    own = [n for span in content for n in within(span) if n not in cues]
    if not own:
        return None
    last = vectors[cues].mean(0) if cues else np.zeros(HIDDEN, np.float32)
    return np.concatenate([vectors[own].mean(0), vectors[own[:OPENING]].mean(0), last])


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of the vectors (3 × hidden, stances); `bias`: what speaks for each stance unheard, the rules saying "fact"."""

    vector: Tensor
    bias: Tensor

    def stance(self, row: Row) -> str:
        """What the reader would say of a statement."""
        shares = (torch.from_numpy(row.vector) @ self.vector + self.bias).softmax(0)
        return settled(row.ruled, row.language, dict(zip(STANCES, shares.tolist(), strict=True)))


def fitted(rows: Sequence[Row]) -> Fitted:
    """The regression over these rows."""
    plain = torch.from_numpy(np.stack([row.vector for row in rows]))
    scale = SPREAD / (plain.std(0) + 1e-6)
    ruled = F.one_hot(torch.tensor([STANCES.index(row.ruled) for row in rows]), len(STANCES)).float() * 2
    russian = torch.tensor([[float(row.language == "ru")] for row in rows])
    inputs = torch.cat([plain * scale, ruled, russian], 1)
    decay = torch.tensor([DECAY] * len(scale) + [TRUSTING] * (len(STANCES) + 1))[:, None]
    right = torch.tensor([STANCES.index(row.stance) for row in rows])
    weights = torch.zeros(inputs.shape[1], len(STANCES), requires_grad=True)
    bias = torch.zeros(len(STANCES), requires_grad=True)
    descent = torch.optim.LBFGS([weights, bias], max_iter=120)

    def closure() -> Tensor:
        descent.zero_grad()
        loss = F.cross_entropy(inputs @ weights + bias, right) + (decay * weights**2).sum() / 2
        torch.autograd.backward(loss)
        return loss

    descent.step(closure)
    found, size = weights.detach(), len(scale)
    return Fitted(found[:size] * scale[:, None], bias.detach() + found[size + STANCES.index("fact")] * 2)


def unseen(rows: Sequence[Row]) -> Iterator[str]:
    """How often the rules and the two together are right on texts that the fit did not see."""
    fold = [crc32(row.text.encode()) % FOLDS for row in rows]
    said = [""] * len(rows)
    for part in range(FOLDS):
        fit = fitted([row for row, own in zip(rows, fold, strict=True) if own != part])
        said = [fit.stance(row) if own == part else was for row, own, was in zip(rows, fold, said, strict=True)]
    for language in sorted({row.language for row in rows}):
        own = [(row, stance) for row, stance in zip(rows, said, strict=True) if row.language == language]
        rules, both = (
            sum(right) / len(own) for right in zip(*((r.ruled == r.stance, s == r.stance) for r, s in own), strict=True)
        )
        lost = [
            sum(r.stance != "fact" and answer == "fact" for r, answer in pairs) for pairs in ([(r, r.ruled) for r, _ in own], own)
        ]
        yield f"{language} {len(own)} statements: rules {rules:.3f}, together {both:.3f}; called facts: {lost[0]}, {lost[1]}"


def write(fit: Fitted, source: Path, target: Path) -> None:
    """The exported file with the new numbers in their places."""
    model = onnx.load(str(source))
    # parts beside one another: (hidden, part × stance), as the network has them
    matrix = fit.vector.view(3, HIDDEN, len(STANCES)).permute(1, 0, 2).reshape(HIDDEN, -1).numpy()
    node = next(n for n in model.graph.node if n.op_type == "MatMul" and n.name.endswith("/stances/MatMul"))
    place(model, node.input[1], matrix)
    place(model, "reader.stances.bias", torch.cat([fit.bias, torch.zeros(2 * len(STANCES))]).numpy())
    onnx.save(model, str(target))


def place(model: onnx.ModelProto, name: str, values: np.ndarray) -> None:
    """Put new values into a named array of a file."""
    array = next(i for i in model.graph.initializer if i.name == name)
    array.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values, np.float32), name))
