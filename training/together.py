"""Two processes of one thread each learn one model: they meet once a step, so a busy machine does not make one wait for the other
at every product of matrices, as two threads do. Without `torchrun` everything here does nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import torch
from torch import distributed as dist
from torch import nn


def begin() -> None:
    """Join the others, where there are any."""
    if "WORLD_SIZE" in os.environ:
        dist.init_process_group("gloo")


def first() -> bool:
    """Whether this process is the one that saves and reports."""
    return not dist.is_initialized() or dist.get_rank() == 0


def own_share(batch: Sequence[Any]) -> Sequence[Any]:
    """This process's part of a batch."""
    return batch[dist.get_rank() :: dist.get_world_size()] if dist.is_initialized() else batch


def agree(parameters: Sequence[nn.Parameter], spent: float) -> float:
    """Make the gradients the mean of everybody's; gives the mean of the minutes spent."""
    if not dist.is_initialized():
        return spent
    grads = [p.grad if p.grad is not None else torch.zeros_like(p) for p in parameters]
    flat = torch.cat([g.flatten() for g in grads] + [torch.tensor([spent])])
    dist.all_reduce(flat)
    flat /= dist.get_world_size()
    at = 0
    for parameter in parameters:
        parameter.grad = flat[at : at + parameter.numel()].view_as(parameter).clone()
        at += parameter.numel()
    return float(flat[-1])
