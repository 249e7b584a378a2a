"""Words that decide whether two accounts agree (`accounts.toml`), ready to be met in a text."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from sayso.errors import LexiconInvalid
from sayso.records import Span


@dataclass(frozen=True, eq=False)
class Forms:
    """Words and beginnings of words, as one pattern that is compiled when it is first asked."""

    words: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The forms as one pattern, the longest first."""
        return re.compile(r"\b" + any_of(_word(fold(w)) for w in sorted(self.words, key=len, reverse=True)))

    def met(self, text: str) -> bool:
        """Whether the text holds one of the forms."""
        return self.pattern.search(fold(text)) is not None

    def affirmed(self, text: str) -> list[Span]:
        """Where the text holds one of the forms with no negation just before it."""
        low = fold(text)
        return [m.span() for m in self.pattern.finditer(low) if not _negated(low[max(0, m.start() - 16) : m.start()])]

    def spans(self, text: str) -> list[Span]:
        """Where the text holds one of the forms."""
        return [m.span() for m in self.pattern.finditer(fold(text))]


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two ways to tell of one thing that can't both be; `whole` where only "all" against "some" makes them so.

    `hints` are further words by which a document may tell of the one and of the other: "sentenced" of a conviction.
    """

    name: str
    kind: str
    left: Forms
    right: Forms
    whole: bool
    hints: tuple[Forms | None, Forms | None] = (None, None)

    def sides(self, text: str) -> list[str]:
        """Which of `left` and `right` the text takes; a word inside the other side's phrase ("nobody died") is not its own."""
        left, right = self.left.affirmed(text), self.right.affirmed(text)
        return [
            name
            for name, own, other in (("left", left, right), ("right", right, left))
            if any(not _inside(s, other) for s in own)
        ]

    def both(self, text: str) -> bool:
        """Whether the text tells of both, in these words or by further ones."""
        sides = self.sides(text)
        told = zip(("left", "right"), self.hints, strict=True)
        return all(name in sides or (hint is not None and hint.met(text)) for name, hint in told)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is told of a person or a thing once and for all: a date or a count, and the words for it."""

    name: str
    kind: str
    person: bool
    forms: Forms


@dataclass(frozen=True, slots=True)
class Sum:
    """What a court or an investigation puts a figure to: the kind of figure, and whether it is so for good once it is told."""

    name: str
    kind: str
    final: bool
    forms: Forms


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(a <= span[0] and span[1] <= b and (a, b) != span for a, b in others)


def _negated(before: str) -> bool:
    return forms("negation").met(before)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case with ё as е: as long as the text, so that spans found in it are the text's."""
    low = text.lower()
    return (low if len(low) == len(text) else text).replace("ё", "е").replace("\u00a0", " ")


@lru_cache(maxsize=1)
def _rows() -> dict[str, object]:
    return tomllib.loads(files(__package__).joinpath("accounts.toml").read_text("utf-8"))


def _strings(value: object, where: str) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
        raise LexiconInvalid(f"{where} is not a list of words", source="accounts.toml")
    return value


def _tables(section: str) -> list[dict[str, object]]:
    rows = _rows().get(section)
    if not isinstance(rows, list) or not rows:
        raise LexiconInvalid(f"no rows of {section}", source="accounts.toml")
    return rows


def compiled(words: Iterable[str]) -> Forms:
    """These forms, to be met in a text."""
    return Forms(tuple(words))


def any_of(patterns: Iterable[str]) -> str:
    """One pattern of several in this order; those of one first letter stand together, so that a word is tried by these alone."""
    alike: dict[str, list[str]] = defaultdict(list)
    for pattern in patterns:
        alike[pattern[:1]].append(pattern)
    return "(?:" + "|".join(f"(?:{'|'.join(run)})" for run in alike.values()) + ")"


def union(parts: Iterable[Forms]) -> Forms:
    """The forms of all of these in one."""
    return compiled(word for part in parts for word in part.words)


def _word(form: str) -> str:
    """`=form` is the whole word, any other the beginning of one; blanks part the words of a run, its short ones whole."""
    if form.startswith("="):
        return re.escape(form[1:]) + (r"\b" if form[-1].isalnum() else "")
    return r"\s+".join(re.escape(part) + (r"\w*" if len(part) > 3 else r"\b") for part in form.split())


@lru_cache(maxsize=64)
def forms(section: str) -> Forms:
    """The words of one section: stop, negation, contrast, whole, part, coerced, ..."""
    table = _rows().get(section)
    if not isinstance(table, dict):
        raise LexiconInvalid(f"no section {section}", source="accounts.toml")
    return compiled(_strings(table.get("forms"), section))


@lru_cache(maxsize=1)
def opposites() -> tuple[Opposite, ...]:
    """The pairs of words that can't both be true of one thing."""
    return tuple(
        Opposite(
            str(row["name"]),
            str(row["kind"]),
            compiled(_strings(row.get("left"), "opposite")),
            compiled(_strings(row.get("right"), "opposite")),
            row.get("all") is True,
            (_hint(row, "left_too"), _hint(row, "right_too")),
        )
        for row in _tables("opposite")
    )


def _hint(row: dict[str, object], key: str) -> Forms | None:
    return compiled(_strings(row[key], "opposite")) if key in row else None


@lru_cache(maxsize=1)
def notices() -> tuple[tuple[str, Forms], ...]:
    """How a document says that it corrects, retracts or republishes: the kind of derivation and its words."""
    return tuple((str(row["kind"]), compiled(_strings(row.get("forms"), "notice"))) for row in _tables("notice"))


@lru_cache(maxsize=1)
def tolls() -> tuple[tuple[str, Forms], ...]:
    """What is counted of people (the dead, the missing): its name and its words."""
    return tuple((str(row["name"]), compiled(_strings(row.get("forms"), "toll"))) for row in _tables("toll"))


@lru_cache(maxsize=1)
def distinct() -> tuple[tuple[str, tuple[tuple[str, Forms], ...]], ...]:
    """Kinds of words a retelling may not exchange: for each, its words and their forms."""
    return tuple(
        (str(row["name"]), tuple((k, compiled(_strings(v, k))) for k, v in row.items() if k != "name"))
        for row in _tables("distinct")
    )


@lru_cache(maxsize=1)
def singles() -> tuple[tuple[str, Forms, Forms], ...]:
    """Who may have done a deed: what they are called, the words for an unknown one, and the words for several."""
    return tuple(
        (str(row["name"]), compiled(_strings(row.get("one"), "single")), compiled(_strings(row.get("several"), "single")))
        for row in _tables("single")
    )


@lru_cache(maxsize=1)
def attributes() -> tuple[Attribute, ...]:
    """What is told of a person or a thing once and for all."""
    return tuple(
        Attribute(
            str(row["name"]), str(row["kind"]), row.get("person") is True, compiled(_strings(row.get("forms"), "attribute"))
        )
        for row in _tables("attribute")
    )


@lru_cache(maxsize=1)
def sums() -> tuple[Sum, ...]:
    """What a court or an investigation puts a figure to."""
    return tuple(
        Sum(str(row["name"]), str(row["kind"]), row.get("final") is True, compiled(_strings(row.get("forms"), "sum")))
        for row in _tables("sum")
    )


@lru_cache(maxsize=8)
def named(section: str) -> tuple[tuple[str, Forms], ...]:
    """The rows of `concept` or `collective`: a name and the words for it in every language."""
    return tuple((str(row["name"]), compiled(_strings(row.get("forms"), section))) for row in _tables(section))


@lru_cache(maxsize=16384)
def rows_of(section: str, text: str) -> frozenset[str]:
    """The rows of a section that a word, or words of a text, stand for."""
    folded = fold(text)
    rows = _likely(section, folded) if folded.isalnum() else named(section) if _any(section).pattern.search(folded) else ()
    return frozenset(name for name, found in rows if found.pattern.search(folded)) if rows else _NO_ROWS


def _likely(section: str, word: str) -> list[tuple[str, Forms]]:
    """The rows of which a form may begin one word, by its first letters: few of all."""
    index, rows = _by_letters(section), named(section)
    return [rows[at] for n in range(1, LETTERS + 1) for at in index.get(word[:n], ())]


_NO_ROWS: frozenset[str] = frozenset()
LETTERS = 3  # by which the rows are found whose forms a word may begin with


@lru_cache(maxsize=8)
def _any(section: str) -> Forms:
    return union(form for _, form in named(section))


@lru_cache(maxsize=8)
def _by_letters(section: str) -> dict[str, frozenset[int]]:
    """The numbers of a section's rows by the first letters of their forms."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, (_, row) in enumerate(named(section)):
        for form in row.words:
            found[fold(form.removeprefix("="))[:LETTERS].split()[0]].add(at)
    return {start: frozenset(held) for start, held in found.items()}


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that carry no content of their own."""
    table = _rows().get("stop")
    words = _strings(table.get("forms") if isinstance(table, dict) else None, "stop")
    return frozenset(fold(w.lstrip("=")) for w in words)
