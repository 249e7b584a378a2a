"""The encoder made narrower: attention heads and inner values that matter least go, those that stay make up for them.

Structured optimal brain surgeon (Hassibi & Stork 1993; by groups as in ZipLM, Kurtic et al. 2023), layer by layer, from open
windows: each block's last matrix is fitted by least squares to what the whole encoder's gives, on what the narrower one hears.
What is lost is counted where the layer's norm shows it, as a share of what varies there; `mimic` learns most of it back.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from training.label import SoftPiece
from training.losses import TOGETHER, Batch, batch_of
from training.network import HEAD, HIDDEN, Reader, narrowed

INNER_LOSS, HEADS_LOSS = 0.0065, 0.005  # of what varies behind a block, given up there: inner values go on to a whole `STEP`
STEP = 64  # inner values stay in blocks of this size, which the integer product likes best
RIDGE = 1e-4  # towards the weights as they were, beside the mean square of what they are given


@dataclass(slots=True)
class Sums:
    """What a least-squares fit needs of all windows: inputs by inputs, inputs by outputs, and what varies behind the norm."""

    inputs: Tensor
    outputs: Tensor
    varies: float = 0.0

    @classmethod
    def of(cls, size: int) -> Sums:
        return cls(torch.zeros(size, size, dtype=torch.float64), torch.zeros(size, HIDDEN, dtype=torch.float64))

    def add(self, given: Tensor, wanted: Tensor, owed: Tensor, norm: nn.LayerNorm) -> None:
        """`given`: what the narrow block's last matrix multiplies; `wanted`: what the norm should see; `owed`: its part."""
        spread = wanted.std(-1, keepdim=True)  # the norm divides by it: a loud word is no more than another
        rows = (given / spread).double()
        self.inputs += rows.t() @ rows
        self.outputs += rows.t() @ (owed / spread).double()
        seen = wanted / spread * norm.weight
        self.varies += float(((seen - seen.mean(0)) ** 2).sum())


def cut(sums: Sums, old: Tensor, groups: Tensor, loss: float, scale: Tensor, step: int) -> tuple[list[int], Tensor]:
    """The groups of inputs that stay, and the matrix (inputs × outputs) fitted to them; the cheapest go while `loss` bears it."""
    size = len(sums.inputs)
    ridge = RIDGE * sums.inputs.diagonal().mean()
    inverse = torch.linalg.inv(sums.inputs + ridge * torch.eye(size, dtype=torch.float64))
    matrix = inverse @ (sums.outputs + ridge * old.double())
    alive, left = list(range(len(groups))), loss * sums.varies
    while len(alive) > step:
        prices = _prices(inverse, matrix * scale, groups[alive])
        least = int(prices.argmin())
        left -= float(prices[least])
        if left < 0 and len(alive) % step == 0:
            break
        gone = groups[alive.pop(least)]
        share = inverse[:, gone] @ torch.linalg.inv(inverse[gone][:, gone])
        matrix, inverse = matrix - share @ matrix[gone], inverse - share @ inverse[gone]
        matrix[gone], inverse[gone], inverse[:, gone] = 0.0, 0.0, 0.0
    return alive, matrix.float()


def _prices(inverse: Tensor, seen: Tensor, groups: Tensor) -> Tensor:
    """What it costs behind the norm to do without each group, the others making up for it."""
    blocks = inverse[groups[:, :, None], groups[:, None, :]]
    rows = seen[groups]
    return (rows * torch.linalg.solve(blocks, rows)).sum((1, 2))


@torch.no_grad()
def slim(reader: Reader, windows: Sequence[Tensor]) -> Reader:
    """The reader narrower by what the losses allow; `windows`: each one's pieces."""
    whole = [reader.encoder.embeddings(input_ids=ids[None]) for ids in windows]
    narrow = whole
    state = reader.state_dict()
    for number, layer in enumerate(reader.encoder.encoder.layer):
        place = f"encoder.encoder.layer.{number}."
        small = copy.deepcopy(layer)
        _slim_heads(layer, small, whole, narrow)
        whole, narrow = ([part.attention(hidden)[0] for hidden in heard] for part, heard in ((layer, whole), (small, narrow)))
        _slim_inner(layer, small, whole, narrow)
        whole, narrow = (
            [part.output(part.intermediate(hidden), hidden) for hidden in heard]
            for part, heard in ((layer, whole), (small, narrow))
        )
        state |= {place + name: value for name, value in small.state_dict().items()}
        print(
            f"layer {number}: {small.attention.self.num_attention_heads} heads, {small.intermediate.dense.out_features} inner",
            flush=True,
        )
    return narrowed(reader, state)


def _slim_heads(layer: Any, small: Any, whole: Sequence[Tensor], narrow: Sequence[Tensor]) -> None:
    dense, norm = layer.attention.output.dense, layer.attention.output.LayerNorm
    sums = Sums.of(HIDDEN)
    for full, own in zip(whole, narrow, strict=True):
        wanted = dense(layer.attention.self(full)[0])[0] + full[0]
        sums.add(layer.attention.self(own)[0][0], wanted, wanted - own[0] - dense.bias, norm)
    groups = torch.arange(HIDDEN).view(-1, HEAD)
    alive, matrix = cut(sums, dense.weight.t(), groups, HEADS_LOSS, norm.weight.double(), 1)
    rows = groups[alive].flatten()
    for part in ("query", "key", "value"):
        setattr(small.attention.self, part, _rows(getattr(layer.attention.self, part), rows))
    small.attention.self.num_attention_heads = len(alive)
    small.attention.output.dense = _columns(dense, matrix[rows])


def _slim_inner(layer: Any, small: Any, whole: Sequence[Tensor], narrow: Sequence[Tensor]) -> None:
    dense, norm = layer.output.dense, layer.output.LayerNorm
    sums = Sums.of(dense.in_features)
    for full, own in zip(whole, narrow, strict=True):
        wanted = dense(layer.intermediate(full))[0] + full[0]
        sums.add(layer.intermediate(own)[0], wanted, wanted - own[0] - dense.bias, norm)
    groups = torch.arange(dense.in_features)[:, None]
    alive, matrix = cut(sums, dense.weight.t(), groups, INNER_LOSS, norm.weight.double(), STEP)
    rows = torch.tensor(alive)
    small.intermediate.dense = _rows(layer.intermediate.dense, rows)
    small.output.dense = _columns(dense, matrix[rows])


def _rows(dense: nn.Linear, rows: Tensor) -> nn.Linear:
    """These outputs of a product alone."""
    part = nn.Linear(dense.in_features, len(rows))
    part.weight.data, part.bias.data = dense.weight[rows].clone(), dense.bias[rows].clone()
    return part


def _columns(dense: nn.Linear, matrix: Tensor) -> nn.Linear:
    """A product with these inputs' matrix (inputs × outputs) in place of its own."""
    part = nn.Linear(len(matrix), dense.out_features)
    part.weight.data, part.bias.data = matrix.t().contiguous(), dense.bias.clone()
    return part


SHARES = (0.1, 0.1, 0.1, 0.2, 0.3, 1.0)  # of the layers, in what is learned back: the last is what is heard


def mimic_losses(reader: Reader, whole: Reader, views: Sequence[SoftPiece]) -> dict[str, Tensor]:
    """How far the narrower encoder's layers, and what the heads make of its last, are from the whole one's."""
    batches = [batch_of([view.piece for view in views[at : at + TOGETHER]]) for at in range(0, len(views), TOGETHER)]
    with torch.no_grad():
        wanted = _layers(whole, batches)
    heard = _layers(reader, batches)
    layers = [weight * _apart(*pair) for weight, *pair in zip(SHARES, heard, wanted, strict=True)]
    heads = [_apart(head(heard[-1]), head(wanted[-1])) for head in (whole.cues, whole.roles, whole.kinds, whole.edges)]
    return {"layers": torch.stack(layers).sum(), "heads": torch.stack(heads).mean()}


def _layers(reader: Reader, batches: Sequence[Batch]) -> list[Tensor]:
    """What each layer makes of the pieces of these batches."""
    found = []
    for batch in batches:
        with torch.autocast("cpu", torch.bfloat16):
            given = {"input_ids": batch.ids, "attention_mask": batch.mask, "output_hidden_states": True}
            layers = reader.encoder(**given).hidden_states[1:]
        found.append([hidden[batch.mask.bool()].float() for hidden in layers])
    return [torch.cat(parts) for parts in zip(*found, strict=True)]


def _apart(one: Tensor, other: Tensor) -> Tensor:
    """The squared distance of two sets of vectors, as a share of what varies in the second."""
    varies: Tensor = ((other - other.mean(0)) ** 2).sum()
    return ((one - other) ** 2).sum() / varies
