"""What each sign that a testimony goes on is worth (`testimony.toml`)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.errors import LexiconInvalid


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic score: what is added for each sign, and the share from which a sentence counts as told."""

    threshold: float
    bias: float
    weights: Mapping[str, float]

    def share(self, signs: Mapping[str, float]) -> float:
        """How likely it is with these signs. Raises `KeyError` for one that has no weight."""
        return 1 / (1 + math.exp(-self.bias - sum(self.weights[name] * worth for name, worth in signs.items())))


@cache
def weights() -> Weights:
    """The weights shipped."""
    return parse(files(__package__).joinpath("testimony.toml").read_text("utf-8"))


def parse(toml: str) -> Weights:
    """Weights from TOML. Raises `LexiconInvalid`."""
    data = tomllib.loads(toml)
    table = data.get("weights")
    numbers = [data.get("threshold"), data.get("bias"), *(table.values() if isinstance(table, dict) else [None])]
    if not all(isinstance(number, float) for number in numbers):
        raise LexiconInvalid("a threshold, a bias and a table of weights are numbers with a point", source="testimony.toml")
    return Weights(data["threshold"], data["bias"], data["weights"])
