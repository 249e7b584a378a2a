"""Where things are, and the numbers of a run. One record, made at the edge from the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

KINDS = ("person", "organization", "group", "place", "facility", "role")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of a run: the developers' data, the work folder, and what the package ships."""

    shared: Path
    work: Path
    encoder: Path
    releases: Path | None = None  # where what US offices publish lies, to distil on

    @property
    def data(self) -> Path:
        return self.shared / "data"

    @property
    def pruned(self) -> Path:
        return self.work / "pruned"

    @property
    def labels(self) -> Path:
        return self.work / "labels"

    def run(self, name: str) -> Path:
        return self.work / name


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long to learn and how fast. `minutes` and `steps`: whichever is used up first ends the run."""

    layers: int = 6
    pieces: int = 250
    batch: int = 8
    minutes: float = 50.0
    steps: int = 20_000
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    warmup: int = 60
    weight_decay: float = 0.01
    clip: float = 1.0
    seed: int = 20261125
    save_every: float = 4.0
    threads: int = 2
    start: str = "warm"  # the run a teacher or a student sets out from
    teacher: str = "teacher"  # the run whose view is taken
    sets: tuple[str, ...] = ()  # the open sets to take its view of; all of them if none is named
    other: str = "student"  # the run whose weights are mixed with those of `start`
    share: float = 0.5  # of the other run in the mixture
