"""A text cut into words, numbers and signs, each at its place: what the value and time readers walk over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from sayso.lexicon.values import Phrase, Phrases, ValueWords, fold

SPACES = " \u00a0\u202f\u2009"
GROUPED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?![\d/:])(?:[.,]\d+)?(?![.,:/]?\d)"
PLAIN = r"\d+(?:[.,:/]\d+)*|(?<!\w)[.,]\d+(?![.,]?\d)"
TOKEN = re.compile(
    rf"(?P<number>(?<![\w.,]){GROUPED}|{PLAIN})|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)|(?P<sign>[^\w\s]|_)"
)

T = TypeVar("T")


class Token(NamedTuple):
    """A word, a number in digits or a sign. `key` is the folded form the lexicon knows."""

    start: int
    end: int
    key: str
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A text's tokens beside the words of its language. `folded`: each token's key, asked for a hundred times a word."""

    text: str
    tokens: tuple[Token, ...]
    words: ValueWords
    folded: tuple[str, ...]

    def raw(self, i: int) -> str:
        token = self.tokens[i]
        return self.text[token.start : token.end]

    def key(self, i: int) -> str:
        return self.folded[i] if 0 <= i < len(self.folded) else ""

    def kind(self, i: int) -> str:
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token i and the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def joined(self, i: int) -> bool:
        """Whether token i goes on in the line of the one before it, or in a line that was only wrapped."""
        if not 0 < i < len(self.tokens):
            return False
        gap = self.text[self.tokens[i - 1].end : self.tokens[i].start]
        breaks = gap.count("\n")
        return len(gap) < 8 and (not breaks or (breaks == 1 and not self.capital(i)))

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.text[self.tokens[i].start].isupper()

    def opens(self, i: int) -> bool:
        """Whether token i opens a sentence or a line, where a capital says nothing."""
        return i == 0 or not self.joined(i) or self.key(i - 1) in SENTENCE_SIGNS

    def says(self, group: str, i: int) -> bool:
        return self.key(i) in self.words.words.get(group, ())

    def match(self, table: Phrases[T], i: int) -> int:
        """How many tokens from i on make the longest phrase of the table; 0 for none."""
        longest = table.starts.get(self.key(i), 0)
        if not longest:  # so it is for most words
            return 0
        return next((n for n in range(min(longest, len(self.folded) - i), 0, -1) if self.keys(i, i + n) in table), 0)

    def ends(self, table: Phrases[T], j: int) -> int:
        """How many tokens up to j (exclusive) make the longest phrase of the table; 0 for none."""
        longest = table.ends.get(self.key(j - 1), 0)
        if not longest:
            return 0
        return next((n for n in range(min(longest, j), 0, -1) if self.keys(j - n, j) in table), 0)

    def keys(self, i: int, j: int) -> Phrase:
        return self.folded[i:j]

    def span(self, i: int, j: int) -> tuple[int, int]:
        return self.tokens[i].start, self.tokens[j - 1].end


SENTENCE_SIGNS = frozenset('.!?:;«»"“”„‘(—')
DASHES = frozenset("-–—−‑")


@lru_cache(maxsize=1)  # values and times walk over the same text, one after the other
def scan(text: str, words: ValueWords) -> Scan:
    """The tokens of a text."""
    found = tuple(Token(*m.span(), _folded(m[0]), str(m.lastgroup)) for m in TOKEN.finditer(text))
    return Scan(text, found, words, tuple(token.key for token in found))


_folded = lru_cache(maxsize=20_000)(fold)  # for words, which come again
