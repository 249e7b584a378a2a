"""What the student learns: the teacher's view, and what openly licensed sets mark."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from training.label import SoftPiece
from training.losses import link_loss, words_of
from training.network import Reader
from training.settings import KINDS
from training.windows import UNKNOWN


def soft_losses(reader: Reader, batch: Sequence[SoftPiece]) -> dict[str, Tensor]:
    """The losses of a batch; `words` draws the student's word vectors to the teacher's."""
    own = words_of(reader, [soft.piece for soft in batch])
    flat = torch.cat(own)
    kinds = reader.kinds(flat).view(-1, len(KINDS), 3)
    losses = {
        "words": F.mse_loss(flat, stacked([s.words for s in batch])),
        "cues": soft_entropy(reader.cues(flat), stacked([s.cues for s in batch])),
        "edges": binary_entropy(reader.edges(flat), stacked([s.edges for s in batch])) * 2,
        "kinds": soft_entropy(kinds, kind_targets(batch)) * 2,
    }
    found: dict[str, list[Tensor]] = {"roles": [], "links": [], "stances": [], "carried": []}
    for view, soft in zip(own, batch, strict=True):
        if soft.rows:
            found["roles"].append(soft_roles(reader, view, soft))
        if soft.manners:
            numbers = torch.tensor([manner.stance for manner in soft.manners])
            scores = reader.stance_scores(reader.stances(view), soft.manners)
            found["stances"].append(F.cross_entropy(scores, numbers, label_smoothing=0.05))
        if soft.carried is not None:
            shares = torch.from_numpy(soft.carried)
            asked = shares >= 0
            if asked.any():
                found["carried"].append(
                    F.binary_cross_entropy_with_logits(reader.carried(view).squeeze(-1)[asked], shares[asked])
                )
        if len(soft.piece.mentions) > 1:
            found["links"].append(link_loss(reader, view, soft.piece))
    return losses | {name: torch.stack(parts).mean() for name, parts in found.items() if parts}


def stacked(arrays: Sequence[np.ndarray]) -> Tensor:
    """Half-precision arrays as one single-precision tensor."""
    return torch.from_numpy(np.concatenate(arrays).astype(np.float32))


def soft_entropy(logits: Tensor, shares: Tensor) -> Tensor:
    """Cross-entropy against shares, less the shares' own entropy: nought where the student agrees."""
    own = -(shares * shares.clamp_min(1e-6).log()).sum(-1)
    return (-(shares * logits.log_softmax(-1)).sum(-1) - own).mean()


def binary_entropy(logits: Tensor, shares: Tensor) -> Tensor:
    """As `soft_entropy`, of things that are so or not, each by itself."""
    own = F.binary_cross_entropy(shares, shares)
    return F.binary_cross_entropy_with_logits(logits, shares) - own


def kind_targets(batch: Sequence[SoftPiece]) -> Tensor:
    """What a set marks where it marks a kind; the teacher's view elsewhere."""
    shares = stacked([s.kinds for s in batch])
    marked = torch.from_numpy(np.concatenate([s.piece.kinds for s in batch]))
    known = marked != UNKNOWN
    shares[known] = F.one_hot(marked[known], 3).float()
    return shares


def soft_roles(reader: Reader, words: Tensor, soft: SoftPiece) -> Tensor:
    """Each word's part in each frame the teacher, or a pattern, sees."""
    table = reader.role_table(reader.roles(words), [cue for cue, _ in soft.rows])
    shares = torch.from_numpy(np.stack([parts for _, parts in soft.rows]).astype(np.float32))
    return soft_entropy(table, shares) * 2
