"""The loop: mixed batches, a rate that falls with the time used, checkpoints to go on from."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from training.losses import total
from training.network import Reader
from training.settings import Plan
from training.together import agree, first, own_share

Mixture = Mapping[str, tuple[int, Sequence[Any]]]  # a source's share of each batch, and its windows
Learn = Callable[[Sequence[Any]], dict[str, Tensor]]


def endless(pieces: Sequence[Any], rng: random.Random) -> Iterator[Any]:
    """These windows for ever, shuffled anew each time round."""
    order = list(range(len(pieces)))
    while True:
        rng.shuffle(order)
        for at in order:
            yield pieces[at]


def batches(mixture: Mixture, seed: int, skip: int) -> Iterator[list[Any]]:
    """Mixed batches, each source by its share; the first `skip` are passed over when a run goes on."""
    rng = random.Random(seed)
    streams = [(share, endless(pieces, random.Random(rng.random()))) for share, pieces in mixture.values() if pieces]
    for at in range(10**9):
        batch = [next(stream) for share, stream in streams for _ in range(share)]
        if at >= skip:
            yield batch


def optimizer_of(reader: nn.Module, plan: Plan) -> torch.optim.Optimizer:
    """Two speeds: the encoder's, and the new heads'."""
    named = [(n, p) for n, p in reader.named_parameters() if p.requires_grad]
    encoder = [p for n, p in named if n.startswith("encoder.")]
    heads = [p for n, p in named if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=plan.weight_decay, betas=(0.9, 0.98), fused=True)


class Progress:
    """How much of a run is used up, over all its sittings; `agreed`: the minutes as all processes count them."""

    def __init__(self, plan: Plan, step: int = 0, spent: float = 0.0) -> None:
        self.plan, self.step, self._before, self._start = plan, step, spent, time.monotonic()
        self.agreed = spent

    @property
    def spent(self) -> float:
        return self._before + (time.monotonic() - self._start) / 60

    @property
    def share(self) -> float:
        return min(1.0, max(self.step / self.plan.steps, self.agreed / self.plan.minutes))

    def factor(self) -> float:
        """Of the learning rate: a short rise, then a straight fall."""
        return min(1.0, (self.step + 1) / self.plan.warmup) * max(0.02, 1 - self.share)


def fit(reader: Reader, mixture: Mixture, learn: Learn, plan: Plan, folder: Path) -> None:
    """Learn until the plan is used up; goes on from the folder's checkpoint where there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    optimizer = optimizer_of(reader, plan)
    rates = [group["lr"] for group in optimizer.param_groups]
    progress = resume(reader, optimizer, plan, folder)
    saved, means = progress.spent, Means()
    for batch in batches(mixture, plan.seed, progress.step):
        factor = progress.factor()
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        means.add(one_step(reader, optimizer, learn(own_share(sorted(batch, key=_length))), progress), sum(map(_length, batch)))
        progress.step += 1
        if progress.step % 25 == 0 and first():
            print(f"step {progress.step} {progress.spent:.1f} min x{factor:.2f} {means.take()}", flush=True)
        if progress.share >= 1:
            break
        if progress.spent - saved >= plan.save_every:
            save(reader, optimizer, progress, folder)
            saved = progress.spent
    save(reader, optimizer, progress, folder)


def _length(piece: Any) -> int:
    return len(piece.window.ids)


def one_step(reader: Reader, optimizer: torch.optim.Optimizer, losses: dict[str, Tensor], progress: Progress) -> dict[str, float]:
    """One step down, all processes the same; a gradient that is not a number is passed over."""
    optimizer.zero_grad(set_to_none=True)
    torch.autograd.backward(total(losses))
    learned = [p for p in reader.parameters() if p.requires_grad]
    progress.agreed = agree(learned, progress.spent)
    if torch.isfinite(nn.utils.clip_grad_norm_(learned, progress.plan.clip)):
        optimizer.step()
    return {name: value.item() for name, value in losses.items()}


class Means:
    """Running means of the losses since they were last taken, and the speed."""

    def __init__(self) -> None:
        self._sums: dict[str, list[float]] = {}
        self._tokens, self._start = 0, time.monotonic()

    def add(self, losses: dict[str, float], tokens: int) -> None:
        self._tokens += tokens
        for name, value in losses.items():
            self._sums.setdefault(name, []).append(value)

    def take(self) -> str:
        speed = self._tokens / (time.monotonic() - self._start)
        said = " ".join(f"{n} {sum(v) / len(v):.4f}" for n, v in self._sums.items())
        self._sums, self._tokens, self._start = {}, 0, time.monotonic()
        return f"{said} {speed:.0f} pieces/s"


def save(reader: Reader, optimizer: torch.optim.Optimizer, progress: Progress, folder: Path) -> None:
    """A checkpoint, written beside and moved into place."""
    if not first():
        return
    state: dict[str, Any] = {
        "reader": reader.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": progress.step,
        "spent": progress.spent,
    }
    torch.save(state, folder / "last.tmp")
    (folder / "last.tmp").replace(folder / "last.pt")


def resume(reader: Reader, optimizer: torch.optim.Optimizer, plan: Plan, folder: Path) -> Progress:
    """Take up the folder's checkpoint, if any."""
    if not (folder / "last.pt").exists():
        return Progress(plan)
    state = torch.load(folder / "last.pt")
    reader.load_state_dict(state["reader"])
    optimizer.load_state_dict(state["optimizer"])
    return Progress(plan, state["step"], state["spent"])
