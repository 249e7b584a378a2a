"""Batches, and what is learned from them: from marked labels, or from a teacher's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from training.network import Reader
from training.settings import KINDS
from training.windows import CONTENT, UNKNOWN, Piece

BEGIN_MARK, END_MARK, BLANK = 0, 2, 43985  # of the pruned vocabulary
WEIGHTS = {"cues": 1.0, "roles": 1.0, "kinds": 1.0, "links": 0.3, "edges": 1.0, "stances": 0.5, "carried": 0.5, "words": 3.0}
WEIGHTS |= {"layers": 1.0, "heads": 1.0}  # where one encoder learns to hear as another does (`slim`)
TOGETHER = 4  # windows encoded at once
BLANKED = 0.15  # of a window's pieces, at most, are blanked out: names and cues must be known by their company


@dataclass(slots=True)
class Batch:
    """Windows padded to one length."""

    pieces: Sequence[Piece]
    ids: Tensor
    mask: Tensor
    pooling: Tensor


def blanked(ids: Tensor, mask: Tensor) -> Tensor:
    """These windows with some pieces blanked out, none to `BLANKED` of each, never its ends."""
    chance = torch.rand(len(ids), 1) * BLANKED
    chosen = (torch.rand(ids.shape) < chance) & (ids != BEGIN_MARK) & (ids != END_MARK) & (mask > 0)
    return ids.masked_fill(chosen, BLANK)


def batch_of(pieces: Sequence[Piece]) -> Batch:
    """Pad windows to one length; pieces 16 at a time, so that shapes repeat."""
    longest = -(-max(len(p.window.ids) for p in pieces) // 16) * 16
    widest = -(-max(len(p.window.words) for p in pieces) // 16) * 16
    ids = np.ones((len(pieces), longest), np.int64)
    mask = np.zeros((len(pieces), longest), np.int64)
    pooling = np.zeros((len(pieces), widest, longest), np.float32)
    for at, piece in enumerate(pieces):
        n = len(piece.window.ids)
        ids[at, :n], mask[at, :n] = piece.window.ids, 1
        pooling[at, : len(piece.window.words), :n] = piece.window.pooling()
    return Batch(pieces, torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(pooling))


def words_of(reader: Reader, pieces: Sequence[Piece]) -> list[Tensor]:
    """The word vectors of each window, some of its pieces blanked out; windows in order of length are padded least."""
    found: list[Tensor] = []
    for group in (pieces[at : at + TOGETHER] for at in range(0, len(pieces), TOGETHER)):
        batch = batch_of(group)
        with torch.autocast("cpu", torch.bfloat16):
            hidden = reader.encoder(input_ids=blanked(batch.ids, batch.mask), attention_mask=batch.mask).last_hidden_state
        found += [words[: len(p.window.words)] for words, p in zip(batch.pooling @ hidden.float(), group, strict=True)]
    return found


def marked_losses(reader: Reader, pieces: Sequence[Piece]) -> dict[str, Tensor]:
    """The losses of what is marked in a batch, each a mean over its own words."""
    return heads_losses(reader, pieces, words_of(reader, pieces))


def heads_losses(reader: Reader, pieces: Sequence[Piece], words: Sequence[Tensor]) -> dict[str, Tensor]:
    """As `marked_losses`, the encoder's work done."""
    found: dict[str, list[Tensor]] = {"cues": [], "roles": [], "kinds": [], "links": [], "edges": []}
    flat = torch.cat(list(words))
    cues = torch.from_numpy(np.concatenate([p.cues for p in pieces]))
    kinds = torch.from_numpy(np.concatenate([p.kinds for p in pieces]))
    if (cues != UNKNOWN).any():
        found["cues"].append(F.cross_entropy(reader.cues(flat), cues, ignore_index=UNKNOWN))
    known = [p.rows is not None and bool((p.cues != UNKNOWN).all()) for p in pieces]
    if any(known):
        shares = torch.from_numpy(np.concatenate([edges_of(p) for p, k in zip(pieces, known, strict=True) if k]))
        own = torch.cat([vectors for vectors, k in zip(words, known, strict=True) if k])
        found["edges"].append(F.binary_cross_entropy_with_logits(reader.edges(own), shares) * 2)
    if (kinds != UNKNOWN).any():
        logits = reader.kinds(flat).view(-1, len(KINDS), 3)
        found["kinds"].append(F.cross_entropy(logits.flatten(0, 1), kinds.flatten(), ignore_index=UNKNOWN) * 2)
    for own, piece in zip(words, pieces, strict=True):
        if piece.rows:
            found["roles"].append(role_loss(reader, own, piece))
        if len(piece.mentions) > 1:
            found["links"].append(link_loss(reader, own, piece))
    return {name: torch.stack(parts).mean() for name, parts in found.items() if parts}


def edges_of(piece: Piece) -> np.ndarray:
    """Per word whether some content begins at it, and whether one ends there."""
    shares = np.zeros((len(piece.window.words), 2), np.float32)
    for row in piece.rows or ():
        inside = np.pad(row.parts == CONTENT, 1)
        shares[:, 0] = np.maximum(shares[:, 0], inside[1:-1] & ~inside[:-2])
        shares[:, 1] = np.maximum(shares[:, 1], inside[1:-1] & ~inside[2:])
    return shares


def role_loss(reader: Reader, words: Tensor, piece: Piece) -> Tensor:
    """Each word's part in each marked frame."""
    rows = piece.rows or []
    table = reader.role_table(reader.roles(words), [row.cue for row in rows])
    parts = torch.from_numpy(np.stack([row.parts for row in rows]))
    return F.cross_entropy(table.flatten(0, 1), parts.flatten()) * 2


def link_loss(reader: Reader, words: Tensor, piece: Piece) -> Tensor:
    """Some earlier mention of the same chain, or none, for each mention."""
    table = reader.link_table(reader.links(words), piece.mentions)
    chain = torch.tensor(piece.chain)
    earlier = torch.ones_like(table).tril(-1) > 0
    same = (chain[:, None] == chain[None, :]) & earlier
    none = torch.zeros(len(chain), 1)
    every = torch.cat([none, table.masked_fill(~earlier, -1e4)], 1)
    right = torch.cat([none.masked_fill(same.any(1, keepdim=True), -1e4), table.masked_fill(~same, -1e4)], 1)
    return (every.logsumexp(1) - right.logsumexp(1)).mean()


def total(losses: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum()
