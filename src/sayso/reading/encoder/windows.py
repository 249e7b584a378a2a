"""A text cut into windows at sentence ends: what the reader model reads at once, and how its pieces make words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.records import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

WORD = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
BREAK = re.compile(r"(?<=[.!?…])[\"»”’)\]]*\s+(?=[\"«“„‘(\[—–-]*\s?[A-ZА-ЯЁ0-9])|\n+")
WINDOW = 250  # pieces the encoder reads at once, the two marks at its ends aside
OVERLAP = 40  # pieces two neighbouring windows may share


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `first + len(words)` of a text and their pieces; `low` and `high`: each word's first and last piece."""

    first: int
    words: tuple[Span, ...]
    ids: Ints
    low: Ints
    high: Ints

    def pooling(self) -> Floats:
        """The matrix that turns piece vectors into word vectors: each word is the mean of its pieces."""
        shares: Floats = np.zeros((len(self.low), len(self.ids)), np.float32)
        for word, (low, high) in enumerate(zip(self.low.tolist(), self.high.tolist(), strict=True)):
            if low <= high:
                shares[word, low : high + 1] = 1 / (high - low + 1)
        return shares


def words_of(text: str) -> list[Span]:
    """Every word and every sign of a text."""
    return [match.span() for match in WORD.finditer(text)]


class Cutter:
    """Cuts a text into windows at sentence ends."""

    def __init__(self, tokenizer: Any, size: int = WINDOW, overlap: int = OVERLAP) -> None:
        self._tokenizer = tokenizer
        self._size = size
        self._overlap = overlap
        self._marks = (tokenizer.token_to_id("<s>"), tokenizer.token_to_id("</s>"))

    def cut(self, text: str, words: list[Span] | None = None) -> list[Window]:
        """The windows of a text, in order; none for a text without words. `words`: its `words_of`, where they are known."""
        words = words_of(text) if words is None else words
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        if not words or not encoding.ids:
            return []
        pieces = np.array(encoding.ids, np.int64)
        offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
        bounds = np.array(words, np.int64)
        low = np.searchsorted(offsets[:, 1], bounds[:, 0], "right")
        high = np.searchsorted(offsets[:, 0], bounds[:, 1], "left") - 1
        starts = np.append(low, len(pieces))
        return [self._window(words, pieces, low, high, a, b) for a, b in self._ranges(text, bounds, starts)]

    def _window(self, words: list[Span], pieces: Ints, low: Ints, high: Ints, a: int, b: int) -> Window:
        start, end = int(low[a]), int(low[b]) if b < len(words) else len(pieces)
        ids = pieces[start : min(end, start + self._size)]
        bos, eos = self._marks
        return Window(
            first=a,
            words=tuple(words[a:b]),
            ids=np.concatenate([[bos], ids, [eos]]).astype(np.int64),
            low=low[a:b] - start + 1,
            high=np.minimum(high[a:b] - start + 1, len(ids)),
        )

    def _ranges(self, text: str, bounds: Ints, starts: Ints) -> Iterator[tuple[int, int]]:
        """Word ranges that fit a window, each beginning and ending at a sentence end where one is near."""
        breaks = np.unique(np.searchsorted(bounds[:, 0], [m.end() for m in BREAK.finditer(text)])) if text else np.empty(0, int)
        ends = [int(b) for b in breaks if 0 < b < len(bounds)] + [len(bounds)]
        a = 0
        while True:
            b = self._reach(a, ends, starts)
            yield a, b
            if b >= len(bounds):
                return
            a = self._restart(a, b, ends, starts)

    def _reach(self, a: int, ends: list[int], starts: Ints) -> int:
        """The furthest sentence end a window from word `a` can reach, else the furthest word."""
        fits = [b for b in ends if b > a and starts[b] - starts[a] <= self._size]
        if fits:
            return fits[-1]
        return max(a + 1, int(np.searchsorted(starts, starts[a] + self._size, "right")) - 1)

    def _restart(self, a: int, b: int, ends: list[int], starts: Ints) -> int:
        """Where the next window begins: the earliest sentence start that shares no more than the overlap."""
        shared = [s for s in ends if a < s < b and starts[b] - starts[s] <= self._overlap]
        return shared[0] if shared else b
